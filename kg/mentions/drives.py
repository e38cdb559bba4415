"""Finds the words that name a campaign: a head (专项行动, 主题教育, 宣传周) with what stands before it.

Input: a document and the mentions found before. Output: `Drive`s in document order. 开展为期半年的打击整治非法社会组织专项行动
gives 打击整治非法社会组织专项行动; 此次行动 a bare head; 志愿服务活动 and 联合执法行动 give nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.frozen import frozen
from kg.lexicon import Gazetteer, one_of, table
from kg.mentions import clause, drive_kinds, drive_lists
from kg.mentions.beginnings import Begun
from kg.mentions.document import Document
from kg.mentions.drive_kinds import LAUNCHED
from kg.mentions.found import Mentions

KINDS: Final = {row["word"]: row["kind"] for row in table("campaign_kinds")}
_HEADS: Final = Gazetteer(KINDS, shared=True)

_NOT_AFTER: Final = {
    "action": f"{one_of('drive_words', 'after_action')}|上(?=[与同])",
    "special": f"{one_of('drive_words', 'after_special')}|机制(?!化)",
    "activity": f"{one_of('drive_words', 'after_activity')}|场[所地]|期(?!间)",
    "project": one_of("drive_words", "after_project"),
    "census": one_of("drive_words", "after_census"),
    "inspection": one_of("drive_words", "after_inspection"),
    "pilot": f"{one_of('drive_words', 'after_pilot')}|、|工作[方经]",
    "check": one_of("drive_words", "after_check"),
    "education": one_of("drive_words", "after_education"),
    "days": one_of("drive_words", "after_days"),
    "contest": f"[^，。；]{{0,6}}(?:{one_of('drive_words', 'after_contest')}|[一二三]等奖)",
    "quoted": f"{one_of('drive_words', 'after_quoted')}|、",
    "programme": one_of("drive_words", "after_action", "after_special"),
    "year": one_of("drive_words", "after_year"),
}
_AFTER: Final = {kind: re.compile(words) for kind, words in _NOT_AFTER.items()}
# Verbs and small words before which no campaign's name reaches back.
_CUT: Final = re.compile(
    f"开展(?!以来)|督导(?=打击|整治|落实|推进)|{one_of('drive_words', 'cut')}|(?<!目)的|(?<![会法党层体群国级经])组织(?!领域|评估|法|清理|乱|收费|建设)|—|(?<![解为罢])了|是(?!非)|(?<![存正现实潜内所旨好])在(?!线|校|职|建|押)"
    "|(?<![平同])等(?!级|待)|就(?!业|医|学|餐|近|地|读)|(?<![可难得])以(?!旧|案|来|上|下|工)|(?<![应相面针绝])对(?!口|外|接|标|照|象)|(?<!自)由(?!来)|(?<![教传函])授(?![权课信业])|自(?!然|身|行车|主|由|治|查|媒|贸)|我国(?=.{2})"
    "|带队(?=[赴到对深])|(?<=带队)(?:[赴到对]|深入)[^，。；“”]{2,16}?(?:督查|督导|检查|调研|指导|巡查)|(?:确|认|审)?定为|(?<=[动治程周月教育战])(?:和|与|及)|巩固(?!拓展)|(?<![习传])贯彻|使(?!用|命)"
)
_STRIKES: Final = re.compile(
    "(?:开展|启动|部署|组织|实施)了?(?P<name>(?:集中|严厉|依法|联合|深入|专项|清理)*(?:打击|整治|查处|治理|惩治|清理)[^，。；：“”《》]{6,60})(?<!的)$"
)
"""A verb that says what is struck at begins a drive's name, whatever else the name holds."""
_GOES_ON_AS: Final = re.compile("登记|数据|结果|对象|员")
_NUMBERED: Final = re.compile("第[一二三四五六七八九十]+次[^，。；、]*$")
_SHARED: Final = frozenset(("action", "special", "project"))  # kinds whose head several names can share: …三项行动
_QUOTE: Final = re.compile(r"“([^“”\n]{1,39}[^“”\n。，；？])”")  # words that end in a full stop are somebody's
_BEFORE_QUOTE: Final = re.compile(r"(?:“[^“”\n]{3,16}”)?(?:20\d\d年度?|第[一二三四五六七八九十百\d]+[届次批轮个])(?:全国)?$|全国$")
_EDITION: Final = re.compile(
    "(?:^|(?<=[，。；：！？）\n])|(?<=开展)|(?<=举办)|(?<=启动)|(?<=实施)|(?<=组织))(?:20\\d\\d年|第[一二三四五六七八九十百\\d]+届)(?P<of>[\u4e00-\u9fff]{2,14})$"
)
_LAST_WORD: Final = re.compile("(?:计划|工程|行动)$")
_LAST_WORDS: Final = ("计划", "工程", "行动")
_QUOTED_BEFORE: Final = re.compile("“[^“”\n]{2,14}(计划|工程|行动)”(?:、|和|及|与|以及)?$")
_QUOTED_AFTER: Final = re.compile("(?:、|和|及|与|以及)?“[^“”\n]{2,14}(计划|工程|行动)”")
_PLANS: Final = re.compile(rf"计划(?={one_of('drive_words', 'after_plan')}|[未近三五两二十\d一])")
_GOOD_CAUSE: Final = re.compile(rf"(?:{one_of('drive_words', 'good_cause')}|援[疆藏青建])[\u4e00-\u9fff]{{0,4}}(?:项目|计划)$|助学计划$")
_MID: Final = re.compile(r"(?:党的|[^，。；：！？\n、“”《》（）的—]){0,20}")
_NAMED_BY_QUOTE: Final = re.compile(
    f"(?:(?:{one_of('drive_words', 'quoted_head')})(?:20\\d\\d)?|(?:{one_of('drive_words', 'plan_for')})计划|(?:{one_of('drive_words', 'season_of')})[周月季节]"
    "|(?:[提质效升创建规范落实攻坚推进服务治理改革行动管理]{2})年)$"
)
_PLAN: Final = re.compile(r"(?<=[\u4e00-\u9fff]{4})(?:计划|工程|项目|试点|运动)$")  # after its launcher or a verb of launching
_SHORT_PLAN: Final = re.compile("(?<=^[\u4e00-\u9fff]{2})计划$|(?<=^[\u4e00-\u9fff]{3})(?:计划|工程)$")
_PURSUED: Final = re.compile("(?:实施|启动|推出|发起)[了的]?$")
"""Right before a plan of few characters, which is named by being begun: 实施“霞光计划”."""
_ENDS_IN_VERB: Final = re.compile(f"(?:{LAUNCHED.pattern}|(?:推出|发起|试点|试行|推行|参与|参加|探索|打造)了?$)")
_BRIEF: Final = 3
"""So few characters name a plan that is begun: 实施“和美家”计划."""
_DAYS: Final = re.compile("^(?!世界|国际).*[周月日季]$")
_PLAN_FOR: Final = re.compile("(?:实施|启动|推出)了?[\u4e00-\u9fff]{2,10}$")
_OF_ITSELF: Final = re.compile(f"·|(?:[^行]行|{one_of('drive_words', 'named_alone')})$")
"""How quoted names end or are made that need no head where they are begun: “春蕾助学·右江行”同步启动."""
_ITSELF_BEGUN: Final = re.compile(
    r"(?:同步|正式|全面|今天|昨天|日前|近日|\d{1,2}[月日])*(?:启动|启幕|开启|发车|启程|举办|举行|拉开(?:帷幕|序幕))(?!仪式前|的)"
)
_POSTED: Final = re.compile(
    r"[\u4e00-\u9fff]{2,4}站|(?:今年|明年|去年|将|已|拟|首批|累计|每年|[一二三四五六]年来)*(?:选派|招募|资助|帮扶|培训|派出)"
)
_A_PLAN: Final = re.compile("[\u4e00-\u9fff]{3,}(?:计划|工程|行动|项目)$")
_NO_NAME: Final = re.compile(r"[，。！、]|^[一二三四五六七八九十两\d]+[大个项]")
_NO_MID: Final = re.compile(
    f"{one_of('drive_words', 'breaks_quoted')}|主题(?:的|开)|非法(?!社会组织|集资|经营|传销|行医|采|捕|占)|(?<![结应面针相])对(?![口话接])"
)
_LISTED: Final = Begun(
    r"“(?=[^“”\n]{2,40}”[“和、及与以等一二三四五六七八九十两\d])",
    r"(?P<names>“[^“”\n]{2,40}”(?:(?:和|、|及|与|以及)?“[^“”\n]{2,40}”)*)(?P<many>等?(?:[一二三四五六七八九十两\d]+(?:个|项|大|件))|等)(?P<head>专项行动|行动|工程|专项整治|活动|(?:公益|慈善|救助|助残|助学|关爱|服务|品牌)?项目|(?:民生|惠民|为民)?实事"
    rf"|(?!服务)(?:{one_of('drive_words', 'good_cause')})[\u4e00-\u9fff]{{0,6}}?(?:活动|行动)|志愿服务(?:主题|系列|品牌)活动)",
)
_TELLING, _PLAIN_HEAD = 4, 2
"""So few characters in quotes only say what is done where the head says what for: “义诊”等关爱活动."""
_HOW_MANY: Final = re.compile("\\d[万亿]?[套个项户]")
_CEREMONIES: Final = ("仪式", "大会", "典礼")
"""What a verb begins the name of: 参加启动|仪式和宣传活动."""
_COUNTS: Final = re.compile("\\d+[多余]?[个家所张户处座套条项](?!专项|行动|计划|工程)")
"""In quotes that tell how much is built and name nothing: “新建60个社区食堂、改造200户”等民生实事."""
_GENERIC: Final = re.compile(rf"^(?:{one_of('drive_words', 'generic')}|[一二三四五六七八九十两\d](?:个|项|大|批|轮)?|、)+$")
_LEAD: Final = re.compile(
    rf"(?:为期[^的，]{{1,8}}的?|{one_of('drive_words', 'lead')}|[上下]半年|前?[一二三四]季度|[\d、至—-]+月(?:份)?|(?:新一|首|第[一二三四五六七八九十]+)批|\d+(?:个|家|项)|“|”|—"
    r"|·|：|、|[^\w“])++"
)
_BATCH: Final = re.compile("(?:首|第[一二三四五六七八九十]+)批")
_ON_THEME: Final = re.compile("以“[^“”\n]{2,40}”为(?:活动)?主题的?$")
"""Between a verb and a name: 开展|以“守护成长”为主题的|儿童关爱宣传周活动."""
_THEMED: Final = re.compile(
    "以“(?P<theme>[^“”\n]{4,30})”为(?:活动)?主题的(?P<what>[\u4e00-\u9fff]{2,7}?(?<![周月日节季])活动)(?![室日月周]|中心|现场|方案)"
)
_HOLDS: Final = re.compile("(?:开展|举办|举行|启动|组织|主办|推出)(?:了|一场|一次|首场|系列)*$")
_THEN_HELD: Final = re.compile(
    "(?:近日|日前|[今昨]天|\\d{1,2}[月日]|[上下]午|正式|隆重|，)*(?:在[^，。；]{1,24})?(?:举行|启动|举办|拉开|开幕|启幕)"
)
_ORDERS: Final = re.compile(
    "关于(?:在[^，。；]{1,8})?(?:组织|集中|深入|全面|做好|部署)*(?:开展|实施|启动|进行)(?P<what>[\u4e00-\u9fff]{4,20})的(?:紧急)?通知$"
)
_CARRIED_OUT: Final = re.compile("(?:联合|共同|组织)*开展了?$")
_REGISTERS: Final = re.compile("登记(?:工作|阶段)?(?:[今昨]天|正式|全面|现场|入户|启动|开始|[，。])")
_AGAIN: Final = re.compile("(?:新一轮|首个|本年度|[全今]年|[上下]半年|前?[一二三四]季度|为期[^的，]{1,8}的?)$")
"""What may stand between a verb of launching and a name without being part of it."""
_DATED_NAME: Final = re.compile("20\\d\\d年度?(?!末|底|[上下]半年|以来|起|全)")
_BATCH_OF: Final = re.compile("第[一二三四五六七八九十]+[批轮][\u4e00-\u9fff]{2,12}(?:督察|巡视|督导)$")
"""Inspections are told apart by their batch: 第二批中央环保督察|“回头看”."""
_YEAR_AFTER: Final = re.compile("（20\\d\\d）")
_OF_YEAR: Final = re.compile("20\\d\\d年度$")
_BARE: Final = re.compile(r"(?:本次|此次|这次|该|这一|这场)(?:宣传展播|展播|宣传|专项|主题|集中|重点)?$")
_OF_ALL: Final = re.compile("全[省市区县州国]")
_OF_EACH: Final = re.compile("各[地级省市县区]$")
"""Before a bare head: 督导各地|专项行动."""
_EDUCATION: Final = re.compile(
    r"(?:(?:深入)?学习(?:贯彻|宣传|实践)[^，。]{4,30}(?<!关于)|“?不忘初心、牢记使命”?|党的群众路线|深入贯彻中央八项规定精神|树立和践行正确政绩观|“[^”]{4,16}”|党史|党纪)$"
)
# Quoted words that are no name of a drive although a drive's head follows.
_SLOGAN: Final = re.compile(
    rf"{one_of('drive_words', 'slogan')}|[一二三四五六七八九十]+五|[一二两三四五六七八九十][高低新重][一二两三四五六七八九十].?|互联网\+?|5G\+?|人工智能\+?|[\dA-Za-z.·]+"
)
# Quoted words that many campaigns share; what stands before them tells which one is meant.
_COMMON: Final = re.compile(
    r"(?:[一二三四五六]年(?:提升|攻坚|整治|专项|提质)?行动|回头看|双随机|百日(?:行动|攻坚|整治)?|清零|拉网式|大排查|大整治)"
)
_JOINING: Final = tuple("和与及、")
_SIBLING: Final = re.compile("[、和与及]|以及")
_CENSUS_OF: Final = re.compile("第[一二三四五六七八九十]+次全国[\u4e00-\u9fff]{2,8}普查$")
"""A census in the name of the body that runs it: 云南省|第七次全国人口普查|领导小组."""
_LOOKED_INTO: Final = re.compile(f"(?:{one_of('drive_words', 'looked_into')})+")
_CEREMONY_OF_PROJECT: Final = ("启动仪式", "启动会", "启动大会", "结项", "开班仪式", "签约仪式")
"""What is held for one project: “阳光同行”困境未成年人社工项目|启动仪式."""
_NAMED: Final = ("Agency", "Organization", "Province", "Place", "Person", "Policy", "Date")
_OF_SEVERAL: Final = re.compile(r"[\u4e00-\u9fff]{2,8}[两三四五六]大[\u4e00-\u9fff]{2,}")
"""东岭、西岭两大林区防火行动: the name begins with the first of the two."""


