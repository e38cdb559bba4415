"""Which division a bare 省, 市, 全省, 我市 at some place in an article means."""

from bisect import bisect_left
from weakref import WeakKeyDictionary

from kg import divisions
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention
from kg.vocab import KG

PROVINCE, PREFECTURE, COUNTY = "province", "prefecture", "county"


class _Homes:
    """The places of one article by position, and where its paragraphs and its lead lie."""

    def __init__(self, document: Document, found: Mentions) -> None:
        self.places = found.of(KG.Province, KG.Place)
        self.starts = [m.start for m in self.places]
        self.paragraphs = document.paragraphs
        self.bounds = [s for s, _ in document.paragraphs]
        attribution, headline = document.field_span("attribution"), document.field_span("headline")
        self.frame = [m for span in (attribution, headline) for m in found.inside(*span, KG.Province, KG.Place)]


_CACHE: WeakKeyDictionary[Mentions, _Homes] = WeakKeyDictionary()


def home(document: Document, found: Mentions, offset: int, level: str = "") -> Entity | None:
    """The Province or Place that elided names at `offset` belong to; None where the article leaves it open.

    `level`: the word itself (省, 自治区, 市, 州, 县, 区) or "province", "prefecture", "county", else any. The nearest place
    before it in the paragraph wins, then the headline and the attribution, then the nearest earlier paragraph, then
    what follows. 市 may be a municipality or a county-level city, 省 never is one.
    """
    homes = _CACHE.get(found)
    if homes is None:
        homes = _CACHE[found] = _Homes(document, found)
    at = bisect_left(homes.starts, offset)
    begin = homes.bounds[max(0, bisect_left(homes.bounds, offset + 1) - 1)] if homes.bounds else 0
    near = [m for m in reversed(homes.places[:at]) if m.start >= begin]
    rest = [m for m in reversed(homes.places[:at]) if m.start < begin]
    for candidates in (near, homes.frame, rest, homes.places[at:]):
        for m in candidates:
            entity = at_level(m, level)
            if entity:
                return entity
    return None


def at_level(m: Mention, level: str) -> Entity | None:
    """The place of this mention or the division above it that has the level: 廊坊市, "province" → 河北省."""
    if not level:
        return m.entity
    code = m.entity.key[0] or m.entity.key[1]
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
    if level == PREFECTURE:
        return d.level == PREFECTURE or d.name.endswith("市")
    return d.level == level or (d.name.endswith(level) and not (level == "区" and d.level == PROVINCE))


def above(place: Entity, level: str) -> Entity | None:
    """The place itself or the division above it that a bare word of this level may mean: (廊坊市, "province") → 河北省."""
    return at_level(Mention(0, 0, place), level)
