// Search while typing: a combobox with a list of hits.
import { Icon } from "./icon.js";
import { html, useEffect, useMemo, useRef, useState } from "./preact.js";
import { search, searchIndex } from "./search.js";
import { label, nameOf, say } from "./words.js";

/** The search field; Enter chooses, arrows move, Escape clears. */
export function SearchBox({ app }) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const field = useRef(null);
  const index = useRef(null);
  const prepare = () => (index.current ??= searchIndex(app.data));
  useEffect(() => void requestIdleCallback(prepare), []); // not before the first picture
  if (open) prepare();
  const hits = useMemo(() => (index.current ? search(index.current, app.data, typed) : []), [typed, Boolean(index.current)]);
  const choose = (node) => {
    app.find(node.id);
    setOpen(false); // the focus goes on to the details
  };
  const key = (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && hits.length) {
      event.preventDefault();
      setOpen(true);
      setActive((active + steps[event.key] + hits.length) % hits.length);
    } else if (event.key === "Enter" && hits[active]) {
      choose(hits[active]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (open && typed) setTyped("");
      setOpen(false);
    }
  };
  const shown = open && typed.trim() !== "";
  return html`<div class="search" role="search">
    <input id="search" ref=${field} type="search" role="combobox" autocomplete="off" spellcheck="false" aria-label=${say(app.lang, "searchLabel")}
      aria-expanded=${shown} aria-controls="hits" aria-activedescendant=${shown && hits.length ? `hit-${active}` : undefined}
      placeholder=${say(app.lang, "search")} value=${typed} onKeyDown=${key}
      onInput=${(e) => { setTyped(e.target.value); setActive(0); setOpen(true); }}
      onClick=${() => setOpen(true)} onBlur=${() => setTimeout(() => document.activeElement === field.current || setOpen(false), 150)} />
    <kbd aria-hidden="true">/</kbd>
    <div class="sr" role="status">${shown ? say(app.lang, "hits", hits.length) : ""}</div>
    ${shown && html`<ul id="hits" role="listbox" aria-label=${say(app.lang, "searchLabel")}>
      ${hits.length === 0 && html`<li class="none">${say(app.lang, "noHit", typed.trim())}</li>`}
      ${hits.map((node, i) => html`<li id=${`hit-${i}`} key=${node.id} role="option" aria-selected=${i === active} class=${i === active ? "active" : ""}
        ref=${(el) => i === active && el?.scrollIntoView({ block: "nearest" })} onMouseDown=${(e) => e.preventDefault()} onClick=${() => choose(node)}>
        <${Icon} kind=${node.kind} dark=${app.dark} /><span class="hit">${nameOf(app.lang, node)}</span><small>${label(app.lang, node.kind)}</small>
      </li>`)}
    </ul>`}
  </div>`;
}