@frozen
class Drive:
    """Words that may name a campaign; `start` == `head` where the head stands alone (专项行动开展以来).

    `name` is what they call it; `by` the pattern: quoted, listed, described, short (perhaps a short form), or ""
    for a bare head.
    """

    start: int
    head: int
    end: int
    name: str
    by: str
    kind: str


def find(document: Document, found: Mentions) -> Iterator[Drive]:
    """All campaigns' names and bare heads of the document."""
    text = document.text
    bodies = found.of("Agency", "Organization")
    taken = {i for m in bodies if m.end - m.start > 4 for i in range(m.start, m.end)}
    heads = [_head(text, *h) for h in _HEADS.find(text) if not (h[2] == "行动" and text.startswith("员", h[1]))]  # 进行|动员部署
    for drive in _themed(text) if "主题的" in text else ():
        if not titled(document, drive.start):
            taken.update(range(drive.start, drive.end))
            yield drive
    for drive in _quoted(text, [h for h in heads if KINDS[h[2]] != "ordered"], found):
        if not titled(document, drive.start):
            taken.update(range(drive.start, drive.end))
            yield drive
    for start, end, word in heads:
        for begin, close in drive_lists.items(document, start) if KINDS[word] in _SHARED and not barred(text, end, KINDS[word]) else ():
            taken.update(range(start, end))
            yield Drive(begin, close, close, text[begin:close] + word, "listed", KINDS[word])
    touching = {start for start, _, word in heads if KINDS[word] != "quoted"}
    last = -1
    for start, end, word in heads:
        if KINDS[word] == "census" and end - 1 in taken and (counted := _CENSUS_OF.search(text, max(0, start - 16), end)):
            yield Drive(counted.start(), start, end, counted[0], "described", "census")
            continue
        if end - 1 in taken or end in touching or KINDS[word] == "quoted" or barred(text, end, KINDS[word]):
            continue
        described = _described(document, found, start, end, KINDS[word], last)
        if described is not None:
            last = end if described.name else last
            yield described


