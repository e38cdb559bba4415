// Long names in short lines.

function wide(text) {
  let sum = 0;
  for (const c of text) sum += c.codePointAt(0) > 0x2e7f ? 1 : 0.55;
  return sum;
}

/** What cannot be broken: a closing number from its unit, an opening bracket from what it opens, runs of letters, digits and signs; every other character stands alone. */
const PIECES = /\d[\d.,–]*[万亿]?[^\s\d]{0,3}$|[（《〈“「【(]+[^\s]|[\u0021-\u007e\u00a1-\u024f]+|\s+|./gsu;

/** A name in at most `most` lines of about `room` characters, never broken inside a number or a Latin word that fits a line. */
export function wrap(name, room = 10, most = 2) {
  const lines = [""];
  for (const piece of name.match(PIECES) ?? [""]) {
    const last = lines[lines.length - 1];
    if (wide(last + piece.trimEnd()) <= room + 0.3) lines[lines.length - 1] += piece;
    else lines.push(piece.trimStart());
  }
  const full = lines.map((line) => line.trim()).filter(Boolean);
  if (full.length <= most && full.every((line) => wide(line) <= room + 6)) return full;
  const kept = full.slice(0, most).map((line) => (wide(line) > room + 6 ? Array.from(line).slice(0, room).join("") : line));
  const end = Array.from(kept[kept.length - 1]);
  while (end.length > 1 && wide(end.join("")) > room - 1) end.pop();
  return [...kept.slice(0, -1), `${end.join("")}…`];
}
