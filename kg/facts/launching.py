"""Reads who launches a campaign and where it is carried out."""

import re
from typing import Final

from kg import divisions
from kg.facts import anaphora
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES, UNDERTAKES
from kg.lexicon import one_of
from kg.mentions import clause
from kg.mentions.convenings import HOSTED
from kg.model import Entity, Mention
from kg.vocab import KG

LAUNCH: Final = re.compile(one_of("drive_words", "launch"))
# Between bodies that act together; a verb ends the list.
_JOINED: Final = re.compile(
    rf"(?:[、，和与及]|以及|(?:{one_of('drive_words', 'between_bodies')})|会同|联合|协同|共同|等\d*+个?+(?:有关|相关)?+(?:部门|单位|部委)?+|有关部门"
    r"|[两三四五六七八九十\d]+(?:个)?(?:部门|单位|部委)|（[^）]*）"
    # A body in the list that is no name known: 省民政厅、省光彩会与省慈善联合会.
    rf"|[、和与及][^，。；、和与及的在将了]{{1,12}}(?:[局厅委办会院站队社]|{one_of('body_words', 'other_body')})(?=[、和与及]))*"
)
_LEADS: Final = rf"(?:{one_of('drive_words', 'opens_sentence')}|[以之]来|[中上下]旬|[上下]午|（[^）]*）|[\d年月日—至\-]|[，、：“ ])*"
_OPENING: Final = re.compile(
    f"(?:[^，。；]{{0,20}}消息(?:（[^）]*）)?[，：])?(?:“)?{_LEADS}(?:(?:另据[^，。]{{2,12}}|为[^，。]{{2,60}}){_LEADS}){{0,2}}"
)
_LEAD_UNIT: Final = re.compile(r"牵头(?:单位|部门)|主办单位|主办方|发起单位")
# Words after which the sentence's first body only tells of the campaign.
_OTHERWISE: Final = re.compile(f"{one_of('drive_words', 'only_tells')}|通报(?=[，：])")
# The body found is only the beginning of a longer name: 民政部|社会组织服务中心组织的.
_LONGER: Final = re.compile(
    rf"(?![到赴在]|走进|深入|前往|来到|组织|部署|安排|发动|统一)[\u4e00-\u9fff]{{0,14}}?(?:{one_of('body_words', 'longer_body')})(?={one_of('drive_words', 'acts')}|[今昨将在]|\d)"
)
_TITLED: Final = re.compile(f"[的在]?[^，。；]{{0,8}}(?:{one_of('people_words', 'leader')})")
_LISTED_ON: Final = re.compile("[、，。；和与及《]|以及|等")
_NO_ACTOR: Final = re.compile(r"(?:[在到赴向对给经受于至]|走进|深入|前往|来到|奔赴|来自|组建|成立|设立)$")
_NOT_ACTING: Final = re.compile(
    "(?:[门楼]前|门口|院内|院子|附近|旁边?|对面|广场)|[\u4e00-\u9fff]{0,8}(?:\\d{1,2}月)?\\d{1,2}日(?:电(?![话视子力])|讯(?!问)|消息)|讯(?=\\d|（|，|[ \\u3000])|消息[，：（]"
)
"""Behind a body whose house only tells where, 在市中心工商银行|门前广场, or that only sends the story: 某某网|太原3月5日电."""
# The campaign's name only begins what is held: 专项行动推进会; but who holds its opening launches it.
_HELD_INSTEAD: Final = re.compile(
    f"”?(?:{one_of('drive_words', 'meeting_for')})*(?:{one_of('drive_words', 'meeting_of')}|会(?=[，。；：、”（]|在|上|$))"
)
_OPENED: Final = re.compile(r"”?(?:[^，。；、]{0,8})(?:启动|开幕|首发|发布|开始|出发|授旗)(?:仪式|大会|会议|会|活动|式)")
_SAYS_OF_ITSELF: Final = re.compile(
    "(?:[今昨]天|日前|近日|\\d{1,2}日|[上下]午|（[^）]*）)*(?:表示|宣布|介绍|透露|称)，(?:(?:下一步|今年|接下来|目前)，?)?"
)
_WILL: Final = re.compile("(?:下一步|今年|近期|还)*(?:将|已|决定|正)")
"""What a body says that it does itself: 省民政厅今天表示，|将|联合有关部门开展…专项行动."""
_ABOUT: Final = re.compile("(?:^|并)(?:对|就|围绕)[^，。；对就]{0,30}$")
_ARRANGED: Final = re.compile("”?(?:工作)?(?:的)?(?:作出?了?|进行了?)[^，。；]{0,6}(?:部署|安排)")
_BESIDES: Final = re.compile("同时|此外|另外")
_ON_THEME: Final = re.compile("以“[^“”\n]{2,40}”为[^，。；“”]{0,4}主题的(?=“?$)")
_SOON: Final = 8
_JOINS_OTHERS: Final = re.compile("会同|联合|协同")
_ANEW: Final = re.compile("(?:并|还|又|同时|此外)*(?:将|已|还)?(?:会同|联合|协同)")
_GUIDED: Final = re.compile("(?:指导|支持|协办|承办|监制)[，、]")
_EVERYBODY: Final = re.compile(one_of("drive_words", "everybody"))
_SET_BESIDE: Final = re.compile("把[^，。；]{2,30}[同与和跟]“?$")
"""Before what something else is done along with: 把专项整治同|扫黑除恶专项斗争结合起来."""
_OF: Final = re.compile(r"(?:(?:主办|举办|组织|发起|开展|实施|推出|启动)|为期[^，。；的]{1,8})的$")
_BY: Final = re.compile(f"由(?P<who>[^。；]{{2,120}}?)(?:联合|共同|牵头)*(?:{one_of('drive_words', 'launched_by')})")


