"""Jena's TDB2, loaded and asked by its command line."""

from pathlib import Path

import pytest

from tests import jena
from tests.stores.programs import run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SameRows


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    if jena.missing():
        pytest.fail(f"Jena is missing: {jena.INSTALL}, or let `make test-stores` do it")
    return jena.command(tmp_path_factory.mktemp("classes"))


@pytest.fixture(scope="module")
def answers(command: list[str], files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    folder = tmp_path_factory.mktemp("tdb2")
    run([*command, "tdb2.tdbloader", "--loc", folder / "db", *files])
    found = {}
    for name, text in QUERIES.items():
        (folder / "q.rq").write_text(text, "utf-8")
        found[name] = rows(run([*command, "tdb2.tdbquery", "--loc", folder / "db", "--query", folder / "q.rq", "--results", "JSON"]))
    return found


class TestJena(SameRows):
    """TDB2 of Debian's Jena."""
