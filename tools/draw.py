"""Prints statements that nobody has judged yet, drawn by a fixed seed: python tools/draw.py RULE 25 > drawn.tsv

Each line is a verdict (see tools/rules.py) with ? for yes or no, and after it what is stated and the words around it. Read the article, replace the ?,
cut what follows, and add the lines to tests/verdicts/ROOM.tsv; `python tools/rules.py --drop` sorts them and writes docs/rules.md.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg import facts  # noqa: E402
from kg.model import Article, Extraction  # noqa: E402
from tools import rules  # noqa: E402

SEED = "2026"
AROUND = 70
Drawn = tuple[rules.Row, str]


def statements(rule: str) -> Iterator[Drawn]:
    """(verdict without yes or no, what is stated and where) of each statement of one rule."""
    for prefix, folder in rules.corpora().items():
        for file, article in rules.articles(prefix, folder):
            found = facts.extract(article)
            for row in rules.stated(file, found):
                if row[5] == rule:
                    yield row, f"{says(row, found)}\t{around(article, row)}"


def says(row: rules.Row, found: Extraction) -> str:
    """Subject, property and object of a row, or what its words denote."""
    for f in found.facts:
        e = f.evidence
        object_ = getattr(f.object, "name", "") or getattr(f.object, "value", "")
        if row[2:7] == (e.field, str(e.start), str(e.end), e.rule, f.predicate) and row[7] == rules.digest(
            f.subject.name, f.predicate, object_
        ):
            return f"{f.subject.name} {f.predicate} {object_}"
    here = (m for m in found.mentions if row[2:6] == (m.field, str(m.start), str(m.end), m.rule))
    return "; ".join(f"{m.entity.kind} {m.entity.name}" for m in here)


def around(article: Article, row: rules.Row) -> str:
    """The words, marked, in what stands around them."""
    text, start, end = getattr(article, row[2]), int(row[3]), int(row[4])
    return f"{text[max(0, start - AROUND) : start]}【{text[start:end]}】{text[end : end + AROUND]}".replace("\n", "↵")


def spread(pool: list[Drawn], size: int) -> list[Drawn]:
    """The first ones in a random order, one of each file before the second of any."""
    seen: Counter[str] = Counter()
    ranked: list[tuple[int, int, rules.Row, str]] = []
    for row, words in sorted(pool, key=lambda x: hashlib.sha256(repr((SEED, x[0])).encode()).hexdigest()):
        ranked.append((seen[row[0]], len(ranked), row, words))
        seen[row[0]] += 1
    return [(row, words) for _, _, row, words in sorted(ranked)[:size]]


def main() -> None:
    """Draws and prints."""
    rule, size = sys.argv[1], int(sys.argv[2])
    judged = {row[:8] for row in rules.rows()}
    for row, words in spread([(r, w) for r, w in statements(rule) if r not in judged], size):
        print("\t".join((*row, "?", words)))


if __name__ == "__main__":
    main()