_TOGETHER: Final = re.compile(
    r"(?:总)?牵头(?:实施|开展|负责)?，(?P<who>[^。；，]{2,120}?)(?:联合|共同|协同|配合)(?:开展|实施|组织|推进|参与)"
)
_LASTS: Final = re.compile(
    r"^”?(?:(?:将)?(?:(?:为期|历时|持续)[^，。；]{1,12}|(?:的?主题(?:是|为)|以)[^，。；]{2,40}?(?:为主题)?)|[^，。；]{0,30}(?:开展|举行|举办|启动|启幕|实施|进行|推开|铺开)(?=，$))，"
)
_CARRIED: Final = re.compile(
    r"(?:^|[，。；])(?P<who>[^。；，]{2,80}?)(?:主办|牵头|发起)，[^。；，]{2,80}?(?:承办|协办|配合|实施|执行)的“?$"
)
_COUNTED: Final = re.compile(r"^等?[\d两二三四五六七八九十]+个?[地省市区县州盟旗]+[\u4e00-\u9fff]{2,8}?[厅局委](?:近日|日前)?")
_EXECUTES: Final = re.compile(r"(?:率先|具体|负责|分别|统一)[^，。；]{0,4}(?:实施|开展|组织)$|(?:^|[^织])实施$")
# The campaign's own ceremony, whose hosts are the campaign's: 2018年“…”助学活动|助学金发放仪式.
_CEREMONY: Final = re.compile(f"”?[^，。；、]{{0,8}}(?:{one_of('drive_words', 'ceremony_for')})(?:仪式|大会|会|式)")


def outermost(mentions: list[Mention]) -> list[Mention]:
    """Those that stand in no longer one of the list."""
    return [m for m in mentions if not any(o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start for o in mentions)]


def bodies(s: Sentence) -> list[Mention]:
    """The bodies that may act in a sentence, those that 该局 stands for included, those that only say where left out."""
    return s.once("launching.bodies", _bodies)


def _bodies(s: Sentence) -> list[Mention]:
    named = outermost(sorted([*s.of(*BODIES), *anaphora.bodies(s)]))
    return [
        m
        for m in named
        if not _NO_ACTOR.search(s.words(max(s.start, m.start - 2), m.start)) and not _NOT_ACTING.match(s.document.text, m.end)
    ]


def leading_bodies(s: Sentence, before: int | None = None) -> list[Mention]:
    """The bodies that a sentence, or the last clause before an offset, begins with: 近日，国家体育总局会同财政部印发…，启动实施…."""
    close = s.end if before is None else before
    acting = [m for m in bodies(s) if m.end <= close]
    for at in range(len(acting) - 1, -1, -1) if before is not None else range(min(1, len(acting))):
        first = acting[at]
        if not _opens(s, first):
            continue
        chain = [first]
        for m in acting[at + 1 :]:
            if not _JOINED.fullmatch(s.words(chain[-1].end, m.start)):
                break
            chain.append(m)
        if _TITLED.match(s.words(chain[-1].end, chain[-1].end + 14)) or s.all.starting_at(chain[-1].end, "Post"):
            return []
        people = [p for p in s.of(KG.Person) if chain[-1].end < p.start and p.end <= close]
        return [] if any(s.words(p.start - 1, p.start) in "，。；" for p in people) else chain
    return []


