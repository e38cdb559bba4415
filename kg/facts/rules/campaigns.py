"""Who launches a campaign, where it is carried out, when, under which plan, and what larger campaign it belongs to."""

import re
from collections.abc import Iterator

from kg.facts import times
from kg.facts.convening import convening
from kg.facts.launching import LAUNCH, clause_begin, launchers, leaders, outermost, territory
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES
from kg.mentions import same_event
from kg.model import Mention
from kg.vocab import KG

_PLAN = re.compile(r"(?:工作|实施|具体|总体|活动|专项)*(?:的)?(?:实施|工作|行动)?(?:方案|通知|计划|意见|办法|细则|公告|要点)")
_ORDERS = re.compile(
    r"(?:《[^》]+》|方案|通知|意见|规划|办法|计划|条例|决定)(?:还|就|在以下|从|同时|也)?[^，。；]{0,10}(?:提出|要求|明确|部署|规定|强调|指出|安排)"
)
_PLACE_BEFORE = re.compile(r"(?:^|[，。；：“\n）])(?:目前|近年来|今年|其中|近日|日前|十年来|同时|此外)?，?$")
_HELD_AT = re.compile(
    r"[^，。；]{0,24}?(在)[^，。；的]{1,20}?(?:举行|举办|开展)(?!的)|是[^，。；]{0,16}?(在)[^，。；的]{2,10}?工作(?:期间|时)"
)
_SERIES = re.compile(r"“(?P<series>[^“”·]{2,12})·")
_KEY = 4


@rule(KG.launchedBy, confidence=0.9)
def launcher(s: Sentence) -> Iterator[Found]:
    """机构开展、启动、部署、举办：国务院决定开展第四次全国农业普查；活动由民政部主办。"""
    for campaign in s.of(KG.Campaign):
        bodies = [*launchers(s, campaign), *leaders(s, campaign)]
        for body in bodies:
            yield Found(campaign.entity, body.entity, min(body.start, campaign.start), max(body.end, campaign.end))


@rule(KG.launchedBy, confidence=0.9)
def launcher_in_front(s: Sentence) -> Iterator[Found]:
    """机构名紧接行动名：民政部打非专项行动开展以来。"""
    for campaign in s.of(KG.Campaign):
        for body in s.all.ending_at(campaign.start, *BODIES):
            if body.start >= s.start and not any(m.start <= campaign.start and campaign.end <= m.end for m in s.of(KG.Policy)):
                yield Found(campaign.entity, body.entity, body.start, campaign.end)


@rule(KG.carriedOutIn, confidence=0.9)
def place_as_subject(s: Sentence) -> Iterator[Found]:
    """地方开展：湖南省开展了……专项行动；新疆自主题教育启动以来，组织……；在主题教育中，黑龙江坚持……"""
    for campaign in s.of(KG.Campaign):
        for place in _subject_places(s):
            if not (campaign.start <= place.start < campaign.end):
                yield Found(campaign.entity, place.entity, min(place.start, campaign.start), max(place.end, campaign.end))


def _subject_places(s: Sentence) -> list[Mention]:
    """Places that begin a clause of the sentence as its subject; not those within an agency's name or after 在."""
    out = []
    names = [m for m in s.mentions if m.entity.kind in (*BODIES, KG.Meeting, KG.Policy, KG.Campaign)]
    for place in s.of(KG.Province, KG.Place):
        if any(n.start <= place.start and place.end <= n.end and n.end - n.start > place.end - place.start for n in names):
            continue
        before, after = s.words(max(s.start, place.start - 8), place.start), s.words(place.end, place.end + 2)
        if _PLACE_BEFORE.search(before) and not re.match(r"[的、和及等省市]|\d|人大|代表", after):
            out.append(place)
    return out


