"""The SPARQL 1.1 Protocol as clients speak it: methods, media types, graphs, and what is refused."""

import csv
import json
from urllib.parse import urlencode
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from conftest import Server
from rdflib import Graph

from kg.graph.named import named_queries
from kg.graph.query import run
from kg.graph.store import open_graph

NAMES = "SELECT ?n WHERE { ?x a kg:Province ; kg:name ?n } ORDER BY ?n LIMIT 3"
GRAPH = "CONSTRUCT { ?x kg:name ?n } WHERE { ?x a kg:Province ; kg:name ?n }"
DIRECT = "application/sparql-query"
FORM = "application/x-www-form-urlencoded"
ROWS = ("上海市", "内蒙古自治区", "北京市")


def test_get_form_and_direct_give_the_same(server: Server) -> None:
    got = server.ask(NAMES)
    form = server.send("POST", "/sparql", urlencode({"query": NAMES}), content_type=FORM, accept="text/csv")
    direct = server.send("POST", "/sparql", NAMES, content_type=f"{DIRECT}; charset=UTF-8", accept="text/csv")
    assert got.status == form.status == direct.status == 200
    assert got.body == form.body == direct.body == ("n\r\n" + "\r\n".join(ROWS) + "\r\n").encode()
    assert got.headers["content-type"] == "text/csv; charset=utf-8"
    assert got.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/xml", "application/sparql-results+xml"),
        ("text/csv;q=0.3, text/tab-separated-values;q=0.9", "text/tab-separated-values"),
        ("text/*", "text/csv"),
        ("text/csv;q=0, text/*;q=0.1, */*;q=0.01", "text/tab-separated-values"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/sparql-results+xml"),
        ("TEXT/CSV", "text/csv"),
        ("nonsense", "application/sparql-results+json"),
    ],
)
def test_rows_come_as_the_client_wants_them(server: Server, accept: str, media: str) -> None:
    answer = server.ask(NAMES, accept)
    assert (answer.status, answer.media, answer.headers["vary"]) == (200, media, "Accept")
    if media.endswith("json"):
        found = [row["n"]["value"] for row in json.loads(answer.body)["results"]["bindings"]]
    elif media.endswith("xml"):
        found = [x.text or "" for x in ElementTree.fromstring(answer.body).iter("{http://www.w3.org/2005/sparql-results#}literal")]
    else:
        found = [row[0] for row in csv.reader(answer.text.splitlines())][1:]
    assert tuple(found) == ROWS


@pytest.mark.parametrize(
    ("accept", "media", "form"),
    [
        ("", "text/turtle", "turtle"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json", "application/ld+json", "json-ld"),
        ("application/rdf+xml", "application/rdf+xml", "xml"),
        ("application/rdf+xml;q=0.5, text/turtle;q=0.6", "text/turtle", "turtle"),
    ],
)
def test_graphs_come_as_the_client_wants_them(server: Server, accept: str, media: str, form: str) -> None:
    answer = server.ask(GRAPH, accept)
    assert (answer.status, answer.media) == (200, media)
    if form == "json-ld":  # rdflib's own reader of it uses what rdflib calls deprecated
        assert len(list(ox.parse(answer.body, format=ox.RdfFormat.JSON_LD))) == 14
    else:
        assert len(Graph().parse(data=answer.body, format=form)) == 14


def test_ask_and_describe(server: Server) -> None:
    assert json.loads(server.ask("ASK { ?x a kg:Province }", "").body) == {"head": {}, "boolean": True}
    assert server.ask("ASK { ?x kg:name 'nobody' }", "text/csv").text.strip() == "false"
    described = server.ask("DESCRIBE place:440000", "application/n-triples").text
    assert "/id/place/440000>" in described


def test_every_named_query_answers_as_the_command_line_does(server: Server) -> None:
    store = open_graph(server.out)
    for query in named_queries():
        mine = json.loads(server.ask(query.text, "application/json").body)["results"]["bindings"]
        answer = run(store, query.text)
        theirs = [{n: c for n, c in zip(answer.variables, row, strict=True) if c is not None} for row in answer.rows]
        assert len(mine) == len(theirs), query.name
        if query.name != "doubtful-statements":  # its ties may come in either order
            assert [{n: v["value"] for n, v in row.items()} for row in mine] == [
                {n: getattr(c, "value", str(c)) for n, c in row.items()} for row in theirs
            ], query.name


def test_graphs_of_the_dataset_can_be_chosen(server: Server) -> None:
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s a kg:Evidence }"

    def number(**fields: str) -> int:
        return int(server.ask(count, **fields).text.split()[1])

    assert number() > 500
    assert number(**{"default-graph-uri": "urn:zhengwen:graph"}) == 0
    assert number(**{"default-graph-uri": "urn:nothing"}) == 0
    named = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s a kg:Article } }"
    assert server.ask(named).text.split() == ["g", "urn:zhengwen:graph"]
    assert server.ask(named, **{"named-graph-uri": "urn:nothing"}).text.split() == ["g"]
    posted = server.send("POST", "/sparql?default-graph-uri=urn:zhengwen:graph", count, content_type=DIRECT, accept="text/csv")
    assert posted.text.split() == ["n", "0"]
    wrong = server.ask(count, **{"default-graph-uri": "no iri"})
    assert (wrong.status, wrong.media) == (400, "text/plain")


