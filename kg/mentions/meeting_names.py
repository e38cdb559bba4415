"""Gives a convening the name that a reader who has not seen the article needs.

打击整治非法社会组织电视电话会议, convened by 广东省民政厅, is 广东省打击整治非法社会组织电视电话会议.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from kg import divisions
from kg.lexicon import one_of
from kg.mentions import clause, context
from kg.mentions.convenings import HELD_BY, HOSTED, KINDS, Convening
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention

_BODIES: Final = ("Agency", "Organization")
_PLACES: Final = ("Province", "Place")
_WHOLE: Final = re.compile(
    r"^(?:在)?(?:20\d\d年(?:度)?)?(?:全|我|本)(省|市|区|县|州|盟|旗)|^(省|市)(?=(?:直|属|管))|^(省|市|区|县|州|盟|旗)(?=第?[一二三四五六七八九十]{1,3}届)"
)
_LEVEL: Final = {
    "省": "province",
    "区": context.ANY_DISTRICT,
    "市": "prefecture",
    "州": "prefecture",
    "盟": "prefecture",
    "县": "county",
    "旗": "county",
}
_ANCHORED: Final = re.compile(rf"{one_of('meeting_words', 'anchored')}|^第?\d*[一二三四五六七八九十]*届|20\d\d(?!年)")
_PLAIN: Final = re.compile(
    rf"^(?:第[一二三四五六七八九十百\d]+[次讲]|\d{{4}}年(?:度)?|[上下]?半年|{one_of('meeting_words', 'plain')}|（扩大）|、)*$"
)

_OF_TITLE: Final = re.compile(r"[^，。；的]{0,16}")
_SUBJECT: Final = re.compile(
    r"(?:^|[在从由，])?([^，。；：在从\d]{2,60}?(?:[组部厅局办院署委会团]|政府|会议|中心|集团|机制))(?=\d|[上下]午|今天|昨天|日前|近日|在|于|$|联合|组织)"
)
# What may stand between a body and the verb of convening; other words mean a longer name, whose unit convenes.
_HOUR: Final = (
    r"(?:[当今昨][晚夜]|凌晨|清晨|傍晚|连夜|[翌次]日)(?:\d{1,2}[时点](?:\d{1,2}分|许|半|整)?)?|\d{1,2}[时点](?:\d{1,2}分|许|半|整)?"
)
TIME_OF_DAY: Final = r"[上下]午|(?<=[天日])晚上?|[上本]周[一二三四五六日末]"
"""Matches the time of a day and days of the week beside a verb of convening: 今天晚上, 上周五举行的."""
_ADVERBS: Final = re.compile(
    rf"(?:（[^）]*）|《[^》]*》|[今昨]天|于(?=[^，。；\d]{{1,12}}[楼室厅馆店场心])[^，。；]{{1,16}}|{one_of('meeting_words', 'before_convening')}|[\d年月日]+|{TIME_OF_DAY}|{_HOUR}|在[^，。；]{{1,16}}"
    r"|等?[\d一二三四五六七八九十两]*[个家]?(?:有关|相关)?(?:部门|单位|方面|机构|部委)|以(?:[^，。]{2,12}(?:形式|方式)|“[^”\n]{2,40}”为主题)|通过[^，。]{2,10}|就[^，。；]{2,40}$|[，、和]|会同[^，。]{2,40})*+"
)
_GOES_THERE: Final = re.compile("(?:[在到赴至]|前往|来到|深入)$")
_LOOKS_AND_CALLS: Final = re.compile("(?:机关)?(?:调研|检查|督导|考察|走访|慰问|指导)[^，。；的]{0,10}(?:并|时|期间|后)+(?:主持|组织)?")
_CALLED_FOR: Final = re.compile(
    "，(?:专题|集中|专门|进一步|现场)?(?:研究|安排|部署|研判|调度|分析|讨论|推进|听取|传达学习|谋划|落实)+了?(?:当前|近期|下一步|下一阶段|今年)?(?:(?:全|我|本)(?P<level>[省市县区州盟旗]))?"
    "(?P<what>[^，。；：、《》“”的]{2,20}?(?:工作|问题|事宜|事项))(?=[，。；、]|情况|汇报|落实|有关)"
)
_AGAIN: Final = re.compile("(?:又|还|随后|随即|再次|立即|迅速|接着|第一时间|及时|专门|紧接着)+(?:组织|主持|专题)?$")
"""Before a verb of convening whose subject is that of the sentence before: 3月2日下午，|又|召开."""
_COMES_TO: Final = ("来", "到", "赴", "至")
"""Before the body to which somebody comes who convenes: 副市长甲到|市民政局|召开座谈会."""
_SEEN: Final = re.compile("(?:查看|察看|走访|参观|看望|慰问|考察|视察)了?$")
"""Before a body that is only visited: 调研组查看|县救助站，随后召开座谈会."""
_VISITS: Final = re.compile("带队|一行|[来到赴至](?=[省市县区州我])")
_GOES_ON: Final = re.compile("并|随后")
"""Opens what the subject of the clause before does next: 国新办发表白皮书，|并举行新闻发布会."""
# A meeting of the body's own: 厅党组会议, 局务会.
_OWN: Final = re.compile(f"^(?:(?:{one_of('meeting_words', 'own')})(?=党组|党委|机关|系统|理论|主题|直属|领导)|[省市区县](?=[厅局]务会))")
OWN_NUMBERED: Final = re.compile("(?P<which>(?:20\\d\\d年)?(?:度)?第[一二三四五六七八九十\\d]+次)(?:厅|局|委|省厅|市局)(?=党组|党委)")
"""The same behind its number: 2020年第5次|厅党组会议."""
_EDITION: Final = re.compile(r"(?:20\d\d年?|第[一二三四五六七八九十百\d]+届|首届)$")
_PRESS: Final = re.compile(r"(?:发布会|吹风会|通气会|记者会|通报会|(?:媒体|记者)见面会)$")
_SPEAKS_THERE: Final = re.compile(f"(?:现场)?上(?:还|就[^，。；]{{2,20}})?(?:{one_of('meeting_words', 'said_at')}|回应|回答|答)")
_IN_PASSING: Final = re.compile("(?:[今昨]天|\\d{1,2}日|[上下]午|在|（[^）]*）|举行的?|召开的?|的)*")
_CEREMONY: Final = re.compile(r"^(?:宪法宣誓|就职宣誓|防务交接|交接|签约|颁奖|揭牌|授牌)仪式$")
# The opening or closing of an event is the event's: 业务培训班开班式.
_PART: Final = re.compile(rf"(?<=[会班坛动])(?:{'|'.join(w for w, k in KINDS.items() if k == 'part')})$")
# 省委常委会会议 after 黑龙江省 keeps one 省.
_PARTY: Final = re.compile(r"[省市区县州](?:委|政府|政协|人大|纪委)")
_ON_POLICY: Final = re.compile(
    r"^(?:(?:政策|专题|文件)?(?:解读|宣贯|宣讲)|(?:立法|草案|修订|起草)(?:专家|工作|意见)?(?:论证|听证|咨询|座谈|评审|征求意见座谈)|征求意见(?:座谈)?)会$"
)
_OF_POLICY: Final = re.compile(r"政策(?:解读|通气|吹风)会")
_YEAR: Final = re.compile("20\\d\\d年(?:度)?")
_ANNIVERSARY: Final = re.compile(
    "，(?:隆重|深切|热烈)?(?P<what>(?:纪念|缅怀|庆祝)[^，。；]{2,30}?(?:(?:诞辰|逝世|成立|发表|胜利|诞生|实施|建立|颁布)[^，。；]{0,8}?|[\\d一二三四五六七八九十百]{2,4})周年)(?=[，。；]|$)"
)
_GROUP: Final = re.compile(f"(?:联合)?(?:{one_of('meeting_words', 'group')})组")
_SITTING: Final = re.compile(r"^第[一二三四五六七八九十\d]+次(?:全体|大会)|^(?:开幕|闭幕|联组|分组|全体|预备)")
CEREMONIES: Final = ("启动仪式", "开幕仪式", "开幕式", "首发仪式", "启动会", "启动大会", "出发仪式", "授旗仪式", "发车仪式", "出征仪式")
OPENED: Final = re.compile(r"”?(?:[^，。；]{0,24}?)(?:启动|拉开帷幕|拉开序幕|开幕|启幕|举行|举办|开展)")
"""Matches after a drive that its sentence tells as begun: 在光明广场拉开帷幕."""
_DECIDES: Final = re.compile(
    "，(?:会议)?(?:(?:决定|部署|动员)[^；。]{0,40}(?:开展|启动|实施|组织)|部署|动员|启动)了?(?:为期[^，。；]{2,6}的)?“?"
)
BEGUN: Final = re.compile("(?:启动|发起|举行|举办)了?“?$")
"""Matches what ends right before a drive that its sentence tells as begun: 在京联合启动|“暖冬行动”."""
_LEVELS: Final = ("省", "市", "区", "县", "州", "盟", "旗", "自")
_TERM: Final = re.compile("第?[一二三四五六七八九十]{1,3}届$")
_BRIEF, _TELLING = 4, 2
# The bodies whose usual short names the names of their meetings keep.
_SHORT: Final = {
    "中国人民政治协商会议全国委员会": "全国政协",
    "全国人民代表大会常务委员会": "全国人大常委会",
    "全国人民代表大会": "全国人大",
}


def name(document: Document, found: Mentions, convening: Convening) -> str:
    """The canonical name of a convening that is reported, "" where its words do not tell one meeting from another.

    全省主题教育大会 in a Shandong story is 山东省主题教育大会; 国务院召开第二次廉政工作会议 is 国务院第二次廉政工作会议; what a session
    holds as its plenary (常委会第七次会议举行第一次全体会议) is the session.
    """
    return _of_campaign(found, convening, document, _PART.sub("", _named(document, found, convening)))


def _of_campaign(found: Mentions, convening: Convening, document: Document, words: str) -> str:
    """全省专项行动推进会 with the name of the campaign that its 专项行动 stands for."""
    for m in found.inside(convening.start, convening.end, "Campaign"):
        form = document.text[m.start : m.end]
        if m.rule == "campaigns.short-form" and not form.endswith("普查") and m.entity.name.endswith(form) and m.entity.name not in words:
            own = _OF_ALL.sub("", words[: words.find(form)])
            if (own and set(own) <= set(m.entity.name)) or (len(own) > _BRIEF and m.entity.name[:_BRIEF] in own):
                return words  # 全国|环保|专项行动电视电话会议 says by itself which
            return words.replace(form, m.entity.name, 1)
    return words


_OF_TERM: Final = re.compile("第?[一二三四五六七八九十]{1,3}届(?:第|[一二三四五六七八九十]+次|理事|监事|常务|会员|代表|委员|全体|职工)")
"""A sitting of a body's own term, told by no word of the body: 第四届理事会第二次会议."""
_OF_ALL: Final = re.compile("^(?:20\\d\\d年)?(?:全[国省市县区州盟旗])?|^[\u4e00-\u9fff]{2,8}?(?:省|自治区|市|州|盟|县|区|旗)")
_UNIT: Final = re.compile("(?<=[厅局部委])[^厅局部委]{2,14}[处科股室]$")


