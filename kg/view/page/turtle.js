// A part of the graph as Turtle: nodes with their values, what is said between them, sentences as comments.
import { notesOf, prefixes, refOf, statementsOf, termOf } from "./statements.js";

const DATES = [[/^\d{4}-\d\d-\d\d$/, "date"], [/^\d{4}-\d\d$/, "gYearMonth"], [/^\d{4}$/, "gYear"], [/^--\d\d-\d\d$/, "gMonthDay"], [/^--\d\d$/, "gMonth"]];
const DATED = new Set("date startDate endDate firstSeen lastSeen adoptedOn effectiveFrom effectiveUntil".split(" "));
const NUMBERS = new Set(["value", "upperValue"]);
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const quoted = (text) => `"${text.replace(/[\\"\n\r\t]/g, (c) => ESCAPES[c])}"`;

function literal(relation, value) {
  if (NUMBERS.has(relation)) return `${quoted(value)}^^xsd:decimal`;
  const kind = DATED.has(relation) && DATES.find(([form]) => form.test(value));
  return kind ? `${quoted(value)}^^xsd:${kind[1]}` : quoted(value);
}

/** Statements in their order, each once. */
class Sheet {
  constructor() {
    this.lines = new Set();
  }

  type = (subject, kind) => this.lines.add(`${refOf(subject)} a kg:${kind} .`);
  link = ([subject, relation, object]) => this.lines.add(`${refOf(subject)} ${termOf(relation)} ${refOf(object)} .`);
  value = ([subject, relation, value]) => this.lines.add(`${refOf(subject)} ${termOf(relation)} ${literal(relation, value)} .`);
}

function putNode(sheet, node) {
  sheet.type(node.iri, node.kind.id);
  sheet.value([node.iri, "name", node.name]);
  sheet.lines.add(`${refOf(node.iri)} rdfs:label ${quoted(node.name)}@zh .`);
  if (node.english) sheet.lines.add(`${refOf(node.iri)} rdfs:label ${quoted(node.english)}@en .`);
  for (const { relation, value } of node.values) sheet.value([node.iri, relation.id, value]);
}

function putLine(sheet, line) {
  for (const proof of line.proofs) sheet.lines.add(`# ${proof.sentence.replace(/[\r\n\u2028\u2029]/g, " ")}`);
  if (line.post) sheet.type(line.post, "Post");
  if (line.tenure) sheet.type(line.tenure, "Tenure");
  statementsOf(line).forEach(sheet.link);
  notesOf(line).forEach(sheet.value);
}

/** Nodes with their values, and lines with what is folded into them, as the text of a Turtle file. */
export function turtleOf(nodes, lines) {
  const sheet = new Sheet();
  for (const node of nodes) putNode(sheet, node);
  for (const line of lines) putLine(sheet, line);
  return `${prefixes("@prefix", " .")}\n${[...sheet.lines].join("\n")}\n`;
}
