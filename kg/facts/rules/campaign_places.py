"""Where a campaign is carried out."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.convening import convener
from kg.facts.launching import LAUNCH, bodies, embedded, executors, launchers, opened, territory
from kg.facts.place_lists import after_words, begins, chains, subject_chains
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.mentions import same_event
from kg.model import Mention
from kg.vocab import KG

_AT: Final = re.compile(r"(?:在|对|赴|到)$")
_VENUE: Final = f"(?:[^，。；、的在等]{{0,8}}(?:{one_of('place_words', 'venue')}|街区?|场?馆|大?学|[村所院里内]))?"
_IN_FORCE: Final = re.compile(
    _VENUE
    + r"(?:等?(?:地|的?[\d一二三四五六七八九十两]*个?(?:省|市|区|县|州)?[^，。；在]{0,10}?))?"
    + f"(?:{one_of('drive_words', 'how_done')})*(?:{one_of('drive_words', 'in_force')})(?!的)"
)
_COUNTED: Final = r"(?:等?地|(?:等?[\d一二三四五六七八九十两]+个?(?:省|市|区|县|州|盟|旗|乡镇)+(?:（[^（）]*）)?){1,2})?"
_BEGUN: Final = re.compile(
    _COUNTED + _VENUE + "(?:正式|率先|同步|共同)*(?:启动|启幕|拉开(?:帷幕|序幕)|开工|奠基|动工|开建|竣工|完工)(?!仪式|会)"
)
# Works, and what people gather for, are where they are begun.
_THERE: Final = re.compile(f"(?:{one_of('drive_words', 'built')})工程$|(?:{one_of('drive_words', 'gathers')})”?$")
_SUPPORTS: Final = re.compile("(?:支持|指导|帮助|协助|推动|推进|选择|确定|安排)$")
_THEIR_WORK: Final = re.compile(
    "(?:等(?:地|\\d*[一二三四五六七八九十]*个?[省市区县州]+))?(?:率先|先行|首批|联合|同步)*(?:开展|实施|启动|承担|推进|试点)了?(?:好)?[“\u4e00-\u9fff]{0,6}"
)
_CLAUSE_IN: Final = re.compile("[，；](?:将|已|并|还|同时|分别|陆续|先后|同步|计划)*[在于]$")
_WORKED: Final = re.compile(r"工作(?:期间|时)")
_SHORT_DONE: Final = re.compile(
    rf"(?:等?(?:地|[\d一二三四五六七八九十两]*个?(?:省|市|区|县|州)))?(?:{one_of('drive_words', 'how_done')})*(?:开展|启动|推进)了?(?P<what>普查|专项行动|专项整治|巡回宣讲|专项治理"
    "|大检查|大排查)(?:试点|工作|行动)?(?=[，。；、]|$)"
)
_DONE: Final = re.compile(LAUNCH.pattern + f"|{one_of('drive_words', 'done')}")
_ONLY_TOLD: Final = re.compile("汇报|介绍了|经验|学习(?!贯彻|教育|宣传|习近平)|考察|[作做]了?(?:交流|典型|表态)?发言|传达")
_GOING_ON: Final = re.compile(f"[^，。；]{{0,12}}(?:中(?!之)|{one_of('drive_words', 'going_on')})[^，。；]{{0,10}}，|”?[，：]")
_IN_STEP: Final = re.compile("(?:等[^，。；]{0,16})?(?:同步|同时|同日)(?:开放|举行|举办|开展|启动|进行)")
_SENT: Final = re.compile(r"(?:对|赴|前往|进驻|走进|委托|到)$")
_TEAM: Final = re.compile(r"[检督巡宣](?:查|察|视|导|讲)\w{0,2}[组团队]|实地检查|委托检查|[督巡](?:察|视)|委托[^。；]*检查")
_INSPECTION: Final = re.compile(r"(?:督察|督查|督导|检查|巡视|回头看|巡讲|宣讲)”?(?:活动|行动)?$")
_CHOSEN: Final = re.compile(f"(?:{one_of('drive_words', 'reaches')}|(?:扩大|扩展|推广|拓展)(?:到|至))(?:了|在)?$|[，将]将?对$")
_HELPS: Final = re.compile("[^，。；]{0,30}(?:给予|资助|帮扶|救助|补助|实施|开展|提供)")  # 将对恩施州、竹山县的贫困学生给予资助
_SPREAD: Final = re.compile(r"各地(?!区各部门)|多地|全国|等地|各省")
_OPENS_WITH: Final = re.compile("(?:^|[^，。；：\n]{2,6}，)在[^，。；：在的]{0,12}(?:——)?$")
_EDITION: Final = re.compile("“?(?:(?:第[一二三四五六七八九十百\\d]+|首)届|20\\d\\d年)?(?:中国(?:·|（))?")
"""Before the place in a name: 第九届中国·|哈尔滨|国际冰雪节, 中国（|广州|）国际纪录片节."""
_WHICH: Final = re.compile("(?:首[批届次轮]|第[一二三四五六七八九十百\\d]+[批届次期轮]|20\\d\\d年(?:度)?|新一轮)$")
_LONGEST_EDITION: Final = 8
_ELSEWHERE: Final = re.compile("全国|各地|各省|我国")
_OPENING: Final = re.compile(r"(?:^|[。；\n])在$")
_HEAD: Final = re.compile(r"(?:专项)?(?:行动|整治|治理|活动|工程)$")
_SINCE_THEN: Final = re.compile(
    "”?(?:工作)?(?:自|从)?[^，。；在]{0,20}(?:以来|至今|之后|后)，(?:[^，。；]{0,8}(?:目前|现)，?)?(?:目前|现|已经?|先后|累计|陆续|共|分别|相继)*(?:在|对|赴|到)"
)
"""Between a drive and where it has been done since: “银发守护”项目|自2019年启动以来，已在|荆州、宜昌等地实施."""
_AGREED: Final = re.compile("”?[^，。；]{0,6}(?:合作|签约|签署|协议)")
_ZEROS: Final = re.compile("(?:00)+$")
_KEY: Final = 4
_FAR: Final = 300
_STRUCK: Final = re.compile(r"[“”·\d.级特大]*(?:地震|泥石流|洪涝|洪水|台风|旱灾|火灾|爆炸|事故|灾害)")
"""After a place that only says where a misfortune was: 四川芦山|地震发生后，民政部启动…行动."""


@rule(KG.carriedOutIn, confidence=0.9, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_as_subject(s: Sentence) -> Iterator[Found]:
    """地方开展：湖南省开展了……专项行动；北京、广东等地扎实开展……学习教育；在护鸟行动中，湖北坚持……"""
    campaigns = s.of(KG.Campaign)
    if not campaigns:
        return
    for chain in subject_chains(s):
        for campaign in campaigns:
            if abs(campaign.start - chain[0].start) > _FAR or not _takes_part(s, chain[-1], campaign):
                continue
            for place in chain:
                if not (campaign.start <= place.start < campaign.end):
                    yield Found(campaign.entity, place.entity, min(place.start, campaign.start), max(place.end, campaign.end))


def _takes_part(s: Sentence, place: Mention, campaign: Mention) -> bool:
    """Whether the words between a clause's place and the campaign say that it is done there: 湖南省开展了…; 在…行动中，湖北坚持…."""
    if place.end <= campaign.start:
        between = s.words(place.end, campaign.start)
        if _STRUCK.match(between) or _for_another(s, place, campaign):
            return False
        return place.end >= _front(s, campaign) or (bool(_DONE.search(between)) and not _ONLY_TOLD.search(between))
    if "，" not in s.words(campaign.end, place.start) or _GOING_ON.match(s.document.text, campaign.end, place.start):
        return True
    return _IN_STEP.match(s.document.text, place.end, s.end) is not None