def _opens(s: Sentence, body: Mention) -> bool:
    """Whether a body stands first in its clause: only words of time, or nothing, before it."""
    begin = max(s.start, clause.begin(s.document, body.start))
    for start in (begin, s.start):
        opening = _OPENING.match(s.document.text, start, body.start)
        if opening is not None and opening.end() == body.start:
            return True
    return False


def clause_begin(s: Sentence, campaign: Mention) -> int:
    """Where the clause around a campaign's name begins, its quotation mark left out."""
    return clause.begin(s.document, campaign.start - (s.words(campaign.start - 1, campaign.start) == "“"))


def launchers(s: Sentence, campaign: Mention) -> list[Mention]:
    """The bodies that launch this campaign in this sentence, [] where none is said to."""
    begin = clause_begin(s, campaign)
    near = s.words(begin, campaign.start)
    acting = bodies(s)
    if embedded(s, campaign) and not opened(s, campaign):
        hosts = _CEREMONY.match(s.document.text, campaign.end, s.end) and HOSTED.search(s.document.text, s.start, campaign.start)
        return _within(acting, hosts.start("who") + _guided(hosts["who"]), hosts.end("who")) if hosts else []
    m = _BY.search(s.words(campaign.end, min(s.end, campaign.end + 140)))
    between = _LASTS.sub("", s.words(campaign.end, campaign.end + m.start())) if m else ""
    own = m is not None and _EXECUTES.search(m[0]) and LAUNCH.search(near)  # 省福彩中心启动“…”活动，由市福彩中心率先实施
    if m and not own and (m.start() <= 2 or "，" not in between):
        inside = (campaign.end + m.start("who") + _guided(m["who"]), campaign.end + m.end("who"))
        rest = s.document.text, campaign.end + m.end("who"), s.end
        done = UNDERTAKES.match(*rest) or _TOGETHER.match(*rest)
        also = done.span("who") if done else (0, 0)
        return [b for b in acting if any(x <= b.start and b.end <= y for x, y in (inside, also))]
    hosts = (
        HOSTED.search(s.document.text, s.start, _named_from(s, begin + len(near))) if "由" not in near and s.text.find("由") >= 0 else None
    )
    if hosts:  # 由农业农村部、中华全国供销合作总社，成都市人民政府联合主办的
        return _within(acting, hosts.start("who") + _guided(hosts["who"]), hosts.end("who"))
    if m := _CARRIED.search(s.document.text, s.start, begin + len(near)):  # 省民政厅牵头，郑州市民政局承办的
        return _within(acting, m.start("who"), m.end("who"))
    if m := _BY.search(near):
        return _within(acting, begin + m.start("who") + _guided(m["who"]), begin + m.end("who"))
    if _EVERYBODY.match(near) or _SET_BESIDE.search(near):
        return []
    here = [b for b in acting if begin <= b.start and b.end <= campaign.start]
    if here:
        gap = _ON_THEME.sub("", s.words(here[-1].end, campaign.start))
        gap = _COUNTED.sub("", gap) if here[-1].rule == "agencies.counted-places" else gap
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
            if _ANEW.fullmatch(s.words(begin, chain[0].start)):  # 民政部会同财政部实施…，并会同教育部开展…
                chain = [*_without_helpers(s, leading_bodies(s, begin)), *chain]
            return chain
        return []
    lead = leading_bodies(s, begin)
    if lead and _ABOUT.search(near) and _ARRANGED.match(s.document.text, campaign.end, s.end):
        return lead  # 公安部召开会议，对打击传销专项行动作出部署
    if lead and _of_another(s, lead[0], begin):
        return []  # 市民政局印发《办法》后，|秦淮区率先启动…
    between = s.words(lead[-1].end, begin) if lead else ""
    between = "" if _SAYS_OF_ITSELF.fullmatch(between) and _WILL.match(near) else between
    if lead and LAUNCH.search(near) and not _OTHERWISE.search(between + near) and not subjects(s, lead[-1].end, begin):
        return _without_helpers(s, lead) if _BESIDES.match(near) else lead
    return []