def hosted_name(document: Document, found: Mentions, convening: Convening) -> str:
    """The name of a bare convening by who is said after it to hold it: 这次调度会5月19日由省厅社会事务处召集; "" where nobody is."""
    m = HELD_BY.match(document.text, convening.end) if convening.start == convening.head else None
    bodies = found.inside(convening.end, m.end(), *_BODIES) if m else []
    return _UNIT.sub("", bodies[0].entity.name) + convening.words(document) if len({b.entity for b in bodies}) == 1 else ""


def _ceremony_of(document: Document, found: Mentions, convening: Convening) -> str:
    """The name of a ceremony that only its word names, in the sentence that tells of its drive: …活动在某地拉开帷幕，某某出席启动仪式."""
    text = document.text
    word = text[convening.head : convening.end]
    if word not in CEREMONIES:
        return ""
    begin, _ = document.sentence_at(convening.head)
    if convening.by in ("held", "convened"):  # …行动启动。当天上午，启动仪式在某地举行
        begin = document.story_at(convening.head)[0]
    drive = next(iter(found.inside(begin, convening.head, "Campaign")[-1:]), None)
    begun = drive and (OPENED.match(text, drive.end, convening.head) or BEGUN.search(text, max(begin, drive.start - 6), drive.start))
    return drive.entity.name + word if drive and begun else ""


