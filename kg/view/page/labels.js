// Names on the picture like names on a map: always the same size on the screen, the important first, none over another.

const SIZE = 12.5;
const LEADING = 15;
const WRAP = 10;

/** A name in at most two lines of about ten characters. */
export function wrap(name) {
  const lines = [""];
  let room = WRAP;
  for (const c of name) {
    const wide = c.codePointAt(0) > 0x2e7f ? 1 : 0.55;
    if (room < wide) {
      if (lines.length === 2) {
        lines[1] = `${Array.from(lines[1]).slice(0, -1).join("")}…`;
        break;
      }
      lines.push("");
      room = WRAP;
    }
    lines[lines.length - 1] += c;
    room -= wide;
  }
  return lines;
}

class Taken {
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

/** Draws labels in screen space; `items` are {id, lines, x, y, r} in screen pixels, the most important first. Returns the ids that found room. */
export function drawLabels(ctx, items, view, look, strong = new Set()) {
  const taken = new Taken();
  const inView = items.filter((i) => i.x > -90 && i.x < view.width + 90 && i.y > -40 && i.y < view.height + 40);
  for (const i of inView) taken.put({ owner: i.id, x: i.x - i.r, y: i.y - i.r, w: i.r * 2, h: i.r * 2 });
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.font = `500 ${SIZE}px ${look.font}`;
  const drawn = [];
  for (const item of inView) {
    item.widths ??= item.lines.map((line) => ctx.measureText(line).width);
    const w = Math.max(...item.widths) + 2;
    const h = item.lines.length * LEADING;
    const spot = spots(item.x, item.y, item.r, w, h).find((s) => taken.free({ ...s, w, h }, item.id));
    if (!spot && !strong.has(item.id)) continue;
    const at = spot ?? spots(item.x, item.y, item.r, w, h)[0];
    taken.put({ owner: -1, x: at.x, y: at.y, w, h });
    drawn.push(item.id);
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
  return drawn;
}
