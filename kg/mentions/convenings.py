"""Finds the words that describe a convening and decides whether the article reports it as happening.

Input: a document and the mentions found before. Output: `Convening`s, in document order, still without a name.
国务院5日召开第二次廉政工作会议 gives 第二次廉政工作会议, reported by 召开; 学习贯彻中央经济工作会议精神 gives nothing.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from kg.lexicon import Gazetteer, one_of, table
from kg.mentions import clause
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Mention

KINDS: Final = {row["word"]: row["kind"] for row in table("meeting_kinds")}
_HEADS: Final = Gazetteer(KINDS, shared=True)


# What must not follow the head: another word (大会堂), or words that speak of the meeting's results, not of it.
_NOT_AFTER: Final = re.compile(
    f"[堂厅室员费票徽歌服址旗标报]|同(?!步|时|日|期|意)|见(?!证)|{one_of('meeting_words', 'after_head')}|代表(?!团)|主席(?!指)"
)
# Words that end like a head by chance: 人民代表|大会, 政治协商|会议, 安|全会, 青少|年会.
_NOT_BEFORE: Final = {
    "大会": re.compile(r"人民代表$"),
    "代表大会": re.compile(r"(?<!届)(?:全国|地方|各级)?人民$"),
    "会议": re.compile(r"政治协商$"),
    "协商会议": re.compile(r"政治$"),
    "全会": re.compile(r"[安完健齐保周]$"),
    "年会": re.compile(r"[青少老中成童壮周多去今明同]$"),
    "例会": re.compile(r"[条惯案比]$"),
    "执委会": re.compile(r"(?<!次)$"),
    "理事会": re.compile(r"(?<!次)$"),
    "常委会": re.compile(r"(?<!次)$"),
}
_CONVENE: Final = re.compile(
    rf"(?:主持|组织|联合|共同|集中|分别|同时|专门)*(?:{one_of('meeting_verbs', 'convene')}|进行(?=第[一二三四五六七八九十\d]+次))(?:了|的|过)?"
)
_CONVENING: Final = re.compile(rf"(?:{one_of('meeting_verbs', 'convene')})(?:了|的)?$")
_ATTEND: Final = re.compile(rf"(?:应邀)?(?:{one_of('meeting_verbs', 'attend')}|{one_of('meeting_verbs', 'preside')})了?")
# Where a description cannot reach back beyond: time, place and manner of the convening.
_CUT: Final = re.compile(
    f"(?<![存正现实潜内所旨好])在(?!线|校|职)|(?<![关由对至终基属位过处善])于|自(?=今)|[上下]午|[今昨前明]天|[今昨]日|{one_of('meeting_words', 'cut')}|[今昨当]晚|[上本]周[一二三四五六日末]|(?<!服)从"
    "|(?<=[会坛])(?:开幕|闭幕|落幕|召开|举行)(?=第[一二三四五六七八九十\\d]+[届次]|首届|20\\d\\d年|全国|中国|国务院)"  # a brief's heading runs into it
    "|(?:策划|筹办|推出|打造)的(?=[“■])|提供[^，。；]{2,10}的|并(?=召|举)|以及(?=第)|决定(?=[十第全二])|(?<![针面应相绝反核])对(?=第[一二三四五六七八九十]+[次届]全国|全国|国务院)|(?<![方导走面去趋志倾])向(?=20\\d\\d|第|[一二三四五六七八九十]{1,3}届|首届|全国|世界|中国|国际)|建议(?=[十第全])|(?<=日)[电讯](?:（[^）]*）)?"
)
# The same where no verb of convening makes the description's begin clear (学习贯彻…座谈会在京举行 begins at 学习).
_SOFT_CUT: Final = re.compile(f"——|(?<!服)从|经(?![济营典贸费验])|{one_of('meeting_words', 'soft_cut')}|(?<![共协])同(?=[全国中])")
_TIMES: Final = rf"(?:（[^）]{{1,24}}）|[今昨前明]天|[同当今昨]日|{one_of('meeting_words', 'before_held')}|[上下]午|\d{{1,4}}[年月日]|\d{{1,2}}[时点](?:\d{{1,2}}分|许|半|整)?|\d{{1,2}}[:：]\d\d|[至—\-]|将于?|正(?=在)|线上线?下?)*+"
_BETWEEN: Final = (
    rf"(?:，(?=[今昨]天|\d{{1,2}}[月日]|在|于|日前|近日))?{_TIMES}"
    rf"(?:在[^，。；的]{{1,24}}?{_TIMES}|在[^，。；的在将]{{2,8}}的(?=[^，。；的]{{2,12}}(?:召开|举行|举办))[^，。；的]{{2,12}}?{_TIMES})?(?:以[^，。]{{2,12}}?(?:形式|方式){_TIMES})?"
)
HELD: Final = re.compile(
    rf"{_BETWEEN}(?:{one_of('meeting_verbs', 'convene')}|{one_of('meeting_verbs', 'open')}|(?<=同[步期时])进行)(?!的|以[来后]|时|前|之[际后]|后|了?\d|式|仪式|典礼|动员|报名|筹备|招[商展募]|征集|预热|倒计时)"
)
"""Matches right after a meeting's words where they are the subject of being held: 25日在京举行."""
HELD_BY: Final = re.compile(
    rf"{_TIMES}(?:，)?由[^，。；：《》由]{{2,80}}?(?:联合|共同|牵头|组织)*(?:{one_of('meeting_verbs', 'convene')})(?!的|以来|时|前|之际|后)"
)
"""Matches after a meeting's words that tell who convenes it: 养老服务工作会议由省民政厅在青岛召开."""
HOSTED: Final = re.compile(
    r"由(?P<who>[^。；由]{2,160}?)(?:联合|共同)?(?:主办|举办|开展|组织|发起|策划|推出|打造|筹办)(?:[，、][^。；由]{2,120}?(?:承办|协办|支持|参与|指导)){0,3}的(?:[^，。；]{0,12}的)?(?:“[^”\n]{2,40}”[—：·]{0,2})?“?$"
)
"""Matches the words right before an event that say who hosts it: 由省民政厅主办，市民政局承办的."""
_BUSINESS: Final = re.compile(
    rf"(?:日前|近日|[今昨]天|(?:\d{{1,2}}月)?\d{{1,2}}日)?(?:[上下]午)?(?:{one_of('meeting_verbs', 'transact')})(?!.{{0,2}}精神)"
)
_SAID: Final = re.compile(
    f"(?:期间|现场)?上?(?:{one_of('meeting_words', 'said_at', 'learnt_there')}|发表了?(?:重要|主旨|视频|书面)?(?:讲话|演讲|致辞)(?!精神|时|后|的|以来)|，[^，。；]{{2,16}}(?:全票)?当选)"
    "|上，(?:[^，。；]{2,30}[长任席记人])?[^，。；]{2,4}(?:强调|指出|要求|表示|宣布|通报|介绍|透露|说(?!明)|作了?[^，。；]{0,6}(?:部署|报告|讲话))"
)
ECHOED: Final = re.compile(
    "(?:(?:上|期间)?的?(?:重要)?讲话(?:精神)?|的?精神)，?(?:[在于][^，。；]{1,20}?)?(?:持续|迅速)?(?:引发|引起)(?:了)?[^，。；]{0,16}?反响"
)
"""Matches after a meeting of these days that is told by how its words are taken: …工作会议上的重要讲话在各地引发热烈反响."""
_GREETED: Final = re.compile("(?:开幕|召开|举行)?(?:视频)?(?:致贺|致信祝贺|致电祝贺|发来贺|发去贺)")
_SPOKEN: Final = re.compile("上发表(?:的|了)?(?:重要)?讲话，")
_BEFORE_ECHO: Final = ("上", "的", "期", "精")
_DATED_IN: Final = re.compile("(?:[今昨]天|\\d日|近日|日前|[上下]午)在$")
_SPEAKS_AT: Final = re.compile(f"上(?:{one_of('meeting_words', 'said_at')}|说(?!明)|作(?!为|出)|致[辞词]|发表)")
_MEMBERS: Final = re.compile(r"的(?:[^，。；的]{0,10})(?:委员|代表)们?(?:今天|昨天|\d{1,2}日)")
_LEARNT: Final = re.compile("(?:现场)?上?(?:获悉|了解到)")
_PASSED: Final = re.compile("(?:于[^，。；]{2,12})?(?:表决|审议|审查|讨论)*(?:通过|批准|制定)")
"""After a session by which something was passed on a day that the sentence names: 于3月28日经市人大常委会第八次会议通过."""
_REVIEWS: Final = re.compile("(?:进行)?(?:首次|再次|[一二三]次)?(?:审议|审查|表决|讨论)(?!通过|后|的)")
_PASSES_TITLE: Final = re.compile("(?:表决|审议|审查|讨论)(?:并)?(?:已|还)?(?:原则)?(?:表决)?(?:通过|同意)了?《")
_YET: Final = re.compile("将|拟|待|计划|准备|适时|今后")
_STILL_TO_COME: Final = ("将", "拟", "即将", "将会")
"""Before the calling of a meeting that nothing names: 国务院还将|召开座谈会，听取各方面意见."""
_WISHED: Final = re.compile(
    rf"(?:{one_of('meeting_words', 'not_yet')}|应当?|可以?|每[年月季周]|\d+次)(?:牵头|带头|联合|组织|专门|按[时期]|集中|分别|适时){{0,2}}$|(?:建议|提议|决定|拟)[^，。]{{0,12}}$"
)
_COUNTED: Final = re.compile(
    rf"^(?:[\d一二两三四五六七八九十几数]+(?:余|多)?|{one_of('meeting_words', 'uncounted')}|形式多样的?|国际性?)?(?:场|次|个|期|轮)?(?:的)?(?:重要|大型|专题|高级别|国际|线上|线下"
    "|学术)*$"
)
_MANY: Final = re.compile(
    r"(?:[多数百千余几]|(?<![第\d])\d{1,4})[场个次](?!方|党|省|边|国|民族)|等(?:各类|活动)|、第[一二三四五六七八九十]+次|十分[^，]{0,3}的$|的重要$|系列行业|”、|^下一?次|^每次|^历次"
)
_JUNK: Final = re.compile(
    rf"(?:{one_of('meeting_words', 'lead')}|—|·|、|：|[一这][场次个届](?=的?[^\s])|\d{{1,2}}日(?:[至到—\-]\d{{1,2}}日)?(?![游谈报])|（[^）]*）|以“[^”]*”为主题的?|主题为“[^”]*”的?|为期[^的]{{1,8}}的"
    "|新(?:修订|修正|修改|颁布|出台|制定)的)+"
)
_ONE: Final = re.compile("[一1]?[场次个届期]")
"""All that may stand between 开了 and a bare or quoted name: 开了|一场|“证明圆桌会”, 开了|个|座谈会."""
_DATED: Final = re.compile(r"近日|日前|[今昨]天|[上下]午|\d日|\d月|今[日晚晨早]|昨日|当[日天晚夜]|[翌次]日|连夜|最近|刚刚|[上本]周")
_OF_YEAR: Final = re.compile("(20\\d\\d)年")
_PAST: Final = re.compile(r"习近平(?:总书记|主席|同志)[^，。]{0,24}$|去年|前年|当年|曾经|历次|历届")
_PEOPLED: Final = re.compile("，[^。；]{0,60}(?:出席|到场|参加|主持)(?!了?[^，。；]{0,4}(?:国家|项目))")
"""After a meeting of last year that an article tells in full: 去年10月，云南省举行启动仪式，|省长到场."""
_AMONG: Final = re.compile(r"、[^，。；]{1,20}等(?!地|国)")
_JOINED: Final = re.compile(r"(?:会议|全会|大会|座谈会|论坛|发布会)(?:和|及|或|、)")
_PARTY: Final = re.compile(r"党的|中共|中国共产党|[十二三四五六七八九]+[届大]")
_YEAR_OF: Final = re.compile(r"年?[^，。]{0,6}(?:召开|举行|举办)")
_TIMES_AFTER: Final = re.compile(r"(?:共|近|约|超|累计|已|达)?(?:\d+|[一二三四五六七八九十两数几]+)(?:余|多)?[场次期]")
# One event of two names: 洽谈会暨合作项目签约活动.
_AND_ALSO: Final = re.compile(
    rf"暨[^，。；、《》]{{2,40}}?(?:{one_of('meeting_words', 'also_held')}|(?<![\d一二三四五六七八九十])[周月节展])(?=(?:现场)?[，。；]|[^，。；]{{0,30}}(?:{one_of('meeting_words', 'begins_or_ends')}))"
)
_SESSION: Final = re.compile("(?:—{1,2}|-{1,2})?(?:(?P<open>[（“])|(?<=[会—-]))[^，。；、：“”（）在]{2,14}专场(?(open)[）”])")
"""The session of a series of press conferences that is one authority's: 新闻发布会|市民政局专场, 新闻发布会|（民政专场）."""
OF_SERIES: Final = "(?:[—（-]{0,2}[^—（）]{2,14}专场[）”]?)?$"
"""The same at the end of a name."""
# A scene that a report sets without a verb: 7月26日，哈尔滨，|全省双拥表彰大会。
_SCENE_END: Final = re.compile("(?:的)?(?:现场)?(?:[，。；！…—\n]|$)")
_SCENE_TIME: Final = re.compile("[^，。；：]{0,6}")
_OCCASIONS: Final = frozenset(("ceremony", "course"))
_OF_ITS_OWN: Final = "专题"
"""All that tells a meeting of a local organ on a day: 专题|座谈会."""
_NEAR: Final = 16
_DAYS: Final = (("date",), ("gMonthDay",))
_RECENT_DAYS, _NEAR_DAYS = 45, 7
_REACH: Final = 200


