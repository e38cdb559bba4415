"""Which division a bare 省, 市, 全省, 我市 at some place in an article means."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import Final

from kg import divisions
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention
from kg.vocab import KG

PROVINCE, PREFECTURE, COUNTY = "province", "prefecture", "county"
ANY_DISTRICT: Final = "district or region"
"""What 全区 means: a district, or in an autonomous region's story the region."""
_ORGAN: Final = re.compile(r"[省市县区州]?(?:委|人民政府|政府|人大|政协|纪委|[\u4e00-\u9fff]{2,8}[厅局]|[\u4e00-\u9fff]{2,6}委)")
_OPENING: Final = re.compile(r"(?:^|[。！？；\n])[^。！？；\n]{0,10}$")
_SENT_TO: Final = ("发往", "运往")
_CAPITAL: Final = "110000"
_DOMINANT: Final = 0.75
_FAR: Final = 200  # places looked at in one direction: more stand only in what is no article


class _Homes:
    """The places of one article by position, and where its paragraphs, its headline and its attribution lie."""

    def __init__(self, document: Document, found: Mentions) -> None:
        self.text = document.text
        self.places = found.of(KG.Province, KG.Place)
        self.starts = [m.start for m in self.places]
        self.begins = frozenset(self.starts)
        self.ends = frozenset([m.end for m in self.places])
        self.bounds = [s for s, _ in document.paragraphs]
        attribution, headline = document.field_span("attribution"), document.field_span("headline")
        self.frame = [m for span in (attribution, headline) for m in found.inside(*span, KG.Province, KG.Place)]

    @cached_property
    def helped(self) -> frozenset[str]:
        """Provinces that another one sends help to: 四川灾区, 运往四川; they are not its own 我省."""
        return frozenset(
            _province(m)
            for m in self.places
            if m.entity.kind == KG.Province
            and (self.text.startswith("灾区", m.end) or self.text[max(0, m.start - 2) : m.start] in _SENT_TO)
        )

    def speaks(self, m: Mention) -> bool:
        """Whether this place acts here: it opens a sentence or names an organ. 学习浙江经验 only mentions one."""
        return bool(_ORGAN.match(self.text, m.end) or _OPENING.search(self.text, max(0, m.start - 12), m.start))

    def venue(self, m: Mention) -> bool:
        """Whether the capital is only where something is held or done: 在北京人民大会堂举行, 赴京."""
        return self.text[m.start - 1 : m.start] in ("在", "赴", "进", "抵", "来", "从", "到") and not self.text.startswith("市", m.end - 1)

    def listed(self, m: Mention) -> bool:
        """Whether this place is one of several that 、 joins: 先后到甲区、乙市、丙县等地."""
        text = self.text
        if text[m.end : m.end + 1] == "、" and m.end + 1 in self.begins:
            return True
        return text[m.start - 1 : m.start] == "、" and m.start - 1 in self.ends

    def of_siblings(self, place: Entity, level: str) -> Entity:
        """The prefecture where 市 seems to mean a county-level city and others of that prefecture are named beside it: 任丘市, 新华区."""
        d = divisions.get(place.key[0]) if level in ("市", PREFECTURE) and place.key[0] else None
        upper = divisions.get(d.parent) if d and d.level == COUNTY else None
        if d is None or upper is None or not fits(upper, level):
            return place
        beside = any(
            s and s.level == COUNTY and s.parent == d.parent and s != d for m in self.places[:_FAR] if (s := divisions.get(m.entity.key[0]))
        )
        return Entity(KG.Place, upper.name, (upper.code, upper.parent)) if beside else place

    @cached_property
    def province(self) -> str:
        """The province that the article is of: its frame's, or the one that nearly all acting places lie in; "" if several."""
        framed = {_province(m) for m in self.frame if m.end - m.start > 1}  # 在京举行 tells where it met, not whose it is
        if framed:
            return framed.pop() if len(framed) == 1 else ""
        acting = Counter(_province(m) for m in self.places if self.speaks(m))
        name, count = acting.most_common(1)[0] if acting else ("", 0)
        return name if count > 1 and count >= _DOMINANT * acting.total() else ""


_NUMBER: Final = re.compile(
    "(?<![\u4e00-\u9fff])(?P<letter>[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇云藏陕甘青宁新])(?:政|委|办|发|府|民|财|人社|教|卫)[\u4e00-\u9fff]{0,6}[〔﹝\\[（(](?:19|20)\\d\\d[〕﹞\\]）)]"
)
"""The number of a province's document begins with its letter: 鄂政办发〔2016〕12号."""


