// Meetings, campaigns, policies and figures by day, month or year.
import { Icon } from "./icon.js";
import { html, useEffect, useMemo, useState } from "./preact.js";
import { GRAINS } from "./store.js";
import { nameOf, say, sayDate } from "./words.js";

const TIMED = ["Meeting", "Campaign", "Policy", "Target", "Statistic"];
const LETTERS = { day: 10, month: 7, year: 4 };
const FEW = 40;
const PAGE = 120;

function dateOf(node) {
  return node.values.find((v) => ["date", "startDate", "adoptedOn", "effectiveFrom"].includes(v.relation.id))?.value ?? "";
}

/** 2023-07-20 by month → 2023-07; by year a date without one, --07-20, stands under "-". */
function cut(date, grain) {
  if (date.startsWith("-")) return grain === "year" ? "-" : date.slice(0, grain === "month" ? 4 : 7);
  return date.slice(0, LETTERS[grain]);
}

/** [date, nodes], the latest first; what has a day but no year comes after the years, in the order of the calendar's end to its start. */
function byDate(nodes, grain) {
  const groups = new Map();
  for (const node of nodes) {
    const date = cut(dateOf(node), grain);
    if (!groups.has(date)) groups.set(date, []);
    groups.get(date).push(node);
  }
  groups.delete("");
  for (const items of groups.values()) items.sort((a, b) => TIMED.indexOf(a.kind.id) - TIMED.indexOf(b.kind.id) || b.rank - a.rank || a.id - b.id);
  return [...groups].sort(([a], [b]) => a.startsWith("-") - b.startsWith("-") || (a < b) - (a > b));
}

function Item({ node, app }) {
  return html`<li><button class=${node.id === app.state.node ? "link chosen" : "link"} onClick=${() => app.choose(node.id)}><${Icon} kind=${node.kind} dark=${app.dark} />${nameOf(app.lang, node)}</button></li>`;
}

function Items({ nodes, app }) {
  const [all, setAll] = useState(false);
  const shown = all ? nodes : nodes.slice(0, FEW);
  return html`<ul>${shown.map((n) => html`<${Item} key=${n.id} node=${n} app=${app} />`)}</ul>
    ${nodes.length > FEW && html`<button class="quiet" aria-expanded=${all} onClick=${() => setAll(!all)}>${all ? say(app.lang, "fewer") : say(app.lang, "moreOf", nodes.length - FEW)}</button>`}`;
}

function Grains({ app }) {
  return html`<div class="grains" role="group" aria-label=${say(app.lang, "grain")}>
    ${GRAINS.map((by) => html`<button key=${by} class="action" aria-pressed=${app.state.by === by} onClick=${() => app.set({ by })}>${say(app.lang, by)}</button>`)}
  </div>`;
}

/** The timeline of what passes the filters; the undated are counted and listed last. */
export function Timeline({ app }) {
  const { lang, state } = app;
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [state.by, app.filtered]);
  const nodes = useMemo(() => app.data.nodes.filter((n) => app.filtered.nodes.has(n.id) && TIMED.includes(n.kind.id)), [app.filtered]);
  const groups = useMemo(() => byDate(nodes, state.by), [nodes, state.by]);
  const undated = nodes.filter((n) => !dateOf(n)).sort((a, b) => TIMED.indexOf(a.kind.id) - TIMED.indexOf(b.kind.id) || a.id - b.id);
  return html`<section class="page timeline" role="tabpanel" aria-labelledby="tab-timeline">
    <div class="actions"><${Grains} app=${app} /><span class="explain">${say(lang, "datedOf", nodes.length - undated.length, nodes.length)}</span></div>
    <ol>
      ${groups.slice(0, limit).map(([date, items]) => html`<li key=${date}>
        <div class="when"><time datetime=${date.startsWith("-") ? undefined : date}>${date === "-" ? say(lang, "noYear") : sayDate(lang, date)}</time><small>${items.length}</small></div>
        <div><${Items} key=${date} nodes=${items} app=${app} /></div>
      </li>`)}
      ${groups.length > limit && html`<li><span></span><div><button class="action" onClick=${() => setLimit(limit + PAGE)}>${say(lang, "moreOf", groups.length - limit)}</button></div></li>`}
      ${undated.length > 0 && html`<li class="undated"><div class="when"><time>${say(lang, "undated")}</time><small>${undated.length}</small></div><div><p class="explain">${say(lang, "undatedNote", undated.length)}</p><${Items} nodes=${undated} app=${app} /></div></li>`}
    </ol>
  </section>`;
}
