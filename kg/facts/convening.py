"""Reads the clause that reports a meeting or campaign being held: who, when, where."""

import re
from typing import Final

from kg.facts.launching import leading_bodies
from kg.facts.sentence import Sentence
from kg.frozen import frozen
from kg.lexicon import one_of
from kg.mentions import clause
from kg.mentions.convenings import HELD
from kg.model import Mention

_HOLD: Final = one_of("meeting_verbs", "convene", "open")
_BEFORE: Final = re.compile(rf"(?:主持|组织|联合|共同|集中|分别|同时|专门)*(?:{_HOLD}|进行$)(?!人|地|城市|方|权)")

# 会议由省民政厅会同省财政厅在甲市召开.
_BY: Final = re.compile(rf"[^，。；]{{0,12}}由[^，。；]{{2,60}}?(?P<verb>{_HOLD})")

# 常委会第三十次会议1月19日表决通过: the day of what it passed is its own.
_TRANSACTS: Final = re.compile(
    r"(?:于|在)?(?:今天|昨天|当天|日前|近日)?(?:（[^）]*）)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上下]午)?(?=[表审决通任讨听])"
)

_WHERE: Final = re.compile("(?:联合|共同)?[在于]")
_AND_OTHERS: Final = re.compile(r"(?:等\d*(?:个|家)?(?:有关|相关)?(?:部门|单位|机构)?)?，")


@frozen
class Convening:
    """`event` is held by a verb at [verb, verb_end); its circumstances stand in [begin, end) of the document."""

    event: Mention
    verb: int
    verb_end: int
    begin: int
    end: int


def convening(s: Sentence, event: Mention) -> Convening | None:
    """The verb of holding that governs this mention; None where it is only spoken of.

    首届大会5日在厦门举行: the verb after; 省民政厅在广州召开座谈会: the verb before; 王沪宁5日在京出席座谈会: the mention itself.
    """
    text = s.document.text
    begin = _begin(s, event.start - (text[event.start - 1 : event.start] == "“"))
    close = event.end + (text[event.end : event.end + 1] == "”")
    after = HELD.match(text, close, s.end)
    if after:
        held = next(m for m in _BEFORE.finditer(text, close, after.end()) if m.end() == after.end())
        return Convening(event, held.start(), held.end(), begin, after.end())
    by = _BY.match(text, close, s.end)
    if by:
        return Convening(event, by.start("verb"), by.end(), begin, by.end())
    before = convener(s, event)
    if before is None and event.rule == "meetings.business" and (acts := _TRANSACTS.match(text, close, s.end)):
        return Convening(event, acts.end(), acts.end(), begin, acts.end())
    passed = event.rule == "meetings.business" and text[event.start - 1 : event.start] in ("经", "由")
    if before is None and (passed or event.rule in ("meetings.attended", "meetings.said", "meetings.talks")):
        return Convening(event, event.start, event.start, begin, event.end)
    return before


def _begin(s: Sentence, at: int) -> int:
    """Where the clause around `at` begins; one that opens with where, behind bodies alone, goes on from theirs: 省民政厅、省慈善联合会，|在南京举行."""
    begin = clause.begin(s.document, at)
    if not _WHERE.match(s.document.text, begin, at) or s.words(begin - 1, begin) != "，":
        return begin
    lead = leading_bodies(s, begin)
    return min(lead[0].start, begin) if lead and _AND_OTHERS.fullmatch(s.words(lead[-1].end, begin)) else begin


def convener(s: Sentence, event: Mention) -> Convening | None:
    """The verb of holding before this mention, in its clause: 省民政厅在广州召开座谈会, 两部门共同主办的论坛."""
    return s.once(("convener", event), lambda s: _convener(s, event))


def _convener(s: Sentence, event: Mention) -> Convening | None:
    start = event.start - (s.words(event.start - 1, event.start) == "“")
    begin = _begin(s, start)
    before = list(_BEFORE.finditer(s.document.text, begin, start))
    return Convening(event, before[-1].start(), before[-1].end(), begin, event.end) if before else None
