"""Comunica, which asks files as they lie there."""

import json
from pathlib import Path

import pytest

from tests.stores.programs import HERE, needed, node_module, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SameRows


@pytest.fixture(scope="module")
def node() -> str:
    node_module("@comunica/query-sparql-file")
    return needed("node", "apt-get install nodejs npm")


@pytest.fixture(scope="module")
def answers(node: str, files: list[Path]) -> dict[str, Rows]:
    found = json.loads(run([node, HERE / "comunica.mjs", *files], json.dumps(QUERIES)))
    return {name: rows(text) for name, text in found.items()}


class TestComunica(SameRows):
    """Comunica of npm, over the files."""
