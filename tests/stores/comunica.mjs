// Asks Comunica: node comunica.mjs SOURCE… < {"name": "SPARQL", …} > {"name": "SPARQL Results JSON", …}
// A source is a file's path or an endpoint's address, as its command line takes them.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { QueryEngine } from "@comunica/query-sparql-file";

const sources = process.argv.slice(2).map((x) => (x.startsWith("http://") ? x : pathToFileURL(x).href));
const engine = new QueryEngine();
const answers = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const { data } = await engine.resultToString(await engine.query(text, { sources }), "application/sparql-results+json");
  const parts = [];
  for await (const part of data) parts.push(part);
  answers[name] = parts.join("");
}
process.stdout.write(JSON.stringify(answers));