class Convening:
    """Words that may name a meeting: `start` is the description's begin (== `head` where the head stands alone).

    `by` says what reports it: convened (a verb before), held (a verb after), attended, said (在…会上强调), business
    (…会议审议通过), scene (7月26日，哈尔滨，…大会。), or "" where it is only referred to. `verb` is where the convening verb begins, else `start`.
    """

    __slots__ = ("by", "end", "head", "start", "verb")

    def __init__(self, start: int, head: int, end: int, by: str, verb: int) -> None:
        self.start: Final = start
        self.head: Final = head
        self.end: Final = end
        self.by: Final = by
        self.verb: Final = verb

    def words(self, document: Document) -> str:
        """The description with its head."""
        return document.text[self.start : self.end]


def find(document: Document, found: Mentions) -> Iterator[Convening]:
    """All convenings of the document, bare heads (会议强调) and mere references included."""
    text = document.text
    echoes = "反响" in text
    taken = [(m.start, m.end) for m in found.of("Policy", "Agency", "Organization") if m.end - m.start > 3]
    for start, end, word in _HEADS.find(text):
        if text[end : end + 1] == "议" and word[-1] == "会":
            end += 1
        if _NOT_AFTER.match(text, end, end + 8) and not (echoes and ECHOED.match(text, end)):
            continue
        also = _AND_ALSO.match(text, end)
        if also and KINDS.get(word) != "anaphor":
            end = also.end()
        if KINDS.get(word) == "press" and (session := _SESSION.match(text, end)):
            end = session.end()
        chance = _NOT_BEFORE.get(word)
        if chance and chance.search(text, max(0, start - 8), start):
            continue
        inside = [(a, b) for a, b in taken if a <= start and end <= b]
        if not inside or (word == "联席会议" and _is_held(text, *inside[0])):
            yield _described(document, found, start, end)


