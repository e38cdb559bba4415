"""An extraction as one line of JSON, as `kg extract` prints it."""

import json
from collections.abc import Iterator
from typing import Any

from kg.facts import offices
from kg.mentions import called, employers, newspapers
from kg.mentions.document import Document
from kg.model import OPEN_ORGAN, OPEN_ORGANIZATION, Entity, Extraction, Literal
from kg.vocab import DATA, KG

_FIGURES = (KG.Statistic, KG.Target)


_NAMED = (KG.Person, KG.Agency, KG.Organization)
_OPEN = {OPEN_ORGAN: KG.Agency, OPEN_ORGANIZATION: KG.Organization}


def line(extraction: Extraction, identifier: str = "") -> str:
    """`identifier` stands in place of the article's IRI; `field` is given where it is not the text.

    A line with an identifier of its own is often a single sentence: 市公安局 is a mention there by its words, though
    nothing says which city, and the 江 of 江主席 one of a person; in articles, as in the graph, such names stay out.
    """
    article = extraction.article
    officials = offices.officials(extraction)

    def kind(entity: Entity) -> str:
        return "Official" if entity in officials else "Figure" if entity.kind in _FIGURES else entity.kind

    mentions: list[dict[str, Any]] = [
        {
            "start": m.start,
            "end": m.end,
            "type": kind(m.entity),
            "name": m.entity.name,
            "text": getattr(article, m.field)[m.start : m.end],
            **_field(m.field),
        }
        for m in extraction.mentions
    ]
    if identifier:
        mentions = sorted([*mentions, *_open(extraction), *_called(extraction)], key=lambda m: (m["start"], -m["end"]))
    facts = [
        {
            "subject": f.subject.name,
            "predicate": f.predicate,
            "object": f.object.value if isinstance(f.object, Literal) else f.object.name,
            "start": f.evidence.start,
            "end": f.evidence.end,
            "rule": f.evidence.rule,
            "confidence": f.evidence.confidence,
            **_field(f.evidence.field),
        }
        for f in extraction.facts
        if f.predicate != KG.mentions
    ]
    return json.dumps({"id": identifier or f"{DATA}article/{article.id}", "mentions": mentions, "facts": facts}, ensure_ascii=False)


def _open(extraction: Extraction) -> list[dict[str, Any]]:
    """Organs and organizations whose division nothing tells, where no organization that is known has the words."""
    known = [m for m in extraction.mentions if m.entity.kind in _OPEN.values() or m.entity.kind == KG.Person]
    organs = {(u.field, u.start) for u in extraction.unresolved if u.reason == OPEN_ORGAN}
    return [
        {"start": u.start, "end": u.end, "type": str(_OPEN[u.reason]), "name": u.words, "text": u.words, **_field(u.field)}
        for u in extraction.unresolved
        if u.reason in _OPEN
        and not (u.reason == OPEN_ORGANIZATION and (u.field, u.start) in organs)
        and not any(m.field == u.field and m.start < u.end and u.start < m.end for m in known)
    ]


def _called(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Persons called by a part of their name, firms that a post tells and newspapers, where no other mention has the words."""
    document = Document.of(extraction.article)
    known = [m for m in extraction.mentions if m.entity.kind in _NAMED]
    begins = {(m.field, m.start) for m in known if m.entity.kind == KG.Person}
    places = {(m.field, m.end): m.start for m in extraction.mentions if m.entity.kind in (KG.Place, KG.Province)}
    found = [(KG.Person, document.locate(*span)) for span in called.find(document)]
    found += [
        (KG.Organization, document.locate(*span)) for span, at in employers.find(document) if document.locate(at, at + 1)[:2] in begins
    ]
    found += [(KG.Organization, document.locate(*span)) for span in newspapers.find(document)]
    for field, at, end in (document.locate(*span) for span in newspapers.after_places(document)):
        if (field, at) in places:
            found.append((KG.Organization, (field, places[field, at], end)))
    for kind, (field, start, end) in found:
        if not any(m.field == field and m.start < end and start < m.end for m in known):
            words = getattr(extraction.article, field)[start:end]
            yield {"start": start, "end": end, "type": str(kind), "name": words, "text": words, **_field(field)}


def _field(field: str) -> dict[str, str]:
    return {} if field == "text" else {"field": field}
