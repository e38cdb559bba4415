"""Coordination bodies and other organs that are named freely: 河北省社会组织工作联席会议, 国务院…事故调查组, 雄安新区管委会."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.lexicon import one_of, words_with
from kg.mentions import context
from kg.mentions.beginnings import Cued
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import Named
from kg.mentions.organ_words import CENTRE
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_TAIL: Final = Cued(
    (
        *(
            "综合党委",
            "行业党委",
            "联合党委",
            "部际联席会议",
            "联席会议",
            "领导小组",
            "协调小组",
            "工作小组",
            "指挥部",
            "联防联控",
            "工作专班",
        ),
        *("调查组", "执法检查组", "督导组", "督察组", "督查组", "巡视组", "巡察组", "管委会", "安委会"),
        *(f"{word}委员会" for word in words_with("body_words", "commission_for")),
    ),
    "(?:综合|行业|联合)党委|(?:部际)?联席会议(?:制度)?(?:办公室)?|(?:领导|协调|工作)小组(?:办公室)?|指挥部(?:办公室)?|联防联控(?:工作)?机制|工作专班|调查组|执法检查组|(?<!名)督导组|督察组|巡[视察]组|督查组"
    f"|(?:{one_of('body_words', 'commission_for')})委员会(?:办公室)?|管委会|安委会(?:办公室)?",
)
_CLEAN: Final = re.compile(rf"(?:[{HAN}0-9A-Za-z·－-]|“[^”]{{1,12}}”|（[^（）]{{1,8}}）){{0,26}}")
_VERBS: Final = re.compile(one_of("name_limits", "breaks_joint") + "|[0-9]月[0-9]{1,2}日")
_TOGETHER: Final = ("领导小组", "协调小组", "工作小组", "联席会议", "指挥部", "督察组", "巡视组", "调查组", "督导组")
_BARE: Final = re.compile(
    rf"(?<![{HAN}”])(?:领导小组|协调小组|工作小组|联席会议|指挥部|督察组|巡视组|调查组|督导组)(?=办公室|副?组长|副?召集人|副?指挥长|副?总指挥|总召集人|成员单位)"
    rf"|(?<![{HAN}”])(?:督[查察导]|调查|巡[视察])组(?=副?组长)"
)
_NATIONAL: Final = re.compile(r"国家|全国|中央")
_LEVEL: Final = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[由与和及向对将从据经是兼任为])|(?<=成立)|(?<=组建))(?:全)?(?P<level>自治区|省|市|县|区)(?![级属直管内外辖])"
)
_ZONE: Final = re.compile(rf"(?:(?<![{HAN}])|(?<=[和与及由在]))[{HAN}]{{2,9}}(?:{one_of('place_words', 'zone')}|新区)$")
_SORT_OF_ZONE: Final = re.compile(f"(?:{one_of('place_words', 'zone_sort')})+")
_NUMBERED: Final = re.compile("第[一二三四五六七八九十]{1,2}次$")
_ORDINAL: Final = re.compile("第[一二三四五六七八九十0-9]+")
_FOUNDED: Final = re.compile("(?:成立|组建|设立|派出)了?$")  # 北京市人民政府成立事故调查组: another one perhaps
_FOUNDS: Final = re.compile("(?:决定|专门|已|还|又|将|要|率先|近日|日前|今天)?(?:成立|组建|设立)了?")
_TOLD: Final = 4
"""The fewest characters that tell one body from others: 成立|调查组 is told by nothing."""
_LONGEST: Final = 34
_FAR: Final = 200
_FULL: Final = (("管委会", "管理委员会"), ("安委会", "安全生产委员会"), ("中共中央纪律检查委员会国家监委", "中央纪委国家监委"))


def joint_bodies(document: Document, found: Mentions, named: list[Named]) -> Iterator[Named]:
    """Bodies whose whole name stands in the text, and their short forms later or before (社会组织联席会议)."""
    text = document.text
    places = found.of(KG.Province, KG.Place)
    whole: list[Named] = []
    short: list[tuple[int, int]] = []
    known = {n.end for n in named}
    heads = {n.start for n in named}
    for tail in _TAIL.matches(text):
        if tail.end() in known or (tail.end() - 2 in heads and tail[0] == "联合党委"):
            continue  # 自治区民政厅联合|党委农办
        body = _whole(document, found, named, places, tail.start(), tail.end())
        if body:
            whole.append(body)
        else:
            short.append(tail.span())
    whole = [_same_as_longer(n, whole) for n in whole]
    yield from whole
    yield from _short(text, short, whole)
    yield from _bare(text, [*whole, *(n for n in named if n.name.removesuffix("办公室").endswith(_TOGETHER))])


def _whole(document: Document, found: Mentions, named: list[Named], places: list[Mention], start: int, end: int) -> Named | None:
    """The body whose name ends with text[start:end], from the leftmost place, organ or 全省 that the words run clean from."""
    text = document.text
    limit = max(0, start - _LONGEST)
    best = _after_place(text, places, limit, start, end)
    for i in range(bisect_left(named, limit, key=lambda n: n.start), len(named)):
        n = named[i]
        if n.end >= start or (best and best.start <= n.start):
            break
        if (
            n.kind in ("state", "party", "ministry", "government")
            and _clean(text[n.end : start])
            and not _another(text, places, n.end, start)
        ):
            return _named(text, n.start, end, n.name + text[n.end : end], n.place)
    return (
        best
        or _founded(text, named, places, limit, (start, end))
        or _elided(document, found, limit, start, end)
        or _national(text, limit, start, end)
        or _of_zone(document, found, start, end)
    )


def _founded(text: str, named: list[Named], places: list[Mention], limit: int, tail: tuple[int, int]) -> Named | None:
    """The body that an organ or a place sets up, whose name begins with theirs: 国务院成立|农民工工作领导小组."""
    start, end = tail
    verb = next((m for m in _FOUNDS.finditer(text, limit, start) if start - m.end() >= _TOLD and _clean(text[m.end() : start])), None)
    if verb is None or any(verb.end() <= n.start < start for n in named) or any(verb.end() <= m.start < start for m in places):
        return None
    founder = next((n for n in named if n.end == verb.start()), None)
    if founder is not None:
        if founder.kind not in ("state", "party", "ministry", "government"):
            return None
        own = founder.place.name if founder.place else founder.name
        return _named(text, verb.end(), end, own + text[verb.end() : end], founder.place)
    place = next((m for m in places if m.end == verb.start() and m.end - m.start > 2), None)
    return _named(text, verb.end(), end, place.entity.name + text[verb.end() : end], place.entity) if place else None


def _after_place(text: str, places: list[Mention], limit: int, start: int, end: int) -> Named | None:
    for i in range(bisect_left(places, limit, key=lambda m: m.start), len(places)):
        m = places[i]
        if m.end > start:
            break
        if m.end - m.start > 2 and _clean(text[m.end : start]) and not _another(text, places[i + 1 :], m.end, start):
            return _named(text, m.start, end, m.entity.name + text[m.end : end], m.entity)
    return None


def _another(text: str, places: list[Mention], begin: int, end: int) -> bool:
    """Whether 和 and a place begin another body in text[begin:end]: 河西区委社会工作部|和天津市律师行业党委."""
    first = bisect_left(places, begin, key=lambda m: m.start)
    return any(m.end <= end and text[m.start - 1] in "和及" for m in places[first : bisect_left(places, end, key=lambda m: m.start)])


def _national(text: str, limit: int, start: int, end: int) -> Named | None:
    for m in _NATIONAL.finditer(text, limit, start):
        if _clean(text[m.start() : start]) and start - m.end() > 1:
            numbered = _NUMBERED.search(text, max(limit, m.start() - 6), m.start())  # 第三次|全国农业普查领导小组
            begin = numbered.start() if numbered else m.start()
            return _named(text, begin, end, text[begin:end], None)
    return None


def _of_zone(document: Document, found: Mentions, start: int, end: int) -> Named | None:
    """The committee of a zone that is no division by itself, in the city that the story is of: 北戴河新区|管委会."""
    text = document.text
    m = _ZONE.search(text, max(0, start - 16), start) if text.startswith("管委会", start) else None
    if m is None or _VERBS.search(m[0]) or _SORT_OF_ZONE.fullmatch(m[0]):
        return None
    home = context.home(document, found, m.start(), "prefecture")
    return _named(text, m.start(), end, text[m.start() : end], home) if home else None


def _elided(document: Document, found: Mentions, limit: int, start: int, end: int) -> Named | None:
    text = document.text
    for m in _LEVEL.finditer(text, limit, start):
        home = context.home(document, found, m.start(), m["level"])
        if home and _clean(text[m.end() : start]) and start > m.end():
            return _named(text, m.start(), end, home.name + text[m.end() : end], home)
    return None


def _clean(words: str) -> bool:
    return bool(_CLEAN.fullmatch(words)) and not _VERBS.search(words.replace("应对", ""))


def _named(text: str, start: int, end: int, name: str, place: Entity | None) -> Named:
    for short, full in _FULL:
        name = name.replace(short, full)
    code = place.key[0] if place else CENTRE
    return Named(start, end, name.removesuffix("制度"), code, "agencies.joint-body", 0.9, place, None, "joint")


def _same_as_longer(n: Named, whole: list[Named]) -> Named:
    """国务院事故调查组 is 国务院…爆炸事故调查组 where the article names the longer one."""
    longer = [o for o in whole[:_FAR] if len(o.name) > len(n.name) and o.code == n.code and _abbreviates(n.name, o.name)]
    return replace(n, name=max(longer, key=lambda o: len(o.name)).name) if longer else n


def _abbreviates(short: str, full: str) -> bool:
    """Whether the short name's characters stand in the full one in order, with the same beginning and ending."""
    if short[:2] != full[:2] or short[-3:] != full[-3:] or len(_ORDINAL.findall(full)) > len(_ORDINAL.findall(short)):
        return False  # 中央第三督察组 is one of several
    rest = iter(full)
    return all(c in rest for c in short)