def _is_held(text: str, start: int, end: int) -> bool:
    """Whether the words of a body mean a session of it: 召开湖北省社会救助工作联席会议."""
    return bool(HELD.match(text, end) or _SAID.match(text, end) or _CONVENING.search(text, max(0, start - 4), start))


def _described(document: Document, found: Mentions, head: int, end: int) -> Convening:
    text = document.text
    quote = _quote(text, head, end)
    if quote >= 0:
        inner = _described(document, found, quote, quote)
        own = "held" if HELD.match(text, end + 1) else "said" if _quoted_there(text, quote, end) else ""
        return Convening(quote + 1, head, end, inner.by or own, inner.verb)
    begin = clause.begin(document, head)
    masked = _masked(text[begin:head])
    held = bool(HELD.match(text, end) or (text.find("由", end, end + 30) >= 0 and HELD_BY.match(text, end)))
    verbs = [("convened", m.start(), m.end()) for m in _CONVENE.finditer(masked)]
    cuts = [
        ("date", m.start - begin, m.end - begin)
        for m in found.of("Date")
        if begin <= m.start and m.end <= head and m.entity.key != ("gYear",)
    ]
    cuts += [*verbs, *(("cut", m.start(), m.end()) for m in _CUT.finditer(masked))]
    if not verbs:
        cuts += [("attended", m.start(), m.end()) for m in _ATTEND.finditer(masked)]
    whole = any(masked.startswith("在", a) for _, a, _ in cuts) and text.startswith("上", end) and _echoed(document, end)
    if not held and not verbs and not whole:  # 在|领导干部学习贯彻某精神研讨班|上的讲话引发反响
        cuts += [("referred", m.start(), m.end()) for m in _SOFT_CUT.finditer(masked)]
    role, at, after = max(cuts, key=lambda c: (c[2], c[0])) if cuts else ("", 0, 0)
    start = begin + after
    junk = _JUNK.match(text, start, head)
    start = junk.end() if junk else start
    if _ONE.fullmatch(text, start, head) or text[head - 1 : head] in ("向", "对"):  # 代表国务院向|大会作报告
        start = head
    verb = begin + verbs[-1][1] if verbs else begin + at if role else start
    by = _reported(document, found, (begin, start, head, end, verb), role, bool(verbs), held)
    return Convening(start, head, end, by, verb)