REFUSED = [
    (400, "GET", "/sparql?query=SELECT", None, {}, "line 1"),
    (400, "GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, {}, "2 queries"),
    (400, "GET", "/sparql?query=%FF", None, {}, "UTF-8"),
    (400, "POST", "/sparql", "x=1", {"content_type": FORM}, "no field query"),
    (400, "POST", "/sparql", b"ASK { ?x ?y '\xff' }", {"content_type": DIRECT}, "UTF-8"),
    (400, "POST", "/sparql?query=ASK%7B%7D", "query=ASK%7B%7D", {"content_type": FORM}, "not from the address"),
    (403, "POST", "/sparql", "update=CLEAR+ALL", {"content_type": FORM}, "only answers queries"),
    (403, "POST", "/sparql", "CLEAR ALL", {"content_type": "application/sparql-update"}, "only answers queries"),
    (403, "GET", "/sparql?update=CLEAR+ALL", None, {}, "only answers queries"),
    (400, "GET", "/sparql?query=CLEAR+ALL", None, {}, "CLEAR would change the graph"),
    (400, "GET", "/sparql?query=LOAD+%3Chttp://127.0.0.1/%3E", None, {}, "LOAD would change the graph"),
    (400, "GET", "/sparql?query=ASK%7BSERVICE%3Chttp://127.0.0.1/%3E%7B%7D%7D", None, {}, "SERVICE would ask"),
    (405, "PUT", "/sparql", "ASK {}", {"content_type": DIRECT}, "PUT is not answered"),
    (405, "DELETE", "/sparql", None, {}, "DELETE is not answered"),
    (406, "GET", "/sparql?query=ASK%7B%7D", None, {"accept": "image/png"}, "application/sparql-results+json"),
    (406, "GET", "/sparql?query=ASK%7B%7D", None, {"accept": "text/turtle"}, "SELECT and ASK are answered as"),
    (406, "GET", "/sparql", None, {"accept": "image/png"}, "describes itself"),
    (413, "POST", "/sparql", b"#" * (2 << 20), {"content_type": DIRECT}, "longer than"),
    (414, "GET", "/sparql?query=" + "a" * 40_000, None, {}, "with POST"),
    (415, "POST", "/sparql", "ASK {}", {"content_type": "text/plain"}, DIRECT),
    (415, "POST", "/sparql", "ASK {}", {"content_type": f"{DIRECT}; charset=gb18030"}, "UTF-8"),
]


@pytest.mark.parametrize(("status", "method", "path", "body", "headers", "words"), REFUSED)
def test_what_is_refused_is_told_in_plain_words(
    server: Server, status: int, method: str, path: str, body: bytes | str | None, headers: dict[str, str], words: str
) -> None:
    answer = server.send(method, path, body, **headers)
    assert (answer.status, answer.media) == (status, "text/plain"), answer.text
    assert words in answer.text
    assert str(server.out) not in answer.text
    assert ("allow" in answer.headers) == (status == 405)


def test_the_line_of_a_mistake_is_the_users_own(server: Server) -> None:
    answer = server.ask("SELECT ?x WHERE {\n  ?x kg:name ?n .\n  ?x kg:isuedBy ?y }")
    assert "line 3: the ontology has no term kg:isuedBy; nearest: kg:issuedBy" in answer.text
    assert "line 2, column 14: the prefix dc: is not known" in server.ask("SELECT ?x WHERE {\n  ?x dc:title ?y }").text
    assert "line 2, column 2" in server.ask("SELECT ?x WHERE { ?x kg:name ?n }\n}").text  # where a LIMIT is put in


def test_head_and_options(server: Server) -> None:
    head = server.send("HEAD", "/sparql?" + urlencode({"query": NAMES}), accept="text/csv")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(server.ask(NAMES).body)))
    options = server.send("OPTIONS", "/sparql", origin="http://example.org", access_control_request_method="POST")
    assert options.status == 204
    assert "POST" in options.headers["access-control-allow-methods"]
    assert "content-type" in options.headers["access-control-allow-headers"]


def test_without_a_query_the_endpoint_describes_itself(server: Server) -> None:
    answer = server.get("/sparql", accept="text/turtle")
    graph = ox.Store()
    graph.load(answer.body, ox.RdfFormat.TURTLE)
    said = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> "
    assert graph.query(f"{said} ASK {{ ?s a sd:Service ; sd:endpoint <{server.address}/sparql> ; sd:supportedLanguage sd:SPARQL11Query }}")
    assert graph.query(f"{said} ASK {{ ?s sd:defaultDataset/sd:namedGraph/sd:name <urn:zhengwen:graph> }}")
    page = server.get("/sparql", accept="text/html")
    assert (page.status, page.headers["location"]) == (303, "/query")


def test_rows_beyond_the_limit_are_cut_and_the_header_says_so(server: Server) -> None:
    cut = server.ask("SELECT ?s WHERE { ?s ?p ?o }")
    assert (cut.text.count("\r\n"), cut.headers["x-sparql-maxrows"]) == (2001, "2000")
    assert len(json.loads(server.ask("SELECT ?s WHERE { ?s ?p ?o }", "").body)["results"]["bindings"]) == 2000
    assert "x-sparql-maxrows" not in server.ask(NAMES).headers
    graph = server.ask("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples")
    assert (graph.text.count(" .\n"), graph.headers["x-sparql-maxrows"]) == (2000, "2000")
    for accept, form in {"text/turtle": ox.RdfFormat.TURTLE, "application/rdf+xml": ox.RdfFormat.RDF_XML}.items():
        cut = server.ask("CONSTRUCT WHERE { ?s ?p ?o }", accept)
        assert "cut at 2000: the answer is longer" in cut.text
        assert len(list(ox.parse(cut.body, format=form))) == 2000
    rows = ox.parse_query_results(server.ask("SELECT ?s WHERE { ?s ?p ?o }", "text/xml").body, format=ox.QueryResultsFormat.XML)
    assert isinstance(rows, ox.QuerySolutions)
    assert len(list(rows)) == 2000
