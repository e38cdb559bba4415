"""Moves boxes that cover each other apart, as little as it takes."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

ROUNDS = 500
Array = NDArray[np.float64]


def spread(points: Array, half: Array) -> Array:
    """Points and half extents (both n × 2) → points whose boxes no longer overlap, or hardly so after the last round."""
    moved = points.astype(np.float64).copy()
    size = len(moved)
    cell = 2.0 * half.max(axis=0)
    for _ in range(ROUNDS):
        first, second = cKDTree(moved / cell).query_pairs(1.0, p=np.inf, output_type="ndarray").T  # the smaller number first
        gap = moved[first] - moved[second]
        over = half[first] + half[second] - np.abs(gap)
        hit = (over[:, 0] > 0) & (over[:, 1] > 0)  # much quicker than all() over rows of two
        if not hit.any():
            break
        first, second, gap, over = first[hit], second[hit], gap[hit], over[hit]
        # out by the axis that needs the smaller step; equal places are parted by the nodes' order
        flat = over[:, 0] < over[:, 1]
        for axis, chosen in ((0, flat), (1, ~flat)):
            a, b = first[chosen], second[chosen]
            push = np.where(gap[chosen, axis] < 0, -0.5, 0.5) * over[chosen, axis]
            step = np.bincount(a, push, size) - np.bincount(b, push, size)
            crowd = np.maximum(np.bincount(a, minlength=size) + np.bincount(b, minlength=size), 1)
            moved[:, axis] += step / np.sqrt(crowd)
    return moved
