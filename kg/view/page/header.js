// The bar on top: name, search, views, language, theme, downloads.
import { html } from "./preact.js";
import { SearchBox } from "./searchbox.js";
import { say } from "./words.js";

const VIEWS = ["network", "timeline", "map", "tables"];

/** A choice closes the menu and leaves the focus where it was opened. */
function close(event) {
  const menu = event.currentTarget.parentElement;
  menu.open = false;
  menu.querySelector("summary").focus();
}

/** The page's header. */
export function Header({ app }) {
  const { lang, state, data } = app;
  return html`<header class="bar">
    <h1><span class="seal" aria-hidden="true">政</span><span class="name">${say(lang, "title")}<small>${say(lang, "counts", data.articles.length, data.nodes.length, data.lines.length)}</small></span></h1>
    <${SearchBox} app=${app} />
    <div class="views" role="tablist" aria-label=${say(lang, "views")}>
      ${VIEWS.map((view) => html`<button key=${view} role="tab" id=${`tab-${view}`} aria-selected=${state.view === view} aria-controls="stage" onClick=${() => app.set({ view })}>${say(lang, view)}</button>`)}
    </div>
    <div class="tools">
      <button class="tool filters-button" aria-expanded=${app.sidebar} title=${say(lang, "filters")} onClick=${() => app.toggleSidebar()}>${say(lang, "filter")}</button>
      <details class="menu" onFocusOut=${(event) => event.currentTarget.contains(event.relatedTarget) || (event.currentTarget.open = false)}>
        <summary class="tool">${say(lang, "save")}</summary>
        <div class="sheet" onClick=${close}>
          <button onClick=${() => app.savePng()}>${say(lang, "png")}</button>
          <button onClick=${() => app.saveSvg()}>${say(lang, "svg")}</button>
          <button onClick=${() => app.saveTable()}>${say(lang, "csv")}</button>
          <button onClick=${() => app.saveStatements()}>${say(lang, "statements")}</button>
          <button onClick=${() => app.saveTurtle()}>${say(lang, "pictureTurtle")}</button>
          <button onClick=${() => app.copyQuery()}>${say(lang, "pictureQuery")}</button>
          <button onClick=${() => globalThis.print()}>${say(lang, "print")}</button>
        </div>
      </details>
      <button class="tool" lang=${lang === "zh" ? "en" : "zh"} onClick=${() => app.set({ lang: lang === "zh" ? "en" : "zh" })}>${say(lang, "language")}</button>
      <button class="tool round" aria-label=${say(lang, "theme")} title=${say(lang, "theme")} onClick=${() => app.set({ theme: app.dark ? "light" : "dark" })}>◐</button>
      <button class="tool round" aria-label=${say(lang, "help")} title=${say(lang, "help")} onClick=${() => app.toggleHint()}>?</button>
    </div>
  </header>`;
}

/** Three lines for the first visit; later behind the question mark. */
export function Hint({ app }) {
  const { lang } = app;
  return html`<section class="hint" aria-label=${say(lang, "hintTitle")}>
    <h2>${say(lang, "hintTitle")}</h2>
    <ol><li>${say(lang, "hint1")}</li><li>${say(lang, "hint2")}</li><li>${say(lang, "hint3")}</li></ol>
    <button class="action" onClick=${() => app.toggleHint()}>${say(lang, "gotIt")}</button>
  </section>`;
}
