// The query page's header and its list of ready-made questions.
import { tell } from "./askwords.js";
import { html, useState } from "./preact.js";

const NARROW = matchMedia("(max-width: 760px)");

/** The bar on top. */
export function Top({ app }) {
  const { lang, page, size } = app;
  return html`<header class="bar">
    <h1><span class="seal" aria-hidden="true">政</span><span class="name">${tell(lang, "title")}<small>${size < 0 ? tell(lang, "loading") : tell(lang, "triples", size)}</small></span></h1>
    <div class="tools">
      ${page.view && html`<a class="tool" href=${page.view}>${tell(lang, "network")}</a>`}
      <button class="tool" lang=${lang === "zh" ? "en" : "zh"} onClick=${() => app.set({ lang: lang === "zh" ? "en" : "zh" })}>${tell(lang, "language")}</button>
      <button class="tool round" aria-label=${tell(lang, "theme")} title=${tell(lang, "theme")} onClick=${() => app.set({ theme: app.dark ? "light" : "dark" })}>◐</button>
    </div>
  </header>`;
}

/** The named queries, one click each; folded away where the screen is narrow. */
export function Questions({ app }) {
  const { lang, page, state } = app;
  const [open, setOpen] = useState(!NARROW.matches);
  function take(query) {
    if (NARROW.matches) setOpen(false);
    app.take(query);
  }
  return html`<nav class="questions" aria-label=${tell(lang, "named")}>
    <details open=${open} onToggle=${(event) => setOpen(event.target.open)}>
      <summary>${tell(lang, "named")}</summary>
      <ul>${page.queries.map((query) => html`<li key=${query.name}><button aria-current=${state.named === query.name ? "true" : null} title=${query.name} disabled=${app.size < 0} onClick=${() => take(query)}>${lang === "zh" ? query.zh : query.en}</button></li>`)}</ul>
    </details>
  </nav>`;
}
