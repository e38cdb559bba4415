"""Moves boxes that cover each other apart, as little as it takes."""

import numpy as np
from numpy.typing import NDArray

ROUNDS = 120
Array = NDArray[np.float64]


def spread(points: Array, half: Array) -> Array:
    """Points and half extents (both n × 2) → points whose boxes no longer overlap, or hardly so after the last round."""
    moved = points.astype(np.float64).copy()
    reach = half[:, None, :] + half[None, :, :]
    np.einsum("iij->ij", reach)[:] = 0.0
    for _ in range(ROUNDS):
        gap = moved[:, None, :] - moved[None, :, :]
        over = reach - np.abs(gap)
        hit = (over[..., 0] > 0) & (over[..., 1] > 0)
        if not hit.any():
            break
        # out by the axis that needs the smaller step; ties and equal places are parted by the nodes' order
        flat = over[..., 0] < over[..., 1]
        order = np.sign(np.arange(len(moved))[:, None] - np.arange(len(moved))[None, :])
        for axis, chosen in ((0, flat), (1, ~flat)):
            away = np.where(gap[..., axis] == 0.0, order, np.sign(gap[..., axis]))
            push = np.where(hit & chosen, over[..., axis] * away * 0.5, 0.0)
            crowd = np.maximum((hit & chosen).sum(axis=1), 1) ** 0.5
            moved[:, axis] += push.sum(axis=1) / crowd
    return moved
