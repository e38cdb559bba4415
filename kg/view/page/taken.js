// Which parts of the screen are covered: boxes in a grid of cells, so that asking stays cheap.

function cover(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Boxes that were put, and which of them a new one would cover, its owner's own left out. */
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
    for (const key of this.keys(box)) for (const b of this.cells.get(key) ?? []) if (b.owner !== owner && cover(box, b)) return false;
    return true;
  }

  count(box, owner) {
    const covered = new Set();
    for (const key of this.keys(box)) for (const b of this.cells.get(key) ?? []) if (b.owner !== owner && cover(box, b)) covered.add(b);
    return covered.size;
  }

  put(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}
