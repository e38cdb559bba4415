"""Oxigraph as WebAssembly: the copy that query.html carries, in Node."""

import json
import shutil
from pathlib import Path

import pytest

from tests.stores.programs import HERE, ROOT, needed, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SameRows

VENDOR = ROOT / "kg" / "view" / "vendor"


@pytest.fixture(scope="module")
def answers(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    module = tmp_path_factory.mktemp("wasm") / "oxigraph.mjs"  # Node takes a module by this suffix
    shutil.copy(VENDOR / "oxigraph.js", module)
    command = [needed("node", "apt-get install nodejs npm"), HERE / "wasm.mjs", module, VENDOR / "oxigraph.wasm", *files]
    return {name: rows(text) for name, text in json.loads(run(command, json.dumps(QUERIES))).items()}


class TestWasm(SameRows):
    """The vendored oxigraph.wasm."""
