// What passes the filters as a table: sortable, and one click from a CSV file.
import { datesOf } from "./data.js";
import { Icon } from "./icon.js";
import { html, useMemo, useState } from "./preact.js";
import { label, nameOf, say, sayDate } from "./words.js";

const PAGE = 200;

const COLUMNS = [
  ["name", (n, lang) => nameOf(lang, n)],
  ["class", (n, lang) => label(lang, n.kind)],
  ["date", (n) => datesOf(n)[0] ?? ""],
  ["province", (n, lang, data) => n.provinces.map((p) => nameOf(lang, data.nodes[p])).join(lang === "zh" ? "、" : ", ")],
  ["links", (n) => n.lines.length],
  ["named", (n) => n.mentions.length],
];

function compare(a, b) {
  if (typeof a === "number") return a - b;
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1); // the empty last
  return a.localeCompare(b, "zh-CN");
}

/** The table of nodes. */
export function Listing({ app }) {
  const { lang, data } = app;
  const [[column, down], setSort] = useState(["links", true]);
  const [limit, setLimit] = useState(PAGE);
  const rows = useMemo(() => {
    const value = COLUMNS.find(([name]) => name === column)[1];
    const keyed = data.nodes.filter((n) => app.filtered.nodes.has(n.id)).map((n) => [value(n, lang, data), n]);
    keyed.sort(([a, m], [b, n]) => (down ? compare(b, a) : compare(a, b)) || m.id - n.id);
    return keyed.map(([, n]) => n);
  }, [app.filtered, column, down, lang]);
  return html`<section class="page listing" role="tabpanel" aria-labelledby="tab-tables">
    <div class="actions"><span>${say(lang, "hits", rows.length)}</span><button class="action" onClick=${() => app.saveTable()}>${say(lang, "csv")}</button></div>
    <div class="scroll" tabindex="0"><table>
      <thead><tr>${COLUMNS.map(([name]) => html`<th key=${name} scope="col" aria-sort=${column === name ? (down ? "descending" : "ascending") : "none"}>
        <button onClick=${() => setSort([name, column === name ? !down : ["links", "named", "date"].includes(name)])}>${say(lang, name)}<span aria-hidden="true">${column === name ? (down ? " ↓" : " ↑") : ""}</span></button></th>`)}</tr></thead>
      <tbody>${rows.slice(0, limit).map((n) => html`<tr key=${n.id} class=${n.id === app.state.node ? "chosen" : ""}>
        ${COLUMNS.map(([name, value]) => html`<td key=${name} class=${name}>${name === "name"
          ? html`<button class="link" onClick=${() => app.choose(n.id)}><${Icon} kind=${n.kind} dark=${app.dark} />${value(n, lang, data)}</button>`
          : name === "date" ? sayDate(lang, value(n)) : value(n, lang, data)}</td>`)}
      </tr>`)}</tbody>
    </table></div>
    ${rows.length > limit && html`<button class="action" onClick=${() => setLimit(limit + PAGE)}>${say(lang, "moreOf", rows.length - limit)}</button>`}
  </section>`;
}
