// Light or dark: what the reader chose, else what the system has.
import { useEffect, useLayoutEffect, useState } from "./preact.js";

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark; says so to the style sheet. */
export function useDark(theme) {
  const [system, setSystem] = useState(DARK.matches);
  useEffect(() => DARK.addEventListener("change", (e) => setSystem(e.matches)), []);
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    addEventListener("beforeprint", () => {
      document.documentElement.dataset.theme = "light"; // at once: what is printed is on white
      setPaper(true);
    });
    addEventListener("afterprint", () => setPaper(false));
  }, []);
  const dark = !paper && (theme ? theme === "dark" : system);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  return dark;
}
