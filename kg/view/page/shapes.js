// The shape of each class, as a path: the canvas, the legend and the SVG file draw the same.

const TURN = Math.PI * 2;

function polygon(points) {
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}Z`;
}

function regular(count, radius, from = -Math.PI / 2, dent = 1) {
  const step = TURN / count;
  return polygon(
    Array.from({ length: count }, (_, i) => {
      const r = radius * (i % 2 ? dent : 1);
      return [r * Math.cos(from + i * step), r * Math.sin(from + i * step)];
    }),
  );
}

function round(rx, ry = rx) {
  return `M${-rx} 0A${rx} ${ry} 0 1 1 ${rx} 0A${rx} ${ry} 0 1 1 ${-rx} 0Z`;
}

const PATHS = {
  dot: () => round(1),
  ellipse: () => round(1.15, 0.75),
  square: () => polygon([[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]]),
  diamond: () => polygon([[0, -1.18], [1.18, 0], [0, 1.18], [-1.18, 0]]),
  box: () => polygon([[-0.8, -1.05], [0.35, -1.05], [0.8, -0.6], [0.8, 1.05], [-0.8, 1.05]]),
  star: () => regular(10, 1.25, -Math.PI / 2, 0.52),
  hexagon: () => regular(6, 1.08, 0),
  triangle: () => polygon([[0, -1.1], [1.1, 0.85], [-1.1, 0.85]]),
  triangleDown: () => polygon([[0, 1.1], [1.1, -0.85], [-1.1, -0.85]]),
};

const texts = Object.fromEntries(Object.entries(PATHS).map(([name, make]) => [name, make()]));
const paths = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new Path2D(text)]));

/** The SVG path data of a shape with radius 1. */
export function pathOf(shape) {
  return texts[shape] ?? texts.dot;
}

function mix(colour, target, share) {
  const parts = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return `rgb(${parts.map((p) => Math.round(p + (target - p) * share)).join(",")})`;
}

/** Fill and outline of a class: a filled shape, or an outline for the wider class of the same shape. */
export function paintOf(kind, dark, paper) {
  const colour = /^#[0-9a-f]{6}$/i.test(kind.colour) ? kind.colour : "#78909c";
  const ink = dark ? mix(colour, 255, 0.3) : colour;
  return kind.hollow ? { fill: paper, line: ink, width: 0.26 } : { fill: ink, line: paper, width: 0.1 };
}

/** Draw a node at (x, y) with radius r. */
export function drawShape(ctx, kind, x, y, r, look) {
  const paint = paintOf(kind, look.dark, look.paper);
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(r, r);
  ctx.fillStyle = paint.fill;
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = paint.width;
  ctx.lineJoin = "round";
  const path = paths[kind.shape] ?? paths.dot;
  ctx.fill(path);
  ctx.stroke(path);
  ctx.restore();
}
