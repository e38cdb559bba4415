"""Chinese names in running text: the cheapest way to read a clause as words, titles and names.

Only clauses that hold something of a name's shape are read at all.
"""

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import table
from kg.mentions import names, words
from kg.mentions.post_titles import Title

PRIOR = 5.0
"""What a name costs before its characters and its neighbours are looked at."""

_LIMIT = {2: 19.5, 3: 26.0, 4: 28.0, 5: 25.0}
_UNCALLED = 2.0
"""What a name costs more where nothing beside it speaks for a name."""
"""A string that costs more than this after its neighbours have spoken for it is no name, whatever the rest of the clause."""

_CLAUSE = re.compile(r"[\u4e00-\u9fff]+")
_SURNAME = re.compile("[" + "".join(sorted(names.BEGINNINGS)) + "]")


def _cues(side: str) -> dict[str, int]:
    out = {row["word"]: int(row["strength"]) for row in table("person_cues") if row["side"] == side}
    if side == "after":
        out.update({row["word"]: max(out.get(row["word"], 0), 3) for row in table("tenure_verbs") if len(row["word"]) > 1})
        out.update({row["word"]: 4 for row in table("honorifics")})
    return out


_BEFORE, _AFTER = _cues("before"), _cues("after")
_TITLE_BEFORE = {"government": 8.0, "office": 8.0, "rank": 8.0, "foreign": 6.0, "standing": 6.0, "occupation": 5.0}
_AT_BEGIN = {**dict.fromkeys("0123456789%亿万千百", -6.0), **dict.fromkeys("、“（《‘/", 0.5)}
_VERBS, _ORGANS = frozenset("作任率赴致当兼"), frozenset("委部局厅办处司署院会组社所队室科站团和与及")
_PREPOSITIONS = frozenset("向对在从将把被由以于到为")
_USUAL, _JOINED = 12.5, 10.5
"""A word as cheap as this may follow a name; over a name's end it speaks against the end."""
_IN_LIST, _KNOWN, _BESIDE_NAME = 4.0, 6.0, 1.0


