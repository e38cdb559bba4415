"""The same story in two sources → one article with both; similar stories stay apart."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model import Article, Reading
from kg.text.draft import NO_HEADLINE
from kg.text.fold import HAN, simplified
from kg.text.near import alike, signature

_HEAD = 24
_WORDS = re.compile(rf"[^{HAN}0-9A-Za-z]+")
_HALF_WIDTH = re.compile(rf"(?<=[{HAN}])[,;:](?=[{HAN}])")


@dataclass(frozen=True, slots=True, order=True)
class Story:
    """What is kept of an article's text to compare it with a million others: how it begins, its digest, its signature."""

    head: str
    digest: bytes
    signature: bytes


def words(article: Article) -> str:
    """The text's letters and digits, simplified: what two readings of one story share."""
    return _WORDS.sub("", simplified(article.text)) or article.id


def story(article: Article) -> Story:
    """An article as `clusters` compares it."""
    return story_of(words(article))


def story_of(plain: str) -> Story:
    """The same, of the letters and digits of a text."""
    return Story(plain[:_HEAD], hashlib.sha256(plain.encode("utf-8", "surrogatepass")).digest(), signature(plain))


def clusters(stories: Sequence[Story], text: Callable[[int], str]) -> list[list[int]]:
    """The positions of the stories that are one; `text` gives the words of a position, and is asked for near ones only.

    The grouping does not depend on the order of the stories.
    """
    equal: dict[Story, list[int]] = defaultdict(list)
    for i, s in enumerate(stories):
        equal[s].append(i)
    distinct = sorted(equal)  # alike beginnings side by side
    parent = list(range(len(distinct)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in alike([s.signature for s in distinct], lambda k: text(equal[distinct[k]][0])):
        parent[max(root(i), root(j))] = min(root(i), root(j))
    together: dict[int, list[int]] = defaultdict(list)
    for i, s in enumerate(distinct):
        together[root(i)] += equal[s]
    return list(together.values())


def merge(articles: Iterable[Article]) -> list[Article]:
    """One article for each story, sorted by id, with all its readings; the first reading is the one that the text follows.

    The result does not depend on the order of `articles`.
    """
    told = list(articles)
    found = clusters([story(a) for a in told], lambda i: words(told[i]))
    return sorted((one([told[i] for i in c]) for c in found), key=lambda a: a.id)


def one(told: Sequence[Article]) -> Article:
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
