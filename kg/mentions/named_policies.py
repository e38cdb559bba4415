"""Finds policies that texts name without 《》: national laws, five-year plans, 政府工作报告, 中央八项规定."""

import re
from collections.abc import Iterator
from typing import Final

from kg import divisions
from kg.lexicon import Gazetteer, cells, one_of, table
from kg.mentions import described_policies, unmarked_acts
from kg.mentions.beginnings import Cued
from kg.mentions.document import Document
from kg.mentions.titles import LAWS, Title, canonical, kind_of

_NAMED: Final = {alias: row["name"] for row in table("named_policies") for alias in (row["name"], *cells(row["aliases"]))}
_YEARLY: Final = frozenset(row["name"] for row in table("named_policies") if row["edition"])
_WORDS: Final = Gazetteer([*LAWS, *_NAMED], shared=True)

_OF_PLACES_TOO: Final = ("计划", "规划", "纲要")
_DIVISIONS: Final = ("省", "市", "县", "区")
"""Behind one of these stands a place's own plan: 山东省|水污染防治行动计划 is not the nation's."""
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_MAY_PRECEDE: Final = frozenset(
    "和与及或的绕就据照依按反守循违施彻实习传于在是对将从以按新修过为把了读行用到入由改订议家国份年我定查善好内台布障进动"
)
_NOT_FOLLOWED: Final = re.compile(
    r"[学院官庭系典人委员定务宝则子师术]|律(?!援助)|规(?!定)|制(?!定)|治(?!理)|案件|宣誓|进(?!行|一步|入)|宣传(?:周|月|日)|日|馆|知识|精神|(?:和|与)?法律委"
)
_DRAFT: Final = re.compile(
    r"（(?:修订|修正)?草案[^（）]{0,8}）|(?:修订|修正)?草案(?:[一二三四]审稿|[一二三四]次审议稿)?|修正案（[一二三四五六七八九十]+）(?:草案)?|(?:修正案|修订案)(?:草案)?"
)
_DRAFT_LAW: Final = re.compile(r"([\u4e00-\u9fff]{2,40}?法)((?:修订|修正)?草案(?:[一二三四]审稿|[一二三四]次审议稿)?)")
_DRAFT_DECISION: Final = re.compile("关于(?:(?!关于|该)[^，。；：、《》“”\n]){4,50}?的决[定议](?:草案|（草案）)")
"""What an assembly is to decide: 审议|关于设立北京金融法院的决定草案."""
_DECISION_ON: Final = re.compile(
    "关于(?:批准|修改|修订|修正|废止|停止施行|暂停|延长)《[^《》\n]{2,80}》(?:[^，。；：、《》\n]{0,12})的决[定议]"
)
"""What an assembly decides on what another document says: 表决通过|关于批准《…公约》的决定."""
_ASSEMBLIES: Final = {
    "全国人大常委会": "全国人民代表大会常务委员会",
    "全国人民代表大会常务委员会": "全国人民代表大会常务委员会",
}
_LEAD_INS: Final = (
    re.compile(r".*(?:关于|审议|讨论|提请|听取|起草)(?=[\u4e00-\u9fff]{2,20}法$)"),
    re.compile(r".*(?:制定|修改|[对的了和与])(?=[\u4e00-\u9fff]{2,20}法$)(?!外[关贸])"),
)
_FIVE_YEARS: Final = re.compile(
    r"“?(十[二三四五六七八九])五”?(?:规划(纲要草案|纲要|《纲要》|建议|《建议》)?|(?!时期|期间|以来|开局|收官|末|的)([\u4e00-\u9fff]{2,16}?(?:发展)?规划)(?![目标纲建实]))(?P<vision>和\d{4}年远景目标纲要)?"
)
# The field of one of several plans: 会议审议通过城市更新“十五五”规划、加快农业农村现代化“十五五”规划.
_FIELD: Final = re.compile(
    rf"(?:(?:审议|表决|讨论)并?(?:原则)?(?:通过|同意)|{one_of('policy_words', 'before_plan')}|(?<=规划)、|(?<=规划)和)(?:了|好)?(?P<field>[\u4e00-\u9fff]{{4,18}})$"
)
_FIELD_REACH: Final = 24
_NO_FIELD: Final = re.compile(
    f"[的在是为将与和及了对把等]|^(?:{one_of('policy_words', 'begins_no_field')})|{one_of('policy_words', 'in_no_field')}|实施(?!.)|全[省市区县]"
)
_NOTICE: Final = re.compile(
    rf"(?P<verb>印发|发布|公布|下发|出台|发出|通过)(?P<more>了?(?:[^。；《》\n]{{1,60}}、)?|了)(?P<title>关于(?!{one_of('policy_words', 'other_business')}"
    rf"|设立[^，。]{{0,30}}委员会)(?:[^，。；：、《》“”\n]{{4,60}}?|[\u4e00-\u9fff]{{2,10}}《[^《》\n]{{4,40}}》[^，。；：、《》“”\n]{{0,20}}?)的(?:{one_of('policy_words', 'notice')})(?:（[^（）\n]{{1,8}}）)?)"
)
_SPEAKING: Final = re.compile(
    r"(?:^|(?<=[。；\n]))关于[^，。；：、《》“”\n]{4,40}?的(?:指导意见|实施意见|意见|决定|决议|若干规定|若干措施"
    f"|通知)(?=，(?:{one_of('policy_words', 'speaks')}|从[^，。]{{2,20}}(?:方面|入手)))"
)
_PUT_OUT: Final = re.compile(
    r"的(?:指导意见|实施意见|若干意见|意见|决定|通知|办法|规定)(?=(?:今天|昨天|日前|近日|\d{1,2}日|正式)*(?:发布(?![会者])|公布|印发|出台|下发))"
)
_ABOUT: Final = re.compile("关于[^，。；：、《》“”\n]{4,60}$")
"""What is told as put out itself: 国务院办公厅|关于加强学校体育工作的意见|今天发布."""
_TITLED: Final = Cued(
    ("印发", "下发", "发布", "公布", "出台", "颁布", "颁发", "推出"),
    f"(?:印发|下发|发布|公布|出台|颁布|颁发|推出)了?(?P<title>(?!{one_of('policy_words', 'begins_no_title')}|[省市县区]级|各[省市县区地]|新的?|首[个部份]"
    rf"|[\d一二三四五六七八九十两]+[项个部份])[\u4e00-\u9fff]{{4,34}}?(?:{one_of('policy_words', 'ends_title')}))(?=[，。；、\n])",
)
_NO_TITLE: Final = re.compile("[的了等]|方案.|意见.|办法.|以及|并|后|为|将|在")
_YEAR_BEFORE: Final = re.compile(r"((?:19|20)\d\d)年(?:度|的)?(?:[\u4e00-\u9fff]{1,4})?$|([今去])年的?(?:[\u4e00-\u9fff]{0,2})$")


