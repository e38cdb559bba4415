"""What a meeting is about: the campaigns and policies that its name or its agenda names."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.convening import convening
from kg.facts.issuing import groups
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.mentions import same_event
from kg.mentions.convenings import OF_SERIES
from kg.mentions.meeting_names import CEREMONIES
from kg.mentions.titles import without_suffix
from kg.model import Mention
from kg.vocab import KG

_PRESENTS: Final = re.compile(r"(?:介绍|解读|发布)[^。；]*$")
_PRESENTED: Final = re.compile(r"(?:介绍|解读|发布|通报)[^，。；]*$")
_PRESS: Final = re.compile(f"(?:发布会|吹风会|记者会){OF_SERIES}")
_HEARD: Final = re.compile("”?(?:上|中)?(?:获悉|了解到|得知|宣布|透露|公布|介绍)(?:的是)?[，：](?:新修[订改]的|备受关注的)?(?:“)?")
_AGENDA: Final = re.compile(f"(?:{one_of('meeting_words', 'agenda')})[^。；，]*(?:，(?:以及|和|关于)[^。；，]*)*$")
_LIST: Final = re.compile(r"《[^》]*》(?:（[^）]*）)?(?:等|和|、|以及|及)*")
_CARRYING: Final = re.compile(
    f"(?:{one_of('meeting_words', 'carrying')})[^，。；《]{{0,6}}?(?:宣传)?(?:贯彻|落实|实施)+[^，。；《]{{0,8}}$"
)
_EXPLAINED: Final = re.compile(
    f"(?:（[^（）]*）)?(?:等)?(?:的)?(?:有关情况|情况|内容|主要内容|精神)?(?:作了?|进行了?|作出了?|开展了?)(?:[^，。；《]{{0,8}})(?:{one_of('meeting_words', 'explained')})"
)
_DISCUSSED: Final = re.compile(
    "(?:的)?(?:修正|修订|修改|制定|起草|实施|贯彻实施)?(?:草案)?”?(?:问题|议题|情况|工作|主题)?，?(?:进行|开展|展开)?了?(?:深入|充分|专题|热烈)*(?:座谈|协商|讨论|研讨|交流|建言|议政)"
)
_TOLD_OF: Final = re.compile(
    f"”?(?:工作)?(?:的?(?:实施|开展|进展|推进|组织))*(?:的?(?:有关|相关|主要|工作)*(?:情况|成效|做法|经验|工作|内容|安排))?[^，。；《]{{0,6}}(?:作了?|进行了?|作出了?)[^，。；《]{{0,8}}(?:{one_of('meeting_words', 'explained')})"
)
_ABOUT: Final = re.compile(r"(?:就|对|围绕)[^，。；]*$")
_GIVEN_OUT: Final = re.compile(
    r"(?:宣读|(?:会上|大会|会议)(?:还|也|并|同时|现场|集中)*(?:发|印发|下发|发放|分发|公布|发布|宣读)(?:了|出)?)(?:一[份部个])?[^。；，《》]{0,24}$"
)
_AT_FIRST: Final = re.compile("\\n?(?:[^，。；：]{0,12}(?:发布|推进|座谈|部署|工作)?会议?上，|(?:发布|吹风|通气)会上，)")
_SHOWN: Final = re.compile("(?:介绍|解读|宣讲|讲解)了?[^，。；《]{0,24}$")
_TO_STUDY: Final = re.compile("为了?(?:进一步|深入|全面|认真|切实|扎实)*(?:学习|宣传)+(?:贯彻|落实|实施)+(?:好)?[^，。；]{0,60}$")
_AT_PLACE: Final = re.compile("(?<![现正实所存])在")
_AT_MEETING: Final = re.compile("会上|会议|大会")
_EARLIER: Final = re.compile(r"(?:党的[一二三四五六七八九十]+大|[届次]?[一二三四五六七八九十]+中全会|党代会)(?:报告)?(?:就|对|围绕)")
"""A congress held before does the arranging: 党的二十大对落实《…》作出部署."""
_ON_POLICY: Final = re.compile(r"(?:解读|宣贯|宣讲|说明|政策发布|宣传贯彻)[^，。]{0,4}(?:会|会议|培训班|仪式)$")
_IN_PASSING: Final = re.compile(one_of("meeting_words", "in_passing"))
_ARRANGED: Final = re.compile(f"(?:{one_of('meeting_words', 'arranged')})[^。；]{{0,120}}$")
_BEGINS_ON: Final = re.compile(
    r"(?:要求|提出|明确)[^。；]{0,120}(?:今年|明年|从|自|，)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[起始]|[至到]\d{1,2}月(?:\d{1,2}日)?)，?[^。；，]{0,20}(?:开展|启动|实施|推进)(?:为期[^，。；的]{1,8}的?)?$"
)
"""A drive whose days the meeting sets is arranged there: 会议要求，今年10月起在全省组织开展……."""
_PASSES: Final = re.compile("(?:审议|表决|讨论|审查)并?(?:原则)?(?:通过|批准)了?$")
_PASSED: Final = re.compile("(?:于[^，。；]{2,12})?(?:表决|审议|审查|讨论)*(?:通过|批准|制定)")
_REVIEWED: Final = re.compile("(?:进行)?(?:首次|再次|[一二三]次)?(?:审议|审查|表决|讨论)")
_SUBMITTED: Final = re.compile("^[^。；《]{0,24}(?:提请|提交)$")
_BY: Final = re.compile("^[^。；《]{0,40}?[经由]$")
_PLAN_KIND: Final = re.compile("(?:(?:总体|专项|发展|三年|五年)?(?:规划纲要|规划|行动计划|行动方案|实施方案|计划|方案|纲要))$")
_BEGINS_PLAN: Final = re.compile(
    "(?:规划|计划|方案|纲要)?(?:实施|编制|工作)*(?:启动|推进|部署|动员|实施|总结|评估|发布|宣传贯彻|宣贯|新闻发布)+(?:电视电话|视频)?(?:大会|会议|会|仪式)"
)
_TELLING: Final = 8
"""So many characters of a plan's name are those of no other."""
_HEADS: Final = re.compile(r"(?:专项|整治|攻坚|三年|提升)*(?:行动|活动|工程|整治|治理|主题教育|普查)$")


