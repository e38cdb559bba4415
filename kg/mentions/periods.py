"""The time that a figure speaks of, in the article's words: 截至2021年年底 → 2021年年底."""

import re
from typing import Final

from kg.frozen import frozen
from kg.lexicon import one_of, words_with
from kg.mentions.beginnings import Begun, Closing
from kg.mentions.found import Mentions

_YEAR: Final = r"(?:(?:19|20)\d\d年|今年|去年|前年|明年|“?十[一二三四五]五”?)"
_MONTHS: Final = r"(?:前?[一二三四五六七八九十两\d]{1,2}个月|[前一二三四]{1,2}季度|[上下]半年|全年|\d{1,2}月(?:\d{1,2}日)?[—\-–~至到]\d{1,2}(?:月\d{1,2}日|月份?|日)|\d{1,2}[—\-–~至到]\d{1,2}月份?|\d{1,2}月份?(?:\d{1,2}日)?(?:\d{1,2}时)?)"
_PART: Final = rf"(?:{_YEAR}(?:{_MONTHS})?|{_MONTHS}|(?:{one_of('time_words', 'holiday', 'season')})(?:假期|期间|小长假)?)(?:年底|年末|底|末|初|以来|期间|时期|中旬|上旬|下旬)*"
_FESTIVE: Final = words_with("time_words", "holiday") | words_with("time_words", "season")
_FESTIVE_FIRST, _FESTIVE_SECOND = ("".join(sorted({word[i] for word in _FESTIVE})) for i in (0, 1))
_NUMERAL: Final = r"一二三四五六七八九十两\d"
_PERIOD: Final = Begun(
    rf"[自截从近过去历今前明“上下全目{_FESTIVE_FIRST}{_NUMERAL}]"
    rf"(?:(?<=[自从])(?=[{_NUMERAL}今昨去前明“上下全目当{_FESTIVE_FIRST}])|(?<=[截去历今前明“上下全目{_FESTIVE_FIRST}])(?=[至止年半十前{_FESTIVE_SECOND}])"
    rf"|(?<=[近过去前{_NUMERAL}])(?=[近过去前{_NUMERAL}]*[年月个季多—\-–~至到])|(?<=十)(?=[一二三四五]五))",
    rf"(?:(?P<span>自?{_PART}起?[至到—\-]{_PART})|(?:(?:截至|截止|自|从)(?:今天|昨天|目前|当前)?)?{_PART}起?"
    r"|[近过去]*[一二三四五六七八九十两\d]{1,3}多?年来|(?:近年|历年|今年以|去年以)来|截[至止]目前|截至当前|目前)",
)
_SINCE: Final = re.compile(
    "(?:(?!全[省市县区国]|我[省市国])[\u4e00-\u9fff]){0,6}(?:行动|活动|教育|工作|战|工程|运动)(?:开展|启动|实施)?以来"
)
_COMPARISON: Final = Closing("比较与从由于过到", "(?:比|较|与|从|由|于|超过|恢复到|相当于)")
_LASTING: Final = ("为期", "历时", "长达", "用时", "最长", "不超过", "每隔")
"""Before how long something takes, which is no time of a number: 为期|6个月."""
_EARLIER: Final = re.compile(
    rf"(?:从|由)(?P<when>(?:(?:19|20)\d\d年|去年|前年)(?:{_MONTHS})?(?:年底|底|末|初)?|目前|现在)的(?:每[^，。；\d]{{1,6}})?$"
)
_BARE: Final = re.compile("^(?:截至|截止|自|从)(?!目前|当前)|起$")


@frozen
class Period:
    """A time as the text says it, its date as (xsd date) or "", and where it stands."""

    words: str
    date: str
    start: int
    end: int


def periods(text: str, begin: int, end: int, found: Mentions) -> list[Period]:
    """The times named in text[begin:end], in order, without those that something is compared with (比去年同期)."""
    out: list[Period] = []
    times = list(_PERIOD.matches(text, begin, end))
    if text.find("以来", begin, end) >= 0:
        times = sorted([*times, *_SINCE.finditer(text, begin, end)], key=lambda m: m.end())
    for m in times:
        start = m.start()
        if (
            _COMPARISON.search(text, max(0, start - 3), start)
            and "span" in m.re.groupindex
            and not m["span"]
            and not m[0].startswith(("自", "从"))
        ):
            continue
        if text.startswith("的", m.end()) and (m[0].startswith("从") or text[start - 1] in ("由", "是")):
            continue
        if text.endswith(_LASTING, 0, start) or (text.startswith("从", m.end()) and text.endswith("记者", 0, start)):
            continue  # 为期6个月, 记者6月12日从省民政厅获悉
        if (m[0] == "目前" and out) or (start > begin and text[start - 1] in "创（"):
            continue
        if text.count("《", begin, start) <= text.count("》", begin, start):
            out.append(Period(_BARE.sub("", m[0]), date(found, *m.span()), *m.span()))
    return out


def date(found: Mentions, start: int, end: int) -> str:
    """The date that the last date inside text[start:end] stands for, or ""."""
    dates = found.inside(start, end, "Date")
    return dates[-1].entity.name if dates else ""


def of_earlier(text: str, at: int) -> tuple[int, int] | None:
    """Where the own time of a value at an offset stands from which another rose or fell: 由|2018年|的41%提高到92%."""
    if text[at - 1 : at] not in ("的", "年", "月", "人"):
        return None
    m = _EARLIER.search(text, max(0, at - 24), at)
    return m.span("when") if m else None
