"""Checks of evidence against the whole graph: every statement that needs it has it, none is for nothing, quotes are real."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.graph import terms as t
from kg.vocab import KG, NAMESPACE

Statement = tuple[Any, Any, Any]
"""Subject, predicate and object as the store holds them."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with one node's evidence, and what to do."""

    node: str
    problem: str
    remedy: str
    rule: str


_FOLLOWS = (KG.partOf, KG.worksFor, KG.source, KG.article)
"""Relations that need no evidence: they follow from others, or are data of the article and the evidence themselves."""


def needing() -> tuple[str, ...]:
    """What needs evidence: every relation but those, and what rules read; a figure has one for itself, its parts have none."""
    found = []
    for name in KG.properties:
        said = KG.describe(name)
        stated = said.kind == "relation" or set(said.origins) <= {"rule", "finder"}
        if stated and name not in _FOLLOWS and said.domain != (KG.Figure,):
            found.append(name)
    return tuple(found)


def problems(graph: ox.Store, articles: Iterable[Path] = ()) -> Iterator[Problem]:
    """All problems; where the graph holds no evidence at all, only graph.ttl was given and none is expected."""
    nodes = [q.subject for q in graph.quads_for_pattern(None, ox.NamedNode(t.RDF + "type"), ox.NamedNode(KG.Evidence.iri))]
    if not nodes:
        return
    texts = _texts(articles)
    stated: dict[Statement, list[str]] = {}
    for node in sorted(nodes, key=str):
        said = {q.predicate.value: q.object for q in graph.quads_for_pattern(node, None, None)}
        statement: Statement = (said.get(t.RDF + "subject"), said.get(t.RDF + "predicate"), said.get(t.RDF + "object"))
        article = getattr(said.get(KG.article.iri), "value", "")
        if None in statement or not article:
            continue  # the shapes say so
        yield from _for_nothing(graph, _value(node), statement)
        if article in stated.setdefault(statement, []):
            yield Problem(_value(node), "is the second evidence of one statement in one article", "keep the best", "twice")
        stated[statement].append(article)
        if article in texts:
            yield from _misquoted(_value(node), {k.removeprefix(NAMESPACE): _value(v) for k, v in said.items()}, texts[article])
    yield from _without(graph, stated)


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _for_nothing(graph: ox.Store, node: str, statement: Statement) -> Iterator[Problem]:
    s, p, o = statement
    if not any(True for _ in graph.quads_for_pattern(s, p, o)):
        words = f"{_value(s).rpartition('/')[2]} kg:{_value(p).removeprefix(NAMESPACE)} {_value(o).rpartition('/')[2]}"
        yield Problem(node, f"is evidence for a statement that the graph lacks ({words})", "state it or remove the evidence", "for-nothing")


def _without(graph: ox.Store, stated: dict[Statement, list[str]]) -> Iterator[Problem]:
    figures = {q.subject for q in graph.quads_for_pattern(None, ox.NamedNode(t.RDF + "type"), ox.NamedNode(KG.Figure.iri))}
    unsourced = {
        q.subject
        for name in (KG.Article, KG.Source)
        for q in graph.quads_for_pattern(None, ox.NamedNode(t.RDF + "type"), ox.NamedNode(name.iri))
    }
    shown = {s for s, p, _ in stated if _value(p) in (KG.value.iri, KG.indicator.iri)}
    for figure in sorted(figures - shown, key=str):
        yield Problem(_value(figure), "is a figure without evidence", "add the evidence of its kg:value (or kg:indicator)", "missing")
    for name in needing():
        for q in graph.quads_for_pattern(None, ox.NamedNode(NAMESPACE + name), None):
            own = name != KG.mentions and q.subject in unsourced  # the date of an article or source is its own
            if own or q.subject in figures or (q.subject, q.predicate, q.object) in stated:
                continue
            if name == KG.status and _value(q.object) == "in post":
                continue  # what a tenure is unless the text says otherwise
            problem = f"has kg:{name} “{_value(q.object).rpartition('/')[2]}” without evidence"
            yield Problem(_value(q.subject), problem, "add a kg:Evidence for the statement", "missing")


def _texts(paths: Iterable[Path]) -> dict[str, dict[str, str]]:
    found = {}
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                found[str(record["id"])] = record
    return found


def _misquoted(node: str, said: dict[str, str], article: dict[str, str]) -> Iterator[Problem]:
    """Slice ⊂ quote ⊂ field of the article."""
    try:
        start, end, whole, quote = int(said["start"]), int(said["end"]), article[said["field"]], said["quote"]
    except (KeyError, ValueError):
        return  # the shapes say so
    words = whole[start:end]
    if end > len(whole):
        yield Problem(node, f"ends at {end}, the article's {said['field']} at {len(whole)}", "count code points of that field", "offsets")
    elif quote not in whole:
        yield Problem(
            node, f"quotes what the article's {said['field']} does not hold: “{quote[:20]}…”", "copy the sentence as it is", "quote"
        )
    elif words not in quote:
        yield Problem(node, f"points to “{words[:20]}”, which is not in its quote", "count code points of that field", "offsets")
