"""Who convenes a meeting, where and when it is held."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from kg.facts import times
from kg.facts.convening import Convening, convener, convening
from kg.facts.launching import leading_bodies, territory
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES, UNDERTAKES
from kg.lexicon import one_of
from kg.mentions import context, same_event
from kg.mentions.convenings import HOSTED, scene
from kg.mentions.meeting_names import BEGUN, CEREMONIES, OPENED, OWN_NUMBERED, TIME_OF_DAY, said_before
from kg.model import Mention
from kg.vocab import KG

_TITLE: Final = re.compile(r"^(?!会同|联合|[、和与]|等)[^，。；的]{0,20}$")
_HOSTS: Final = re.compile(r"由(?P<who>[^。；]{2,120}?)(?:联合|共同)?(?:主办|举办|召开|组织召开|召集)(?!人)")
_SESSION: Final = re.compile(
    r"(?P<place>[^第]{2,12}?)第?[一二三四五六七八九十]+届(?P<body>人民代表大会常务委员会|人大常委会)第[一二三四五六七八九十百]+次(?:全体|委员长|主任)?会议"
)
_TERM_OF: Final = re.compile("第?[一二三四五六七八九十]+届")
"""Before the body whose session of this term is meant: 十一届|全国人大常委会第十八次会议."""
_SITTING: Final = re.compile(r"第?[一二三四五六七八九十百\d]+次")
_ON_A_THEME: Final = re.compile("[^，。；]{0,30}(?:开幕|举行|召开|举办|启幕)，(?:[^，。；]{0,6}主题[为是]|以)[^，。；]{2,40}")
"""Between a meeting and 由…主办: 5日在贵阳开幕，主题为“智能时代”."""
_TERM: Final = re.compile("第[一二三四五六七八九十百]+届")
_THIS: Final = re.compile(r"该(?P<kind>[厅局委部办院署会])")
_ADVISES: Final = re.compile(r"(?:[、和][^，。；]{2,20})?(?:指导|支持|协办|担任|主管)")
_HERE: Final = re.compile("(?:(?:在|于)(?:这里|此间|此地|此)|^这里)(?:正在?|刚刚)?(?:露天|隆重|正式|如期|顺利)?$")
_IN_OURS: Final = re.compile("在我(?P<level>[省市县区州盟旗])(?:隆重|成功|顺利|圆满|正式|胜利|如期)*$")
_PAINTED: Final = re.compile("在[^，。；的在我]{2,8}的$")
_BRINGS: Final = re.compile("(?:带领|率领|陪同|会同)[^，。；]*$")
"""Between a person and the bodies whose people he brings along, who do not convene."""
_GOING: Final = re.compile("(?:[到赴]|前往|深入)$")
_CALLS_THERE: Final = re.compile(
    "(?:[^，。；的]{0,8}(?:调研|督导|检查|考察|走访|慰问)[^，。；的]{0,8})?(?:，?并|，|时|期间)?(?:主持|组织|现场)*"
)
_OWN_ROOM: Final = re.compile("在(?!线)[^，。；：在的《》“”]{2,24}?[厅室楼心馆堂院校场](?:隆重|成功|顺利|圆满|正式|胜利|如期|组织)*$")
_AS_SAID: Final = 0.9
_SETS_SCENE: Final = re.compile(r"(?:[上下]午|晚上?|清晨|早上)?，[^，。；：]{2,40}，")
_DATELINE: Final = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:专)?(?:电(?![话视子力])|讯(?!问))")
_HOLDS: Final = re.compile(rf"(?:{one_of('meeting_words', 'before_holding')}|{TIME_OF_DAY}|\d+[月日])*(?:召开|举行|举办|主办|组织)的")
_NOT_ITS_OWN: Final = re.compile("议|建设|规范|标准|改革|管理工")  # 救助管理站|建设培训班 is about such houses
_ROOM: Final = re.compile(r"(?:[^，。；、的下前]{0,12}[室楼厅堂心场馆院区])?(?:隆重|成功|顺利|如期|正式|圆满)*")
"""Between an organ and the verb where its house is meant: 在县民政局|三楼会议室|召开, 在市救助管理站举行."""
_DONE_TO_IT: Final = re.compile(
    rf"(?:（[^）]{{1,16}}）)?(?:新址|新院区?|项目)?(?:{one_of('meeting_words', 'done_to_body')})|[一二三四五六七八九十百\d]+周年"
)
"""Behind a body in the name of the ceremony held for it, by others as often as by itself: 儿童福利院|落成庆典."""
_PARTY: Final = "中国共产党"
"""Before a place it is not the Party that meets but its committee there: 中国共产党|遵义市第五届委员会第五次全体会议."""
_FORUM: Final = re.compile(r"(?:论坛|峰会|年会|座谈会)$")


def _subjects(s: Sentence, begin: int, verb: int) -> list[Mention]:
    """Bodies between the clause's begin and the verb, without those in a person's title."""
    bodies = [m for m in s.of(*BODIES) if begin <= m.start and m.end <= verb]
    bodies = [
        m
        for m in bodies
        if not any(o is not m and o.start <= m.start and m.end <= o.end for o in bodies if o.end - o.start > m.end - m.start)
    ]
    people = [m for m in s.of(KG.Person) if begin <= m.start and m.end <= verb]
    bodies = [m for m in bodies if not (people and _BRINGS.search(s.words(begin, m.start)))]
    untitled = [m for m in bodies if not any(m.end <= p.start and _TITLE.match(s.words(m.end, p.start)) for p in people)]
    # A long row of titles reaches further: 甲委|主任、乙部|部长、丙领导小组|组长李明华主持召开….
    return [m for m in untitled if not (people and m.end < people[-1].start and s.all.starting_at(m.end, KG.Post))]


def _this_body(s: Sentence, begin: int, verb: int) -> list[Mention]:
    """该局, 该厅: the body of this kind that the story names most often, not the one named last."""
    m = _THIS.search(s.document.text, begin, verb)
    if m is None:
        return []
    story = s.document.story_at(s.start)[0]
    named = [b for b in s.all.inside(story, begin, *BODIES) if b.entity.name.endswith(m["kind"])]
    counts = Counter(b.entity for b in named)
    return [max(named, key=lambda b: (counts[b.entity], -b.start))] if named else []


@rule(KG.convenedBy, confidence=0.96, about=[KG.Meeting])
def convenor_before_verb(s: Sentence) -> Iterator[Found]:
    """召开：广东省民政厅会同省委统战部、省委网信办联合召开电视电话会议；由两部门共同主办的论坛。"""
    for meeting in s.of(KG.Meeting):
        for body in _hosts(s, meeting):
            lies = next(iter(s.all.ending_at(body.start, KG.Province, KG.Place)), None)  # 在广州市|从化区图书馆举行
            if body.end <= s.start:
                yield Found(meeting.entity, body.entity, s.start, meeting.end)
                continue
            first = lies.start if lies else body.start
            before = s.words(first - 1, first)
            if before not in ("向", "来", "到", "赴", "至", "于") and (before != "在" or _held_by(s, body)):
                yield Found(meeting.entity, body.entity, body.start, meeting.end)


def _held_by(s: Sentence, body: Mention) -> bool:
    """Whether 在 leads to what the body holds and not into its house: 在省政府新闻办举行的新闻发布会上."""
    return _HOLDS.match(s.document.text, body.end, s.end) is not None


def _hosts(s: Sentence, meeting: Mention) -> list[Mention]:
    """The bodies that the words before a meeting say convene it."""
    hosted = HOSTED.search(s.document.text, s.start, meeting.start - (s.words(meeting.start - 1, meeting.start) == "“"))
    if hosted:
        bodies = _subjects(s, hosted.start("who"), hosted.end("who"))
        if done := UNDERTAKES.match(s.document.text, hosted.end("who"), hosted.end()):
            bodies += _subjects(s, done.start("who"), done.end("who"))
        return [b for b in bodies if not _ADVISES.match(s.document.text, b.end)]
    held = convener(s, meeting)
    if held is None:
        return []
    bodies = [*_this_body(s, held.begin, held.verb), *_subjects(s, held.begin, held.verb)]
    if not bodies and not (words := s.words(held.begin, held.verb)).strip("联合共同组织分别并随后"):
        bodies = leading_bodies(s) if words.startswith(("并", "随后")) else _subjects(s, s.start, held.verb)
    if not bodies and (told := said_before(s.document, s.all, held.verb)):
        bodies = [told]
    return [b for b in bodies if not _ADVISES.match(s.document.text, b.end, held.verb)]


@rule(KG.convenedBy, confidence=0.9, about=[KG.Meeting])
def convenor_in_name(s: Sentence) -> Iterator[Found]:
    """名称以召集机构开头：国务院常务会议，商务部专题新闻发布会，十一届全国人大常委会第十八次会议；厅党组会议（贵州省民政厅党组会议）。"""
    for meeting in s.of(KG.Meeting):
        held = convener(s, meeting)
        if _FORUM.search(meeting.entity.name) or (held is not None and _subjects(s, held.begin, held.verb)):
            continue
        elided = (
            s.words(meeting.start, meeting.start + 1) in "厅局委部院省市区"
            or OWN_NUMBERED.match(s.document.text, meeting.start) is not None
        )
        bodies = [m for m in s.of(*BODIES) if elided and m.start <= meeting.start and meeting.entity.name.startswith(m.entity.name)]
        first = [
            m
            for m in s.of(*BODIES)
            if (
                m.start == meeting.start
                or (_TERM_OF.fullmatch(s.words(meeting.start, m.start)) and _SITTING.match(s.words(m.end, meeting.end)))
            )
            and m.end < meeting.end
            and not _NOT_ITS_OWN.match(s.words(m.end, m.end + 3))
            and not _DONE_TO_IT.match(s.document.text, m.end, meeting.end)
        ]
        first = [_of_this_term(s, m) or m for m in first]
        first = [m for m in first if not (m.entity.name == _PARTY and s.all.starting_at(m.end, KG.Province, KG.Place))]
        best = max([*first, *bodies], key=lambda m: (len(m.entity.name), m.end, m), default=None) or _of_term(s, meeting)
        if best is not None:
            yield Found(meeting.entity, best.entity, min(best.start, meeting.start), meeting.end)
            yield from (Found(meeting.entity, b.entity, min(best.start, meeting.start), meeting.end) for b in _with(s, best, meeting))


def _with(s: Sentence, first: Mention, meeting: Mention) -> Iterator[Mention]:
    """The organs with which the first of a meeting's name holds it: 民政部|与江西省人民政府|工作会商会议."""
    at = first.end
    while s.words(at, at + 1) in ("与", "和", "同", "、"):
        here = [m for m in s.all.starting_at(at + 1, KG.Agency) if m.end < meeting.end]
        if not here:
            return
        joined = max(here, key=lambda m: m.end)
        yield joined
        at = joined.end


