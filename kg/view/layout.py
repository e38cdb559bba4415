"""Where each node stands in the first picture: rounded whole pixels, the same for the same graph."""

import networkx as nx
import numpy as np

from kg.view.packing import pack
from kg.view.spread import spread
from kg.view.stress import stress

LETTER, LINE, WRAP, LINES = 13.0, 17.0, 10, 2


def layout(graph: "nx.Graph[int]", labels: dict[int, str], sizes: dict[int, float]) -> dict[int, tuple[int, int]]:
    """Node → (x, y). Components are laid out one by one, their labels parted, and the drawings packed side by side."""
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    drawings = []
    for part in parts:
        rough = stress(graph.subgraph(part))
        half = np.array([_half(labels[n], sizes[n]) for n in part])
        points = spread(np.array([rough[n] for n in part]), half)
        low, high = (points - half).min(axis=0), (points + half).max(axis=0)
        drawings.append((points - (low + high) / 2, high - low))
    centres = pack([(float(extent[0]), float(extent[1])) for _, extent in drawings])
    return {
        n: (round(float(x) + cx), round(float(y) + cy))
        for part, (points, _), (cx, cy) in zip(parts, drawings, centres, strict=True)
        for n, (x, y) in zip(part, points, strict=True)
    }


def _half(label: str, size: float) -> tuple[float, float]:
    """Half the width and height of a node with its label below it, wrapped as the page wraps it."""
    letters = sum(1.0 if ord(c) > 0x2E7F else 0.55 for c in label)
    lines = min(LINES, max(1, -(-int(letters) // WRAP)))
    return max(min(letters, WRAP) * LETTER / 2, size) + 5, size + lines * LINE / 2 + 3
