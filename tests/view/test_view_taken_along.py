"""What can be taken along: Turtle, CSV and SPARQL of a node, of a pair, of the picture; all of it is in the graph."""

import csv
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import Opened
from handmade import ID, KG, RDF, SKOS, small

from kg.view import write

Open = Callable[..., Opened]
PAIR = ["person/丁红都_440000", "org/广东省民政厅"]
PROPOSED = ["person/甲乙丙_440000", "org/广东省民政厅"]


def store(page: Path) -> ox.Store:
    found = ox.Store()
    for name in ("graph.ttl", "evidence.ttl"):
        found.load(path=str(page.parent / name), format=ox.RdfFormat.TURTLE)
    return found


def choose(it: Opened, **hash: object) -> None:
    it.page.evaluate(
        "said => { location.hash = new URLSearchParams(Object.entries(said).map(([k, v]) => [k, Array.isArray(v) ? JSON.stringify(v) : v])) }",
        hash,
    )
    it.page.wait_for_selector(".panel h2")


def taken(it: Opened, word: str) -> bytes:
    """What a button hands out, in the panel where one is open, else in the menu."""
    place = it.page.locator(".panel" if it.page.locator(".panel").count() else ".menu")
    if place.locator("summary.tool").count():
        place.locator("summary.tool").click()
    with it.page.expect_download() as download:
        place.get_by_role("button", name=word, exact=True).click()
    return Path(download.value.path()).read_bytes()


def copied(it: Opened, word: str) -> str:
    it.page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    if not it.page.locator(".panel").count():
        it.page.locator(".menu summary").click()
    it.page.get_by_text(word, exact=True).click()
    return str(it.page.evaluate("copied"))


def triples(turtle: bytes) -> set[ox.Triple]:
    return {ox.Triple(t.subject, t.predicate, t.object) for t in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}


def whole(page: Path) -> set[ox.Triple]:
    return triples((page.parent / "graph.ttl").read_bytes())


def said(found: set[ox.Triple]) -> set[tuple[str, str, str]]:
    """What is said, by local names."""
    return {
        (t.subject.value[len(ID) :], t.predicate.value.rsplit("#")[-1], t.object.value.removeprefix(ID).removeprefix(KG)) for t in found
    }


TENURE = ("tenure/甲乙丙_副厅长", "post/广东省民政厅副厅长")