@rule(KG.concerns, confidence=0.93, about=[KG.Meeting], told=[KG.Campaign])
def campaign_in_name(s: Sentence) -> Iterator[Found]:
    """会议名称里的行动：打击整治非法社会组织电视电话会议。"""
    for meeting in s.of(KG.Meeting):
        if meeting.end - meeting.start < 6 and s.words(meeting.start, meeting.end) not in CEREMONIES:
            continue
        for campaign in sorted({m.entity for m in s.all.of(KG.Campaign)}):
            core = same_event.plain(_HEADS.sub("", campaign.name))
            name = same_event.plain(meeting.entity.name)
            inside = any(meeting.start <= m.start and m.end <= meeting.end and m.entity == campaign for m in s.of(KG.Campaign))
            if inside or (len(core) >= 4 and core in name) or meeting.entity.name.startswith(campaign.name):
                yield Found(meeting.entity, campaign, meeting.start, meeting.end)


@rule(KG.concerns, confidence=0.88, about=[KG.Campaign], also=[KG.Meeting])
def campaign_arranged(s: Sentence) -> Iterator[Found]:
    """会议部署、推进的行动：会议就打击整治……专项行动作出安排部署；会议要求，今年10月起开展……行动。"""
    for campaign in s.of(KG.Campaign):
        meeting = subject_meeting(s, campaign.start)
        if meeting is None or campaign.end - campaign.start <= 5:
            continue
        before = s.words(meeting.end, campaign.start)
        dealt = (_PRESENTED if _PRESS.search(meeting.entity.name) else _ARRANGED).search(before)
        if (dealt and not _IN_PASSING.search(before)) or _BEGINS_ON.search(before):
            yield Found(meeting.entity, campaign.entity, meeting.start, campaign.end)


@rule(KG.concerns, confidence=0.86, about=[KG.Campaign], told=[KG.Meeting])
def campaign_explained(s: Sentence) -> Iterator[Found]:
    """就行动作介绍、部署：发布会上，市民政局局长就“安居宜养行动”开展情况作介绍。"""
    for campaign in s.of(KG.Campaign):
        done = _TOLD_OF.match(s.document.text, campaign.end, s.end)
        before = s.words(max(s.start, campaign.start - 30), campaign.start) if done else ""
        about = _ABOUT.search(before)
        meeting = last_meeting(s, campaign.start) if done and about and not _EARLIER.search(before) else None
        if done and about and meeting is not None and max(s.document.text.rfind("\n", 0, s.start), -1) < meeting.start < campaign.start:
            yield Found(meeting.entity, campaign.entity, campaign.start - len(about[0]), done.end())


