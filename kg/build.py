"""Files → out/: reads, extracts in shards, links, writes; the same bytes whatever the order of files and the number of processes.

Two passes over shards of articles: the first extracts (a pure function of each article) and collects the keys of all
entities; the second completes keys from that table, makes triples and sorts them into runs, which are merged as streams.
"""

import json
import os
import pickle
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import islice
from pathlib import Path

from kg import facts, link, text
from kg.errors import InputError
from kg.graph import files, matches, merge
from kg.graph import terms as t
from kg.graph.articles import read_back, record
from kg.graph.triples import Writer
from kg.link import keys
from kg.model import Article, Extraction
from kg.text import dedupe, sources
from kg.vocab import DATA, KG

SHARD = 200
"""Articles in one shard: about 60 000 triples in memory."""

OUTPUTS = ("graph.ttl", "evidence.ttl", "articles.jsonl", "unresolved.tsv", "graph.html")

Progress = Callable[[str, int, int], None]


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


@dataclass(frozen=True)
class Settings:
    """What changes the graph itself: its base IRI and the least confidence of a statement."""

    base: str = DATA
    min_confidence: float = 0.0


def build(
    paths: Sequence[Path],
    out: Path,
    *,
    date: str = "",
    settings: Settings = Settings(),
    processes: int = 0,
    view: bool = True,
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """Builds the files and folders into `out`; `processes` 0 takes as many as the work is worth.

    Raises InputError where nothing could be read; then nothing is written and what `out` held before stays. Single
    files that cannot be read are listed in `Report.errors`, the rest is built.
    """
    began = time.monotonic()
    inputs = sources.discover(paths)
    errors: list[InputError] = []
    with _pool(processes, sum(_size(i.path) for i in inputs)) as pool:
        read: list[Article] = []
        for n, found in enumerate(pool.map(partial(_read, date=date), inputs, chunksize=16), 1):
            read += [x for x in found if isinstance(x, Article)]
            errors += [x for x in found if isinstance(x, InputError)]
            progress("read", n, len(inputs))
        if not read:
            raise errors[0] if errors else InputError(str(paths[0]), "holds no article; give .txt files or a folder of them")
        report = build_articles(dedupe.merge(read), out, settings=settings, pool=pool, view=view, progress=progress)
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
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """Builds `out` from the articles of finished builds: the graph of one build over all their input.

    Raises InputError for a folder that is no build.
    """
    began = time.monotonic()
    articles = [a for folder in folders for a in read_back(folder / "articles.jsonl")]
    with _pool(processes, sum((f / "articles.jsonl").stat().st_size for f in folders)) as pool:
        report = build_articles(dedupe.merge(articles), out, settings=settings, pool=pool, view=view, progress=progress)
    report.seconds = time.monotonic() - began
    return report


def build_articles(
    articles: Sequence[Article],
    out: Path,
    *,
    settings: Settings = Settings(),
    pool: Executor,
    view: bool = True,
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """Builds articles that are already read and merged, sorted by id; all outputs take their place at once, at the end."""
    report = Report(out, articles=len(articles), sources=len({r.source.path for a in articles for r in a.readings}))
    report.doubts = [f"{a.readings[0].source.path}: {d}" for a in articles for d in a.doubts if a.readings]
    with _staging(out) as folder:
        shards = [(folder / f"{n:06d}", shard) for n, shard in enumerate(_shards(articles))]
        tables = []
        for n, table in enumerate(pool.map(partial(_extract, settings=settings), shards), 1):
            tables.append(table)
            progress("extract", n, len(shards))
        with (folder / "keys").open("wb") as f:
            pickle.dump(keys.union(tables), f)
        unresolved: list[str] = []
        for n, rows in enumerate(pool.map(partial(_link, settings=settings), [path for path, _ in shards]), 1):
            unresolved += rows
            progress("link", n, len(shards))
        _write(folder, [path for path, _ in shards], report, settings)
        _write_articles(folder / "articles.jsonl", articles, settings)
        _write_unresolved(folder / "unresolved.tsv", unresolved)
        report.unresolved = len(unresolved)
        if view:
            from kg import view as html  # pyvis and networkx are slow to import

            progress("view", 0, 1)
            html.write(folder)
            progress("view", 1, 1)
        for name in OUTPUTS:
            if (folder / name).exists():
                (folder / name).replace(out / name)
    return report


def _shards(articles: Sequence[Article]) -> Iterator[list[Article]]:
    waiting = iter(articles)
    while shard := list(islice(waiting, SHARD)):
        yield shard


def _size(path: str) -> int:
    return Path(path).stat().st_size if path != sources.STDIN else 0


def _read(item: sources.Input, date: str) -> list[Article | InputError]:
    return list(text.read(item, date=date))


def _extract(shard: tuple[Path, list[Article]], settings: Settings) -> keys.KeyTable:
    path, articles = shard
    done = []
    for article in articles:
        try:
            done.append(_sure(facts.extract(article), settings.min_confidence))
        except Exception as e:
            where = article.readings[0].source.path if article.readings else article.id
            raise RuntimeError(f"extraction failed in article {article.id} of {where}") from e
    with path.with_suffix(".facts").open("wb") as f:
        pickle.dump(done, f, protocol=pickle.HIGHEST_PROTOCOL)
    return keys.table(e for x in done for e in keys.seen(x))


def _sure(extraction: Extraction, least: float) -> Extraction:
    if not least:
        return extraction
    mentions = tuple(m for m in extraction.mentions if m.confidence >= least)
    kept = tuple(f for f in extraction.facts if f.evidence.confidence >= least)
    return Extraction(extraction.article, mentions, kept, extraction.unresolved)


@cache
def _keys(path: Path) -> keys.KeyTable:
    with path.open("rb") as f:
        table: keys.KeyTable = pickle.load(f)
    return table


def _link(path: Path, settings: Settings) -> list[str]:
    """Writes the sorted runs of one shard; returns its rows for unresolved.tsv."""
    with path.with_suffix(".facts").open("rb") as f:
        extractions: list[Extraction] = pickle.load(f)
    known, writer = _keys(path.parent / "keys"), Writer(settings.base)
    linked = [link.resolve(x, known) for x in extractions]
    merge.write_run((triple for x in linked for triple in writer.graph(x)), path.with_suffix(".graph"))
    merge.write_run((triple for x in linked for triple in writer.evidence(x)), path.with_suffix(".evidence"))
    path.with_suffix(".facts").unlink()
    cells = (
        (u.words, u.reason, writer.name.node("article", x.article.id)[1:-1], u.field, u.start, u.end) for x in linked for u in x.unresolved
    )
    return ["\t".join(str(c).replace("\t", " ").replace("\n", " ") for c in row) for row in cells]


def _write(folder: Path, shards: Sequence[Path], report: Report, settings: Settings) -> None:
    entities: Counter[str] = Counter()
    relations: Counter[str] = Counter()

    def counted(triples: Iterable[t.Triple]) -> Iterator[t.Triple]:
        subject = ""
        kinds: set[str] = set()
        for s, p, o in triples:
            if s != subject:
                entities.update(_narrowest(kinds))
                subject, kinds = s, set()
            if p == t.TYPE:
                kinds.add(o)
            elif o.startswith("<"):
                relations[p[1:-1].rsplit("#", 1)[-1].rsplit("/", 1)[-1]] += 1
            yield s, p, o
        entities.update(_narrowest(kinds))

    alike = matches.write_matches(merge.merged([p.with_suffix(".graph") for p in shards]), folder / "matches.graph")
    runs = [*(p.with_suffix(".graph") for p in shards), alike]
    with files.replacing(folder / "graph.ttl") as f:
        report.triples = files.write_turtle(counted(merge.merged(runs)), f, settings.base)
    with files.replacing(folder / "evidence.ttl") as f:
        report.evidence = files.write_turtle(merge.merged([p.with_suffix(".evidence") for p in shards]), f, settings.base)
    report.entities = dict(sorted(entities.items()))
    report.relations = dict(sorted(relations.items()))


def _narrowest(kinds: Iterable[str]) -> list[str]:
    names = {k[1:-1].rsplit("#", 1)[-1] for k in kinds}
    above = {str(c) for n in names for c in KG.superclasses(n)[1:]}
    return sorted(names - above)


def _write_articles(path: Path, articles: Iterable[Article], settings: Settings) -> None:
    with files.replacing(path) as f:
        for article in articles:
            f.write((json.dumps(record(article, settings.base), ensure_ascii=False) + "\n").encode())


def _write_unresolved(path: Path, rows: list[str]) -> None:
    with files.replacing(path) as f:
        f.write("".join(f"{row}\n" for row in ["words\treason\tarticle\tfield\tstart\tend", *sorted(rows)]).encode())


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    """A folder inside `out` for the work; a build that ends early leaves nothing else behind."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob(".building-*"):
        if not _alive(old.name.rsplit("-", 1)[-1]):
            shutil.rmtree(old, ignore_errors=True)
    folder = out / f".building-{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


WORTH_A_PROCESS = 2_000_000
"""Bytes of input from which a second process pays for its start."""


@contextmanager
def _pool(processes: int, size: int) -> Iterator[Executor]:
    wanted = processes or max(1, min(os.cpu_count() or 1, size // WORTH_A_PROCESS))
    if wanted == 1:
        yield _Here()
    else:
        with ProcessPoolExecutor(wanted) as pool:
            yield pool


class _Here(Executor):
    """Runs everything in this process, one after the other."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):  # type: ignore[no-untyped-def]
        return map(fn, *iterables)
