// Asks the Oxigraph of query.html: node wasm.mjs oxigraph.mjs oxigraph.wasm FILE.ttl… < {"name": "SPARQL", …} > {"name": "SPARQL Results JSON", …}
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

globalThis.crypto ??= webcrypto; // as browsers and newer Nodes have it
const [module, wasm, ...files] = process.argv.slice(2);
const { initSync, Store } = await import(pathToFileURL(module).href);
initSync({ module: readFileSync(wasm) });
const store = new Store();
for (const file of files) store.load(readFileSync(file, "utf8"), { format: "text/turtle" });
const answers = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) answers[name] = store.query(text, { results_format: "json" });
process.stdout.write(JSON.stringify(answers));