def _decided(document: Document, found: Mentions, convening: Convening) -> str:
    """The drive that a meeting of several bodies decides on, which tells it better than one of them: 三部门召开电视电话会议，决定开展|…专项行动."""
    begin = clause.begin(document, convening.head)
    if len({b.entity for b in found.inside(begin, convening.verb, *_BODIES)}) < 2:
        return ""
    drive = next(iter(found.inside(convening.end, document.sentence_at(convening.head)[1], "Campaign")), None)
    return drive.entity.name if drive and _DECIDES.fullmatch(document.text, convening.end, drive.start) else ""


def _who_meets_the_press(document: Document, found: Mentions, convening: Convening) -> Mention | None:
    """The organ whose own people speak at a press conference that is called by nothing else: 商务部新闻发言人甲今天在|例行发布会|上表示."""
    text = document.text
    begin = clause.begin(document, convening.head)
    said = _SPEAKS_THERE.match(text, convening.end)
    people = found.inside(begin, convening.start, "Person") if said else []
    organs = found.inside(begin, convening.start, "Agency") if people else []
    if (
        len(organs) != 1
        or organs[0].start != begin
        or organs[0].rule == "agencies.unit"
        or not _OF_TITLE.fullmatch(text, organs[0].end, people[0].start)
    ):
        return None
    return organs[0] if _IN_PASSING.fullmatch(text, people[-1].end, convening.start) else None


