"""Near-duplicate texts: MinHash over five-character shingles, cut into bands that are compared by sorting.

A million articles take 60 numbers each and no dictionary; neither their order nor a hash seed matters.
"""

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
_PROMISING = 14  # of the 60 numbers: 99.5 % of the pairs that share 0.4 of their shingles have as many
_CHUNK = 100_000  # pairs compared at a time: 50 MB
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
    for a, b in _candidates(np.frombuffer(b"".join(signatures), dtype="<u4").reshape(len(long), -1)).tolist():
        x, y = shingles(long[a]), shingles(long[b])
        common = int(np.isin(x, y, assume_unique=True).sum())
        jaccard, contained = common / (len(x) + len(y) - common), common / min(len(x), len(y))
        shared = jaccard >= _SAME_JACCARD or (contained >= _SAME_CONTAINED and jaccard >= _LEAST_JACCARD)
        if shared and not differs(text(long[a]), text(long[b])):
            yield long[a], long[b]


def _candidates(marks: "NDArray[np.uint32]") -> "NDArray[np.int64]":
    """Pairs of rows that share a band, sorted, each once; nothing but sorting, and nothing kept but pairs that will be compared."""
    import numpy as np

    found = [np.zeros(0, dtype=np.int64)]
    for band in range(_BANDS):
        part = marks[:, band * _ROWS : (band + 1) * _ROWS]
        order = np.lexsort(part.T).astype(np.int64)  # equal rows side by side, in the order of their positions
        same = np.all(part[order[1:]] == part[order[:-1]], axis=1)
        begins = np.concatenate(([True], ~same))
        bucket = np.cumsum(begins) - 1
        large = np.bincount(bucket)[bucket] > _CROWD
        for step in range(1, _CROWD):
            joined = bucket[step:] == bucket[:-step]
            if not joined.any():
                break
            if step > _NEIGHBOURS:
                joined &= ~large[step:]
            a, b = order[:-step][joined], order[step:][joined]
            found.append((a << 32 | b)[_promising(marks, a, b)])
    pairs = np.unique(np.concatenate(found))
    return np.stack([pairs >> 32, pairs & 0xFFFFFFFF], axis=1)


def _promising(marks: "NDArray[np.uint32]", a: "NDArray[np.int64]", b: "NDArray[np.int64]") -> "NDArray[np.bool_]":
    """Which pairs share as many numbers as stories worth comparing do: among a million articles chance fills every band."""
    import numpy as np

    chunks = [slice(i, i + _CHUNK) for i in range(0, len(a), _CHUNK)]
    return np.concatenate([np.zeros(0, dtype=bool), *((marks[a[c]] == marks[b[c]]).sum(axis=1) >= _PROMISING for c in chunks)])


def _shingles(text: str) -> "NDArray[np.uint64]":
    """The digests of all stretches of five characters, each once."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    powers = np.uint64(1_000_003) ** np.arange(_SHINGLE, dtype=np.uint64)
    windows = np.lib.stride_tricks.sliding_window_view(codes, _SHINGLE)
    return np.unique((windows * powers).sum(axis=1, dtype=np.uint64))
