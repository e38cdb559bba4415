"""Where and when talks are held that have no name but that of the visit on which they are held."""

from collections.abc import Iterator
from typing import Final

from kg.facts import times
from kg.facts.convening import convening
from kg.facts.rule import Found, rule
from kg.facts.rules.meetings import located
from kg.facts.sentence import Sentence
from kg.mentions import visits
from kg.model import Mention
from kg.vocab import KG

_TALKS: Final = "meetings.visit"
_DAYS: Final = (("date",), ("gMonthDay",))


def _talks(s: Sentence) -> tuple[Mention, visits.Visit] | None:
    """The talks of a visit that a sentence tells, and the visit."""
    talks = next((m for m in s.of(KG.Meeting) if m.rule == _TALKS), None)
    came = visits.visit(s.document, s.all, s.document.story_at(s.start)[0], talks.start) if talks else None
    return (talks, came) if talks is not None and came is not None else None


@rule(KG.heldIn, confidence=0.86, about=[KG.Meeting])
def place_of_visit(s: Sentence) -> Iterator[Found]:
    """调研之地就是座谈会之地：厅长甲到郴州市调研。……随后召开座谈会。"""
    told = _talks(s)
    if told is None:
        return
    talks, came = told
    held = None if came.hosted else convening(s, talks)
    if came.hosted or (held is not None and located(s, held.begin, held.verb) is not None):
        return
    start = min(came.place.start, talks.start) if came.place.start >= s.start else talks.start
    yield Found(talks.entity, came.place.entity, start, talks.end)


@rule(KG.date, confidence=0.86, about=[KG.Meeting], told=["Date"])
def day_of_visit(s: Sentence) -> Iterator[Found]:
    """同一句中先说的日期：7日上午，调研组查看了救助站，随后召开座谈会。"""
    if told := _talks(s):
        talks, came = told
        days = [m for m in s.of("Date") if m.end <= talks.start and m.entity.key in _DAYS]
        if not s.of("Date") and came.place.start > s.document.text.rfind("\n", 0, s.start):
            days = _of_visit(s, came)
        if days and len({m.entity for m in days}) == 1:
            yield Found(talks.entity, times.literal(days[-1]), max(days[-1].start, s.start), talks.end)


def _of_visit(s: Sentence, came: visits.Visit) -> list[Mention]:
    """The only day that the sentence of a visit tells, in the paragraph of the talks."""
    days = s.all.inside(*s.document.sentence_at(came.place.start), "Date")
    return [m for m in days if m.entity.key in _DAYS] if len(days) == 1 else []


@rule(KG.attendedBy, confidence=0.86, about=[KG.Meeting])
def leader_of_visit(s: Sentence) -> Iterator[Found]:
    """带队到对方机关座谈的人：厅长甲带队赴乙厅开展交流。……主持座谈。"""
    if told := _talks(s):
        talks, came = told
        if came.hosted and came.leader is not None:
            yield Found(talks.entity, came.leader.entity, max(came.leader.start, s.start), talks.end)
