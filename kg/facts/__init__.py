"""Article → extraction: its mentions and the facts that it states, a pure function of the article."""

from collections.abc import Iterator
from typing import Final

from kg import mentions
from kg.facts import exact_dates, identity
from kg.facts.confidence import confidence
from kg.facts.rule import rules_about, told_classes
from kg.facts.sentence import Sentence
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import FIGURE_KEY, Article, Entity, Evidence, Extraction, Fact, Literal, Mention
from kg.vocab import KG

INTERNAL: Final = ("Date", "Post")
"""Kinds of mentions that rules need and that are no node by themselves (a post becomes one through who holds it)."""
_FIGURES: Final = (KG.Statistic, KG.Target)
_NOT_NAMED: Final = frozenset((*INTERNAL, *_FIGURES))


def extract(article: Article) -> Extraction:
    """All mentions and facts of one article, with offsets in its own fields; no other article is looked at."""
    document, found, unresolved = mentions.find(article)
    told = [*_statements(document, found), *_figures(found)]
    named = [m for m in found if m.entity.kind not in _NOT_NAMED]
    exact = exact_dates.told_again([(s, p, o) for s, p, o, _ in told if isinstance(o, Literal)])
    told = [(s, p, exact(s, p, o) if isinstance(o, Literal) else o, place) for s, p, o, place in told]
    rename = identity.keys_from_facts(article, named, told)
    places: dict[tuple[Entity, str, Entity | Literal], list[_Place]] = {}
    for subject, predicate, object_, place in told:
        key = (rename(subject), predicate, rename(object_) if isinstance(object_, Entity) else object_)
        places.setdefault(key, []).append(place)
    mentioned: dict[Entity, list[_Place]] = {}
    located: list[Mention] = []
    for m in found:
        if (kind := m.entity.kind) == "Date":
            continue
        entity = rename(m.entity)
        located.append(_located(document, m, entity))
        if kind not in _NOT_NAMED:
            mentioned.setdefault(entity, []).append((m.start, m.end, m.rule, m.confidence))
    itself, mentions_ = Entity(KG.Article, article.id), str(KG.mentions)
    facts = [Fact(*key, _evidence(document, *_best(document, found_at))) for key, found_at in places.items()]
    facts += [Fact(itself, mentions_, entity, _evidence(document, *_best(document, found_at))) for entity, found_at in mentioned.items()]
    located.sort(key=lambda m: (m.start, m.end, m))
    return Extraction(article, tuple(located), tuple(sorted(facts, key=_order)), unresolved)


_Place = tuple[int, int, str, float]
"""Where a statement stands in the document, its rule and its confidence."""
_Stated = tuple[Entity, str, Entity | Literal, _Place]


def _best(document: Document, places: list[_Place]) -> _Place:
    """The place whose evidence a statement keeps: by the rules' own order, in which full names come before short forms."""
    if len(places) == 1:
        return places[0]

    def order(place: _Place) -> tuple[float, int, int, int, str]:
        field, start, end = document.locate(*place[:2])
        return -place[3], _FIELD_ORDER[field], start, end, place[2]

    return min(places, key=order)


def _statements(document: Document, found: Mentions) -> Iterator[_Stated]:
    article = frozenset([m.entity.kind for m in found]) & told_classes()
    for start, end in document.sentences:
        sentence = Sentence(document, found, start, end)
        for rule in rules_about(frozenset([m.entity.kind for m in sentence.mentions]), article):
            for f in rule.function(sentence):
                yield f.subject, str(rule.predicate), f.object, (f.start, f.end, rule.id, f.confidence or rule.confidence)


def _figures(found: Mentions) -> Iterator[_Stated]:
    """What the mentions of figures state by themselves: their values, or what is to be reached."""
    for m in found.of(*_FIGURES):
        value = dict(zip(FIGURE_KEY, m.entity.key, strict=True))
        predicate = KG.value if value["value"] else KG.indicator
        literal = Literal(value["value"], "decimal") if value["value"] else Literal(value["indicator"])
        yield m.entity, str(predicate), literal, (m.start, m.end, m.rule, m.confidence)


def _evidence(document: Document, start: int, end: int, rule: str, sure: float) -> Evidence:
    """The words and the sentence around them; words that run over a sentence's end widen the quote to both."""
    field, a, b = document.locate(start, end)
    first, stop = document.sentence_at(start)
    if end > stop:
        stop = max(document.sentence_at(max(start, end - 1))[1], end)
    qa, qb, quote = document.quote(first, stop)
    if a < qa or qb < b:
        quote = getattr(document.article, field)[min(qa, a) : max(qb, b)]
    return Evidence(document.article.id, field, a, b, quote, rule, confidence(rule, sure))


def _located(document: Document, m: Mention, entity: Entity) -> Mention:
    field, a, b = document.locate(m.start, m.end)
    return Mention(a, b, entity, m.rule, confidence(m.rule, m.confidence), field)


_FIELD_ORDER: Final = {"text": 0, "headline": 1, "subheadline": 2, "attribution": 3, "byline": 4}


def rank(e: Evidence) -> tuple[float, int, int, int, str]:
    """Sorts evidence of one statement: the best rule first, then the earliest place."""
    return -e.confidence, _FIELD_ORDER[e.field], e.start, e.end, e.rule


def _order(fact: Fact) -> tuple[object, ...]:
    s, o = fact.subject, fact.object
    if isinstance(o, Entity):
        return s.kind, s.name, fact.predicate, 0, o.kind, o.name, s.key, s.of, o.key, o.of
    return s.kind, s.name, fact.predicate, 1, o.datatype, o.value, s.key, s.of