def _who_opens_it(document: Document, found: Mentions, convening: Convening) -> Mention | None:
    """The same where the speaker follows: 在今天的|新闻发布会|上，统计局副局长甲介绍."""
    text = document.text
    at = convening.end + len("上，")
    organs = found.starting_at(at, "Agency") if text.startswith("上，", convening.end) else []
    if len(organs) != 1:
        return None
    organ = organs[0]
    people = found.inside(organ.end, organ.end + _TITLES, "Person")
    if not people or organ.rule == "agencies.unit":
        return None
    return organ if _OF_TITLE.fullmatch(text, organ.end, people[0].start) else None


_TITLES: Final = 24


def _served(document: Document, found: Mentions, convening: Convening, level: str) -> Entity | None:
    """The division of this level that who convenes serves: 自治区民政厅在利通区召开|全区…推进会 is the region's, not the district's."""
    body = _convenor(document, found, convening, plain=True, titles=True) if convening.by == "convened" else None
    code = body.entity.key[0] if body and body.entity.key and body.entity.kind == "Agency" else ""
    d = divisions.get(code) if code else None
    return Entity("Province" if d.level == "province" else "Place", d.name, (d.code, d.parent)) if d and context.fits(d, level) else None


def _named(document: Document, found: Mentions, convening: Convening) -> str:
    text = document.text
    words, description = convening.words(document), text[convening.start : convening.head]
    if not description and (of_drive := _ceremony_of(document, found, convening)):
        return of_drive
    m = _WHOLE.match(words)
    if m:
        level = _LEVEL[m[1] or m[2] or m[3]]
        home = _served(document, found, convening, level) or context.home(document, found, convening.start, level)
        rest = words[m.end() :] if m[1] else words[1:]
        if home and m[3]:
            return home.name + words[1:]
        if home and (year := _YEAR.match(words)):
            return year[0] + home.name + rest
        return home.name + rest if home else words
    first = _at_start(found, convening)
    if first is not None:
        form = text[first.start : first.end]
        elided = first.entity.kind in _BODIES and (first.entity.name.endswith(form) or len(form) <= 3)
        return _shown(first.entity) + text[first.end : convening.end] if elided else words
    if text[convening.start - 1 : convening.start] == "“" and text[convening.end : convening.end + 1] == "”":
        edition = _EDITION.search(text, max(0, convening.start - 12), convening.start - 1)
        return f"{edition[0]}“{words}”" if edition else words
    numbered = OWN_NUMBERED.match(words)
    if numbered is not None and (body := _convenor(document, found, convening, plain=True, titles=True)) is not None:
        return _shown(body.entity) + numbered["which"] + words[numbered.end() :]
    own = _OWN.match(words)
    if own is not None and (body := _convenor(document, found, convening, plain=True, titles=True)) is not None:
        return _shown(body.entity) + words[own.end() :]
    if convening.by == "convened" and (told := _ANNIVERSARY.match(text, convening.end)) and _PLAIN.match(description):
        return told["what"] + words  # 举行座谈会，纪念某某同志诞辰一百周年
    plain = bool(_PLAIN.match(description) or _PRESS.search(words) or _CEREMONY.match(words))
    plain = plain or (convening.by == "convened" and _OF_TERM.match(words) is not None)
    if not description and convening.by == "said" and _PRESS.search(words):
        host = _who_meets_the_press(document, found, convening) or _who_opens_it(document, found, convening)
        return _shown(host.entity) + words if host else ""
    if (not plain and _ANCHORED.search(description)) or (not description and convening.by != "convened"):
        return words if description else ""
    subject = _whole_group(document, found, _subject(document, convening)) if plain else ""
    if subject.endswith("会议"):
        return subject if _SITTING.match(words) else subject + words
    if plain and convening.by == "convened" and (drive := _decided(document, found, convening)):
        return drive + words
    convenor = _convenor(document, found, convening, plain)
    if convenor is None and plain and _PRESS.search(words):
        convenor = _who_meets_the_press(document, found, convening)
    if _OF_POLICY.fullmatch(words) and (policy := _main_policy(found)):
        return f"《{policy}》{words}"
    drafting = words.startswith(("立法", "草案", "修订", "起草", "征求"))
    if (convenor is None or drafting) and _ON_POLICY.search(words) and (policy := _main_policy(found)):
        return f"《{policy}》{words}"
    if convenor is None and plain and convening.by == "convened" and (visited := _visited(document, found, convening)):
        return _shown(visited.entity) + words
    if convenor is None and plain and convening.by == "convened" and (topic := _topic(document, found, convening)):
        return topic + words
    if convenor is None:
        return words if len(description) >= _TELLING and not _PLAIN.match(description) else subject + words if subject else ""
    themed = words.startswith("“") and convenor.entity.key[:1] not in ((), ("",), ("cn",))  # 市政府新闻办召开“全力攻坚”主题新闻发布会
    prefix = _prefix(document, convenor, plain and not themed)
    if prefix and (prefix in words or (prefix[-1] in _LEVELS and len(prefix) > _TELLING and prefix[:-1] in words)):
        return words  # 大同市|…的2009年大同“圆梦行动”助学金发放仪式
    if prefix.endswith(("党组", "党委", "党工委")) and words.startswith(prefix[prefix.rindex("党") :]):
        return prefix + words[len(prefix) - prefix.rindex("党") :]  # 局党组召开|党组会议
    return prefix + (words[1:] if prefix[-1:] == words[0] and _PARTY.match(words) else words)