@rule(KG.carriedOutIn, confidence=0.88)
def home_of_launcher(s: Sentence) -> Iterator[Found]:
    """地方机构开展：广东省民政厅……开展打击整治非法社会组织专项行动，在广东省。"""
    for campaign in s.of(KG.Campaign):
        for body in launchers(s, campaign)[:1]:
            place = territory(body.entity)
            if place is not None:
                yield Found(campaign.entity, place, min(body.start, campaign.start), max(body.end, campaign.end))


@rule(KG.carriedOutIn, confidence=0.88)
def home_of_convenor(s: Sentence) -> Iterator[Found]:
    """地方会议部署的行动：陕西省民政厅召开……重大安全隐患排查整治专项行动工作推进会议，在陕西省。"""
    for meeting in s.of(KG.Meeting):
        held = convening(s, meeting)
        if held is None:
            continue
        bodies = [m for m in outermost(s.of(*BODIES)) if held.begin <= m.start and m.end <= held.verb]
        place = territory(bodies[0].entity) if bodies else None
        if place is None:
            continue
        for campaign in s.of(KG.Campaign):
            if campaign.start >= meeting.start and campaign.end - campaign.start > 5:
                yield Found(campaign.entity, place, bodies[0].start, max(meeting.end, campaign.end))


@rule(KG.carriedOutIn, confidence=0.88)
def place_in_name(s: Sentence) -> Iterator[Found]:
    """名称里或紧接其前的地名：辽宁全面振兴新突破三年行动，浙江“千万工程”。"""
    for campaign in s.of(KG.Campaign):
        front = campaign.start - (s.words(campaign.start - 1, campaign.start) == "“")
        for place in s.of(KG.Province, KG.Place):
            if place.start == campaign.start or place.end == front:
                yield Found(campaign.entity, place.entity, place.start, campaign.end)


@rule(KG.carriedOutIn, confidence=0.86)
def place_in_paragraph(s: Sentence) -> Iterator[Found]:
    """分述各地：专项行动开展以来，……。石家庄市强化执法人员培训，对非法社会组织“露头就打”；廊坊市……。"""
    subjects = [m for m in _subject_places(s) if m.start == s.start and m.entity.kind == KG.Place]
    if not subjects or s.of(KG.Campaign):
        return
    begin = s.document.text.rfind("\n", 0, s.start) + 1
    for campaign in sorted({m.entity for m in s.all.inside(begin, s.start, KG.Campaign)}):
        core = re.sub(r"(?:专项)?(?:行动|整治|治理|活动|工程)$", "", same_event.plain(campaign.name))
        grams = [core[i : i + _KEY] for i in range(len(core) - _KEY + 1)]
        hit = next((s.text.find(g) for g in grams if g in s.text), -1)
        if hit >= 0:
            yield Found(campaign, subjects[0].entity, subjects[0].start, s.start + hit + _KEY)


@rule(KG.carriedOutIn, confidence=0.88)
def held_at(s: Sentence) -> Iterator[Found]:
    """在某地举行、开展：主场活动15日在浙江省湖州市举行；“千万工程”是习近平在浙江工作时亲自推动的。"""
    for campaign in s.of(KG.Campaign):
        m = _HELD_AT.match(s.document.text, campaign.end, s.end)
        if m:
            at = m.end(m.lastindex or 0)
            places = [p for p in s.of(KG.Province, KG.Place) if p.start >= at and p.end <= m.end()]
            if places and places[0].start == at:
                yield Found(campaign.entity, places[-1].entity, campaign.start, m.end())


@rule(KG.governedBy, confidence=0.92)
def plan_named_after_it(s: Sentence) -> Iterator[Found]:
    """方案以行动为名：《河北省开展打击整治非法社会组织专项行动实施方案》。"""
    for policy in s.of(KG.Policy):
        title = same_event.plain(policy.entity.name)
        for campaign in sorted({m.entity for m in s.all.of(KG.Campaign)}):
            name = same_event.plain(campaign.name)
            at = title.find(name)
            if at >= 0 and len(name) >= 6 and _PLAN.match(title, at + len(name)):
                yield Found(campaign, policy.entity, policy.start, policy.end)


