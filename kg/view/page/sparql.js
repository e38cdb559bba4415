// Queries that give what the page shows.

const PREFIXES = "PREFIX kg: <https://w3id.org/zhengwen/ontology#>\nPREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";

function iri(node) {
  return `<${node.iri.replace(/[<>"{}|^`\\\u0000-\u0020]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
}

/** All statements about a node, from either end, with the sentence of each. */
export function nodeQuery(node) {
  return `${PREFIXES}
SELECT ?subject ?predicate ?object ?sentence ?article WHERE {
  { BIND(${iri(node)} AS ?subject) ?subject ?predicate ?object } UNION { BIND(${iri(node)} AS ?object) ?subject ?predicate ?object }
  OPTIONAL { ?e rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; kg:quote ?sentence ; kg:article ?article }
} ORDER BY ?predicate ?subject ?object
`;
}

/** All statements between two nodes, posts included. */
export function pairQuery([a, b]) {
  const one = (x, y) => `{ BIND(${iri(x)} AS ?subject) BIND(${iri(y)} AS ?object) ?subject ?predicate ?object }
  UNION { BIND(${iri(x)} AS ?subject) ?subject kg:holdsPost ?post . ?post kg:postIn ${iri(y)} . BIND(kg:holdsPost AS ?predicate) BIND(?post AS ?object) }`;
  return `${PREFIXES}
SELECT ?subject ?predicate ?object ?sentence ?article WHERE {
  ${one(a, b)}
  UNION ${one(b, a)}
  OPTIONAL { ?e rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; kg:quote ?sentence ; kg:article ?article }
}
`;
}
