"""Files → out/: reads, extracts in shards, links, writes; the same bytes whatever the order of files and the number of processes."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from kg.build import outputs, shards, shelf
from kg.build.shards import Settings
from kg.build.staging import executor, staging
from kg.errors import InputError
from kg.link import keys
from kg.text import sources

__all__ = ["OUTPUTS", "Progress", "Report", "Settings", "build", "merge_builds"]

BATCH = 200
"""Files read in one go."""

SHARD = 200
"""Articles in one shard: about 60 000 triples in memory."""

OUTPUTS = outputs.FILES

Progress = Callable[[str, int, int], None]
"""Called with the stage, how much of it is done, and how much there is."""


def _silent(stage: str, done: int, total: int) -> None:
    pass


@dataclass
class Report:
    """What a build did: counts of the graph that was written, and what was not read."""

    out: Path
    articles: int = 0
    sources: int = 0
    triples: int = 0
    evidence: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    unresolved: int = 0
    doubts: list[str] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)
    seconds: float = 0.0


def build(
    paths: Sequence[Path],
    out: Path,
    *,
    date: str = "",
    settings: Settings = Settings(),
    processes: int = 0,
    view: bool = True,
    sparql: bool = False,
    progress: Progress = _silent,
) -> Report:
    """Builds the files and folders into `out`; `processes` 0 takes as many as the work is worth; `sparql` adds query.html.

    Raises InputError where nothing could be read; then nothing is written and what `out` held before stays. Single
    files that cannot be read are listed in `Report.errors`, the rest is built.
    """
    began = time.monotonic()
    inputs = sources.discover(paths)
    with executor(processes, sum(_size(i.path) for i in inputs)) as pool, staging(out, OUTPUTS) as folder:
        batches = [(folder / f"{n:06d}.shelf", batch) for n, batch in enumerate(_groups(inputs, BATCH))]
        read = pool.map(partial(shelf.read, date=date), batches)
        report = _build(_shelved(read, len(batches), progress), folder, out, settings, pool, progress, view=view, sparql=sparql)
    report.seconds = time.monotonic() - began
    return report


def merge_builds(
    folders: Sequence[Path],
    out: Path,
    *,
    settings: Settings = Settings(),
    processes: int = 0,
    view: bool = True,
    sparql: bool = False,
    progress: Progress = _silent,
) -> Report:
    """Builds `out` from the articles of finished builds: the graph of one build over all their input.

    Raises InputError for a folder that is no build.
    """
    began = time.monotonic()
    for path in folders:
        if not (path / "articles.jsonl").is_file():
            raise InputError(str(path), "holds no articles.jsonl; name the output folder of a finished `kg build`")
    size = sum((path / "articles.jsonl").stat().st_size for path in folders)
    with executor(processes, size) as pool, staging(out, OUTPUTS) as folder:
        batches = [(folder / f"{n:06d}.shelf", path / "articles.jsonl") for n, path in enumerate(folders)]
        report = _build(
            _shelved(pool.map(shelf.reread, batches), len(batches), progress),
            folder,
            out,
            settings,
            pool,
            progress,
            view=view,
            sparql=sparql,
        )
    report.seconds = time.monotonic() - began
    return report


def _shelved(read: Iterable[shelf.Shelved], batches: int, progress: Progress) -> shelf.Shelved:
    whole = shelf.Shelved()
    for n, some in enumerate(read, 1):
        whole.stories += some.stories
        whole.sources += some.sources
        whole.errors += some.errors
        progress("read", n, batches)
    whole.errors.sort(key=lambda e: (e.path, e.reason))
    if not whole.stories:
        raise whole.errors[0] if whole.errors else InputError("the sources", "hold no article; give .txt files or a folder of them")
    return whole


def _build(
    shelved: shelf.Shelved, folder: Path, out: Path, settings: Settings, pool: Executor, progress: Progress, *, view: bool, sparql: bool
) -> Report:
    report = Report(out, sources=shelved.sources, errors=shelved.errors)
    work = [(folder / f"{n:06d}", group) for n, group in enumerate(_groups(shelf.clusters(shelved.stories), SHARD))]
    paths = [path for path, _ in work]
    tables = []
    for n, done in enumerate(pool.map(partial(shards.extract, settings=settings), work), 1):
        tables.append(done.keys)
        report.articles += done.articles
        report.doubts += done.doubts
        progress("extract", n, len(work))
    report.doubts.sort()
    shards.save(keys.union(tables), folder / shards.KEYS)
    unresolved: list[str] = []
    for n, rows in enumerate(pool.map(partial(shards.link_up, settings=settings), paths), 1):
        unresolved += rows
        progress("link", n, len(work))
    report.unresolved = len(unresolved)
    graph = outputs.write_graph(paths, folder, settings.base)
    evidence = outputs.write_evidence(paths, folder, settings.base)
    report.triples, report.evidence = graph.triples, evidence.triples
    report.entities, report.relations = dict(sorted(graph.entities.items())), dict(sorted(graph.relations.items()))
    outputs.write_articles(paths, folder)
    outputs.write_unresolved(unresolved, folder)
    if view or sparql:
        from kg import view as html  # pyvis and networkx are slow to import

        progress("view", 0, 1)
        if view:
            html.write(folder)
        if sparql:
            html.write_query(folder)
        progress("view", 1, 1)
    outputs.write_dataset(folder, graph, evidence, settings)
    return report


T = TypeVar("T")


def _groups(items: Iterable[T], size: int) -> Iterator[list[T]]:
    waiting = iter(items)
    while group := list(islice(waiting, size)):
        yield group


def _size(path: str) -> int:
    return Path(path).stat().st_size if path != sources.STDIN else 0
