"""Where and when a campaign takes place, as reports of the provinces tell it: its first stop, branch venues, pilots, whoever else takes part."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts import times
from kg.facts.place_lists import after_words, begins, chains, subject_chains
from kg.facts.rule import Found, rule
from kg.facts.rules.campaigns import plans
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Mention
from kg.vocab import KG

_STOP: Final = re.compile(
    "(?:(?:首站|末站|终点站?)$|(?:[首末][站场]|终点站?|第[一二三四五六]站|首发站|收官站|最后一站|主会场|分会场|主场活动|首批试点|试点(?:地区|市县|县区|单位)?)"
    f"(?:活动)?(?:分别|则|还|就)?(?:{one_of('drive_words', 'sited')}|：)了?$)"
)
_FAR_STOP: Final = re.compile(
    "(?:[首末]站|第[一二三四五六]站|首发站|收官站|最后一站|主会场|分会场|主场活动|首批试点|试点(?:地区|市县|县区|单位)?)"
    f"(?:活动)?(?:分别|则|还|就)?(?:{one_of('drive_words', 'sited')}|：)了?"
)
_SOMETIME: Final = (
    "(?:(?:[今去明同当一上下\\d])[\\d年月日天时一段期间内底初中旬午至到—]{0,10}，?|(?:随后|同时|此外|另外|据悉|其中|之后|目前|现在)，?)?"
)
_SAID_OF_IT: Final = re.compile(
    f"{_SOMETIME}(?:(?:该|此次|本次|这次|这一|这项|本届)[^，。；的]{{0,4}}?)?(?P<event>{one_of('drive_words', 'event')}|宣传[月周日])"
    "(?!现场|中心|室|家|方案|通知|[员者力])"
)
_OPENS_ALONE: Final = re.compile(
    f"{_SOMETIME}(?:还有|另有|包括)?(?:(?:目前|现|已经|已|将|率先|首先|重点|主要|先后|分别|同时)*(?:在|从|自))?"
)
_BESIDES_THOSE: Final = re.compile("除[^，。；]{1,12}外，$")
_SAID_WHEN: Final = re.compile(_SOMETIME)
_OF_ITS_OWN: Final = re.compile("(?:把|将|在|(?:选择|选取|选定|确定|指定)了?(?:在)?)")
_NEXT_STOPS: Final = re.compile(r"(?:还将|随后|陆续|依次|接着|先后|此后)(?:还)?将?(?:到|赴|走进|前往|走入|进入)$")
_SENDS: Final = re.compile(r"(?:选派|派出|派遣)[^，。；]{1,24}?(?:到|赴|前往)$")
_ITSELF_SENDS: Final = re.compile(r"”?(?:今年|去年|每年|[\d年月日]|，|已|将|共|还|计划|拟|先后|累计|陆续)*+(?:选派|派出|派遣)")
_TO_SERVE: Final = re.compile("[^，。；]{0,16}?(?:驻点|支教|支医|服务|帮扶|巡诊|义诊|任教|挂职)")
_LANDS: Final = re.compile(r"”?(?:正式|成功)?(?:落地|落户|走进|登陆|亮相)(?:在|于)?$")
_MANY: Final = r"(?:等?地|等?[\d一二三四五六七八九十两]+个?[省市县区州旗、（）]{1,6})?"
_BRANCH: Final = re.compile(
    rf"{_MANY}(?:也|还|同时|分别|均|各|都|同步|，)*(?:设|设立|设置|开设)(?:了|有)?(?:[\d一二两三四五六七八九十]+个)?分会场"
)
_PILOT: Final = re.compile(
    f"{_MANY}(?:被|均|都|先后|首批|一起|率先)*(?:{one_of('drive_words', 'made_pilot')})(?:首批|第[一二三]批|全国|国家级?|[省市县]级|先行|的)*(?:试点|先行区|示范[市县区点]|首批(?=[，。；]|$))(?:地区|单位|[省市县区州]*)(?=[，。；]|$)"
)
_JOINS: Final = re.compile(
    f"{_MANY}(?:{one_of('drive_words', 'how_joined')})*(?:参与|参加|加入|响应)(?:进来|其中|活动|行动)?(?=[，。；]|$)"
)
_CHOOSES: Final = re.compile(r"(?:选择|选取|选定|确定|指定)了?(?:在)?$")
_TO_TRY: Final = re.compile(rf"{_MANY}(?:率先|首批|同步|作为)*(?:先行先试|先行试点|开展试点|进行试点|试点|试行)(?=[，。；]|$)")
_OTHER_MATTER: Final = re.compile("对于|关于|针对|方面|领域|改革|做法|模式|经验")
_VISITS: Final = re.compile("[^，。；]{0,6}(?:调研|考察|参观|旅游|学习|开会)")
_STARTS: Final = re.compile(rf"{_MANY}(?:率先|首先)?(?:起步|启航|开始|破题)(?=[，。；]|$)")
_SPREADS_IN: Final = re.compile("(?:[，。；]|重点|主要|率先|首先|先后|分别|同时|将|已)在$")
_SPREADS: Final = re.compile(rf"{_MANY}(?:率先|同步|全面|集中|陆续)*(?:展开|推开|铺开|先行|先试|试行|推行)(?=[，。；]|$)")
_LEADS: Final = re.compile(rf"{_MANY}(?:率先|先行)(?:先试|推开|铺开|实施|启动|试行|试点)?(?=[，。；]|$)")
_BESIDES: Final = re.compile(r"(?:还有|另有|包括)$")
_TAKEN: Final = re.compile(r"(?:把|将)$")
_CLAUSES_BY: Final = re.compile(
    f"”?，?(?:由[^。；]{{2,120}}?(?:{one_of('drive_words', 'hosted_by')})，)(?:(?:由)?[^。；，]{{2,80}}?(?:承办|协办|支持|指导|实施)，)*(?:将|已|定)?(?:于|自|从)?"
)
_THEN: Final = re.compile(r"(?:[上下]午)?(?:(?:正式|率先)?(?:在[^，。；]{2,24}?)?(?:启动|举行|启幕|开幕|开展|开始|拉开|进行)|起|至|到|—)")
_AT_PLACE: Final = re.compile(r"(?:在|于)$")
_BEGUN: Final = re.compile(r"[^，。；的、]{0,12}?(?:启动|启幕|举行|举办|开幕|拉开|开展|进行)")


def _event(s: Sentence, at: int) -> Mention | None:
    """The campaign that a place at an offset belongs to: the last of its sentence, else the event told last in its paragraph."""
    here = [m for m in s.of(KG.Campaign) if m.end <= at]
    if here:
        return here[-1]
    paragraph = s.document.text.rfind("\n", 0, s.start) + 1
    told = s.all.inside(paragraph, at, KG.Campaign, KG.Meeting) or s.all.inside(s.document.story_at(at)[0], at, KG.Campaign, KG.Meeting)
    return told[-1] if told and told[-1].entity.kind == KG.Campaign else None


def _told_of_stops(s: Sentence, campaign: Mention, chain: list[Mention]) -> bool:
    """Whether a stop is the campaign's: told in its clause, or first in another (首站设在, 苏州分会场设在), or behind 活动, 此次行动."""
    start, clause = begins(s, chain), _clause(s, begins(s, chain))
    if campaign.end > clause:
        return True
    near = campaign.end > s.start
    opens = near or _said_of_it(s, campaign, s.start) > s.start
    if not opens and not _FAR_STOP.match(s.document.text, _after_place(s, _after_time(s, s.start)), s.end):
        return False
    at = _said_of_it(s, campaign, clause)
    at = _after_place(s, at if at > clause else _after_time(s, clause))
    return (_STOP if near else _FAR_STOP).fullmatch(s.document.text, at, start) is not None


