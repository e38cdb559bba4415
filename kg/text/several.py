"""Files of whole paragraphs that hold several articles, one after the other: where a headline inside them begins a further one."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.text import marks
from kg.text.lines import Line

if TYPE_CHECKING:
    from kg.text.printed import Page

_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百]+[编章节条]|\d{1,2}[、.．])"
)
_SHORTEST, _LONGEST, _LEAST_BELOW = 8, 45, 25  # characters of a headline, and of the paragraph below it
_SURELY, _AFTER_A_LEAD, _AMONG_OTHERS = 0.6, 0.35, 0.2
"""Shares of a headline's words that the paragraph below takes up: whatever stands there; where it opens as a lead does; where
another headline of the file is sure."""
_SURE_HEADLINE = 10  # characters: shorter section heads recur by chance


def headlines(lines: Sequence[Line], open_lines: Sequence[Line]) -> list[int]:
    """The places of the lines that begin a further article, among `open_lines`, those that end no sentence; [] for a single article.

    Section heads (一、…, “快”字当先) begin none: the text below does not say them again. Of 426 single articles none is
    cut; on files of two to five articles 95 % of the headlines come out.
    """
    inner = {x.number for x in open_lines}
    places = [
        i
        for i in range(2, len(lines) - 1)
        if lines[i].number in inner and not {lines[i - 1].number, lines[i + 1].number} & inner and _may_head(lines[i].text, lines[i + 1])
    ]
    if not places:
        return []
    from kg.text.printed import Page, printed  # reads a word list

    page = Page(printed(lines))
    if len(page.lines) < len(lines):
        return []  # a torn attribution: a page
    sure = any(_heads(page, i, _SURELY, _AFTER_A_LEAD) for i in places)
    return [i for i in places if sure and _heads(page, i, _AMONG_OTHERS, 0.0)]


def _may_head(text: str, below: Line) -> bool:
    tight = re.sub(r"\s", "", text)
    return _SHORTEST <= len(tight) <= _LONGEST and not _SECTION.match(tight) and len(below.text) >= _LEAST_BELOW


def _heads(page: "Page", i: int, surely: float, after_a_lead: float) -> bool:
    line, below = page.lines[i], page.lines[i + 1].form
    if line.tight.startswith("【"):
        return True
    if marks.LEAD.match(below) or marks.SOON.search(below[:60]):
        return page.resumed(i) >= after_a_lead
    return page.resumed(i) >= surely and len(line.tight) >= _SURE_HEADLINE and not marks.BODY.match(below)
