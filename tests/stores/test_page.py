"""docs/stores.md: the blocks that are marked as tried are run as they stand, on free ports."""

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.graph import query
from tests import jena
from tests.servers import free_port
from tests.stores import test_oxigraph, test_virtuoso
from tests.stores.programs import HERE, ROOT, needed, node_module

PAGE = (ROOT / "docs" / "stores.md").read_text("utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in re.split(r"^## ", PAGE, flags=re.M)[1:]}
TRIED = [(name, block) for name, part in SECTIONS.items() for block in re.findall(r"<!-- tried -->\n```sh\n(.*?)```", part, re.S)]
FOLLOW = "set -euo pipefail\ntrap 'kill $(jobs -p) 2> jobs.txt || true; wait' EXIT\n"


def test_every_store_of_the_issue_has_its_section() -> None:
    assert list(SECTIONS) == ["Oxigraph", "Jena TDB2", "Jena Fuseki", "Virtuoso", "Comunica", "GraphDB", "QLever", "Blazegraph", "Neo4j"]
    assert [name for name, _ in TRIED] == ["Oxigraph", "Oxigraph", "Jena TDB2", "Virtuoso", "Comunica"]


def test_what_was_not_tried_says_so() -> None:
    for name, part in SECTIONS.items():
        assert "<!-- tried -->" in part or "*Not run here.*" in part, name


@pytest.mark.parametrize("block", [block for _, block in TRIED], ids=[name for name, _ in TRIED])
def test_a_block_gives_the_rows(block: str, seeds_build: Path, tmp_path: Path) -> None:
    for program, install in (("oxigraph", test_oxigraph.INSTALL), ("virtuoso-t", test_virtuoso.INSTALL), ("curl", "apt-get install curl")):
        needed(program, install)
    node_module("@comunica/query-sparql-file")
    assert not jena.missing(), jena.INSTALL
    for name, target in (("out", seeds_build), ("schema", ROOT / "schema")):
        (tmp_path / name).symlink_to(target)
    for port in ("7878", "1111", "8890"):
        block = block.replace(f"127.0.0.1:{port}", f"127.0.0.1:{free_port()}")
    block = block.replace("DirsAllowed = .", f"DirsAllowed = ., {seeds_build}")  # the link leads out of the folder
    path = ":".join([str(Path(sys.executable).parent), str(HERE / "node_modules" / ".bin"), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", FOLLOW + block],
        cwd=tmp_path,
        env={**os.environ, "PATH": path, "no_proxy": "127.0.0.1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    head, *rows = csv.reader(query.ask("holders-of-post", [seeds_build], "csv").splitlines())
    printed = [row for row in csv.reader(done.stdout.splitlines()) if row]
    tables = [printed[i + 1 : i + 1 + len(rows)] for i, row in enumerate(printed) if row == head]
    asked = len(re.findall(r"holders-of-post", block))
    assert [sorted(table) for table in tables] == [sorted(rows)] * asked
