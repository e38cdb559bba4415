"""Chinese names in running text: the cheapest way to read a clause as words, titles and names.

Only clauses that hold something of a name's shape are read at all.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from kg.mentions import names, words
from kg.mentions.name_context import CALLING, GOOD_ENDS, MOST_FOR, ORGANS, Neighbours
from kg.mentions.post_titles import Title
from kg.mentions.sounds import Heard

PRIOR: Final = 5.0
"""What a name costs before its characters and its neighbours are looked at."""
_LIMIT: Final = {2: 22.5, 3: 29.0, 4: 31.0, 5: 31.0}
"""A string that costs more than this after its neighbours have spoken for it is no name, whatever the rest of the clause."""
_UNCALLED: Final = 2.0
"""What a name costs more where nothing beside it speaks for a name; inside a clause yet one more."""
_IN_LIST, _KNOWN, _BESIDE_NAME = 4.0, 6.0, 1.0
_IN_ROW, _ROW_ENDS = 4.0, frozenset("、，。；）和与及等")
"""More for what is listed with one whom a title makes known: 副厅长甲、|任和|，"""
_GOVERNS, _ENDED = frozenset("为对从由"), frozenset("、，。；")
"""A word that governs another does not end a clause: it belongs to the name (副理事长|王宏为，)."""
_STARTS: Final = frozenset("、，。；：\n")
_MARKS: Final = frozenset("、/和与及")
_SURE, _DOUBT = 4.0, 1.5
"""Where its neighbours call for a name this strongly, a word that may be one costs this much more as one: 词人|柳永."""
_TITLE, _PLACE, _NO_WAY = 7.0, 8.5, float("inf")
_NO_WORDS: Final[dict[str, float]] = {}

_CLAUSE: Final = re.compile(r"[\u4e00-\u9fff]{2,}")
_USUAL: Final = names.ONE - names.RARE
_BEGIN: Final = "[{any}](?:(?![{never}])|{known})".format(
    any="".join(sorted(names.ONE | {s[0] for s in names.SPECIAL})),
    never="".join(sorted(names.NEVER)),
    known="|".join(f"(?<={n[0]})(?={n[1:]})" for n in sorted(names.KNOWN) if n[1] in names.NEVER) or "(?!)",
)
_FIRST: Final = re.compile(
    "{begin}(?:(?<=[{usual}])(?=[\u4e00-\u9fff])|(?<=[{calling}][{rare}])(?=[\u4e00-\u9fff])|(?=[{second}]))".format(
        begin=_BEGIN,
        usual="".join(sorted(_USUAL)),
        rare="".join(sorted(names.RARE)),
        calling="".join(sorted(CALLING | _MARKS)),
        second="".join(sorted({s[1] for s in names.SPECIAL if s[0] not in _USUAL})),
    )
)
"""The first character of what may be a name; rare surnames only after words that may call for one."""
_RARE_FIRST: Final = re.compile(f"(?=[{''.join(sorted(names.RARE))}]){_BEGIN}(?=[\u4e00-\u9fff])")

BY_SOUND, _BY_SOUND_LONG, _LONG = 8.0, 6.0, 50.0
"""What a foreign name costs more than its characters, and one of four characters or more; the limit for names longer than any Chinese one."""

Span = tuple[int, int]
Edge = tuple[int, int, float]
"""Start, end and cost of a possible name."""
Possible = tuple[int, int, float, float]
"""Start and end of a possible name, what it costs, and how strongly its neighbours call for it."""


def find(text: str, titles: Sequence[Title], solid: Sequence[Span], soft: Sequence[Span] = ()) -> list[Span]:
    """Spans of Chinese names; `solid` spans are no part of one, `soft` ones (short names of places) may end one: 方文山."""
    beside = Neighbours(text, titles, soft, solid)
    free = _free(text, solid)
    spans = [m.span() for m in _CLAUSE.finditer(free)]
    if not spans:
        return []
    fixed_at = _fixed(text, beside)
    clauses = _worth_reading(text, free, spans, beside, fixed_at)
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
            clause = clauses.setdefault(start, _Clause(text, start, end, beside, fixed_at, []))
            clause.known.add(name)
    return found


def _worth_reading(
    text: str, free: str, spans: Sequence[Span], beside: Neighbours, fixed_at: dict[int, list[Edge]]
) -> dict[int, "_Clause"]:
    """The clauses that hold what could be a name, by where they begin; `free`: the text without its solid spans."""
    begins, possible = [start for start, _ in spans], dict[Span, list[Possible]]()
    for at, called in _beginnings(text, free, beside):
        span = spans[bisect_right(begins, at) - 1]
        if here := _shaped(text, at, called, *span, beside):
            possible.setdefault(span, []).extend(here)
    heard = Heard(text)
    for at in heard.begins:
        span = spans[bisect_right(begins, at) - 1]
        if here := _sounded(text, at, heard, *span, beside):
            possible.setdefault(span, []).extend(here)
    return {span[0]: _Clause(text, *span, beside, fixed_at, here) for span, here in possible.items()}


def _beginnings(text: str, free: str, beside: Neighbours) -> list[tuple[int, bool]]:
    """Where a name may begin, and whether a neighbour may call for one there.

    Not inside common words (提高, 高质量), nor with a rare surname, unless a neighbour calls for it.
    """
    common, rare, special, called_at = words.common(), names.RARE, names.SPECIAL, beside.called
    out: list[tuple[int, bool]] = []
    for m in _FIRST.finditer(free):
        at = m.start()
        if at in called_at or text[at - 1 : at] in CALLING:
            out.append((at, True))
        elif (
            ((two := text[at : at + 2]) not in common or text[at : at + 4] in names.KNOWN)
            and text[at - 1 : at + 1] not in common
            and (two[0] not in rare or two in special or text[at - 1 : at] in _MARKS)
        ):
            out.append((at, False))
    more = [(at, True) for at in called_at if text[at : at + 1] in rare and _RARE_FIRST.match(text, at)]
    for end in beside.title_at:  # |王国平局长: alone between a mark and a title
        at = end - 3
        alone = at == 0 or (at > 0 and text[at - 1] in _STARTS)
        if alone and text[at] in _USUAL and text[at : at + 2] in common and text[end - 1] not in ORGANS:
            more.append((at, False))
    return sorted({*out, *more}) if more else out


def _shaped(text: str, at: int, called: bool, start: int, end: int, beside: Neighbours) -> list[Possible]:
    """The strings that begin at `at`, in the clause text[start:end], and have the shape of a Chinese name."""
    in_place, place_at = beside.in_place, beside.place_at
    if not start <= at < end or (at in in_place and not (called and at in place_at)):
        return []  # 濮阳|静, only where something calls for a name
    left = beside.left(at, start) if called or at == start else 0.0
    if called and left < 2 and (text[at : at + 2] in words.common() or (at > start and text[at - 1 : at + 1] in words.common())):
        return []
    out: list[Possible] = []
    hope = left + (_IN_LIST if at and text[at - 1] in _MARKS else 0.0) - PRIOR
    for stop, price in names.candidates(text, at, end):
        if stop in in_place and stop not in place_at:
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
                out.append((at, stop, PRIOR + price, left + right))
    return out


def _sounded(text: str, at: int, heard: Heard, start: int, end: int, beside: Neighbours) -> list[Possible]:
    """The foreign names that begin at `at`: 恩佐强调, 会见哈马迪; none where a place stands (在克拉斯诺达尔)."""
    if not start <= at < end or at in beside.in_place:
        return []
    left = beside.left(at, start) - beside.of_place_before(at)
    found = heard.names(at, end)
    if found and beside.of_place_after(found[-1][0]):
        return []  # 克拉斯诺达尔|市
    out: list[Possible] = []
    for stop, price in found:
        if stop in beside.in_place:
            break
        call = left + beside.right(stop, end, stop - at) - beside.of_place_after(stop)
        out.append((at, stop, (BY_SOUND if stop - at < 4 else _BY_SOUND_LONG) + price - beside.against(at, stop, end), call))
    return out


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


def _free(text: str, solid: Sequence[Span]) -> str:
    """The text with line ends in place of what belongs to no name."""
    free: list[str] = []
    begin = 0
    for start, end in solid:
        if begin <= start:
            free += text[begin:start], "\n" * (end - start)
        else:
            free.append("\n" * (end - begin))
        begin = max(begin, end)
    return "".join(free) + text[begin:]


class _Clause:
    """A stretch without marks: `possible` are the strings in it that could be names, with what is fixed of their cost."""

    __slots__ = ("_joined", "_last", "_seen", "beside", "end", "fixed_at", "known", "possible", "start", "text")

    def __init__(
        self, text: str, start: int, end: int, beside: Neighbours, fixed_at: dict[int, list[Edge]], possible: list[Possible]
    ) -> None:
        self.text, self.start, self.end, self.beside, self.fixed_at, self.possible = text, start, end, beside, fixed_at, possible
        self.known: set[Span] = set()
        self._seen: set[Span] = set()
        self._joined: bool | None = None
        self._last: tuple[list[Edge], list[Span]] = ([], [])

    def read(self, listed: set[int], titled: set[int]) -> list[Span]:
        """The names on the cheapest way through the clause, given list places and names of the whole text and the ends of those in a row after a title."""
        if self._joined is False and len(self.known) == len(self._seen):
            return self._last[1]  # lists are of no matter here
        self._learn()
        edges = self._edges(listed, titled)
        if edges != self._last[0]:
            self._last = edges, self._cheapest(edges)
        return self._last[1]

    def _learn(self) -> None:
        """Makes names that the text has elsewhere possible here."""
        text, beside = self.text, self.beside
        if fresh := self.known - self._seen:
            have = {(at, stop) for at, stop, _, _ in self.possible}
            for at, stop in sorted(fresh - have):
                call = beside.left(at, self.start) + beside.right(stop, self.end, stop - at)
                self.possible.append((at, stop, PRIOR + names.cost(text[at:stop]) - beside.against(at, stop, self.end), call))
            self._seen |= fresh
        self._joined = any(text[at - 1] in _MARKS or text[stop : stop + 1] in _MARKS for at, stop, _, _ in self.possible)

    def _edges(self, listed: set[int], titled: set[int]) -> list[Edge]:
        text, known, out = self.text, self.known, []
        for at, stop, price, call in self.possible:
            if (at, stop) in known:
                call += _KNOWN
            if at - 1 in listed and text[at - 1] in _MARKS:
                call += _IN_LIST
                if at - 1 in titled and text[stop : stop + 1] in _ROW_ENDS:
                    call += _IN_ROW
            if stop + 1 in listed and text[stop] in _MARKS:
                call += _IN_LIST
            if text[stop : stop + 1] in _GOVERNS and text[stop + 1 : stop + 2] in _ENDED:
                call -= _IN_LIST
            if call < 2:
                call -= _UNCALLED if at == self.start else _UNCALLED + 1
            if price - call < _LIMIT.get(stop - at, _LONG):
                out.append((at, stop, price - call))
        return out

    def _cheapest(self, edges: Sequence[Edge]) -> list[Span]:
        text, costs_from, fixed_at = self.text, words.costs_from(), self.fixed_at
        if all(_beaten(text, costs_from, *edge) for edge in edges):
            return []
        # a word's length around the possible names is enough to weigh them
        start = max(self.start, min([at for at, _, _ in edges]) - words.LONGEST)
        size = min(self.end, max([stop for _, stop, _ in edges]) + words.LONGEST) - start
        names_at: dict[int, list[Edge]] = {}
        for edge in edges:
            names_at.setdefault(edge[0] - start, []).append(edge)
        best = [0.0] + [_NO_WAY] * (size + words.LONGEST)  # what runs over the end is written behind it
        back: list[tuple[int, bool]] = [(0, False)] * len(best)
        piece = text[start : start + size]
        characters = [*piece, ""]
        for i in range(size):
            here, word = best[i], (i, False)
            for _, stop, cost in fixed_at.get(start + i, ()):
                if stop - start <= size and here + cost < best[stop - start]:
                    best[stop - start], back[stop - start] = here + cost, word
            rests = costs_from.get(characters[i], _NO_WORDS)
            if (cost := here + rests.get("", words.UNKNOWN)) < best[i + 1]:
                best[i + 1], back[i + 1] = cost, word
            if (two := rests.get(characters[i + 1])) is not None:  # no longer word begins otherwise
                if here + two < best[i + 2]:
                    best[i + 2], back[i + 2] = here + two, word
                if (cost := here + rests.get(piece[i + 1 : i + 3], _NO_WAY)) < best[i + 3]:
                    best[i + 3], back[i + 3] = cost, word
                if (cost := here + rests.get(piece[i + 1 : i + 4], _NO_WAY)) < best[i + 4]:
                    best[i + 4], back[i + 4] = cost, word
            for _, stop, cost in names_at.get(i, ()):
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


def _fixed(text: str, beside: Neighbours) -> dict[int, list[Edge]]:
    """Titles and short names of places as steps of a way through a clause, by where they begin."""
    out: dict[int, list[Edge]] = {at: [(at, title.end, _TITLE)] for at, title in beside.title_at.items()}
    for at, stop in beside.place_at.items():
        out.setdefault(at, []).append((at, stop, max(_PLACE, words.cost(text[at:stop], _PLACE + 2))))
    return out


def _beaten(text: str, costs_from: dict[str, dict[str, float]], at: int, stop: int, cost: float) -> bool:
    """Whether words that fill text[at:stop] cost less than a name there, wherever it stands: no cheapest way takes it then."""
    rests = costs_from.get(text[at], _NO_WORDS)
    one = [costs_from.get(c, _NO_WORDS).get("", words.UNKNOWN) for c in text[at:stop]]
    filled = min(sum(one), rests.get(text[at + 1 : stop], _NO_WAY))
    if stop - at == 3:
        filled = min(filled, rests.get(text[at + 1], _NO_WAY) + one[2], one[0] + words.cost(text[at + 1 : stop], _NO_WAY))
    return filled < cost - _BESIDE_NAME - 1e-9
