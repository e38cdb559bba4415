"""How a paragraph opens: as an article does, or as one that goes on."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.lexicon import one_of
from kg.text import marks
from kg.text.fold import HAN
from kg.text.subjects import subject
from kg.text.weights import Sign, total, weights

_HELD = re.compile(f"(?:在[^，。]{{1,12}})?(?:{one_of('page_words', 'event')})")
_DATED = re.compile(r"\d{1,2}[日号]|近日|日前|今[天日]|昨[天日]|连日来|近期")
_RANK = re.compile(f"^[{HAN}、]{{0,30}}?(?:{one_of('page_words', 'rank')})")
_FOR = re.compile(r"^(?:在[^，。]{2,24}(?:之际|来临之际|到来之际)|[^，。]{4,40}(?:开展以来|启动以来|施行以来)|为[^，。]{6,40}，)")
_SHOWN = re.compile(r"^[^，。]{2,24}(?:数据|统计|调度|监测|报告)[^，。]{0,6}显示|^记者[^，。]{0,12}获悉|^[^，。]{2,24}(?:获悉|了解到)")
_SEASON = re.compile(f"^(?:{one_of('page_words', 'season')}|入[春夏秋冬])")
_ALL = re.compile(r"^(?:各地|各级|各界|全国各地|全省各地|多地)")
_HERE = re.compile(f"{one_of('page_words', 'refers_back')}|该[^，。]|其[中他]")
_MORE = re.compile(r"^[^，。]{0,10}(?:还|也|又|再|更|则|继续|进一步)")
_AT = re.compile(rf"^(?:在|位于|走进|来到)[{HAN}]{{2,16}}(?:，|的|上|里|中)?")
_NUMBERED = re.compile(f"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|{one_of('page_words', 'counts_on')})")
_SAID = re.compile(r"^[^，。]{2,30}?(?:表示|说|指出|强调|认为|介绍|告诉记者|要求)(?:，|：)")
_CITED = re.compile(r"^(?:习近平(?:总书记|主席)?|总书记)[^，。]{0,8}(?:指出|强调)")
_GATHERED = re.compile(r"(?:参加|出席|列席|陪同|主持|参与)[^，。]{0,16}[。]$")


@lru_cache(maxsize=1024)
def signs(text: str) -> tuple[Sign, ...]:
    """The signs of a paragraph's first words."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Sign]:
    first = re.split("[。！？]", text, maxsplit=1)[0]
    yield "any", 1.0
    if marks.BODY.match(text):
        yield "body", 1.0
    elif marks.NO_START.match(text):
        yield "closing mark", 1.0
    elif marks.LEAD.match(text):
        yield "lead", 1.0
    elif marks.WEAK_LEAD.match(text):
        yield "weak lead", 1.0
    if _DATED.search(text[:60]):
        yield "day told", 1.0
        if _HELD.search(first):
            yield "event of a day", 1.0
    if marks.DEFINES.search(text):
        yield "short form defined", 1.0
    if subject(text):
        yield "subject in short form", 1.0
    elif _RANK.match(text):
        yield "rank told", 1.0
    for name, pattern, where in (
        ("occasion", _FOR, text),
        ("figures shown", _SHOWN, text),
        ("season", _SEASON, text),
        ("everywhere", _ALL, text),
        ("refers back", _HERE, first[:40]),
        ("adds", _MORE, text),
        ("place first", _AT, text),
        ("counts on", _NUMBERED, text),
        ("somebody says", _SAID, text),
        ("saying cited", _CITED, text),
    ):
        if pattern.search(where):
            yield name, 1.0
    if len(text) < 50:
        yield "short", 1.0
    if closes(text):
        yield "who was there", 1.0


def opens(text: str) -> float:
    """Log odds that a paragraph is an article's first: `近日，甲省民政厅召开会议` above 0, `会议指出` below."""
    return total(signs(text), weights("opening_signs"))


def closes(text: str) -> bool:
    """A paragraph that mostly ends an article: 张三、李四参加调研。"""
    return len(text) < 60 and _GATHERED.search(text) is not None and not _DATED.search(text)
