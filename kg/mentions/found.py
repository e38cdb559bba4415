"""The mentions found so far, as the next finder and the rules ask for them."""

from collections.abc import Iterable, Iterator

from kg.model import Mention


class Mentions:
    """Mentions in document order; a longer one stands before a shorter one that begins with it."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._all = sorted(set(mentions), key=lambda m: (m.start, -m.end, m))

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def of(self, *kinds: str) -> list[Mention]:
        """Those whose entity is of one of these classes."""
        return [m for m in self._all if m.entity.kind in kinds]

    def inside(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """Those that lie wholly in text[start:end]."""
        return [m for m in self._all if start <= m.start and m.end <= end and (not kinds or m.entity.kind in kinds)]

    def touching(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """Those that share a character with text[start:end]."""
        return [m for m in self._all if m.start < end and start < m.end and (not kinds or m.entity.kind in kinds)]

    def starting_at(self, offset: int, *kinds: str) -> list[Mention]:
        return [m for m in self._all if m.start == offset and (not kinds or m.entity.kind in kinds)]

    def ending_at(self, offset: int, *kinds: str) -> list[Mention]:
        return [m for m in self._all if m.end == offset and (not kinds or m.entity.kind in kinds)]

    def plus(self, more: Iterable[Mention]) -> "Mentions":
        return Mentions([*self._all, *more])