def _quote(text: str, head: int, end: int) -> int:
    """Where the quotation mark opens, if the head ends a quoted name: “职引未来——青年人才交流会”; else -1."""
    if text[end : end + 1] != "”":
        return -1
    at = text.rfind("“", max(0, head - 50), head)
    return at if at >= 0 and "”" not in text[at:head] and "\n" not in text[at:head] else -1


def _quoted_there(text: str, quote: int, end: int) -> bool:
    """Whether somebody speaks on a day at what the marks name: 厅长甲3月27日在|“全省社会救助工作会议”|上说."""
    return _DATED_IN.search(text, max(0, quote - 12), quote) is not None and _SPEAKS_AT.match(text, end + 1) is not None


def _masked(window: str) -> str:
    """The words of a clause with quoted and bracketed ones blanked, so that no verb inside a title counts."""
    return re.sub(
        r"“[^”]*”|《[^》]*》|（[^）]*）|(?:政策|措施|任务|责任)落实|召集人|(?:举办|召开|举行)[一二三四五六七八九十百\d]+周年|举办[地方权城]|主持人",
        lambda m: "■" * len(m[0]),
        window,
    )


def _reported(document: Document, found: Mentions, at: tuple[int, int, int, int, int], role: str, convened: bool, held: bool) -> str:
    text = document.text
    begin, start, head, end, verb = at
    sentence = document.sentence_at(head)
    sentence = max(sentence[0], head - _REACH), sentence[1]
    description = text[start:head]
    if _AMONG.match(text, end, end + 30) or (description.count("、") > 1 and KINDS.get(text[head:end]) == "fair"):
        return ""
    joined = _JOINED.search(description)
    own_life = description == _OF_ITS_OWN and (text.startswith("生活会", end - 3) or (convened and _dated_there(found, begin, verb)))
    if (
        description
        and not own_life
        and (_COUNTED.match(description) or _MANY.search(description) or (joined and not (held and joined[0][-1] == "和")))
    ):
        return ""
    own = end if _SAID.match(text, end) else min(end + 20, sentence[1])  # 在吹风会上介绍，今年3月1日…: a day of what is told
    if (
        not _of_today(document, found, begin, head)
        and _long_ago(document, found, sentence[0], head, own)
        and not (convened and _PEOPLED.match(text, end, sentence[1]))
    ):
        return ""
    near = min(end + 12, sentence[1])
    dated = document.field_at(head) != "text" or bool(_DATED.search(text, sentence[0], head) or _DATED.search(text, end, near))
    if not dated and role in ("", "cut") and head < document.sentence_at(document.field_span("text")[0])[1]:
        dated = not _PAST.search(text, begin, head) and not _PARTY.match(description)
    kind = KINDS.get(text[head:end], "")
    if kind == "anaphor" or _TIMES_AFTER.match(text, end) or (kind in _OCCASIONS and not dated):
        return ""
    if convened and role in ("convened", "cut", "date"):
        before = text[begin:verb]
        if _WISHED.search(before):
            return ""
        if start == head and before.endswith(_STILL_TO_COME) and not _DATED.search(text, sentence[0], head):
            return ""
        if _PAST.search(before) and not _fresh(document, found, sentence[0], end) and not _PEOPLED.match(text, end, sentence[1]):
            return ""
        return "convened"
    if held:
        return "" if _PAST.search(text[begin:start]) else "held"
    if scene(document, found, start, end) is not None:
        return "scene"
    if role == "attended" and dated and _MEMBERS.match(text, end):
        return "attended"  # 出席十四届全国人大四次会议的代表今天审议
    learnt = role == "referred" and text[start - 1 : start] == "从" and _LEARNT.match(text, end) is not None
    if learnt and text.find("记者", sentence[0], start) >= 0:
        return "said"  # 记者从省民政厅新闻发布会获悉: what a reporter learns is of these days
    if _echoed(document, end):
        return "said"
    if dated and text[start - 1 : start] == "向" and _GREETED.match(text, end):
        return "said"  # 6月5日，国家主席习近平向第二届科技交流大会致贺信
    if dated and text[start - 2 : start] in ("提请", "提交") and _REVIEWS.match(text, end) and not _YET.search(text, begin, start):
        return "business"  # 5月20日，《条例（草案）》首次提请市人大常委会第五次会议审议
    if text[end : end + 1] == "的":
        return ""
    if not dated:
        if _BUSINESS.match(text, end) and _PASSES_TITLE.match(text, end) and _of_local_body(found, start):
            return "business"
        return "said" if _said_there(document, found, start, end) else ""
    if role == "attended":
        return "attended"
    if role == "referred":
        if learnt:
            return "said"
        passed = text[start - 1 : start] in "经由" and _PASSED.match(text, end) is not None
        return "business" if passed and any(m.entity.key in _DAYS for m in found.inside(sentence[0], near, "Date")) else ""
    if _SAID.match(text, end):
        return "said"
    return "business" if _BUSINESS.match(text, end) else ""


