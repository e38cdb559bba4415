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
export function drawSpotlight(ctx, focus, view, look, lang) {
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
    for (const [end, other] of [[bundle.to, bundle.from], [bundle.from, bundle.to]]) if (heads.has(end.id)) arrow(ctx, other, end, end.r + 2, 9);
  }
  for (const node of focus.nodes) drawShape(ctx, node.node.kind, node.x, node.y, node.r, look);
  for (const node of focus.nodes.filter((n) => n.chosen)) {
    ctx.beginPath();
    ctx.arc(node.x, node.y, node.r * 1.25 + 5, 0, Math.PI * 2);
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = look.accent;
    ctx.stroke();
  }
  if (focus.bundles.length <= 40) names(ctx, focus, look, lang);
}

function names(ctx, focus, look, lang) {
  ctx.font = `11px ${look.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { from, to, lines } of focus.bundles) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const text = bundleName(lang, lines);
    const shown = Array.from(text).length > 14 ? `${Array.from(text).slice(0, 13).join("")}…` : text;
    if (ctx.measureText(shown).width > length - from.r - to.r - 14) continue;
    ctx.save();
    ctx.translate((from.x + to.x) / 2, (from.y + to.y) / 2);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    ctx.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    ctx.lineWidth = 4;
    ctx.strokeStyle = look.paper;
    ctx.strokeText(shown, 0, 0);
    ctx.fillStyle = look.accent;
    ctx.fillText(shown, 0, 0);
    ctx.restore();
  }
}
