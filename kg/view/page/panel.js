// The detail panel: what is chosen, in words, with the evidence of each statement.
import { headlineOf } from "./data.js";
import { Group, groupLines, NodeLink, Notes } from "./facts.js";
import { FRAMED } from "./hash.js";
import { Icon } from "./icon.js";
import { html, useEffect, useRef, useState } from "./preact.js";
import { Origin, Proofs, Quote } from "./proof.js";
import { saveStatements, saveTurtle } from "./save.js";
import { linesQuery, nodeQuery } from "./sparql.js";
import { label, nameOf, say, sayValue } from "./words.js";

const FEW = 4;

function Copy({ text, word, app }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await app.copy(text());
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return html`<button class="action" onClick=${copy}>${say(app.lang, done ? "copied" : word)}</button>`;
}

/** What is chosen, to take along. */
function Files({ nodes, lines, app }) {
  return html`<button class="action" onClick=${() => saveTurtle(nodes, lines)}>${say(app.lang, "turtle")}</button>
    <button class="action" onClick=${() => saveStatements(app.lang, lines)}>${say(app.lang, "plainCsv")}</button>`;
}

function Values({ node, app }) {
  const groups = new Map();
  for (const v of node.values) groups.set(v.relation, [...(groups.get(v.relation) ?? []), v]);
  if (!groups.size) return null;
  return html`<dl class="values">
    ${[...groups].map(([relation, values]) => html`<div>
      <dt>${label(app.lang, relation)}</dt>
      <dd>${values.map((v) => html`<details class="value">
        <summary>${sayValue(app.lang, relation, v.value)}</summary>
        <${Proofs} proofs=${v.proofs} app=${app} />
      </details>`)}</dd>
    </div>`)}
  </dl>`;
}

function Reports({ node, app }) {
  const [all, setAll] = useState(false);
  if (!node.mentions.length) return null;
  const shown = all ? node.mentions : node.mentions.slice(0, FEW);
  return html`<section class="group">
    <h3>${say(app.lang, "reports")} <small>${node.mentions.length}</small></h3>
    <ul>${shown.map((proof) => html`<li><${Quote} proof=${proof} /><${Origin} proof=${proof} lang=${app.lang} /></li>`)}</ul>
    ${node.mentions.length > FEW &&
    html`<button class="quiet" aria-expanded=${all} onClick=${() => setAll(!all)}>${all ? say(app.lang, "fewer") : say(app.lang, "moreOf", node.mentions.length - FEW)}</button>`}
  </section>`;
}

function NodePanel({ node, app }) {
  const lines = node.lines.filter((l) => app.filtered.lines.has(l.id));
  const aside = [app.lang === "zh" ? node.english : node.english && node.name, ...node.aliases].filter(Boolean);
  return html`<header>
      <p class="kind"><${Icon} kind=${node.kind} dark=${app.dark} size="18" /><span>${label(app.lang, node.kind)}</span></p>
      <h2 tabindex="-1">${nameOf(app.lang, node)}</h2>
      ${aside.length > 0 && html`<p class="aside">${say(app.lang, "also")} ${aside.map((name, i) => html`${i > 0 && (app.lang === "zh" ? "、" : ", ")}<bdi>${name}</bdi>`)}</p>`}
    </header>
    <div class="actions">
      <button class="action" onClick=${() => app.grow(node.id)}>${say(app.lang, "expand")}</button>
      <button class="action" onClick=${() => app.centre([node.id])}>${say(app.lang, "centre")}</button>
      <${Copy} text=${() => node.iri} word="copyIri" app=${app} />
      <${Copy} text=${() => nodeQuery(node, lines)} word="copyQuery" app=${app} />
      ${!FRAMED && html`<${Copy} text=${() => app.link()} word="copyLink" app=${app} />`}
      <${Files} nodes=${[node]} lines=${lines} app=${app} />
    </div>
    <${Values} node=${node} app=${app} />
    ${groupLines(app.lang, node, lines).map((group) => html`<${Group} key=${`${node.id} ${group.key}`} group=${group} node=${node} app=${app} />`)}
    <${Reports} key=${node.id} node=${node} app=${app} />`;
}

