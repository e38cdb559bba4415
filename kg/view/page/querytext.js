// What can be said of a query before it is asked: its kind, its prefixes, terms that the ontology lacks.

const ASIDE = /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*/g;
const USED = /(?<![\w?$:@-])([A-Za-z][\w-]*)?:(?=[\p{L}\p{N}_])/gu;

/** The query with strings, IRIs and comments blanked, every other character in its place. */
export function bare(text) {
  return text.replace(ASIDE, (found) => found.replace(/[^\n]/g, " "));
}

/** SELECT, ASK, CONSTRUCT or DESCRIBE; INSERT and the like for what would change the data; "" for none. */
export function kindOf(text) {
  const rest = bare(text).replace(/\b(PREFIX\s+[\w-]*:|BASE)\s+/gi, "").trimStart();
  return /^[A-Za-z]+/.exec(rest)?.[0].toUpperCase() ?? "";
}

/** Line and column, both from 1, of a place in a text. */
export function placeOf(text, at) {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1).length + 1 };
}

/** The first prefix that is neither declared nor known, with where it stands; null where all are. */
export function strangePrefix(text, known) {
  const clear = bare(text);
  const declared = new Set([...clear.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map((m) => m[1]));
  for (const found of clear.matchAll(USED)) {
    const prefix = found[1] ?? "";
    if (!(prefix in known) && !declared.has(prefix) && !/PREFIX\s+$/i.test(clear.slice(0, found.index))) return { prefix, at: found.index };
  }
  return null;
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1].toLowerCase() === b[j - 1].toLowerCase() ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** The first kg: term that the ontology lacks, with the nearest that it has; null where all are there. */
export function strangeTerm(text, terms) {
  for (const found of bare(text).matchAll(/\bkg:(\w+)/g)) {
    const name = found[1];
    if (terms.some((term) => term.id === name)) continue;
    const near = terms.map((term) => [distance(name, term.id), term.id]).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    return { name, at: found.index, near: near.slice(0, 3).map(([, id]) => `kg:${id}`) };
  }
  return null;
}
