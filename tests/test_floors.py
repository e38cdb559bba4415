"""The least that the graph must say of the gold articles; `make quality` holds the higher, rising floors."""

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from kg.build import build
from tests.conftest import SHARED

FLOORS = {
    "seeds": {"entities": 0.95, "relations": 0.90, "figures": 0.85},
    "text": {"entities": 0.90, "relations": 0.80, "figures": 0.75},
}


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def f1_of_groups(graph: Path, gold: Path) -> dict[str, float]:
    score = scorer()
    tally, _, _ = score.score(graph, gold)
    groups = {"entities": score.TYPES, "relations": score.RELATIONS, "figures": ["Figure"]}
    return {name: score.prf(sum((tally[n] for n in names), Counter()))[2] for name, names in groups.items()}


@pytest.mark.parametrize("texts", ["seeds", "text"])
def test_the_graph_says_what_the_gold_says(texts: str, shared: Path, seeds_build: Path, tmp_path: Path) -> None:
    if texts == "seeds":
        found = f1_of_groups(seeds_build / "graph.ttl", shared / "gold" / "seeds")
    else:
        build([shared / "gold" / "text"], tmp_path, view=False)
        found = f1_of_groups(tmp_path / "graph.ttl", shared / "gold" / "xwlb")
    low = {name: (f1, FLOORS[texts][name]) for name, f1 in found.items() if f1 < FLOORS[texts][name]}
    assert not low
