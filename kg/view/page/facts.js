// Statements in words: grouped by relation, each with its evidence.
import { otherEnd } from "./data.js";
import { Icon } from "./icon.js";
import { html, useState } from "./preact.js";
import { Proofs } from "./proof.js";
import { label, nameOf, say, sayValue } from "./words.js";

const FEW = 5;
const ORDER = [
  ..."holdsPost post appointedBy worksFor issuedBy adoptedOn effectiveFrom basedOn replaces amends launchedBy convenedBy presidedBy addressedBy attendedBy".split(" "),
  ..."heldIn concerns carriedOutIn governedBy appliesTo subordinateTo jurisdiction partOf policy campaign agency place".split(" "),
];

/** What a folded post says beside its line: title, status, dates. */
export function Notes({ notes, lang }) {
  const shown = notes.filter((n) => !(n.relation.id === "status" && n.value === "in post") && !["firstSeen", "lastSeen"].includes(n.relation.id));
  return shown.map(({ relation, value }) =>
    relation.id === "title" || relation.id === "status"
      ? html`<span class=${`note ${relation.id}`}>${sayValue(lang, relation, value)}</span>`
      : html`<span class="note">${label(lang, relation)} ${sayValue(lang, relation, value)}</span>`,
  );
}

/** A node's name as a button that chooses it. */
export function NodeLink({ node, app }) {
  return html`<button class="link" onClick=${() => app.choose(node.id)}>
    <${Icon} kind=${node.kind} dark=${app.dark} />${nameOf(app.lang, node)}
  </button>`;
}

/** A node's lines, grouped: [{key, title, lines}], the telling relations first. */
export function groupLines(lang, node, lines) {
  const groups = new Map();
  for (const line of lines) {
    const back = line.object === node;
    const key = `${line.relation.id}${back ? " back" : ""}`;
    if (!groups.has(key)) groups.set(key, { key, title: label(lang, line.relation, back), at: ORDER.indexOf(line.relation.id) + (back ? 0.5 : 0), lines: [] });
    groups.get(key).lines.push(line);
  }
  return [...groups.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** One group of a node's statements. */
export function Group({ group, node, app }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.lines : group.lines.slice(0, FEW);
  return html`<section class="group">
    <h3>${group.title} <small>${group.lines.length}</small></h3>
    <ul>
      ${shown.map((line) => html`<li key=${line.id}>
        <div class="statement"><${NodeLink} node=${otherEnd(line, node)} app=${app} /><${Notes} notes=${line.notes} lang=${app.lang} /></div>
        <${Proofs} proofs=${line.proofs} app=${app} />
      </li>`)}
    </ul>
    ${group.lines.length > FEW &&
    html`<button class="quiet" aria-expanded=${all} onClick=${() => setAll(!all)}>${all ? say(app.lang, "fewer") : say(app.lang, "moreOf", group.lines.length - FEW)}</button>`}
  </section>`;
}
