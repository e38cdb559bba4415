"""SPARQL asked of a graph: rows, shapes, and messages that say what is expected."""

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.graph import named, query, store
from kg.graph.answer import shaped

HEADS = "SELECT ?name ?title WHERE { ?p kg:name ?name ; kg:holdsPost/kg:title ?title } ORDER BY ?name"


@pytest.fixture(scope="module")
def graph(handmade: Path) -> ox.Store:
    return store.open_graph(handmade)


def test_prefixes_need_not_be_declared(graph: ox.Store) -> None:
    answer = query.run(graph, HEADS)
    assert answer.variables == ("name", "title")
    assert answer.values() == [("张三", "厅长"), ("李四", "副厅长")]


@pytest.mark.parametrize(
    "prefix", ["kg", "rdf", "rdfs", "skos", "xsd", "org", "person", "policy", "evidence", "prov", "schema", "dcterms", "eli"]
)
def test_known_prefixes(graph: ox.Store, prefix: str) -> None:
    query.run(graph, f"ASK {{ ?s {prefix}:x ?o }}" if prefix != "kg" else "ASK { ?s kg:name ?o }")


def test_a_prefix_of_ones_own_wins(graph: ox.Store) -> None:
    assert query.run(graph, "PREFIX kg: <http://example.org/> SELECT * WHERE { ?s <http://example.org/x> ?o }").rows == ()


def test_a_graph_with_another_base_keeps_its_prefixes(tmp_path: Path) -> None:
    path = tmp_path / "g.ttl"
    path.write_text('@prefix person: <https://example.org/p/> .\nperson:x <https://w3id.org/zhengwen/ontology#name> "甲" .\n', "utf-8")
    assert "甲" in query.ask("SELECT ?n WHERE { person:x kg:name ?n }", [path])


def test_ask_and_construct(graph: ox.Store) -> None:
    assert query.run(graph, 'ASK { ?x kg:name "张三" }').values() == [("true",)]
    made = query.run(graph, "CONSTRUCT { ?p kg:worksFor ?o } WHERE { ?p kg:worksFor ?o }")
    assert made.variables == ("subject", "predicate", "object")
    assert len(made.rows) == 2


def test_a_file_or_a_named_query(handmade: Path, tmp_path: Path) -> None:
    path = tmp_path / "heads.rq"
    path.write_text(HEADS, "utf-8")
    assert query.ask(str(path), [handmade], "csv") == "name,title\n张三,厅长\n李四,副厅长\n"
    assert named.text_of("joint-policies").startswith("# zh: ")


def test_table_aligns_wide_characters(handmade: Path) -> None:
    table = query.ask("SELECT ?n ?v WHERE { VALUES (?n ?v) { ('民政部' 5) ('abc' 1200) ('上海市民政局' 7) } }", [handmade]).splitlines()
    assert table[0].split() == ["n", "v"]
    assert "(3 rows)" in table[-1]
    width = {sum(2 if "一" <= c <= "鿿" else 1 for c in line) for line in table[1:-1]}
    assert len(width) == 1


def test_a_table_shortens_iris(handmade: Path) -> None:
    text = "SELECT ?place ?type WHERE { ?place kg:name '广州市' ; a ?type }"
    assert query.ask(text, [handmade]).splitlines()[1].split() == ["place:440100", "kg:Place"]
    assert "https://w3id.org/zhengwen/id/place/440100" in query.ask(text, [handmade], "csv")


def test_an_error_points_to_the_place(graph: ox.Store) -> None:
    with pytest.raises(QueryError) as e:
        query.run(graph, "SELECT ?x WHERE { ?x kg:name '张三' } ORDER ?x")
    _, source, pointer, *_ = str(e.value).splitlines()
    assert pointer.index("^") == len(source) + 2  # the parser stops behind the last word; 张三 is four cells wide


def test_csv_and_json(graph: ox.Store) -> None:
    answer = query.run(graph, 'SELECT ?a ?b ?c ?d ?e WHERE { VALUES (?a ?b ?c ?d ?e) { ("x,\\"y\\"\\n" 1 2.5 true UNDEF) } }')
    assert list(csv.reader(io.StringIO(shaped(answer, "csv")))) == [["a", "b", "c", "d", "e"], ['x,"y"\n', "1", "2.5", "true", ""]]
    assert json.loads(shaped(answer, "json")) == [{"a": 'x,"y"\n', "b": 1, "c": 2.5, "d": True, "e": None}]
    with pytest.raises(QueryError, match="table, csv, json"):
        shaped(answer, "xml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SELECT ?x WHERE { ?x kg:isuedBy ?y }", ["line 1", "kg:isuedBy", "kg:issuedBy"]),
        ("SELECT ?x WHERE {\n?x <https://w3id.org/zhengwen/ontology#agencey> ?y }", ["line 2", "kg:agency"]),
        ("SELECT ?x WHERE { ?x foo:bar ?y }", ["foo:", "not known", "kg, meeting"]),
        ("SELECT ?x {\n ?x kg:name ?n }\nORDER ?x", ["line 3", "expected BY", "ORDER ?x"]),
        ("SELECT ?x WHERE {\n ?x kg:name ?n", ["line 2"]),
        ("DELETE WHERE { ?s ?p ?o }", ["DELETE would change", "SELECT, ASK"]),
        ("insert data { <a:b> <a:c> 1 }", ["INSERT would change"]),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1/sparql> { ?s ?p ?o } }", ["SERVICE", "network"]),
        ("post-at-agency", ["no query is named", "posts-at-agency", "kg query --list"]),
        ("nowhere.rq", ["nowhere.rq", "cannot be read"]),
    ],
)
def test_a_wrong_query_says_what_is_expected(graph: ox.Store, text: str, words: list[str]) -> None:
    with pytest.raises(QueryError) as e:
        query.run(graph, text)
    for word in words:
        assert word in str(e.value)


def test_words_like_terms_in_strings_and_comments_are_no_terms(graph: ox.Store) -> None:
    query.run(graph, "# kg:nothing\nSELECT ?x WHERE { ?x kg:name 'kg:nothing' }")