def _of_this_term(s: Sentence, party: Mention) -> Mention | None:
    """The body of a party that a term's name goes on to: 中国共产党第二十届|中央纪律检查委员会."""
    term = _TERM.match(s.document.text, party.end, s.end)
    return next(iter(s.all.starting_at(term.end(), KG.Agency)), None) if term else None


def _of_term(s: Sentence, meeting: Mention) -> Mention | None:
    """The standing body whose session of a term this is: 某省第十四届人民代表大会常务委员会第十七次会议."""
    m = _SESSION.fullmatch(meeting.entity.name)
    if m is None:
        return None
    body = same_event.plain(m["place"] + m["body"])
    return next((b for b in s.all.of(KG.Agency) if same_event.plain(b.entity.name) == body), None)


@rule(KG.convenedBy, confidence=0.92, about=[KG.Meeting], also=BODIES)
def convenor_by(s: Sentence) -> Iterator[Found]:
    """由……主办：论坛由民政部和浙江省人民政府共同主办。"""
    for meeting in s.of(KG.Meeting):
        m = _HOSTS.search(s.document.text, meeting.end, min(s.end, meeting.end + 160))
        between = s.words(meeting.end, max(meeting.end, m.start() - 1)) if m else ""
        if m and ("，" not in between or _ON_A_THEME.fullmatch(between)):
            bodies = _subjects(s, m.start("who"), m.end("who"))
            done = UNDERTAKES.match(s.document.text, m.end("who"), s.end)
            if done:
                bodies += _subjects(s, done.start("who"), done.end("who"))
            for body in bodies:
                if not _ADVISES.match(s.document.text, body.end):
                    yield Found(meeting.entity, body.entity, meeting.start, (done or m).end())