def _head(text: str, start: int, end: int, word: str) -> tuple[int, int, str]:
    """The head that is meant: 活动|日前 is 活动, 义诊活动|周 is 活动周."""
    if word.endswith("活动") and word != "活动" and (longer := "活动" + text[end : end + 1]) in KINDS and longer[-1] in "周月":
        return start, end + 1, longer
    return (start, end - 1, word[:-1]) if word.endswith("活动日") and text.startswith("前", end) else (start, end, word)


def titled(document: Document, at: int) -> bool:
    """Whether this place lies in 《》."""
    begin = document.sentence_at(at)[0]
    return document.text.count("《", begin, at) > document.text.count("》", begin, at)


def _quoted(text: str, heads: list[tuple[int, int, str]], found: Mentions) -> Iterator[Drive]:
    begins = [h[0] for h in heads]
    listed = []
    for m in _LISTED.matches(text):
        listed.append(m.span())
        for q in re.finditer(r"“([^“”]+)”", m["names"]):
            offset = m.start("names") + q.start(1)
            brief = (
                len(q[1]) < (_TELLING if m["names"].count("“") > 1 else _TELLING + 1)
                and len(m["head"]) > _PLAIN_HEAD
                and m["head"].endswith(("活动", "行动"))
                and m["head"] != "专项行动"
            )  # “义诊”“理发”等关爱活动
            for part in re.finditer(r"[^、]+", q[1]) if not brief and not _COUNTS.search(q[1]) else ():
                name = part[0] if m["many"] != "等" else f"“{part[0]}”{m['head']}"
                yield Drive(
                    offset + part.start(), offset + part.end(), offset + part.end(), name, "listed", KINDS.get(m["head"], "project")
                )
    for m in _QUOTE.finditer(text):
        if any(a <= m.start() < b for a, b in listed):
            continue
        pre = _BEFORE_QUOTE.search(text, max(0, m.start() - 30), m.start()) or _edition_before(text, m.start(), found)
        start = pre.start() if pre else m.start()
        launched = bool(LAUNCHED.search(text, max(0, start - 14), start))
        at = bisect_left(begins, m.end())
        full = _head_after(text, m.end(), heads, at, launched, found)
        if full and full[0] == m.end() and barred(text, full[1], KINDS[full[2]]):  # “三北”工程|科技支撑行动
            full = _head_after(text, m.end(), heads, at + 1, launched, found) or full
        if full and full[0] == m.end() and KINDS[full[2]] == "programme" and _HOW_MANY.search(m[1]):
            continue  # “新开工700万套以上”|保障性安居工程
        if full and m[1].endswith("+") and full[2].endswith("活动"):
            continue  # 丰富的“电影+”经济活动
        own = _NAMED_BY_QUOTE.search(m[1]) or (
            _PLAN.search(m[1])
            if launched or _PLAN_FOR.search(text, max(0, start - 16), start) or found.ending_at(m.start(), "Agency")
            else None
        )
        own = own or _one_of_row(text, m)
        if not own and m[1].endswith(("计划", "工程")) and _PURSUED.search(text, max(0, start - 6), start):
            own = _SHORT_PLAN.search(m[1])
        if not own and not full and pre and "第" in pre[0] and _DAYS.search(m[1]):  # 今年6月是第22个全国“安全生产月”
            yield Drive(start, m.start(1), m.end(), text[start : m.end()], "quoted", "days")
        elif (
            full
            and (not own or full[0] - m.end() <= 2)
            and not barred(text, full[1], KINDS[full[2]])
            and (KINDS[full[2]] != "selection" or (launched and len(m[1]) > 5))
            and not (full[0] - m.end() < 2 and _slogan(m[1], full[2], bool(_PURSUED.search(text, max(0, start - 6), start))))
        ):
            start = start if pre else _qualified(text, start, bool(_COMMON.match(m[1])), found)
            yield Drive(start, full[0], full[1], text[start : full[1]], "quoted", KINDS[full[2]])
        elif own and len(m[1]) <= 24 and not _NO_NAME.search(m[1]):
            kind = KINDS.get(own[0], "action")
            if _COMMON.fullmatch(m[1]) and (begin := _qualified(text, m.start(), True, found)) < m.start():
                yield Drive(begin, m.start(1), m.end(), text[begin : m.end()], "quoted", kind)  # 行业协会商会收费“回头看”
                continue
            yield Drive(m.start(1), m.end(1) - len(own[0]), m.end(1), m[1], "quoted", kind)
        elif not full and (by_itself := _by_itself(text, m)):
            yield by_itself