def _named_from(s: Sentence, at: int) -> int:
    """Where a drive's name begins with the division before it: 市民政局承办的|广西“文明祭扫”宣传活动."""
    quote = s.words(at - 1, at) == "“"
    place = next((p for p in s.all.ending_at(at - quote, KG.Province, KG.Place)), None)
    return place.start if place else at


def _of_another(s: Sentence, lead: Mention, begin: int) -> bool:
    """Whether the clause at `begin` has another division for its subject than that which the leading body serves."""
    here = next((m for m in s.of(KG.Province, KG.Place) if m.start == begin), None)
    home = territory(lead.entity) if here else None
    return here is not None and home is not None and here.entity != home and LAUNCH.search(s.words(here.end, here.end + _SOON)) is not None


def _without_helpers(s: Sentence, chain: list[Mention]) -> list[Mention]:
    """Those of a list that act by themselves: 民政部|会同财政部做好…，同时组织第三次全国地名普查."""
    first = next((i for i in range(1, len(chain)) if _JOINS_OTHERS.search(s.between(chain[i - 1], chain[i]))), len(chain))
    return chain[:first]


def subjects(s: Sentence, start: int, end: int) -> list[Mention]:
    """The policies of a stretch that a clause begins with and a verb follows, so that they speak: 为落实…，《方案》依据《条例》制定."""
    return [
        m
        for m in s.of(KG.Policy)
        if start <= m.start
        and m.end <= end
        and (m.start == s.start or s.words(m.start - 1, m.start) in ("，", "："))
        and not _LISTED_ON.match(s.document.text, m.end)
    ]


def executors(s: Sentence, campaign: Mention) -> list[Mention]:
    """The bodies that carry out what another launches: 省福彩中心启动“…”活动，由太原市、长治市福彩中心率先实施."""
    m = _BY.search(s.words(campaign.end, min(s.end, campaign.end + 140)))
    if m is None or not _EXECUTES.search(m[0]) or not LAUNCH.search(s.words(clause_begin(s, campaign), campaign.start)):
        return []
    return _within(bodies(s), campaign.end + m.start("who"), campaign.end + m.end("who"))


def _within(acting: list[Mention], begin: int, end: int) -> list[Mention]:
    return [b for b in acting if begin <= b.start and b.end <= end]


def _guided(who: str) -> int:
    """Where those who only guide or support end: 省民政厅指导，|省慈善总会、南京市民政局."""
    return max((m.end() for m in _GUIDED.finditer(who)), default=0)


def embedded(s: Sentence, campaign: Mention) -> bool:
    """Whether a campaign's name is only part of a meeting's, a policy's or an office's: 地名普查业务培训班, 《…专项行动方案》."""
    if any(m.start <= campaign.start and campaign.end <= m.end for m in s.of(KG.Meeting, KG.Policy)):
        return True
    return bool(_HELD_INSTEAD.match(s.document.text, campaign.end, s.end))


def opened(s: Sentence, campaign: Mention) -> bool:
    """Whether what is held is the campaign's own opening: “寒冬送温暖”专项行动启动仪式."""
    if any(m.start <= campaign.start and campaign.end <= m.end for m in s.of(KG.Policy)):
        return False
    return bool(_OPENED.match(s.document.text, campaign.end, s.end))


def leaders(s: Sentence, campaign: Mention) -> list[Mention]:
    """The body called its leading unit: 作为活动的牵头单位，河南省民政厅…."""
    m = _LEAD_UNIT.search(s.document.text, campaign.end, min(s.end, campaign.end + 12))
    if m is None:
        return []
    after = [b for b in bodies(s) if m.end() <= b.start <= m.end() + 2]
    return after[:1]


def territory(agency: Entity) -> Entity | None:
    """The division that a local agency serves: 广东省民政厅 → 广东省; None for central ones."""
    code = agency.key[0] if agency.key else ""
    d = divisions.get(code) if code[:2].isdigit() else None
    if d is None:
        return None
    return Entity(KG.Province if d.level == "province" else KG.Place, d.name, (d.code, d.parent))