def _after_time(s: Sentence, at: int) -> int:
    """Where 今年10月, 随后 that stands at an offset ends, or the offset."""
    when = _SAID_WHEN.match(s.document.text, at, s.end)
    return when.end() if when else at


def _said_of_it(s: Sentence, campaign: Mention, at: int) -> int:
    """Where 此次活动, 普查 that opens a clause ends, if it can be said of the campaign; else the clause's start."""
    said = _SAID_OF_IT.match(s.document.text, at, s.end)
    return said.end() if said and (said["event"] in ("活动", "行动") or said["event"] in campaign.entity.name) else at


def _clause(s: Sentence, at: int) -> int:
    """Where the clause begins that an offset of the sentence lies in."""
    return max(s.start, *(s.document.text.rfind(c, s.start, at) + 1 for c in "，；"))


def _after_place(s: Sentence, at: int) -> int:
    """Where the place that begins at an offset ends, or the offset."""
    return max((m.end for m in s.of(KG.Province, KG.Place) if m.start == at), default=at)


def _told_of_it(s: Sentence, campaign: Mention, chain: list[Mention]) -> bool:
    """Whether nothing else is told of before these places, unless in the campaign's clause: they open theirs, or 活动 does, or 江西把."""
    start, clause = begins(s, chain), _clause(s, begins(s, chain))
    if campaign.end > clause:
        return True
    near = campaign.end > s.start
    if not near and _OTHER_MATTER.search(s.words(s.start, start)):
        return False
    before = s.words(s.start, clause)
    opens = near or clause == s.start or _said_of_it(s, campaign, s.start) > s.start
    opens = opens or bool(_BESIDES_THOSE.fullmatch(before) or _SAID_WHEN.fullmatch(before))
    if opens and _OPENS_ALONE.fullmatch(s.document.text, _said_of_it(s, campaign, clause), start):
        return True
    owner = _after_place(s, clause)
    own = owner > clause and _OF_ITS_OWN.fullmatch(s.document.text, owner, start) is not None
    return own and (near or _opened_by_places(s, clause))