def _themed(text: str) -> Iterator[Drive]:
    """Activities that only their theme names: 举办以“慈善暖三秦”为主题的宣传活动 is “慈善暖三秦”主题宣传活动."""
    for m in _THEMED.finditer(text):
        if _HOLDS.search(text, max(0, m.start() - 12), m.start()) or _THEN_HELD.match(text, m.end()):
            tail = m["what"].removeprefix("主题")
            yield Drive(m.start() + 1, m.end() - 2, m.end(), f"“{m['theme']}”主题{tail}", "quoted", "activity")


def _edition_before(text: str, quote: int, found: Mentions) -> re.Match[str] | None:
    """What a clause begins with and a quoted name goes on: 2023年文化科技卫生|“三下乡”集中示范活动; None where a verb or a body stands there."""
    m = _EDITION.search(text, max(0, quote - 24), quote)
    return (
        m if m and not _CUT.search(m["of"]) and not LAUNCHED.search(m["of"]) and not found.touching(m.start("of"), quote, *_NAMED) else None
    )


def _by_itself(text: str, m: re.Match[str]) -> Drive | None:
    """A quoted name that has no head but is begun or sends people: “春蕾助学·右江行”同步启动, “三区社工人才计划”重庆站, “银龄讲学计划”选派."""
    if 5 <= len(m[1]) <= 20 and not _NO_NAME.search(m[1]):
        if _OF_ITSELF.search(m[1]) and _ITSELF_BEGUN.match(text, m.end()):
            return Drive(m.start(), m.start(1), m.end(), m[0], "quoted", "action")
        if _A_PLAN.search(m[1]) and (posted := _POSTED.match(text, m.end())):
            end = posted.end() if posted[0].endswith("站") else m.end()
            return Drive(m.start(), m.start(1), end, text[m.start() : end], "quoted", "project")
    return None


