// Why a query cannot be asked, in words, and where.
import { tell } from "./askwords.js";
import { bare, kindOf, placeOf, strangePrefix, strangeTerm } from "./querytext.js";

const KINDS = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"];
const UPDATES = ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"];

function located(lang, text, at, words) {
  const { line, column } = placeOf(text, at);
  return { words: tell(lang, "where", line, column) + words, at };
}

/** What is wrong before the engine sees it: `{ words, at }`, or null. */
export function beforehand(lang, text, prefixes, terms) {
  const kind = kindOf(text);
  if (!kind) return { words: tell(lang, "nothing"), at: -1 };
  if (UPDATES.includes(kind)) return { words: tell(lang, "update", kind), at: -1 };
  if (!KINDS.includes(kind)) return located(lang, text, bare(text).toUpperCase().indexOf(kind), tell(lang, "expected", KINDS.join(tell(lang, "or"))));
  const prefix = strangePrefix(text, prefixes);
  if (prefix) return located(lang, text, prefix.at, tell(lang, "prefix", prefix.prefix, Object.keys(prefixes).sort().join(", ")));
  const term = strangeTerm(text, terms);
  if (term) return located(lang, text, term.at, tell(lang, "term", term.name, term.near.join(", ")));
  return null;
}

function wanted(lang, said) {
  const words = said.split(/,\s+/).map((x) => x.replace(/^one of /, "").replaceAll('"', "")).filter((x) => /^[\w?$().{}<>=;]+( \w+)*$/.test(x));
  if (words.join() === "OPTIONAL") return tell(lang, "cannot"); // what the parser says where it knows nothing better
  return words.length ? tell(lang, "expected", words.join(tell(lang, "or"))) : tell(lang, "cannot");
}

/** The engine's message in words; `before` lines stood in front of the reader's own text. */
export function explained(lang, message, text, before) {
  if (/service/i.test(message)) return { words: tell(lang, "service"), at: -1 };
  if (message.includes("SELECT contains a variable that is unbound")) return { words: tell(lang, "grouped"), at: -1 };
  const found = /error at (\d+):(\d+): expected ([^]*)/.exec(message);
  if (!found) return { words: tell(lang, "other", message), at: -1 };
  const lines = text.split("\n");
  const line = Math.min(Math.max(0, Number(found[1]) - 1 - before), lines.length - 1);
  const start = lines.slice(0, line).reduce((sum, x) => sum + x.length + 1, 0);
  const column = Array.from(lines[line]).slice(0, Number(found[2]) - 1).join("").length; // the engine counts characters
  const at = Math.min(start + column, text.length);
  const early = !text.slice(at).trim();
  return located(lang, text, at, early ? tell(lang, "unfinished") : wanted(lang, found[3]));
}