def _short(text: str, tails: list[tuple[int, int]], whole: list[Named]) -> Iterator[Named]:
    for start, end in tails:
        for n in whole[:_FAR]:
            size = _back(text, start, n.name, text[start:end])
            if size and not _FOUNDED.search(text, max(0, start - size - 4), start - size):
                yield replace(n, start=start - size, end=end, rule="agencies.short-joint-body", confidence=0.85)
                break


def _bare(text: str, whole: list[Named]) -> Iterator[Named]:
    """The only body of its kind that an article names, where its bare word stands before a post in it: 厅长、|领导小组|副组长."""
    for m in _BARE.finditer(text) if whole else ():
        same = {(n.name.removesuffix("办公室"), n.code): n for n in whole[:_FAR] if n.name.removesuffix("办公室").endswith(m[0])}
        for (name, _), n in same.items() if len(same) == 1 else ():
            yield replace(n, name=name, start=m.start(), end=m.end(), rule="agencies.short-joint-body", confidence=0.85)


def _back(text: str, start: int, full: str, tail: str) -> int:
    """How many characters before the tail belong to the short form: 社会组织|联席会议 of 河北省社会组织工作联席会议."""
    if not full.endswith(tail):
        return 0
    middle, size = full[: -len(tail)], 0
    while size < 14 and start - size > 0:
        at = middle.rfind(text[start - size - 1])
        if at < 0:
            break
        middle, size = middle[:at], size + 1
    return size if size >= 2 and text[start - size] != "·" else 0