def _one_of_row(text: str, quote: re.Match[str]) -> re.Match[str] | None:
    """The last word of quoted words that stand beside others with the same one: “蓝天计划”“霞光计划”“明天计划”."""
    last = _LAST_WORD.search(quote[1]) if quote[1].endswith(_LAST_WORDS) else None
    if last is None:
        return None
    before, after = _QUOTED_BEFORE.search(text, max(0, quote.start() - 20), quote.start()), _QUOTED_AFTER.match(text, quote.end())
    return last if any(beside and beside[1] == last[0] for beside in (before, after)) else None


def _slogan(quoted: str, head: str, pursued: bool) -> bool:
    """Whether the quoted words only say what sort of projects are meant: “两高一低”项目, “十四五”规划."""
    return KINDS[head] == "quoted" and (
        bool(_SLOGAN.fullmatch(quoted)) or (head in ("项目", "计划") and len(quoted) < (_BRIEF if pursued else 4))
    )


def _head_after(
    text: str, end: int, heads: list[tuple[int, int, str]], first: int, launched: bool, found: Mentions
) -> tuple[int, int, str] | None:
    """The head that a quoted name goes on to: 专项行动 of “寒冬送温暖”专项行动; the last of several that touch.

    A project's only where it is a good cause's or a place's, or a verb of launching stands before:
    “暖流计划”青海项目, 实施“石榴籽”困境儿童陪伴项目.
    """
    if first == len(heads):
        return None
    head, last = heads[first], first
    if head[0] - end > 20 or not _MID.fullmatch(text, end, head[0]) or _NO_MID.search(text, end, head[0]):
        return None
    while last + 1 < len(heads) and heads[last + 1][0] == heads[last][1] and not _PLANS.match(text, heads[last + 1][0]):
        last += 1
    begin, close, word = head[0], heads[last][1], heads[last][2]
    wide = text[end:begin] in ("全国", "全球", "全省", "全市")  # “…音乐会”全国巡演
    if KINDS[word] == "quoted" and begin > end and not (wide or _GOOD_CAUSE.search(text, end, close) or (launched and begin - end >= 4)):
        local = word == "项目" and any(m.end == begin for m in found.starting_at(end, "Province", "Place"))
        own = word == "项目" and text.startswith(_CEREMONY_OF_PROJECT, close)
        return (begin, close, word) if local or own else None
    return begin, close, word


