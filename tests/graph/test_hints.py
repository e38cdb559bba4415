"""A query without rows says what might be wrong."""

from pathlib import Path

import pytest

from kg.graph import mentioned, query
from kg.graph.hints import hints
from kg.graph.named import with_values
from tests.conftest import ROOT

KNOWN = query.known_prefixes()


@pytest.fixture(scope="module")
def files(handmade: Path) -> query.Files:
    return query.Files(handmade, ROOT / "tests" / "schema" / "made.ttl")


def said(graph: query.Files, text: str, **values: str) -> list[str]:
    text = with_values(text, values, graph.prefixes)
    assert graph.answer(text).rows == ()
    return hints(text, graph.answer, graph.prefixes)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('SELECT ?x { ?x kg:name "廣東省民政廳" }', "simplified characters: 广东省民政厅"),
        ('SELECT ?x { ?x kg:name "广东民政厅" }', "nearest: 广东省民政厅"),
        ('SELECT ?x { ?x kg:name "天津" }', "names with it: 天津市"),
        ('SELECT ?x { ?x kg:name "省委统战部" }', "省委统战部 is another name (skos:altLabel) of 广东省委统战部"),
        ('SELECT ?x { ?x kg:name "张三"@zh }', 'no "张三"@zh there, but "张三"'),
        ('SELECT ?x { ?x rdfs:label "张三" }', 'no "张三" there, but "张三"@zh'),
        ('SELECT ?x { ?x kg:title "张三" }', 'the graph has "张三" only as kg:name'),
        ('SELECT ?x { ?x kg:name "外星人协会" }', 'no "外星人协会", and nothing like it'),
        ('SELECT ?x { ?x kg:name ?n FILTER (CONTAINS(?n, "外星")) }', 'no "外星", and nothing like it'),
        ('SELECT ?x { ?x kg:date "2023-07-20" }', 'no "2023-07-20" there, but "2023-07-20"^^xsd:date'),
        ('SELECT ?x { ?x kg:date "1999" }', '"1999"^^xsd:gYear'),
        ('SELECT ?x { ?x kg:effectiveFrom "2024-02-02"^^xsd:date ; kg:adoptedOn ?y }', "states no kg:adoptedOn"),
        ('SELECT ?x { ?x kg:startDate "2025-01-01"^^xsd:date }', "its kg:startDate are xsd:gYearMonth"),
        ('SELECT ?x { VALUES ?v { "100"^^xsd:integer } ?x kg:value ?v }', '"100"^^xsd:integer there, but "100"^^xsd:decimal'),
        ("SELECT ?x { ?x kg:mentions/kg:documentNumber ?y }", "states no kg:documentNumber"),
        ("SELECT ?x { ?x a kg:Evidence ; kg:publication ?p }", "nothing fits all of its conditions"),
        ("SELECT ?x { ?x a foaf:Person }", "has no foaf:Person"),
        ("SELECT ?x { ?x a <https://example.org/Thing> }", "has no <https://example.org/Thing>"),
        ("SELECT ?x { org:广东民政厅 ?p ?x }", "has no org:广东民政厅; nearest: org:广东省民政厅"),
        (
            "PREFIX org: <https://example.org/id/org/> SELECT ?x { org:广东省民政厅 ?p ?x }",
            "declare PREFIX org: <https://w3id.org/zhengwen/id/org/>",
        ),
    ],
)
def test_what_might_be_wrong(files: query.Files, text: str, hint: str) -> None:
    found = said(files, text)
    assert [x for x in found if hint in x], found


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?x { ?x a kg:Policy ; kg:replaces/kg:replaces ?y OPTIONAL { ?x kg:adoptedOn ?d } }",
        "SELECT ?x { ?x a kg:Policy ; kg:replaces/kg:replaces ?y FILTER NOT EXISTS { ?x kg:adoptedOn ?d } }",
        "SELECT ?x { ?x a kg:Policy ; kg:replaces/kg:replaces ?y MINUS { ?x kg:adoptedOn ?d } }",
        "CONSTRUCT { ?x kg:adoptedOn ?y } WHERE { ?x a kg:Policy ; kg:replaces/kg:replaces ?y }",
        "SELECT ?x { ?x a kg:Policy ; kg:replaces/kg:replaces ?y FILTER (xsd:integer(?y) > 5 && ?y != 'x') }",
        "SELECT ?x { ?x a kg:Policy ; kg:name ?n FILTER (REGEX(?n, '^外星.*$')) }",
    ],
)
def test_what_need_not_be_there_is_not_missed(files: query.Files, text: str) -> None:
    assert said(files, text) == [
        "every name and term of the query is in the graph, but nothing fits all of its conditions; leave them out one by one"
    ]


def test_a_parameters_value_is_looked_at(files: query.Files) -> None:
    assert "nearest: 广东省民政厅" in said(files, "posts-at-agency", agency="广东省民正厅")[0]
    assert "天津市" in said(files, "policies-of-place", place="天津")[0]


def test_an_empty_graph_says_so(tmp_path: Path) -> None:
    path = tmp_path / "g.ttl"
    path.write_text("", "utf-8")
    assert said(query.Files(path), "holders-of-post") == ["the graph is empty"]


def test_named_graphs_with_an_empty_default_graph() -> None:
    import pyoxigraph as ox

    from kg.graph.answer import Answer

    store = ox.Store()
    store.load(b"<urn:a> <urn:b> <urn:c> <urn:g> .", ox.RdfFormat.N_QUADS)
    found = hints("SELECT ?x { ?x a kg:Policy }", lambda text: Answer.of(store.query(text)), KNOWN)
    assert "named graphs" in found[0]


def test_what_a_query_mentions() -> None:
    text = """PREFIX ex: <https://example.org/> # kg:nothing
    SELECT ?x { ?x a kg:Policy ; ex:a.b <urn:c> ; kg:date "2023"^^xsd:gYear ; kg:name '甲'@zh FILTER (CONTAINS(?n, "乙") && xsd:date(?d) < 3) }"""
    found = mentioned.read(text, KNOWN)
    kg = "https://w3id.org/zhengwen/ontology#"
    assert found.iris == (f"{kg}Policy", "https://example.org/a.b", "urn:c", f"{kg}date", f"{kg}name")
    assert [str(x) for x in found.literals] == ['"2023"^^<http://www.w3.org/2001/XMLSchema#gYear>', '"甲"@zh', '"乙"']
    assert "CONTAINS" in found.calls


def test_a_text_that_is_no_query_mentions_little() -> None:
    assert mentioned.read("} 'a PREFIX : ^^ \"", KNOWN).iris == ()
