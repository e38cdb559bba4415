// Queries that give what the page shows.
import { prefixes, refOf, statementsOf, termOf } from "./statements.js";

const HEAD = `${prefixes("PREFIX")}
SELECT ?subject ?predicate ?object ?sentence ?article WHERE {
`;
const TAIL = `  OPTIONAL { ?evidence rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; kg:quote ?sentence ; kg:article ?article }
} ORDER BY ?predicate ?subject ?object
`;

/** Just these lines: the statements are listed, so that the answer is the same whatever the filters. */
export function linesQuery(lines) {
  const rows = new Set(lines.flatMap(statementsOf).map(([s, p, o]) => `    (${refOf(s)} ${termOf(p)} ${refOf(o)})\n`));
  return `${HEAD}  VALUES (?subject ?predicate ?object) {\n${[...rows].join("")}  }\n  ?subject ?predicate ?object .\n${TAIL}`;
}

/** Posts and tenures lie between a person and an organisation: what is said of them belongs to both. */
function folded(node) {
  const ref = refOf(node.iri);
  const parts = [];
  if (node.lines.some((l) => l.post && l.subject === node)) {
    parts.push(`${ref} kg:holdsPost ?subject . ?subject ?predicate ?object FILTER(?predicate IN (kg:postIn, kg:title))`);
    parts.push(`?subject kg:holder ${ref} ; ?predicate ?object FILTER(?predicate != kg:holder)`);
    parts.push(`?tenure kg:holder ${ref} ; kg:post ?subject . ?subject ?predicate ?object FILTER(?predicate IN (kg:postIn, kg:title))`);
  }
  if (node.lines.some((l) => l.post && l.object === node)) {
    parts.push(`?object kg:postIn ${ref} . ?subject ?predicate ?object FILTER(?predicate IN (kg:holdsPost, kg:post))`);
    parts.push(`?subject kg:postIn ${ref} ; ?predicate ?object FILTER(?predicate = kg:title)`);
    parts.push(`?post kg:postIn ${ref} . ?subject kg:post ?post ; ?predicate ?object FILTER(?predicate != kg:post)`);
    parts.push(`?subject kg:appointedBy ${ref} ; ?predicate ?object FILTER(?predicate != kg:appointedBy)`);
  }
  return parts.map((part) => `  UNION { ${part} }\n`).join("");
}

/** All statements about a node, from either end, with the sentence of each; where filters hide some, those that are left. */
export function nodeQuery(node, lines) {
  if (lines.length < node.lines.length) return linesQuery(lines);
  const ref = refOf(node.iri);
  const ends = `  { BIND(${ref} AS ?subject) ?subject ?predicate ?object }\n  UNION { BIND(${ref} AS ?object) ?subject ?predicate ?object }\n`;
  return HEAD + ends + folded(node) + TAIL;
}
