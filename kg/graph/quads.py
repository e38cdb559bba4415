"""Triples → N-Quads with one named graph an article: what that article states, with its evidence.

A named graph holds the article's own data and mentions, the statements that it makes, whole figures, and its evidence
nodes. What no article states by itself (names, types, divisions above a place, shortcuts) is in the default graph. All
graphs put together are the graph of the build; a statement of two articles stands in both of theirs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.graph import store
from kg.graph import terms as t
from kg.graph.nodes import Sorted, as_text, sorted_triples
from kg.vocab import KG

_ARTICLE = t.term(KG.article)
_KINDS = {t.term(KG.Article): "article", t.term(KG.Evidence): "evidence", t.term(KG.Figure): "figure"}
_SHARED = {t.TYPE, t.LABEL, t.ALT_LABEL, t.term(KG.name)}
Stated = dict[tuple[str, str], list[str]]


def lines(paths: Iterable[Path]) -> Iterator[str]:
    """The lines of the file, sorted by subject, predicate, object and graph."""
    paths = list(paths)
    with sorted_triples(as_text(store.triples(paths))) as graph, sorted_triples(_statements(graph)) as stated:
        waiting = stated.by_subject()
        subject_stated, found = _next(waiting)
        for subject, group in graph.by_subject():
            while subject_stated and subject_stated < subject:
                subject_stated, found = _next(waiting)
            pairs = [(p, o) for _, p, o in group]
            for p, o, graphs in _placed(subject, pairs, found if subject_stated == subject else {}):
                for name in graphs or [""]:
                    yield f"{subject} {p} {o} {name} .\n" if name else f"{subject} {p} {o} .\n"


def _statements(graph: Sorted) -> Iterator[t.Triple]:
    """What evidence nodes are about, the article behind the object."""
    for _, group in graph.by_subject():
        said = {p: o for _, p, o in group}
        if said.get(t.TYPE) == t.term(KG.Evidence) and {t.SUBJECT, t.PREDICATE, t.OBJECT, _ARTICLE} <= said.keys():
            yield said[t.SUBJECT], said[t.PREDICATE], f"{said[t.OBJECT]} {said[_ARTICLE]}"


def _next(groups: Iterator[tuple[str, Iterator[t.Triple]]]) -> tuple[str, Stated]:
    subject, group = next(groups, ("", iter(())))
    found: Stated = defaultdict(list)
    for _, p, rest in group:
        o, _, article = rest.rpartition(" ")
        found[p, o].append(article)
    return subject, found


def _placed(subject: str, pairs: list[tuple[str, str]], stated: Stated) -> Iterator[tuple[str, str, list[str]]]:
    kind = next((_KINDS[o] for p, o in pairs if p == t.TYPE and o in _KINDS), "")
    everywhere = sorted({g for graphs in stated.values() for g in graphs})
    for p, o in pairs:
        if kind == "article":
            yield p, o, [subject]
        elif kind == "evidence":
            yield p, o, [x for q, x in pairs if q == _ARTICLE][:1]
        elif kind == "figure" and p not in _SHARED:
            yield p, o, everywhere
        else:
            yield p, o, sorted(set(stated.get((p, o), ())))
