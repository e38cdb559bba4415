"""Near-duplicate texts: MinHash over five-character shingles, cut into bands that are compared by sorting.

A million articles take 60 numbers each and no dictionary; neither their order nor a hash seed matters.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
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


def signature(text: str) -> bytes:
    """The text's MinHash numbers, 240 bytes; empty for a text too short to compare but for equality.

    `text` holds letters and digits only. Two texts are worth comparing where their signatures share a band.
    """
    if len(text) < _FEWEST + _SHINGLE:
        return b""
    import numpy as np

    return bytes(((_factors() * _shingles(text)[None, :]) >> np.uint64(32)).min(axis=1).astype("<u4").tobytes())


@cache
def _factors() -> "NDArray[np.uint64]":
    import numpy as np

    rng = np.random.Generator(np.random.PCG64(_SEED))
    return rng.integers(1, 2**63, size=(_BANDS * _ROWS, 1), dtype=np.uint64) * np.uint64(2) + np.uint64(1)


def alike(signatures: Sequence[bytes], text: Callable[[int], str]) -> Iterator[tuple[int, int]]:
    """Pairs of texts, by position, that tell one story; `text` gives the text of a position, and is asked for few."""
    long = [i for i, s in enumerate(signatures) if s]
    if len(long) < 2:
        return
    import numpy as np  # only where there is something to compare

    shingles = lru_cache(maxsize=_CROWD)(lambda i: _shingles(text(i)))
    for a, b in sorted(_candidates(np.frombuffer(b"".join(signatures), dtype="<u4").reshape(len(long), -1))):
        x, y = shingles(long[a]), shingles(long[b])
        common = int(np.isin(x, y, assume_unique=True).sum())
        jaccard, contained = common / (len(x) + len(y) - common), common / min(len(x), len(y))
        shared = jaccard >= _SAME_JACCARD or (contained >= _SAME_CONTAINED and jaccard >= _LEAST_JACCARD)
        if shared and not differs(text(long[a]), text(long[b])):
            yield long[a], long[b]


def _candidates(marks: "NDArray[np.uint32]") -> set[tuple[int, int]]:
    import numpy as np

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
