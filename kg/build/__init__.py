"""Files → out/: reads, extracts in shards, links, writes; the same bytes whatever the order of files and the number of processes."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from kg import text
from kg.build import outputs, shards
from kg.build.shards import Settings
from kg.build.staging import executor, staging
from kg.errors import InputError
from kg.graph.articles import read_back
from kg.link import keys
from kg.model import Article
from kg.text import dedupe, sources

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
    progress: Progress = _silent,
) -> Report:
    """Builds the files and folders into `out`; `processes` 0 takes as many as the work is worth.

    Raises InputError where nothing could be read; then nothing is written and what `out` held before stays. Single
    files that cannot be read are listed in `Report.errors`, the rest is built.
    """
    began = time.monotonic()
    inputs = sources.discover(paths)
    errors: list[InputError] = []
    with executor(processes, sum(_size(i.path) for i in inputs)) as pool:
        read: list[Article] = []
        for n, found in enumerate(pool.map(partial(_read, date=date), inputs, chunksize=16), 1):
            read += [x for x in found if isinstance(x, Article)]
            errors += [x for x in found if isinstance(x, InputError)]
            progress("read", n, len(inputs))
        if not read:
            raise errors[0] if errors else InputError(str(paths[0]), "holds no article; give .txt files or a folder of them")
        report = _build(dedupe.merge(read), out, settings, pool, view, progress)
    report.errors = sorted(errors, key=lambda e: e.path)
    report.seconds = time.monotonic() - began
    return report


def merge_builds(
    folders: Sequence[Path],
    out: Path,
    *,
    settings: Settings = Settings(),
    processes: int = 0,
    view: bool = True,
    progress: Progress = _silent,
) -> Report:
    """Builds `out` from the articles of finished builds: the graph of one build over all their input.

    Raises InputError for a folder that is no build.
    """
    began = time.monotonic()
    articles = [a for folder in folders for a in read_back(folder / "articles.jsonl")]
    with executor(processes, sum((f / "articles.jsonl").stat().st_size for f in folders)) as pool:
        report = _build(dedupe.merge(articles), out, settings, pool, view, progress)
    report.seconds = time.monotonic() - began
    return report


def _build(articles: Sequence[Article], out: Path, settings: Settings, pool: Executor, view: bool, progress: Progress) -> Report:
    report = Report(out, articles=len(articles), sources=len({r.source.path for a in articles for r in a.readings}))
    report.doubts = [f"{a.readings[0].source.path}: {d}" for a in articles for d in a.doubts if a.readings]
    with staging(out, OUTPUTS) as folder:
        work = [(folder / f"{n:06d}", shard) for n, shard in enumerate(_shards(articles))]
        paths = [path for path, _ in work]
        tables = []
        for n, table in enumerate(pool.map(partial(shards.extract, settings=settings), work), 1):
            tables.append(table)
            progress("extract", n, len(work))
        shards.save(keys.union(tables), folder / shards.KEYS)
        unresolved: list[str] = []
        for n, rows in enumerate(pool.map(partial(shards.link_up, settings=settings), paths), 1):
            unresolved += rows
            progress("link", n, len(work))
        report.unresolved = len(unresolved)
        report.triples, counts = outputs.write_graph(paths, folder, settings.base)
        report.evidence = outputs.write_evidence(paths, folder, settings.base)
        report.entities, report.relations = dict(sorted(counts.entities.items())), dict(sorted(counts.relations.items()))
        outputs.write_articles(articles, folder, settings.base)
        outputs.write_unresolved(unresolved, folder)
        if view:
            from kg import view as html  # pyvis and networkx are slow to import

            progress("view", 0, 1)
            html.write(folder)
            progress("view", 1, 1)
    return report


def _shards(articles: Sequence[Article]) -> Iterator[list[Article]]:
    waiting = iter(articles)
    while shard := list(islice(waiting, SHARD)):
        yield shard


def _read(item: sources.Input, date: str) -> list[Article | InputError]:
    return list(text.read(item, date=date))


def _size(path: str) -> int:
    return Path(path).stat().st_size if path != sources.STDIN else 0
