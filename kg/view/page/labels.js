// Names on the picture like names on a map: always the same size on the screen, the important first, none over another.

const SIZE = 12.5;
const LEADING = 15;
const WRAP = 10;

function wide(text) {
  let sum = 0;
  for (const c of text) sum += c.codePointAt(0) > 0x2e7f ? 1 : 0.55;
  return sum;
}

/** What cannot be broken: a closing number from its unit, an opening bracket from what it opens, runs of letters, digits and signs; every other character stands alone. */
const PIECES = /\d[\d.,–]*[万亿]?[^\s\d]{0,3}$|[（《〈“「【(]+[^\s]|[\u0021-\u007e\u00a1-\u024f]+|\s+|./gsu;

/** A name in at most two lines of about ten characters, never broken inside a number or a Latin word that fits a line. */
export function wrap(name) {
  const lines = [""];
  for (const piece of name.match(PIECES) ?? [""]) {
    const last = lines[lines.length - 1];
    if (wide(last + piece.trimEnd()) <= WRAP + 0.3) lines[lines.length - 1] += piece;
    else lines.push(piece.trimStart());
  }
  const full = lines.map((line) => line.trim()).filter(Boolean);
  if (full.length <= 2 && full.every((line) => wide(line) <= WRAP + 6)) return full;
  const kept = full.slice(0, 2).map((line) => (wide(line) > WRAP + 6 ? Array.from(line).slice(0, WRAP).join("") : line));
  const end = Array.from(kept[kept.length - 1]);
  while (end.length > 1 && wide(end.join("")) > WRAP - 1) end.pop();
  return [...kept.slice(0, -1), `${end.join("")}…`];
}

/** Which parts of the screen are covered. */
export class Taken {
  constructor() {
    this.cells = new Map();
  }

  * keys(box) {
    for (let x = Math.floor(box.x / 64); x <= Math.floor((box.x + box.w) / 64); x += 1) {
      for (let y = Math.floor(box.y / 32); y <= Math.floor((box.y + box.h) / 32); y += 1) yield x * 8192 + y;
    }
  }

  free(box, owner) {
    for (const key of this.keys(box)) {
      for (const b of this.cells.get(key) ?? []) {
        if (b.owner !== owner && box.x < b.x + b.w && b.x < box.x + box.w && box.y < b.y + b.h && b.y < box.y + box.h) return false;
      }
    }
    return true;
  }

  put(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

function spots(x, y, r, w, h) {
  return [
    { x: x - w / 2, y: y + r + 2, align: "center" },
    { x: x + r + 4, y: y - h / 2, align: "left" },
    { x: x - w / 2, y: y - r - h - 2, align: "center" },
    { x: x - r - 4 - w, y: y - h / 2, align: "right" },
  ];
}

function inside(x, w, view) {
  return x >= 2 && x + w <= view.width - 2;
}

/** Draws labels in screen space; `items` are {id, lines, x, y, r} in screen pixels, the most important first. Returns what is covered now. */
export function drawLabels(ctx, items, view, look, strong = new Set()) {
  const taken = new Taken();
  const inView = items.filter((i) => i.x > -90 && i.x < view.width + 90 && i.y > -40 && i.y < view.height + 40);
  for (const i of inView) taken.put({ owner: i.id, x: i.x - i.r, y: i.y - i.r, w: i.r * 2, h: i.r * 2 });
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.font = `500 ${SIZE}px ${look.font}`;
  for (const item of inView) {
    item.widths ??= item.lines.map((line) => ctx.measureText(line).width);
    const w = Math.max(...item.widths) + 2;
    const h = item.lines.length * LEADING;
    const spot = spots(item.x, item.y, item.r, w, h).find((s) => inside(s.x, w, view) && taken.free({ ...s, w, h }, item.id));
    if (!spot && !strong.has(item.id)) continue;
    const at = spot ?? spots(item.x, item.y, item.r, w, h)[0];
    taken.put({ owner: -1, x: at.x, y: at.y, w, h });
    ctx.textAlign = at.align;
    const x = at.align === "left" ? at.x : at.align === "right" ? at.x + w : at.x + w / 2;
    ctx.strokeStyle = look.paper;
    ctx.fillStyle = strong.has(item.id) ? look.ink : look.soft;
    ctx.lineWidth = 3.5;
    item.lines.forEach((line, n) => {
      ctx.strokeText(line, x, at.y + n * LEADING + 1);
      ctx.fillText(line, x, at.y + n * LEADING + 1);
    });
  }
  return taken;
}
