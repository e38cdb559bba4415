"""Jena's TDB2, loaded and asked by its command line."""

from pathlib import Path

import pytest

from tests import jena
from tests.stores.programs import run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SIZES, SameRows, SameRowsOfQuads

ALL_GRAPHS = "FROM <urn:x-arq:DefaultGraph> FROM <urn:x-arq:UnionGraph>"
"""Jena's union of the named graphs leaves out the default graph, where names and types are."""


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    if jena.missing():
        pytest.fail(f"Jena is missing: {jena.INSTALL}, or let `make test-stores` do it")
    return jena.command(tmp_path_factory.mktemp("classes"))


def asked(command: list[str], files: list[Path], queries: dict[str, str], folder: Path) -> dict[str, Rows]:
    """Loads the files into a database and asks it every query; an archive of loaded classes halves Java's start."""
    run([*command, "tdb2.tdbloader", "--loc", folder / "db", *files])
    java, *options = command
    asking = [*options, "tdb2.tdbquery", "--loc", folder / "db", "--results", "JSON", "--query"]
    (folder / "first.rq").write_text(SIZES, "utf-8")
    run([java, f"-XX:ArchiveClassesAtExit={folder / 'classes'}", *asking, folder / "first.rq"])
    found = {}
    for name, text in queries.items():
        (folder / "q.rq").write_text(text, "utf-8")
        found[name] = rows(run([java, f"-XX:SharedArchiveFile={folder / 'classes'}", *asking, folder / "q.rq"]))
    return found


@pytest.fixture(scope="module")
def answers(command: list[str], files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    return asked(command, files, QUERIES, tmp_path_factory.mktemp("tdb2"))


@pytest.fixture(scope="module")
def answers_of_quads(command: list[str], quads: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    both = {name: text.replace(" WHERE {", f" {ALL_GRAPHS} WHERE {{", 1) for name, text in QUERIES.items()}
    return asked(command, [quads], {**both, "sizes": SIZES}, tmp_path_factory.mktemp("quads"))


class TestJena(SameRows):
    """TDB2 of Debian's Jena."""


class TestQuads(SameRowsOfQuads):
    """The same over N-Quads."""