def _opened_by_places(s: Sentence, clause: int) -> bool:
    """Whether each clause before an offset opens with a place, too: 江西把婺源定为试点，|贵州选择盘州先行先试."""
    opening = [s.start, *(s.start + m.end() for m in re.finditer("[，；]", s.words(s.start, clause)))]
    return all(_after_place(s, at) > at for at in opening)


def _found(s: Sentence, campaign: Mention, chain: list[Mention], end: int) -> Iterator[Found]:
    start = begins(s, chain)
    start, end = (campaign.start, end) if s.start <= campaign.start < start else (start, end)
    for place in chain:
        yield Found(campaign.entity, place.entity, start, end)


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Province, KG.Place], told=[KG.Campaign])
def stop_of_campaign(s: Sentence) -> Iterator[Found]:
    """首站、分会场、试点所在：首站是哈尔滨市阿城区；主会场设在昆明，分会场设在曲靖、玉溪；随后还将走进百色、河池。"""
    for pattern in (_STOP, _NEXT_STOPS) if s.all.of(KG.Campaign) else ():
        for chain in after_words(s, pattern):
            campaign = _event(s, chain[0].start)
            if campaign is None:
                continue
            if _told_of_stops(s, campaign, chain) if pattern is _STOP else campaign.start >= s.start:
                yield from _found(s, campaign, chain, chain[-1].end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_it_comes_to(s: Sentence) -> Iterator[Found]:
    """行动派人去、落地的地方：“三区社工人才计划”今年选派67名社工到城口、巫溪驻点；系列活动落地郑州。"""
    for chain in after_words(s, _SENDS):
        for campaign in [m for m in s.of(KG.Campaign) if m.end <= begins(s, chain)][-1:]:
            visits = _VISITS.match(s.document.text, chain[-1].end, s.end)
            sends = _ITSELF_SENDS.match(s.document.text, campaign.end, chain[0].start)
            serves = _TO_SERVE.match(s.document.text, chain[-1].end, s.end)
            if (sends or serves) and not visits and not re.search("[。；]", s.words(campaign.end, chain[0].start)):
                yield from _found(s, campaign, chain, chain[-1].end)
    for chain in chains(s):
        for campaign in s.of(KG.Campaign):
            if campaign.end < begins(s, chain) and _LANDS.fullmatch(s.words(campaign.end, begins(s, chain))):
                yield from _found(s, campaign, chain, chain[-1].end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Province, KG.Place], told=[KG.Campaign])
