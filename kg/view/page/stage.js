// The network's place on the page, with its zoom buttons and the line that says what is shown and what is not.
import { isFiltered } from "./filter.js";
import { openPicture } from "./picture.js";
import { html, useEffect, useRef } from "./preact.js";
import { NO_FILTER } from "./store.js";
import { say } from "./words.js";

const STEP = 200;

function Status({ app, shown }) {
  const { lang, state, data, filtered } = app;
  const rest = [...filtered.nodes].filter((id) => !app.drawn.has(id));
  const hidden = data.nodes.length - filtered.nodes.size;
  return html`<p class="status" role="status">
    <span>${filtered.nodes.size ? say(lang, "shown", shown.nodes, shown.edges) : say(lang, "empty")}</span>
    ${rest.length > 0 && html`<span>${say(lang, "rest", rest.length)} <button class="quiet" onClick=${() => app.more(rest.sort((a, b) => data.nodes[b].rank - data.nodes[a].rank).slice(0, STEP))}>${say(lang, "showMore", Math.min(STEP, rest.length))}</button></span>`}
    ${isFiltered(state) && html`<span class="hidden">${say(lang, "hidden", hidden)} <button class="quiet" onClick=${() => app.set(NO_FILTER)}>${say(lang, "reset")}</button></span>`}
  </p>`;
}

/** The network; it keeps its canvas while other views are in front. */
export function Stage({ app }) {
  const { state, lang } = app;
  const box = useRef(null);
  const picture = app.picture;
  useEffect(() => {
    picture.current = openPicture(box.current, app.data, app.told);
    app.refresh();
    const chosen = state.pair ? state.pair.split("-").map(Number) : state.node >= 0 ? [state.node] : [];
    picture.current.setCamera(state.camera);
    if (!state.camera && chosen.length) picture.current.centre(chosen, false);
  }, []);
  useEffect(() => picture.current?.paint(), [app.dark]);
  useEffect(() => picture.current?.focus(state.node, state.pair), [state.node, state.pair, app.filtered, lang]);
  return html`<section class=${state.view === "network" ? "stage" : "stage away"} role="tabpanel" aria-labelledby="tab-network">
    <div class="canvas" ref=${box} role="img" aria-label=${say(lang, "canvas")}></div>
    <div class="zoom">
      <button aria-label=${say(lang, "zoomIn")} title=${say(lang, "zoomIn")} onClick=${() => picture.current.zoom(1.4)}>+</button>
      <button aria-label=${say(lang, "zoomOut")} title=${say(lang, "zoomOut")} onClick=${() => picture.current.zoom(1 / 1.4)}>−</button>
      <button aria-label=${say(lang, "fit")} title=${say(lang, "fit")} onClick=${() => picture.current.fit()}>⤢</button>
    </div>
    <${Status} app=${app} shown=${app.shown} />
  </section>`;
}
