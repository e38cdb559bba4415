"""Oxigraph's own server, loaded and asked over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers import ask, free_port, running
from tests.stores.programs import needed, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SIZES, SameRows, SameRowsOfQuads

INSTALL = "pip install oxigraph"


@contextmanager
def serving(files: list[Path], folder: Path, *options: str) -> Iterator[str]:
    """The endpoint of a server that has loaded these files."""
    oxigraph = needed("oxigraph", INSTALL)
    run([oxigraph, "load", "-l", folder / "db", "-f", *files])
    bind = f"127.0.0.1:{free_port()}"
    with running([oxigraph, "serve-read-only", "-l", "db", "-b", bind, *options], f"http://{bind}/", folder):
        yield f"http://{bind}/query"


@pytest.fixture(scope="module")
def answers(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    with serving(files, tmp_path_factory.mktemp("oxigraph")) as endpoint:
        return {name: rows(ask(endpoint, text)) for name, text in QUERIES.items()}


@pytest.fixture(scope="module")
def answers_of_quads(quads: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    with serving([quads], tmp_path_factory.mktemp("quads"), "--union-default-graph") as endpoint:
        return {name: rows(ask(endpoint, text)) for name, text in {**QUERIES, "sizes": SIZES}.items()}


class TestOxigraph(SameRows):
    """The server of PyPI's `oxigraph`."""


class TestQuads(SameRowsOfQuads):
    """The same server over N-Quads, all graphs together."""
