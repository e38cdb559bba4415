// Legend and filters in one: what is hidden is always said, with the way back.
import { isFiltered, provincesOf, sourcesOf } from "./filter.js";
import { Icon } from "./icon.js";
import { html, useMemo } from "./preact.js";
import { NO_FILTER } from "./store.js";
import { label, nameOf, say } from "./words.js";

function toggled(list, id) {
  return list.includes(id) ? list.filter((x) => x !== id) : [...list, id];
}

function Choice({ term, count, off, onToggle, onOnly, app, children }) {
  const name = label(app.lang, term);
  return html`<li class=${off ? "choice off" : "choice"}>
    <button class="toggle" aria-pressed=${!off} title=${app.lang === "zh" ? term.noteZh : term.noteEn} onClick=${onToggle}>
      ${children}<span class="word">${name}</span><span class="count">${count}</span>
    </button>
    <button class="only" aria-label=${say(app.lang, "onlyThis", name)} onClick=${onOnly}>${say(app.lang, "only")}</button>
  </li>`;
}

function Classes({ app }) {
  const { data, state } = app;
  const ids = data.classes.map((c) => c.id);
  return html`<fieldset>
    <legend>${say(app.lang, "classes")} ${state.classes.length > 0 && html`<button class="quiet" onClick=${() => app.set({ classes: [] })}>${say(app.lang, "all")}</button>`}</legend>
    <ul class="choices">
      ${data.classes.map((kind) => html`<${Choice} key=${kind.id} term=${kind} app=${app} count=${app.filtered.byClass.get(kind.id) ?? 0}
        off=${state.classes.includes(kind.id)} onToggle=${() => app.set({ classes: toggled(state.classes, kind.id) })}
        onOnly=${() => app.set({ classes: ids.filter((id) => id !== kind.id) })}><${Icon} kind=${kind} dark=${app.dark} size="17" /><//>`)}
    </ul>
  </fieldset>`;
}

function Relations({ app }) {
  const { data, state } = app;
  const used = useMemo(() => {
    const counts = new Map();
    for (const line of data.lines) counts.set(line.relation, (counts.get(line.relation) ?? 0) + 1);
    return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a.id < b.id ? -1 : 1));
  }, [data]);
  const ids = used.map((r) => r.id);
  return html`<details class="fold" open=${state.relations.length > 0}>
    <summary>${say(app.lang, "relations")} ${state.relations.length > 0 && html`<button class="quiet" onClick=${() => app.set({ relations: [] })}>${say(app.lang, "all")}</button>`}</summary>
    <ul class="choices">
      ${used.map((r) => html`<${Choice} key=${r.id} term=${r} app=${app} count=${app.filtered.byRelation.get(r.id) ?? 0}
        off=${state.relations.includes(r.id)} onToggle=${() => app.set({ relations: toggled(state.relations, r.id) })}
        onOnly=${() => app.set({ relations: ids.filter((id) => id !== r.id) })} />`)}
    </ul>
  </details>`;
}

/** A day, month or year; what is none of these is marked and not used. */
function Day({ value, onDay }) {
  return html`<input type="text" inputmode="numeric" placeholder="2023-07" pattern="\\d{4}(-\\d{2}){0,2}" value=${value}
    onChange=${(e) => (e.target.validity.valid ? onDay(e.target.value) : e.target.reportValidity())} />`;
}

function Ranges({ app }) {
  const { data, state } = app;
  const provinces = useMemo(() => provincesOf(data), [data]);
  const sources = useMemo(() => sourcesOf(data), [data]);
  return html`<details class="fold" open>
    <summary>${say(app.lang, "province")} · ${say(app.lang, "source")} · ${say(app.lang, "dates")}</summary>
    <label>${say(app.lang, "province")}
      <select value=${state.province} onChange=${(e) => app.set({ province: Number(e.target.value) })}>
        <option value=${-1}>${say(app.lang, "everywhere")}</option>
        ${provinces.map(({ node, count }) => html`<option value=${node.id}>${nameOf(app.lang, node)} (${app.filtered.byProvince.get(node.id) ?? 0}/${count})</option>`)}
      </select>
    </label>
    <label>${say(app.lang, "source")}
      <select value=${state.source} onChange=${(e) => app.set({ source: e.target.value })}>
        <option value="">${say(app.lang, "anySource")}</option>
        ${sources.map(([name, count]) => html`<option value=${name}>${name} (${count})</option>`)}
      </select>
    </label>
    <div class="dates">
      <label>${say(app.lang, "from")}<${Day} value=${state.from} onDay=${(from) => app.set({ from })} /></label>
      <label>${say(app.lang, "to")}<${Day} value=${state.to} onDay=${(to) => app.set({ to })} /></label>
    </div>
    <label>${say(app.lang, "sure")} <output>${state.sure.toFixed(2)}</output>
      <input type="range" min="0" max="1" step="0.05" value=${state.sure} onInput=${(e) => app.set({ sure: Number(e.target.value) })} />
    </label>
  </details>`;
}

/** The card with legend and filters. */
export function Sidebar({ app }) {
  return html`<nav class="sidebar" aria-label=${say(app.lang, "filters")}>
    <${Classes} app=${app} />
    <${Relations} app=${app} />
    <${Ranges} app=${app} />
    <p class="explain">${say(app.lang, "rank")}</p>
    ${isFiltered(app.state) && html`<button class="action wide" onClick=${() => app.set(NO_FILTER)}>${say(app.lang, "reset")}</button>`}
  </nav>`;
}
