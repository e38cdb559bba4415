"""Real triple stores: marked `stores`, run by `make test-stores`, left out of `make test`, which needs none of them."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import store
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
    graph = store.open_graph(*files)
    return {name: rows(graph.query(text).serialize(format=ox.QueryResultsFormat.JSON)) for name, text in QUERIES.items()}
