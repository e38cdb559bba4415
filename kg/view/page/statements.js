// What the graph says behind a line of the page: a post and a tenure are folded there, here they are unfolded.

const KG = "https://w3id.org/zhengwen/ontology#";

/** The statements behind a line as [subject IRI, relation, object IRI]. */
export function statementsOf(line) {
  const { subject, object, relation, post, tenure } = line;
  if (!post) return [[subject.iri, relation.id, object.iri]];
  const held = tenure ? [[tenure, "holder", subject.iri], [tenure, "post", post]] : [];
  if (relation.id === "appointedBy") return [[tenure, "appointedBy", object.iri], ...held];
  const holds = relation.id === "holdsPost" ? [[subject.iri, "holdsPost", post]] : [];
  return [...holds, [post, "postIn", object.iri], ...held];
}

/** What is said besides of the folded post and tenure, as [subject IRI, relation, value]. */
export function notesOf(line) {
  return line.notes.map(({ relation, value }) => [relation.id === "title" ? line.post : line.tenure, relation.id, value]);
}

/** A relation's name as Turtle and SPARQL write it. */
export function termOf(relation) {
  return relation === "closeMatch" ? "skos:closeMatch" : `kg:${relation}`;
}

/** An IRI between its brackets; what may not stand there is escaped. */
export function refOf(iri) {
  return `<${iri.replace(/[<>"{}|^`\\\u0000-\u0020]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
}

/** The prefixes that these names need, by the word of the language: "@prefix" with a full stop, or "PREFIX". */
export function prefixes(word, end = "") {
  const names = { kg: KG, rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", rdfs: "http://www.w3.org/2000/01/rdf-schema#", skos: "http://www.w3.org/2004/02/skos/core#", xsd: "http://www.w3.org/2001/XMLSchema#" };
  return Object.entries(names).map(([name, iri]) => `${word} ${name}: <${iri}>${end}\n`).join("");
}