def _visited(document: Document, found: Mentions, convening: Convening) -> Mention | None:
    """The organ at which somebody convenes who comes there to look: 省长甲在|省民政厅|调研并召开专题会议."""
    text = document.text
    begin = clause.begin(document, convening.head)
    bodies = found.inside(begin, convening.verb, "Agency")
    if not bodies or not _GOES_THERE.search(text, begin, bodies[-1].start):
        return None
    return bodies[-1] if _LOOKS_AND_CALLS.fullmatch(text, bodies[-1].end, convening.verb) else None


def _topic(document: Document, found: Mentions, convening: Convening) -> str:
    """What somebody calls a meeting for that nothing else names: 副市长甲主持召开专题会议，研究部署|全市养老机构消防安全工作."""
    text = document.text
    told = _CALLED_FOR.match(text, convening.end, document.sentence_at(convening.head)[1])
    begin = clause.begin(document, convening.head)
    if told is None or not found.inside(begin, convening.verb, "Person"):
        return ""
    what, level = told["what"], told["level"] or ""
    home = context.home(document, found, told.start("what"), _LEVEL[level]) if level else None
    return (home.name if home else "") + what


def _prefix(document: Document, convenor: Mention, plain: bool) -> str:
    """What the convenor lends to the name: itself to a plain description, else its division or its short form."""
    entity = convenor.entity
    code = entity.key[0] if entity.key else ""
    if entity.kind in _PLACES or plain:
        term = _TERM.search(document.text, max(0, convenor.start - 8), convenor.start)  # 十四届|全国人大常委会
        shown = _shown(entity)
        return term[0] + shown if term and shown.endswith(("常委会", "人大", "政协")) else shown
    if entity.kind == "Organization" or not code:
        return ""
    if code == "cn":
        form = document.text[convenor.start : convenor.end]
        return form if len(form) <= _BRIEF else ""
    division = divisions.get(code)
    return division.name if division else ""


