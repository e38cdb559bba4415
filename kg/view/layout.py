"""Where each node stands in the first picture: rounded whole pixels, the same for the same graph."""

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.view.packing import pack
from kg.view.spread import spread
from kg.view.stress import stress

LETTER, LINE, WRAP, LINES = 13.0, 17.0, 10, 2
CELL = (150, 78)
CROWD = 1.5
IMPORTANT = 10.0
SMALL, CROWDED, NARROWED = 8, 300, 0.55


def layout(graph: "nx.Graph[int]", labels: dict[int, str], sizes: dict[int, float]) -> dict[int, tuple[int, int]]:
    """Node → (x, y). Components are laid out one by one, their labels parted, and the drawings packed side by side."""
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    drawings = []
    for part in [part for part in parts if len(part) > 1]:
        rough = stress(graph.subgraph(part))
        half = np.array([_half(labels[n], sizes[n], len(part)) for n in part])
        points = spread(_roomy(np.array([rough[n] for n in part]), half), half)
        low, high = (points - half).min(axis=0), (points + half).max(axis=0)
        drawings.append((points - (low + high) / 2, high - low))
    loners = [part[0] for part in parts if len(part) == 1]
    centres = pack([(float(extent[0]), float(extent[1])) for _, extent in drawings])
    places = {
        n: (round(float(x) + cx), round(float(y) + cy))
        for part, (points, _), (cx, cy) in zip(parts, drawings, centres, strict=False)
        for n, (x, y) in zip(part, points, strict=True)
    }
    return places | _rows(loners, places)


def _roomy(points: NDArray[np.float64], half: NDArray[np.float64]) -> NDArray[np.float64]:
    """A crowded drawing is enlarged as a whole first: its shape stays, and little is left to part."""
    extent = points.max(axis=0) - points.min(axis=0) + 2 * half.max(axis=0)
    ratio = CROWD * float((4 * half[:, 0] * half[:, 1]).sum()) / float(extent[0] * extent[1])
    enlarged: NDArray[np.float64] = points * max(1.0, ratio**0.5)
    return enlarged


def _rows(loners: list[int], places: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Nodes without a line stand in rows below the rest, not among those that they have nothing to do with."""
    xs = [x for x, _ in places.values()] or [0]
    below = max((y for _, y in places.values()), default=0) + 110
    columns = max(6, (max(xs) - min(xs)) // CELL[0], round((2 * len(loners)) ** 0.5))
    columns = min(columns, max(1, len(loners)))
    left = (max(xs) + min(xs)) / 2 - (columns - 1) * CELL[0] / 2
    return {n: (round(left + i % columns * CELL[0]), below + i // columns * CELL[1]) for i, n in enumerate(loners)}


def _half(label: str, size: float, part: int) -> tuple[float, float]:
    """Half the width and height of a node with its label below it, wrapped as the page wraps it.

    Large nodes get more room: seen from afar labels keep their size, and theirs should find a place first. In a small component
    there is room enough, and in a crowd the labels of the many are read from near only: boxes as wide as these would stand in columns.
    """
    letters = sum(1.0 if ord(c) > 0x2E7F else 0.55 for c in label)
    lines = min(LINES, max(1, -(-int(letters) // WRAP)))
    width = max(min(letters, WRAP) * LETTER / 2 * (NARROWED if part > CROWDED else 1.0), size) + 5
    room = 1.0 if part < SMALL else max(1.0, (size / IMPORTANT) ** 1.35)
    return room * width, room * (size + lines * LINE / 2 + 3)
