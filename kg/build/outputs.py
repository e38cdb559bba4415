"""Sorted runs and articles → the files of a build, and the counts of what they hold."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.graph import files, matches, merge
from kg.graph import terms as t
from kg.vocab import KG

FILES = ("graph.ttl", "evidence.ttl", "articles.jsonl", "unresolved.tsv", "graph.html", "query.html")
_UNRESOLVED = "words\treason\tarticle\tfield\tstart\tend"


class Counts:
    """Entities by their narrowest class and relations by property, counted while triples pass by, sorted by subject."""

    def __init__(self) -> None:
        self.entities: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()

    def of(self, triples: Iterable[t.Triple]) -> Iterator[t.Triple]:
        """The same triples, counted."""
        subject = ""
        kinds: set[str] = set()
        for s, p, o in triples:
            if s != subject:
                self.entities.update(_narrowest(kinds))
                subject, kinds = s, set()
            if p == t.TYPE:
                kinds.add(_short(o))
            elif o.startswith("<"):
                self.relations[_short(p)] += 1
            yield s, p, o
        self.entities.update(_narrowest(kinds))


def _short(iri: str) -> str:
    return iri[1:-1].rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _narrowest(kinds: set[str]) -> list[str]:
    above = {str(c) for kind in kinds for c in KG.superclasses(kind)[1:]}
    return sorted(kinds - above)


def write_graph(shards: Sequence[Path], folder: Path, base: str) -> tuple[int, Counts]:
    """Writes graph.ttl from the shards' runs; returns the number of triples and what they are."""
    counts = Counts()
    runs = merge.few([p.with_suffix(".graph") for p in shards])
    runs.append(matches.write_matches(merge.merged(runs), folder / "matches.graph"))
    with files.replacing(folder / "graph.ttl") as f:
        return files.write_turtle(counts.of(merge.merged(runs)), f, base), counts


def write_evidence(shards: Sequence[Path], folder: Path, base: str) -> int:
    """Writes evidence.ttl from the shards' runs; returns the number of triples."""
    with files.replacing(folder / "evidence.ttl") as f:
        return files.write_turtle(merge.merged(merge.few([p.with_suffix(".evidence") for p in shards])), f, base)


def write_articles(shards: Sequence[Path], folder: Path) -> None:
    """Writes articles.jsonl, one article a line, sorted by id, from the shards' sorted lines."""
    with files.replacing(folder / "articles.jsonl") as f:
        for line in merge.merged_lines(merge.few([p.with_suffix(".articles") for p in shards])):
            f.write(line.encode())


def write_unresolved(rows: Iterable[str], folder: Path) -> None:
    """Writes unresolved.tsv, sorted."""
    with files.replacing(folder / "unresolved.tsv") as f:
        f.write("".join(f"{row}\n" for row in [_UNRESOLVED, *sorted(rows)]).encode())
