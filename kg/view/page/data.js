// The embedded, compressed tables → objects that know each other.
import { inflate } from "./inflate.js";

function proofOf(raw, row) {
  const [article, sentence, start, end, rule, confidence, field, first, last] = row;
  return {
    article: raw.articles[article] ?? null,
    sentence: raw.sentences[sentence] ?? "",
    start,
    end,
    rule: raw.rules[rule] ?? "",
    confidence,
    field,
    lines: first === undefined ? null : [first, last],
  };
}

function weave(raw) {
  const proofs = raw.evidence.map((row) => proofOf(raw, row));
  const pick = (numbers) => numbers.map((n) => proofs[n]);
  const nodes = raw.nodes.map((node, id) => ({
    ...node,
    id,
    kind: raw.classes[node.class],
    aliases: node.aliases ?? [],
    values: (node.values ?? []).map(([relation, value, proof]) => ({ relation: raw.relations[relation], value, proofs: pick(proof) })),
    mentions: pick(node.mentions ?? []),
    provinces: node.provinces ?? [],
    lines: [],
  }));
  for (const node of nodes) node.title = figureTitle(node);
  const bundles = new Map();
  const lines = raw.lines.map(([subject, relation, object, proof, notes, post = "", tenure = ""], id) => {
    const line = {
      id,
      subject: nodes[subject],
      object: nodes[object],
      relation: raw.relations[relation],
      proofs: pick(proof),
      notes: notes.map(([name, value]) => ({ relation: raw.relations[name], value })),
      post,
      tenure,
    };
    line.sure = line.proofs.length ? Math.max(...line.proofs.map((p) => p.confidence)) : 1;
    line.subject.lines.push(line);
    if (object !== subject) line.object.lines.push(line);
    const key = pairKey(subject, object);
    if (!bundles.has(key)) bundles.set(key, []);
    bundles.get(key).push(line);
    return line;
  });
  const first = nodes.length ? nodes[0].iri.indexOf("/id/") : -1;
  const byIri = new Map(nodes.map((node) => [node.iri, node]));
  return { ...raw, nodes, lines, bundles, byIri, proofs, base: first < 0 ? "" : nodes[0].iri.slice(0, first + 4) };
}

const GREAT = [[1e8, "亿"], [1e4, "万"]];

/** 11925000000 → 119.25亿, as newspapers write it; only where nothing is lost. */
export function great(value) {
  const number = Number(value);
  for (const [unit, word] of GREAT) {
    const short = String(Number((number / unit).toPrecision(12)));
    if (Math.abs(number) >= unit && short.length <= 7) return short + word;
  }
  return value;
}

/** A figure's name with its number written out short; "" for every other node. */
function figureTitle(node) {
  if (!["Figure", "Statistic", "Target"].includes(node.kind.id)) return "";
  const of = (name) => node.values.find((v) => v.relation.id === name)?.value ?? "";
  const number = of("value") && [great(of("value")), of("upperValue") && `–${great(of("upperValue"))}`, of("unit")].join("");
  return [of("indicator"), number].filter(Boolean).join(" ");
}

/** The name of the bundle of all lines between two nodes. */
export function pairKey(a, b) {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** Everything in the page's data element, woven together. */
export async function unpack() {
  const element = document.getElementById("data");
  const raw = await inflate(element.textContent).json();
  element.remove();
  return weave(raw);
}

/** The other end of a line, seen from a node. */
export function otherEnd(line, node) {
  return line.subject === node ? line.object : line.subject;
}

/** The days that a node is known by: its own dates, else those of the articles that name it. */
export function datesOf(node) {
  const own = node.values.filter((v) => v.relation.id === "date" || v.relation.id === "startDate").map((v) => v.value);
  if (own.length) return own;
  return [...new Set(node.mentions.map((proof) => proof.article?.date ?? "").filter(Boolean))];
}

/** What stands for an article: its headline, else how it begins. */
export function headlineOf(article) {
  return article?.headline || article?.opening || article?.iri || "";
}
