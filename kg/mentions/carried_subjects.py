"""The subject that a number takes from the clauses before it: 铁路固定资产投资完成情况良好，同比增长5.7%."""

import re
from collections.abc import Sequence
from typing import Final

from kg.lexicon import one_of, words_with
from kg.mentions.beginnings import Opening
from kg.mentions.counted import Counted, Sentence, like_before, opening_end
from kg.mentions.indicator_words import (
    ATTRIBUTE,
    CHANGED,
    CLAUSE_END,
    COMPARED,
    LEAD_BEGIN,
    LEAD_END,
    ONLY_VERBS,
    PREDICATE,
    SORT,
    WEAK_END,
)

_SORTS_ALONE: Final = frozenset(words_with("figure_words", "sort_alone"))
_EACH: Final = Opening("平每", "(?:平均)?每(?![年月天日周季分小])")
_SORT_BEGIN: Final = re.compile(r"^[\dA-Z]+级(?:（含）)?(?:以上)?|^[首第][一二三四五六七八九十\d]?批")
_OWNER_END: Final = re.compile(
    rf"{PREDICATE.pattern}|(?:较|比)(?=去年|上年|同期|年初|前)|同比|环比|翻了?[一两]?番|{one_of('figure_words', 'turns_out', 'lies')}|为(?=\d)|达(?=\d)|（"
)
_RANKED: Final = re.compile("(?:最[多少高低快慢大小]|居[^，]{0,4}首位?|居首|位[居列][^，]{1,4}|紧随其后|次之)$")
ACTS: Final = re.compile(f"{PREDICATE.pattern}|{LEAD_END.pattern.pattern[:-1]}")
_FOR_AMOUNT: Final = re.compile("^为.*(?:量|额|率|数|值|规模|收入|面积)$")
RATES: Final = ("年均", "月均", "日均", "平均")
_TRADE: Final = ("出口", "进口")
_OF_SIZE: Final = re.compile("(?:最.|总|平均|设计|核定)$")
_BESIDE: Final = ("占", "分别占", "高于", "低于", "快于", "多于", "少于", "好于")
_RELATION: Final = re.compile("对.+的?(?:贡献率|依存度|拉动作用)|是(?:原来|过去|以前|平时|平日|往年|往常|[^，。；]{0,8}年)")
"""What is said of the subject before: 对经济增长的贡献率达50%, 是原来的3倍."""
_CHANGES: Final = re.compile(
    f"(?P<what>[^，。；、的\\d]{{2,14}}?)(?:有所|均|都|明显|继续|持续|进一步|出现)*(?P<done>{CHANGED.pattern.pattern[:-1]}|{one_of('figure_words', 'turns_out')})"
)
_RATE_END: Final = re.compile("(?<=..)(?:[涨增降跌减升]幅|增速)$")
_RISES: Final = re.compile("(?:同比|环比)?(?:上涨|增长|下跌|[涨增降跌减升]幅|增速)")
_THIS_RATE: Final = re.compile("^(?:这个?|这一|该)(?=[涨增降跌减升]幅|增速)")
_CHANGING_PLACES: Final = re.compile(
    "(?:.*(?:城市|省份|地区|国家)(?:里|中|内|的))?(.{4,}?)的(?:城市|省份|地区|国家|企业|行业|[省市县区])(?:个?数量?|有)?"
)
_CHANGED_ALONE: Final = re.compile("(?:同比|环比)?(?:持平|上涨|下降|下跌|增长)的(?:城市|省份|地区|国家|企业|行业)(?:有)?")
_OTHER_MATTER: Final = re.compile(
    rf"(?:[^其\d](?:(?!同比|环比)[^\d，]){{1,12}})(?:稳步|持续|明显|不断|继续|进一步|大幅|快速)*(?:提升|提高|上升|下降|{one_of('figure_words', 'turns_out')})"
)
_SPEAKING: Final = tuple(sorted(words_with("figure_words", "tells")))
_HOW_FAST: Final = re.compile("(?:逐年|逐步|不断|持续|稳步|大幅|快速|明显|显著)$")
_FIRST_PLACE: Final = re.compile(
    "(?P<what>[^，。；、的\\d]{0,12}?)(?:最[高低大小快慢多少长](?:的(?:城市|省份|地区|国家|[省市县区州])?(?:分别)?[是为在]?|[是为])|最(?P<most>[高低大小快慢多少][^，。；、的\\d]{2,4}?)[是为在])"
)
_FIRST_FEW: Final = re.compile(
    "([^，]{2,14}?)(?:位?居|位?列|排在|排名|名列)?前[一二两三四五六七八九十\\d]+[位名]?的?(?:分别|依次)?(?:是|为|有)"
)
_EACH_ONE: Final = ("每人", "每户", "每名", "每位")
_ENDS_OF_LINE: Final = re.compile(
    "(?:线路|全线)?(?:[东西南北](?:[起至达到连接抵]|端)|(?:起|止|讫|终)[点于自]|途[经径]|串[联起]|连接|自(?!身|己|由|动|主)[^，]{2,14}[至到])"
)
"""What tells from where to where a line runs: the line is named before."""
_FROM_END: Final = re.compile("(?:线路|全线)?[东西南北](?:起|端起)|(?<=..)起[于自]")
_FOR_EACH: Final = re.compile("^[为给向对]每[人名户位]")
_MEASURES: Final = ("率", "额", "量", "数", "比", "费", "值")
PERSONS: Final = ("人", "名", "位")
_SHARES: Final = ("占比", "比例", "比重", "进度")
"""Ends of a subject, though they need one themselves: 床位占比63.5%，比年初提升4.1个百分点."""