def place_that_takes_part(s: Sentence) -> Iterator[Found]:
    """设分会场、定为试点、参与、先行的地方：桂林、百色也分别设了分会场；江西把婺源、德安定为省级试点；还有万州、涪陵参与；海曙、镇海两区先行。"""
    if not s.all.of(KG.Campaign):
        return
    subjects = subject_chains(s)
    for chain in chains(s):
        done = _takes_part(s, chain, chain in subjects)
        campaign = _event(s, chain[0].start) if done else None
        if done and campaign is not None and _told_of_it(s, campaign, chain):
            yield from _found(s, campaign, chain, done.end())


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Policy], also=[KG.Province, KG.Place], told=[KG.Campaign])
def pilots_of_plan(s: Sentence) -> Iterator[Found]:
    """行动的方案所定的试点：《……行动实施方案》提出，甲、乙、丙3个县先行试点。"""
    opening = [c for c in chains(s) if s.words(begins(s, c) - 1, begins(s, c)) in "，：；"]
    tried = [(c, done) for c in opening if (done := _TO_TRY.match(s.document.text, c[-1].end, s.end))]
    for campaign, policy in plans(s) if tried else ():
        for chain, done in tried:
            if policy.end < begins(s, chain):
                yield from (Found(campaign, place.entity, policy.start, done.end()) for place in chain)


def _takes_part(s: Sentence, chain: list[Mention], subject: bool) -> re.Match[str] | None:
    """The words behind places that say that they take part, have a branch venue or are pilots; `subject`: they open a clause."""
    before = s.words(max(s.start, begins(s, chain) - 4), begins(s, chain))
    said = (
        (_BRANCH, subject),
        (_JOINS, subject or _BESIDES.search(before)),
        (_PILOT, subject or _TAKEN.search(before)),
        (_TO_TRY, _CHOOSES.search(before) or before.endswith("在")),
        (_STARTS, before.endswith(("从", "自"))),
        (_SPREADS, before == "在" or _SPREADS_IN.search(before)),
        (_LEADS, subject),
    )
    tried = (pattern.match(s.document.text, chain[-1].end, s.end) for pattern, fits in said if fits)
    return next((m for m in tried if m is not None), None)


def _told_after_hosts(s: Sentence, campaign: Mention) -> tuple[int, int]:
    """The clause behind those who host the campaign: 宣传周由民政局、文明办主办，|3月20日在渝中区启动; (0, 0) where there is none."""
    hosts = _CLAUSES_BY.match(s.document.text, campaign.end, s.end)
    if hosts is None:
        return 0, 0
    end = next((i for i in range(hosts.end(), s.end) if s.document.text[i] in "，。；"), s.end)
    return hosts.end(), end


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Campaign], also=[KG.Province, KG.Place])
def place_told_after_hosts(s: Sentence) -> Iterator[Found]:
    """主办者之后说的地点：宣传周由市民政局主办，3月20日在渝中区解放碑启动。"""
    for campaign in s.of(KG.Campaign):
        begin, end = _told_after_hosts(s, campaign)
        for chain in after_words(s, _AT_PLACE) if end else ():
            if begin <= begins(s, chain) and chain[-1].end <= end and _BEGUN.match(s.document.text, chain[-1].end, s.end):
                yield from _found(s, campaign, chain, end)


@rule(KG.date, confidence=0.88, about=[KG.Campaign], also=["Date"])
def day_told_after_hosts(s: Sentence) -> Iterator[Found]:
    """主办者之后说的日期：活动由省双拥办组织，8月1日至12月底在全省巡诊；宣传周由市民政局主办，3月20日在渝中区启动。"""
    for campaign in s.of(KG.Campaign):
        begin, _ = _told_after_hosts(s, campaign)
        for day in [d for d in s.of("Date") if d.start == begin] if begin else ():
            if day.entity.key[0] in ("date", "gMonthDay", "gYearMonth", "gMonth") and _THEN.match(s.document.text, day.end, s.end):
                yield Found(campaign.entity, times.literal(day), campaign.start, day.end)
