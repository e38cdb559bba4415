"""Which date mentions tell when an event takes place."""

import re
from itertools import pairwise
from typing import Final

from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Literal, Mention

_TO: Final = re.compile(r"^(?:[上下]午)?(?:起|开始)?，?(?:一直|将)*(?:持续|延续|截止)?(?:至|到|—|-|－|~|～)+(?:次年|翌年)?$")
_YEAR_ENDS: Final = re.compile("年?底|年?末")
"""Behind the year at whose end something ends: 2016年11月至2017年|年底."""
_DAY: Final = ("date", "gMonthDay")
_WHEN: Final = (*_DAY, "gYearMonth", "gMonth")
_BEFORE_RANGE: Final = re.compile(r"[”）]?(?:（[^）]*）)?(?:将|定|拟)?(?:于|在|从|自)?")
_AFTER_RANGE: Final = re.compile(
    r"(?:年?[底末初]|[上中下]旬)?(?:期间)?(?:，[^，。；]{2,40}?(?:[所局委厅会院]|中心|政府|部门|单位)(?=，))?(?:，|是|为)?(?:[^，。；]{0,16}(?:召开|举行|举办|开展|组织开展|实施)(?:以“[^“”]{2,40}”为[^，。；“”]{0,4}主题的)?)?(?:第[^，。；]{1,4}个)?[^，。；]{0,2}“?"
)
# What may stand between the date that opens a sentence and the clause of the event: 当天上午，由民政部指导，….
_LEADS: Final = re.compile(
    f"(?:[上下]午|晚上?|）|凌晨|早上|起)*(?:\\d{{1,2}}[时点](?:\\d{{1,2}}分|许|整|半)?)?，?(?:(?:{one_of('time_words', 'after_date')}|[^，。；]{{2,30}}(?=(?:指导|支持|主管|牵头)，))[^。；召举开印施]{{2,120}}，|[^，。；“]{{2,20}}以“[^”]{{2,40}}”为主题，)?"
)
_UNTIL: Final = re.compile(r"(?:起|开始|始|现在)[，、]?(?:一直)?(?:持续)?[至到]$")
_SKIP: Final = re.compile(r"电(?![视话子])|讯|诞辰|周年|以来|截至|前$|之前|后$|年度|自$|从$")


def literal(m: Mention) -> Literal:
    """The date as a literal of its own XSD type."""
    return Literal(m.entity.name, m.entity.key[0])


def ranges(s: Sentence) -> list[tuple[Mention, Mention]]:
    """Pairs of dates joined by 至 or —: 8月16日至20日."""
    dates = s.of("Date")
    return [
        (a, b)
        for a, b in pairwise(dates)
        if _TO.match(s.words(a.end, b.start))
        and a.entity.key[0] in _WHEN
        and (a.entity.key == b.entity.key or (b.entity.key == ("gYear",) and _YEAR_ENDS.match(s.document.text, b.end)))
    ]


def ranges_of(s: Sentence, event: Mention) -> list[tuple[Mention, Mention]]:
    """The range of days between an event's mention and its verb, or right before it."""
    return [
        (first, last)
        for first, last in ranges(s)
        if (event.end <= first.start and _BEFORE_RANGE.fullmatch(s.words(event.end, first.start)))
        or (last.end <= event.start and _AFTER_RANGE.fullmatch(s.words(last.end, event.start)))
    ][:1]


def of_event(s: Sentence, event: Mention, begin: int, verb: int, months: bool = False) -> list[Mention]:
    """The one date of an event: between its mention and the verb, else the last in its clause or the clauses before it.

    8月3日，省民政厅召开推进会; 首届大会今天（6月5日）在厦门举行. Dates in a range, in a name or of something else give none.
    """
    ranged = {m for pair in ranges(s) for m in pair}
    dates = [
        m
        for m in s.of("Date")
        if m.entity.key[0] in (_WHEN if months else _DAY) and m not in ranged and not (event.start <= m.start < event.end)
    ]
    near = [m for m in dates if event.end <= m.start and m.end <= verb] or [m for m in dates if begin <= m.start and m.end <= event.start]
    if not near:
        near = [m for m in dates if m.end <= begin and _LEADS.fullmatch(s.words(m.end, begin))]
    near = [m for m in near if not _SKIP.match(s.words(m.end, m.end + 2)) and not until(s, m)]
    return near[:1]


def range_of_event(s: Sentence, event: Mention, begin: int, verb: int) -> list[tuple[Mention, Mention]]:
    """The one range of days of an event, by the same places: 6月8日至12日，省民政厅在甲市举办培训班."""
    spans = ranges(s)
    near = [p for p in spans if event.end <= p[0].start and p[1].end <= verb]
    near = near or [p for p in spans if begin <= p[0].start and p[1].end <= event.start]
    near = near or [p for p in spans if p[1].end <= begin and _LEADS.fullmatch(s.words(p[1].end, begin))]
    return near[:1]


def until(s: Sentence, date: Mention) -> bool:
    """Whether an event only lasts up to this date: 即日起至3月31日开展."""
    return _UNTIL.search(s.words(max(s.start, date.start - 8), date.start)) is not None


def opens(s: Sentence, date: Mention) -> bool:
    """Whether an event runs from this date on: 自今年3月起, 4月以来."""
    return bool(re.match(r"[上下]午?起|起(?!草)|以来|开始", s.words(date.end, date.end + 3)))
