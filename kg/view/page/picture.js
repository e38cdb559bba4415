// The network on its canvas: vis-network moves and hits, shapes, labels and light are ours.
import { pairKey } from "./data.js";
import { drawLabels } from "./labels.js";
import { lookOf } from "./look.js";
import { placeNewcomers } from "./place.js";
import { drawShape } from "./shapes.js";
import { drawBundleNames, drawSpotlight } from "./spotlight.js";
import { nameOf } from "./words.js";

/** Small nodes stay visible when far away, but not so large that a crowd becomes a blot. */
const least = (scale, count) => Math.min(count > MANY / 2 ? 3.6 : 5, Math.max(2.2, 22 * scale)) / scale;
const NARROW = matchMedia("(max-width: 760px)");
const MANY = 1200;
const REST = 350;
const RIM = { left: 84, right: 84, top: 44, bottom: 84 };

/** Opens the picture in an element. `tell` gets: choose(node, pair), grow(node), point(thing, event), moved(camera). */
export function openPicture(element, data, tell) {
  const vis = globalThis.vis;
  const first = data.network;
  const places = new Map(first.nodes.map((n) => [n.id, { x: n.x, y: n.y }]));
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let look = lookOf(element);
  let lang = "zh";
  let focus = { node: -1, pair: "" };
  let lineSet = new Set();
  let names = new Map();
  let order = [];
  let width = 0;

  const radius = (node, scale) => Math.max(node.size, least(scale, nodes.length));
  const lineColours = () => ({ color: look.line, highlight: look.line, hover: look.accent, inherit: false });
  const network = new vis.Network(element, { nodes, edges }, {
    ...first.options,
    autoResize: true,
    edges: { ...first.options.edges, color: lineColours() },
    nodes: {
      ...first.options.nodes,
      shape: "custom",
      ctxRenderer: ({ ctx, id, x, y }) => {
        const node = data.nodes[id];
        const r = radius(node, network.getScale());
        return { drawNode: () => drawShape(ctx, node.kind, x, y, r, look), nodeDimensions: { width: r * 2, height: r * 2 } };
      },
    },
  });

  /** What lies over the canvas, in its pixels: no name is read there. */
  function covered() {
    const { left, top } = element.getBoundingClientRect();
    return [...element.parentElement.querySelectorAll(".zoom, .status")].map((over) => {
      const box = over.getBoundingClientRect();
      return { x: box.left - left, y: box.top - top, w: box.width, h: box.height };
    });
  }

  let asked = 0;
  /** Draw once for all that changed since the last frame. */
  function redraw() {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      network.redraw();
    });
  }

  function paint(now = false) {
    const before = look.line;
    look = lookOf(element);
    if (look.line !== before) network.setOptions({ edges: { color: lineColours() } });
    if (now) network.redraw();
    else redraw();
  }

  function show(filtered, drawn, language) {
    lang = language;
    lineSet = filtered.lines;
    const wanted = new Set(drawn.filter((id) => filtered.nodes.has(id)));
    const newcomers = [...wanted].filter((id) => !places.has(id));
    const home = network.getViewPosition();
    for (const [id, place] of placeNewcomers(data, newcomers, places, home)) places.set(id, place);
    nodes.remove(nodes.getIds().filter((id) => !wanted.has(id)));
    nodes.add([...wanted].filter((id) => !nodes.get(id)).map((id) => ({ id, ...places.get(id), size: data.nodes[id].size })));
    const shownEdges = bundlesAmong(wanted);
    edges.remove(edges.getIds().filter((id) => !shownEdges.has(id)));
    edges.update([...shownEdges.values()].filter((edge) => edges.get(edge.id)?.width !== edge.width || edges.get(edge.id).arrows !== edge.arrows));
    names = new Map();
    order = [...wanted].sort((a, b) => data.nodes[b].rank - data.nodes[a].rank || a - b);
    redraw();
    return { nodes: wanted.size, edges: shownEdges.size };
  }

  /** Lines among the shown nodes; where there are very many, arrows wait for the light, as hundreds of heads say nothing and cost most. */
  function bundlesAmong(wanted) {
    const found = new Map();
    for (const [id, all] of data.bundles) {
      const lines = all.filter((l) => lineSet.has(l.id));
      if (!lines.length || all[0].subject === all[0].object) continue;
      const { subject, object } = lines[0];
      if (!wanted.has(subject.id) || !wanted.has(object.id)) continue;
      const oneWay = lines.every((l) => l.object === object);
      found.set(id, { id, from: subject.id, to: object.id, arrows: oneWay ? "to" : "", width: Math.min(1 + 0.5 * (lines.length - 1), 4) });
    }
    if (found.size > MANY) for (const edge of found.values()) edge.arrows = "";
    return found;
  }

  function item(id, at) {
    if (!names.has(id)) names.set(id, { id, node: data.nodes[id], name: nameOf(lang, data.nodes[id]) });
    return Object.assign(names.get(id), at(id));
  }

  function lit() {
    if (focus.pair) {
      const [a, b] = focus.pair.split("-").map(Number);
      return nodes.get(a) && nodes.get(b) ? { chosen: new Set([a, b]), ids: [a, b], pairs: [focus.pair] } : null;
    }
    if (focus.node < 0 || !nodes.get(focus.node)) return null;
    const pairs = network.getConnectedEdges(focus.node);
    const ids = [...new Set([focus.node, ...pairs.flatMap((p) => p.split("-").map(Number))])];
    return { chosen: new Set([focus.node]), ids, pairs };
  }

  network.on("afterDrawing", (ctx) => {
    const m = ctx.getTransform();
    const ratio = m.a / network.getScale();
    const view = { width: ctx.canvas.width / ratio, height: ctx.canvas.height / ratio };
    const scale = network.getScale();
    const positions = network.getPositions();
    const at = (id) => ({
      x: (positions[id].x * m.a + m.e) / ratio,
      y: (positions[id].y * m.d + m.f) / ratio,
      r: radius(data.nodes[id], scale) * scale,
    });
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const light = lit();
    if (light) {
      const items = light.ids.map((id) => ({ ...item(id, at), chosen: light.chosen.has(id) }));
      const byId = new Map(items.map((i) => [i.id, i]));
      const bundles = light.pairs.map((id) => {
        const lines = data.bundles.get(id).filter((l) => lineSet.has(l.id));
        return { lines, from: byId.get(lines[0].subject.id), to: byId.get(lines[0].object.id) };
      });
      drawSpotlight(ctx, { nodes: items, bundles }, view, look);
      items.sort((a, b) => b.chosen - a.chosen || b.node.rank - a.node.rank);
      const ringed = items.map((i) => (i.chosen ? { ...i, r: i.r * 1.25 + 7 } : i));
      drawBundleNames(ctx, bundles, drawLabels(ctx, ringed, view, look, covered(), light.chosen), look, lang);
    } else {
      const items = order.filter((id) => positions[id]).map((id) => item(id, at)); // vis draws while nodes are taken out
      drawLabels(ctx, items, view, look, covered());
    }
    ctx.restore();
    element.dataset.drawn = String(nodes.length);
  });

  /** The whole picture, with room at the rim for names and for the line of words below; a small screen begins in the middle instead. */
  function fit(animation, atLeast = 0.02) {
    const shown = nodes.getIds().map((id) => places.get(id));
    if (!shown.length) return;
    const [xs, ys] = [shown.map((p) => p.x), shown.map((p) => p.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = { w: element.clientWidth - RIM.left - RIM.right, h: element.clientHeight - RIM.top - RIM.bottom };
    const scale = Math.max(Math.min(room.w / (right - left + 1), room.h / (bottom - top + 1), 1.3), atLeast);
    const y = (top + bottom) / 2 + (RIM.bottom - RIM.top) / 2 / scale;
    network.moveTo({ position: { x: (left + right) / 2, y }, scale, animation });
  }

  let resting = 0;
  /** Told once it rests: a browser refuses a page that writes its address at every turn of the wheel. */
  const camera = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const { x, y } = network.getViewPosition();
      tell.moved([Math.round(x), Math.round(y), Number(network.getScale().toFixed(3))].join(","));
    }, REST);
  };
  network.on("click", ({ nodes: [node], edges: [pair] }) => tell.choose(node ?? -1, node === undefined ? (pair ?? "") : ""));
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && tell.grow(node));
  network.on("hoverNode", ({ node, event }) => tell.point({ node }, event));
  network.on("hoverEdge", ({ edge, event }) => tell.point({ pair: edge }, event));
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => tell.point(null, null));
  network.on("dragEnd", ({ nodes: dragged }) => {
    for (const id of dragged) places.set(id, network.getPosition(id));
    network.unselectAll();
    camera();
  });
  network.on("zoom", camera);
  new ResizeObserver(() => {
    if (element.clientWidth && Math.abs(element.clientWidth - width) > 1) {
      width = element.clientWidth;
      redraw();
    }
  }).observe(element);

  return {
    show,
    paint,
    places: () => places,
    shownIds: () => nodes.getIds(),
    canvas: () => element.querySelector("canvas"),
    focus(node, pair) {
      if (node === focus.node && pair === focus.pair && network.getSelectedNodes().length + network.getSelectedEdges().length === 0) return redraw();
      focus = { node, pair };
      network.unselectAll(); // draws at once, and so only where there is something to put out
      return redraw();
    },
    centre(ids, animation = motion()) {
      const there = ids.filter((id) => nodes.get(id));
      if (there.length === 1) network.moveTo({ position: network.getPosition(there[0]), scale: Math.max(network.getScale(), 0.75), offset: sheet(), animation });
      else if (there.length) network.fit({ nodes: there, maxZoomLevel: 1.1, animation });
      if (there.length) camera();
    },
    fit() {
      clearTimeout(resting);
      fit(motion());
      tell.moved(""); // the whole picture is whole in any window
    },
    pan(x, y) {
      network.moveTo({ offset: { x, y }, position: network.getViewPosition() });
      camera();
    },
    zoom(factor) {
      network.moveTo({ scale: network.getScale() * factor, animation: motion() });
      camera();
    },
    setCamera(text) {
      const [x, y, scale] = text.split(",").map(Number);
      if ([x, y, scale].every(Number.isFinite) && scale > 0) network.moveTo({ position: { x, y }, scale });
      else fit(false, NARROW.matches ? 0.34 : 0.02);
    },
    pairOf: pairKey,
  };
}

/** On a narrow screen the details cover the lower half. */
function sheet() {
  return { x: 0, y: NARROW.matches ? -innerHeight / 4 : 0 };
}

function motion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 280, easingFunction: "easeInOutQuad" };
}