def _qualified(text: str, quote: int, common: bool, found: Mentions) -> int:
    """Where the words that qualify a quoted name begin: 行业协会商会收费 of 行业协会商会收费“回头看”专项检查.

    A name that only this campaign has needs none; what its verb is right before belongs to it all the same:
    对|养老机构消防安全“除患清零”专项行动进行部署.
    """
    begin = max(text.rfind(c, max(0, quote - 30), quote) for c in "，。；：！？、“”》）\n") + 1
    cuts = [begin + m.end() for m in _CUT.finditer(text[begin:quote])]
    begin = max([begin, quote - 30, *cuts])
    if not common:
        year = _DATED_NAME.match(text, begin, quote)  # 开展|2020年文化科技卫生|“三下乡”活动
        rest = year.end() if year else begin
        if begin not in cuts or not 4 <= quote - rest <= 16 or found.touching(rest, quote, *_NAMED):
            return quote
        if year and re.fullmatch(r"[\u4e00-\u9fff]{3,20}", text[rest:quote]) and not _ENDS_IN_VERB.search(text, rest, quote):
            return begin
    if not common and _ENDS_IN_VERB.search(text, begin, quote):
        return quote  # 在公益平台推出|“暖冬”募捐项目
    lead = None if _BATCH_OF.match(text, begin, quote) else _LEAD.match(text, begin, quote)
    begin = lead.end() if lead else begin
    return begin if re.fullmatch(r"[\u4e00-\u9fff]{3,20}", text[begin:quote]) else quote