def _for_another(s: Sentence, place: Mention, campaign: Mention) -> bool:
    """Whether the clause says which other place is helped to do it: 宁夏争取资金|支持中卫市|开展…提升行动."""
    return any(_helped(s, chain, campaign) for chain in s.once("supported places", _supported) if place not in chain)


def _supported(s: Sentence) -> list[list[Mention]]:
    return after_words(s, _SUPPORTS)


def _helped(s: Sentence, chain: list[Mention], campaign: Mention) -> bool:
    """Whether these places are the ones that do it: 支持|中卫市、固原市|开展|…行动."""
    close = chain[-1].end
    return close < campaign.start and _THEIR_WORK.fullmatch(s.words(close, campaign.start)) is not None


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_supported(s: Sentence) -> Iterator[Found]:
    """支持、指导某地开展：争取资金支持中卫市开展居家养老服务提升行动。"""
    for chain in s.once("supported places", _supported):
        for campaign in s.of(KG.Campaign):
            if _helped(s, chain, campaign):
                for place in chain:
                    yield Found(campaign.entity, place.entity, place.start, campaign.end)


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_of_action(s: Sentence) -> Iterator[Found]:
    """在某地举行、开展：主场活动8日在湖南省岳阳市举行；在北京、天津等地开展……专项行动；是习近平在浙江工作时推动的。"""
    text = s.document.text
    campaigns = s.of(KG.Campaign)
    for chain in after_words(s, _AT) if campaigns else ():
        m = next((x for p in (_IN_FORCE, _WORKED, _BEGUN) if (x := p.match(text, chain[-1].end, s.end))), None)
        if m is None:
            continue
        start = begins(s, chain)
        after = [c for c in campaigns if c.start >= m.end() and not re.search("[，。；]", s.words(m.end(), c.start))]
        before = [
            c
            for c in campaigns
            if c.end <= start and (not re.search("[，。；]", s.words(c.end, start)) or _SINCE_THEN.fullmatch(s.words(c.end, start)))
        ]
        for campaign in after[:1] or before[-1:]:
            if (
                embedded(s, campaign)
                or opened(s, campaign)
                or (m.re is _BEGUN and len(chain) == 1 and not _local(s, campaign) and not _THERE.search(campaign.entity.name))
            ):
                continue
            for place in chain:
                yield Found(campaign.entity, place.entity, min(start, campaign.start), max(m.end(), campaign.end))
        listed = [] if before or after else _listed_before(s, start) or _opening_it(s, start)
        for campaign in listed:
            for place in chain:
                yield Found(campaign.entity, place.entity, campaign.start, m.end())