def find(text: str, titles: Sequence[Title], solid: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of Chinese names; `titles` and `solid` spans are no part of one."""
    reader, clauses = _Reader(text, titles), list(_clauses(text, solid))
    found: list[tuple[int, int]] = []
    for _ in range(3):  # a second and third reading know the names and where the lists of names are
        spans = [span for c in clauses if reader.worth(*c) for span in reader.read(*c)]
        if spans == found:
            break
        found = spans
        reader.known = {text[a:b] for a, b in spans}
        reader.listed = {e for span in spans for e in span}
    return found


def _clauses(text: str, solid: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begin = 0
    for start, end in [*solid, (len(text), len(text))]:
        for m in _CLAUSE.finditer(text, begin, start):
            if m.end() - m.start() > 1:
                yield m.span()
        begin = max(begin, end)


class _Reader:
    """One article's text being read for names."""

    def __init__(self, text: str, titles: Sequence[Title]) -> None:
        self.text = text
        self.known: set[str] = set()
        self.listed: set[int] = set()
        self._title_at = {t.start: t for t in titles}
        self._title_to = {t.end: t for t in titles}
        self._seen: dict[tuple[int, int], float] = {}

    def worth(self, start: int, end: int) -> bool:
        """Whether some stretch of the clause could be a name."""
        for m in _SURNAME.finditer(self.text, start, end):
            for stop, price in names.candidates(self.text, m.start(), end):
                if PRIOR + price - self._call(m.start(), stop, start, end) < _LIMIT[stop - m.start()]:
                    return True
        return False

    def read(self, start: int, end: int) -> list[tuple[int, int]]:
        """The names on the cheapest way through text[start:end]."""
        text, price = self.text, words.costs()
        size = end - start
        best: list[float] = [0.0] + [float("inf")] * size
        back: list[tuple[int, bool]] = [(0, False)] * (size + 1)
        for i in range(size):
            here, at = best[i], start + i
            if (title := self._title_at.get(at)) and title.end <= end and here + 7 < best[title.end - start]:
                best[title.end - start], back[title.end - start] = here + 7, (i, False)
            for length in range(1, min(words.LONGEST, size - i) + 1):
                cost = price.get(text[at : at + length], words.UNKNOWN if length == 1 else None)
                if cost is not None and here + cost < best[i + length]:
                    best[i + length], back[i + length] = here + cost, (i, False)
            if text[at] in _FIRST:
                for stop, cost in names.candidates(text, at, end):
                    cost += PRIOR - self._call(at, stop, start, end) - (_BESIDE_NAME if back[i][1] else 0)
                    if cost < _LIMIT[stop - at] and here + cost < best[stop - start]:
                        best[stop - start], back[stop - start] = here + cost, (i, True)
        spans, i = [], size
        while i > 0:
            before, is_name = back[i]
            if is_name:
                spans.append((start + before, start + i))
            i = before
        return spans[::-1]

    def _call(self, start: int, stop: int, begin: int, end: int) -> float:
        """How strongly the neighbours of text[start:stop] call for a name."""
        text, bonus = self.text, 0.0
        if title := self._title_to.get(start):
            bonus += _TITLE_BEFORE[title.kind]
        elif start == begin:
            bonus += _AT_BEGIN.get(text[start - 1], 1.5) if start else 1.5
            if start and text[start - 1] in "、/" and start - 1 in self.listed:
                bonus += _IN_LIST
        else:
            bonus += max((_BEFORE.get(text[start - n : start], 0) for n in (1, 2, 3, 4) if start - n >= begin), default=0)
            if text[start - 1] in "和与及" and start - 1 in self.listed:
                bonus += _IN_LIST
        if title := self._title_at.get(stop):
            bonus += 4.0 if title.kind != "occupation" else 2.0
        elif stop == end:
            bonus += 1.0
            if stop < len(text) and text[stop] in "、/" and stop + 1 in self.listed:
                bonus += _IN_LIST
        else:
            said = max((_AFTER.get(text[stop : stop + n], -1) for n in (1, 2, 3, 4)), default=-1)
            bonus += max(said, 0)
            if text[stop] in "和与及" and stop + 1 in self.listed:
                bonus += _IN_LIST
            if text[stop - 1] in "和与同" and said > 1:  # 陈忠和说: 和 “and” does not stand before a verb
                bonus += 4.0
            if said < 0 and stop - start == 2 and not any(words.costs().get(text[stop : stop + n], 99.0) < _USUAL for n in (2, 3, 4)):
                bonus -= 3.0  # 董杰人作讲话: 人 alone does not follow a name
            if text[stop] == "任" and stop + 1 in self._title_at:
                bonus += 3.0
        if text[start:stop] in self.known:
            bonus += _KNOWN
        if bonus < 2:
            bonus -= _UNCALLED if start == begin else _UNCALLED + 1
        if (
            stop - start > 2
            and text[stop - 1] in _VERBS
            and (text[stop : stop + 1] in ("了", "的", "过", "到", "关") or stop in self._title_at)
        ):
            bonus -= 5.0  # 刘奇作了报告, 李明任组长
        elif stop < end and words.costs().get(text[stop - 1 : stop + 1], 99.0) < _JOINED:
            bonus -= 2.5  # 曾来到
        if stop in self._title_at and text[stop - 1] in _ORGANS:
            bonus -= 6.0  # 农委主任, 于庆和书记
        if text[stop - 1] in _PREPOSITIONS and stop < end:
            bonus -= 3.0  # 尤权向各民主党派
        if text[start - 1 : start] == "《" and text[stop : stop + 1] == "》":
            bonus -= 5.0
        if text[stop - 1] == "都" and text[stop : stop + 1] != "是" and "、" not in text[max(0, start - 9) : start]:
            bonus += 4.0  # 丁红都出席: one person is not followed by 都 “all”
        return bonus


_FIRST = names.BEGINNINGS
