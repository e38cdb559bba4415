"""Finds dates and says which day, month or year they are.

A mention's entity is Entity("Date", value, (XSD type,)): 2023年7月20日 is ("2023-07-20", date), 7月20日 without a
known year ("--07-20", gMonthDay). Words that leave the day open (近日, 日前) are no date.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from kg.lexicon import one_of
from kg.mentions.beginnings import Begun, Closing
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention

_N: Final = r"(?:[〇○零一二三四五六七八九十]{1,3}|\d{1,2})"
_YEAR: Final = r"(?:(?<![\d.])(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})(?=年)|(?:[去今明]|(?<![目以])前)年(?![以前轻份代均])"
_DAY_WORD: Final = f"(?:今天(?!的[中世我生幸])|{one_of('time_words', 'day')}|(?<!美好)(?<!美好的)明天|今日(?!中国))"
_PATTERN: Final = Begun(
    r"[今昨前明后去当本上同元\d〇○零一二三四五六七八九十]"
    r"(?:(?<=[今昨前明后去当本上同])(?=[天日晚晨早年月个])|(?<=\d)(?<![\d.].)(?=\d{0,3}[年月日/.\-])|(?<=元)(?<![\d万亿千百余多].)(?=月[\d上中下份初底])|(?<=[〇○零一二三四五六七八九十])(?=[〇○零一二三四五六七八九十]{0,3}[年月]))",
    f"(?P<word>{_DAY_WORD})(?:（(?:(?P<wm>{_N})月)?(?P<wd>{_N})日）)?"
    rf"|(?P<year>{_YEAR})(?:(?<!年)年)?(?:的?(?<![\d.])(?P<month>{_N}|元)月(?!球|亮|饼)份?(?:(?P<day>{_N})(?:日|号(?!文|令|召|线|楼)))?)?"
    r"|(?<![\d.])(?P<iso>(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?)(?![\d.])|(?<![\d.个〇○零一二三四五六七八九十])(?P<m>\d{1,2}"
    f"|元(?=月)|{_N}(?=月{_N}日))月(?!{one_of('time_words', 'after_month')})份?(?:(?P<d>{_N})(?:日|号(?!文|令|召|线|楼)))?"
    rf"|(?P<rel>本月|上月|上个月|当月)(?:(?P<rd>\d{{1,2}})日)?|(?<![\d.月])(?P<only>\d{{1,2}})日(?!{one_of('time_words', 'after_day')})"
    "|(?P<same>同日|当日|当天)(?!往返|起降)",
)
_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_OFFSET: Final = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
_YEARS: Final = {"前": -2, "去": -1, "今": 0, "明": 1}
# 2009年……当年11月, 2019年……次年3月: the year told last, or the one after it.
_THAT_YEAR: Final = re.compile("(?:[当同该]|这一?|(?P<next>[次翌]|第二))年的?$")
_EVERY: Final = re.compile(r"每年的?$|(?:以来|历)年的?$")
_DATELINE: Final = re.compile(r"(?<![\d.])(\d{1,2})月(\d{1,2})日(?:电|讯(?!问)|消息)")
_OPENS: Final = re.compile(r"(?:[。！？；\n]|^|(?:又讯|另讯|另悉|另据悉|又据悉|据悉)[:：，]?)$")
# A day up to which something lasts is no day of the story: 此次行动持续至2月10日. 15日，……; the end of a span is (14日至15日).
_UP_TO: Final = Closing("至到止", r"(?<![日号月年\d])[至到]|截[至止]")
_BY_THEN: Final = re.compile(r"(?:之|以)?前(?!往|夕|后|来|去|不久)|为?止|到期|起(?!草|诉|床|飞)")


def find(document: Document, found: Mentions) -> Iterator[Mention]:
    """Mentions of dates, with document offsets, completed from the article's date where the words allow.

    `今天（11月15日）` in an article of 2024 is one mention, 2024-11-15; `到2025年底` is the year 2025.
    """
    text = document.text
    today = _parse(document.article.date)
    filed = None if today else _filed(text)
    sentence_end, last = -1, ("", "", "")  # year, month, day of the date before in the same sentence
    latest = ("", "", "")  # the last full day before: 当天下午, 8日晚 in the sentences after it
    told, told_at = "", 0  # the year that the words told last, and where
    for m in _PATTERN.matches(text):
        if m.start() >= sentence_end:
            sentence_end, last = document.sentence_at(m.start())[1], ("", "", "")
            if (m["same"] or (m["only"] and today is None)) and _OPENS.search(text, max(0, m.start() - 12), m.start()):
                last = latest
        if m["word"] and not m["wd"] and filed is not None:
            then = filed + timedelta(days=_OFFSET[m["word"][0]])
            last = latest = "", _two(then.month), _two(then.day)
            yield Mention(m.start(), m.end(), Entity("Date", f"--{last[1]}-{last[2]}", ("gMonthDay",)), "dates.find", 0.9)
            continue
        if m["only"] and filed is not None and not last[1] and (parts := _day_alone(m, filed, last)):
            last = "", *parts[1:]
            yield Mention(m.start(), m.end(), Entity("Date", f"--{last[1]}-{last[2]}", ("gMonthDay",)), "dates.find", 0.9)
            continue
        parts = _parts(
            m,
            today,
            last,
            text.find("年", max(0, m.start() - 2), m.start()) >= 0 and bool(_EVERY.search(text, max(0, m.start() - 4), m.start())),
        )
        that = _THAT_YEAR.search(text, max(0, m.start() - 4), m.start()) if m["m"] and text[m.start() - 1] in "年的" else None
        if parts is not None and that and told and "\n" not in text[told_at : m.start()]:
            parts = str(int(told) + bool(that["next"])), *parts[1:]
        if m["year"] or that:
            told, told_at = parts[0] if parts else "", m.start()
        if parts is None:
            continue
        entity = _entity(*parts)
        if entity is not None:
            last = parts
            if parts[2] and not _limit(text, m.start(), m.end()):
                latest = parts
            start = m.start("year") if m["year"] else that.start() if that else m.start()
            yield Mention(start, m.end(), entity, "dates.find")


def _limit(text: str, start: int, end: int) -> bool:
    """Whether a date only bounds a time: 持续至2月10日, 3月底前, 自5月1日起."""
    return bool(_UP_TO.search(text, max(0, start - 2), start) or _BY_THEN.match(text, end))


def _filed(text: str) -> date | None:
    """The day of the dateline, in a common year: 本报南京3月28日电; None without one or where they differ."""
    days = {(int(m[1]), int(m[2])) for m in _DATELINE.finditer(text)}
    if len(days) != 1:
        return None
    try:
        return date(2001, *days.pop())
    except ValueError:
        return None


def _parts(m: re.Match[str], today: date | None, last: tuple[str, str, str], every: bool) -> tuple[str, str, str] | None:
    """(year, month, day) of one match, each "" where neither the words nor the article's date tell it."""
    kind = m.lastgroup
    if m["word"]:
        return _day_word(m, today)
    if m["iso"]:
        year, month, day = re.split(r"[-/.]", m["iso"])
        return year, month.zfill(2), day.zfill(2)
    if m["year"]:
        said = m["year"]
        year = _YEARS.get(said[0]) if said.endswith("年") else _number(said)
        if said.endswith("年"):
            year = today.year + _YEARS[said[0]] if today else None
        return _two(year, 4), _two(_number(m["month"])), _two(_number(m["day"]))
    if m["m"]:
        month, day = _number(m["m"]), _number(m["d"])
        if every:
            return "", _two(month), _two(day)
        if last[0] and last[1] and today is None:
            return last[0], _two(month), _two(day)
        return _two(_nearest_year(today, month, day), 4), _two(month), _two(day)
    if m["rel"]:
        if today is None:
            return ("", last[1], _two(_number(m["rd"]))) if m["rel"] == "当月" and last[1] else None
        first = today.replace(day=1)
        if m["rel"].startswith("上"):
            first = (first - timedelta(days=1)).replace(day=1)
        return _two(first.year, 4), _two(first.month), _two(_number(m["rd"]))
    if m["only"]:
        return _day_alone(m, today, last)
    if m["same"]:
        return last if last[2] else None
    raise AssertionError(kind)