def _opening_it(s: Sentence, start: int) -> list[Mention]:
    """The campaign that a sentence begins with and that one of its clauses says where: 活动由市慈善会主办，|将在甲、乙两县|开展."""
    if not _CLAUSE_IN.search(s.words(max(s.start, start - 8), start)):
        return []
    campaigns = [c for c in s.of(KG.Campaign) if c.end < start]
    first = campaigns[0] if len({c.entity for c in campaigns}) == 1 else None
    return [first] if first and len(s.words(s.start, first.start).strip("“该此本次这项，")) == 0 else []


def _listed_before(s: Sentence, start: int) -> list[Mention]:
    """The campaigns listed right before a clause that says where: 用于“甲”工程、“乙”计划和“丙”行动，|在某县实施."""
    out: list[Mention] = []
    end = start
    for campaign in reversed([c for c in s.of(KG.Campaign) if c.end < start]):
        between = s.words(campaign.end, end).strip("”“")
        if between not in (
            ("，在", "，将在", "，分别在", "，首批在", "，率先在", "，先行在", "，先期在") if not out else ("、", "和", "及", "以及", "与")
        ):
            break
        out.insert(0, campaign)
        end = campaign.start
    return out


def _front(s: Sentence, campaign: Mention) -> int:
    """Where a campaign's name begins, its quotation mark and its edition with it: 浙江省|首批“银龄互助”项目."""
    front = campaign.start - (s.words(campaign.start - 1, campaign.start) == "“")
    edition = _WHICH.search(s.words(max(s.start, front - _LONGEST_EDITION), front))
    return front - len(edition[0]) if edition else front


