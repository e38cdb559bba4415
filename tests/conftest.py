"""What tests share: the built graph of the seeds, and where the gold articles are."""

from pathlib import Path

import pytest

from kg.build import build

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def seeds_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of one build of seeds/, with all its files; tests only read it."""
    out = tmp_path_factory.mktemp("seeds")
    build([SEEDS], out)
    return out


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold and corpus; tests that need it are skipped without it."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("../shared with the gold articles is not here")
    return SHARED
