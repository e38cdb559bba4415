"""A graph of any size in the shape of the seeds' own: copies of one build that share places and organisations.

    python bench/generated.py OUT [--triples 1000000] [--build FOLDER]

Each copy has people, posts, policies, campaigns, meetings, figures, articles and evidence of its own; a hundred copies give
an agency a hundred times as many policies, as years of news would. The same arguments give the same bytes.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kg.build import build  # noqa: E402
from kg.graph import files  # noqa: E402
from kg.graph import terms as t  # noqa: E402
from kg.vocab import DATA, KG  # noqa: E402

SHARED = (f"{DATA}place/", f"{DATA}org/")
NAMES = {t.term(KG.name), t.LABEL, t.ALT_LABEL, t.term(KG.headline)}


def copied(triples: list[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]], copy: int) -> Iterator[t.Triple]:
    """One copy's triples; the first is the build itself."""

    def own(node: ox.NamedNode) -> bool:
        return copy > 0 and node.value.startswith(DATA) and not node.value.startswith(SHARED)

    def renamed(node: ox.NamedNode) -> str:
        return f"<{node.value}_{copy}>" if own(node) else str(node)

    for s, p, o in triples:
        if copy and not own(s):
            continue
        value = renamed(o) if isinstance(o, ox.NamedNode) else str(o)
        if copy and isinstance(o, ox.Literal) and str(p) in NAMES:
            value = t.text(f"{o.value}{copy}", o.language or "")
        yield renamed(s), str(p), value


def written(source: Path, out: Path, copies: int) -> int:
    """Writes the copies of a build's graph and evidence into `out`; returns the number of triples."""
    total = 0
    for name in ("graph.ttl", "evidence.ttl"):
        triples = [(q.subject, q.predicate, q.object) for q in ox.parse(path=str(source / name), format=ox.RdfFormat.TURTLE)]
        every = sorted({x for copy in range(copies) for x in copied(triples, copy)})
        with files.replacing(out / name) as f:
            total += files.write_turtle(iter(every), f)
    return total


def generate(out: Path, triples: int, source: Path | None = None) -> int:
    """Writes graph.ttl and evidence.ttl of at least so many triples; without `source` the seeds are built first."""
    with tempfile.TemporaryDirectory() as folder:
        if source is None:
            source = Path(folder)
            build([ROOT / "seeds"], source, view=False)
        one = written(source, out, 1)
        two = written(source, out, 2) - one
        return written(source, out, max(1, -(-(triples - one) // two) + 1))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    ap.add_argument("--triples", type=int, default=1_000_000)
    ap.add_argument("--build", type=Path, default=None, help="a build to copy in place of the seeds'")
    args = ap.parse_args()
    print(f"{generate(args.out, args.triples, args.build)} triples in {args.out}")


if __name__ == "__main__":
    main()
