"""Which division an agency serves and which organ it belongs to."""

from collections.abc import Iterator

from kg import divisions
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.mentions.places import entity
from kg.vocab import KG


@rule(KG.jurisdiction, confidence=0.97)
def division_of_agency(s: Sentence) -> Iterator[Found]:
    """广东省民政厅 → 广东省; central organs have none."""
    for m in s.of(KG.Agency):
        d = divisions.get(m.entity.key[0]) if m.entity.key else None
        if d:
            yield Found(m.entity, entity(d), m.start, m.end)
