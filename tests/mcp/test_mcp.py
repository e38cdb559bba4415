"""`kg mcp` through the protocol's own client, over standard input and output, as a program that uses a model would start it."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import anyio.from_thread
import pyoxigraph as ox
import pytest
from mcp import Client, StdioServerParameters

from kg.build import build
from kg.graph import store
from tests.conftest import ROOT

Call = Callable[..., Any]


def started(out: Path, *options: str) -> StdioServerParameters:
    return StdioServerParameters(command=sys.executable, args=["-m", "kg", "mcp", str(out), *options])


@pytest.fixture(scope="module")
def client(seeds_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Client, Any]]:
    """A client, and the portal over which tests that are not asynchronous call it."""
    out = tmp_path_factory.mktemp("mcp")
    for name in ("graph.ttl", "evidence.ttl", "articles.jsonl"):
        (out / name).write_bytes((seeds_build / name).read_bytes())
    with (
        anyio.from_thread.start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(started(out, "--timeout", "3"))) as opened,
    ):
        yield opened, portal


@pytest.fixture
def call(client: tuple[Client, Any]) -> Call:
    """Calls a tool and gives its structured answer, or of a refusal the words that the model reads."""
    opened, portal = client

    def call(tool: str, /, **arguments: Any) -> Any:
        answer = portal.call(opened.call_tool, tool, arguments)
        return answer.content[0].text if answer.is_error else answer.structured_content

    return call


def test_every_tool_says_what_it_takes_and_gives_and_that_it_only_reads(client: tuple[Client, Any]) -> None:
    opened, portal = client
    tools = portal.call(opened.list_tools).tools
    assert {t.name for t in tools} == {
        "search_entities",
        "describe_entity",
        "find_evidence",
        "list_questions",
        "ask_question",
        "run_sparql",
    }
    for tool in tools:
        assert tool.description
        assert tool.output_schema
        assert tool.annotations.read_only_hint
        assert all("description" in said or "default" in said for said in tool.input_schema["properties"].values())


def test_the_ontology_can_be_read(client: tuple[Client, Any]) -> None:
    opened, portal = client
    text = portal.call(opened.read_resource, "zhengwen://ontology").contents[0].text
    assert len(list(ox.parse(text, format=ox.RdfFormat.TURTLE))) > 500


@pytest.mark.parametrize("typed", ["广东省民政厅", "廣東省民政廳", "省民政厅", "gdsmzt"])
def test_an_entity_is_found_by_any_spelling(call: Call, typed: str) -> None:
    found = call("search_entities", name=typed, kind="Agency")["entities"]
    assert "广东省民政厅" in [e["name"] for e in found]
    assert all(e["kind"] == "Agency" for e in found)


def test_an_unknown_class_is_refused_with_those_that_exist(call: Call) -> None:
    assert "Agency" in call("search_entities", name="民政", kind="Ministry")


def test_what_is_said_of_a_person_can_be_cited(call: Call, seeds_build: Path) -> None:
    it = call("describe_entity", entity="庄侃")
    assert it["kinds"] == ["Official", "Person"]
    posts = {s["value"]: s for s in it["statements"] if s["relation"] == "holdsPost"}
    assert set(posts) == {"广东省民政厅党组成员", "广东省民政厅副厅长", "广东省社会组织管理局党组书记", "广东省社会组织管理局局长"}
    (citation,) = posts["广东省民政厅副厅长"]["citations"]
    assert citation["quote"] == "省民政厅党组成员、副厅长，省社会组织管理局党组书记、局长庄侃主持会议。"
    assert citation["headline"] == "广东省民政厅等部门联合召开打击整治非法社会组织电视电话会议"
    assert [s["path"] for s in citation["sources"]] == ["000_adaf7f22d0ccb604.txt", "001_04b862a0a8498362.txt"]
    assert 0.5 < citation["confidence"] < 1
    chaired = [s for s in it["statements"] if s["relation"] == "presidedBy"]
    assert [(s["incoming"], s["value"]) for s in chaired] == [(True, "广东省打击整治非法社会组织电视电话会议")]
    graph = store.open_graph(seeds_build)
    assert graph.query(f"ASK {{ <{it['iri']}> ?p ?o }}")


def test_metadata_of_the_source_reach_the_citation(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("浙江省民政厅印发《社区食堂管理办法》。", "utf-8")
    meta = {"date": "2023-07-28", "publication": "甲报", "page": "A3", "url": "https://example.org/1"}
    (tmp_path / "a.meta.json").write_text(json.dumps(meta), "utf-8")
    build([tmp_path], tmp_path / "out", view=False)

    async def ask() -> Any:
        async with Client(started(tmp_path / "out")) as opened:
            answer = await opened.call_tool("find_evidence", {"entity": "浙江省民政厅", "relation": "issuedBy"})
            return answer.structured_content

    (statement,) = anyio.run(ask)["statements"]
    (citation,) = statement["citations"]
    assert citation["date"] == "2023-07-28"
    assert citation["sources"] == [{"path": "a.txt", **meta}]


def test_evidence_can_be_narrowed(call: Call) -> None:
    every = call("find_evidence", entity="打击整治非法社会组织专项行动")["statements"]
    launched = call("find_evidence", entity="打击整治非法社会组织专项行动", relation="kg:launchedBy")["statements"]
    assert {s["relation"] for s in launched} == {"launchedBy"}
    assert len(launched) < len(every)
    one = call("find_evidence", entity="打击整治非法社会组织专项行动", relation="launchedBy", other="广东省民政厅")["statements"]
    assert [s["value"] for s in one] == ["广东省民政厅"]
    assert "launchedBy" in call("find_evidence", entity="打击整治非法社会组织专项行动", relation="lauchedBy")


def test_an_unknown_entity_brings_the_nearest(call: Call) -> None:
    assert "广东省民政厅" in call("describe_entity", entity="广东民政厅局")


def test_named_questions_are_listed_and_asked_with_values(call: Call) -> None:
    listed = {q["name"]: q for q in call("list_questions")["questions"]}
    (parameter,) = listed["holders-of-post"]["parameters"]
    assert parameter["name"] == "title"
    answer = call("ask_question", name="holders-of-post", parameters={"title": "副厅长"})
    assert "庄侃" in [row[answer["columns"].index("person")] for row in answer["rows"]]
    assert not call("ask_question", name="holders-of-post", parameters={"title": '副厅长" } INSERT {'})["rows"]
    assert "title" in call("ask_question", name="holders-of-post", parameters={"titel": "副厅长"})
    assert "list_questions" in call("ask_question", name="../../etc/passwd")


def test_sparql_is_answered_within_limits(call: Call) -> None:
    answer = call("run_sparql", query="SELECT ?n { ?x a kg:Campaign ; kg:name ?n } ORDER BY ?n", rows=2)["result"]
    assert (len(answer["rows"]), answer["cut"]) == (2, True)
    assert call("run_sparql", query="ASK { ?x a kg:Policy }")["result"]["rows"] == [["true"]]
    turtle = call("run_sparql", query="CONSTRUCT { ?x kg:name ?n } WHERE { ?x a kg:Meeting ; kg:name ?n }")["result"]["turtle"]
    assert len(list(ox.parse(turtle, format=ox.RdfFormat.TURTLE))) == 9
    assert "stopped" in call("run_sparql", query="SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    assert call("run_sparql", query="ASK {}")["result"]["rows"] == [["true"]]  # and it goes on


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("DELETE WHERE { ?s ?p ?o }", "would change the graph"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT ?x { ?x kg:isuedBy ?y }", "kg:issuedBy"),
        ("SELECT ?x {", "expected"),
    ],
)
def test_what_cannot_be_asked_is_said_in_words(call: Call, query: str, words: str) -> None:
    assert words in call("run_sparql", query=query)


def test_the_documented_statement_is_the_one_that_is_given(call: Call) -> None:
    page = (ROOT / "docs" / "mcp.md").read_text("utf-8")
    said = json.loads(page.split("<!-- mcp -->")[1].split("```")[1].removeprefix("json"))
    given = [s for s in call("describe_entity", entity="庄侃")["statements"] if s["value"] == said["value"]]
    assert [_filled(s) for s in given] == [said], "write docs/mcp.md anew"


def _filled(value: Any) -> Any:
    """Without what is empty."""
    if isinstance(value, dict):
        return {k: _filled(v) for k, v in value.items() if v}
    return [_filled(v) for v in value] if isinstance(value, list) else value
