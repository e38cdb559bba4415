// What came back: rows as a table, yes or no, or a graph as text; and the same as a file.
import { tell } from "./askwords.js";
import { csv, hand } from "./csv.js";
import { html, useEffect, useState } from "./preact.js";

const PAGE = 200;
const NODES = ["org", "person", "place", "policy", "meeting", "campaign", "figure"];

/** The engine's answer → `{ vars, rows }`, `{ yes }` or `{ turtle }`. */
export function readAnswer(text, graph) {
  if (graph) return { turtle: text };
  const said = JSON.parse(text);
  if (said.boolean !== undefined) return { yes: said.boolean };
  return { vars: said.head.vars, rows: said.results.bindings };
}

/** An IRI as people read it: kg:issuedBy, org/广东省民政厅. */
function short(page, iri) {
  if (iri.startsWith(page.base)) return iri.slice(page.base.length);
  const near = Object.entries(page.prefixes).find(([, space]) => iri.startsWith(space) && iri.length > space.length);
  return near ? `${near[0]}:${iri.slice(near[1].length)}` : iri;
}

function Cell({ page, term }) {
  if (!term) return null;
  if (term.type === "triple") return JSON.stringify(term.value);
  if (term.type !== "uri") return html`<bdi>${term.value}</bdi>`;
  const name = html`<bdi>${short(page, term.value)}</bdi>`;
  const drawn = page.view && NODES.some((kind) => term.value.startsWith(`${page.base}${kind}/`));
  return drawn ? html`<a class="link" href=${`${page.view}#${new URLSearchParams({ n: term.value })}`}>${name}</a>` : html`<span title=${term.value}>${name}</span>`;
}

/** The rows as CSV, IRIs in full. */
export function saveRows({ vars, rows }) {
  hand("zhengwen-query.csv", "text/csv", csv([vars, ...rows.map((row) => vars.map((name) => row[name]?.value ?? ""))]));
}

/** A constructed graph as Turtle. */
export function saveTurtle({ turtle }) {
  hand("zhengwen-query.ttl", "text/turtle", [turtle]);
}

/** The answer on the page. */
export function Answer({ app }) {
  const { lang, page, answer } = app;
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [answer]);
  if (answer.yes !== undefined) return html`<p class="verdict">${tell(lang, answer.yes ? "yes" : "no")}</p>`;
  if (answer.turtle !== undefined) return html`<div class="scroll" tabindex="0" role="region" aria-label=${tell(lang, "results")}><pre>${answer.turtle}</pre></div>`;
  const { vars, rows } = answer;
  if (!rows.length) return html`<p class="explain">${tell(lang, "noRows")}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${tell(lang, "results")}><table>
      <thead><tr>${vars.map((name) => html`<th key=${name} scope="col">${name.replaceAll("_", " ")}</th>`)}</tr></thead>
      <tbody>${rows.slice(0, limit).map((row, i) => html`<tr key=${i}>${vars.map((name) => html`<td key=${name}><${Cell} page=${page} term=${row[name]} /></td>`)}</tr>`)}</tbody>
    </table>
    ${rows.length > limit && html`<button class="action" onClick=${() => setLimit(limit + 5 * PAGE)}>${tell(lang, "more", Math.min(5 * PAGE, rows.length - limit), rows.length)}</button>`}
  </div>`;
}