def barred(text: str, end: int, kind: str) -> bool:
    """Whether what follows the head makes another word of it: 行动|方案."""
    after = _AFTER.get(kind)
    numbered = kind == "census" and _GOES_ON_AS.match(text, end) and _NUMBERED.search(text, max(0, end - 16), end)
    if numbered or (kind == "census" and _REGISTERS.match(text, end)):
        return False  # 第六次全国人口普查|登记工作启动
    return bool(after and after.match(text, end))


def _by_centre(text: str, found: Mentions, start: int) -> bool:
    """Whether an organ of the centre itself carries the activity out: 中央宣传部|开展|走访慰问老党员老干部活动."""
    done = _CARRIED_OUT.search(text, max(0, start - 8), start)
    return done is not None and any(m.entity.key[:1] == ("cn",) for m in found.ending_at(done.start(), "Agency"))


def _after_closed(text: str, start: int, head: int) -> int:
    """Where words begin that hold the end of a title or an aside but not its begin: 《关于…的|通知》（民发〔2016〕12号）和|专项整治."""
    for opening, closing in ("《》", "（）"):
        end = text.rfind(closing, start, head)
        if end >= 0 and text.find(opening, start, end) < 0:
            start = end + 1
            if text.startswith("（", start) and (aside := text.find("）", start, head)) >= 0:
                start = aside + 1
            start += text[start : start + 1] in _JOINING
    return start


def _looked_into(found: Mentions, start: int, head: int, text: str) -> bool:
    """Whether the words before a head only say what is done about a drive, after a place or none: 赴荆州、襄阳|督导|专项整治."""
    place = next((m.end for m in found.starting_at(start, "Province", "Place") if m.end < head), start)
    return _LOOKED_INTO.fullmatch(text, place, head) is not None


def _ordered(document: Document, found: Mentions, head: int, end: int) -> Drive | None:
    """Work that is begun and that a notice of the article orders by the same words: 开展流浪儿童排查工作, 《关于开展流浪儿童排查工作的通知》."""
    text = document.text
    if titled(document, head):
        return None
    for notice in found.of("Policy"):
        told = _ORDERS.search(notice.entity.name)
        at = end - len(told["what"]) if told else end
        if told and at < head and text[at:end] == told["what"] and LAUNCHED.search(text, max(0, at - 12), at):
            return Drive(at, head, end, text[at:end], "described", "ordered")
    return None


