"""The same story in two sources → one article with both; similar stories stay apart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Article, Reading
from kg.text.fold import HAN, simplified
from kg.text.near import alike

NO_HEADLINE = "no headline found"
_WORDS = re.compile(rf"[^{HAN}0-9A-Za-z]+")
_HALF_WIDTH = re.compile(rf"(?<=[{HAN}])[,;:](?=[{HAN}])")


def merge(articles: Iterable[Article]) -> list[Article]:
    """One article for each story, sorted by id, with all its readings; the first reading is the one that the text follows.

    The result does not depend on the order of `articles`.
    """
    stories: dict[str, list[Article]] = defaultdict(list)
    for a in articles:
        stories[_WORDS.sub("", simplified(a.text)) or a.id].append(a)
    words = sorted(stories)
    parent = list(range(len(words)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in alike(words):
        parent[max(root(i), root(j))] = min(root(i), root(j))
    clusters: dict[int, list[Article]] = defaultdict(list)
    for i, text in enumerate(words):
        clusters[root(i)] += stories[text]
    return sorted(map(_one, clusters.values()), key=lambda a: a.id)


def _one(told: Sequence[Article]) -> Article:
    """The best reading with what the others add: a lost headline, their sources."""
    ranked = sorted(set(told), key=_rank)
    best = ranked[0]
    titled = next((a for a in ranked if a.headline), best)
    readings: dict[Reading, None] = {}
    for a in [x for x in ranked if x.id == best.id] + sorted(x for x in ranked if x.id != best.id):
        readings.update(dict.fromkeys(a.readings))
    first, *others = readings
    return replace(
        best,
        headline=titled.headline,
        subheadline=titled.subheadline,
        byline=next((a.byline for a in ranked if a.byline), ""),
        attribution=next((a.attribution for a in ranked if a.attribution), ""),
        date=min((a.date for a in ranked if a.date), default=""),
        readings=(first, *sorted(others)),
        doubts=tuple(d for d in best.doubts if not (d == NO_HEADLINE and titled.headline)),
    )


def _rank(a: Article) -> tuple[object, ...]:
    """Small for a good reading: whole, in Chinese punctuation, long, titled, sure."""
    unsure = [d for d in a.doubts if d != NO_HEADLINE]
    half = len(_HALF_WIDTH.findall(a.text)) > len(a.text) / 100
    return (bool(unsure), half, -len(_WORDS.sub("", a.text)), not a.headline, a)
