"""Real triple stores: marked `stores`, run by `make test-stores`, left out of `make test`, which needs none of them."""

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import store
from kg.graph.export import export
from tests.conftest import ROOT
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("stores")


@pytest.fixture(scope="session")
def files(seeds_build: Path) -> list[Path]:
    """What is loaded: the seeds' graph, its evidence, and statements of the kinds that the seeds lack."""
    return [seeds_build / "graph.ttl", seeds_build / "evidence.ttl", ROOT / "tests" / "schema" / "made.ttl"]


@pytest.fixture(scope="session")
def expected(files: list[Path]) -> dict[str, Rows]:
    """Query → the rows that pyoxigraph gives, which `kg query` asks."""
    return _asked(store.open_graph(*files))


@pytest.fixture(scope="session")
def quads(seeds_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds' graph as N-Quads, one named graph an article."""
    return export(seeds_build, "nquads", tmp_path_factory.mktemp("quads") / "graph.nq")


@pytest.fixture(scope="session")
def expected_of_quads(seeds_build: Path) -> dict[str, Rows]:
    """Query → the rows that the same statements give as Turtle, without named graphs."""
    return _asked(store.open_graph(seeds_build))


@pytest.fixture(scope="session")
def sizes(quads: Path) -> Rows:
    """Each named graph and how many statements it holds."""
    found = Counter(str(q.graph_name) for q in ox.parse(path=str(quads), format=ox.RdfFormat.N_QUADS))
    return Counter((graph, f'"{number}"^^integer') for graph, number in found.items() if graph != "DEFAULT")


def _asked(graph: ox.Store) -> dict[str, Rows]:
    return {name: rows(graph.query(text).serialize(format=ox.QueryResultsFormat.JSON)) for name, text in QUERIES.items()}