def _shown(entity: Entity) -> str:
    return _SHORT.get(entity.name, entity.name)


def _at_start(found: Mentions, convening: Convening) -> Mention | None:
    """The body or place that the words begin with: 内蒙古自治区党委常委会 of 内蒙古自治区党委常委会会议."""
    there = [m for m in found.starting_at(convening.start, *_BODIES, *_PLACES) if m.end < convening.end]
    return there[0] if there else None


def _subject(document: Document, convening: Convening) -> str:
    """The body before the verb, where it may be no mention: 调查组 of 6月25日，调查组在银川召开第一次全体会议."""
    if convening.by != "convened":
        return ""
    m = _SUBJECT.search(document.text, clause.begin(document, convening.head), convening.verb)
    return m[1] if m and not _VISITS.search(m[1]) and _ADVERBS.fullmatch(document.text, m.end(), convening.verb) else ""


def _whole_group(document: Document, found: Mentions, subject: str) -> str:
    """调研组 with the body that sent it, the first that the story names: 民政部调研组."""
    if subject[:1] in _LEVELS and not _GROUP.fullmatch(subject):  # 省民政厅党组理论学习中心组: its organ's name in full
        here = (m for m in found.of("Agency") if document.text.startswith(subject, m.start))
        if first := next(here, None):
            return first.entity.name + subject[first.end - first.start :]
    if not _GROUP.fullmatch(subject):
        return subject
    sender = next((m for m in found.of("Agency") if m.start >= document.story_at(0)[0]), None)
    return sender.entity.name + subject if sender else subject


def _main_policy(found: Mentions) -> str:
    """The policy that an article names most, "" where none stands out."""
    counts = Counter(m.entity.name for m in found.of("Policy")).most_common(2)
    return counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else ""