def _described(document: Document, found: Mentions, head: int, end: int, kind: str, last: int) -> Drive | None:
    """`last`: where the name before ends; what 、 or 和 joins to it is launched by the same verb."""
    text = document.text
    year = _YEAR_AFTER.match(text, end) if kind == "contest" else None  # 全国大学生创业大赛|（2024）
    end = year.end() if year else end
    if kind == "programme" and titled(document, head):
        return None
    if kind == "ordered":
        return _ordered(document, found, head, end)
    if kind in ("whole", "programme"):
        return Drive(head, head, end, text[head:end], "described", kind)
    begin = clause.begin(document, head, "、“”")
    if text[begin - 1 : begin] == "、" and _OF_SEVERAL.match(text, begin, head):
        begin = clause.begin(document, head, "“”")
    window = text[begin:head].replace("不作为", "不作□").replace("乱作为", "乱作□")
    start = begin + max((m.end() for m in _CUT.finditer(window)), default=0)
    if kind == "special" and (struck := _STRIKES.search(text, begin, head)) and struck.start("name") < start < head:
        start = struck.start("name")  # 开展|整治不合格的电动车和没有资质的修理店专项行动
    dates = [m.end for m in found.touching(start, head, "Date") if m.end <= head and m.entity.key != ("gYear",)]
    start = max([start, *dates])
    if text[start - 2 : start] == "年度" and (year := _OF_YEAR.search(text, begin, start)):  # 启动|2022年度社区助老示范行动
        start = year.start()
    start = _after_closed(text, start, head)
    if kind == "census" and (counted := _CENSUS_OF.search(text, start, end)):
        start = counted.start()  # 泰州市|第二次全国地名普查
    lead = _LEAD.match(text, start, head)
    batch = _BATCH.search(lead[0]) if lead and kind == "selection" else None  # 开展|第三批千年古县认定工作: the batch is its name
    start = lead.start() + batch.start() if lead and batch else lead.end() if lead else start
    if kind == "education":
        named = _EDUCATION.search(text, begin, head)
        return (
            Drive(named.start(), head, end, text[named.start() : end], "described", kind) if named else Drive(head, head, end, "", "", kind)
        )
    first = next((m for m in found.starting_at(start, "Agency") if m.end <= head), None)
    start = first.end if first else start
    description = text[start:head]
    if (
        not description
        or _BARE.search(description)
        or (kind == "special" and (_OF_ALL.fullmatch(description) or _OF_EACH.search(description) or description[-1] in _JOINING))
        or (kind == "special" and _looked_into(found, start, head, text))
    ):
        return Drive(head, head, end, "", "", kind)
    if titled(document, head) or _GENERIC.match(description) or description.startswith(_CEREMONIES):
        return None
    before = _ON_THEME.sub("", text[begin:start])
    if kind != "pilot" and (again := _AGAIN.search(before)):  # 启动|新一轮困境儿童关爱行动
        before = before[: again.start()]
    told = text[start : max(head, text.rfind("试点", head, end))] if kind == "pilot" else description  # 婚俗|改革试点: 婚俗改革
    told = f"{year[0][1:5]}年{told}" if year else told
    if kind == "activity" and text.startswith("评选", head):
        told += text[head : end - 2]  # 第六届全国道德模范|评选|活动
    joined = _SIBLING.fullmatch(text, last, start) if 0 <= last < start else None
    own = len(described) - 2 if (described := text[head:end]).endswith(("行动", "工程")) else 0  # 赋能 of 赋能行动
    by_centre = kind == "activity" and len(description) >= 8 and _by_centre(text, found, start)
    if not by_centre and not drive_kinds.names(kind, told, "开展" if joined else before, text[end : end + 20], own, described):
        if kind == "census":  # 官渡区|地名普查工作: what the article calls 第二次全国地名普查
            places = [m.end for m in found.starting_at(start, "Province", "Place") if m.end < head]
            start = max([start, *places])
            return Drive(start, head, end, text[start:end], "short", kind) if head - start >= 2 else None
        if kind != "special" or end - head < 4:
            return None
        # 民政部打非专项行动: too short to stand alone, but it may shorten a name that stands elsewhere
        return Drive(start, head, end, text[start:end], "short", kind) if len(description) <= 4 else Drive(head, head, end, "", "", kind)
    if text.count("”", start, end) > text.count("“", start, end):  # “12·4”全国法制宣传日系列宣传活动
        start = start - 1 if text[start - 1 : start] == "“" else text.rindex("”", start, end) + 1
    return Drive(start, head, end, text[start:end], "described", kind)
