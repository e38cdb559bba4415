"""Talks that are held on a visit and called by nothing else: 民政厅副厅长甲到某市调研。…随后召开座谈会.

They are told apart by who came, where, and what for: 湖南省民政厅郴州市调研座谈会; or by the two who talked: 甲厅赴乙厅开展交流 …
主持座谈 is 甲厅与乙厅交流座谈会.
"""

import re
from typing import Final

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Mention
from kg.vocab import KG

TALKS: Final = frozenset(("座谈会", "调研座谈会", "工作座谈会", "座谈交流会", "交流座谈会", "专题座谈会", "工作汇报会", "汇报会"))
_GOES: Final = re.compile("(?:[在赴到来]|深入|前往|走进|莅临)$")
_LOOKS: Final = re.compile("(?:等地)?[^，。；：\n]{0,12}?，?[^，。；：\n]{0,16}?(?P<what>调研|考察|督导|走访|慰问)(?!组|队|团|报告)")
_EXCHANGES: Final = re.compile(
    "[^，。；：\n]{0,12}?，?[^，。；：\n]{0,24}?(?P<what>交流|研讨|学习考察|考察学习|考察|座谈|对接)(?!组|队|团)"
)
_TALKED: Final = re.compile("(?:主持|举行|进行|开展|召开|参加|出席)了?(?P<talks>座谈)(?:交流|研讨)?(?=[，。；\n]|并)|双方(?P<met>座谈)")
_DEPARTMENT: Final = ("局", "厅", "部", "委员会", "办公室", "总会", "联合会", "协会", "基金会", "大学")
_LEADING: Final = ("政治局", "常务委员会", "全国委员会")
"""Bodies whose members travel by themselves and not for a department."""
_TAKES_PLACE: Final = re.compile("(?:参加|出席|列席|主持|召开|举行|[在与])了?(?:此次|本次|这次)?$")


def told(document: Document, start: int, words: str) -> bool:
    """Whether talks without a name are told at an offset as taking place: 陪同调研并参加|座谈会."""
    return words in TALKS and _TAKES_PLACE.search(document.text, max(0, start - 6), start) is not None


class Visit:
    """Somebody's visit to a place or a body, as a sentence tells it; `leader` is who comes first, if a person is named."""

    __slots__ = ("leader", "place", "what", "who")

    def __init__(self, leader: Mention | None, who: str, place: Mention, what: str) -> None:
        self.leader: Final = leader
        self.who: Final = who
        self.place: Final = place
        self.what: Final = what

    @property
    def hosted(self) -> bool:
        """Whether it is paid to a body, which talks with who comes."""
        return self.place.entity.kind == KG.Agency

    def name(self, words: str) -> str:
        """What talks held on it are called."""
        return self.who + ("与" if self.hosted else "") + self.place.entity.name + (words if self.what in words else self.what + words)


def visit(document: Document, found: Mentions, begin: int, end: int) -> Visit | None:
    """The first visit that text[begin:end] tells, by a sentence that names who comes if one does; None where it tells of none."""
    text = document.text
    at = begin
    first: Visit | None = None
    for place in found.inside(begin, end, "Province", "Place", "Agency"):
        if place.start < at or not _GOES.search(text, max(begin, place.start - 2), place.start):
            continue
        body = max(found.starting_at(place.start, "Agency"), key=lambda m: m.end, default=None)
        last = body or _innermost(found, place)
        at = last.end
        if last.end < len(text) and text[last.end] in "、和与":
            continue  # to several places
        close = document.sentence_at(place.start)[1]
        looks = (_EXCHANGES if body else _LOOKS).match(text, last.end, close)
        who = _visitor(document, found, place.start) if looks else ""
        if looks and who and who != last.entity.name:
            people = found.inside(document.sentence_at(place.start)[0], place.start, "Person")
            told = Visit(people[0] if people else None, who, last, looks["what"])
            if people:
                return told
            first = first or told
    return first


def called(document: Document, talks: int) -> bool:
    """Whether somebody holds or attends the talks at an offset, who do not merely talk on their way: 一行看了社区，进行|座谈."""
    return _TAKES_PLACE.search(document.text, max(0, talks - 6), talks) is not None


def talked(document: Document, begin: int, end: int) -> tuple[int, int] | None:
    """Where the story text[begin:end] says by a verb alone that there were talks: 厅长甲主持|座谈."""
    m = _TALKED.search(document.text, begin, end)
    return m.span("talks" if m["talks"] else "met") if m else None


def _innermost(found: Mentions, place: Mention) -> Mention:
    """The last of places written one in the other: 到|郴州市|宜章县."""
    while inner := found.starting_at(place.end, "Province", "Place"):
        place = max(inner, key=lambda m: m.end)
    return place


def _visitor(document: Document, found: Mentions, verb: int) -> str:
    """Who the sentence says comes: the department of the first official, else the first person, else the first department."""
    begin = document.sentence_at(verb)[0]
    people = found.inside(begin, verb, "Person")
    organs = [
        m
        for m in found.inside(begin, verb, "Agency", "Organization")
        if m.entity.name.endswith(_DEPARTMENT) and not m.entity.name.endswith(_LEADING)
    ]
    if people:
        own = [m for m in organs if m.end <= people[0].start]
        return own[0].entity.name if own else people[0].entity.name
    return organs[0].entity.name if organs else ""
