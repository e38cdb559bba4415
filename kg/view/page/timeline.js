// Meetings, campaigns, policies and figures by day, month and year.
import { Icon } from "./icon.js";
import { html } from "./preact.js";
import { nameOf, say, sayDate } from "./words.js";

const TIMED = ["Meeting", "Campaign", "Policy", "Target", "Statistic"];

function dateOf(node) {
  return node.values.find((v) => ["date", "startDate", "adoptedOn", "effectiveFrom"].includes(v.relation.id))?.value ?? "";
}

function byDate(nodes) {
  const groups = new Map();
  for (const node of nodes) {
    const date = dateOf(node);
    if (!groups.has(date)) groups.set(date, []);
    groups.get(date).push(node);
  }
  // --07-20 without a year comes after the years
  return [...groups].filter(([date]) => date).sort(([a], [b]) => (a < b) - (a > b) || 0).sort(([a], [b]) => a.startsWith("-") - b.startsWith("-"));
}

function Item({ node, app }) {
  return html`<li><button class=${node.id === app.state.node ? "link chosen" : "link"} onClick=${() => app.choose(node.id)}><${Icon} kind=${node.kind} dark=${app.dark} />${nameOf(app.lang, node)}</button></li>`;
}

/** The timeline of what passes the filters; the undated are counted and listed last. */
export function Timeline({ app }) {
  const { lang } = app;
  const nodes = app.data.nodes.filter((n) => app.filtered.nodes.has(n.id) && TIMED.includes(n.kind.id));
  const undated = nodes.filter((n) => !dateOf(n) && !["Target", "Statistic"].includes(n.kind.id));
  const groups = byDate(nodes);
  return html`<section class="page timeline" role="tabpanel" aria-labelledby="tab-timeline">
    <ol>
      ${groups.map(([date, items]) => html`<li key=${date}><time datetime=${date.startsWith("-") ? undefined : date}>${sayDate(lang, date)}</time><ul>${items.map((n) => html`<${Item} key=${n.id} node=${n} app=${app} />`)}</ul></li>`)}
      ${undated.length > 0 && html`<li class="undated"><time>${say(lang, "undated")}</time><div><p class="explain">${say(lang, "undatedNote", undated.length)}</p><ul>${undated.map((n) => html`<${Item} key=${n.id} node=${n} app=${app} />`)}</ul></div></li>`}
    </ol>
  </section>`;
}
