"""The facts of seeds/ as sorted lines, kept in tests/golden/ so that a change of rules is read as a difference.

python tests/golden.py            compares and prints the difference
python tests/golden.py --write    rewrites; read the difference before you commit it
"""

import difflib
import sys
from pathlib import Path

from kg import facts
from kg.api import read_articles
from kg.model import Entity, Literal

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


def lines() -> dict[str, list[str]]:
    """File name → its lines: predicate, subject, object, words; one file for each story of the seeds."""
    found = {}
    for article in read_articles(ROOT / "seeds"):
        extraction = facts.extract(article)
        source = article.readings[0].source.path.split("_")[0]
        rows = []
        for f in extraction.facts:
            e = f.evidence
            words = getattr(article, e.field)[e.start : e.end].replace("\n", "↵")
            subject = "" if f.subject.kind == "Article" else f.subject.name
            rows.append("\t".join((f.predicate, subject, told(f.object), words, e.rule)))
        found[f"{source}-{article.headline[:16] or article.text[:16]}.tsv"] = sorted(rows)
    return found


def told(value: Entity | Literal) -> str:
    return f"{value.kind} {value.name}" if isinstance(value, Entity) else value.value


def difference() -> list[str]:
    """Unified difference between the kept lines and today's; empty where nothing changed."""
    now = lines()
    kept = {p.name: p.read_text("utf-8").splitlines() for p in sorted(GOLDEN.glob("*.tsv"))}
    out: list[str] = []
    for name in sorted(now.keys() | kept.keys()):
        out += difflib.unified_diff(kept.get(name, []), now.get(name, []), name, name, lineterm="", n=0)
    return out


def write() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob("*.tsv"):
        old.unlink()
    for name, rows in lines().items():
        (GOLDEN / name).write_text("".join(f"{row}\n" for row in rows), "utf-8")


if __name__ == "__main__":
    changes = difference()
    print("\n".join(changes) or "no difference")
    if "--write" in sys.argv:
        write()
    elif changes:
        sys.exit(1)
