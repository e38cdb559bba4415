"""Near-duplicate texts: MinHash over five-character shingles, cut into bands that are compared by sorting.

A million articles take 60 numbers each and no dictionary; neither their order nor a hash seed matters.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.text.same import differs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHINGLE = 5
_BANDS, _ROWS = 20, 3  # finds 93 % of the pairs that share half of their shingles, 99.9 % of those that share 0.7
_FEWEST = 20  # shingles: shorter texts are the same only where they are equal
_SAME_JACCARD, _SAME_CONTAINED, _LEAST_JACCARD = 0.6, 0.75, 0.4
_CROWD, _NEIGHBOURS = 50, 3  # in a larger bucket each text is compared with the next few only
_SEED = 20230720


def alike(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of texts, by position, that tell one story; `texts` are sorted, distinct, and hold letters and digits only."""
    long = [i for i, t in enumerate(texts) if len(t) >= _FEWEST + _SHINGLE]
    if len(long) < 2:
        return
    import numpy as np  # only where there is something to compare

    known: dict[int, NDArray[np.uint64]] = {}
    for a, b in sorted(_candidates([texts[i] for i in long])):
        x, y = (known[r] if r in known else known.setdefault(r, _shingles(texts[long[r]])) for r in (a, b))
        common = int(np.isin(x, y, assume_unique=True).sum())
        jaccard, contained = common / (len(x) + len(y) - common), common / min(len(x), len(y))
        shared = jaccard >= _SAME_JACCARD or (contained >= _SAME_CONTAINED and jaccard >= _LEAST_JACCARD)
        if shared and not differs(texts[long[a]], texts[long[b]]):
            yield long[a], long[b]


def _candidates(texts: Sequence[str]) -> set[tuple[int, int]]:
    import numpy as np

    rng = np.random.Generator(np.random.PCG64(_SEED))
    factors = rng.integers(1, 2**63, size=(_BANDS * _ROWS, 1), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    marks = np.empty((len(texts), _BANDS * _ROWS), dtype=np.uint32)
    for row, text in enumerate(texts):
        marks[row] = ((factors * _shingles(text)[None, :]) >> np.uint64(32)).min(axis=1)
    found: set[tuple[int, int]] = set()
    for band in range(_BANDS):
        part = np.ascontiguousarray(marks[:, band * _ROWS : (band + 1) * _ROWS])
        _, where, count = np.unique(part, axis=0, return_inverse=True, return_counts=True)
        where = where.reshape(-1)
        together: dict[int, list[int]] = defaultdict(list)
        for row in np.flatnonzero(count[where] > 1).tolist():
            together[int(where[row])].append(row)
        for rows in together.values():
            reach = len(rows) if len(rows) <= _CROWD else _NEIGHBOURS
            for place, a in enumerate(rows):
                found.update((a, b) for b in rows[place + 1 : place + 1 + reach])
    return found


def _shingles(text: str) -> "NDArray[np.uint64]":
    """The digests of all stretches of five characters, each once."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    powers = np.uint64(1_000_003) ** np.arange(_SHINGLE, dtype=np.uint64)
    windows = np.lib.stride_tricks.sliding_window_view(codes, _SHINGLE)
    return np.unique((windows * powers).sum(axis=1, dtype=np.uint64))
