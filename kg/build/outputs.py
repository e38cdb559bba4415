"""Sorted runs and articles → the files of a build, and the counts of what they hold."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.build.shards import Settings
from kg.graph import dataset, files, matches, merge
from kg.graph.census import Census

FILES = ("graph.ttl", "evidence.ttl", "articles.jsonl", "unresolved.tsv", "graph.html", "query.html", "dataset.ttl")
_UNRESOLVED = "words\treason\tarticle\tfield\tstart\tend"


def write_graph(shards: Sequence[Path], folder: Path, base: str) -> Census:
    """Writes graph.ttl from the shards' runs; returns what it holds."""
    census = Census()
    runs = merge.few([p.with_suffix(".graph") for p in shards])
    runs.append(matches.write_matches(merge.merged(runs), folder / "matches.graph"))
    with files.replacing(folder / "graph.ttl") as f:
        files.write_turtle(census.of(merge.merged(runs)), f, base)
    return census


def write_evidence(shards: Sequence[Path], folder: Path, base: str) -> Census:
    """Writes evidence.ttl from the shards' runs; returns what it holds."""
    census = Census()
    with files.replacing(folder / "evidence.ttl") as f:
        files.write_turtle(census.of(merge.merged(merge.few([p.with_suffix(".evidence") for p in shards]))), f, base)
    return census


def write_articles(shards: Sequence[Path], folder: Path) -> None:
    """Writes articles.jsonl, one article a line, sorted by id, from the shards' sorted lines."""
    with files.replacing(folder / "articles.jsonl") as f:
        for line in merge.merged_lines(merge.few([p.with_suffix(".articles") for p in shards])):
            f.write(line.encode())


def write_unresolved(rows: Iterable[str], folder: Path) -> None:
    """Writes unresolved.tsv, sorted."""
    with files.replacing(folder / "unresolved.tsv") as f:
        f.write("".join(f"{row}\n" for row in [_UNRESOLVED, *sorted(rows)]).encode())


def write_dataset(folder: Path, graph: Census, evidence: Census, settings: Settings) -> None:
    """Writes dataset.ttl, which describes the other files of the folder."""
    with files.replacing(folder / "dataset.ttl") as f:
        dataset.write(folder, {"graph.ttl": graph, "evidence.ttl": evidence}, f, settings.base, settings.license, settings.min_confidence)
