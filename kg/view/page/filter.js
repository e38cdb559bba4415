// Which nodes and lines pass the filters.
import { datesOf } from "./data.js";

function within(date, from, to) {
  if (!/^\d{4}/.test(date)) return false;
  const least = (a, b) => Math.min(a.length, b.length);
  return (!from || date.slice(0, least(date, from)) >= from.slice(0, least(date, from))) && (!to || date.slice(0, least(date, to)) <= to.slice(0, least(date, to)));
}

function sourceOf(proof) {
  return (proof.article?.sources ?? []).map((s) => s.publication || s.path);
}

/** All sources by how many articles they hold: newspapers where known, else files. */
export function sourcesOf(data) {
  const counts = new Map();
  for (const article of data.articles) for (const s of article.sources) counts.set(s.publication || s.path, (counts.get(s.publication || s.path) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Province nodes that anything belongs to, with counts. */
export function provincesOf(data) {
  const counts = new Map();
  for (const node of data.nodes) for (const p of node.provinces) counts.set(p, (counts.get(p) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ node: data.nodes[id], count })).sort((a, b) => (codeOf(a.node) < codeOf(b.node) ? -1 : 1));
}

/** The division code of a place, "" where it has none. */
export function codeOf(node) {
  return node.values.find((v) => v.relation.id === "code")?.value ?? "";
}

function nodePasses(state, node, skip) {
  if (skip !== "classes" && state.classes.includes(node.kind.id)) return false;
  if (skip !== "province" && state.province >= 0 && node.id !== state.province && !node.provinces.includes(state.province)) return false;
  if ((state.from || state.to) && !datesOf(node).some((d) => within(d, state.from, state.to))) return false;
  if (state.source && !node.mentions.some((p) => sourceOf(p).includes(state.source))) return false;
  return !(state.sure && node.mentions.length && !node.mentions.some((p) => p.confidence >= state.sure));
}

function linePasses(state, line) {
  if (state.relations.includes(line.relation.id) || line.sure < state.sure) return false;
  return !state.source || !line.proofs.length || line.proofs.some((p) => sourceOf(p).includes(state.source));
}

/** Node and line numbers that pass, and counts beside each choice: of a class as if no class were hidden, of a province likewise. */
export function applyFilters(data, state) {
  const nodes = new Set(data.nodes.filter((n) => nodePasses(state, n, "")).map((n) => n.id));
  const lines = new Set(
    data.lines.filter((l) => nodes.has(l.subject.id) && nodes.has(l.object.id) && linePasses(state, l)).map((l) => l.id),
  );
  const byClass = new Map();
  const byProvince = new Map();
  for (const node of data.nodes) {
    if (nodePasses(state, node, "classes")) byClass.set(node.kind.id, (byClass.get(node.kind.id) ?? 0) + 1);
    if (nodePasses(state, node, "province")) for (const p of node.provinces) byProvince.set(p, (byProvince.get(p) ?? 0) + 1);
  }
  const byRelation = new Map();
  for (const line of data.lines) {
    if (nodes.has(line.subject.id) && nodes.has(line.object.id)) byRelation.set(line.relation.id, (byRelation.get(line.relation.id) ?? 0) + 1);
  }
  return { nodes, lines, byClass, byProvince, byRelation };
}

/** Whether anything is filtered at all. */
export function isFiltered(state) {
  return Boolean(state.classes.length || state.relations.length || state.province >= 0 || state.source || state.from || state.to || state.sure);
}