@rule(KG.heldIn, confidence=0.97, about=[KG.Meeting])
def place_of_meeting(s: Sentence) -> Iterator[Found]:
    """在某地召开：在潍坊青州市召开推进会；座谈会5日在京举行。"""
    for meeting in s.of(KG.Meeting):
        held = convening(s, meeting)
        if held is None:
            continue
        begin, end = (held.begin, held.verb) if held.verb <= meeting.start else (meeting.end, held.verb)
        place = located(s, begin, end) or _here(s, begin, end, min(end, meeting.start)) or _ours(s, begin, end) or _at_home(s, begin, end)
        if place is None and held.verb <= meeting.start:
            place = _gone_to(s, begin, end) or _visited_first(s, held.verb)
        if place is not None:
            first = min(place.start, meeting.start) if place.start >= s.start else meeting.start
            yield Found(meeting.entity, place.entity, first, max(held.verb_end, meeting.end))
            for other in _there_too(s, place.end, end):
                yield Found(meeting.entity, other.entity, first, max(held.verb_end, meeting.end))


def _there_too(s: Sentence, at: int, end: int) -> list[Mention]:
    """The places beside the first one, if the row goes on to the verb: 在武汉|和恩施|举行; not 在武汉和襄阳市民政局的支持下."""
    out = list[Mention]()
    while at < end and s.words(at, at + 1) in ("、", "和", "与", "及"):
        chain = [m for m in s.of(KG.Province, KG.Place) if m.start == at + 1 and m.end <= end]
        if not chain:
            return []
        last = max(chain, key=lambda m: m.end)
        while inner := next((m for m in s.of(KG.Province, KG.Place) if m.start == last.end and m.end <= end), None):
            last = inner
        out.append(last)
        at = last.end
    return out if out and _ROW_ENDS.fullmatch(s.words(at, end)) else []