def _convenor(document: Document, found: Mentions, convening: Convening, plain: bool, titles: bool = False) -> Mention | None:
    """Who is said to convene: the first body (else the division) before the verb, in the clause or the sentence.

    None where several divisions convene together, and where the body is only part of a longer name or (unless `titles`)
    of a person's title.
    """
    text = document.text
    end = convening.verb if convening.by == "convened" else convening.start
    hosts = HOSTED.search(text, document.sentence_at(convening.head)[0], convening.start)
    if hosts:
        bodies = found.inside(hosts.start("who"), hosts.end("who"), *_BODIES)
        return bodies[0] if bodies and len({b.entity.key for b in bodies}) == 1 else None
    here = clause.begin(document, convening.head)
    # The clause before counts only where this one begins with the verb: 省民政厅会同有关部门，联合召开….
    alone = _ADVERBS.fullmatch(text, here, max(here, end)) and not text[here:end].endswith("的")
    for begin in (here, document.sentence_at(convening.head)[0]) if alone else (here,):
        people = found.inside(begin, end, "Person")
        bodies = found.inside(begin, end, *_BODIES)
        if titles and bodies:
            return bodies[0]
        bodies = [b for b in bodies if text[b.start - 1 : b.start] not in _COMES_TO and not _SEEN.search(text, begin, b.start)]
        bodies = [b for b in bodies if not any(b.end <= p.start and _OF_TITLE.fullmatch(text, b.end, p.start) for p in people)]
        if bodies and found.ending_at(bodies[0].start, *_BODIES):
            return None  # a headline lists its bodies with spaces: the first is not alone
        if bodies:
            keys = {b.entity.key for b in bodies}
            if not plain and len(bodies) > 1 and (len(keys) > 1 or keys == {("cn",)}):
                return None
            goes_on = begin < here and _GOES_ON.match(text, here) and _ADVERBS.fullmatch(text, begin, bodies[0].start)
            whole = not plain or goes_on or _ADVERBS.fullmatch(text, max(b.end for b in bodies), end)
            return bodies[0] if whole else None
        organs = found.inside(begin, end, *_BODIES)
        places = [
            m for m in _not_where(text, found.inside(begin, end, *_PLACES)) if not any(o.start < m.start and m.end < o.end for o in organs)
        ]  # 国务院台湾事务办公室 is no 台湾
        places = [m for m in places if not any(p.start == m.end for p in places)]  # 海南省|三亚市|召开
        if places and convening.start < convening.head:
            return places[0] if len({m.entity for m in places}) == 1 else None
    return said_before(document, found, convening.verb) if convening.by == "convened" else None


def _not_where(text: str, places: Sequence[Mention]) -> list[Mention]:
    """The places without those that say where something is held: 在|湖南省长沙市|主持召开."""
    out, where = list[Mention](), -1
    for m in places:
        joined = m.start == where or (m.start == where + 1 and text[where] in "、和与及")
        if joined or text[m.start - 1 : m.start] == "在":
            where = m.end
        else:
            out.append(m)
    return out


def said_before(document: Document, found: Mentions, verb: int) -> Mention | None:
    """The body that the sentence before begins with, where a verb of convening has no subject: 省残联向省政府作了汇报。3月2日下午，又|召开党组会议."""
    text = document.text
    begin = document.sentence_at(verb)[0]
    if not _AGAIN.search(text, max(begin, verb - 6), verb) or not _ADVERBS.fullmatch(_AGAIN.sub("", text[begin:verb])):
        return None
    if begin < 2 or text[begin - 1] == "\n":
        return None
    earlier, end = document.sentence_at(begin - 1)
    body = next(iter(found.inside(earlier, end, *_BODIES)), None)
    if body is None or not _ADVERBS.fullmatch(text, earlier, body.start) or found.starting_at(body.end, "Post"):
        return None
    return body
