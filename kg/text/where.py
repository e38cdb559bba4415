"""A stretch of an article's text → the raw lines that it comes from, and on printed pages their boxes."""

from bisect import bisect_right

from kg.model import Article, Box


def where(article: Article, start: int, end: int) -> list[tuple[int, Box | None]]:
    """The lines of the first source that `text[start:end]` comes from, in reading order, each with its box if it has one.

    A quote in a PDF: `[(1004, (1004, 1, 34.0, 512.3, 201.5, 522.3)), …]`; in a .txt `[(17, None)]`. Offsets in code points.
    """
    starts = [offset for offset, _ in article.at]
    first = max(0, bisect_right(starts, start) - 1)
    boxes = {box[0]: box for box in article.readings[0].boxes} if article.readings else {}
    lines = dict.fromkeys(line for offset, line in article.at[first:] if offset < max(end, start + 1))
    return [(line, boxes.get(line)) for line in lines]
