"""An extraction as one line of JSON, as `kg extract` prints it."""

import json
from typing import Any

from kg.model import Entity, Extraction, Literal
from kg.vocab import DATA, KG

_FIGURES = (KG.Statistic, KG.Target)


def line(extraction: Extraction, identifier: str = "") -> str:
    """`identifier` stands in place of the article's IRI; `field` is given where it is not the text."""
    article = extraction.article
    officials = {
        f.subject
        for f in extraction.facts
        if f.predicate == KG.holdsPost and isinstance(f.object, Entity) and f.object.of[0].kind == KG.Agency
    }

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


def _field(field: str) -> dict[str, str]:
    return {} if field == "text" else {"field": field}
