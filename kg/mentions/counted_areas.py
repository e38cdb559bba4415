"""Counted counties, townships and villages, and what happens to them or to what they have: 63个村|供电|中断."""

import re
from collections.abc import Sequence
from typing import Final

from kg.lexicon import one_of, words_with
from kg.mentions.beginnings import Opening, first_of
from kg.mentions.counted import Counted, Sentence, short

_AREA: Final = f"(?:{one_of('quantity_words', 'area')})(?:（[^（）]{{1,8}}）)?(?:委会)?"
_CLAUSE: Final = Opening(
    first_of(words_with("quantity_words", "area")),
    f"(?P<area>{_AREA})(?=(?:不同程度)?(?:{one_of('quantity_words', 'of_area')})?(?:{one_of('quantity_words', 'state_of_area')})(?!的|地区|情况|群众))",
)
_NEXT: Final = Opening(
    first_of(words_with("quantity_words", "area")), f"(?P<area>{_AREA})(?:、|和|及|以及|共计?|累计|合计|的)?(?:[约近超]|超过|多达)?"
)
_ONLY_AREAS: Final = re.compile(f"(?:{_AREA})+")
_STATE: Final = re.compile(f"(?:不同程度)?(?:{one_of('quantity_words', 'state_of_area')})")
_PEOPLE: Final = ("户", "人", "名")
_PERSONS: Final = ("人", "名", "位")
_FOR_WHOM: Final = ("为", "向", "给")
_FOR: Final = re.compile("(?:^|[^行认分])[为向给](?![了此何])")
_REACH: Final = 16


def clause(words: str) -> re.Match[str] | None:
    """What a predicate follows, at once or behind what such an area has: 乡镇|受灾, 村|供电未恢复, 城市|房价环比上涨."""
    return _CLAUSE.match(words, 0)


def is_area(noun: str) -> bool:
    """Whether a noun is the word of an area and nothing else: 县（市）."""
    return _ONLY_AREAS.fullmatch(noun) is not None


def share(s: Sentence, out: list[Counted | None]) -> None:
    """Areas counted one below the other, and those who live there, share what is said of the last: 9个县61个乡镇8.3万人|受灾."""
    for i in range(len(out) - 2, -1, -1):
        q, after = s.found[i], s.found[i + 1]
        if q.unit != "个" or after.start - q.end > _REACH or after.start <= q.end:
            continue
        between = _NEXT.match(s.text[q.end : after.start], 0)
        if between is None or between.end() != after.start - q.end:
            continue
        own, said = out[i], _said(s, out, i + 1)
        area = between["area"]
        if not said and own is not None and own.noun == area and after.unit in _PERSONS and _FOR.search(own.indicator):
            said = _done_for(out[i + 1])  # 为辖区4个社区共130位老人|建立档案
            own = None if said else own
        if said and (own is None or _ONLY_AREAS.fullmatch(own.indicator)):
            start = own.start if own is not None else q.start
            out[i] = Counted(short(f"{said}的{area}"), start, q.end + len(area), area, area if len(area) > 1 else "")


def _done_for(counted: Counted | None) -> str:
    """What is done for the people of a number: 为老人|建立档案, 建立档案|的老人."""
    if counted is None or not counted.noun:
        return ""
    if counted.indicator.startswith(_FOR_WHOM) and counted.indicator.startswith(counted.noun, 1):
        return counted.indicator[1 + len(counted.noun) :]
    ending = "的" + counted.noun
    return counted.indicator.removesuffix(ending) if counted.indicator.endswith(ending) else ""


def _said(s: Sentence, out: Sequence[Counted | None], i: int) -> str:
    """What is said of the areas or the people of a number; "" where the words before it count too."""
    counted, q = out[i], s.found[i]
    if counted is None:
        return ""
    if counted.noun and q.unit == "个":
        ending = "的" + counted.noun
        return counted.indicator.removesuffix(ending) if counted.indicator.endswith(ending) else ""
    return counted.indicator if q.unit in _PEOPLE and _STATE.search(counted.indicator) else ""
