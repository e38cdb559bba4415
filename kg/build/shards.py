"""The two passes over a shard of articles, each a pure function of files: they run in any process, in any order.

`extract` brings the readings of each story together and states what it says; `link` completes the keys of entities from the table of the whole build and
writes sorted runs of triples.
"""

import json
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg import facts, link
from kg.build import shelf
from kg.graph import merge
from kg.graph.articles import record
from kg.graph.triples import Writer
from kg.link import keys
from kg.model import Extraction
from kg.vocab import DATA

KEYS = "keys"
"""The file with the key table of the build, beside the shards."""


@dataclass(frozen=True)
class Settings:
    """What its maker decides of a graph: base IRI, least confidence of a statement, IRI of the licence that it is published under."""

    base: str = DATA
    min_confidence: float = 0.0
    license: str = ""


@dataclass(frozen=True)
class Extracted:
    """What one shard tells the whole build: the keys of its entities, the number of its articles, and their doubts."""

    keys: keys.KeyTable
    articles: int
    doubts: tuple[str, ...]


def extract(shard: tuple[Path, Sequence[Sequence[shelf.Place]]], settings: Settings) -> Extracted:
    """Takes the stories of a shard from the shelf; writes their extractions (`path.facts`) and sorted lines (`path.articles`)."""
    path, stories = shard
    done = []
    for places in stories:
        article = shelf.story(places)
        try:
            done.append(_sure(facts.extract(article), settings.min_confidence))
        except Exception as e:
            where = article.readings[0].source.path if article.readings else article.id
            raise RuntimeError(f"extraction failed in article {article.id} of {where}") from e
    save(done, path.with_suffix(".facts"))
    articles = [x.article for x in done]
    lines = sorted(json.dumps(record(a, settings.base), ensure_ascii=False) + "\n" for a in articles)  # a line begins with the id
    with path.with_suffix(".articles").open("w", encoding="utf-8", newline="\n") as f:
        f.writelines(lines)
    doubts = tuple(f"{a.readings[0].source.path}: {d}" for a in articles for d in a.doubts)
    return Extracted(keys.table(e for x in done for e in keys.seen(x)), len(articles), doubts)


def _sure(extraction: Extraction, least: float) -> Extraction:
    if not least:
        return extraction
    mentions = tuple(m for m in extraction.mentions if m.confidence >= least)
    kept = tuple(f for f in extraction.facts if f.evidence.confidence >= least)
    return Extraction(extraction.article, mentions, kept, extraction.unresolved)


def link_up(path: Path, settings: Settings) -> list[str]:
    """Writes the sorted runs `path.graph` and `path.evidence`; returns the shard's rows for unresolved.tsv."""
    with path.with_suffix(".facts").open("rb") as f:
        extractions: list[Extraction] = pickle.load(f)
    known, writer = _keys(path.parent / KEYS), Writer(settings.base)
    linked = [link.resolve(x, known) for x in extractions]
    merge.write_run((triple for x in linked for triple in writer.graph(x)), path.with_suffix(".graph"))
    merge.write_run((triple for x in linked for triple in writer.evidence(x)), path.with_suffix(".evidence"))
    path.with_suffix(".facts").unlink()
    rows = []
    for x in linked:
        article = writer.name.node("article", x.article.id)[1:-1]
        rows += [(u.words, u.reason, article, u.field, str(u.start), str(u.end)) for u in x.unresolved]
    return ["\t".join(" ".join(cell.split()) for cell in row) for row in rows]


def save(value: object, path: Path) -> None:
    """Pickles a value for another process of the same build."""
    with path.open("wb") as f:
        pickle.dump(value, f, protocol=pickle.HIGHEST_PROTOCOL)


@cache
def _keys(path: Path) -> keys.KeyTable:
    with path.open("rb") as f:
        table: keys.KeyTable = pickle.load(f)
    return table
