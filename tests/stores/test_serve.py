"""Comunica asks `kg serve` over HTTP: another client that speaks SPARQL 1.1, and the named queries give the same rows."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stores.programs import HERE, needed, node_module, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SameRows


@pytest.fixture(scope="module")
def address(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running server on the seeds with the statements made for these tests."""
    graph, evidence, made = files
    out = tmp_path_factory.mktemp("served")
    out.joinpath("graph.ttl").write_bytes(graph.read_bytes() + b"\n" + made.read_bytes())
    shutil.copy(evidence, out)
    command = [Path(sys.executable).with_name("kg"), "serve", out, "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield f"{process.stdout.readline().split()[-1]}sparql"
    finally:
        process.terminate()
        process.communicate()


@pytest.fixture(scope="module")
def answers(address: str) -> dict[str, Rows]:
    node_module("@comunica/query-sparql-file")
    node = needed("node", "apt-get install nodejs npm")
    found = json.loads(run([node, HERE / "comunica.mjs", address], json.dumps(QUERIES)))
    return {name: rows(text) for name, text in found.items()}


class TestServe(SameRows):
    """Comunica of npm, over the endpoint."""