@rule(KG.concerns, confidence=0.92, about=[KG.Policy], also=[KG.Meeting])
def policy_on_agenda(s: Sentence) -> Iterator[Found]:
    """审议、讨论的文件：会议还讨论了《江苏省社会组织条例（草案）》；记者从新闻发布会上获悉，《条例》将于10月1日起施行。"""
    for policy in (m for group in groups(s) for m in group):
        meeting = subject_meeting(s, policy.start)
        if meeting is None:
            continue
        before = _LIST.sub("", s.words(meeting.end, policy.start))
        press = _PRESS.search(meeting.entity.name) is not None
        dealt = _AGENDA.search(before) or (press and (_PRESENTS.search(before) or _HEARD.fullmatch(before)))
        if _CARRYING.search(before) or _PASSES.search(before) or (dealt and not _IN_PASSING.search(before)):
            yield Found(meeting.entity, policy.entity, meeting.start, policy.end)


@rule(KG.concerns, confidence=0.93, about=[KG.Meeting], told=[KG.Policy])
def policy_in_name(s: Sentence) -> Iterator[Found]:
    """会议名称里的文件：《居家养老服务补贴实施细则》政策解读会，贯彻《社会救助暂行办法》座谈会。"""
    for meeting in s.of(KG.Meeting):
        for policy in sorted({m.entity for m in s.all.of(KG.Policy)}):
            inside = any(meeting.start <= m.start and m.end <= meeting.end and m.entity == policy for m in s.of(KG.Policy))
            if inside or f"《{policy.name}》" in meeting.entity.name or _launches(meeting.entity.name, policy.name):
                yield Found(meeting.entity, policy, meeting.start, meeting.end)


def _launches(meeting: str, policy: str) -> bool:
    """Whether a meeting's name says that it begins or sums up what the policy plans: 武陵山片区区域发展与扶贫攻坚|启动会."""
    if policy[:_TELLING] not in meeting:
        return False
    base = without_suffix(policy)
    core = _PLAN_KIND.sub("", base)
    if core == base or len(core) < _TELLING or core not in meeting:
        return False
    return _BEGINS_PLAN.fullmatch(meeting, meeting.find(core) + len(core)) is not None


@rule(KG.concerns, confidence=0.88, about=[KG.Policy], told=[KG.Meeting])
def policy_explained(s: Sentence) -> Iterator[Found]:
    """就文件作说明、解读：会上，省司法厅就《养老服务条例（修订草案）》作了说明。"""
    for policy in s.of(KG.Policy):
        done = _EXPLAINED.match(s.document.text, policy.end, s.end)
        before = s.words(max(s.start, policy.start - 30), policy.start)
        if done and _ABOUT.search(before) and not _EARLIER.search(before):
            meeting = last_meeting(s, policy.start)
            if meeting is not None:
                at = max(s.start, meeting.start)
                yield Found(meeting.entity, policy.entity, at if at < policy.start else policy.start, done.end())


@rule(KG.concerns, confidence=0.88, about=[KG.Policy], also=[KG.Meeting])
def policy_discussed(s: Sentence) -> Iterator[Found]:
    """就文件座谈、协商：全国政协召开双周协商座谈会，就“慈善法修订”问题协商交流。"""
    for policy in s.of(KG.Policy):
        done = _DISCUSSED.match(s.document.text, policy.end, s.end)
        if done and _ABOUT.search(s.words(max(s.start, policy.start - 16), policy.start)):
            meeting = subject_meeting(s, policy.start)
            if meeting is not None and "。" not in s.words(meeting.end, policy.start):
                yield Found(meeting.entity, policy.entity, meeting.start, done.end())


@rule(KG.concerns, confidence=0.86, about=[KG.Policy], told=[KG.Meeting])
def policy_given_out(s: Sentence) -> Iterator[Found]:
    """会上宣读、印发的文件：副省长宣读省政府《关于命名双拥模范城的决定》；会上发了一份《普查实施方案》。"""
    for group in groups(s):
        given = _GIVEN_OUT.search(s.document.text[max(s.start, group[0].start - 50) : group[0].start])
        meeting = last_meeting(s, group[0].start) if given else None
        paragraph = s.document.text.rfind("\n", 0, s.start) + 1
        if given and meeting is not None and (meeting.start >= paragraph or "宣读" in given[0]):
            begin = group[0].start - len(given[0])
            for policy in group if _at_the_meeting(s, begin, given[0]) else ():
                yield Found(meeting.entity, policy.entity, begin, policy.end)


