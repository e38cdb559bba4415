"""Values for a query's parameters: bound as terms, whatever they hold."""

import pyoxigraph as ox
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.graph import given, query, store
from kg.graph.named import NamedQuery, named_queries
from kg.graph.parameters import Parameter, bind, parameters
from tests.conftest import ROOT

KNOWN = query.known_prefixes()
MADE = ROOT / "tests" / "schema" / "made.ttl"
XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = [
    '张"三',
    "张'三",
    "a\\",
    'a\\" } INSERT DATA { <a:b> <a:c> 1 } #',
    "} INSERT { ?s ?p ?o }",
    "a\nb\r\nc\t",
    '""" } UNION { ?s ?p ?o',
    "?x",
    "{ }",
    "# zh",
    "<https://example.org/>",
    "𠮷\u2028\u0000\ufeff",
    "",
    "=",
]


def rows(text: str, **values: str | list[str]) -> list[tuple[str, ...]]:
    return query.run(ox.Store(), bind(text, values, KNOWN)).values()


@pytest.fixture(scope="module")
def made() -> ox.Store:
    return store.open_graph(MADE)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_is_only_a_value(value: str) -> None:
    assert rows('SELECT ?x WHERE { VALUES ?x { "default" } }', x=value) == [(value,)]
    assert rows('SELECT ?x WHERE { VALUES ?x { "default"@en } }', x=value) == [(value,)]
    assert rows('SELECT ?x ?y WHERE { VALUES ?x { "a" } VALUES ?y { "b" } } ', x=value, y=value) == [(value, value)]


