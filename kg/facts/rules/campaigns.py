"""Who launches a campaign, where it is carried out, when, under which plan, and what larger campaign it belongs to."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts import times
from kg.facts.issuing import acts, groups
from kg.facts.launching import LAUNCH, bodies, clause_begin, embedded, launchers, leaders, subjects
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES, UNDERTAKES
from kg.lexicon import one_of
from kg.mentions import same_event
from kg.mentions.organ_words import CENTRE
from kg.model import Entity, Mention
from kg.vocab import KG

_INSPECTS: Final = ("督查", "督察", "巡视", "巡查")
_OF_THE_CENTRE: Final = re.compile("(?:[一二三四五六七八九十]{1,3}届)?中央第[一二三四五六七八九十]{1,3}轮(?:常规|专项)?巡视")
_YEAR_OR_BATCH: Final = re.compile("(?:20\\d\\d年)?(?:第[一二三四五六七八九十\\d]+[批轮次])?")
_PLAN: Final = re.compile(
    r"(?:(?:助力|服务|促进|赋能|支持)[^，。；]{2,12}?)?(?:[一二两三四五六七八九十]{1,2}年|[一二两三四五六七八九十]{1,2}年行动)?(?:工作|实施|具体|总体|活动|专项)*(?:的)?(?:实施|工作|行动)?(?:方案|通知|计划|意见|办法|细则|公告|要点)"
)
_TO_LAUNCH: Final = re.compile(
    "(?:.{2,30})?关于(?:印发|组织|部署|集中|深入|全面|做好|深化|在全[国省市区县])*(?:开展|实施|推进|启动)好?(?:20\\d\\d年|第[一二三四五六]批|新一轮)?"
)
_PLAN_KIND: Final = re.compile(r"(?:方案|通知|计划|意见|办法|细则|公告|要点)(?:（[^）]*）)?$")
_ORDERS: Final = re.compile(
    r"(?:《[^》]+》|方案|通知|意见|规划|办法|计划|条例|决定)(?:（[^）]*）)?，?(?:还|就|在以下|从|同时|也)?[^，。；]{0,10}(?:(?:提出|要求|明确|规定|强调|指出)|(?<!，)(?<!，[还就从也])(?:部署|安排))"
)
_SAYS: Final = re.compile(f"(?:并|还|同时|明确|提出)*(?:{one_of('drive_words', 'orders')})")
_RESTS: Final = re.compile(r"”?(?:工作)?[，是]?(?:主要)?(?:根据|按照|依据|遵照|依照)[^，。；《》]{0,30}")
_RUN: Final = re.compile(f"(?:{one_of('drive_words', 'as_ordered')})*(?:，)?(?:统一|组织|部署)*(?:开展|实施|进行|推进)")
_CARRIES: Final = re.compile(r"”?(?:工作)?，?(?:正|也)?是(?:深入|全面|认真|具体)?(?:贯彻|落实)+(?:好)?[^，。；《》]{0,20}")
_STEP: Final = re.compile(r"(?:的|，)?[^，。；]{0,10}(?:举措|措施|行动|抓手|内容|安排|任务|实践)")
_UNDER: Final = re.compile(r"(?:根据|按照|依据|遵照|依照)[^，。；]{0,12}$")
_THEN: Final = re.compile("(?:》|（[^）]*）)?(?:等)?(?:要求|部署|安排|规定|精神)?，(?:此次|本次|这次|该|本)?(?:专项)?“?")
_TOO: Final = re.compile("》?(?:等[^，。；《》]{0,10})?(?:[、和与及]|以及)[^，。；《》]{0,16}《?")
"""Between two policies that something rests on: 根据《条例》和民政部《办法》."""
_ABOUT: Final = re.compile("关于(?:开展|组织|做好)*(?P<what>.{8,30}?)(?:活动|工作)?的(?:通知|意见|公告|方案)")
_TELLING: Final = 8
"""So many characters tell one activity from others."""
_STARTS_IT: Final = ("关于开展", "关于组织开展", "关于启动", "关于集中开展", "关于实施", "关于部署")
_IS_BY: Final = re.compile(r"(?:工作)?(?:，)?是(?:由|经)?")
_DID: Final = re.compile(
    rf"(?:等[\d一二三四五六七八九十多]*+个?(?:部门|单位|部委)?)?(?:联合|共同|统一|决定|今年|近年来|组织|[\d年月])*(?:{one_of('drive_words', 'launch')})(?:开展|实施)?的"
)
_EVENT_BY: Final = re.compile(
    f"(?:^|(?<=[，；]))(?:本次|此次|该|这次|本届|这项)?(?P<event>{one_of('drive_words', 'event')}|宣传[月周日])由(?P<who>[^。；]{{2,80}}?)(?:联合|共同|牵头)*(?:主办|发起"
    "|举办|组织)"
)
_HELPED: Final = re.compile("会同|联合|牵头")
_IS: Final = re.compile("，?(?:是(?:我国)?|为|系|迎来了?|适逢|正值)?“?")
_THEN_WHO: Final = re.compile("(?:[上下]午)?，?|是[^，。；]{2,24}[日节]，")
_LATER: Final = re.compile("召开|举行|举办|将|拟|起|要求|通报|介绍|了解到|获悉|[。；]")
_DAY: Final = ("date", "gMonthDay")
_DAY_HELD: Final = re.compile(
    r"(?=[，。；：！”（]|$)|(?:的)?(?:主题|主场|系列|现场|宣传|活动|正式|[今昨]天|当天|如期)*+(?:在[^，。；将]{1,16}?)?(?:启动|举行|举办|开展|启幕|开幕|拉开帷幕|到来)(?![^，。；]{0,4}(?:方案|通知|筹备))"
)
_ORDER_GIVEN: Final = re.compile(
    f"^[^。；]{{0,12}}?(?:{one_of('drive_words', 'order_given')})[^。；]*$|^，(?:将|启动)?(?:实施|开展|启动)[^。；]*$"
)
_HEAD: Final = re.compile(f"(?:专项|集中|综合|大)?(?:{one_of('drive_words', 'core')})$")
_QUOTED: Final = re.compile("^[^“”]{0,12}“[^”]*”")
_QUOTE: Final = re.compile("“[^”]*”")
_BEGINS: Final = re.compile("[^，。；]{0,30}?(?:启动|举行|举办|开展|开幕|启幕|拉开帷幕|揭幕)")
_WHOSE: Final = re.compile("的“?")
"""Between a verb and a campaign that is somebody's: 由民政部主办|的|“慈善展示月”今天在广州启动."""
_HEADED: Final = re.compile(f"{one_of('drive_words', 'core')}|普查|宣传")
_OVER: Final = re.compile("”?(?:[今昨]天|日前|近日|圆满|顺利|正式|全部|在[^，。；]{1,12}?)*(?:结束|落幕|闭幕|收官|落下帷幕)")
"""Behind a drive of which the day tells the end: 举办的“文明祭扫”活动|圆满结束."""
_AT_ONCE: Final = re.compile("暨“?$")
"""Between a meeting's name and the drive held with it: 第二次会员大会|暨|“慈善日”宣传活动."""
_SERIES: Final = re.compile(r"“(?P<series>[^“”·]{2,12})·")


