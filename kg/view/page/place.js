// Where newcomers to the picture stand: beside the neighbours that are already there, on free ground.

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const ROOM = 62;

/** Places for nodes that have none, as a map id → {x, y}; `places` holds those drawn already. */
export function placeNewcomers(data, newcomers, places, around) {
  const found = new Map();
  const grid = new Map();
  const cell = (x, y) => `${Math.round(x / ROOM)},${Math.round(y / ROOM)}`;
  for (const p of places.values()) grid.set(cell(p.x, p.y), true);
  const at = (id) => found.get(id) ?? places.get(id);
  for (const id of newcomers) {
    const beside = data.nodes[id].lines
      .map((line) => at(line.subject.id === id ? line.object.id : line.subject.id))
      .filter(Boolean);
    const home = beside.length
      ? { x: beside.reduce((s, p) => s + p.x, 0) / beside.length, y: beside.reduce((s, p) => s + p.y, 0) / beside.length }
      : around;
    let spot = home;
    for (let k = 1; k < 4000; k += 1) {
      const radius = ROOM * Math.sqrt(k);
      spot = { x: Math.round(home.x + radius * Math.cos(k * GOLDEN)), y: Math.round(home.y + radius * 0.8 * Math.sin(k * GOLDEN)) };
      if (!grid.has(cell(spot.x, spot.y))) break;
    }
    grid.set(cell(spot.x, spot.y), true);
    found.set(id, spot);
  }
  return found;
}