def without_noun(text: str, begin: int, clause: int, lead: str, topic: str, same_unit: bool) -> tuple[str, str]:
    """(indicator, subject) where nothing follows the number: 同比增长5.7% takes the subject of the clause before."""
    if topic and clause > begin and _OTHER_MATTER.fullmatch(CLAUSE_END.split(text[begin : clause - 1])[-1]):
        topic = ""  # 产值增长7.2%，民企贡献率提升，占比达61.3%
    bare = lead.removesuffix("的").removesuffix("了")
    if bare.startswith(("这", "该")):
        bare = _THIS_RATE.sub("", bare)
    if not bare:
        return topic, topic
    if bare in RATES and len(topic) > 1:
        return bare + topic, topic  # 累计就餐126万人次，日均4200人次
    if bare in _TRADE:
        return bare, bare  # 进出口1128亿元，其中出口575亿元
    if (
        same_unit
        and ONLY_VERBS.fullmatch(bare)
        and not CHANGED.pattern.fullmatch(bare)
        and len(thing := LEAD_BEGIN.sub("", _FOR_EACH.sub("", topic), count=1)) > 1
    ):
        return bare + thing, topic  # 取缔非法社会组织248家，自行解散33家
    if SORT.of(bare) and topic and not (len(bare) > 3 and bare.endswith("类")):  # 社会公益类 says it all
        return bare + _SORT_BEGIN.sub("", topic), topic
    if same_unit and _CHANGED_ALONE.fullmatch(bare) and (what := _what_changes(topic)) != topic:
        return what + bare, what + bare  # 房价上涨的城市有20个，持平的城市|有5个
    if same_unit and topic and bare in _SORTS_ALONE:
        return bare + LEAD_BEGIN.sub("", topic), topic  # 新增感染者9例，其中境外输入|7例
    if bare.startswith(_EACH_ONE) and ACTS.search(bare, 2):
        return bare, bare  # 为80名学生|每人发放助学金3000元
    if topic and _EACH.match(bare, 0) and not ATTRIBUTE.of(bare) and not LEAD_END.of(bare):
        return bare if topic[-2:] in bare else bare + topic, topic
    if (not bare.startswith("占地") and bare.startswith(_BESIDE)) or (bare[0] in "对是" and _RELATION.fullmatch(bare)):
        owner = topic or owner_before(text, begin, clause)
        return owner + bare.removeprefix("分别"), owner
    changed, attribute = CHANGED.of(bare), ATTRIBUTE.of(bare)
    if changed and changed.start() == 2 and bare[1] in "级类型性" and changed[0] in _SHARES:
        return bare, bare  # 省级占3%，市级占17%
    if changed and changed.start() <= 2 and len(bare) <= 8:
        owner = (topic if same_unit else _what_changes(topic)) or owner_before(text, begin, clause)
        if _RISES.match(bare):
            owner = _RATE_END.sub("", owner)  # 房价涨幅|上涨1%, 涨幅回落0.2个百分点: of the price
        return owner + bare, owner
    if attribute and attribute.start() == 0:
        owner = ATTRIBUTE.pattern.sub("", topic)
        if topic and not owner:
            return bare, topic  # 全长90公里，设计时速120公里: what has both was said before
        if _OF_SIZE.fullmatch(owner):
            return bare, bare  # 最大直径56米，深度16米
        owner = _OF_SIZE.sub("", owner) or topic or owner_before(text, begin, clause)
        owner = owner.removesuffix(bare[:2]).removesuffix("累计") or owner  # 产品累计销售|销售额
        return owner + bare, owner + bare
    if bare.startswith("为") and _FOR_AMOUNT.search(bare) and not ACTS.search(bare, 1):
        bare = bare[1:]  # 为水果产量首次超过80万吨打下基础
    return bare, bare[: changed.start()] if changed and changed.start() > 1 and not changed[0].endswith(_SHARES) else bare