def _echoed(document: Document, end: int) -> bool:
    """Whether a meeting is told by how its words are taken: …上的重要讲话引发热烈反响."""
    text = document.text
    if text[end : end + 1] not in _BEFORE_ECHO or "反响" not in text:
        return False
    return bool(ECHOED.match(text, end, document.sentence_at(end)[1]) or _SPOKEN.match(text, end))


def _of_local_body(found: Mentions, start: int) -> bool:
    """Whether a session is a province's or a city's, of which nobody tells that is long past: 浙江省委|十四届九次全会."""
    return any(m.entity.key[:1] not in ((), ("",), ("cn",)) for m in found.starting_at(start, "Agency"))


def _dated_there(found: Mentions, begin: int, verb: int) -> bool:
    """Whether a clause tells the day on which a local organ convenes: 1月13日，省民政厅召开|专题座谈会."""
    days = any(m.entity.key in _DAYS for m in found.inside(max(0, begin - _NEAR), verb, "Date"))
    return days and any(m.entity.key[:1] not in ((), ("",), ("cn",)) for m in found.inside(begin, verb, "Agency"))


def _said_there(document: Document, found: Mentions, start: int, end: int) -> bool:
    """Whether an official speaks there, told with a title though without a day: 民政部部长李明华|在全国民政工作电视电话会议上说."""
    text = document.text
    if text[start - 1 : start] != "在" or not _SAID.match(text, end) or _PAST.search(text, max(0, start - 30), start):
        return False
    year, today = _OF_YEAR.match(text, start), document.article.date
    if year is not None and today and year[1] < today[:4]:
        return False
    return any(found.ending_at(m.start, "Post") for m in found.ending_at(start - 1, "Person"))


