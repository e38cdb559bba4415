"""Chinese names in running text: the cheapest way to read a clause as words, titles and names.

Only clauses that hold something of a name's shape are read at all.
"""

import re
from collections.abc import Iterator, Sequence

from kg.mentions import names, words
from kg.mentions.name_context import Neighbours
from kg.mentions.post_titles import Title

PRIOR = 5.0
"""What a name costs before its characters and its neighbours are looked at."""
_LIMIT = {2: 19.5, 3: 26.0, 4: 28.0, 5: 25.0}
"""A string that costs more than this after its neighbours have spoken for it is no name, whatever the rest of the clause."""
_UNCALLED = 2.0
"""What a name costs more where nothing beside it speaks for a name; inside a clause yet one more."""
_IN_LIST, _KNOWN, _BESIDE_NAME = 4.0, 6.0, 1.0
_MOST = 2 * _IN_LIST + _KNOWN + _UNCALLED + 1
_TITLE = 7.0

_CLAUSE = re.compile(r"[\u4e00-\u9fff]+")
_FIRST = re.compile("[" + "".join(sorted(names.BEGINNINGS)) + "]")

Span = tuple[int, int]
Edge = tuple[int, int, float]
"""Start, end and cost of a possible name."""


def find(text: str, titles: Sequence[Title], solid: Sequence[Span]) -> list[Span]:
    """Spans of Chinese names; `titles` and `solid` spans are no part of one."""
    beside = Neighbours(text, titles)
    clauses = [c for c in (_Clause(text, *span, beside) for span in _clauses(text, solid)) if c.possible]
    found: list[Span] = []
    known: set[str] = set()
    listed: set[int] = set()
    for _ in range(3):  # a second and third reading know the names and where the lists of names are
        spans = [span for c in clauses for span in c.read(known, listed)]
        if spans == found:
            break
        found = spans
        known = {text[a:b] for a, b in spans}
        listed = {e for span in spans for e in span}
    return found


def _clauses(text: str, solid: Sequence[Span]) -> Iterator[Span]:
    begin = 0
    for start, end in [*solid, (len(text), len(text))]:
        for m in _CLAUSE.finditer(text, begin, start):
            if m.end() - m.start() > 1:
                yield m.span()
        begin = max(begin, end)


class _Clause:
    """A stretch without marks: `possible` are the strings in it that could be names, with what is fixed of their cost."""

    def __init__(self, text: str, start: int, end: int, beside: Neighbours) -> None:
        self.text, self.start, self.end, self.beside = text, start, end, beside
        self.possible = list(self._possible())
        self._last: tuple[list[Edge], list[Span]] = ([], [])

    def _possible(self) -> Iterator[tuple[int, int, float, float]]:
        beside, start, end = self.beside, self.start, self.end
        for m in _FIRST.finditer(self.text, start, end):
            at = m.start()
            for stop, price in names.candidates(self.text, at, end):
                call = beside.left(at, start) + beside.right(stop, end, stop - at)
                limit = _LIMIT[stop - at] + _MOST - PRIOR
                if price - call < limit + 4:
                    price -= beside.against(at, stop, end)
                    if price - call < limit:
                        yield at, stop, PRIOR + price, call

    def _edges(self, known: set[str], listed: set[int]) -> Iterator[Edge]:
        text = self.text
        for at, stop, price, call in self.possible:
            if text[at:stop] in known:
                call += _KNOWN
            if at - 1 in listed and text[at - 1] in "、/和与及":
                call += _IN_LIST
            if stop + 1 in listed and text[stop] in "、/和与及":
                call += _IN_LIST
            if call < 2:
                call -= _UNCALLED if at == self.start else _UNCALLED + 1
            if price - call < _LIMIT[stop - at]:
                yield at, stop, price - call

    def read(self, known: set[str], listed: set[int]) -> list[Span]:
        """The names on the cheapest way through the clause, given names and list places of the whole text."""
        edges = list(self._edges(known, listed))
        if edges != self._last[0]:
            self._last = edges, self._cheapest(edges)
        return self._last[1]

    def _cheapest(self, edges: Sequence[Edge]) -> list[Span]:
        text, start, size, price = self.text, self.start, self.end - self.start, words.costs()
        by_start: dict[int, list[Edge]] = {}
        for edge in edges:
            by_start.setdefault(edge[0], []).append(edge)
        best: list[float] = [0.0] + [float("inf")] * size
        back: list[tuple[int, bool]] = [(0, False)] * (size + 1)
        for i in range(size):
            here, at = best[i], start + i
            if (title := self.beside.title_at.get(at)) and title.end <= self.end and here + _TITLE < best[title.end - start]:
                best[title.end - start], back[title.end - start] = here + _TITLE, (i, False)
            for length in range(1, min(words.LONGEST, size - i) + 1):
                cost = price.get(text[at : at + length], words.UNKNOWN if length == 1 else None)
                if cost is not None and here + cost < best[i + length]:
                    best[i + length], back[i + length] = here + cost, (i, False)
            for _, stop, cost in by_start.get(at, ()):
                cost += here - (_BESIDE_NAME if back[i][1] else 0)
                if cost < best[stop - start]:
                    best[stop - start], back[stop - start] = cost, (i, True)
        spans, i = [], size
        while i > 0:
            before, is_name = back[i]
            if is_name:
                spans.append((start + before, start + i))
            i = before
        return spans[::-1]
