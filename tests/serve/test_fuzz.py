"""What nobody would send: drawn from the OpenAPI by schemathesis, and broken SPARQL by bench/fuzz.py (there in larger numbers)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Server

from bench.fuzz import fuzz


@pytest.mark.parametrize(
    "options",
    [
        ["--exclude-path", "/sparql"],
        # a schema cannot say which texts are SPARQL, so most that fit it are refused
        ["--include-path", "/sparql", "--exclude-checks", "positive_data_acceptance"],
    ],
)
def test_every_answer_is_as_the_openapi_says(server: Server, options: list[str], tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("schemathesis")
    command = [program, "run", f"{server.address}/openapi.json", "--max-examples", "25", "--seed", "1", "--no-color", *options]
    environment = {**os.environ, "NO_PROXY": "127.0.0.1"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment)
    assert done.returncode == 0, done.stdout


def test_broken_queries_get_an_answer_and_never_a_500(server: Server) -> None:
    sender = fuzz(server.address, 400, seed=7)
    assert sender.bad == []
    assert sender.statuses["400"] > 100
    assert sender.statuses["200"] > 5
    assert server.ask("ASK {}").status == 200