@rule(KG.launchedBy, confidence=0.9, about=[KG.Campaign])
def launcher(s: Sentence) -> Iterator[Found]:
    """机构开展、启动、部署、举办：国务院决定开展第四次全国农业普查；活动由民政部主办。"""
    for campaign in s.of(KG.Campaign):
        bodies = [*launchers(s, campaign), *leaders(s, campaign)]
        for body in bodies:
            yield Found(campaign.entity, body.entity, min(body.start, campaign.start), max(body.end, campaign.end))


@rule(KG.launchedBy, confidence=0.88, about=[KG.Campaign], also=[KG.Agency])
def inspection_of_its_organ(s: Sentence) -> Iterator[Found]:
    """督查、督察以派出机关为名：按照2019年国务院大督查安排。"""
    for campaign in s.of(KG.Campaign):
        if not campaign.entity.name.endswith(_INSPECTS):
            continue
        for organ in s.of(KG.Agency):
            within = campaign.start <= organ.start and organ.end < campaign.end
            if within and _YEAR_OR_BATCH.fullmatch(s.words(campaign.start, organ.start)):
                yield Found(campaign.entity, organ.entity, campaign.start, campaign.end)


@rule(KG.launchedBy, confidence=0.9, about=[KG.Campaign])
def inspection_of_the_centre(s: Sentence) -> Iterator[Found]:
    """中央巡视由党中央部署：二十届中央第四轮巡视。"""
    for campaign in s.of(KG.Campaign):
        if _OF_THE_CENTRE.fullmatch(campaign.entity.name):
            yield Found(campaign.entity, Entity(KG.Agency, "中共中央", (CENTRE,)), campaign.start, campaign.end)


