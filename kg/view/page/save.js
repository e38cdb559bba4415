// Files that the page hands out: made here, downloaded from memory.
import { csv, hand } from "./csv.js";
import { codeOf } from "./filter.js";
import { datesOf, headlineOf } from "./data.js";
import { paintOf, pathOf } from "./shapes.js";
import { turtleOf } from "./turtle.js";
import { label, nameOf, sayValue } from "./words.js";
import { wrap } from "./wrap.js";

/** The nodes of a table as CSV that Excel opens. */
export function saveTable(lang, data, nodes) {
  const rows = nodes.map((n) => [n.name, n.english, label(lang, n.kind), datesOf(n).join(" "), n.provinces.map((p) => data.nodes[p].name).join(" "), codeOf(n), n.lines.length, n.mentions.length, n.iri]);
  hand("zhengwen.csv", "text/csv", csv([["name", "english", "class", "date", "province", "code", "links", "mentions", "iri"], ...rows]));
}

/** The picture as it stands on the canvas. */
export function savePng(canvas, paper) {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const ctx = copy.getContext("2d");
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => hand("zhengwen.png", "image/png", blob));
}

const escapes = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
const xml = (text) => String(text).replace(/[<>&"]/g, (c) => escapes[c]).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

/** The whole picture as a drawing: all lines, shapes and names. */
export function saveSvg(lang, data, ids, places, look) {
  const at = (id) => places.get(id);
  const xs = ids.length ? ids.map((id) => at(id).x) : [0];
  const ys = ids.length ? ids.map((id) => at(id).y) : [0];
  const [left, top] = [Math.min(...xs) - 90, Math.min(...ys) - 60];
  const [width, height] = [Math.max(...xs) - left + 90, Math.max(...ys) - top + 80];
  const shown = new Set(ids);
  const lines = [...data.bundles.values()]
    .map(([line]) => [line.subject.id, line.object.id])
    .filter(([a, b]) => a !== b && shown.has(a) && shown.has(b))
    .map(([a, b]) => `<line x1="${at(a).x}" y1="${at(a).y}" x2="${at(b).x}" y2="${at(b).y}"/>`);
  const marks = ids.map((id) => {
    const node = data.nodes[id];
    const paint = paintOf(node.kind, look.dark, look.paper);
    const name = nameOf(lang, node);
    const text = wrap(name).map((line, i) => `<tspan x="0" y="${node.size + 14 + i * 15}">${xml(line)}</tspan>`);
    return `<g transform="translate(${at(id).x} ${at(id).y})"><title>${xml(name)}</title><path d="${pathOf(node.kind.shape)}" transform="scale(${node.size})" fill="${paint.fill}" stroke="${paint.line}" stroke-width="${paint.width}"/><text>${text.join("")}</text></g>`;
  });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}">`;
  const style = `<rect x="${left}" y="${top}" width="100%" height="100%" fill="${look.paper}"/>`;
  const body = `<g stroke="${look.line}">${lines.join("")}</g><g font-family="sans-serif" font-size="12.5" text-anchor="middle" fill="${look.ink}">${marks.join("")}</g>`;
  hand("zhengwen.svg", "image/svg+xml", [`${head}${style}${body}</svg>`]);
}

/** Nodes and lines as a Turtle file. */
export function saveTurtle(nodes, lines) {
  hand("zhengwen.ttl", "text/turtle", [turtleOf(nodes, lines)]);
}

const STATED = ["subject", "relation", "object", "notes", "sentence", "words", "headline", "newspaper", "date", "file", "first line", "last line", "confidence", "rule", "subject iri", "property", "object iri"];

function proofCells(proof) {
  if (!proof) return Array(10).fill("");
  const { article, sentence, start, end, lines, confidence, rule } = proof;
  const [source] = article?.sources ?? [];
  const words = Array.from(sentence).slice(start, end).join("");
  return [sentence, words, headlineOf(article), source?.publication, article?.date || source?.date, source?.path, ...(lines ?? ["", ""]), confidence, rule];
}

/** What is said, with the evidence of each: one row a piece of evidence, as CSV. */
export function saveStatements(lang, lines) {
  const rows = lines.flatMap((line) => {
    const { subject, relation, object } = line;
    const notes = line.notes.map((n) => sayValue(lang, n.relation, n.value)).join(" ");
    const said = [nameOf(lang, subject), label(lang, relation), nameOf(lang, object), notes];
    return (line.proofs.length ? line.proofs : [null]).map((proof) => [...said, ...proofCells(proof), subject.iri, relation.id, object.iri]);
  });
  hand("zhengwen-statements.csv", "text/csv", csv([STATED, ...rows]));
}
