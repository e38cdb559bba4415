"""Who presides over, addresses and attends a meeting."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.meeting_acts import acts
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.subjects import ACTORS
from kg.mentions.convenings import ECHOED
from kg.vocab import KG

_TITLE: Final = re.compile("[\u4e00-\u9fff]{0,5}")


@rule(KG.presidedBy, confidence=0.96, about=[KG.Person], told=[KG.Meeting])
def chair(s: Sentence) -> Iterator[Found]:
    """主持：省民政厅副厅长庄侃主持会议；会议由石清理主持；李明华主持召开省政协主席会议。"""
    for act in acts(s):
        if act.role == "preside":
            for actor in act.actors:
                if actor.entity.kind == KG.Person:
                    yield Found(act.meeting.entity, actor.entity, act.start, act.end)


@rule(KG.addressedBy, confidence=0.94, about=ACTORS, told=[KG.Meeting])
def speaker(s: Sentence) -> Iterator[Found]:
    """讲话、致辞、作报告、发言、在会上强调：丁红都作动员讲话；民政部、湖南省政府负责同志在会上发言。"""
    for act in acts(s):
        if act.role == "address":
            for actor in act.actors:
                yield Found(act.meeting.entity, actor.entity, act.start, act.end)


@rule(KG.addressedBy, confidence=0.92, about=[KG.Meeting], also=[KG.Person])
def speech_taken_well(s: Sentence) -> Iterator[Found]:
    """讲话引发反响：总书记在全国教育大会上的重要讲话，在各地引发热烈反响。"""
    for meeting in s.of(KG.Meeting):
        if s.words(meeting.start - 1, meeting.start) == "在" and s.words(meeting.end, meeting.end + 1) == "上":
            told = ECHOED.match(s.document.text, meeting.end, s.end)
            before = [p for p in s.of(KG.Person) if p.end <= meeting.start - 1] if told else []
            if told and before and _TITLE.fullmatch(s.words(before[-1].end, meeting.start - 1)):
                yield Found(meeting.entity, before[-1].entity, before[-1].start, told.end())


@rule(KG.attendedBy, confidence=0.95, about=ACTORS, told=[KG.Meeting])
def participant(s: Sentence) -> Iterator[Found]:
    """出席、参加、列席：何立峰、张国清出席会议；省教育厅、省公安厅有关负责同志在主会场参加会议。"""
    for act in acts(s):
        if act.role == "attend":
            for actor in act.actors:
                yield Found(act.meeting.entity, actor.entity, act.start, act.end)
