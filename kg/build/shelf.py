"""Articles on disk between reading and extraction: memory holds what compares them, not their text."""

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kg import text
from kg.errors import InputError
from kg.graph.articles import read_back
from kg.model import Article
from kg.text import dedupe, sources
from kg.text.dedupe import Story

Place = tuple[Path, int]
"""Where an article lies: a file of the shelf and the offset in it."""


@dataclass
class Shelved:
    """What one batch of files gave: the articles' places and what compares them, the sources' number, what was not read."""

    stories: list[tuple[Story, Place]] = field(default_factory=list)
    sources: int = 0
    errors: list[InputError] = field(default_factory=list)


def read(batch: tuple[Path, Sequence[sources.Input]], date: str) -> Shelved:
    """Reads a batch of input files and puts their articles into the file of the shelf that the batch names."""
    path, items = batch
    return _shelve(path, (found for item in items for found in text.read(item, date=date)))


def reread(batch: tuple[Path, Path]) -> Shelved:
    """The same for the articles.jsonl of a finished build."""
    path, articles = batch
    return _shelve(path, read_back(articles))


def _shelve(path: Path, found: Iterable[Article | InputError]) -> Shelved:
    out = Shelved()
    paths: set[str] = set()
    with path.open("wb") as f:
        for article in found:
            if isinstance(article, InputError):
                out.errors.append(article)
                continue
            out.stories.append((dedupe.story(article), (path, f.tell())))
            paths.update(r.source.path for r in article.readings)
            pickle.dump(article, f, protocol=pickle.HIGHEST_PROTOCOL)
    out.sources = len(paths)
    return out


def take(place: Place) -> Article:
    """The article that lies there."""
    path, offset = place
    with path.open("rb") as f:
        f.seek(offset)
        article: Article = pickle.load(f)
    return article


def clusters(shelved: Sequence[tuple[Story, Place]]) -> list[list[Place]]:
    """The places of the articles that tell one story, story by story, in an order that does not depend on the shelf's."""
    stories = [s for s, _ in shelved]
    found = dedupe.clusters(stories, partial(_words, shelved))
    return [[shelved[i][1] for i in c] for c in sorted(found, key=lambda c: min(stories[i] for i in c))]


def _words(shelved: Sequence[tuple[Story, Place]], position: int) -> str:
    return dedupe.words(take(shelved[position][1]))


def story(places: Sequence[Place]) -> Article:
    """One article of all readings of a story."""
    return dedupe.one([take(p) for p in places])