def test_the_turtle_of_a_node_unfolds_posts_and_tenures(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    choose(it, n=PAIR[1])
    found = triples(taken(it, "Turtle"))
    assert found <= whole(small_page)
    assert said(found) >= {
        (PAIR[0], "holdsPost", "post/广东省民政厅党组书记"),
        ("post/广东省民政厅党组书记", "postIn", PAIR[1]),
        ("post/广东省民政厅党组书记", "title", "党组书记"),
        (TENURE[0], "holder", PROPOSED[0]),
        (TENURE[0], "post", TENURE[1]),
        (TENURE[0], "status", "proposed"),
        (TENURE[1], "postIn", PAIR[1]),
        (PAIR[1], "jurisdiction", "place/440000"),
    }


def test_the_turtle_of_a_pair(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    choose(it, e=PROPOSED)
    found = triples(taken(it, "Turtle"))
    assert found <= whole(small_page)
    assert {p for s, p, o in said(found) if s == TENURE[0]} == {"type", "holder", "post", "status"}
    assert not {s for s, _, _ in said(found)} & {PAIR[0], "place/440000"}


def test_the_turtle_of_the_picture_follows_the_filters(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    everything = triples(taken(it, "画面 Turtle"))
    assert everything <= whole(small_page)
    links = {t for t in whole(small_page) if isinstance(t.object, ox.NamedNode)}
    left_out = {t.predicate.value.rsplit("#")[-1] for t in links - everything if t.predicate.value != RDF + "type"}
    assert left_out == {"mentions", "worksFor"}  # articles are no nodes, and working there follows from the post
    fewer = open_page(small_page, "#hide=Agency")
    found = said(triples(taken(fewer, "画面 Turtle")))
    assert PAIR[1] not in {x for s, _, o in found for x in (s, o)}


def test_values_are_typed_as_in_the_graph(open_page: Open, tmp_path: Path) -> None:
    g = small()
    xsd = "http://www.w3.org/2001/XMLSchema#"
    figure = g.node("figure/n", "某项 1.5 万元", "Statistic", "Figure", indicator="某项", unit="万元")
    for name, value, kind in (
        *(("value", "1.5", "decimal"), ("upperValue", "2", "decimal")),
        *(("date", x, y) for x, y in (("2023", "gYear"), ("2023-07", "gYearMonth"), ("2023-07-20", "date"), ("--07-20", "gMonthDay"))),
    ):
        g.fact(figure, name, ox.Literal(value, datatype=ox.NamedNode(xsd + kind)))
    g.fact(figure, SKOS + "closeMatch", ox.NamedNode(ID + "figure/s"))
    it = open_page(write(g.write(tmp_path)))
    choose(it, n="figure/n")
    found = triples(taken(it, "Turtle"))
    assert {t for t in found if t.subject.value == figure} <= whole(tmp_path / "graph.html")
    assert {t.object.datatype.value for t in found if t.predicate.value == KG + "date"} == {
        xsd + kind for kind in ("gYear", "gYearMonth", "date", "gMonthDay")
    }


def rows_of(answer: object) -> set[tuple[str, str, str]]:
    return {(r["subject"].value[len(ID) :], r["predicate"].value.rsplit("#")[-1], r["object"].value.removeprefix(ID)) for r in answer}  # type: ignore[attr-defined]


@pytest.mark.parametrize("node", [*PAIR, PROPOSED[0], "figure/s", "meeting/会议_2023_440000"])
def test_the_query_of_a_node_returns_what_its_panel_shows(open_page: Open, small_page: Path, node: str) -> None:
    it = open_page(small_page)
    choose(it, n=node)
    answer = list(store(small_page).query(copied(it, "复制 SPARQL")))
    shown = {(s, p, o) for s, p, o in said(triples(taken(it, "Turtle"))) if node in (s, o) or s.startswith(("post/", "tenure/"))}
    assert {x for x in shown if x[1] != "type"} <= rows_of(answer)
    sentences = set(it.page.locator(".panel .quote:visible").all_inner_texts())
    assert sentences <= {r["sentence"].value for r in answer if r["sentence"]}


@pytest.mark.parametrize("pair", [PAIR, PROPOSED, ["person/丁红都_440000", "meeting/会议_2023_440000"]])
def test_the_query_of_a_pair_returns_what_is_between(open_page: Open, small_page: Path, pair: list[str]) -> None:
    it = open_page(small_page)
    choose(it, e=pair)
    answer = rows_of(store(small_page).query(copied(it, "复制 SPARQL")))
    shown = said(triples(taken(it, "Turtle")))
    links = {"holdsPost", "postIn", "holder", "post", "addressedBy", "attendedBy"}
    assert answer == {x for x in shown if x[1] in links}


@pytest.mark.parametrize("hash", ["", "#hide=Agency", "#p=place/440000", "#sure=0.65", "#without=jurisdiction,holdsPost"])
def test_the_query_of_the_picture_returns_the_picture(open_page: Open, small_page: Path, hash: str) -> None:
    it = open_page(small_page, hash)
    answer = rows_of(store(small_page).query(copied(it, "复制画面的 SPARQL")))
    drawn = triples(taken(it, "画面 Turtle"))
    assert answer == said({t for t in drawn if isinstance(t.object, ox.NamedNode) and t.predicate.value != RDF + "type"})
    assert answer


def test_statements_as_rows_with_their_evidence(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    choose(it, e=["person/丁红都_440000", "meeting/会议_2023_440000"])
    rows = list(csv.DictReader(taken(it, "CSV").decode("utf-8-sig").splitlines()))
    assert [(r["relation"], r["words"], r["file"], r["first line"], r["confidence"]) for r in rows] == [
        ("讲话人", "丁红都出席会议并作动员讲话", "广东/a.txt", "5", "0.9"),
        ("出席者", "丁红都出席会议", "广东/a.txt", "5", "0.6"),
    ]
    it.page.keyboard.press("Escape")
    it.page.wait_for_selector(".panel", state="detached")
    rows = list(csv.DictReader(taken(it, "关系与出处 CSV").decode("utf-8-sig").splitlines()))
    assert {r["property"] for r in rows} >= {"holdsPost", "post", "jurisdiction", "policy"}
    assert [r["notes"] for r in rows if r["property"] == "post"] == ["副厅长 拟任"]
