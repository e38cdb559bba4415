"""Every statement of the built graph can be traced: checked over all outputs, in all directions."""

import json
from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.vocab import KG

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NEEDS_NONE = {KG.partOf, KG.code, KG.worksFor, KG.name, KG.firstSeen, KG.lastSeen}
ABOUT_ARTICLES = {"Article", "Source"}
FIGURE = {"Statistic", "Target"}


def statements(path: Path) -> list[tuple[str, str, str]]:
    return [(q.subject.value, q.predicate.value, str(q.object)) for q in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)]


@pytest.fixture(scope="module")
def graph(seeds_build: Path) -> list[tuple[str, str, str]]:
    return statements(seeds_build / "graph.ttl")


@pytest.fixture(scope="module")
def evidence(seeds_build: Path) -> list[dict[str, ox.NamedNode | ox.Literal]]:
    nodes: dict[str, dict[str, ox.NamedNode | ox.Literal]] = defaultdict(dict)
    for q in ox.parse(path=str(seeds_build / "evidence.ttl"), format=ox.RdfFormat.TURTLE):
        short = q.predicate.value.rsplit("#", 1)[-1]
        assert short not in nodes[q.subject.value], f"{q.subject} has two {short}"
        nodes[q.subject.value][short] = q.object
    assert nodes
    return list(nodes.values())


@pytest.fixture(scope="module")
def articles(seeds_build: Path) -> dict[str, dict[str, str]]:
    lines = (seeds_build / "articles.jsonl").read_text("utf-8").splitlines()
    return {r["id"]: r for r in map(json.loads, lines)}


def test_slice_in_quote_in_field(evidence: list[dict[str, ox.Literal]], articles: dict[str, dict[str, str]]) -> None:
    for e in evidence:
        field = articles[e["article"].value][e["field"].value]
        start, end = int(e["start"].value), int(e["end"].value)
        words, quote = field[start:end], e["quote"].value
        assert 0 <= start < end <= len(field)
        assert words.strip()
        assert quote in field
        assert any(field.startswith(quote, at) for at in range(max(0, end - len(quote)), start + 1)), (words, quote)
        assert 0.0 < float(e["confidence"].value) <= 1.0
        assert "." in e["rule"].value


def test_every_node_of_evidence_is_complete(evidence: list[dict[str, ox.Literal]]) -> None:
    whole = {"type", "subject", "predicate", "object", "article", "field", "quote", "start", "end", "confidence", "rule"}
    assert {frozenset(e) for e in evidence} == {frozenset(whole)}


def test_no_evidence_for_what_the_graph_does_not_say(graph: list[tuple[str, str, str]], evidence: list[dict[str, ox.Literal]]) -> None:
    said = set(graph)
    for e in evidence:
        assert (e["subject"].value, e["predicate"].value, str(e["object"])) in said


def test_one_piece_of_evidence_a_statement_and_article(evidence: list[dict[str, ox.Literal]]) -> None:
    counts = Counter((e["article"].value, e["subject"].value, e["predicate"].value, str(e["object"])) for e in evidence)
    assert {k: n for k, n in counts.items() if n > 1} == {}


def test_every_statement_that_needs_evidence_has_it(graph: list[tuple[str, str, str]], evidence: list[dict[str, ox.Literal]]) -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for s, p, o in graph:
        if p == RDF + "type":
            kinds[s].add(o.strip("<>").rsplit("#", 1)[-1])
    shown = {(e["subject"].value, e["predicate"].value, str(e["object"])) for e in evidence}
    figures = {e["subject"].value for e in evidence if e["predicate"].value in (KG.value.iri, KG.indicator.iri)}
    for s, p, o in graph:
        term = p.removeprefix(KG.name.iri[: -len("name")])
        if not p.startswith(KG.name.iri[: -len("name")]) or term in NEEDS_NONE:
            continue
        if kinds[s] & FIGURE:
            assert s in figures
        elif not (kinds[s] & ABOUT_ARTICLES) or term == KG.mentions:
            assert (s, p, o) in shown, (s, term, o)


def test_every_node_is_described(graph: list[tuple[str, str, str]]) -> None:
    names = Counter(s for s, p, _ in graph if p == KG.name.iri)
    typed = {s for s, p, _ in graph if p == RDF + "type"}
    data = {x for s, _, o in graph for x in (s, o.strip("<>")) if x.startswith("https://w3id.org/zhengwen/id/")}
    assert data == typed
    assert {s for s in data if "/article/" not in s and "/source/" not in s} == set(names)
    assert set(names.values()) == {1}
