"""Finds organizations by the quotation marks that a list sets them in: “甲俱乐部（乙市）”“丙联谊会乙市办事处”等3家非法社会组织."""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import one_of
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_NAMED: Final = re.compile(rf"“(?P<name>[{HAN}A-Za-z0-9·—\-]{{2,26}}(?:{one_of('body_words', 'quoted_ending')})(?:（[{HAN}]{{2,6}}）)?)”")
# What a sentence says of societies that it names in quotation marks.
_TELLS: Final = re.compile(
    "非法社会组织|取缔|劝散|撤销登记|未经登记|”(?:的)?名义"
    rf"|”(?:等)?(?:共|共计)?(?:[\d一二三四五六七八九十百]+|两)[余多]?[家个](?:{one_of('body_words', 'illegal')})*(?:{one_of('body_words', 'society')})"
)
_ENDS: Final = re.compile("[。！？\n]")


def find(text: str) -> Iterator[Mention]:
    """Mentions of the quoted names, marks left out; who they are is known by their names alone."""
    for m in _NAMED.finditer(text) if "“" in text else ():
        begin = max(text.rfind(mark, 0, m.start()) for mark in "。！？\n") + 1
        end = stop.start() if (stop := _ENDS.search(text, m.end())) else len(text)
        if _TELLS.search(text, begin, end):
            yield Mention(*m.span("name"), Entity(KG.Organization, m["name"], ("",)), "organizations.quoted", 0.9)
