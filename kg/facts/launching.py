"""Reads who launches a campaign and where it is carried out."""

import re

from kg import divisions
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES
from kg.mentions import clause
from kg.model import Entity, Mention
from kg.vocab import KG

LAUNCH = re.compile(r"开展|启动|实施|部署|举办|举行|主办|发起|组织|推出|推进|打响|印发|出台|召开|决定|安排|落实|推动|深化|牵头")
# Between bodies that act together; a verb ends the list.
_JOINED = re.compile(r"(?:[、，和与及]|以及|会同|联合|协同|共同|等\d*个?(?:有关|相关)?(?:部门|单位|部委)?|有关部门|（[^）]*）)*")
_OPENING = re.compile(
    r"(?:[^，。；]{0,20}消息(?:（[^）]*）)?[，：])?(?:“)?(?:(?:近日|日前|今天|昨天|记者从|从|由|据|自即日起|[上下]午|（[^）]*）|[\d年月日—至\-]|为[^，。]{2,60}|[，、：“ ])+)?"
)
_LEAD_UNIT = re.compile(r"牵头(?:单位|部门)|主办单位|主办方|发起单位")
# Words after which the sentence's first body only tells of the campaign.
_OTHERWISE = re.compile(r"获悉|公布|介绍|了解到|表示|数据|发布会|负责人|通报(?=[，：])|我国|透露|显示")
# The body found is only the beginning of a longer name: 民政部|社会组织服务中心组织的.
_LONGER = re.compile(
    r"[\u4e00-\u9fff]{0,14}?(?:中心|党委|党组|局|司|处|院|总队|支队|机关|部|组|办公室|协会|学会|委员会|集团|公司)(?=近日|日前|[今昨将在]|\d|组织|部署|启动|开展|举办|主办|联合|牵头)"
)
_OF = re.compile(r"(?:主办|举办|组织|发起|开展|实施|推出|启动)的$")
_BY = re.compile(r"由(?P<who>[^。；]{2,120}?)(?:联合|共同|牵头)*(?:主办|举办|发起|组织开展|组织|开展|牵头|部署|实施|启动)")


def outermost(mentions: list[Mention]) -> list[Mention]:
    """Those that stand in no longer one of the list."""
    return [m for m in mentions if not any(o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start for o in mentions)]


def leading_bodies(s: Sentence) -> list[Mention]:
    """The bodies that a sentence begins with, as its subject: 近日，国家体育总局会同财政部印发…，启动实施…."""
    bodies = outermost(s.of(*BODIES))
    if not bodies:
        return []
    first = bodies[0]
    opening = _OPENING.match(s.document.text, s.start, first.start)
    if opening is None or opening.end() != first.start:
        return []
    chain = [first]
    for m in bodies[1:]:
        between = s.words(chain[-1].end, m.start)
        if not _JOINED.fullmatch(between):
            break
        chain.append(m)
    after = s.words(chain[-1].end, chain[-1].end + 6)
    if re.match(r"[的在]?[^，。]{0,8}(?:书记|部长|局长|厅长|主任|主席|司长|总理|发言人|负责人|处长|院长|会长)", after):
        return []
    return chain


def clause_begin(s: Sentence, campaign: Mention) -> int:
    """Where the clause around a campaign's name begins, its quotation mark left out."""
    return clause.begin(s.document, campaign.start - (s.words(campaign.start - 1, campaign.start) == "“"))


def launchers(s: Sentence, campaign: Mention) -> list[Mention]:
    """The bodies that launch this campaign in this sentence, [] where none is said to."""
    if any(m.start <= campaign.start and campaign.end <= m.end for m in s.of(KG.Meeting, KG.Policy)):
        return []
    begin = clause_begin(s, campaign)
    near = s.words(begin, campaign.start)
    m = _BY.search(s.words(campaign.end, min(s.end, campaign.end + 140)))
    if m and (m.start() <= 2 or "，" not in s.words(campaign.end, campaign.end + m.start())):
        inside = (campaign.end + m.start("who"), campaign.end + m.end("who"))
        return outermost([b for b in s.of(*BODIES) if inside[0] <= b.start and b.end <= inside[1]])
    if m := _BY.search(near):
        return outermost([b for b in s.of(*BODIES) if begin + m.start("who") <= b.start and b.end <= begin + m.end("who")])
    here = outermost([b for b in s.of(*BODIES) if begin <= b.start and b.end <= campaign.start])
    if here:
        gap = s.words(here[-1].end, campaign.start)
        if (
            LAUNCH.search(gap)
            and not _LONGER.match(gap)
            and not _OTHERWISE.search(gap)
            and len(gap) <= 40
            and (not re.search(r"[的在]$", gap) or _OF.search(gap))
        ):
            chain = [here[-1]]
            for b in reversed(here[:-1]):
                if not _JOINED.fullmatch(s.words(b.end, chain[0].start)):
                    break
                chain.insert(0, b)
            return chain
        return []
    lead = leading_bodies(s)
    between = s.words(lead[-1].end, begin) if lead else ""
    if lead and lead[-1].end <= begin and LAUNCH.search(near) and not _OTHERWISE.search(between + near):
        return lead
    return []


def leaders(s: Sentence, campaign: Mention) -> list[Mention]:
    """The body called its leading unit: 作为活动的牵头单位，河南省工业和信息化厅…."""
    m = _LEAD_UNIT.search(s.document.text, campaign.end, min(s.end, campaign.end + 12))
    if m is None:
        return []
    after = [b for b in outermost(s.of(*BODIES)) if m.end() <= b.start <= m.end() + 2]
    return after[:1]


def territory(agency: Entity) -> Entity | None:
    """The division that a local agency serves: 广东省民政厅 → 广东省; None for central ones."""
    code = agency.key[0] if agency.key else ""
    d = divisions.get(code) if code[:2].isdigit() else None
    if d is None:
        return None
    return Entity(KG.Province if d.level == "province" else KG.Place, d.name, (d.code, d.parent))
