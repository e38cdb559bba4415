"""Lists in which organs share what is written once: 石家庄、邯郸、廊坊市民政局 are three."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.mentions import agency_units
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import CORPS_CITY, Named, organ_name
from kg.mentions.organ_words import Head
from kg.model import Mention
from kg.vocab import KG

_COUNTED: Final = re.compile(
    r"(?:(?P<size>[0-9两二三四五六七八九十]+)|等[0-9两二三四五六七八九十]*)个?(?P<kinds>省（[区市、自治直辖]+）|省区市|省区|省市|地市?|省|市|县|区|州|区县|市县|县区|县市|市州|州市|市（州）|市区|县（市、区）|区（市、县）|县（区）|盟市|旗县)(?P<of>的?)$"
    r"|(?P<tiers>[两二三])级$"
)
_NUMBERS: Final = {c: i for i, c in enumerate("二三四五六七八九", 2)} | {"两": 2} | {str(i): i for i in range(2, 10)}
_CORPS_DIVISION: Final = re.compile("第[一二三四五六七八九十]{1,2}师")
_OF_BOTH: Final = ("办公厅", "办公室", "督查室", "政策研究室", "研究室")
"""What a Party committee and a government each have."""
_AND: Final = ("、", "和", "与")
_MARKS: Final = ("、", "和", "与", "及", "以及")


def shared_departments(document: Document, found: Mentions, named: list[Named]) -> Iterator[Named]:
    """For 廊坊市民政局 at the end of a list of places of its level: one more organ for each place before it."""
    places = found.of(KG.Province, KG.Place)
    index = {m.end: i for i, m in enumerate(places)}
    by_start = {m.start: i for i, m in enumerate(places)}
    for n in named:
        if n.head is None or n.place is None or n.rule != "agencies.division-and-department":
            continue
        i = by_start.get(_city(document.text, n))
        row: list[Mention] = []
        while i is not None:
            last = _before(document.text, places[i], index, places)
            if last is None or not _alike(places[last], places[i]) or not _has(places[last], n.head):
                break
            i, m = last, places[last]
            row.append(m)
            begin, division = _corps(document.text, m)
            name = division + organ_name(m.entity, n.head)
            yield Named(begin, m.end, name, m.entity.key[0], "agencies.shared-department", 0.93, m.entity, n.head, n.kind)
        if row:
            yield from _all_of_each(document.text, n, named, row)


def _city(text: str, n: Named) -> int:
    """Where the place in an organ's name begins: 第八师|石河子市民政局."""
    m = _CORPS_DIVISION.match(text, n.start)
    return m.end() if m else n.start


def _corps(text: str, m: Mention) -> tuple[int, str]:
    """Where the corps' division before its city begins, and its words: 第四师|可克达拉市."""
    corps = CORPS_CITY.search(text, max(0, m.start - 5), m.start) if m.entity.key[0].startswith("65") else None
    return (corps.start(), corps[0]) if corps else (m.start, "")


def _all_of_each(text: str, first: Named, named: list[Named], row: list[Mention]) -> Iterator[Named]:
    """The departments listed after the first, of the places before it too: 甲市、乙市民政局、|公安局 are four."""
    end = first.end
    while following := next(
        (n for n in named if n.rule == "agencies.shared-division" and n.start - end == 1 and text[end] in "、和"), None
    ):
        head = following.head
        for m in row if head is not None else ():
            if head is not None and _has(m, head):
                name = organ_name(m.entity, head)
                yield Named(following.start, following.end, name, m.entity.key[0], following.rule, 0.9, m.entity, head, following.kind)
        end = following.end


def shared_offices(text: str, named: list[Named]) -> Iterator[Named]:
    """省委、省政府督查室: the committee's office beside the government's, in place of the committee."""
    ends = {n.end: n for n in named}
    for n in named:
        if n.place is None or not n.name.endswith(_OF_BOTH) or text[n.start - 1 : n.start] not in _AND:
            continue
        unit = next(w for w in _OF_BOTH if n.name.endswith(w))
        party = ends.get(n.start - 1)
        government = n.name.removesuffix(unit).endswith("人民政府") and text.endswith(unit, n.start, n.end)
        if party and government and party.kind == "party" and party.place == n.place and party.name.endswith("委"):
            yield replace(party, name=party.name + unit, rule="agencies.shared-office", confidence=0.9)