_ROW_ENDS: Final = re.compile("(?:等?[两二三四五六七八九]?[地市州县省]?)(?:分别|同时|同步|先后|隆重|成功)*")


def _opening(s: Sentence, meeting: Mention) -> tuple[Mention, int] | None:
    """The drive whose beginning a ceremony marks, in the same sentence, and where the words of beginning end."""
    if s.words(meeting.start, meeting.end) not in CEREMONIES:
        return None
    for drive in reversed([c for c in s.of(KG.Campaign) if c.end <= meeting.start]):
        done = OPENED.match(s.document.text, drive.end, meeting.start)
        if done and meeting.entity.name.startswith(drive.entity.name):
            return drive, done.end()
        if meeting.entity.name.startswith(drive.entity.name) and BEGUN.search(s.document.text, max(s.start, drive.start - 6), drive.start):
            return drive, drive.end
    return None


@rule(KG.heldIn, confidence=0.88, about=[KG.Meeting], also=[KG.Province, KG.Place])
def place_of_opening(s: Sentence) -> Iterator[Found]:
    """活动启动之地就是启动仪式之地：慈善宣传周活动在银川市拉开帷幕，自治区副主席出席启动仪式。"""
    for meeting in s.of(KG.Meeting):
        if opening := _opening(s, meeting):
            drive, end = opening
            place = located(s, drive.end, end) or located(s, s.start, drive.start)
            if place is not None:
                yield Found(meeting.entity, place.entity, min(place.start, drive.start), meeting.end)


