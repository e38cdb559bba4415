"""Which division an agency serves."""

import re
from collections.abc import Iterator
from typing import Final

from kg import divisions
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.mentions.places import entity
from kg.model import Entity, Mention
from kg.vocab import KG

_ROW: Final = 24
"""How far a name may stand from the first of its titles: 市长、党组书记甲."""


@rule(KG.jurisdiction, confidence=0.97, about=[KG.Agency])
def division_of_agency(s: Sentence) -> Iterator[Found]:
    """广东省民政厅 → 广东省, 三灶镇人民政府 → 三灶镇; central organs have none."""
    for m in s.of(KG.Agency):
        d = divisions.get(m.entity.key[0]) if m.entity.key else None
        place = entity(d) if d else _town(s, m)
        if place:
            yield Found(m.entity, place, m.start, m.end)


@rule(KG.jurisdiction, confidence=0.95, about=[KG.Post], also=[KG.Person])
def division_of_post(s: Sentence) -> Iterator[Found]:
    """郑州市副市长 → 郑州市人民政府 serves 郑州市: the title names the organ by itself, with or without its words."""
    people = s.of(KG.Person)
    for m in s.of(KG.Post):
        beside = any(m.end <= p.start <= m.end + _ROW or p.end <= m.start <= p.end + 2 for p in people)
        if not beside and not (people and _ONCE.search(s.words(s.start, m.start))):
            continue  # 世界市长对话: nobody holds it
        for organ in m.entity.of:
            d = divisions.get(organ.key[0]) if organ.kind == KG.Agency and organ.key else None
            if d and not any(a.entity == organ for a in s.of(KG.Agency)):
                yield Found(organ, entity(d), m.start, m.end)


_ONCE: Final = re.compile("(?:生前[是系为]|曾任|历任|先后任|现任|时任|拟任)[^。；]{0,80}$")


def _town(s: Sentence, m: Mention) -> Entity | None:
    """The place below the county that an organ is named after."""
    for p in s.of(KG.Place):
        if p.start == m.start and p.end < m.end and m.entity.name.startswith(p.entity.name):
            return p.entity
        if p.end <= m.start and m.entity.name == p.entity.name[:-1] + s.words(m.start, m.end):
            return p.entity  # 柳河镇党委书记甲、|镇纪委|书记乙
        if p.end <= m.start and m.entity.name.startswith(p.entity.name):
            return p.entity  # 柳河镇党委、|政府
    return None
