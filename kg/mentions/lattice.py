"""Chinese names in running text: the cheapest way to read a clause as words, titles and names.

Only clauses that hold something of a name's shape are read at all.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kg.mentions import names, words
from kg.mentions.name_context import CALLING, GOOD_ENDS, MOST_FOR, Neighbours
from kg.mentions.post_titles import Title
from kg.mentions.sounds import Heard

PRIOR = 5.0
"""What a name costs before its characters and its neighbours are looked at."""
_LIMIT = {2: 22.5, 3: 29.0, 4: 31.0, 5: 31.0}
"""A string that costs more than this after its neighbours have spoken for it is no name, whatever the rest of the clause."""
_UNCALLED = 2.0
"""What a name costs more where nothing beside it speaks for a name; inside a clause yet one more."""
_IN_LIST, _KNOWN, _BESIDE_NAME = 4.0, 6.0, 1.0
_IN_ROW, _ROW_ENDS = 4.0, frozenset("、，。；）和与及等")
"""More for what is listed with one whom a title makes known: 副厅长甲、|任和|，"""
_MARKS = frozenset("、/和与及")
_SURE, _DOUBT = 4.0, 1.5
"""Where its neighbours call for a name this strongly, a word that may be one costs this much more as one: 词人|柳永."""
_TITLE, _PLACE = 7.0, 8.5

_CLAUSE = re.compile(r"[\u4e00-\u9fff]{2,}")
_FIRST = re.compile(f"[{''.join(sorted(names.BEGINNINGS))}](?=[\u4e00-\u9fff])(?![{''.join(sorted(names.NEVER))}])")

BY_SOUND, _LONG = 8.0, 50.0
"""What a foreign name costs more than its characters; the limit for names longer than any Chinese one."""

Span = tuple[int, int]
Edge = tuple[int, int, float]
"""Start, end and cost of a possible name."""


def find(text: str, titles: Sequence[Title], solid: Sequence[Span], soft: Sequence[Span] = ()) -> list[Span]:
    """Spans of Chinese names; `solid` spans are no part of one, `soft` ones (short names of places) may end one: 方文山."""
    beside = Neighbours(text, titles, soft, solid)
    spans = _clauses(text, solid)
    clauses = {c.start: c for c in _worth_reading(text, spans, beside)}
    found: list[Span] = []
    listed: set[int] = set()
    for _ in range(3):  # a second and third reading know the names and where the lists of names are
        titled = beside.in_titled_rows(found)
        names_now = [span for at in sorted(clauses) for span in clauses[at].read(listed, titled)]
        if names_now == found:
            break
        found = names_now
        listed = {e for span in found for e in span}
        for start, end, name in _told_again(text, spans, sorted({text[a:b] for a, b in found})):
            clause = clauses.setdefault(start, _Clause(text, start, end, beside, ()))
            clause.known.add(name)
    return found


def _worth_reading(text: str, spans: Sequence[Span], beside: Neighbours) -> Iterator["_Clause"]:
    """The clauses where a name may begin: not inside common words (提高, 高质量), nor with a rare surname, unless a neighbour calls for one."""
    common, starts = words.common(), []
    for m in _FIRST.finditer(text):
        at = m.start()
        two = text[at : at + 2]
        if (
            two in common
            or text[at - 1 : at + 1] in common
            or (two[0] in names.RARE and two not in names.SPECIAL and text[at - 1 : at] not in _MARKS)
        ) and not (at in beside.called or (at and text[at - 1] in CALLING)):
            continue  # `may_call`, written out: this looks at every surname's character
        starts.append(at)
    heard = Heard(text)
    i = j = 0
    for start, end in spans:
        here, i = _within(starts, i, start, end)
        sounded, j = _within(heard.begins, j, start, end)
        if here or sounded:
            clause = _Clause(text, start, end, beside, here, heard, sounded)
            if clause.possible:
                yield clause


def _within(places: Sequence[int], at: int, start: int, end: int) -> tuple[Sequence[int], int]:
    """Those of the rising `places` from index `at` on that lie in text[start:end], and the index after them."""
    first = bisect_left(places, start, at)
    after = bisect_left(places, end, first)
    return places[first:after], after


def _told_again(text: str, spans: Sequence[Span], known: Sequence[str]) -> Iterator[tuple[int, int, Span]]:
    """A name that the text gives at one place is likely one wherever its characters stand: (clause, where)."""
    begins = [start for start, _ in spans]
    for name in known:
        at = text.find(name)
        while at >= 0:
            start, end = spans[max(0, bisect_right(begins, at) - 1)]
            if start <= at and at + len(name) <= end:
                yield start, end, (at, at + len(name))
            at = text.find(name, at + 1)


def _clauses(text: str, solid: Sequence[Span]) -> list[Span]:
    out: list[Span] = []
    begin = 0
    for start, end in [*solid, (len(text), len(text))]:
        if start - begin > 1:
            out += [m.span() for m in _CLAUSE.finditer(text, begin, start)]
        begin = max(begin, end)
    return out


class _Clause:
    """A stretch without marks: `possible` are the strings in it that could be names, with what is fixed of their cost."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        beside: Neighbours,
        starts: Sequence[int],
        heard: Heard | None = None,
        sounded: Sequence[int] = (),
    ) -> None:
        self.text, self.start, self.end, self.beside = text, start, end, beside
        self.known: set[Span] = set()
        self._seen: set[Span] = set()
        self.possible = [*self._possible(starts), *(self._by_sound(heard, sounded) if heard else ())]
        self._last: tuple[list[Edge], list[Span]] = ([], [])

    def _possible(self, starts: Sequence[int]) -> Iterator[tuple[int, int, float, float]]:
        text, beside, start, end, common = self.text, self.beside, self.start, self.end, words.common()
        for at in starts:
            if at in beside.in_place and not (at in beside.place_at and beside.may_call(at)):
                continue  # 濮阳|静, only where something calls for a name
            left = beside.left(at, start)
            if left < 2 and (text[at : at + 2] in common or (at > start and text[at - 1 : at + 1] in common)):
                continue
            hope = left + (_IN_LIST if at and text[at - 1] in _MARKS else 0.0) - PRIOR
            for stop, price in names.candidates(text, at, end):
                if stop in beside.in_place and stop not in beside.place_at:
                    continue
                right = beside.right(stop, end, stop - at)
                if left + right >= _SURE:
                    price = min(price, words.doubtful().get(text[at:stop], 99.0) + _DOUBT - PRIOR)
                limit = _LIMIT[stop - at] + hope + right + (_IN_LIST if text[stop : stop + 1] in _MARKS else 0.0)
                if left + right < 2 and limit < _LIMIT[stop - at] + 2 - PRIOR:
                    limit -= _UNCALLED
                if price < limit or (price < limit + MOST_FOR and text[stop - 1] in GOOD_ENDS):
                    price -= beside.against(at, stop, end)
                    if price < limit:
                        yield at, stop, PRIOR + price, left + right

    def _by_sound(self, heard: Heard, starts: Sequence[int]) -> Iterator[tuple[int, int, float, float]]:
        """Foreign names: 恩佐强调, 会见哈马迪; none where a place stands (在克拉斯诺达尔)."""
        beside, end = self.beside, self.end
        for at in starts:
            if at in beside.in_place:
                continue
            left = beside.left(at, self.start) - beside.of_place_before(at)
            found = heard.names(at, end)
            if found and beside.of_place_after(found[-1][0]):
                continue  # 克拉斯诺达尔|市
            for stop, price in found:
                if stop in beside.in_place:
                    break
                call = left + beside.right(stop, end, stop - at) - beside.of_place_after(stop)
                yield at, stop, BY_SOUND + price - beside.against(at, stop, end), call

    def _edges(self, listed: set[int], titled: set[int]) -> Iterator[Edge]:
        text, beside = self.text, self.beside
        if fresh := self.known - self._seen:
            have = {(at, stop) for at, stop, _, _ in self.possible}
            for at, stop in sorted(fresh - have):
                call = beside.left(at, self.start) + beside.right(stop, self.end, stop - at)
                self.possible.append((at, stop, PRIOR + names.cost(text[at:stop]) - beside.against(at, stop, self.end), call))
            self._seen |= fresh
        for at, stop, price, call in self.possible:
            if (at, stop) in self.known:
                call += _KNOWN
            if at - 1 in listed and text[at - 1] in _MARKS:
                call += _IN_LIST
                if at - 1 in titled and text[stop : stop + 1] in _ROW_ENDS:
                    call += _IN_ROW
            if stop + 1 in listed and text[stop] in _MARKS:
                call += _IN_LIST
            if call < 2:
                call -= _UNCALLED if at == self.start else _UNCALLED + 1
            if price - call < _LIMIT.get(stop - at, _LONG):
                yield at, stop, price - call

    def read(self, listed: set[int], titled: set[int]) -> list[Span]:
        """The names on the cheapest way through the clause, given list places and names of the whole text and the ends of those in a row after a title."""
        edges = list(self._edges(listed, titled))
        if edges != self._last[0]:
            self._last = edges, self._cheapest(edges)
        return self._last[1]

    def _cheapest(self, edges: Sequence[Edge]) -> list[Span]:
        text, price = self.text, words.costs()
        # a word's length around the possible names is enough to weigh them
        start = max(self.start, min(at for at, _, _ in edges) - words.LONGEST) if edges else self.start
        size = min(self.end, max(stop for _, stop, _ in edges) + words.LONGEST) - start if edges else 0
        by_start: dict[int, list[Edge]] = {}
        for edge in edges:
            by_start.setdefault(edge[0], []).append(edge)
        best: list[float] = [0.0] + [float("inf")] * size
        back: list[tuple[int, bool]] = [(0, False)] * (size + 1)
        title_at, place_at, piece = self.beside.title_at, self.beside.place_at, text[start : start + size]
        for i in range(size):
            here, at = best[i], start + i
            word = i, False
            if (title := title_at.get(at)) and title.end - start <= size and here + _TITLE < best[title.end - start]:
                best[title.end - start], back[title.end - start] = here + _TITLE, word
            if at < (stop := place_at.get(at, at)) <= start + size:
                cost = max(_PLACE, price.get(text[at:stop], _PLACE + 2))
                if here + cost < best[stop - start]:
                    best[stop - start], back[stop - start] = here + cost, word
            if (cost := here + price.get(piece[i], words.UNKNOWN)) < best[i + 1]:
                best[i + 1], back[i + 1] = cost, word
            for after in range(i + 2, min(i + words.LONGEST, size) + 1):
                if (usual := price.get(piece[i:after])) is not None and (cost := here + usual) < best[after]:
                    best[after], back[after] = cost, word
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
