"""The programs that these tests need. A missing one fails with the command that installs it: here nothing is skipped."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def needed(name: str, install: str) -> str:
    """The path of a program."""
    beside = shutil.which(name, path=str(Path(sys.executable).parent))
    if found := beside or shutil.which(name):
        return found
    pytest.fail(f"{name} is missing: {install}, or let `make test-stores` do it")


def node_module(name: str) -> None:
    """Fails unless the npm package is installed beside these tests."""
    if not (HERE / "node_modules" / name / "package.json").is_file():
        pytest.fail(f"{name} is missing: npm ci --prefix tests/stores, or let `make test-stores` do it")


def run(command: Sequence[str | Path], given: str = "", folder: Path | None = None) -> str:
    """What a program prints; an exit code or a word of error fails."""
    done = subprocess.run([str(c) for c in command], input=given, capture_output=True, text=True, encoding="utf-8", cwd=folder, check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stderr[-3000:]}"
    assert "error" not in done.stderr.lower(), done.stderr[-3000:]
    return done.stdout