@rule(KG.date, confidence=0.88, about=[KG.Meeting], also=["Date"])
def day_of_opening(s: Sentence) -> Iterator[Found]:
    """活动启动之日就是启动仪式之日：9月5日，慈善宣传周活动在银川市拉开帷幕，自治区副主席出席启动仪式。"""
    for meeting in s.of(KG.Meeting):
        if opening := _opening(s, meeting):
            drive, end = opening
            for date in times.of_event(s, drive, s.start, end):
                yield Found(meeting.entity, times.literal(date), min(date.start, drive.start), meeting.end)


@rule(KG.heldIn, confidence=0.88, about=[KG.Meeting], also=["Date"])
def place_of_scene(s: Sentence) -> Iterator[Found]:
    """以场景开头，不用动词：7月26日，哈尔滨，黑龙江省双拥表彰大会。"""
    for meeting in s.of(KG.Meeting):
        if there := scene(s.document, s.all, meeting.start, meeting.end):
            yield Found(meeting.entity, there[1].entity, there[1].start, meeting.end)


@rule(KG.date, confidence=0.88, about=[KG.Meeting], also=["Date"])
def day_of_scene(s: Sentence) -> Iterator[Found]:
    """同上的日期。"""
    for meeting in s.of(KG.Meeting):
        if there := scene(s.document, s.all, meeting.start, meeting.end):
            yield Found(meeting.entity, times.literal(there[0]), there[0].start, meeting.end)


def located(s: Sentence, begin: int, end: int) -> Mention | None:
    """The narrowest place after 在 in text[begin:end]: 在潍坊青州市 is 青州市, 在京 is 北京市, 在成都市金牛宾馆 is 成都市."""
    bodies = [m for m in s.of(*BODIES) if begin <= m.start]
    places_all = s.of(KG.Province, KG.Place)
    places = [m for m in places_all if begin <= m.start and m.end <= end and not any(b.start <= m.start and m.end < b.end for b in bodies)]
    chain: list[Mention] = []
    for m in places:
        held_there = m.end == end and s.words(end, end + 3) in ("举行的", "举办的")  # 记者从今天四川举行的发布会了解到
        if (
            s.words(m.start - 1, m.start) == "在"
            or (chain and chain[-1].end == m.start)
            or held_there
            or (not chain and _described(s, begin, m))
        ):
            chain.append(m)
    if chain:
        at = chain[-1].end  # 在广州市|从化区图书馆举行
        within = (m for m in places_all if m.start == at and m.end <= end and any(b.start == at and m.end < b.end <= end for b in bodies))
        return next(within, chain[-1])
    inside = [b for b in bodies if b.end <= end and s.words(b.start - 1, b.start) == "在"]
    house = next((b for b in inside if b.entity.kind == KG.Organization or _ROOM.fullmatch(s.words(b.end, end))), None)
    place = territory(house.entity) if house else None
    at = house.start if house and house.entity.kind == KG.Organization else -1
    for m in s.of(KG.Province, KG.Place):  # 在|太原市|小店区|图书馆
        if house is not None and m.start == at and m.end < house.end:
            place, at = m.entity, m.end
    if house is None or place is None or not _one_town(place.name):
        return None
    return Mention(house.start, house.end, place, house.rule, house.confidence)


