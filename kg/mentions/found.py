"""The mentions found so far, as the next finder and the rules ask for them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from kg.model import Mention

T = TypeVar("T")
_FEW: Final = 100


class Mentions:
    """Mentions in document order; a longer one stands before a shorter one that begins with it."""

    __slots__ = ("_all", "_longest", "_of", "_starts", "_worked_out")

    def __init__(self, mentions: Iterable[Mention] = (), more_than: "Mentions | None" = None) -> None:
        new = list(mentions)
        self._all: list[Mention] = []
        self._starts: list[int] = []
        self._longest = 0
        self._of: dict[tuple[str, ...], list[Mention]] = {}
        self._worked_out: dict[str, Any] = {}
        if more_than and len(new) < _FEW:
            self._all, self._starts, self._longest = more_than._all.copy(), more_than._starts.copy(), more_than._longest
            for m in new:
                self._insert(m)
        else:
            self._fill([*more_than._all, *new] if more_than else new)

    def _insert(self, m: Mention) -> None:
        """Puts one where it belongs: cheaper than ordering all anew for the few that most finders add."""
        here, start, end = self._all, m.start, m.end
        at = bisect_left(self._starts, start)
        while at < len(here):
            other = here[at]
            if other.start > start or other.end < end:
                break
            if other.end == end:
                if other == m:
                    return
                if m < other:
                    break
            at += 1
        here.insert(at, m)
        self._starts.insert(at, start)
        if end - start > self._longest:
            self._longest = end - start

    def _fill(self, mentions: list[Mention]) -> None:
        last: Mention | None = None
        for start, before, m in sorted([(m.start, -m.end, m) for m in mentions]):
            if last is not None and last.start == start and last == m:
                continue  # the same mention twice stands side by side: cheaper than hashing each
            last = m
            self._all.append(m)
            self._starts.append(start)
            if -before - start > self._longest:
                self._longest = -before - start

    def once(self, name: str, work: Callable[[], T]) -> T:
        """What is worked out from these mentions and their document, done at the first asking; `name` is unique to it."""
        if name not in self._worked_out:
            self._worked_out[name] = work()
        done: T = self._worked_out[name]
        return done

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

    def _beginning(self, first: int, after: int) -> list[Mention]:
        """Those that begin in between: few, so that the last is soon met, sooner than looked up."""
        here, size = self._all, len(self._all)
        at = stop = bisect_left(self._starts, first)
        while stop < size and here[stop].start < after:
            stop += 1
        return here[at:stop]

    def plus(self, more: Iterable[Mention]) -> "Mentions":
        """These and more."""
        new = list(more)
        return Mentions(new, self) if new else self