@rule(KG.launchedBy, confidence=0.9, about=[KG.Campaign], also=BODIES)
def launcher_in_front(s: Sentence) -> Iterator[Found]:
    """机构名紧接行动名：民政部打非专项行动开展以来。"""
    for campaign in s.of(KG.Campaign):
        for body in s.all.ending_at(campaign.start, *BODIES):
            if body.start >= s.start and not any(m.start <= campaign.start and campaign.end <= m.end for m in s.of(KG.Policy)):
                yield Found(campaign.entity, body.entity, body.start, campaign.end)


@rule(KG.launchedBy, confidence=0.9, about=[KG.Campaign])
def launcher_said_of_it(s: Sentence) -> Iterator[Found]:
    """说明是谁部署的：第二次全国地名普查是国务院部署的一项重大国情调查。"""
    for campaign in s.of(KG.Campaign):
        m = _IS_BY.match(s.document.text, campaign.end, s.end)
        first = [b for b in bodies(s) if m and b.start == m.end()]
        if m is None or not first:
            continue
        chain = [first[0]]
        for b in bodies(s):
            if b.start > chain[-1].end and re.fullmatch("、|和|与|及|会同|联合", s.words(chain[-1].end, b.start)):
                chain.append(b)
        done = _DID.match(s.document.text, chain[-1].end, s.end)
        if done:
            for b in chain:
                yield Found(campaign.entity, b.entity, campaign.start, done.end())


@rule(KG.launchedBy, confidence=0.88, about=BODIES, told=[KG.Campaign])
def host_of_the_event(s: Sentence) -> Iterator[Found]:
    """只说“活动”的：此次活动由民政部、财政部联合主办（活动是前文所说的那项）。"""
    for m in _EVENT_BY.finditer(s.text):
        told = s.all.inside(s.document.story_at(s.start)[0], s.start + m.start(), KG.Campaign)
        campaign = next((c for c in reversed(told) if c.entity.name.endswith(m["event"])), None)
        if campaign is not None and not s.all.touching(s.start + m.start("event"), s.start + m.end("event"), KG.Campaign):
            for b in bodies(s):
                if s.start + m.start("who") <= b.start and b.end <= s.start + m.end("who"):
                    yield Found(campaign.entity, b.entity, s.start + m.start("event"), s.start + m.end())
            if done := UNDERTAKES.match(s.document.text, s.start + m.end(), s.end):
                for b in bodies(s):
                    if done.start("who") <= b.start and b.end <= done.end("who"):
                        yield Found(campaign.entity, b.entity, s.start + m.start("event"), done.end())


@rule(KG.governedBy, confidence=0.92, about=[KG.Policy], told=[KG.Campaign])
def plan_named_after_it(s: Sentence) -> Iterator[Found]:
    """方案以行动为名：《河北省开展打击整治非法社会组织专项行动实施方案》。"""
    for campaign, policy in plans(s):
        yield Found(campaign, policy.entity, policy.start, policy.end)


def plans(s: Sentence) -> Iterator[tuple[Entity, Mention]]:
    """Each campaign of the article with each policy of the sentence that is its plan by the title."""
    for policy in s.of(KG.Policy):
        title = same_event.plain(policy.entity.name)
        for campaign in sorted({m.entity for m in s.all.of(KG.Campaign)}):
            name = same_event.plain(campaign.name)
            at = title.find(name)
            core = _HEAD.sub("", name)
            rest = _QUOTED.sub("", campaign.name)  # “迎春节、保平安”安全检查月行动
            others = _QUOTE.search(policy.entity.name)  # 《关于推进“甲”帮扶行动的意见》 is no plan of “乙”帮扶行动
            other = others is not None and others[0] not in campaign.name
            if (
                rest != campaign.name
                and not other
                and len(rest) >= 6
                and rest in title
                and _PLAN.match(title, title.find(rest) + len(rest))
            ):
                yield campaign, policy
                continue
            begun = at >= 0 and len(name) >= 6 and (_PLAN.match(title, at + len(name)) or _TO_LAUNCH.fullmatch(title, 0, at))
            if begun or (len(core) >= 6 and core in title and _HEADED.search(title) and _PLAN_KIND.search(title)) or _turned(title, name):
                yield campaign, policy