def _described(s: Sentence, begin: int, place: Mention) -> bool:
    """Whether words between 在 and a place only paint it: 在风光秀丽的|晋城."""
    painted = _PAINTED.search(s.words(max(begin, place.start - 11), place.start))
    return painted is not None and not s.all.inside(place.start - len(painted[0]), place.start, KG.Province, KG.Place, *BODIES)


def _gone_to(s: Sentence, begin: int, end: int) -> Mention | None:
    """Where those go who hold a meeting: 副省长甲|到湘潭市|召开座谈会, 赴湘潭市韶山市|调研并主持召开座谈会."""
    place: Mention | None = None
    close = -1
    for m in s.of(KG.Province, KG.Place):
        if begin <= m.start and m.end <= end and (m.start == close or _GOING.search(s.words(begin, m.start))):
            place, close = m, m.end
    if place is None or s.all.inside(close, end, KG.Province, KG.Place, *BODIES):
        return None
    return place if _CALLS_THERE.fullmatch(s.words(close, end)) else None


_VISIT_THEN: Final = re.compile("(?:调研|考察|检查|慰问)[^，。；：]{0,20}，(?:并|随后|其间|期间)?(?:主持|组织)*$")


def _visited_first(s: Sentence, verb: int) -> Mention | None:
    """The one place that somebody visits who then holds a meeting there: 副总理甲在|云南昆明|调研教育工作，并主持召开座谈会."""
    before = s.words(s.start, verb)
    visit = _VISIT_THEN.search(before) if "，" in before else None
    if visit is None:
        return None
    place = max(s.all.ending_at(s.start + visit.start(), KG.Province, KG.Place), key=lambda m: m.end - m.start, default=None)
    first = place.start if place else 0
    while outer := next((m for m in s.of(KG.Province, KG.Place) if m.end == first), None):
        first = outer.start
    return place if s.words(first - 1, first) in ("在", "到", "赴") else None


def _one_town(name: str) -> bool:
    """Whether a division is small enough for what its own organs hold in their house to be held there."""
    return name.endswith(("市", "区", "县", "州", "盟", "旗")) and not name.endswith("自治区")


def _at_home(s: Sentence, begin: int, end: int) -> Mention | None:
    """The division of who holds a meeting in a room of its own: 8月2日，某县|在县行政中心三楼会议室|召开; 市民政局在机关礼堂召开."""
    m = _OWN_ROOM.search(s.document.text, begin, end)
    if m is None or s.all.inside(m.start(), end, KG.Province, KG.Place, KG.Organization):
        return None
    if ours := _IN_OURS.search(f"在{s.words(begin, m.start())}"):
        return _division_of_ours(s, begin + ours.start("level") - 1, m.start(), ours["level"])
    for place in s.all.ending_at(m.start(), KG.Province, KG.Place):
        if place.start >= begin and _one_town(place.entity.name):
            return place
    for body in s.all.ending_at(m.start(), KG.Agency):
        if body.start >= begin and (home := territory(body.entity)) and _one_town(home.name):
            return Mention(body.start, body.end, home, body.rule, body.confidence)
    return None


def _division_of_ours(s: Sentence, at: int, end: int, word: str) -> Mention | None:
    """The division that 我市 at an offset means."""
    for level in ("自治区", "区") if word == "区" else (word,):
        if entity := context.home(s.document, s.all, at, level):
            return Mention(at - 1, end, entity, "meetings.ours", _AS_SAID)
    return None


def _ours(s: Sentence, begin: int, end: int) -> Mention | None:
    """The division that 在我市 in text[begin:end] means: 现场会|在我市|召开."""
    m = _IN_OURS.search(s.words(begin, end))
    if m is None:
        return None
    return _division_of_ours(s, begin + m.start("level"), begin + m.end("level"), m["level"])


