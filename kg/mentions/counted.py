"""What a quantity counts, and the sentence that it is read from."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from kg.mentions.indicator_words import CLAUSE_END, OPENING
from kg.mentions.quantities import Quantity

LONGEST: Final = 28
"""Characters of an indicator at most."""
_MARKS: Final = re.compile(r"[“”‘’《》\s]")
_SO_MANY: Final = re.compile("等?[一二三四五六七八九十两\\d]+个?[省市县区州旗盟]")
_TOGETHER: Final = re.compile("等?[两三四五六七八九十\\d]+个?[省市县区州旗盟]+(?:（[^（）]{1,8}）)?$")
_THEY_HAVE: Final = re.compile("等?[两二三四五六七八九十\\d]+个?(?:省区市|省区|省市|[省市县区州地])(?=共|累计|合计|总共|今年|已)")
_ALL: Final = re.compile("[全我][省市区县州旗盟镇乡]")
_CUT: Final = re.compile("[的、，对将把]")


class Counted:
    """What a quantity counts, with the words text[start:end] that say so (quantity included).

    `noun` is the counted thing itself; `subject` is what a following clause speaks of.
    """

    __slots__ = ("end", "indicator", "noun", "start", "subject")

    def __init__(self, indicator: str, start: int, end: int, noun: str, subject: str) -> None:
        self.indicator: Final = indicator
        self.start: Final = start
        self.end: Final = end
        self.noun: Final = noun
        self.subject: Final = subject

    def spanning(self, start: int, end: int) -> "Counted":
        """The same said by text[start:end]."""
        return Counted(self.indicator, start, end, self.noun, self.subject)


class Sentence:
    """text[begin:end] with its quantities, the starts and ends of place names, and the subject that the sentence before leaves."""

    __slots__ = ("_stops", "begin", "earlier", "end", "found", "names", "text")

    def __init__(
        self, text: str, begin: int, end: int, found: Sequence[Quantity], names: Mapping[int, int], earlier: Sequence[tuple[str, str]]
    ) -> None:
        self.text: Final = text
        self.begin: Final = begin
        self.end: Final = end
        self.found: Final = found
        self.names: Final = names
        self.earlier: Final = earlier
        self._stops = [m.end() for m in CLAUSE_END.finditer(text, begin, end)]

    def clause(self, at: int) -> int:
        """Where the clause around an offset begins."""
        after = bisect_right(self._stops, at)
        return self._stops[after - 1] if after else self.begin


def opening_end(text: str, start: int, end: int, names: Mapping[int, int]) -> int:
    """Past the words that open a clause: times, places, 其中, 目前, 全省."""
    while start < end:
        name = names.get(start, start)
        while text[name : name + 1] in ("、", "和") and names.get(name + 1, end + 1) <= end:
            name = names[name + 1]
        if start < name <= end and (together := _THEY_HAVE.match(text, name, end)):
            start = together.end()  # 湖北、江西两省|共有420万人受灾
            continue
        if start < name <= end and text[name : name + 1] not in ("、", "等") and not _SO_MANY.match(text, name, end):
            start = name
            continue
        if text[start] in ("和", "及") and start + 1 in names:
            start += 1  # 甲镇15人|和|乙镇14人
            continue
        if text[start] == "使" and (start + 1 in names or _ALL.match(text, start + 1, end)):
            start += 1  # 使|洪江市新增床位300张
            continue
        m = OPENING.match(text, start, end)
        if m is None or m.end() == start:
            break
        start = m.end()
    return start


def before_places(s: Sentence, start: int, end: int) -> int:
    """Where the words end that stand before a list of places in text[start:end] whose own are counted: 结对帮扶|固原市、同心县的180个村."""
    at = end - 1
    if s.text[at] != "的" or not s.names:
        return end
    if (many := _TOGETHER.search(s.text, max(start, at - 12), at)) is not None:
        at = many.start()  # 惠及河北、山西两省|的3个市
    begins = {b: a for a, b in s.names.items() if start < a and b < end}
    several = 0
    while at in begins:
        at, several = begins[at], several + 1
        at -= s.text[at - 1] in "、和" and at - 1 in begins
    if many is not None and s.text[at - 1] in "对向为给在于":
        return end  # 组织对甲、乙四个区的|26家: whom it is done to goes with its own words
    return at if several > 1 and at > start else end


def _of_parts(s: Sentence, at: int) -> tuple[int, int]:
    """Where the last 其中 before an offset counts parts only, if ； closes it: 登记5861对，|其中“全国通办”1127对；|长春市2308对."""
    closed = s.text.rfind("；", s.begin, at)
    opened = s.text.rfind("其中", s.begin, closed) if closed >= 0 else -1
    return (opened, closed) if opened >= 0 and s.text.find("；", opened, closed) < 0 else (0, 0)


def like_before(s: Sentence, unit: str, verb: str, out: Sequence[Counted | None]) -> str:
    """The indicator of the last number before of this unit, one that begins with `verb` first."""
    parts = _of_parts(s, s.found[len(out)].start) if len(out) < len(s.found) else (0, 0)
    counted = [(q, c) for q, c in zip(s.found, out, strict=False) if c is not None]
    here = [(q.unit, c.indicator) for q, c in counted if not parts[0] <= q.start < parts[1]]
    same = [words for u, words in [*s.earlier, *here] if u == unit and not any(c.isdigit() for c in words)]
    if verb:
        return next((words for words in reversed(same) if words.startswith(verb)), "")
    return "" if not same else same[0] if same[-1].endswith(same[0]) else same[-1]  # of all 社会组织, not of 省本级登记的社会组织


def short(words: str) -> str:
    """The words without marks and edges, cut from the left to LONGEST."""
    words = _MARKS.sub("", words).strip("，、的：了（")
    if words.count("（") != words.count("）"):
        words = words.replace("（", "").replace("）", "")
    if len(words) <= LONGEST:
        return words
    tail = words[-LONGEST:]
    cut = _CUT.search(tail[: LONGEST - 8])
    return tail[cut.end() :] if cut else tail
