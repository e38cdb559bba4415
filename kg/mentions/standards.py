"""What is done by a standard that a number sets: 按照每百户不少于20平方米的标准配建养老用房, 按每人2000元标准发放抚慰金."""

import re
from collections.abc import Callable
from typing import Final

from kg.mentions.counted import LONGEST, Counted, short
from kg.mentions.indicator_words import LEAD_BEGIN
from kg.mentions.quantities import Quantity

_BY: Final = re.compile("(?:按照?|以)[^，。；]{0,10}$")
_DONE: Final = re.compile(r"的?标准(?P<does>[^，。；：！？\n\d]{2,24})")


def by_standard(text: str, end: int, clause: int, start: int, q: Quantity, topic: str, said: Callable[[str], str]) -> Counted | None:
    """What is done by the quantity as a standard, None where it sets none; `said` cuts a predicate down to what it says.

    A verb alone takes the subject of the clause before: 按照15平方米的标准配置.
    """
    done = _DONE.match(text, q.end, end) if text.startswith(("的标准", "标准"), q.end) else None
    if done is None or not _BY.search(text, max(clause, q.start - 12), q.start):
        return None
    does = said(done["does"]) or done["does"]
    thing = LEAD_BEGIN.sub("", does, count=1)
    if len(does) < 3 and topic:
        does, thing = does + topic, topic
    return Counted(short(does), start, done.end(), "", thing[-LONGEST:])
