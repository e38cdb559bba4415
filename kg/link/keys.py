"""The parts of keys that one article leaves open, taken from the only node of that name in the whole build."""

from collections.abc import Iterable

from kg.model import Entity, Extraction

KeyTable = dict[tuple[str, str], frozenset[tuple[str, ...]]]


def _kind(entity: Entity) -> str:
    return {"Agency": "Organization", "Province": "Place", "Target": "Statistic"}.get(entity.kind, entity.kind)


def seen(extraction: Extraction) -> set[Entity]:
    """All entities of an article, also those inside others (the organisation of a post)."""
    todo = [m.entity for m in extraction.mentions]
    for fact in extraction.facts:
        todo += [e for e in (fact.subject, fact.object) if isinstance(e, Entity)]
    found: set[Entity] = set()
    while todo:
        entity = todo.pop()
        if entity not in found:
            found.add(entity)
            todo += entity.of
    return found


def table(entities: Iterable[Entity]) -> KeyTable:
    """(class, name) → the keys that it was seen with; the union of two tables is the table of both."""
    out: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for e in entities:
        if e.key and e.kind not in ("Statistic", "Target", "Post", "Date", "Article"):
            out.setdefault((_kind(e), e.name), set()).add(e.key)
    return {k: frozenset(v) for k, v in out.items()}


def union(tables: Iterable[KeyTable]) -> KeyTable:
    """One table of many, whatever their order."""
    out: dict[tuple[str, str], frozenset[tuple[str, ...]]] = {}
    for t in tables:
        for k, v in t.items():
            out[k] = out.get(k, frozenset()) | v
    return out


def completed(entity: Entity, known: KeyTable) -> Entity:
    """The entity with each unknown part of its key filled in, where all namesakes that agree with the known parts agree on it."""
    of = tuple(completed(o, known) for o in entity.of)
    key = entity.key
    if "" in key and (keys := known.get((_kind(entity), entity.name))):
        fits = [k for k in keys if len(k) == len(key) and all(a in ("", b) for a, b in zip(key, k, strict=True))]
        values = [{k[i] for k in fits} - {""} for i in range(len(key))]
        key = tuple(k or (next(iter(v)) if len(v) == 1 else "") for k, v in zip(key, values, strict=True))
    return entity if (of, key) == (entity.of, entity.key) else Entity(entity.kind, entity.name, key, of)
