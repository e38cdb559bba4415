"""Where a campaign is carried out when the text only says 全省, or when a meeting of one division is about it."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.issuing import acts
from kg.facts.launching import territory
from kg.facts.place_lists import SINCE
from kg.facts.rule import Found, rule
from kg.facts.rules.campaigns import plans
from kg.facts.rules.policies_territory import title_place
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.mentions import context
from kg.model import Entity, Mention
from kg.vocab import KG

# What a meeting wants done: 会议要求，要深化……专项行动; praise of others' drives is none.
_DEMANDED: Final = re.compile(f"(?:强调|要求|明确|指出|提出|部署|安排)[^。；]*?(?:{one_of('drive_words', 'demanded')})[^，。；]{{0,16}}$")
_MAKES_USE: Final = re.compile(
    "(?:近日|日前|近年来|今年|充分|积极|深入|持续|紧密|主动|，|近期|将|还)*(?:依托|借助|通过|结合|以|围绕|利用|抓住|扎实做好|落实)(?:开展|实施|推进)?(?:全国|全省|全市)?"
)
_EDITION: Final = re.compile(r"^20\d\d年?")
_FIRST_OF: Final = "率先|首[个家批次创]|第一|唯一|领先|前列|范围内率先"
"""One of the division goes first, not all of it: 海淀区在全市率先实施."""
_WHOLE: Final = re.compile(
    rf"(?:(?:^|[，；：、“\n])(?:目前|近年来|今年|其中|同时|据悉|截至目前|以来|{SINCE})?，?|{one_of('drive_words', 'before_whole')}|[了是为的]|20\d\d年)(?:全|我|本)(?P<level>省|市|区|县|州)(?!{_FIRST_OF})"
)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Campaign])
def whole_division(s: Sentence) -> Iterator[Found]:
    """全省、我市：在全省开展“文明殡葬”行动；专项行动启动以来，全市排查养老机构1400家。"""
    for campaign in s.of(KG.Campaign):
        if _in_title(s, campaign):
            continue
        for m in _WHOLE.finditer(s.text):
            if re.search("[。；]", s.words(min(campaign.end, s.start + m.start()), max(campaign.start, s.start + m.end()))):
                continue
            place = _home(s, s.start + m.start("level"), m["level"])
            if place is not None:
                at = s.start + m.end() - 2
                yield Found(campaign.entity, place, min(at, campaign.start), max(at + 2, campaign.end))
            break


@rule(KG.carriedOutIn, confidence=0.86, about=[KG.Campaign], also=[KG.Agency])
def home_of_user(s: Sentence) -> Iterator[Found]:
    """地方机构借行动做事：柯城区民政局依托“大手牵小手”项目组织志愿者；民政局以“敬老月”活动为契机走访老人。"""
    for campaign in s.of(KG.Campaign):
        if _in_title(s, campaign):
            continue
        front = campaign.start - (s.words(campaign.start - 1, campaign.start) == "“")
        for organ in s.of(KG.Agency):
            home = territory(organ.entity) if organ.end <= front and _MAKES_USE.fullmatch(s.words(organ.end, front)) else None
            if home is not None:
                yield Found(campaign.entity, home, organ.start, campaign.end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Meeting], also=[KG.Campaign])
def home_of_meeting(s: Sentence) -> Iterator[Found]:
    """会议名称里的行动：湖南省农村低保专项治理工作视频会议，在湖南省。"""
    for meeting in s.of(KG.Meeting):
        inside = [c for c in s.of(KG.Campaign) if meeting.start <= c.start and c.end <= meeting.end]
        place = _first_place(s, meeting) if inside else None
        if place is not None:
            for campaign in inside:
                yield Found(campaign.entity, place, meeting.start, meeting.end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Policy], told=[KG.Campaign])
def place_of_plan(s: Sentence) -> Iterator[Found]:
    """地方为行动定的方案：《上海市“乡村著名行动”实施方案》，在上海市。"""
    for campaign, policy in plans(s):
        place = title_place(s, policy)
        if place is not None:
            yield Found(campaign, place.entity, policy.start, policy.end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Policy], told=[KG.Campaign])
def home_of_plans_issuer(s: Sentence) -> Iterator[Found]:
    """地方机构为行动发的方案：省民政厅印发《关于实施“明眸助老”项目的通知》，在该省。"""
    for campaign, policy in plans(s):
        for act in acts(s):
            place = (
                territory(act.agencies[0].entity) if act.agencies and act.sure and act.role == "issue" and policy in act.policies else None
            )
            if place is not None:
                yield Found(campaign, place, act.start, act.end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Campaign])
def home_of_demand(s: Sentence) -> Iterator[Found]:
    """地方会议要求开展的行动：全省民政工作会议……。会议要求，深化养老院服务质量建设专项行动，在该省。"""
    for campaign in s.of(KG.Campaign):
        told = s.all.inside(s.document.story_at(s.start)[0], campaign.start, KG.Meeting)
        if not told or _in_title(s, campaign) or not _DEMANDED.search(s.words(s.start, campaign.start)):
            continue
        place = _first_place(s, told[-1])
        if place is not None and not campaign.entity.name.startswith("全国"):
            yield Found(campaign.entity, place, s.start, campaign.end)


def _in_title(s: Sentence, campaign: Mention) -> bool:
    return any(p.start <= campaign.start and campaign.end <= p.end for p in s.of(KG.Policy))


def _home(s: Sentence, offset: int, level: str) -> Entity | None:
    """The division that 全省 or 我市 at an offset means; 全区 may be of an autonomous region."""
    for name in ("自治区", "区") if level == "区" else (level,):
        if place := context.home(s.document, s.all, offset, name):
            return place
    return None


def _first_place(s: Sentence, meeting: Mention) -> Entity | None:
    """The division that a meeting's full name begins with, after its year: 2020年湖北省民政工作会议."""
    name = _EDITION.sub("", meeting.entity.name)
    places = {m.entity for m in s.all.of(KG.Province, KG.Place) if len(m.entity.name) > 2 and name.startswith(m.entity.name)}
    return min(places, key=lambda e: (len(e.name), e), default=None)