def _day_word(m: re.Match[str], today: date | None) -> tuple[str, str, str] | None:
    """今天（11月15日）: the bracket tells the day, the article's date the year; without a bracket both from the date."""
    if m["wd"]:
        day = _number(m["wd"])
        month = _number(m["wm"]) or (today.month if today else None)
        if month is None:
            return None
        return _two(_nearest_year(today, month, day), 4), _two(month), _two(day)
    if today is None:
        return None
    then = today + timedelta(days=_OFFSET[m["word"][0]])
    return _two(then.year, 4), _two(then.month), _two(then.day)


def _day_alone(m: re.Match[str], today: date | None, last: tuple[str, str, str]) -> tuple[str, str, str] | None:
    """24日: the month of the date just before (8月3日至5日), else the nearest such day not after the article's date."""
    day = _number(m["only"])
    if day is None or not 1 <= day <= 31:
        return None
    if last[1]:
        return last[0], last[1], _two(day)
    if today is None:
        return None
    if day <= today.day:
        return _two(today.year, 4), _two(today.month), _two(day)
    before = today.replace(day=1) - timedelta(days=1)
    return (_two(before.year, 4), _two(before.month), _two(day)) if day <= before.day else None


@lru_cache(maxsize=1024)
def _nearest_year(today: date | None, month: int | None, day: int | None) -> int | None:
    """The year that puts a month, or a day of it, closest to the article's date; None without a date."""
    if today is None or month is None or not 1 <= month <= 12:
        return None
    distance = {
        y: abs((y - today.year) * 12 + month - today.month) * 31 + (abs((day or today.day) - today.day) if y == today.year else 0)
        for y in (today.year - 1, today.year, today.year + 1)
    }
    return min(distance, key=lambda y: (distance[y], y))


@lru_cache(maxsize=1024)
def _entity(year: str, month: str, day: str) -> Entity | None:
    """The date as an entity, None where the numbers are none of the calendar."""
    if month and not 1 <= int(month) <= 12:
        return None
    if day:
        if not month:
            return None
        try:
            date(int(year or 2024), int(month), int(day))
        except ValueError:
            return None
    if year:
        value = "-".join(x for x in (year, month, day) if x)
        return Entity("Date", value, ({4: "gYear", 7: "gYearMonth", 10: "date"}[len(value)],))
    if not month:
        return None
    return Entity("Date", f"--{month}-{day}", ("gMonthDay",)) if day else Entity("Date", f"--{month}", ("gMonth",))


@lru_cache(maxsize=1024)
def _number(words: str | None) -> int | None:
    """7, 十二, 二〇二三 → 7, 12, 2023."""
    if not words:
        return None
    if words.isdigit():
        return int(words)
    if words == "元":
        return 1
    if "十" not in words:
        return int("".join(str(_DIGITS[c]) for c in words))
    tens, _, ones = words.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _two(number: int | None, width: int = 2) -> str:
    return "" if number is None else str(number).zfill(width)


@lru_cache(maxsize=1024)
def _parse(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