def _local(s: Sentence, campaign: Mention) -> bool:
    """Whether a local body launches it, or a place is in its name: where that begins it is one of its places, as it is not of a national one begun in a city."""
    front = _front(s, campaign)
    named = s.all.ending_at(front, KG.Province, KG.Place) or s.all.starting_at(campaign.start, KG.Province, KG.Place)
    return bool(named) or any(territory(body.entity) is not None for body in launchers(s, campaign))


@rule(KG.carriedOutIn, confidence=0.86, about=[KG.Province, KG.Place], told=[KG.Campaign])
def place_of_short_name(s: Sentence) -> Iterator[Found]:
    """前文所说行动的简称：第二次全国地名普查……。自治区在灵川县、合浦县开展普查试点。"""
    if s.of(KG.Campaign):
        return
    for chain in after_words(s, _AT):
        m = _SHORT_DONE.match(s.document.text, chain[-1].end, s.end)
        if m is None:
            continue
        told = s.all.inside(s.document.story_at(s.start)[0], s.start, KG.Campaign)
        campaign = next((c for c in reversed(told) if c.entity.name.endswith(m["what"])), None)
        if campaign is not None:
            for place in chain:
                yield Found(campaign.entity, place.entity, begins(s, chain), m.end())


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Province, KG.Place], told=[KG.Campaign])
def team_sent(s: Sentence) -> Iterator[Found]:
    """检查组、督察组所赴之地：检查组将赴山西、福建等省实地检查，并委托湖南、贵州等省人大常委会检查。"""
    if not s.all.of(KG.Campaign) or not _TEAM.search(s.document.text, s.start, s.end):
        return
    story = s.document.story_at(s.start)[0]
    campaign = next((m for m in reversed(s.all.inside(story, s.end, KG.Campaign)) if _INSPECTION.search(m.entity.name)), None)
    if campaign is None:
        return
    for chain in after_words(s, _SENT):
        for place in chain:
            yield Found(campaign.entity, place.entity, max(s.start, begins(s, chain)), chain[-1].end)


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Province, KG.Place], told=[KG.Campaign])
def place_chosen(s: Sentence) -> Iterator[Found]:
    """试点、行动所选之地：选取天津、广州等16个城市开展试点；试点扩大到山西、江西等9个省份。"""
    for chain in after_words(s, _CHOSEN) if s.all.of(KG.Campaign) else ():
        start = begins(s, chain)
        story = s.document.story_at(s.start)[0]
        here = s.of(KG.Campaign)
        told = [m for m in s.all.inside(story, s.start, KG.Campaign) if m.entity.name[-2:] in s.text] if not here else []
        campaign = next((m for m in reversed(here) if m.end <= start), here[0] if here else told[-1] if told else None)
        helped = s.words(start - 1, start) != "对" or _HELPS.match(s.document.text, chain[-1].end, s.end)
        if campaign is not None and helped:
            for place in chain:
                yield Found(
                    campaign.entity,
                    place.entity,
                    start if campaign.end < s.start else min(start, campaign.start),
                    max(chain[-1].end, min(campaign.end, s.end)),
                )


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Campaign])
def home_of_launcher(s: Sentence) -> Iterator[Found]:
    """地方机构开展：广东省民政厅……开展打击整治非法社会组织专项行动，在广东省。"""
    for campaign in s.of(KG.Campaign):
        for body in _of_one_kind(launchers(s, campaign)):
            place = territory(body.entity)
            if place is not None:
                yield Found(campaign.entity, place, min(body.start, campaign.start), max(body.end, campaign.end))


