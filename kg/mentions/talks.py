"""Talks that a report tells by their verb and only later calls a 座谈会: 同基层代表座谈交流. … 某某主持座谈会."""

import re
from typing import Final

from kg.lexicon import one_of
from kg.mentions.document import Document

_WITH: Final = re.compile(
    f"(?:同|与)(?P<who>[^，。；：《》“”\n]{{2,40}}?(?:{one_of('meeting_words', 'talked_with')}))(?:进行)?座谈(?:交流)?(?=[，。；\n])"
)
CALLED: Final = "座谈会"


def talks(document: Document, begin: int, end: int) -> tuple[str, list[tuple[int, int]]]:
    """The name of the talks that the story text[begin:end] tells, by the fullest words, and where; "" where it tells of none."""
    told = list(_WITH.finditer(document.text, begin, end)) if "座谈" in document.text else []
    if not told:
        return "", []
    fullest = max(told, key=lambda m: (len(m["who"]), -m.start()))
    return fullest["who"] + CALLED, [(m.start("who"), m.end()) for m in told]