def named(document: Document) -> Iterator[tuple[Title, str]]:
    """Unmarked names with the year of their edition ("" if none): 慈善法, “十四五”规划, 2023年政府工作报告."""
    text = document.text
    laws = set()
    local = {t.end: t for t in unmarked_acts.local(document)}
    yield from ((t, "") for t in local.values())
    listed = {t.end: t for t in unmarked_acts.listed(document) if t.end not in local}
    yield from ((t, "") for t in listed.values())
    for start, end, word in _WORDS.find(text):
        if end in local or end in listed or (end + 4 in listed and text.startswith("实施条例", end)):
            laws.add(end)
            continue
        if word in _NAMED:
            laws.add(end)
            name = _NAMED[word]
            place = _place_before(text, start) if name == "政府工作报告" else ""
            if place is not None and not (name.endswith(_OF_PLACES_TOO) and text[start - 1 : start] in _DIVISIONS):
                kind = "report" if name.endswith("报告") else "regulation"
                yield Title(start - len(place), end, place + name, kind), edition(document, start, name)
        elif _stands_alone(text, start, end, word):
            laws.add(end)
            draft = _DRAFT.match(text, end)
            if text.startswith("实施条例", end):
                yield Title(start, end + 4, LAWS[word] + "实施条例", "regulation"), ""
            elif draft:
                short = word if LAWS[word].endswith(word) else LAWS[word].removeprefix("中华人民共和国")  # 个税法修正案草案
                full = LAWS[word] if draft[0].startswith(("（", "修正案（")) else short
                yield Title(start, draft.end(), full + draft[0], "draft"), ""
            else:
                yield Title(start, end, LAWS[word], "law"), ""
    for m in _DRAFT_LAW.finditer(text) if "草案" in text else ():
        lead = next((found for lead_in in _LEAD_INS if (found := lead_in.match(m[1]))), None)
        begin = m.start() + (lead.end() if lead else 0)
        if m.end(1) not in laws and (lead or len(m[1]) <= 12) and m.end(1) - begin >= 4:
            yield Title(begin, m.end(), text[begin : m.end()], "draft"), ""
    for m in _DRAFT_DECISION.finditer(text) if "的决" in text and "草案" in text else ():
        yield Title(m.start(), m.end(), m[0], "draft"), ""
    yield from ((t, "") for t in _decisions(text))
    for m in _FIVE_YEARS.finditer(text) if "五" in text and "规划" in text else ():
        if m[0].count("“") == m[0].count("”"):
            field = _FIELD.search(text, max(0, m.start() - _FIELD_REACH), m.start()) if not m[3] else None
            field = field if field and not _NO_FIELD.search(field["field"]) else None
            tail = f"规划{(m[2] or '').strip('《》')}" if not m[3] else m[3]
            start, name = (field.start("field"), field["field"]) if field else (m.start(), "")
            yield Title(start, m.end(), f"{name}“{m[1]}五”{tail}{m['vision'] or ''}", "plan"), ""