@drawn(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_any_text_comes_back_as_it_was(values: list[str]) -> None:
    assert sorted(rows('SELECT ?x WHERE { VALUES ?x { "default" "other" } }', x=values)) == sorted((v,) for v in values)


TAKES_TEXT = [
    (q, p)
    for q in named_queries()
    for p in q.parameters
    if isinstance(p.default[0], ox.Literal) and (p.default[0].language or p.default[0].datatype.value == f"{XSD}string")
]


@drawn(st.sampled_from(TAKES_TEXT), st.text(st.characters(exclude_categories=["Cs"])))
def test_a_named_query_takes_any_text(chosen: tuple[NamedQuery, Parameter], value: str) -> None:
    """Bound, it still is the same query: the same variables, one value in its VALUES line."""
    named, parameter = chosen
    bound = bind(named.text, {parameter.name: value}, KNOWN)
    again = {p.name: p for p in parameters(bound, KNOWN)}
    assert again.keys() == {p.name for p in named.parameters}
    assert [x.value for x in again[parameter.name].default] == [value]
    assert query.run(ox.Store(), bound).variables == query.run(ox.Store(), named.text).variables


@drawn(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_value_without_an_example_is_one_term_or_refused(value: str) -> None:
    text = "SELECT ?x WHERE { FILTER (?x = ?x || true) }"
    try:
        found = query.run(ox.Store(), bind(text, {"x": value}, KNOWN)).rows
    except QueryError:
        return
    ((cell,),) = found
    expected = given.read(value, KNOWN)
    if isinstance(expected, ox.Literal) and expected.datatype.value == f"{XSD}double":
        assert float(cell.value) == float(value)  # type: ignore[union-attr]  # the engine writes a double in its own way
    elif isinstance(expected, ox.Literal) and expected.datatype.value == f"{XSD}integer":
        assert isinstance(cell, ox.Literal)
        assert cell.datatype == expected.datatype
        assert int(cell.value) == int(expected.value)  # and an integer: 0 for -0
    else:
        assert cell == expected


@pytest.mark.parametrize(
    ("default", "value", "written"),
    [
        ('"甲"', "440000", '"440000"'),
        ('"甲"', "kg:name", '"kg:name"'),
        ('"甲"@zh', "民政部", '"民政部"@zh'),
        ('"甲"@zh', "廣東省民政廳", '"廣東省民政廳"@zh-Hant'),
        ('"甲"@zh', "Ministry of Civil Affairs", '"Ministry of Civil Affairs"@en'),
        ('"a"@fr', "民政部", '"民政部"@fr'),
        ("0.9", "0.80", f'"0.8"^^<{XSD}decimal>'),
        ("0.9", "1", f'"1"^^<{XSD}decimal>'),
        ("3", "100", f'"100"^^<{XSD}integer>'),
        ("3", "-1.5", f'"-1.5"^^<{XSD}decimal>'),
        ("3", "１２", f'"12"^^<{XSD}integer>'),
        ("1e0", "2", f'"2"^^<{XSD}double>'),
        ("true", "false", f'"false"^^<{XSD}boolean>'),
        ('"2023-07-20"^^xsd:date', "2024-02-29", f'"2024-02-29"^^<{XSD}date>'),
        ('"2023"^^xsd:gYear', "1999", f'"1999"^^<{XSD}gYear>'),
        ("kg:holdsPost", "issuedBy", "<https://w3id.org/zhengwen/ontology#issuedBy>"),
        ("kg:holdsPost", "kg:issuedBy", "<https://w3id.org/zhengwen/ontology#issuedBy>"),
        ("kg:holdsPost", "place:440000", "<https://w3id.org/zhengwen/id/place/440000>"),
        ("kg:holdsPost", "org:广东省民政厅", "<https://w3id.org/zhengwen/id/org/广东省民政厅>"),
        ("kg:holdsPost", "https://example.org/a", "<https://example.org/a>"),
        ("kg:holdsPost", "<urn:x>", "<urn:x>"),
    ],
)
def test_a_value_becomes_a_term_of_the_defaults_kind(default: str, value: str, written: str) -> None:
    bound = bind(f"SELECT ?x WHERE {{ VALUES ?x {{ {default} }} }}", {"x": value}, KNOWN)
    assert f"{{ {written} }}" in bound


@pytest.mark.parametrize(
    ("default", "value", "words"),
    [
        ("0.9", "viel", ["x", "'viel'", "a number", "0.9"]),
        ("0.9", "", ["a number"]),
        ("0.9", "NaN", ["a number"]),
        ("true", "yes", ["true or false"]),
        ('"2023-07-20"^^xsd:date', "2023-02-30", ["a date", "2023-07-20"]),
        ('"2023-07-20"^^xsd:date', "2023-07", ["a date"]),
        ("kg:holdsPost", "isuedBy", ["kg:issuedBy"]),
        ("kg:holdsPost", "kg:isuedBy", ["kg:issuedBy"]),
        ("kg:holdsPost", "<a b>", ["no IRI"]),
        ("kg:holdsPost", "<https://example.org/> } DROP ALL #>", ["no IRI"]),
        ('"甲"', "\udcff", ["not valid UTF-8"]),
    ],
)
def test_a_value_of_another_kind_is_refused_with_an_example(default: str, value: str, words: list[str]) -> None:
    with pytest.raises(QueryError) as e:
        bind(f"SELECT ?x WHERE {{ VALUES ?x {{ {default} }} }}", {"x": value}, KNOWN)
    for word in words:
        assert word in str(e.value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("甲省民政厅", '"甲省民政厅"'),
        ('"440000"', '"440000"'),
        ('"a"b"', r'"a\"b"'),
        ("'甲'@zh-hant", '"甲"@zh-Hant'),
        ('"1999"^^xsd:gYear', f'"1999"^^<{XSD}gYear>'),
        ("440000", f'"440000"^^<{XSD}integer>'),
        ("12345678901234567890123456789012345.60", f'"12345678901234567890123456789012345.6"^^<{XSD}decimal>'),
        ("1.50", f'"1.5"^^<{XSD}decimal>'),
        ("true", f'"true"^^<{XSD}boolean>'),
        ("2023-07-20", f'"2023-07-20"^^<{XSD}date>'),
        ("2023-07", f'"2023-07"^^<{XSD}gYearMonth>'),
        ("--07-20", f'"--07-20"^^<{XSD}gMonthDay>'),
        ("2023-13-20", '"2023-13-20"'),
        ("kg:Agency", "<https://w3id.org/zhengwen/ontology#Agency>"),
        ("关于:试行", '"关于:试行"'),
    ],
)
def test_without_a_default_a_value_is_read_as_turtle(value: str, written: str) -> None:
    assert given.written(given.read(value, KNOWN)) == written


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?p WHERE { ?p a kg:Policy ; kg:name ?name }",
        "SELECT ?p { ?p a kg:Policy ; kg:name ?name }",
        "SELECT ?p (COUNT(*) AS ?n) WHERE { ?p a kg:Policy ; kg:name $name FILTER (CONTAINS(?name, '办法')) } GROUP BY ?p",
        "CONSTRUCT { ?p kg:name ?name } WHERE { ?p a kg:Policy ; kg:name ?name }",
        "DESCRIBE ?p WHERE { ?p a kg:Policy ; kg:name ?name }",
        "# { WHERE\nSELECT ?p WHERE # {\n{ ?p kg:name ?name , '旧办法' }",
        "PREFIX x: <https://w3id.org/zhengwen/ontology#> SELECT ?p WHERE { { ?p x:name ?name } UNION { ?p x:title ?name } }",
    ],
)
def test_any_variable_can_be_set(made: ox.Store, text: str) -> None:
    answer = query.run(made, text, given={"name": "旧办法"})
    assert {row[0] for row in answer.values()} == {"https://example.org/old"}


