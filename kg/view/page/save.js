// Files that the page hands out: made here, downloaded from memory.
import { csv, hand } from "./csv.js";
import { codeOf } from "./filter.js";
import { datesOf } from "./data.js";
import { paintOf, pathOf } from "./shapes.js";
import { wrap } from "./wrap.js";
import { label, nameOf } from "./words.js";

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
  const xs = ids.map((id) => at(id).x);
  const ys = ids.map((id) => at(id).y);
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

const quoted = (text) => `"${text.replace(/[\\"\n\r\t]/g, (c) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" })[c])}"`;

/** What the page knows of one node, as Turtle: names, relations to other nodes, sentences as comments. */
export function saveTurtle(node) {
  const ref = (n) => `<${n.iri}>`;
  const own = [`${ref(node)} a kg:${node.kind.id} ; kg:name ${quoted(node.name)} .`];
  const folded = ["post", "appointedBy"]; // statements of a tenure, which has no node here
  const said = node.lines.filter((l) => !folded.includes(l.relation.id)).map((l) => {
    const proof = l.proofs.map((p) => `# ${p.sentence.replace(/[\r\n\u2028\u2029]/g, " ")}\n`).join("");
    const predicate = l.relation.id === "holdsPost" ? "worksFor" : l.relation.id;
    const name = predicate === "closeMatch" ? "skos:closeMatch" : `kg:${predicate}`;
    return `${proof}${ref(l.subject)} ${name} ${ref(l.object)} .`;
  });
  const head = "@prefix kg: <https://w3id.org/zhengwen/ontology#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";
  hand("zhengwen.ttl", "text/turtle", [`${head}\n${[...own, ...said].join("\n")}\n`]);
}
