"""What a meeting is about: the campaigns and policies that its name or its agenda names."""

import re
from collections.abc import Iterator

from kg.facts.convening import convening
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.mentions import same_event
from kg.model import Mention
from kg.vocab import KG

_PRESENTS = re.compile(r"(?:介绍|解读|发布)[^。；]*$")
_PRESENTED = re.compile(r"(?:介绍|解读|发布|通报)[^，。；]*$")
_PRESS = re.compile(r"(?:发布会|吹风会|记者会)$")
_AGENDA = re.compile(r"(?:审议|讨论|表决|通过|研究|听取|审查|学习|传达学习)[^。；]*$")
_IN_PASSING = re.compile(r"贯彻|落实|根据|按照|依照|强调|指出|要求|认为|明确|建议")
_ARRANGED = re.compile(r"(?:就|对|围绕|部署|推进|启动|开展|动员|安排|总结|通报|听取|研究|推动)[^。；]{0,120}$")
_HEADS = re.compile(r"(?:专项|整治|攻坚|三年|提升)*(?:行动|活动|工程|整治|治理|主题教育|普查)$")


@rule(KG.concerns, confidence=0.93, about=[KG.Meeting])
def campaign_in_name(s: Sentence) -> Iterator[Found]:
    """会议名称里的行动：打击整治非法社会组织电视电话会议。"""
    for meeting in s.of(KG.Meeting):
        if meeting.end - meeting.start < 6:
            continue
        for campaign in sorted({m.entity for m in s.all.of(KG.Campaign)}):
            core = same_event.plain(_HEADS.sub("", campaign.name))
            name = same_event.plain(meeting.entity.name)
            inside = any(meeting.start <= m.start and m.end <= meeting.end and m.entity == campaign for m in s.of(KG.Campaign))
            if inside or (len(core) >= 4 and core in name):
                yield Found(meeting.entity, campaign, meeting.start, meeting.end)


@rule(KG.concerns, confidence=0.88, about=[KG.Campaign])
def campaign_arranged(s: Sentence) -> Iterator[Found]:
    """会议部署、推进的行动：会议就打击整治……专项行动作出安排部署。"""
    for campaign in s.of(KG.Campaign):
        meeting = subject_meeting(s, campaign.start)
        if meeting is None or campaign.end - campaign.start <= 5:
            continue
        before = s.words(meeting.end, campaign.start)
        dealt = (_PRESENTED if _PRESS.search(meeting.entity.name) else _ARRANGED).search(before)
        if dealt and not _IN_PASSING.search(before):
            yield Found(meeting.entity, campaign.entity, meeting.start, campaign.end)


@rule(KG.concerns, confidence=0.92, about=[KG.Policy])
def policy_on_agenda(s: Sentence) -> Iterator[Found]:
    """审议、讨论的文件：会议还讨论了《江苏省社会组织条例（草案）》。"""
    for policy in s.of(KG.Policy):
        meeting = subject_meeting(s, policy.start)
        if meeting is None:
            continue
        before = s.words(meeting.end, policy.start)
        dealt = _AGENDA.search(before) or (_PRESS.search(meeting.entity.name) and _PRESENTS.search(before))
        if dealt and not _IN_PASSING.search(before):
            yield Found(meeting.entity, policy.entity, meeting.start, policy.end)


def subject_meeting(s: Sentence, before: int) -> Mention | None:
    """The last meeting before an offset that the sentence speaks of: as held, or as its subject (会议还讨论了…)."""
    found = [m for m in s.of(KG.Meeting) if m.end <= before]
    for meeting in reversed(found):
        words = s.words(s.start, meeting.start)
        if (
            convening(s, meeting) is not None
            or not words
            or re.search(r"[，；]$|近日$|日前$", words)
            or meeting.rule == "meetings.business"
        ):
            return meeting
    return None
