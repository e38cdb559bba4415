"""The quality table: our graph of the gold articles scored against gold, with floors that only rise.

python tests/quality.py                 builds, scores, prints; fails where a score lies under its floor
python tests/quality.py --raise         writes the scores that lie above their floors into tests/floors.json
python tests/quality.py --lower         writes all of today's scores; say why in the changelog
python tests/quality.py --errors seeds  also lists what is missing (-) and wrong (+); the last set is for measuring only

How often each rule is right is another table: docs/rules.md, python tools/rules.py.
Gold, scorer and corpus lie beside the checkout in ../shared; without them there is nothing to do.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.build import build  # noqa: E402

SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "floors.json"
QUESTIONS = ROOT / "tests" / "questions"
GROUPS = {"entities": "TYPES", "relations": "RELATIONS"}
EASY = ("holdsPost", "jurisdiction")


@dataclass(frozen=True)
class Set:
    """Articles with gold: the texts, the folder of gold, and which of its files belong to the set."""

    name: str
    texts: Path
    gold: Path
    only: str = ""
    errors: bool = True


SETS = (
    Set("seeds", ROOT / "seeds", SHARED / "gold" / "seeds"),
    Set("xwlb A", SHARED / "gold" / "text", SHARED / "gold" / "xwlb", "05-|25-"),
    Set("xwlb B", SHARED / "gold" / "text", SHARED / "gold" / "xwlb", "15-", errors=False),
)

Scores = dict[str, dict[str, float]]


def module(name: str) -> ModuleType:
    """A script of ../shared as a module: score, ask."""
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def graphs(folder: Path) -> dict[Path, Path]:
    """Texts → graph.ttl: each folder of texts built once."""
    out = {}
    for number, texts in enumerate(dict.fromkeys(s.texts for s in SETS)):
        report = build([texts], folder / str(number), view=False)
        out[texts] = report.out / "graph.ttl"
    return out


def scored(scorer: ModuleType, graph: Path, what: Set) -> tuple[dict[str, tuple[Counter[str], float]], list[tuple[str, ...]]]:
    """Row → (counts, F1), and the errors."""
    tally, errors, identity = scorer.score(graph, what.gold, what.only)
    rows = {
        name: tally[name]
        for name in [*scorer.TYPES, *scorer.RELATIONS, "Figure", "figure kind", "figure place"]
        if sum(tally[name].values())
    }
    for group, names in GROUPS.items():
        rows[f"ALL {group}"] = sum((tally[n] for n in getattr(scorer, names)), Counter())
    rows["ALL hard relations"] = sum((tally[n] for n in scorer.RELATIONS if n not in EASY), Counter())
    rows["ALL figures"] = tally["Figure"]
    table = {name: (counts, scorer.prf(counts)[2]) for name, counts in rows.items()}
    precision, recall = identity
    table["identity"] = (Counter(), 2 * precision * recall / (precision + recall) if precision + recall else 0.0)
    return table, errors


def answered(ask: ModuleType, graph: Path) -> tuple[int, int]:
    """(questions fully right, questions)."""
    questions = json.loads((SHARED / "gold" / "questions.json").read_text("utf-8"))
    listed = questions if isinstance(questions, list) else questions["questions"]
    query = ask.opened(graph)
    found = [ask.answer(query, q, QUESTIONS) for q in listed]
    return sum(bool(r and r["fully"]) for r in found), len(listed)


def digest() -> str:
    """Of the gold and its scorer: floors hold for these only."""
    total = hashlib.sha256((SHARED / "score.py").read_bytes())
    for path in sorted((SHARED / "gold").rglob("*.json")):
        total.update(path.relative_to(SHARED).as_posix().encode() + path.read_bytes())
    return total.hexdigest()[:16]


def report(errors: str) -> Scores:
    """Prints every set's table; returns the scores by set and row."""
    scorer, ask = module("score"), module("ask")
    scores: Scores = {}
    with tempfile.TemporaryDirectory() as folder:
        built = graphs(Path(folder))
        for what in SETS:
            table, wrong = scored(scorer, built[what.texts], what)
            if errors == what.name and what.errors:
                print("\n".join("  ".join(e) for e in wrong), end="\n\n")
            print(f"{what.name:20}{'tp':>5}{'fp':>5}{'fn':>5}{'F1':>8}")
            for name, (c, f) in table.items():
                counts = f"{c['tp']:5}{c['fp']:5}{c['fn']:5}" if c else " " * 15
                print(f"  {name:18}{counts}{f:8.3f}")
            scores[what.name] = {name: round(f, 4) for name, (_, f) in table.items()}
        right, asked = answered(ask, built[SETS[0].texts])
        print(f"questions           {right} of {asked} fully right")
        scores["questions"] = {"fully right": right}
    return scores


def under(floors: Scores, scores: Scores) -> Iterator[str]:
    """A line for each score below its floor."""
    for name, rows in floors.items():
        for row, floor in rows.items():
            got = scores.get(name, {}).get(row, 0.0)
            if got < floor - 1e-4:
                yield f"{name}: {row} is {got}, the floor is {floor}"


def raised(floors: Scores, scores: Scores) -> Scores:
    return {name: {row: max(f, floors.get(name, {}).get(row, 0.0)) for row, f in rows.items()} for name, rows in scores.items()}


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--raise", dest="up", action="store_true")
    ap.add_argument("--lower", action="store_true")
    ap.add_argument("--errors", default="", choices=[s.name for s in SETS if s.errors])
    args = ap.parse_args()
    if not (SHARED / "score.py").exists():
        print("skipped: the gold articles are not in ../shared")
        return 0
    kept: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {"gold": "", "floors": {}}
    floors: Scores = kept["floors"]
    same = kept["gold"] == digest()
    scores = report(args.errors)
    if args.lower or args.up:
        new = raised(floors, scores) if args.up and same else scores
        FLOORS.write_text(json.dumps({"gold": digest(), "floors": new}, ensure_ascii=False, indent=1) + "\n", "utf-8")
        return 0
    if not same:
        print("the gold has changed since the floors were written: python tests/quality.py --lower")
        return 1
    failed = list(under(floors, scores))
    print("\n".join(failed) if failed else "no score lies under its floor")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
