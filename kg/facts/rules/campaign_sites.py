"""Where and when a campaign takes place, as reports of the provinces tell it: its first stop, branch venues, pilots, whoever else takes part."""

import re
from collections.abc import Iterator

from kg.facts import times
from kg.facts.place_lists import after_words, begins, chains, subject_chains
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Mention
from kg.vocab import KG

_STOP = re.compile(
    "(?:(?:首站|末站|终点站?)$|(?:[首末][站场]|终点站?|第[一二三四五六]站|首发站|收官站|最后一站|主会场|分会场|主场活动|首批试点|试点(?:地区|市县|县区|单位)?)"
    f"(?:活动)?(?:分别|则|还|就)?(?:{one_of('drive_words', 'sited')}|：)了?$)"
)
_NEXT_STOPS = re.compile(r"(?:还将|随后|陆续|依次|接着|先后|此后)(?:还)?将?(?:到|赴|走进|前往|走入|进入)$")
_SENDS = re.compile(r"(?:选派|派出|派遣|组织)[^，。；]{1,24}?(?:到|赴|前往)$")
_LANDS = re.compile(r"”?(?:正式|成功)?(?:落地|落户|走进|登陆|亮相)(?:在|于)?$")
_MANY = r"(?:等?地|等?[\d一二三四五六七八九十两]+个?[省市县区州旗、（）]{1,6})?"
_BRANCH = re.compile(
    rf"{_MANY}(?:也|还|同时|分别|均|各|都|同步|，)*(?:设|设立|设置|开设)(?:了|有)?(?:[\d一二两三四五六七八九十]+个)?分会场"
)
_PILOT = re.compile(
    f"{_MANY}(?:被|均|都|先后|首批|一起|率先)*(?:{one_of('drive_words', 'made_pilot')})[^，。；]{{0,12}}(?:试点|先行区|示范[市县区点]|首批(?=[，。；]|$))"
)
_JOINS = re.compile(f"{_MANY}(?:{one_of('drive_words', 'how_joined')})*(?:参与|参加|加入|响应)(?:进来|其中|活动|行动)?(?=[，。；]|$)")
_CHOOSES = re.compile(r"(?:选择|选取|选定|确定|指定)了?(?:在)?$")
_TO_TRY = re.compile(rf"{_MANY}(?:率先|首批|同步|作为)*(?:先行先试|先行试点|开展试点|进行试点|试点|试行)")
_OTHER_MATTER = re.compile("对于|关于|针对|方面|领域|改革|做法|模式|经验")
_VISITS = re.compile("[^，。；]{0,6}(?:调研|考察|参观|旅游|学习|开会)")
_STARTS = re.compile(rf"{_MANY}(?:率先|首先)?(?:起步|启航|出发|开始|破题)")
_SPREADS_IN = re.compile("(?:[，。；]|重点|主要|率先|首先|先后|分别|同时|将|已)在$")
_SPREADS = re.compile(rf"{_MANY}(?:率先|同步|全面|集中|陆续)*(?:展开|推开|铺开|先行|先试|试行|推行)(?=[，。；]|$)")
_LEADS = re.compile(rf"{_MANY}(?:率先|先行)(?:先试|推开|铺开|实施|启动|试行|试点)?(?=[，。；]|$)")
_BESIDES = re.compile(r"(?:还有|另有|包括)$")
_TAKEN = re.compile(r"(?:把|将)$")
_CLAUSES_BY = re.compile(
    f"”?，?(?:由[^。；]{{2,120}}?(?:{one_of('drive_words', 'hosted_by')})，)(?:(?:由)?[^。；，]{{2,80}}?(?:承办|协办|支持|指导|实施)，)*(?:将|已|定)?(?:于|自|从)?"
)
_THEN = re.compile(r"(?:[上下]午)?(?:(?:正式|率先)?(?:在[^，。；]{2,24}?)?(?:启动|举行|启幕|开幕|开展|开始|拉开|进行)|起|至|到|—)")
_AT_PLACE = re.compile(r"(?:在|于)$")
_BEGUN = re.compile(r"[^，。；的、]{0,12}?(?:启动|启幕|举行|举办|开幕|拉开|开展|进行)")


def _event(s: Sentence, at: int) -> Mention | None:
    """The campaign that a place at an offset belongs to: the last of its sentence, else the event told last in its paragraph."""
    here = [m for m in s.of(KG.Campaign) if m.end <= at]
    if here:
        return here[-1]
    paragraph = s.document.text.rfind("\n", 0, s.start) + 1
    told = s.all.inside(paragraph, at, KG.Campaign, KG.Meeting) or s.all.inside(s.document.story_at(at)[0], at, KG.Campaign, KG.Meeting)
    return told[-1] if told and told[-1].entity.kind == KG.Campaign else None


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
            if campaign is not None and (pattern is _STOP or campaign.start >= s.start):
                yield from _found(s, campaign, chain, chain[-1].end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_it_comes_to(s: Sentence) -> Iterator[Found]:
    """行动派人去、落地的地方：“三区社工人才计划”今年选派67名社工到城口、巫溪驻点；系列活动落地郑州。"""
    for chain in after_words(s, _SENDS):
        for campaign in [m for m in s.of(KG.Campaign) if m.end <= begins(s, chain)][-1:]:
            visits = _VISITS.match(s.document.text, chain[-1].end, s.end)
            if not visits and not re.search("[。；]", s.words(campaign.end, chain[0].start)):
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
        other = campaign is not None and campaign.end <= s.start and _OTHER_MATTER.search(s.words(s.start, chain[0].start))
        if done and campaign is not None and not other:
            yield from _found(s, campaign, chain, done.end())


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