def _what_changes(topic: str) -> str:
    """A topic, or what changes in the places that it counts: 房价上涨的城市 → 房价."""
    m = _CHANGING_PLACES.fullmatch(topic) if "的" in topic else None
    if m is None:
        return topic
    return CHANGED.cut(m[1]) if CHANGED.of(m[1]) else m[1].removesuffix("持平")


def of_them(lead: str, topic: str, alike: bool) -> tuple[str, str] | None:
    """(indicator, subject) of some of those counted before, of whom is gone on: 儿童32.5万名，其中无人监护的6800名、由祖父母监护的占91.3%.

    `alike`: whether the number before counts the same sort of thing.
    """
    whole = topic.rpartition("的")[2]
    if len(whole) < 2 or whole.endswith(_MEASURES) or LEAD_BEGIN.match(lead) or LEAD_BEGIN.match(whole):
        return None
    if lead.endswith("的占"):
        return (f"{lead.removesuffix('占')}{whole}占比", topic) if len(lead) > 3 else None
    return (lead + whole, topic) if alike and lead.endswith("的") and len(lead) > 2 and whole not in lead else None


def by_place(s: Sentence, i: int, clause: int, out: Sequence[Counted | None], placed: bool) -> str:
    """What a number counts whose clause, or the one before it, only names a place: that of the last number of its unit."""
    before = CLAUSE_END.split(s.text[s.begin : max(s.begin, clause - 1)])[-1] if clause > s.begin else ""
    if first := _FIRST_FEW.match(before):
        return first[1]  # 留守儿童数量居前三位的是讷河市、龙江县和依安县，分别为612名
    if ranked := _RANKED.search(before):
        own = before[opening_end(s.text, clause - 1 - len(before), clause - 1, s.names) - (clause - 1 - len(before)) : ranked.start()]
        return own if len(own) > 1 else like_before(s, s.found[i].unit, "", out)
    alone = clause - 1 - len(before) in s.names and not any(c.isdigit() for c in before)
    return like_before(s, s.found[i].unit, "", out) if alone or placed or clause in s.names else ""


def owned(s: Sentence, at: int) -> tuple[str, str]:
    """What changes in the places that are counted, and that it does: 38个城市|的|房价涨幅 | 比上月有所收窄; "" where nothing changes."""
    clause = CLAUSE_END.split(s.text[at : s.end])[0]
    if len(clause) > 30 or any(c.isdigit() for c in COMPARED.sub("", clause)):
        return "", ""
    words = COMPARED.sub("", clause)
    changed = _CHANGES.fullmatch(words)
    return (changed["what"], changed["what"] + changed["done"]) if changed else ("", "")


def ranked(s: Sentence, start: int, end: int) -> tuple[str, int]:
    """What the place of text[start:end] is first in, and where that place ends: 涨幅最高的城市|南通|上涨5%, 最高涨幅为|南通|的5%."""
    m = _FIRST_PLACE.match(s.text, start, end)
    if m is None or not start < (at := s.names.get(m.end(), start)) <= end:
        return "", start
    return m["what"] or "最" + m["most"], at


def owner_before(text: str, begin: int, clause: int) -> str:
    """The noun that the clause before speaks of: 铁路固定资产投资完成情况良好，同比增长5.7%."""
    clauses = CLAUSE_END.split(text[begin : max(begin, clause - 1)])
    previous = clauses.pop()
    while clauses and _ENDS_OF_LINE.match(previous):
        previous = clauses.pop()  # 铁路|北起衡阳站，南至郴州站，全长266公里
    if previous.endswith(_SPEAKING):
        return ""  # 负责人表示，经济增长5%
    words = previous[opening_end(previous, 0, len(previous), {}) :]
    m = _FROM_END.search(words) or _OWNER_END.search(words)
    noun = _HOW_FAST.sub("", WEAK_END.pattern.sub("", words[: m.start()] if m else words))
    return noun if 2 <= len(noun) <= 20 else ""