def _at_the_meeting(s: Sentence, at: int, given: str) -> bool:
    """Whether the words at `at` tell what the meeting itself did: not 国务院|会议发布, not 在法庭|宣读."""
    if not given.startswith("宣读"):
        return not any(m.end == at for m in s.of(KG.Agency, KG.Organization))
    before = s.words(s.start, at)
    own = before[max(before.rfind(c) for c in "，；：") + 1 :]
    return not _AT_PLACE.search(own) or _AT_MEETING.search(own) is not None or before.startswith(("会上，", "会议上，", "大会上，"))


@rule(KG.concerns, confidence=0.86, about=[KG.Policy], told=[KG.Meeting])
def policy_presented(s: Sentence) -> Iterator[Found]:
    """发布会上或会上另一句所介绍、解读的文件：副厅长李明华介绍《意见》相关情况；会上，市民政局解读了《办法》。"""
    if s.of(KG.Meeting) and not _AT_FIRST.match(s.text):
        return
    for group in groups(s):
        told = _SHOWN.search(s.document.text[max(s.start, group[0].start - 50) : group[0].start])
        meeting = last_meeting(s, group[0].start) if told else None
        if told is None or meeting is None or not (_AT_FIRST.match(s.text) or _PRESS.search(meeting.entity.name)):
            continue
        begin = group[0].start - len(told[0])
        if s.document.text.count("\n", meeting.end, s.start) <= 1 and not _AT_PLACE.search(s.words(max(s.start, begin - 12), begin)):
            for policy in group:
                yield Found(meeting.entity, policy.entity, begin, policy.end)


@rule(KG.concerns, confidence=0.86, about=[KG.Policy], also=[KG.Meeting])
def policy_studied(s: Sentence) -> Iterator[Found]:
    """为学习贯彻某文件而开的会：为深入学习贯彻《条例》，省民政厅召开推进会；只说“贯彻落实”的，不算。"""
    if not s.text.startswith("为"):
        return
    for policy in s.of(KG.Policy):
        if not _TO_STUDY.match(_LIST.sub("", s.words(s.start, policy.start))):
            continue
        meeting = next((m for m in s.of(KG.Meeting) if m.start > policy.end), None)
        if meeting is not None and convening(s, meeting) is not None:
            yield Found(meeting.entity, policy.entity, policy.start, meeting.end)


@rule(KG.concerns, confidence=0.82, about=[KG.Meeting], told=[KG.Policy])
def policy_of_story(s: Sentence) -> Iterator[Found]:
    """解读会所解读的：前文刚印发一份《细则》，后文说政策解读会，讲的就是它。"""
    for meeting in s.of(KG.Meeting):
        if not _ON_POLICY.search(meeting.entity.name):
            continue
        issued = s.all.inside(s.document.story_at(s.start)[0], meeting.start, KG.Policy)
        if issued and "《" not in meeting.entity.name:
            first = issued[0]
            yield Found(meeting.entity, first.entity, meeting.start, meeting.end)


@rule(KG.concerns, confidence=0.88, about=[KG.Meeting], also=[KG.Policy])
def passed_by_session(s: Sentence) -> Iterator[Found]:
    """文件经会议通过、提请会议审议：《条例》于3月28日经重庆市第六届人大常委会第八次会议表决通过。"""
    for meeting in s.of(KG.Meeting):
        submitted = s.words(meeting.start - 2, meeting.start) in ("提请", "提交")
        done = (_REVIEWED if submitted else _PASSED).match(s.document.text, meeting.end, s.end)
        before = [g for g in groups(s) if g[-1].end < meeting.start]
        if done and before and (_SUBMITTED if submitted else _BY).search(s.words(before[-1][-1].end, meeting.start)):
            for policy in before[-1]:
                yield Found(meeting.entity, policy.entity, policy.start, done.end())


def last_meeting(s: Sentence, before: int) -> Mention | None:
    """The meeting that a sentence of its report belongs to: the last one told in the same paragraph, or before it."""
    story = s.document.story_at(s.start)[0]
    told = s.all.inside(story, before, KG.Meeting)
    return told[-1] if told else None


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
