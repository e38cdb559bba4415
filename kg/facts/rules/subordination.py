"""Which agency stands above another: its name begins with the other's, or the text says so."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.mentions.found import Mentions
from kg.model import Entity
from kg.vocab import KG

_BELOW: Final = re.compile(r"(?:所属|下属|直属|下设|管理|代管|派出)的?")
_ABOVE: Final = re.compile(r"(?:直接)?(?:隶属于?|归口|直属于?|归|由|是|为|系)")
_MANAGED: Final = re.compile(r"(?:管理|领导|代管|直属|下属|所属|派出)")
_CENTRE: Final = "cn"


@rule(KG.subordinateTo, confidence=0.95, about=[KG.Agency])
def unit_by_name(s: Sentence) -> Iterator[Found]:
    """陕西省民政厅养老处 → 陕西省民政厅, where the article names that too; 广东省委统战部 → 广东省委."""
    agencies = _agencies(s.all)
    for m in s.of(KG.Agency) if len(agencies) > 1 else ():
        if above := _above(m.entity, agencies):
            yield Found(m.entity, above, m.start, m.end)


@rule(KG.subordinateTo, confidence=0.92, about=[KG.Agency])
def unit_after_its_organ(s: Sentence) -> Iterator[Found]:
    """广东省民政厅下属的广东省社会组织管理局 → 广东省民政厅."""
    for a, b in zip(agencies := s.of(KG.Agency), agencies[1:], strict=False):
        if a.end < b.start and _BELOW.fullmatch(s.between(a, b)) and a.entity != b.entity:
            yield Found(b.entity, a.entity, a.start, b.end)


@rule(KG.subordinateTo, confidence=0.92, about=[KG.Agency])
def unit_before_its_organ(s: Sentence) -> Iterator[Found]:
    """国家数据局由国家发展和改革委员会管理; 广东省社会组织管理局隶属于广东省民政厅."""
    for a, b in zip(agencies := s.of(KG.Agency), agencies[1:], strict=False):
        if a.end >= b.start or not (verb := _ABOVE.fullmatch(s.between(a, b))) or a.entity == b.entity:
            continue
        after = _MANAGED.match(s.after(b, 4))
        if verb[0].startswith(("直接隶属", "隶属", "直属")):
            yield Found(a.entity, b.entity, a.start, b.end)
        elif after:
            yield Found(a.entity, b.entity, a.start, b.end + after.end())


@lru_cache(maxsize=1)
def _agencies(found: Mentions) -> dict[str, Entity]:
    return {m.entity.name: m.entity for m in found.of(KG.Agency)}


def _above(unit: Entity, agencies: dict[str, Entity]) -> Entity | None:
    """The agency of the longest name that this one's begins with; of one division, or central."""
    for end in range(len(unit.name) - 1, 2, -1):
        found = agencies.get(unit.name[:end])
        if found and found.key[:1] in (unit.key[:1], (_CENTRE,)):
            return found
    return None
