"""Positions of one connected component by stress majorization: drawn distances follow the distances in the graph.

A line is longer where its ends have many neighbours, so that a hub's leaves find room around it. No randomness but a fixed seed.
"""

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path
from scipy.sparse.linalg import eigsh

SEED = 20230720
ROUNDS = 70
UNIT = 78.0
Points = NDArray[np.float64]


def stress(graph: "nx.Graph[int]") -> dict[int, tuple[float, float]]:
    """Node → (x, y) around (0, 0), in pixels at zoom 1; the graph must be connected."""
    nodes = sorted(graph)
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    distance = _distances(graph, nodes)
    points = _start(distance)
    # single precision: half the memory to walk through, and the places are rounded to pixels anyway
    length = distance.astype(np.float32)
    weight = np.float32(1.0) / np.maximum(length, 1e-6) ** 2
    np.fill_diagonal(weight, 0.0)
    total = weight.sum(axis=1)
    strength = weight * length
    x, y = points.astype(np.float32).T
    for _ in range(ROUNDS):
        dx = x[:, None] - x[None, :]
        dy = y[:, None] - y[None, :]
        pull = strength / np.maximum(np.sqrt(dx * dx + dy * dy), np.float32(1e-6))
        x, y = (weight @ x + np.einsum("ij,ij->i", pull, dx)) / total, (weight @ y + np.einsum("ij,ij->i", pull, dy)) / total
    points = np.stack([x, y], axis=1).astype(np.float64)
    points = _level(points - points.mean(axis=0))
    return {n: (float(x), float(y)) for n, (x, y) in zip(nodes, points, strict=True)}


def _distances(graph: "nx.Graph[int]", nodes: list[int]) -> Points:
    index = {n: i for i, n in enumerate(nodes)}
    pairs = sorted((index[a], index[b]) for a, b in graph.edges if a != b)
    lengths = [
        UNIT * (1.0 + 0.28 * float(np.sqrt(min(graph.degree(nodes[a]) * graph.degree(nodes[b]), 400)) - 1.0) ** 0.75) for a, b in pairs
    ]
    matrix = csr_array((lengths, ([a for a, _ in pairs], [b for _, b in pairs])), shape=(len(nodes), len(nodes)))
    found: Points = shortest_path(matrix, directed=False)
    return found


def _start(distance: Points) -> Points:
    """Classical scaling, with a little seeded noise that parts twins."""
    size = len(distance)
    noise: Points = np.random.default_rng(SEED).standard_normal((size, 2))
    if size < 4:
        return noise * UNIT
    squared = distance**2
    centred = -0.5 * (squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean())
    values, vectors = eigsh(centred, k=2, v0=noise[:, 0], which="LA")
    order = np.argsort(-values)
    start: Points = vectors[:, order] * np.sqrt(np.maximum(values[order], 1.0)) + noise * UNIT * 0.05
    return start


def _level(points: Points) -> Points:
    """Turn the drawing so that its long side lies flat: screens are wide."""
    _, _, axes = np.linalg.svd(points, full_matrices=False)
    axes = axes * np.where(axes[:, [0]] + 1e-9 * axes[:, [1]] < 0, -1.0, 1.0)
    turned: Points = points @ (axes if len(points) > 3 else axes[::-1]).T  # two or three names are better one below the other
    return turned
