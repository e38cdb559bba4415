// What is chosen stands in the light: the rest is dimmed, its lines are drawn strongly and say what they are.
import { drawShape } from "./shapes.js";
import { label, sayValue } from "./words.js";

/** What a bundle is called on the picture: titles of posts, else relations, the first and how many more. */
export function bundleName(lang, lines) {
  const names = [...new Set(lines.map((l) => l.notes.find((n) => n.relation.id === "title")?.value ?? label(lang, l.relation)))];
  const status = lines[0].notes.find((n) => n.relation.id === "status" && n.value !== "in post");
  const first = status && names.length === 1 ? `${names[0]}（${sayValue(lang, status.relation, status.value)}）` : names[0];
  return names.length > 2 ? `${first} +${names.length - 1}` : [first, ...names.slice(1)].join(lang === "zh" ? "、" : ", ");
}

function arrow(ctx, from, to, gap, size) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const tip = { x: to.x - Math.cos(angle) * gap, y: to.y - Math.sin(angle) * gap };
  ctx.beginPath();
  ctx.moveTo(tip.x, tip.y);
  ctx.lineTo(tip.x - size * Math.cos(angle - 0.42), tip.y - size * Math.sin(angle - 0.42));
  ctx.lineTo(tip.x - size * Math.cos(angle + 0.42), tip.y - size * Math.sin(angle + 0.42));
  ctx.closePath();
  ctx.fill();
}

/** Dim the canvas and draw the chosen bundles and nodes above it; all in screen pixels. */
export function drawSpotlight(ctx, focus, view, look) {
  ctx.globalAlpha = look.dark ? 0.8 : 0.82;
  ctx.fillStyle = look.paper;
  ctx.fillRect(0, 0, view.width, view.height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = look.accent;
  ctx.fillStyle = look.accent;
  ctx.lineWidth = 1.8;
  for (const bundle of focus.bundles) {
    ctx.beginPath();
    ctx.moveTo(bundle.from.x, bundle.from.y);
    ctx.lineTo(bundle.to.x, bundle.to.y);
    ctx.stroke();
    const heads = new Set(bundle.lines.map((l) => l.object.id));
    for (const [end, other] of [[bundle.to, bundle.from], [bundle.from, bundle.to]]) if (heads.has(end.id)) arrow(ctx, other, end, end.chosen ? end.r * 1.25 + 7 : end.r + 2, 9);
  }
  for (const node of focus.nodes) drawShape(ctx, node.node.kind, node.x, node.y, node.r, look);
  for (const node of focus.nodes.filter((n) => n.chosen)) {
    ctx.beginPath();
    ctx.arc(node.x, node.y, node.r * 1.25 + 5, 0, Math.PI * 2);
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = look.accent;
    ctx.stroke();
  }
}

const OFTEN = 3;

/** Say on the lines what they are, where there is room, and not the same word all around a hub. */
export function drawBundleNames(ctx, bundles, taken, look, lang) {
  ctx.font = `11px ${look.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const said = new Map();
  for (const { from, to, lines } of bundles) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const text = bundleName(lang, lines);
    const shown = Array.from(text).length > 14 ? `${Array.from(text).slice(0, 13).join("")}…` : text;
    const width = ctx.measureText(shown).width;
    const angle = Math.atan2(dy, dx);
    const spot = [0.5, 0.62, 0.4].map((t) => box(from.x + dx * t, from.y + dy * t, width, angle)).find((b) => taken.free(b, -9));
    if (!spot || width > Math.hypot(dx, dy) - from.r - to.r - 14 || (said.get(shown) ?? 0) >= OFTEN) continue;
    said.set(shown, (said.get(shown) ?? 0) + 1);
    taken.put({ ...spot, owner: -1 });
    ctx.save();
    ctx.translate(spot.x + spot.w / 2, spot.y + spot.h / 2);
    ctx.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    ctx.lineWidth = 4;
    ctx.strokeStyle = look.paper;
    ctx.strokeText(shown, 0, 0);
    ctx.fillStyle = look.accent;
    ctx.fillText(shown, 0, 0);
    ctx.restore();
  }
}

function box(x, y, width, angle) {
  const w = Math.abs(width * Math.cos(angle)) + 10;
  const h = Math.abs(width * Math.sin(angle)) + 10;
  return { x: x - w / 2, y: y - h / 2, w, h };
}
