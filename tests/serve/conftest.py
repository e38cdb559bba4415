"""A build of the seeds that a server may keep its store in."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def out(seeds_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of the seeds, copied."""
    return Path(shutil.copytree(seeds_build, tmp_path_factory.mktemp("served") / "out"))
