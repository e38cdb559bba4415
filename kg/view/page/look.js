// The colours of the page for those who paint on a canvas.

/** Read from the style sheet's custom properties, so that there is one place for colours. */
export function lookOf(element) {
  const style = getComputedStyle(element);
  const get = (name) => style.getPropertyValue(name).trim();
  return {
    dark: get("--dark") === "1",
    paper: get("--paper"),
    ink: get("--ink"),
    soft: get("--soft"),
    line: get("--line"),
    accent: get("--accent"),
    font: style.fontFamily,
  };
}