function PairPanel({ pair, app }) {
  const lines = app.data.bundles.get(pair).filter((l) => app.filtered.lines.has(l.id));
  const ends = pair.split("-").map((n) => app.data.nodes[Number(n)]);
  return html`<header>
      <p class="kind">${say(app.lang, "between")}</p>
      <h2 class="pair" tabindex="-1"><${NodeLink} node=${ends[0]} app=${app} /><${NodeLink} node=${ends[1]} app=${app} /></h2>
    </header>
    <div class="actions">
      <${Copy} text=${() => linesQuery(lines)} word="copyQuery" app=${app} />
      ${!FRAMED && html`<${Copy} text=${() => app.link()} word="copyLink" app=${app} />`}
      <${Files} nodes=${ends} lines=${lines} app=${app} />
    </div>
    <section class="group"><ul>
      ${lines.map((line) => html`<li key=${line.id}>
        <div class="statement sentence">
          <${NodeLink} node=${line.subject} app=${app} />
          <span class="relation">${label(app.lang, line.relation)}</span>
          <${NodeLink} node=${line.object} app=${app} />
          <${Notes} notes=${line.notes} lang=${app.lang} />
        </div>
        <${Proofs} proofs=${line.proofs} app=${app} />
      </li>`)}
    </ul></section>`;
}

/** A new choice is read from its heading on; when the panel closes, the focus goes back to where it came from. */
function useFocus(box, node, pair) {
  const opener = useRef(null);
  const opened = useRef(false);
  useEffect(() => {
    const panel = box.current;
    const begun = opened.current;
    opened.current = true;
    if (!begun) return; // a page that opens by a link begins at its beginning
    const active = document.activeElement;
    if (!panel) {
      if (opener.current?.isConnected && active === document.body) opener.current.focus({ preventScroll: true });
      opener.current = null;
      return;
    }
    panel.scrollTop = 0;
    opener.current ??= active === document.body || panel.contains(active) ? null : active;
    if (active === document.body || active.id === "search" || panel.contains(active)) panel.querySelector("h2").focus({ preventScroll: true });
  }, [node, pair]);
}

/** The panel at the side (or the sheet at the bottom of a narrow screen); nothing where nothing is chosen. */
export function Panel({ app }) {
  const { node, pair } = app.state;
  const box = useRef(null);
  useFocus(box, node, pair);
  if (node < 0 && !pair) return null;
  return html`<aside class="panel" aria-label=${say(app.lang, "details")} ref=${box}>
    <button class="close" aria-label=${say(app.lang, "close")} onClick=${() => app.choose(-1)}>×</button>
    ${node >= 0 ? html`<${NodePanel} node=${app.data.nodes[node]} app=${app} />` : html`<${PairPanel} pair=${pair} app=${app} />`}
  </aside>`;
}

/** What the pointer rests on, in a small box beside it. */
export function Tip({ app, tip }) {
  if (!tip) return null;
  const style = { left: `${Math.min(tip.x + 14, innerWidth - 330)}px`, top: `${Math.min(tip.y + 14, innerHeight - 150)}px` };
  if (tip.node !== undefined) {
    const node = app.data.nodes[tip.node];
    return html`<div class="tip" role="tooltip" style=${style}>
      <b>${nameOf(app.lang, node)}</b>
      <p>${label(app.lang, node.kind)} · ${say(app.lang, "links")} ${node.lines.length} · ${say(app.lang, "named")} ${node.mentions.length}</p>
    </div>`;
  }
  const lines = app.data.bundles.get(tip.pair)?.filter((l) => app.filtered.lines.has(l.id)) ?? [];
  if (!lines.length) return null;
  const [line] = lines;
  return html`<div class="tip" role="tooltip" style=${style}>
    <b><bdi>${nameOf(app.lang, line.subject)}</bdi> <span class="relation">${label(app.lang, line.relation)}</span> <bdi>${nameOf(app.lang, line.object)}</bdi></b>
    ${line.notes.length > 0 && html`<p><${Notes} notes=${line.notes} lang=${app.lang} /></p>`}
    ${line.proofs.length > 0 && html`<${Quote} proof=${line.proofs[0]} /><p>${headlineOf(line.proofs[0].article)}</p>`}
    ${lines.length > 1 && html`<p>+${lines.length - 1}</p>`}
  </div>`;
}
