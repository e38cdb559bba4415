"""Puts the drawings of separate components side by side on a wide sheet."""

from collections.abc import Iterator
from math import cos, pi, sin

Box = tuple[float, float]
GAP = 46.0
WIDE = 1.55


def pack(boxes: list[Box]) -> list[tuple[float, float]]:
    """Widths and heights, largest first → the centre of each: the first in the middle, the others as near to it as they fit."""
    placed: list[tuple[float, float, float, float]] = []
    centres = []
    for width, height in boxes:
        w, h = width + GAP, height + GAP
        x, y = next(spot for spot in _spots(min(w, h)) if not any(_cover(spot, (w, h), other) for other in placed))
        placed.append((x, y, w, h))
        centres.append((x, y))
    return centres


def _spots(size: float) -> Iterator[tuple[float, float]]:
    """Points of a flattened spiral around (0, 0)."""
    step = max(size * 0.3, 14.0)
    yield 0.0, 0.0
    turn = 0
    radius = step
    while True:
        count = max(8, int(2 * pi * radius / step))
        for k in range(count):
            angle = 2 * pi * k / count + turn * 0.7
            yield radius * cos(angle) * WIDE, radius * sin(angle)
        turn += 1
        radius += step


def _cover(spot: tuple[float, float], box: Box, other: tuple[float, float, float, float]) -> bool:
    return abs(spot[0] - other[0]) < (box[0] + other[2]) / 2 and abs(spot[1] - other[1]) < (box[1] + other[3]) / 2
