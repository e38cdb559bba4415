"""dataset.ttl says of a build what the build's own files say."""

import hashlib
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.build import Settings, build
from kg.cli import main
from kg.graph import store
from kg.graph.dataset import DCAT, DCTERMS, SPDX, VOID
from tests.conftest import SEEDS

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PREFIXES = {"void": VOID, "dcat": DCAT, "dcterms": DCTERMS, "spdx": SPDX, "kg": "https://w3id.org/zhengwen/ontology#"}


def rows(graph: ox.Store, query: str) -> list[tuple[str, ...]]:
    answer = graph.query(query, prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    return sorted(tuple(cell.value for cell in row) for row in answer)


def described(out: Path) -> ox.Store:
    return store.open_graph(out / "dataset.ttl")


@pytest.mark.parametrize("name", ["graph", "evidence"])
def test_counts_are_those_of_the_file(seeds_build: Path, name: str) -> None:
    said, file = described(seeds_build), store.open_graph(seeds_build / f"{name}.ttl")
    part = f'?part dcterms:title "{name}.ttl" ; a void:Dataset .'
    assert rows(said, f"SELECT ?n {{ {part} ?part void:triples ?n }}") == [(str(len(file)),)]
    assert rows(said, f"SELECT ?n {{ {part} ?part void:distinctSubjects ?n }}") == rows(
        file, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"
    )
    classes = f"SELECT ?c ?n {{ {part} ?part void:classPartition ?x . ?x void:class ?c ; void:entities ?n }}"
    assert rows(said, classes) == rows(file, "SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c")
    properties = f"SELECT ?p ?n {{ {part} ?part void:propertyPartition ?x . ?x void:property ?p ; void:triples ?n }}"
    assert rows(said, properties) == rows(file, "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p")


def test_distributions_are_the_files(seeds_build: Path) -> None:
    query = "SELECT ?name ?size ?sum { ?d a dcat:Distribution ; dcterms:title ?name ; dcat:byteSize ?size ; spdx:checksum/spdx:checksumValue ?sum }"
    found = rows(described(seeds_build), query)
    assert [name for name, _, _ in found] == ["articles.jsonl", "evidence.ttl", "graph.ttl"]
    for name, size, digest in found:
        content = (seeds_build / name).read_bytes()
        assert (int(size), digest) == (len(content), hashlib.sha256(content).hexdigest())


def test_provinces_days_and_publications_are_those_of_the_articles(tmp_path: Path) -> None:
    for name, text, meta in (
        ("a", "浙江省民政厅印发《社区食堂管理办法》。", '{"date": "2023-07-28", "publication": "甲报"}'),
        ("b", "四川省民政厅召开养老服务推进会。", '{"date": "2024-01", "publication": "乙报"}'),
    ):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / f"{name}.meta.json").write_text(meta, "utf-8")
    build([tmp_path], tmp_path / "out", view=False)
    said = described(tmp_path / "out")
    assert [iri.rpartition("/")[2] for (iri,) in rows(said, "SELECT ?x { ?d dcterms:spatial ?x }")] == ["330000", "510000"]
    assert rows(said, "SELECT ?x { ?d dcterms:source ?x }") == [("乙报",), ("甲报",)]
    assert rows(said, "SELECT ?a ?b { ?x dcat:startDate ?a ; dcat:endDate ?b }") == [("2023-07-28", "2024-01")]
    assert rows(said, "SELECT ?t { ?d a dcat:Distribution ; dcterms:title ?t }") == [("articles.jsonl",), ("evidence.ttl",), ("graph.ttl",)]


def test_undated_articles_give_no_period_and_no_licence_is_made_up(seeds_build: Path) -> None:
    said = described(seeds_build)
    assert rows(said, "SELECT ?x { { ?d dcterms:temporal ?x } UNION { ?d dcterms:license ?x } }") == []


def test_licence_and_confidence_are_those_of_the_build(tmp_path: Path) -> None:
    build([SEEDS], tmp_path, view=False, settings=Settings(base="https://example.org/id/", license=LICENCE, min_confidence=0.9))
    said = described(tmp_path)
    assert rows(said, "SELECT ?x { ?d dcterms:license ?x }") == [(LICENCE,)]
    assert rows(said, 'SELECT ?x { ?s <https://schema.org/name> "min-confidence" ; <https://schema.org/value> ?x }') == [("0.9",)]
    assert all(iri.startswith("https://example.org/id/dataset/") for (iri,) in rows(said, "SELECT ?d { ?d a dcat:Dataset }"))


def test_a_licence_that_is_no_iri_is_refused_before_any_work(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["build", str(SEEDS), "--out", str(tmp_path / "out"), "--license", "CC BY"])
    assert done.exit_code == 2
    assert "https://creativecommons.org/licenses/by/4.0/" in done.output
    assert not (tmp_path / "out").exists()
