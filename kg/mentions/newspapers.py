"""Newspapers as those who write: 人民日报记者, 据《浙江日报》报道.

In the graph a paper is its publisher (人民日报社) or the source of an article, not a node by its title; in single
sentences its name stands for an organization.
"""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import Gazetteer, words
from kg.mentions.document import Document

Span = tuple[int, int]

_NAMES: Final = Gazetteer(lambda: words("newspapers", "name"))
_OF_PLACE: Final = re.compile("(?:日|晚|晨|早|商|时|青年|都市|广播电视|经济)报(?![道告名])")
_NO_NAME: Final = re.compile("[道社告名]")


def find(document: Document) -> Iterator[Span]:
    """Where newspapers are named that begin with no place, with document offsets."""
    if "报" in document.text or "新闻" in document.text:
        for start, end, _ in _NAMES.find(document.text):
            if not _NO_NAME.match(document.text, end):
                yield start, end


def after_places(document: Document) -> Iterator[Span]:
    """What makes a newspaper's name of a place that ends before it: 浙江|日报."""
    for m in _OF_PLACE.finditer(document.text):
        yield m.span()