def _of_one_kind(bodies: list[Mention]) -> list[Mention]:
    """The first of several launchers, and the same department of other places that launches with it: 芜湖、滁州市民政局."""
    first = bodies[0].entity if bodies else None
    home = territory(first) if first else None
    if first is None or home is None or not first.name.startswith(home.name):
        return bodies[:1]
    return [b for b in bodies if (own := territory(b.entity)) and b.entity.name == own.name + first.name.removeprefix(home.name)]


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Campaign])
def home_of_executor(s: Sentence) -> Iterator[Found]:
    """由地方机构实施的行动：省福彩中心启动“福彩暖万家”活动，由太原市、长治市福彩中心率先实施，在这两市。"""
    for campaign in s.of(KG.Campaign):
        for body in executors(s, campaign):
            place = territory(body.entity)
            if place is not None:
                yield Found(campaign.entity, place, campaign.start, body.end)


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Meeting], also=[KG.Campaign])
def home_of_convenor(s: Sentence) -> Iterator[Found]:
    """地方会议部署的行动：陕西省民政厅召开……重大安全隐患排查整治专项行动工作推进会议，在陕西省。"""
    for meeting in s.of(KG.Meeting):
        held = convener(s, meeting)
        if held is None:
            continue
        convenors = [m for m in bodies(s) if held.begin <= m.start and m.end <= held.verb]
        place = territory(convenors[0].entity) if convenors else None
        if place is None:
            continue
        for campaign in s.of(KG.Campaign):
            if campaign.start >= meeting.start and campaign.end - campaign.start > 5:
                yield Found(campaign.entity, place, convenors[0].start, max(meeting.end, campaign.end))


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Campaign], also=[KG.Province, KG.Place])
def place_in_name(s: Sentence) -> Iterator[Found]:
    """名称里或紧接其前的地名：辽宁全面振兴新突破三年行动，第九届中国·哈尔滨国际冰雪节，浙江“千万工程”，“暖流计划”青海项目；赤水的“护河行动”。"""
    for campaign in s.of(KG.Campaign):
        front = _front(s, campaign)
        for place in s.of(KG.Province, KG.Place):
            within = (
                place.end < campaign.end and s.words(place.start - 2, place.start).endswith(("”", "走进")) and campaign.start < place.start
            )
            first = _EDITION.fullmatch(s.words(campaign.start, place.start)) if campaign.start <= place.start < campaign.end else None
            helped = place.end == front and _HELPED_THERE.search(s.words(max(s.start, place.start - 8), place.start)) is not None
            of = s.words(place.end, campaign.start) == "的“" and s.words(place.start - 1, place.start) in _BEGINS_CLAUSE
            if first or within or of or (place.end == front and not helped and not _party(s, place, campaign)):
                yield Found(campaign.entity, place.entity, place.start, campaign.end)


_BEGINS_CLAUSE: Final = ("，", "。", "；", "\n", "")
_HELPED_THERE: Final = re.compile("(?:支援|援助|驰援|声援)(?:[\u4e00-\u9fff]{2,3}(?:省|市)?)?$")
"""Before a place for which something is done elsewhere: 支援四川|芦山“4·20”抗震救灾捐款活动."""


def _party(s: Sentence, place: Mention, campaign: Mention) -> bool:
    """Whether the place is one of those that agree on something: 某大学与湖北省“银发学堂”行动合作签约."""
    return s.words(place.start - 1, place.start) in ("与", "和", "同") and bool(_AGREED.match(s.document.text, campaign.end, s.end))


@rule(KG.carriedOutIn, confidence=0.86, about=[KG.Province, KG.Place], told=[KG.Campaign])
def place_in_paragraph(s: Sentence) -> Iterator[Found]:
    """分述各地：专项行动开展以来，……。石家庄市强化执法人员培训，对非法社会组织“露头就打”；廊坊市……。"""
    if s.of(KG.Campaign) or not s.all.of(KG.Campaign):
        return
    subjects = [c for c in subject_chains(s) if begins(s, c) == s.start]
    if not subjects:
        return
    begin = s.document.text.rfind("\n", 0, s.start) + 1
    told = s.all.inside(begin, s.start, KG.Campaign)
    for campaign in sorted({m.entity for m in told}):
        at = _shares(campaign.name, s)
        if at >= 0:
            homes = [code for m in told if m.entity == campaign for code in _begun_by(s, m)]
            for place in subjects[0]:
                if not homes or place.entity.key[0].startswith(tuple(homes)):
                    yield Found(campaign, place.entity, place.start, max(place.end, at))


