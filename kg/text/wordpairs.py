"""The pairs of characters of one page, numbered once: any stretch of lines becomes a row of ones, shared words a product."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg import divisions
from kg.text.seams import rarity
from kg.text.subjects import people

_PROVINCE = frozenset(d.short[:2] for d in divisions.provinces())
_PROVINCE_WEIGHT = 3.0
_NAME_WEIGHT = 3.0
_EXACT = 1024  # weights are multiples of its inverse, so that their sums do not depend on the order of adding
_NOT_WORD = re.compile(r"[，。、；：！？“”‘’（）《》\s\d.%％—…]")

Vector = NDArray[np.float64]


class WordPairs:
    """What the lines of a page share. `weights`: how telling a pair is, rare among the page's paragraphs and in the language."""

    def __init__(self, lines: Sequence[str], paragraphs: Sequence[tuple[int, int]]) -> None:
        """`lines` without spaces; `paragraphs` as first and last line, the texts among which a pair is common or rare."""
        whole = "".join(lines)
        known: dict[str, int] = {}
        ids = [-1 if _NOT_WORD.search(whole[i : i + 2]) else known.setdefault(whole[i : i + 2], len(known)) for i in range(len(whole) - 1)]
        self._ids = np.array(ids, dtype=np.int64)
        self._start = np.concatenate([[0], np.cumsum([len(x) for x in lines])]).tolist()
        self._size = len(known)
        self._rows: dict[tuple[int, int], Vector] = {}
        counts = sum((self.row(a, b) for a, b in paragraphs), np.zeros(self._size))
        named = {name[i : i + 2] for a, b in paragraphs for name in people("".join(lines[a : b + 1])) for i in range(len(name) - 1)}
        rare = np.array([rarity(p) * (_PROVINCE_WEIGHT if p in _PROVINCE else _NAME_WEIGHT if p in named else 1.0) for p in known])
        n = len(paragraphs) + 1
        weights = np.log1p(n / (1 + counts)) * rare if known else np.zeros(0)
        self.weights: Vector = np.round(weights * _EXACT) / _EXACT

    def row(self, first: int, last: int) -> Vector:
        """1 for each pair that the lines `first` … `last` hold, over their seams too."""
        key = (first, last)
        if key not in self._rows:
            row = np.zeros(self._size)
            ids = self._ids[self._start[first] : max(self._start[first], self._start[last + 1] - 1)]
            row[ids[ids >= 0]] = 1.0
            self._rows[key] = row
        return self._rows[key]

    def rows(self, stretches: Sequence[tuple[int, int]]) -> Vector:
        """One row for each stretch of lines."""
        return np.stack([self.row(a, b) for a, b in stretches]) if stretches else np.zeros((0, self._size))

    def alike(self, a: Vector, b: Vector) -> float:
        """What two texts share, whatever their lengths: 0 … 1."""
        size = float((a @ self.weights) * (b @ self.weights)) ** 0.5
        return float((a * b) @ self.weights) / size if size else 0.0
