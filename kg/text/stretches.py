"""A very long file, such as a whole issue of a newspaper, → stretches that are each read as a page, so that time grows with its length."""

from collections.abc import Sequence
from itertools import pairwise

from kg.text import openings
from kg.text.layout import Block, blocks
from kg.text.lines import Line
from kg.text.printed import Page, printed
from kg.text.signs import ATTRIBUTION, BYLINE, HEAD, PARA

LONGEST = 450
"""Lines of a page."""
MOST = 120
"""Paragraphs, headlines and bylines of a page."""
_ENDED = 3.0  # an attribution ends an article
_HEADED = 1.0
_WIDER = 1.0  # another column
_NEW_COLUMN = 6.0  # characters
_TORN = -6.0  # the paragraph before ends inside a sentence


def stretches(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines whole if they can be one page; else cut where an article most likely ends, in stretches of `LONGEST` lines at most.

    A lead or a headline that stands in another stretch than its article is not put back.
    """
    if len(lines) <= MOST:
        return [lines]
    page = Page(printed(lines))
    found = blocks(page)
    if len(lines) <= LONGEST and len(found) <= MOST:
        return [lines]
    places = [(b.first, _parts(page, a, b, found[k + 2] if k + 2 < len(found) else b)) for k, (a, b) in enumerate(pairwise(found))]
    out: list[Sequence[Line]] = []
    start = 0
    while True:
        room = [p for p in places if start < p[0] <= start + LONGEST][:MOST]
        if len(lines) - start <= LONGEST and len(room) < MOST:
            return [*out, lines[start:]]
        far = room[-1][0] if len(room) == MOST else start + LONGEST
        late = [p for p in room if p[0] > (start + far) // 2]
        cut = max(late, key=lambda p: (p[1], p[0]))[0] if late else start + LONGEST
        out.append(lines[start:cut])
        start = cut


def _parts(page: Page, before: Block, block: Block, after: Block) -> float:
    """How likely an article ends before a block."""
    ends = page.lines[before.last]
    text = after if block.kind in (HEAD, BYLINE) and after.kind == PARA else block
    score = openings.opens("".join(page.lines[i].tight for i in range(text.first, text.last + 1))) if text.kind == PARA else 0.0
    score += _ENDED if before.kind == ATTRIBUTION or ends.attribution else 0.0
    score += _HEADED if block.kind == HEAD else 0.0
    score += _WIDER if abs(page.columns[block.first] - page.columns[before.last]) > _NEW_COLUMN else 0.0
    return score + (_TORN if before.kind in (HEAD, BYLINE) or not ends.ends else 0.0)