def counted(document: Document, found: Mentions, heads: list[tuple[int, int, Head]]) -> Iterator[Named]:
    """郑州、开封、洛阳三市民政局, 三个市的民政局: an organ for each place of the list before the number; 吉林市、永吉县两级政府."""
    places = found.of(KG.Province, KG.Place)
    index = {m.end: i for i, m in enumerate(places)}
    at = {h[0]: h for h in heads}
    for start, end, head in heads:
        m = _COUNTED.search(document.text, max(0, start - 16), start)
        if m is None:
            continue
        if head.kind == "party_listed":
            head = replace(head, kind="party")  # 浙江、宁夏两省区|党委统战部
        row = _row(document.text, index.get(m.start()), index, places, m["kinds"] == "地" or bool(m["tiers"]))
        if m["of"] and head.kind == "institution":
            continue  # 甲、乙两市的儿童福利院: those that lie there
        if m["tiers"] and (len(row) != _NUMBERS[m["tiers"]] or head.kind == "grassroots"):
            continue
        if not row and (size := _NUMBERS.get(m["size"])):
            row = _row_before(document, places, m.start(), size, index)
        part = agency_units.words_at(document.text, end) if row and head.kind == "gov" else ""  # 甲、乙两市民政局|社会救助科
        for place in row:
            name = organ_name(place.entity, head) + part
            if not _has(place, head):  # 川渝两地民政厅（局）
                if not document.text.startswith("（局）", end):
                    continue
                name = name.removesuffix("厅") + "局"
            yield Named(place.start, place.end, name, place.entity.key[0], "agencies.counted-places", 0.93, place.entity, head, head.kind)
        close = end
        while row and document.text[close : close + 1] in _AND and (further := at.get(close + 1)) and further[2].kind == head.kind:
            begin, close, also = further  # 甲、乙两市财政局、|民政局
            for place in row if all(_has(p, also) for p in row) else ():
                name, code = organ_name(place.entity, also), place.entity.key[0]
                yield Named(begin, close, name, code, "agencies.counted-places", 0.9, place.entity, also, also.kind)


def _row(text: str, last: int | None, index: dict[int, int], places: list[Mention], any_level: bool) -> list[Mention]:
    """The places listed up to this one, last first: of one level, unless any will do (三地)."""
    row: list[Mention] = []
    while last is not None:
        row.append(places[last])
        before = _before(text, places[last], index, places)
        last = before if before is not None and (any_level or _of_one_level(places[before], places[last])) else None
    return row


def _row_before(document: Document, places: list[Mention], offset: int, size: int, index: dict[int, int]) -> list[Mention]:
    """The last list of so many places earlier in the sentence: 甲县、乙县入选，两县民政局."""
    begin, _ = document.sentence_at(offset)
    for i in range(bisect_left(places, offset, key=lambda m: m.start) - 1, -1, -1):
        if places[i].start < begin:
            break
        row = _row(document.text, i, index, places, any_level=True)
        if len(row) == size:
            return row
    return []


def _before(text: str, m: Mention, index: dict[int, int], places: list[Mention]) -> int | None:
    """The place before the mark; one that only says where this one lies is passed over (章贡区、吉安市吉州区)."""
    start = m.start
    if m.rule == "places.letters":  # 粤|桂两省区
        return index[start] if start in index and places[index[start]].rule == m.rule else None
    while start in index and places[index[start]].end == start and places[index[start]].start < start:
        start = places[index[start]].start
    if text[start - 1 : start] == "师" and (corps := CORPS_CITY.search(text, max(0, start - 5), start)):
        start = corps.start()
    for mark in _MARKS:
        at = start - len(mark)
        if text.startswith(mark, at) and at in index:
            return index[at]
    return None


def _has(m: Mention, head: Head) -> bool:
    """Municipalities and cities have 局 and 委, no 厅."""
    return head.form.endswith("办公厅") or not (head.form.endswith("厅") and m.entity.name.endswith("市"))


def _of_one_level(a: Mention, b: Mention) -> bool:
    """Cities and autonomous prefectures, or counties and districts (遵义、毕节、黔东南三市州)."""
    x, y = a.entity, b.entity
    return _alike(a, b) or (x.kind == y.kind == KG.Place and (x.key[0][4:] == "00") == (y.key[0][4:] == "00"))


def _alike(a: Mention, b: Mention) -> bool:
    """Whether two places stand on one level: both provinces, both cities, municipalities too, both counties."""
    x, y = a.entity, b.entity
    if x.kind == y.kind == KG.Province:
        return True
    if x.name[-1] == y.name[-1] == "市" and (x.kind == KG.Province) != (y.kind == KG.Province):
        return (y.key[0] or x.key[0])[4:] == "00"
    if x.kind == y.kind and x.name[-1] == y.name[-1] and (x.key[0][4:] == "00") == (y.key[0][4:] == "00"):
        return True
    return x.kind == y.kind == KG.Place and all(m.end - m.start > 2 and m.entity.key[0] for m in (a, b))  # 黄冈市、神农架林区