def _here(s: Sentence, begin: int, end: int, before: int) -> Mention | None:
    """The place that 这里 and 此间 in text[begin:end] mean: that of the report's dateline, else the last one named before in the paragraph."""
    if not _HERE.search(s.words(begin, end)):
        return None
    paragraph = next(a for a, b in s.document.paragraphs if a <= s.start < b)
    bodies = s.all.inside(paragraph, before, *BODIES)
    places = [
        m for m in s.all.inside(paragraph, before, KG.Province, KG.Place) if not any(b.start <= m.start and m.end < b.end for b in bodies)
    ]
    dateline = [m for m in places if _DATELINE.match(s.document.text, m.end)]
    return next(iter(dateline), places[-1] if places else None)


@rule(KG.date, confidence=0.96, about=[KG.Meeting], also=["Date"])
def day_of_meeting(s: Sentence) -> Iterator[Found]:
    """召开的日期：8月3日，省民政厅召开推进会；座谈会5日在京举行；会期数日的，为其首日。"""
    for meeting in s.of(KG.Meeting):
        held = convening(s, meeting)
        if held is not None:
            dates = times.of_event(s, meeting, held.begin, held.verb, months=True) or [first for first, _ in _range(s, meeting)]
            dates = dates or _day_of_setting(s, held)
            if not dates and held.verb < meeting.start and s.words(held.begin, held.begin + 1) == "并":  # 今天印发规划，并举行发布会
                dates = times.of_event(s, meeting, s.start, held.verb)
            for date in dates:
                yield Found(meeting.entity, times.literal(date), min(date.start, meeting.start), max(date.end, meeting.end))


@rule(KG.date, confidence=0.9, about=[KG.Meeting], also=["Date"])
def day_of_a_meeting_told_by_it(s: Sentence) -> Iterator[Found]:
    """日期作定语：在昨天（8月9日）的座谈会上，代表们发言。"""
    for meeting in s.of(KG.Meeting):
        for date in s.all.ending_at(meeting.start - 1, "Date") if s.words(meeting.start - 1, meeting.start) == "的" else ():
            if date.start >= s.start and date.entity.key[0] in ("date", "gMonthDay"):
                yield Found(meeting.entity, times.literal(date), date.start, meeting.end)


def _day_of_setting(s: Sentence, held: Convening) -> list[Mention]:
    """The day of the scene that 这里 of a held meeting means: 4月12日下午，望江公园人头攒动，总结会在这里开场; 这里正举行总结会."""
    if not _HERE.search(s.words(held.event.end if held.verb > held.event.start else held.begin, held.verb)):
        return []
    days = [m for m in s.of("Date") if m.end <= held.begin and m.entity.key in (("date",), ("gMonthDay",))]
    return [m for m in days[-1:] if _SETS_SCENE.fullmatch(s.words(m.end, held.begin))]


def _range(s: Sentence, meeting: Mention) -> list[tuple[Mention, Mention]]:
    """The days from which to which a meeting lasts."""
    held = convening(s, meeting) if len(s.of("Date")) > 1 else None
    return (held and times.range_of_event(s, meeting, held.begin, held.verb)) or times.ranges_of(s, meeting)


@rule(KG.startDate, confidence=0.93, about=[KG.Meeting], also=["Date"])
def first_day_of_meeting(s: Sentence) -> Iterator[Found]:
    """数日会期的第一天：博览会将于8月16日至20日举办。"""
    for meeting in s.of(KG.Meeting):
        for first, last in _range(s, meeting):
            yield Found(meeting.entity, times.literal(first), min(first.start, meeting.start), max(last.end, meeting.end))


@rule(KG.endDate, confidence=0.93, about=[KG.Meeting], also=["Date"])
def last_day_of_meeting(s: Sentence) -> Iterator[Found]:
    """数日会期的最后一天。"""
    for meeting in s.of(KG.Meeting):
        for first, last in _range(s, meeting):
            yield Found(meeting.entity, times.literal(last), min(first.start, meeting.start), max(last.end, meeting.end))
