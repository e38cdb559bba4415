"""Extractions → extractions whose entities are the same across the build: one node for one thing, two for two."""

from dataclasses import replace

from kg.link.keys import KeyTable, completed
from kg.model import Entity, Extraction, Fact, Mention


def resolve(extraction: Extraction, known: KeyTable) -> Extraction:
    """The extraction with completed keys; two facts that become one keep the better evidence."""
    from kg.facts import rank  # loads finders and lexicons, which asking a built graph does not need

    done: dict[Entity, Entity] = {}

    def whole(entity: Entity) -> Entity:
        if entity not in done:
            done[entity] = completed(entity, known)
        return done[entity]

    best: dict[tuple[object, ...], Fact] = {}
    for fact in extraction.facts:
        object_ = whole(fact.object) if isinstance(fact.object, Entity) else fact.object
        new = Fact(whole(fact.subject), fact.predicate, object_, fact.evidence)
        key = (new.subject, new.predicate, new.object)
        if key not in best or rank(new.evidence) < rank(best[key].evidence):
            best[key] = new
    mentions = tuple(Mention(m.start, m.end, whole(m.entity), m.rule, m.confidence, m.field) for m in extraction.mentions)
    return replace(extraction, mentions=mentions, facts=tuple(best.values()))