def _of_number(text: str) -> Entity | None:
    """The province whose documents alone an article cites by their numbers."""
    letters = {m["letter"] for m in _NUMBER.finditer(text)} if "号" in text else set()
    d = divisions.by_letter().get(letters.pop()) if len(letters) == 1 else None
    return Entity(KG.Province, d.name, (d.code, d.parent)) if d else None


def home(document: Document, found: Mentions, offset: int, level: str = "") -> Entity | None:
    """The Province or Place that elided names at `offset` belong to; None where the article leaves it open.

    `level`: the word itself (省, 自治区, 市, 州, 县, 区) or "province", "prefecture", "county", else any. The nearest place
    before it in the paragraph wins, then the headline and the attribution, then the nearest earlier paragraph, then
    what follows; where the article is of one province, other provinces count only where they act. 市 may be a
    municipality or a county-level city, 省 never is one.
    """
    homes = found.once("homes", lambda: _Homes(document, found))
    if homes.helped and (elsewhere := _home(homes, offset, level, homes.helped)):
        return elsewhere
    return _home(homes, offset, level, frozenset())


def _home(homes: _Homes, offset: int, level: str, helped: frozenset[str]) -> Entity | None:
    """The same, leaving out the provinces of these codes."""
    at = bisect_left(homes.starts, offset)
    begin = homes.bounds[max(0, bisect_left(homes.bounds, offset + 1) - 1)] if homes.bounds else 0
    first = bisect_left(homes.starts, begin)
    near = homes.places[max(first, at - _FAR) : at][::-1]
    rest = homes.places[max(0, first - _FAR) : first][::-1]
    frame = homes.frame[:_FAR]
    own = "" if homes.province in helped else homes.province
    if level == ANY_DISTRICT and own and _named(own, "自治区") and "自治区" in homes.text:
        level = "自治区"  # a district that it names on the way is not what 全区 means
    if level in ("省", "自治区") and own and not _named(own, level):
        own = ""
    region = level == ANY_DISTRICT and own != "" and _named(own, "自治区")  # its 全区 is a district's where that acts
    of_region = level == "区" and own != "" and _named(own, "自治区") and "自治区" in homes.text
    for candidates in (near, frame, rest, homes.places[at : at + _FAR]):
        for m in candidates:
            if own and _province(m) != own and not (candidates is near and homes.speaks(m)):
                continue
            if helped and _province(m) in helped:
                continue
            if of_region and candidates is not near and candidates is not frame and not homes.speaks(m):
                continue
            if candidates is not frame and level and m.entity.key[0] == _CAPITAL and homes.venue(m):
                continue  # a meeting of the nation in 北京人民大会堂
            if candidates is near and level and homes.listed(m) and not homes.speaks(m):
                parent = divisions.parent(m.entity.key[0])
                if parent and (entity := above(Entity(KG.Place, parent.name, (parent.code, parent.parent)), level)):
                    return entity
                continue  # 深入甲区、乙市等地: none of them is 市
            entity = above(m.entity, "自治区" if region and candidates is near and not homes.speaks(m) else level)
            if entity:
                return entity if candidates is near or candidates is frame else homes.of_siblings(entity, level)
    if of_region:
        return _region(own)
    return _of_number(homes.text) if level in ("省", "自治区", PROVINCE) else None


def _region(province: str) -> Entity | None:
    """The autonomous region itself: 区老龄办 where its story names no district that acts."""
    d = divisions.get(province + "0000")
    return Entity(KG.Province, d.name, (d.code, d.parent)) if d else None


def _named(province: str, level: str) -> bool:
    """Whether the province of this two-digit code is a 省 or a 自治区, as the words say."""
    d = divisions.get(province + "0000")
    return d is not None and d.name.endswith(level)


def _province(m: Mention) -> str:
    return (m.entity.key[0] or m.entity.key[1])[:2]


def above(place: Entity, level: str) -> Entity | None:
    """The place itself or the division above it that a bare word of this level may mean: (廊坊市, "省") → 河北省."""
    if not level:
        return place
    code = place.key[0] or place.key[1]
    while code:
        d = divisions.get(code)
        if d is None:
            return None
        if fits(d, level):
            return Entity(KG.Province if d.level == PROVINCE else KG.Place, d.name, (d.code, d.parent))
        code = d.parent
    return None


def fits(d: divisions.Division, level: str) -> bool:
    """Whether a bare word of this level may mean the division: 市 → 石家庄市, 上海市, 青州市; 县 → 大厂回族自治县."""
    if level == ANY_DISTRICT:
        return d.name.endswith("区")
    if level == PREFECTURE:
        return d.level == PREFECTURE or d.name.endswith("市")
    return d.level == level or (d.name.endswith(level) and not (level == "区" and d.level == PROVINCE))
