"""Pages and RDF of nodes, search, the files: every IRI has its address, whatever its name holds and whatever the base is."""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from conftest import Server, serving

from kg.build import Settings, build
from kg.vocab import DATA
from tests.conftest import SEEDS
from tests.view.handmade import NASTY, hostile

TAGS = "html head meta title link body nav a form input main h1 h2 p code table tr th td ul li small span blockquote footer details summary"
OTHER = "https://data.example.org/graph#"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A build with a base of its own, without a view."""
    out = tmp_path_factory.mktemp("other") / "out"
    build([SEEDS / "001_04b862a0a8498362.txt"], out, settings=Settings(OTHER), view=False)
    with serving(out) as it:
        yield it


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(hostile().write(tmp_path_factory.mktemp("nasty"))) as it:
        yield it


def iris(server: Server) -> list[str]:
    rows = server.ask("SELECT DISTINCT ?s WHERE { GRAPH <urn:zhengwen:graph> { ?s ?p ?o } } ORDER BY ?s", "application/json").body
    return [row["s"]["value"] for row in json.loads(rows)["results"]["bindings"]]


@pytest.mark.parametrize("fixture", ["server", "other", "nasty"])
def test_every_iri_has_a_page_and_turtle(fixture: str, request: pytest.FixtureRequest) -> None:
    server: Server = request.getfixturevalue(fixture)
    base = OTHER if fixture == "other" else DATA
    nodes = [iri for iri in iris(server) if iri.startswith(base)]
    assert len(nodes) > 5
    for iri in nodes if fixture != "server" else nodes[::12]:
        local = iri.removeprefix(base)
        page = server.node(local)
        assert (page.status, page.media) == (200, "text/html"), iri
        turtle = server.node(local, "text/turtle")
        assert turtle.headers["content-location"] == f"/id/{quote(local)}.ttl"
        about = [q for q in ox.parse(turtle.body, format=ox.RdfFormat.TURTLE) if q.subject == ox.NamedNode(iri)]
        graph = ox.Store()
        graph.bulk_load(path=str(server.out / "graph.ttl"), format=ox.RdfFormat.TURTLE)
        assert len(about) == len(list(graph.quads_for_pattern(ox.NamedNode(iri), None, None))), iri


def test_a_page_shows_statements_with_their_sentences(server: Server) -> None:
    page = server.node("org/广东省民政厅").text
    assert "<h1>广东省民政厅</h1>" in page
    assert "省民政厅" in re.sub("<h1>.*?</h1>", "", page)
    assert '<a href="/id/place/440000">广东省</a><blockquote>' in page
    assert "丁红都" in page
    assert 'href="/id/person/%E4%B8%81%E7%BA%A2%E9%83%BD_440000"' in page


@pytest.mark.parametrize(
    ("suffix", "accept", "media"),
    [
        (".ttl", "text/html", "text/turtle"),
        (".jsonld", "", "application/ld+json"),
        (".nt", "", "application/n-triples"),
        (".rdf", "", "application/rdf+xml"),
        (".html", "text/turtle", "text/html"),
        ("", "application/ld+json;q=0.9, text/html;q=0.8", "application/ld+json"),
        ("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("", "", "text/html"),
    ],
)
def test_the_suffix_decides_else_what_is_accepted(server: Server, suffix: str, accept: str, media: str) -> None:
    answer = server.node(f"place/440000{suffix}", accept)
    assert (answer.status, answer.media, answer.headers["vary"]) == (200, media, "Accept")
    assert 'rel="alternate"' in answer.headers["link"]


def test_json_ld_is_compact_and_the_same_graph_as_turtle(server: Server) -> None:
    compact = server.node("place/440000.jsonld")
    node = next(x for x in json.loads(compact.body)["@graph"] if x["id"] == "place/440000")
    assert node["name"] == "广东省"
    one = {str(q) for q in ox.parse(compact.body, format=ox.RdfFormat.JSON_LD)}
    two = {str(q) for q in ox.parse(server.node("place/440000.ttl").body, format=ox.RdfFormat.TURTLE)}
    assert one == two


def test_a_name_that_is_not_there_gets_the_nearest(server: Server) -> None:
    page = server.node("org/广东民政厅")
    assert page.status == 404
    assert '<a href="/id/org/%E5%B9%BF%E4%B8%9C%E7%9C%81%E6%B0%91%E6%94%BF%E5%8E%85">广东省民政厅</a>' in page.text
    turtle = server.node("org/广东民政厅", "text/turtle")
    assert (turtle.status, turtle.media) == (404, "text/plain")
    assert "广东省民政厅" in turtle.text
    assert server.node("place/440000", "image/png").status == 406
    for name in ("<script>alert(1)</script>", "a b", '"', "%", "..", "{}", "\u202e", ""):
        answer = server.node(name)
        assert answer.status == 404
        assert "<script>alert" not in answer.text


def test_hostile_names_are_only_text(nasty: Server) -> None:
    pages = [nasty.node(iri.removeprefix(DATA)).text for iri in iris(nasty)] + [nasty.get("/search?q=" + quote(n)).text for n in NASTY]
    for page in pages:
        assert set(re.findall(r"<(\w+)", page)) <= set(TAGS.split())
        assert not re.search(r"<[^>]*\son\w+=", page)


def test_search_finds_names_as_people_type_them(server: Server) -> None:
    def first(typed: str, more: str = "") -> str:
        return str(json.loads(server.get(f"/api/search?q={quote(typed)}{more}").body)[0]["name"])

    for typed in ("广东省民政厅", "廣東省民政廳", "gdsmzt", "guangdongshengmin"):
        assert first(typed, "&kind=Agency") == "广东省民政厅", typed
    assert first("dhd") == "丁红都"
    assert first("Guangdong", "&kind=Province") == "广东省"
    assert "广东省民政厅" in server.get("/search?q=gdsmzt").text
    assert json.loads(server.get("/api/search?q=" + quote("没有这样的名字")).body) == []
    for wrong in ("", "?q=", "?q=a&limit=0", "?q=a&kind=Nothing", "?q=a%00"):
        answer = server.get("/api/search" + wrong)
        assert (answer.status, answer.media) == (422, "application/json")
        assert json.loads(answer.body)["detail"]


def test_an_entity_as_json(server: Server) -> None:
    iri = DATA + "org/广东省民政厅"
    entity = json.loads(server.get("/api/entity?iri=" + quote(iri)).body)
    assert (entity["name"], entity["types"], entity["complete"]) == ("广东省民政厅", ["Agency", "Organization"], True)
    place = next(s for s in entity["statements"] if s["property"] == "jurisdiction")
    assert (place["name"], place["value"]) == ("广东省", DATA + "place/440000")
    assert place["evidence"][0]["quote"]
    assert "worksFor" in {s["property"] for s in entity["incoming"]}
    assert server.get("/api/entity?iri=" + quote(DATA + "org/nobody")).status == 404
    assert server.get("/api/entity?iri=" + quote("no iri <>")).status == 404


def test_health_and_named_queries(server: Server, other: Server) -> None:
    health = json.loads(other.get("/health").body)
    assert (health["status"], health["base"], health["rows"]) == ("ok", OTHER, 100_000)
    assert len(json.loads(server.get("/api/queries").body)) > 20


def test_the_view_and_the_files(server: Server, other: Server) -> None:
    front = server.get("/")
    assert front.body == (server.out / "graph.html").read_bytes()
    assert "script-src" not in front.headers["content-security-policy"]  # the page has a policy of its own
    assert server.get("/graph.ttl").body == (server.out / "graph.ttl").read_bytes()
    assert 'href="/graph.ttl"' in other.get("/").text
    assert other.get("/graph.html").status == 404
