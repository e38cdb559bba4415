// Names on the picture like names on a map: always the same size on the screen, the important first, none over another.
import { Taken } from "./taken.js";
import { wrap } from "./wrap.js";

const SIZE = 12.5;
const LEADING = 15;
const CROWD = 400;
const GREAT = 40;
const OTHERWISE = 24;

function spots(x, y, r, w, h) {
  return [
    { x: x - w / 2, y: y + r + 2, align: "center" },
    { x: x + r + 4, y: y - h / 2, align: "left" },
    { x: x - w / 2, y: y - r - h - 2, align: "center" },
    { x: x - r - 4 - w, y: y - h / 2, align: "right" },
    { x: x + r * 0.6, y: y + r, align: "left" },
    { x: x - r * 0.6 - w, y: y + r, align: "right" },
    { x: x + r * 0.6, y: y - r - h, align: "left" },
    { x: x - r * 0.6 - w, y: y - r - h, align: "right" },
  ];
}

function inside(x, w, view) {
  return x >= 2 && x + w <= view.width - 2;
}

function inView(items, view) {
  return items.filter((i) => i.x > -90 && i.x < view.width + 90 && i.y > -40 && i.y < view.height + 40);
}

function markOf(i) {
  return { owner: i.id, x: i.x - i.r, y: i.y - i.r, w: i.r * 2, h: i.r * 2 };
}

/** A name broken into wide lines, for the important also into narrow ones, measured once. */
function shapesOf(ctx, item, place) {
  item.shapes ??= [wrap(item.name), ...(place < OTHERWISE ? [wrap(item.name, 6, 3)] : [])].map((lines) => ({
    lines,
    w: Math.max(...lines.map((line) => ctx.measureText(line).width)) + 2,
    h: lines.length * LEADING,
  }));
  return item.shapes;
}

function write(ctx, { lines, w, x, y, align }) {
  ctx.textAlign = align;
  const at = align === "left" ? x : align === "right" ? x + w : x + w / 2;
  lines.forEach((line, n) => {
    ctx.strokeText(line, at, y + n * LEADING + 1);
    ctx.fillText(line, at, y + n * LEADING + 1);
  });
}

/**
 * Draws labels in screen space; `items` are {id, name, x, y, r} in screen pixels, the most important first.
 * The first few may cover a lesser node, in a crowd several, so that the greatest have names. Names keep off what is `covered` already. Returns what is covered now.
 */
export function drawLabels(ctx, items, view, look, covered, strong = new Set()) {
  const [taken, marks, great] = [new Taken(), new Taken(), new Taken()];
  for (const box of covered) taken.put({ ...box, owner: -3 });
  const shown = inView(items, view);
  shown.forEach((i, place) => {
    marks.put(markOf(i));
    if (place < GREAT) great.put(markOf(i));
  });
  const [sure, most] = shown.length > CROWD ? [30, 9] : [4, 2];
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = look.paper;
  ctx.font = `500 ${SIZE}px ${look.font}`;
  shown.forEach((item, place) => {
    const all = shapesOf(ctx, item, place).flatMap((shape) => spots(item.x, item.y, item.r, shape.w, shape.h).map((spot) => ({ ...shape, ...spot })));
    const free = all.filter((box) => box.x >= 2 && box.x + box.w <= view.width - 2 && taken.free(box, item.id));
    const chosen =
      free.find((box) => marks.free(box, item.id)) ??
      (place < sure ? free.find((box) => great.free(box, item.id) && marks.count(box, item.id) <= most) : undefined) ??
      (strong.has(item.id) ? all[0] : undefined);
    if (!chosen) return;
    taken.put({ ...chosen, owner: -1 });
    ctx.fillStyle = strong.has(item.id) ? look.ink : look.soft;
    write(ctx, chosen);
  });
  for (const i of shown) taken.put({ ...markOf(i), owner: -2 });
  return taken;
}
