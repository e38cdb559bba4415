"""The mentions found so far, as the next finder and the rules ask for them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.model import Mention

_Placed = tuple[int, int, Mention]
"""Start and negated end, which order mentions, and the mention."""


class Mentions:
    """Mentions in document order; a longer one stands before a shorter one that begins with it."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._fill(sorted([(m.start, -m.end, m) for m in mentions]))

    def _fill(self, ordered: list[_Placed]) -> None:
        self._placed, self._all, self._starts, longest, last = [], [], [], 0, None
        for placed in ordered:
            start, end, m = placed
            if last is not None and last[0] == start and last == placed:
                continue  # the same mention twice stands side by side: cheaper than hashing each
            last = placed
            self._placed.append(placed)
            self._all.append(m)
            self._starts.append(start)
            if -end - start > longest:
                longest = -end - start
        self._longest = longest
        self._of: dict[tuple[str, ...], list[Mention]] = {}

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def of(self, *kinds: str) -> list[Mention]:
        """Those whose entity is of one of these classes; not to be changed."""
        here = self._of.get(kinds)
        if here is None:
            here = self._of[kinds] = [m for m in self._all if m.entity.kind in kinds]
        return here

    def _beginning(self, first: int, after: int) -> list[Mention]:
        return self._all[bisect_left(self._starts, first) : bisect_left(self._starts, after)]

    def inside(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """Those that lie wholly in text[start:end]."""
        return [m for m in self._beginning(start, end) if m.end <= end and (not kinds or m.entity.kind in kinds)]

    def touching(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """Those that share a character with text[start:end]."""
        return [m for m in self._beginning(start - self._longest, end) if start < m.end and (not kinds or m.entity.kind in kinds)]

    def starting_at(self, offset: int, *kinds: str) -> list[Mention]:
        """Those that begin at this offset."""
        return [m for m in self._beginning(offset, offset + 1) if not kinds or m.entity.kind in kinds]

    def ending_at(self, offset: int, *kinds: str) -> list[Mention]:
        """Those that end right before this offset."""
        return [m for m in self._beginning(offset - self._longest, offset) if m.end == offset and (not kinds or m.entity.kind in kinds)]

    def plus(self, more: Iterable[Mention]) -> "Mentions":
        """These and more."""
        new = [(m.start, -m.end, m) for m in more]
        if not new:
            return self
        out = Mentions.__new__(Mentions)
        out._fill(sorted([*self._placed, *new]))
        return out
