"""Finds campaigns that share their last word: 部署了监护提质、精准帮扶、固本强基三项行动 names three."""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import one_of
from kg.mentions import clause
from kg.mentions.document import Document
from kg.mentions.numbers import value_of

_MANY: Final = re.compile(r"(?P<more>等)?(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})(?:大|项|个)(?:重点|专项|主要|具体)?$")
_VERB: Final = re.compile(f"(?:{one_of('drive_words', 'lists')})(?:好|了)?(?:一批|以下|包括|：|“)?")
_ITEM: Final = re.compile(r"[\u4e00-\u9fff]{3,12}")
_BETWEEN: Final = re.compile("[、，]|以及|[和与及]")
_REACH: Final = 90  # characters


def items(document: Document, head: int) -> Iterator[tuple[int, int]]:
    """Where the names stand that a head word at `head` ends, all but the head itself; none unless they are as many as the words say."""
    text = document.text
    many = _MANY.search(text, max(0, head - 12), head)
    if many is None:
        yield from _equals(document, head)
        return
    begin = max(clause.begin(document, head, "“”"), head - _REACH)
    verb = list(_VERB.finditer(text, begin, many.start()))
    count = value_of(many["count"])
    for last in reversed(verb):
        parts = _parts(text, last.end(), many.start())
        if parts and count is not None and (len(parts) == count or (many["more"] and len(parts) < count)):
            yield from parts
            return


def _equals(document: Document, head: int) -> list[tuple[int, int]]:
    """Three names and more of one length right before the head: 开展科技赋智、数字赋能、金融助力行动."""
    text = document.text
    if text[head - 5 : head - 4] not in ("、", "和") and text[head - 7 : head - 6] not in ("、", "和"):
        return []
    begin = max(clause.begin(document, head, "“”"), head - _REACH)
    for last in reversed(list(_VERB.finditer(text, begin, head))):
        parts = _parts(text, last.end(), head)
        if len(parts) > 2 and {b - a for a, b in parts} in ({4}, {6}):
            return parts
    return []


def _parts(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the marks of a list of equals; [] where one is too short or too long for a name."""
    found, at = [], begin
    for m in [*_BETWEEN.finditer(text, begin, end), None]:
        stop = m.start() if m else end
        if not _ITEM.fullmatch(text, at, stop):
            return []
        found.append((at, stop))
        at = m.end() if m else end
    return found if len(found) > 1 else []