def scene(document: Document, found: Mentions, start: int, end: int) -> tuple[Mention, Mention] | None:
    """The day and the place of a scene that a sentence sets without a verb before the words of text[start:end]: 7月26日，哈尔滨，…大会。"""
    text = document.text
    begin = document.sentence_at(start)[0]
    if text[start - 1 : start] != "，" or not _SCENE_END.match(text, end):
        return None
    place = next((m for m in found.ending_at(start - 1, "Province", "Place") if m.start >= begin), None)
    while place and (whole := next(iter(found.ending_at(place.start, "Province", "Place")), None)) and whole.start >= begin:
        place = Mention(whole.start, place.end, place.entity, place.rule, place.confidence)
    if place is None or text[place.start - 1 : place.start] != "，":
        return None
    days = [m for m in found.inside(begin, place.start, "Date") if m.entity.key in _DAYS]
    return (days[-1], place) if days and _SCENE_TIME.fullmatch(text, days[-1].end, place.start - 1) else None


def _fresh(document: Document, found: Mentions, begin: int, end: int) -> bool:
    """Whether the sentence dates its event to these days: 近日, or a day within a week of the article's own."""
    today = document.article.date
    days = [m.entity.name for m in found.inside(begin, end, "Date") if m.entity.key == ("date",)]
    if len(today) == 10 and days:
        return any(abs((date.fromisoformat(d) - date.fromisoformat(today)).days) <= _NEAR_DAYS for d in days)
    return _DATED.search(document.text, begin, end) is not None


def _of_today(document: Document, found: Mentions, begin: int, head: int) -> bool:
    """Whether the clause itself dates its event to the article's day, whatever days others have: 《…法》将于10月1日起施行，民政部今天召开…."""
    today = document.article.date
    return len(today) == 10 and any(m.entity.name == today for m in found.inside(begin, head, "Date"))


def _long_ago(document: Document, found: Mentions, begin: int, head: int, end: int) -> bool:
    """Whether the sentence dates its event long before the article: such a meeting is only remembered."""
    today = document.article.date
    if len(today) != 10:
        return False
    for m in found.inside(begin, end, "Date"):
        value = m.entity.name
        if m.entity.key == ("date",) and abs((date.fromisoformat(value) - date.fromisoformat(today)).days) > _RECENT_DAYS:
            return True
        if m.end > head:
            continue
        if m.entity.key == ("gYearMonth",) and value < today[:7]:
            return True
        if m.entity.key == ("gYear",) and value < today[:4] and _YEAR_OF.match(document.text, m.end):
            return True
    return False