def _turned(title: str, name: str) -> bool:
    """Whether a title says an activity's name in another order: 关于评选第四届孝老之星的通知, 第四届孝老之星评选活动."""
    told = _ABOUT.fullmatch(title) if name.endswith("活动") else None
    core = name.removesuffix("活动")
    return told is not None and len(told["what"]) == len(core) >= _TELLING and core in told["what"] * 2


@rule(KG.governedBy, confidence=0.86, about=[KG.Campaign])
def ordered_by_plan(s: Sentence) -> Iterator[Found]:
    """文件要求开展：《实施方案》提出，……。开展……专项行动；方案部署了几件事，一是农田节水增效行动。"""
    campaigns = [m for m in s.of(KG.Campaign) if m.end - m.start >= 6 and m.rule != "campaigns.short-form"]
    if not campaigns:
        return
    story = s.document.story_at(s.start)[0]
    for campaign in campaigns:
        before = s.document.text[story : campaign.start]
        orders = list(_ORDERS.finditer(before))
        last = orders[-1] if orders else None
        if (
            last is None
            or campaign.start - story - last.start() > 400
            or "\n" in before[last.start() :]
            or s.all.inside(story + last.start(), campaign.start, KG.Meeting)
            or _done_before(s, campaign)
        ):
            continue
        where = story + last.start()
        policies = s.all.touching(where, where + len(last[0]), KG.Policy)
        everything = sorted({m.entity for m in s.all.inside(story, len(s.document.text), KG.Policy)})
        policy = policies[0].entity if policies else everything[0] if len(everything) == 1 else None
        if policy is not None:
            yield Found(campaign.entity, policy, max(s.start, where), campaign.end)


def _done_before(s: Sentence, campaign: Mention) -> bool:
    """Whether a drive is only what something else goes on from: 在|开展学雷锋活动|的基础上，加强培训."""
    near = s.words(clause_begin(s, campaign), campaign.start)
    return near.startswith("在") and "基础上" in s.words(campaign.end, min(s.end, campaign.end + 60))


@rule(KG.governedBy, confidence=0.86, about=[KG.Policy], also=[KG.Campaign])
def ordered_by_its_subject(s: Sentence) -> Iterator[Found]:
    """文件作主语，隔着小句部署：《方案》依据《……条例》制定，部署了监护提质、精准帮扶两项行动。"""
    for campaign in s.of(KG.Campaign):
        begin = clause_begin(s, campaign)
        speaks = subjects(s, s.start, begin)
        if speaks and _SAYS.match(s.document.text, begin, campaign.start) and not embedded(s, campaign):
            yield Found(campaign.entity, speaks[-1].entity, speaks[-1].start, campaign.end)


@rule(KG.governedBy, confidence=0.86, about=[KG.Policy], also=[KG.Campaign])
def launched_under_plan(s: Sentence) -> Iterator[Found]:
    """根据、按照文件开展：省民政厅根据《社会组织管理办法》部署，开展“清风”专项行动。"""
    for campaign in s.of(KG.Campaign):
        near = s.words(clause_begin(s, campaign), campaign.start)
        if campaign.end - campaign.start < 6 or not LAUNCH.search(near):
            continue
        under = -1
        for policy in s.of(KG.Policy):
            follows = _UNDER.search(s.words(max(s.start, policy.start - 16), policy.start)) or (
                under >= 0 and _TOO.fullmatch(s.words(under, policy.start))
            )
            under = policy.end if follows else -1
            if (
                policy.end <= campaign.start
                and follows
                and not re.search("[。；]", s.words(policy.end, campaign.start))
                and not subjects(s, s.start, policy.start)  # 《方案》依据《条例》制定: the 方案 orders it
            ):
                yield Found(campaign.entity, policy.entity, policy.start, campaign.end)


@rule(KG.governedBy, confidence=0.88, about=[KG.Policy], also=[KG.Campaign])
def carried_out_under_plan(s: Sentence) -> Iterator[Found]:
    """行动作主语：此次专项治理依据国务院办公厅《……通知》和《……条例》开展；此次活动是落实《……方案》的具体举措。"""
    for campaign in s.of(KG.Campaign):
        for group in groups(s):
            between = s.words(campaign.end, group[0].start) if group[0].start > campaign.end else ""
            for rests, then in ((_RESTS, _RUN), (_CARRIES, _STEP)):
                if rests.fullmatch(between) and (done := then.match(s.document.text, group[-1].end, s.end)):
                    yield from (Found(campaign.entity, m.entity, campaign.start, done.end()) for m in group)


