"""Who issued a policy and when: 民政部等10部门印发《…》, 由…发布, titles that begin with their issuers."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts import congresses
from kg.facts.issuing import Act, acts, groups, verbs
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.mentions.titles import without_suffix
from kg.model import Entity, Literal, Mention
from kg.vocab import KG

_AFTER_ISSUER: Final = re.compile(r"(?:等(?:[\d一二三四五六七八九十两]*个?(?:部门|单位|部委|机关))?)?(?:关于|印发|公告|令)")
_NUMBER: Final = re.compile(
    r"[（(]([\u4e00-\u9fff]{1,8}[〔﹝\[（(](?:19|20)\d\d[〕﹞\]）)]第?\d{1,4}号|[\u4e00-\u9fff]{2,12}令，?第\d{1,4}号|第\d{1,4}号[\u4e00-\u9fff]{2,8}令"
    r"|(?:GB|MZ|DB\d{2,4}|T)(?:/[TZ])?[A-Z/]{0,8}\s?\d{1,6}(?:[.]\d+)?[—–－-](?:19|20)\d\d)"
    r"(?:，[^（）]{0,40})?[）)]"
)
_COUNTED: Final = re.compile(
    r"(?:等?[\d一二三四五六七八九十两多]*个?(?:部门|单位|部委)(?:联合|共同)?(?:关于(?:印发|转发)|的)?|关于(?:印发|转发))$"
)
_ADOPTED: Final = re.compile(rf"(?:经|由)(?P<by>[^，。；《]{{2,30}}?(?:会议|会))?(?P<verb>{verbs('adopt')})(?:、|并)?[^，。；《]{{0,8}}，$")
_ASKED: Final = re.compile(
    r"，?(?:现|正|开始|今起|近日|即日起|\d+日起)*(?:面向|向)?(?:全?社会(?:各界|公众)?|公众|全[国省市])?(?:公开|广泛)*(?:征求|征集)(?:社会|公众|各方|有关方面)*的?意见"
)
_OF_IT: Final = re.compile(f"的(?:进一步|具体|贯彻|全面)*(?:{one_of('policy_words', 'of_it')})")  # 是对民政部《通知》的细化
_ON_WHICH: Final = re.compile(
    rf"(?:等[\d一二两三四五六七八九十多]*个?(?:部门|单位))?(?:{one_of('policy_words', 'before_drafting')}|\d{{1,2}}[月日]"
    f"|（[^）]*）)*(?:{one_of('policy_words', 'drafts')}|就|发布|公布)(?:形成)?(?:了|的)?$"
)
_REGULATION: Final = re.compile("(?:条例|规定|办法|细则)[（(]?(?:修订|修正)?草案")
_NOW_PUBLISHED: Final = re.compile("，现(?:将[^，。；]{2,60}?)?(?:予以?)?(?:公布|发布)")
_JOINT: Final = re.compile("(?:[、和与及]|会同|联合|以及)$")
_LEFT: Final = re.compile("[，、]")
_OPENED: Final = re.compile(
    "）?(?:[上下]午，?)?[^，。；]{0,40}(?:(?:举行|召开|举办)[^，。；]{0,24}(?:会|仪式|论坛|活动)|开幕)，(?!介绍|解读)[^，。；的]*(?:新?修[订改]后?的)?"
)
"""Between the day of a press conference or congress and what is issued there."""
_OPENING: Final = re.compile("(?:[^，。；]{0,16}消息(?:（[^）]*）)?[，：])?")
_ONE_CLAUSE: Final = re.compile("(?:[上下]午)?，(?!据|记者|介绍)[^，。；：起]{2,40}")
"""Between the day that opens a sentence and what its one clause signs: 今天，两省在萍乡联合签署了《…》."""
_THERE: Final = re.compile("(?:会|论坛|大会|峰会|仪式|活动)(?:现场)?上?(?:，)?(?:还|正式|首次|同时|同步|共同|联合|集中)*")
"""Before the verb where a sentence goes on about a meeting: 会上还|发布了《…》."""
_SITTING: Final = re.compile(
    rf"(?:20\d\d年度?)?(?:第?[一二三四五六七八九十]{{1,3}}届(?:常委会|常务委员会)?)?(?:第[^，。、]{{1,8}}次)?(?:{one_of('policy_words', 'sitting')}|[部厅局委]务)*会议"
)


def is_draft(m: Mention) -> bool:
    """Whether a policy is a draft by its name: …（草案）, …征求意见稿."""
    tail = m.entity.name[len(without_suffix(m.entity.name)) :] or m.entity.name[-8:]
    return "草案" in tail or "征求意见稿" in tail or "送审稿" in tail


def _only_forwarded(policy: Mention, body: Entity) -> bool:
    """Whether a draft that a body passes is for another to make: a law; not the regulations of the State Council."""
    return is_draft(policy) and not (body.name == "国务院" and _REGULATION.search(policy.entity.name))


@rule(KG.issuedBy, confidence=0.95, about=[KG.Policy])
def issuer_and_verb(s: Sentence) -> Iterator[Found]:
    """机构和发文动词：上海市委办公厅、市政府办公厅印发《…》，《…》由民政部发布，党委常委会会议审议通过《…》。"""
    for act in acts(s):
        for policy in act.policies:
            for agency in act.agencies:
                if act.role == "adopt" and _only_forwarded(policy, agency.entity):
                    continue
                if agency.entity != policy.entity:
                    yield Found(policy.entity, agency.entity, act.start, act.end, 0.0 if act.sure else 0.86)


@rule(KG.issuedBy, confidence=0.9, about=[KG.Policy])
def adopted_by_meeting(s: Sentence) -> Iterator[Found]:
    """机关的会议通过：李强主持召开国务院常务会议，……审议通过《…》；会议审议通过《…》（会议在前文）。"""
    for act in acts(s):
        if act.role != "adopt" or act.agencies:
            continue
        body = _meeting_body(s, s.start, act.start) or (_meeting_body(s, 0, s.start) if re.match("会议|会上|大会", s.text) else None)
        sessions = [(m, congresses.of_session(s, m)) for m in s.of(KG.Meeting) if m.start <= act.start]
        start, adopter = next(((m.start, e) for m, e in sessions if e), (body.start, body.entity) if body else (0, None))
        for policy in act.policies:
            if adopter is not None and not _only_forwarded(policy, adopter) and not _ONLY_OF_IT.match(s.document.text, policy.end):
                yield Found(policy.entity, adopter, max(s.start, min(start, act.start)), act.end)


@rule(KG.issuedBy, confidence=0.88, about=[KG.Policy])
def adopted_before_named(s: Sentence) -> Iterator[Found]:
    """先说审议，后说文件：近日，经江西省政府常务会议审议通过，《江西省流浪乞讨人员救助管理办法》公布施行。"""
    for group in groups(s):
        done = _ADOPTED.search(s.words(s.start, group[0].start))
        if done is None:
            continue
        at = s.start + done.start("by")
        for agency in (m for m in (*s.of(KG.Agency), *congresses.bodies(s)) if m.start == at):
            if not _LEFT.search(s.words(min(agency.end, s.start + done.start("verb")), s.start + done.start("verb"))):
                yield from (
                    Found(policy.entity, agency.entity, s.start + done.start(), policy.end) for policy in group if not is_draft(policy)
                )


_ONLY_OF_IT: Final = re.compile(
    "》?(?:的)?(?:重点)?(?:任务|工作)?(?:分工|贯彻|落实|实施|执行|起草|修订|编制)[^，。；、《]{0,10}?(?:方案|意见|情况|报告|说明|措施)"
)
"""After a policy of which only something else is adopted: 《意见》|分工方案, 《纲要》|实施情况的报告."""


def _meeting_body(s: Sentence, start: int, end: int) -> Mention | None:
    """The last agency before `end` that holds a sitting by its name: 国务院常务会议, 全国政协主席会议."""
    for m in reversed(s.all.inside(start, end, KG.Agency)):
        sitting = _SITTING.match(s.document.text, m.end)
        if sitting and not s.document.text.startswith("精神", sitting.end()):  # 传达学习省委常委会会议|精神: another's
            return m
    return None


@rule(KG.issuedBy, confidence=0.95, about=[KG.Policy])
def issuers_in_title(s: Sentence) -> Iterator[Found]:
    """标题以发文机构开头：《中共中央 国务院关于加强新时代老龄工作的意见》。"""
    for policy in s.of(KG.Policy):
        for agency in title_issuers(s, policy):
            yield Found(policy.entity, agency.entity, policy.start, policy.end)


def title_issuers(s: Sentence, policy: Mention) -> list[Mention]:
    """The issuers that a title begins with: 中共烟台市委、烟台市人民政府 of 《中共烟台市委、烟台市人民政府关于…的意见》."""
    at = policy.start + (s.words(policy.start, policy.start + 1) in "《〈")
    agencies: list[Mention] = []
    while here := [m for m in s.all.starting_at(at, KG.Agency) if m.end < policy.end]:
        agencies.append(max(here, key=lambda m: (m.end, m)))
        at = agencies[-1].end
        at += s.words(at, at + 1) in "、 和"
    return agencies if agencies and _AFTER_ISSUER.match(s.document.text, agencies[-1].end) else []


@rule(KG.issuedBy, confidence=0.9, about=[KG.Policy])
def issuer_before_title(s: Sentence) -> Iterator[Found]:
    """机构名紧接标题：按照民政部《…工作方案》要求。"""
    for group in groups(s):
        at = owners_end(s, group[0].start)
        agencies: list[Mention] = []
        while s.words(at, at + 1) in "《、和的关等一二两三四五六七八九十多部0123456789" and (
            here := [m for m in s.all.ending_at(at, KG.Agency) if m.start >= s.start]
        ):
            agencies.append(here[0])
            at = here[0].start - (s.words(here[0].start - 1, here[0].start) in "、和")
        towards = agencies and s.words(max(s.start, agencies[-1].start - 1), agencies[-1].start) in ("向", "给", "对")
        if agencies and s.words(s.start, agencies[-1].start).endswith(_LAID_BEFORE):
            continue
        if agencies and (not towards or _OF_IT.match(s.document.text, group[-1].end, s.end)):
            for agency in agencies:
                for policy in group:
                    if policy == group[0] or not _is_local(s, policy):
                        yield Found(policy.entity, agency.entity, agency.start, policy.end)


_LAID_BEFORE: Final = ("提请审议", "提请讨论", "提交审议")
"""Before a draft that is still to be passed by the body in its title: 关于|提请审议|省人大常委会关于…的决定草案的议案."""


def owners_end(s: Sentence, title: int) -> int:
    """Where the agencies end whose document the title at an offset is: 民政部|等11部门的《…》, 国务院|的《…》; the offset where none stand before."""
    if lead := _COUNTED.search(s.words(max(s.start, title - 12), title)):
        return title - len(lead[0])
    return title - 1 if s.words(title - 1, title) == "的" and s.all.ending_at(title - 1, KG.Agency) else title


def _is_local(s: Sentence, policy: Mention) -> bool:
    """Whether a title begins with a place: in 国务院《通知》和《广东省条例》 the second is not the first's issuer's."""
    return bool(s.all.starting_at(policy.start + 1, KG.Province, KG.Place))


@rule(KG.issuedBy, confidence=0.88, about=[KG.Policy])
def put_out_for_comment(s: Sentence) -> Iterator[Found]:
    """公开征求意见：民政部就《办法（征求意见稿）》公开征求意见；省民政厅起草了《条例（草案）》，现向社会征求意见。"""
    if "征求" not in s.text and "征集" not in s.text:
        return
    for group in groups(s):
        asked = _ASKED.match(s.document.text, group[-1].end, s.end)
        before = _ON_WHICH.search(s.words(s.start, group[0].start)) if asked else None
        if asked is None or before is None:
            continue
        at, chain = s.start + before.start(), list[Mention]()
        while here := [m for m in s.all.ending_at(at, KG.Agency) if m.start >= s.start]:
            chain.append(max(here, key=lambda m: m.end - m.start))
            joint = _JOINT.search(s.words(s.start, chain[-1].start))
            at = chain[-1].start - (len(joint[0]) if joint else 0)
        for agency in reversed(chain):
            yield from (Found(policy.entity, agency.entity, agency.start, asked.end()) for policy in group)


@rule(KG.date, confidence=0.9, about=[KG.Policy])
def issued_on(s: Sentence) -> Iterator[Found]:
    """发文的日期：今天（5月15日），民政部、财政部联合发布《…》；国新办3日举行发布会，民政部发布《…》；于12月24日通过，现予公布。"""
    for act in acts(s):
        days = [m for m in act.dates if s.words(m.start, m.end) not in ("今年", "去年", "前年")]
        days = days or ([m for m in s.of("Date") if _at_opening(s, m, act)][-1:] if act.role in ("issue", "sign") and not act.dates else [])
        published = act.role == "adopt" and _NOW_PUBLISHED.match(s.document.text, act.end, s.end) is not None
        if days and (published or act.role in ("issue", "sign")):
            day = max(days, key=lambda m: (len(m.entity.name), -m.start))
            for policy in act.policies:
                yield Found(policy.entity, Literal(day.entity.name, day.entity.key[0]), min(act.start, day.start), act.end)


@rule(KG.date, confidence=0.88, about=[KG.Policy])
def issued_there(s: Sentence) -> Iterator[Found]:
    """会上发布的，日期是会议的日期：今天（8月10日），大会在济南开幕。会上发布了《…》。"""
    for act in acts(s):
        if act.role != "issue" or act.dates or act.agencies or not _THERE.fullmatch(s.words(s.start, act.start)):
            continue
        paragraph = next(a for a, b in s.document.paragraphs if a <= s.start < b)
        if not s.all.inside(paragraph, s.start, KG.Meeting, KG.Campaign):
            continue
        days = {m.entity for m in s.all.inside(paragraph, s.start, "Date") if m.entity.key[0] in ("date", "gMonthDay")}
        if len(days) == 1 and (day := days.pop()):
            for policy in act.policies:
                yield Found(policy.entity, Literal(day.name, day.key[0]), s.start, act.end)


def _at_opening(s: Sentence, day: Mention, act: Act) -> bool:
    """Whether a day is that of the meeting at which the act is done: 国新办|3日|举行新闻发布会，民政部发布《…》."""
    if day.entity.key[0] not in ("date", "gMonthDay") or day.end > act.policies[0].start:
        return False
    between = s.words(day.end, act.policies[0].start)
    opens = _OPENING.fullmatch(s.words(s.start, day.start)) is not None
    return _OPENED.fullmatch(between) is not None or (opens and _ONE_CLAUSE.fullmatch(between) is not None)


@rule(KG.adoptedOn, confidence=0.9, about=[KG.Policy])
def adopted_on(s: Sentence) -> Iterator[Found]:
    """审议通过的日期：2024年12月25日，全国人大常委会会议表决通过《…》。"""
    for act in acts(s):
        if act.role == "adopt" and act.dates:
            day = max(act.dates, key=lambda m: (len(m.entity.name), -m.start))
            for policy in act.policies:
                yield Found(policy.entity, Literal(day.entity.name, day.entity.key[0]), min(act.start, day.start), act.end)


@rule(KG.documentNumber, confidence=0.95, about=[KG.Policy])
def number_beside_title(s: Sentence) -> Iterator[Found]:
    """标题旁的文号：《关于…的意见》（民发〔2023〕12号），《居家养老服务规范》（DB34/T3890—2021）。"""
    for policy in (m for group in groups(s) for m in group):
        if after := _NUMBER.match(s.document.text, policy.end, s.end):
            yield Found(policy.entity, Literal(after[1]), policy.start, after.end())
