"""Finds agencies: central organs by name, local ones by division and department, with what an article leaves out put back.

省民政厅 in a story of 广东 → 广东省民政厅; 石家庄、邯郸市民政局 → two; 天津市民政局、财政局 → two; 各级民政部门 → none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.mentions import agency_units, bare_departments, branches, committees, coordination, embassies, joint_bodies, lecturers
from kg.mentions.above import Above
from kg.mentions.beginnings import Cued
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import LocalNames, Named, central, organ_name
from kg.mentions.organ_words import LEVEL_WORDS, SAR, Head, foreign, name_then, organs, scan, shared_head
from kg.mentions.organ_words import heads as local_heads
from kg.model import OPEN_ORGAN, Mention, Unresolved
from kg.text.fold import HAN

_OF_CONGRESS: Final = {
    "中央委员会": "中共中央",
    "中央书记处": "中央书记处",
    "中央政治局": "中央政治局",
    "中央纪委": "中央纪委",
    "全国委员会": "全国政协",
}
_DATELINE: Final = re.compile(f"[{HAN}]{{2,8}}(?:\\d{{1,2}}月)?\\d{{1,2}}日(?:专)?电")
"""After the agency of a dateline, which is no part of the story: 新华社|合肥9月3日电."""
_CONGRESSES: Final = Cued(
    ("中国共产党", "中共", "中国人民政治协商会议", "人民政协", "政协"),
    r"(?:中国共产党|中共)(?:(?:第?[一二三四五六七八九十]+届?[、和及])*第?[一二三四五六七八九十]+届)?(?P<body>中央委员会|中央书记处|中央政治局)(?!总书记)|(?:中国人民政治协商会议|(?:人民)?政协)(?:(?:第?[一二三四五六七八九十]+届?[、和及])*第?[一二三四五六七八九十]+届)?(?P<cppcc>全国委员会)",
)


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of agencies, with document offsets; of names inside names the longest stays."""
    local = LocalNames(document, found)
    heads: list[tuple[int, int, Head]] = []
    named = _named(document, local, heads)
    named += coordination.counted(document, found, heads)
    named += coordination.shared_departments(document, found, named)
    named += bare_departments.find(document, found, heads, named)
    named.sort(key=lambda n: (n.start, -n.end, n.name))
    named += committees.elided(document, named)
    named += agency_units.unlisted(document, found, named)
    more = [
        *joint_bodies.joint_bodies(document, found, named),
        *branches.branches(document, found, named),
        *branches.stationed(document, named),
        *embassies.find(document.text),
        *lecturers.find(document.text),
    ]
    named = _outermost([*named, *more])
    named = _outermost(
        [*named, *agency_units.bare(document, named), *agency_units.stationed(document, named), *agency_units.units(document, named)]
    )
    offices = {n.start: n for n in coordination.shared_offices(document.text, named)}
    named = [offices.get(n.start, n) for n in named]
    named = _one_house(named)
    above = Above(document, found)
    yield from sorted({above.widen(_with_party(document, n)).mention for n in named})
    for start, end in local.open:
        yield Unresolved(document.text[start:end], OPEN_ORGAN, *document.locate(start, end))


_HOUSE: Final = re.compile("(?P<place>.+[省市县区州盟旗])(?:民政[局厅](?P<unit>.+)|(?P<plain>福利院))")


def _one_house(named: list[Named]) -> list[Named]:
    """Institutions that an article calls in two ways, each of which its place has but one of: 县福利院 is 县社会福利院, 市民政局福彩中心 市福彩中心."""
    if not any(n.name.endswith(("福利院", "中心", "站", "所")) for n in named):
        return named
    told = {n.name for n in named}
    out: list[Named] = []
    for n in named:
        m = _HOUSE.fullmatch(n.name) if n.kind in ("institution", "unit") else None
        head = local_heads().get(m["unit"]) if m and m["unit"] else None
        whole = ""
        if m and m["plain"]:
            whole = m["place"] + "社会福利院"
        elif head and head.kind == "institution" and n.place:
            whole = organ_name(n.place, head)
        out.append(replace(n, name=whole) if whole in told else n)
    return out


def _outermost(named: list[Named]) -> list[Named]:
    """Without names that lie inside a longer one; two organs in the same words (纪委监委) both stay."""
    out: list[Named] = []
    for n in sorted(named, key=lambda n: (n.start, -n.end, -n.confidence, n.rule, n.name)):
        last = out[-1] if out else None
        if last is None or n.end > last.end or (n.start, n.end, n.rule) == (last.start, last.end, last.rule):
            out.append(n)
    return out


def _with_party(document: Document, n: Named) -> Named:
    """中共广东省委: the words before the committee belong to it; 中共天津市社会组织综合委员会 is 天津市社会组织综合党委."""
    if n.head and n.head.kind == "party":
        for prefix in ("中共", "中国共产党"):
            if document.text.endswith(prefix, 0, n.start):
                return replace(n, start=n.start - len(prefix))
    if n.rule == "agencies.unlisted-department" and n.name.endswith("委员会") and document.text.endswith("中共", 0, n.start):
        return replace(n, start=n.start - len("中共"), name=n.name.removesuffix("委员会") + "党委")
    return n


def _shared_heads(text: str, first: Named) -> Iterator[Named]:
    """The organs listed after one whose beginning they leave out: 全国人大监察司法委、环资委、农委."""
    at, words = first.end, text[first.start : first.end]
    while text.startswith("、", at) and (shared := shared_head(text, words, at + 1)):
        yield central(at + 1, *shared, "agencies.shared-head", 0.93)
        at = shared[0]


def _part_of_word(text: str, start: int, end: int) -> bool:
    """电力部|门, 劳动|党中央."""
    return (text[end - 1] == "部" and text.startswith("门", end)) or (
        text[start] == "党" and text[start - 1 : start] in tuple("动产国民主工革公")
    )


def _named(document: Document, local: LocalNames, heads: list[tuple[int, int, Head]]) -> list[Named]:
    """Organs by their words, left to right; the local heads that were met go to `heads`."""
    text = document.text
    out: list[Named] = []
    for start, end, what in scan(text):
        previous = out[-1] if out else None
        if previous and start < previous.end:
            continue
        if not isinstance(what, Head) and (start in local.ends or text.endswith(LEVEL_WORDS, 0, start)):
            what = local_heads().get(text[start:end], what)  # 省|贸促会 is not the central one
        if isinstance(what, Head):
            heads.append((start, end, what))
            out += local.read(start, end, what, previous)
        elif not foreign(text, start) and not _part_of_word(text, start, end) and not (what.kind == "media" and _DATELINE.match(text, end)):
            then = name_then(text[start:end], what.name, document.article.date)
            out.append(central(start, end, what if then == what.name else organs()[then]))
        if out and out[-1].end == end and (not out[-1].place or out[-1].kind in SAR.values()):
            out += _shared_heads(text, out[-1])
    for m in _CONGRESSES.matches(text):
        out.append(central(*m.span(), organs()[_OF_CONGRESS[m["body"] or m["cppcc"]]]))
    return out
