"""Virtuoso, loaded by isql and asked over HTTP."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph import query
from kg.graph.hints import hints
from kg.graph.named import NamedQuery, named_queries, with_values
from tests.servers import ask, free_port, running
from tests.stores.programs import ROOT, needed, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SIZES, SameRows, SameRowsOfQuads

INSTALL = "apt-get install virtuoso-opensource-7-bin"
GRAPH = "https://w3id.org/zhengwen/graph"
PAGE = (ROOT / "docs" / "stores.md").read_text("utf-8")
SETTINGS = re.findall(r"cat > virtuoso\.ini <<'END'\n(.*?)END\n", PAGE, re.S)[0]
"""The settings that the documents recommend."""
QUADS = 512
"""Virtuoso's flag for N-Quads."""


@contextmanager
def serving(files: list[Path], folder: Path, flags: int = 0) -> Iterator[str]:
    """The endpoint of a server that has loaded these files."""
    virtuoso, isql = needed("virtuoso-t", INSTALL), needed("isql-vt", INSTALL)
    sql, http = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"
    folders = ", ".join(sorted({str(f.parent) for f in files}))
    settings = (
        SETTINGS.replace("127.0.0.1:1111", sql).replace("127.0.0.1:8890", http).replace("DirsAllowed = .", f"DirsAllowed = {folders}")
    )
    (folder / "virtuoso.ini").write_text(settings, "utf-8")
    loads = [f"DB.DBA.TTLP_MT(file_to_string_output('{f}'), '', '{GRAPH}', {flags});" for f in files]
    (folder / "load.sql").write_text("\n".join([*loads, "checkpoint;", ""]), "utf-8")
    with running([virtuoso, "-f", "-c", "virtuoso.ini"], f"http://{http}/sparql", folder):
        run([isql, sql, "dba", "dba", "ERRORS=STDOUT", folder / "load.sql"])
        yield f"http://{http}/sparql"


@pytest.fixture(scope="module")
def endpoint(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(files, tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture(scope="module")
def answers(endpoint: str) -> dict[str, Rows]:
    return {name: rows(ask(endpoint, text, **{"default-graph-uri": GRAPH})) for name, text in QUERIES.items()}


@pytest.fixture(scope="module")
def answers_of_quads(quads: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    with serving([quads], tmp_path_factory.mktemp("quads"), QUADS) as address:
        return {name: rows(ask(address, text)) for name, text in {**QUERIES, "sizes": SIZES}.items()}


class TestVirtuoso(SameRows):
    """Virtuoso 7 of Debian."""


class TestQuads(SameRowsOfQuads):
    """The same over N-Quads, all graphs together."""


@pytest.mark.parametrize("named", named_queries(), ids=lambda named: named.name)
def test_kg_query_asks_it(named: NamedQuery, endpoint: str, files: list[Path]) -> None:
    """By its address with the graph in it; the same rows in the same order as from files."""
    theirs = query.Endpoint(f"{endpoint}?default-graph-uri={GRAPH}").answer(named.text)
    mine = query.Files(*files).answer(named.text)
    assert theirs.variables == mine.variables
    assert Counter(theirs.values()) == Counter(mine.values())


def test_kg_query_sets_parameters_there(endpoint: str, files: list[Path]) -> None:
    there, here = query.Endpoint(f"{endpoint}?default-graph-uri={GRAPH}"), query.Files(*files)
    for name, values in (
        ("posts-at-agency", {"agency": ["辽宁省民政厅", "甲省民政廳"]}),
        ("policies-of-place", {"place": "天津市"}),
        ("holders-on-day", {"day": "2023-07-02"}),
        ("doubtful-statements", {"below": "0.6"}),
        ("evidence-of-statement", {"subject": "庄侃", "predicate": "holdsPost"}),
        ("targets-of-policy", {"words": "”\"'\\ } #"}),
    ):
        text = with_values(name, values, there.prefixes)
        assert Counter(there.answer(text).values()) == Counter(here.answer(text).values()), name
        assert here.answer(text).rows or name == "targets-of-policy"


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?x kg:name '周强' }",
        "ASK { ?x kg:name '无此人' }",
        "CONSTRUCT { ?p kg:worksFor ?o } WHERE { ?p kg:worksFor ?o }",
        "SELECT ?x ?missing { ?x a kg:Province } ORDER BY ?x",
    ],
)
def test_every_form_of_query(text: str, endpoint: str, files: list[Path]) -> None:
    assert query.Endpoint(f"{endpoint}?default-graph-uri={GRAPH}").answer(text) == query.Files(*files).answer(text)


def test_a_query_without_rows_says_why(endpoint: str) -> None:
    there = query.Endpoint(f"{endpoint}?default-graph-uri={GRAPH}")
    text = with_values("posts-at-agency", {"agency": "广东民政厅"}, there.prefixes)
    assert there.answer(text).rows == ()
    assert "nearest: 广东省民政厅" in hints(text, there.answer, there.prefixes)[0]


def test_a_refused_query_shows_what_virtuoso_says(endpoint: str) -> None:
    with pytest.raises(QueryError) as e:
        query.Endpoint(endpoint).answer("SELECT ?x WHERE { ?x a kg:Policy } ORDER ?x")
    assert "Virtuoso" in str(e.value)
    assert "expected BY" in str(e.value)
