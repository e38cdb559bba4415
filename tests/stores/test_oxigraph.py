"""Oxigraph's own server, loaded and asked over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import ask, free_port, running
from tests.stores.programs import needed, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SameRows

INSTALL = "pip install oxigraph"


@pytest.fixture(scope="module")
def endpoint(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    oxigraph, folder = needed("oxigraph", INSTALL), tmp_path_factory.mktemp("oxigraph")
    run([oxigraph, "load", "-l", folder / "db", "-f", *files])
    bind = f"127.0.0.1:{free_port()}"
    with running([oxigraph, "serve-read-only", "-l", "db", "-b", bind], f"http://{bind}/", folder):
        yield f"http://{bind}/query"


@pytest.fixture(scope="module")
def answers(endpoint: str) -> dict[str, Rows]:
    return {name: rows(ask(endpoint, text)) for name, text in QUERIES.items()}


class TestOxigraph(SameRows):
    """The server of PyPI's `oxigraph`."""