@rule(KG.governedBy, confidence=0.88, about=[KG.Policy], also=[KG.Campaign])
def goes_on_under_plan(s: Sentence) -> Iterator[Found]:
    """按照文件，行动如何：按照省民政厅印发的《……行动方案》，此次行动持续至年底。"""
    for campaign, policy in _under(s):
        yield Found(campaign.entity, policy.entity, policy.start, campaign.end)


@rule(KG.launchedBy, confidence=0.86, about=[KG.Policy], also=[KG.Campaign])
def launcher_by_plan(s: Sentence) -> Iterator[Found]:
    """方案的发文机构部署行动：按照省民政厅印发的《……行动方案》，此次行动持续至年底。"""
    for campaign, policy in _under(s):
        for act in acts(s):
            if policy in act.policies and act.role == "issue" and act.sure:
                yield from (Found(campaign.entity, a.entity, a.start, campaign.end) for a in act.agencies)
        if policy.entity.name.startswith(_STARTS_IT):
            for a in s.all.ending_at(policy.start - (s.words(policy.start - 1, policy.start) == "《"), *BODIES):
                yield Found(campaign.entity, a.entity, a.start, campaign.end)  # 依照国务院《关于开展……的通知》，普查自……


@rule(KG.launchedBy, confidence=0.86, about=[KG.Policy], told=[KG.Campaign])
def launcher_of_its_plan(s: Sentence) -> Iterator[Found]:
    """为行动发方案的机构：省民政厅、省公安厅印发《……专项行动实施方案》；会同、联合之后的只是协同。"""
    for campaign, policy in plans(s):
        for act in acts(s):
            if policy in act.policies and act.role == "issue" and act.sure:
                for i, agency in enumerate(act.agencies):
                    if i and _HELPED.search(s.words(act.agencies[i - 1].end, agency.start)):
                        break
                    yield Found(campaign, agency.entity, act.start, act.end)