def _begun_by(s: Sentence, campaign: Mention) -> list[str]:
    """How the codes of the places begin that open a campaign's sentence as its subjects: 四川启动…保护活动 is no drive of 贵州."""
    first, _ = s.document.sentence_at(campaign.start)
    places = [m for m in s.all.inside(first, campaign.start, KG.Province, KG.Place) if m.entity.key and m.entity.key[0]]
    return [_ZEROS.sub("", m.entity.key[0]) for m in places] if places and places[0].start == first else []


def _shares(name: str, s: Sentence) -> int:
    """Where the sentence ends to repeat four characters of the campaign's name, -1 if it does not."""
    core = _HEAD.sub("", same_event.plain(name))
    ends = [s.start + at + _KEY for i in range(len(core) - _KEY + 1) if (at := s.text.find(core[i : i + _KEY])) >= 0]
    return min(ends, default=-1)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_among_launchers(s: Sentence) -> Iterator[Found]:
    """与机构并列的地方：国家文物局、陕西省、甘肃省联合启动……系列活动。"""
    for campaign in s.of(KG.Campaign):
        bodies_before = launchers(s, campaign)
        for chain in chains(s) if bodies_before else ():
            between = s.words(bodies_before[-1].end, begins(s, chain))
            if between in ("、", "和", "与") and LAUNCH.search(s.words(chain[-1].end, campaign.start)):
                for place in chain:
                    yield Found(campaign.entity, place.entity, place.start, campaign.end)


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Province, KG.Place], also=[KG.Campaign])
def place_that_opens(s: Sentence) -> Iterator[Found]:
    """句首说地方，隔着逗号说行动：在黑龙江五常，村里的“护鸟先锋”志愿服务活动很受欢迎；在青海，牧民举行……活动。"""
    campaigns = s.of(KG.Campaign)
    for chain in chains(s) if campaigns else ():
        start, end = begins(s, chain), chain[-1].end
        if s.words(end, end + 1) != "，" or not _OPENS_WITH.fullmatch(s.words(s.start, start)):
            continue
        for campaign in campaigns:
            between = s.words(end, campaign.start) if campaign.start > end else "全国"
            if (
                not _ELSEWHERE.search(between)
                and not _ONLY_TOLD.search(between)
                and not s.all.inside(end, campaign.start, KG.Province, KG.Place)
                and not embedded(s, campaign)
                and all(territory(body.entity) is not None for body in launchers(s, campaign))
            ):
                for place in chain:
                    yield Found(campaign.entity, place.entity, place.start, campaign.end)
        return


_AT_SITE: Final = re.compile("(?:等地)?(?:，|的[^，。；的]{0,12}(?:活动|宣传|仪式|主会场|分会场)(?:现场|中|上)?，)")
"""Behind the places that open a sentence: 在青岛、唐山等地|的宣传活动现场，…"""


@rule(KG.carriedOutIn, confidence=0.86, about=[KG.Province, KG.Place], told=[KG.Campaign])
def place_in_story(s: Sentence) -> Iterator[Found]:
    """导语说各地开展的行动，其后各地分述：全国各地扎实开展主题教育……。江苏聚焦……。在广西北海，专家……"""
    if not s.all.of(KG.Campaign):
        return
    chains = [*subject_chains(s), *(c for c in after_words(s, _OPENING) if _AT_SITE.match(s.document.text, c[-1].end, s.end))]
    if not chains or s.field != "text":
        return
    start, end = s.document.story_at(s.start)
    lead = _lead(s, start, end)
    if s.start < lead:
        return
    told = s.all.inside(start, lead, KG.Campaign)
    if told and any(m.entity != told[0].entity and m.rule == "campaigns.quoted" for m in s.of(KG.Campaign)):
        return  # the sentence tells of another drive
    if len({m.entity for m in told}) != 1 or s.all.inside(start, lead, KG.Meeting) or not _SPREAD.search(s.document.text, start, lead):
        return
    for chain in chains:
        for place in chain:
            yield Found(told[0].entity, place.entity, place.start, place.end)


def _lead(s: Sentence, start: int, end: int) -> int:
    """Where a story's headline and first sentence end."""
    begin = max(start, s.document.field_span("text")[0])
    return next((b for a, b in s.document.sentences if begin <= a < end), start)
