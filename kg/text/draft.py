"""An article while it is put together from printed lines, and its last step: the Article with its way back to the lines."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.model import Article, Box, Reading, Source

Part = tuple[int, str]
"""A raw line's number and the words taken from it."""

NO_HEADLINE = "no headline found"
"""A doubt that another reading of the same story can remove."""
_LATIN_END = re.compile(r"[A-Za-z]$")
_LATIN_START = re.compile(r"^[A-Za-z]")


@dataclass(slots=True)
class Draft:
    """Fields found, and paragraphs as lists of parts in reading order; `lines` are all raw lines used, in reading order."""

    headline: str = ""
    subheadline: str = ""
    byline: str = ""
    attribution: str = ""
    paragraphs: list[list[Part]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def digest(text: str) -> str:
    """An article's id: the first 24 hex digits of the SHA-256 of its text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def ranges(numbers: Iterable[int], blank: frozenset[int] = frozenset()) -> tuple[tuple[int, int], ...]:
    """Line numbers in reading order as inclusive ranges; `blank` lines between two that follow each other are bridged."""
    out: list[list[int]] = []
    for number in numbers:
        if out and out[-1][1] < number and all(n in blank for n in range(out[-1][1] + 1, number)):
            out[-1][1] = number
        elif not (out and out[-1][0] <= number <= out[-1][1]):
            out.append([number, number])
    return tuple((a, b) for a, b in out)


def article(draft: Draft, source: Source, blank: frozenset[int] = frozenset(), boxes: Mapping[int, Box] | None = None) -> Article:
    """The finished article: its text, and for each stretch of text the raw line that it comes from.

    `boxes`: where lines stand on a printed page, by their numbers.
    """
    words: list[str] = []
    at: list[tuple[int, int]] = []
    length = 0
    for paragraph in draft.paragraphs:
        if words:
            words.append("\n")
            length += 1
        for place, (number, part) in enumerate(paragraph):
            if place and _LATIN_END.search(words[-1]) and _LATIN_START.match(part):
                words.append(" ")  # the line break stood for the space between two Latin words
                length += 1
            at.append((length, number))
            words.append(part)
            length += len(part)
    text = "".join(words)
    return Article(
        digest(text),
        text,
        draft.headline,
        draft.subheadline,
        draft.byline,
        draft.attribution,
        source.date,
        (Reading(source, ranges(draft.lines, blank), tuple(boxes[n] for n in dict.fromkeys(draft.lines) if n in boxes) if boxes else ()),),
        tuple(at),
        tuple(draft.doubts),
    )