def test_several_values_of_several_parameters(made: ox.Store) -> None:
    text = "SELECT ?name WHERE { VALUES ?name { '甲' } ?p a ?class ; kg:name ?name } ORDER BY ?name"
    both = query.run(made, text, given={"name": ["旧办法", "新办法", "没有"], "class": "kg:Policy"})
    assert both.values() == [("新办法",), ("旧办法",)]
    assert query.run(made, text, given={"name": ["旧办法", "张三"], "class": ["kg:Policy", "kg:Person"]}).values() == [
        ("张三",),
        ("张三",),
        ("旧办法",),
    ]


def test_every_values_line_of_a_name_is_set(made: ox.Store) -> None:
    text = "SELECT ?n { { VALUES ?n { 'a' 'b' } } UNION { values $n { 'c' } } }"
    assert rows(text, n="x") == [("x",), ("x",)]


def test_values_in_comments_and_strings_are_none() -> None:
    text = 'SELECT ?x WHERE { # VALUES ?x { "a" }\n VALUES ?y { "VALUES ?x { 1 }" } BIND (?y AS ?x) }'
    assert [p.name for p in parameters(text, KNOWN)] == ["y"]


def test_a_default_may_hold_braces() -> None:
    text = 'SELECT ?x WHERE { VALUES ?x { "}" \'{\' """a}b""" <urn:a> } }'
    assert [p.default for p in parameters(text, KNOWN)] == [(ox.Literal("}"), ox.Literal("{"), ox.Literal("a}b"), ox.NamedNode("urn:a"))]
    assert rows(text, x="y") == [("y",)]


@pytest.mark.parametrize("text", ["CONSTRUCT WHERE { ?p kg:name ?name }", "SELECT * { SELECT ?name { ?p kg:name ?name } }"])
def test_where_no_values_line_can_be_put_the_user_is_told_to_write_one(text: str) -> None:
    with pytest.raises(QueryError, match="write VALUES"):
        bind(text, {"name": "x"}, KNOWN)


def test_an_unknown_parameter_gets_the_nearest_names() -> None:
    text = next(q.text for q in named_queries() if q.name == "posts-at-agency")
    with pytest.raises(QueryError) as e:
        bind(text, {"agncy": "x"}, KNOWN)
    assert "no parameter agncy; nearest: agency; its parameters are agency" in str(e.value)


def test_meanings_are_read() -> None:
    text = "# ?a zh: 名称\n# ?a en: the name\nSELECT ?a { VALUES ?a { 1 } }"
    assert [(p.zh, p.en) for p in parameters(text, KNOWN)] == [("名称", "the name")]