@rule(KG.governedBy, confidence=0.86)
def ordered_by_plan(s: Sentence) -> Iterator[Found]:
    """文件要求开展：《实施方案》提出，……。开展……专项行动；方案作出部署，一是粮食节约减损行动。"""
    campaigns = [m for m in s.of(KG.Campaign) if m.end - m.start >= 6 and m.rule != "campaigns.short-form"]
    if not campaigns:
        return
    story = s.document.story_at(s.start)[0]
    for campaign in campaigns:
        before = s.document.text[story : campaign.start]
        last = None
        for last in _ORDERS.finditer(before):
            pass
        if last is None or campaign.start - story - last.start() > 400 or s.all.inside(story, campaign.start, KG.Meeting):
            continue
        where = story + last.start()
        policies = s.all.touching(where, where + len(last[0]), KG.Policy)
        everything = sorted({m.entity for m in s.all.inside(story, len(s.document.text), KG.Policy)})
        policy = policies[0].entity if policies else everything[0] if len(everything) == 1 else None
        if policy is not None:
            yield Found(campaign.entity, policy, max(s.start, where), campaign.end)


@rule(KG.partOf, confidence=0.9)
def one_of_series(s: Sentence) -> Iterator[Found]:
    """系列里的一项：“清朗·网络平台算法典型问题治理”专项行动属于“清朗”系列专项行动。"""
    for campaign in s.of(KG.Campaign):
        m = _SERIES.match(campaign.entity.name)
        if m:
            for whole in sorted({c.entity for c in s.all.of(KG.Campaign)}):
                if f"“{m['series']}”系列" in whole.name:
                    yield Found(campaign.entity, whole, campaign.start, campaign.end)


def _timed(s: Sentence, campaign: Mention) -> tuple[int, int] | None:
    """The verb of launching or holding that governs this mention, in its clause."""
    if any(m.start <= campaign.start and campaign.end <= m.end for m in s.of(KG.Meeting, KG.Policy)):
        return None
    begin = clause_begin(s, campaign)
    near = [m for m in LAUNCH.finditer(s.document.text, begin, campaign.start)]
    if near:
        return begin, near[-1].start()
    after = re.compile(r"[^，。；]{0,30}?(?:启动|举行|举办|开展|开幕)").match(s.document.text, campaign.end, s.end)
    return (begin, after.end()) if after else None


@rule(KG.date, confidence=0.9)
def day_of_campaign(s: Sentence) -> Iterator[Found]:
    """开展、启动的日期：在今年9月集中组织开展“全民国防教育月”活动；科技活动周今天（5月25日）启动。"""
    for campaign in s.of(KG.Campaign):
        at = _timed(s, campaign)
        if at is not None and not times.ranges_of(s, campaign):
            for date in times.of_event(s, campaign, at[0], at[1], months=True):
                yield Found(campaign.entity, times.literal(date), min(date.start, campaign.start), max(date.end, campaign.end))


@rule(KG.startDate, confidence=0.9)
def first_day_of_campaign(s: Sentence) -> Iterator[Found]:
    """多日活动的第一天：3月至5月开展“春季守护行动”。"""
    for campaign in s.of(KG.Campaign):
        for first, last in times.ranges_of(s, campaign):
            yield Found(campaign.entity, times.literal(first), min(first.start, campaign.start), max(last.end, campaign.end))


@rule(KG.endDate, confidence=0.9)
def last_day_of_campaign(s: Sentence) -> Iterator[Found]:
    """多日活动的最后一天。"""
    for campaign in s.of(KG.Campaign):
        for first, last in times.ranges_of(s, campaign):
            yield Found(campaign.entity, times.literal(last), min(first.start, campaign.start), max(last.end, campaign.end))