def _decisions(text: str) -> Iterator[Title]:
    """What an assembly decides, under its name where that stands before the first of a row: 全国人大常委会|关于批准《…》的决定、关于…的决定."""
    body, end = "", -2
    for m in _DECISION_ON.finditer(text) if "》" in text and "的决" in text and "关于" in text else ():
        if text[m.start() - 1 : m.start()] == "《":
            continue
        if m.start() != end + 1:
            body = next((full for short, full in _ASSEMBLIES.items() if text.endswith(short, 0, m.start())), "")
        end = m.end()
        yield Title(m.start(), m.end(), body + m[0], "decision")


def notices(document: Document) -> Iterator[Title]:
    """Titles that stand without 《》 after the verb that issues them: 印发关于做好困难群众救助工作的通知, 表决通过关于修改监察法的决定."""
    text = document.text
    about = "关于" in text
    for m in _NOTICE.finditer(text) if about else ():
        after = text[m.end() : m.end() + 1]
        listed = len(m["more"]) > 1
        if (after in "，。；、（\n" or m.end() in document.headline_spaces) and (not listed or m["verb"] == "通过"):
            yield Title(m.start("title"), m.end(), canonical(m["title"]), "notice")
    for m in _SPEAKING.finditer(text) if about else ():
        yield Title(m.start(), m.end(), m[0], "notice")
    for m in _PUT_OUT.finditer(text) if about else ():
        lead = _ABOUT.search(text, max(0, m.start() - 64), m.start())
        if lead and text[lead.start() - 1 : lead.start()] not in ("《", "〈", "“"):
            yield Title(lead.start(), m.end(), text[lead.start() : m.end()], "notice")
    taken = set()
    for title in (*described_policies.described(document), *described_policies.passed(document)):
        if title.end not in taken:
            taken.add(title.end)
            yield title
    for m in _TITLED.matches(text):
        if m.end() not in taken and not _NO_TITLE.search(m["title"]) and not described_policies.of_many(text, m.start()):
            yield Title(m.start("title"), m.end(), m["title"], kind_of(m["title"]))


def edition(document: Document, start: int, name: str) -> str:
    """The year that tells a yearly document's editions apart: from the words before it, else the article's year."""
    if name not in _YEARLY:
        return ""
    said = _YEAR_BEFORE.search(document.text, max(0, start - 12), start)
    year = document.article.date[:4]
    if said and said[1]:
        return said[1]
    if said and said[2] == "去":
        return str(int(year) - 1) if year else ""
    return year


def _place_before(text: str, start: int) -> str | None:
    """Whose 政府工作报告: 辽宁省, "" for the one that no place stands before; None where 省政府工作报告 leaves it open."""
    longest = next((text[start - n : start] for n in range(8, 1, -1) if n <= start and divisions.by_name(text[start - n : start])), "")
    return longest or (None if text[start - 1 : start] in tuple("省市县区州") else "")


def _stands_alone(text: str, start: int, end: int, word: str) -> bool:
    """Whether a law's name is that and no part of a longer word (教育法规, 高等教育法学)."""
    if _NOT_FOLLOWED.match(text, end):
        return False
    before = text[start - 1] if start else "\n"
    return len(word) >= 6 or not _HAN.match(before) or before in _MAY_PRECEDE