def _under(s: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Each campaign that opens a clause, as 此次行动 or by its name, right behind the plan that the sentence goes by."""
    for campaign in s.of(KG.Campaign):
        for group in groups(s):
            if group[-1].end <= campaign.start and _THEN.fullmatch(s.words(group[-1].end, campaign.start)):
                at = min([group[0].start, *(act.start for act in acts(s) if act.policies == group)])
                if _UNDER.search(s.words(max(s.start, at - 16), at)):
                    yield from ((campaign, policy) for policy in group)


@rule(KG.governedBy, confidence=0.88, about=[KG.Policy], also=[KG.Campaign])
def launched_with_its_order(s: Sentence) -> Iterator[Found]:
    """发文同时部署：民政部印发《关于……的通知》，部署在全国开展“寒冬送温暖”专项救助行动。"""
    for campaign in s.of(KG.Campaign):
        if embedded(s, campaign) or not LAUNCH.search(s.words(clause_begin(s, campaign), campaign.start)):
            continue
        own = any(m.start == clause_begin(s, campaign) for m in s.of(KG.Province, KG.Place))  # 印发《办法》后，|秦淮区率先启动…
        done = [act for act in acts(s) if act.role in ("issue", "sign") and act.end <= campaign.start] if not own else []
        if done and _ORDER_GIVEN.match(between := s.words(done[-1].end, campaign.start)) and len(between) <= 60 and "，" in between:
            for policy in done[-1].policies:
                yield Found(campaign.entity, policy.entity, done[-1].start, campaign.end)


@rule(KG.partOf, confidence=0.9, about=[KG.Campaign])
def one_of_series(s: Sentence) -> Iterator[Found]:
    """系列里的一项：“清朗·网络直播乱象整治”专项行动属于“清朗”系列专项行动。"""
    for campaign in s.of(KG.Campaign):
        m = _SERIES.match(campaign.entity.name)
        if m:
            for whole in sorted({c.entity for c in s.all.of(KG.Campaign)}):
                if f"“{m['series']}”系列" in whole.name:
                    yield Found(campaign.entity, whole, campaign.start, campaign.end)


def _timed(s: Sentence, campaign: Mention) -> tuple[int, int] | None:
    """The verb of launching or holding that governs this mention, in its clause."""
    within = [m for m in s.of(KG.Meeting, KG.Policy) if m.start <= campaign.start and campaign.end <= m.end]
    if any(m.end > campaign.end or not _AT_ONCE.search(s.words(m.start, campaign.start)) for m in within):
        return None
    if _OVER.match(s.document.text, campaign.end, s.end):
        return None
    begin = clause_begin(s, campaign)
    near = list(LAUNCH.finditer(s.document.text, begin, campaign.start))
    after = _BEGINS.match(s.document.text, campaign.end, s.end)
    if near and not (after and _WHOSE.fullmatch(s.words(near[-1].end(), campaign.start))):
        return begin, near[-1].start()
    return (begin, after.end()) if after else None


@rule(KG.date, confidence=0.9, about=[KG.Campaign], also=["Date"])
def day_of_campaign(s: Sentence) -> Iterator[Found]:
    """开展、启动的日期：在今年9月集中开展“慈善宣传月”活动；读书活动周今天（4月19日）启动；数日的，为其首日。"""
    for campaign in s.of(KG.Campaign):
        first = [a for a, _ in times.ranges_of(s, campaign) if a.entity.key[0] in _DAY]
        for date in first or _dates(s, campaign):
            if date.entity.key[0] in _DAY or not times.opens(s, date):
                yield Found(campaign.entity, times.literal(date), min(date.start, campaign.start), max(date.end, campaign.end))


def _dates(s: Sentence, campaign: Mention) -> list[Mention]:
    at = _timed(s, campaign)
    if at is None or times.ranges_of(s, campaign):
        return []
    return times.of_event(s, campaign, at[0], at[1], months=True)


@rule(KG.date, confidence=0.86, about=[KG.Campaign], also=["Date"])
def day_of_its_launchers(s: Sentence) -> Iterator[Found]:
    """句首的日期，隔着小句：今天（8月10日），民政部、教育部共同发文，从西部挑选20个县，开展……试点；教育部今天签署协议，并启动……行动。"""
    days = s.of("Date")
    for campaign in s.of(KG.Campaign):
        if not days or days[0].start >= campaign.start or _timed(s, campaign) is None or _dates(s, campaign):
            continue
        lead = launchers(s, campaign)
        if (
            lead
            and days[0].entity.key[0] in ("date", "gMonthDay")
            and not any(days[0].end < d.start < campaign.start for d in days)
            and _THEN_WHO.fullmatch(s.words(days[0].end, lead[0].start))
            and not _LATER.search(s.words(lead[-1].end, campaign.start))
        ):
            yield Found(campaign.entity, times.literal(days[0]), days[0].start, campaign.end)


@rule(KG.date, confidence=0.88, about=[KG.Campaign], also=["Date"])
def day_itself(s: Sentence) -> Iterator[Found]:
    """日期就是那一天：6月19日，全国第十一个救助管理机构开放日，……；9月5日是第十个“中华慈善日”。"""
    for campaign in s.of(KG.Campaign):
        if not campaign.entity.name.rstrip("”").endswith(("日", "日活动", "节")):
            continue
        for date in s.of("Date"):
            if (
                date.end <= campaign.start
                and date.entity.key[0] in ("date", "gMonthDay")
                and _IS.fullmatch(s.words(date.end, campaign.start))
                and _DAY_HELD.match(s.document.text, campaign.end, s.end)
            ):
                yield Found(campaign.entity, times.literal(date), date.start, campaign.end)


@rule(KG.startDate, confidence=0.9, about=[KG.Campaign], also=["Date"])
def first_day_of_campaign(s: Sentence) -> Iterator[Found]:
    """多日活动的第一天：3月至5月开展“春季守护行动”；自今年3月起组织开展“百社解千难”活动。"""
    for campaign in s.of(KG.Campaign):
        opening = [(d, d) for d in _dates(s, campaign) if times.opens(s, d)]
        for first, last in [*times.ranges_of(s, campaign), *opening]:
            yield Found(campaign.entity, times.literal(first), min(first.start, campaign.start), max(last.end, campaign.end))


@rule(KG.endDate, confidence=0.9, about=[KG.Campaign], also=["Date"])
def last_day_of_campaign(s: Sentence) -> Iterator[Found]:
    """多日活动的最后一天。"""
    for campaign in s.of(KG.Campaign):
        for first, last in times.ranges_of(s, campaign):
            yield Found(campaign.entity, times.literal(last), min(first.start, campaign.start), max(last.end, campaign.end))
