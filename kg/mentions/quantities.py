"""Numbers with their units that could stand in a table: 248家, 超过1.05万个, 10%—15%, 不少于5个."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from kg.lexicon import alternatives, one_of, table, words, words_with
from kg.mentions.beginnings import Begun, Opening, first_of
from kg.mentions.numbers import NUMBER, NUMERALS, Number, numbers, value_of

_UNITS: Final = {row["word"]: (row["unit"], row["kind"]) for row in table("units")}
_BEGINS_A_WORD: Final = Opening(first_of(words("unit_shields")).union("对"), rf"{alternatives(words('unit_shields'))}|对\d")
"""The unit is the beginning of another word: 10部门 is no 部, 20人大代表 no 人."""
_UNIT_TAIL: Final = re.compile(
    rf"(?P<per>/(?:{one_of('quantity_words', 'per')})(?:·[\u4e00-\u9fff]{{1,2}})?)?(?:（[个间套艘架件户处次只头匹辆台](?:、[个间套艘架件户处次只头匹辆台])*）)?(?P<class>级)?"
)
_UNIT_SIZES: Final[dict[str, tuple[int, ...]]] = {
    first: tuple(sorted({len(word) for word in _UNITS if word[0] == first}, reverse=True)) for first in {word[0] for word in _UNITS}
}
"""How long the units are that begin with a character, the longest first."""
_RANGE: Final = re.compile(r"[至到\-–—~～]{1,2}")
_BEFORE: Final = {row["word"]: row["bound"] for row in table("bounds") if row["side"] == "before"}
_BEFORE_SIZES: Final[dict[str, tuple[int, ...]]] = {
    last: tuple(sorted({len(word) for word in _BEFORE if word[-1] == last}, reverse=True)) for last in {word[-1] for word in _BEFORE}
}
"""How long the words of a bound are that end in a character, the longest first."""
_AFTER: Final = {row["word"]: row["bound"] for row in table("bounds") if row["side"] == "after"}
_BOUND_AFTER: Final = Opening(first_of(_AFTER), alternatives(_AFTER))
_AHEAD: Final = re.compile(r"(不少于|不低于|至少)[^，。；：！？\n\d]{1,8}$")
_PEOPLE: Final = re.compile(
    f"(?<!超过)(?<!超过..)(?:人口|人数|群众|人员|用户数?|(?:{one_of('quantity_words', 'person')}))(?:数量|规模|总数|总量)?(?:[约近超达为有]|超过|突破|达到|接近|已达|[共还仍尚现已]有|总数)?了?$"
)
_PERSONS: Final = re.compile(
    f"(?:[多余]|以上)?(?:{one_of('quantity_words', 'sort_of_person')})*(?:{one_of('quantity_words', 'person')})(?!家庭|[户家])"
)
_PERSON_BEGINS: Final = frozenset("多余以").union(
    word[0] for role in ("sort_of_person", "person") for word in words_with("quantity_words", role)
)
_FUNDS: Final = re.compile(
    f"[多余]?(?:{one_of('quantity_words', 'sort_of_fund')})*(?:{one_of('quantity_words', 'fund')})(?!计划|协议|意向|[的额人者方户家商])"
)
_FUND_BEGINS: Final = frozenset("多余").union(word[0] for role in ("sort_of_fund", "fund") for word in words_with("quantity_words", role))
_FUNDED: Final = re.compile(f"(?:{one_of('quantity_words', 'fund')})(?:规模|总额)?(?:约|近|超过?|达到?|突破|共|了)*$")
"""Before a sum of money whose unit a speaker leaves out: 带动社会投资|3000亿."""
_SUM: Final = re.compile(f"(?:{one_of('quantity_words', 'sum')})(?:合计|总计|共计?|累计)?(?:已|将)?(?:约|近|超过?|达到?|突破|逾|为)*了?$")
"""The same before a sum whose unit is left out though it is not that large: 直接经济损失|2558.9万, 票房突破|43亿."""
_SUM_ENDS: Final = frozenset("约近超过达到突破逾为了共计").union(word[-1] for word in words_with("quantity_words", "sum"))
_INDEX: Final = re.compile("指数(?:[较比][^，。；]{1,6})?(?:分别)?(?:为|是|达到?|报|[升降增回][到至为升落]*)+[约近超]?$")
"""Before the value of an index, which has no unit."""
_VISITS: Final = re.compile("人次数?[约近超达为到共了]*$")
_MORE_OF_IT: Final = re.compile(
    "(?:(?:增加|增长|多|少|减少|下降|提高)了?|(?:增加|增长|提高|上升|发展|扩大|增)[到至](?:(?:\\d{4}年|去年|今年|目前)(?:[底末]|年底)?的)?)[约近超]?$"
)
_PEOPLE_ONCE: Final = re.compile("(?:人数|人口|用户数?)(?:由|从)(?:\\d{4}年|去年|上年)[底末]?的$")
"""Before how many people there were once: 参保人数由2007年的|4291万增加到."""
_RISING: Final = re.compile("(?:增加|增长|提高|上升|发展|扩大|增)[到至]")
_MARKS: Final = ("，", "。", "；", "、", "（", "")
_NEVER: Final = ("time", "order")
_AND: Final = ("、", "和", "及", "与", "以及")
_SHORTENED: Final = re.compile(
    "(?:(?:办[理结事]|审[批核]|受理|拨付|确认|服务|响应|登记)[^，。；]{0,4}(?:时间|周期|时长|期限)|时限)[^，。；]{0,24}?(?:(?:压缩|缩短|缩减|减少|压减)(?:[至到为]|控制在)|不超过|控制在)$"
)
_DAYS: Final = ("天", "日")
_FOLLOW: Final = frozenset("至到-–—~～小") | {word[0] for word, (_, kind) in _UNITS.items() if kind not in ("time", "order")}
_COUNTING: Final = Begun(rf"[{NUMERALS}](?:(?<=\d)|(?=[{NUMERALS}数分多余{re.escape(''.join(sorted(_FOLLOW)))}]))", NUMBER)
"""Numbers, but for the many numerals of one character that no unit follows: 一|些, 第三|方."""
_ARTICLES: Final = re.compile(r"[\d一二三四五六七八九十]章[^，。；\d]{0,4}$")
_PROVINCES: Final = re.compile(
    "(?:省(?:份|区市|、自治区、直辖市)?|县市区|市县|区县|县区|[市县区州])(?:（[^（）]*）)?(?:[和及][^，。；]{2,12})?的?(?:分管)?(?:民政|党委|人民?政府)"
    "[^，。；]{0,8}?(?:[厅局]长|负责|代表|分管|[厅局委]（[局厅]）)"
)
_REPORT: Final = re.compile("省(?:区市|（[^（）]*）|份?(?=和新疆))(?:和新疆生产建设兵团)?报告")
_PATTERN_OF: Final = re.compile(r"按照?[^，。；]{0,4}\d[^，。；]{0,30}的(?:总体)?(?:格局|模式|布局|思路|构想)")
_POPULOUS: Final = re.compile("口?(?:规模)?的?(?:[^，。；、]{0,5}?)(?:大国|国家|大省|大市|大县|[省城]市|省份)")
_MANY: Final = 100_000
_MILLIONS: Final = 10_000
_STAGES: Final = re.compile(f"[个大]?(?:{one_of('quantity_words', 'stage')})")
_OF_SOME: Final = re.compile(f"(?:（含[^）]*）)?(?:{one_of('quantity_words', 'stretch')})")
_LIMITS: Final = ("以上", "以下", "以内")
_RISEN: Final = re.compile("[升降增减涨跌高低快慢多少超]|扩大|收窄|放缓|回[升落]|提|缩|差")
_PER: Final = re.compile(r"每(?:发|有|隔|节约|生产)?$|每[^。；]{1,18}就有$|相当于$")
_SPORT: Final = Opening(
    first_of(words_with("quantity_words", "contest")).union("男女混自蛙蝶仰个"),
    f"(?:男子|女子|混合|自由|蛙|蝶|仰|个人)?(?:{one_of('quantity_words', 'contest')})",
)
_OUT_OF: Final = Opening("范之外处内", "范围|之外|外(?![出地来籍迁国商资销运围])|处(?![理置于罚])|内(?![地部外资])")
"""Past or within so much: 3公里|外, 500米|内; not 2万人|外出务工."""
_AND_LESS: Final = re.compile("及以[上下](?![，。；、])")
_CALIBRE: Final = re.compile(f"{one_of('quantity_words', 'bore')}|以?[内外上下]的?(?:路段|水域|海域)")
_TIME: Final = Opening("个多半小星月世工季昼学", r"个?[多半]?个?(?:小时|星期|月|世纪|工作日|季度|昼夜|学年)")
_EACH: Final = re.compile(
    rf"每(?P<one>{one_of('quantity_words', 'each')})(?:每(?P<time>月|年|天|日))?(?:补助|补贴|发放|给予|奖励|资助)?(?:不低于|不少于|不超过|最高|约|近)?$"
)
_STRUCK: Final = re.compile("(?:造成|导致|致使|袭击|影响|波及)[^，。；\\d]{0,36}$")
"""Before provinces that a disaster struck, which are counted without a classifier: 暴雨导致江西等|11省份."""
_BARE_PROVINCES: Final = ("省份", "省区市", "省（区、市）", "省（自治区、直辖市）")
_FAIR_DAYS: Final = re.compile("(?:优良|达标|良好|蓝天|污染|[高低]温|雾霾|霾|降雨|晴好|无雨)[^，。；\\d]{0,2}天数?[^，。；天\\d]{0,6}$")
"""Before days that are counted by what the weather or the air was like."""
_TENTHS: Final = re.compile("[半一二三四五六七八九](?![一二三四五六七八九十百千万成个名位年月日家户人倍次种项年线级])")
"""After so many tenths: 八成|半, 九成|五."""
_BARE_SCALE: Final = tuple("百千万亿")
_JOINS: Final = ("、", "和", "及", "与")
_ENDS_NUMBER: Final = frozenset("0123456789万亿")
_BARE_ROW: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+)?[万亿]{0,2}(?:[、和及与]\d+(?:\.\d+)?[万亿]{0,2})*(?=[、和及与]$)")
_HANDED_OUT: Final = re.compile("分别(?:[比较][^，。；\\d]{0,4}\\d{1,4}[年月])?[^，。；！？\n\\d]{0,24}$")
_SCALED: Final = re.compile(r"(\d+(?:\.\d+)?)([万亿]{1,2})")
_MYRIADS: Final = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_VAGUE: Final = tuple("数几好第两")


class _Unit:
    """A unit's word, where it ends, what it is per (元/月), and whether it makes a rank (吨级)."""

    __slots__ = ("end", "per", "rank", "word")

    def __init__(self, word: str, end: int, per: str, rank: bool) -> None:
        self.word: Final = word
        self.end: Final = end
        self.per: Final = per
        self.rank: Final = rank


class Quantity:
    """text[start:end] with the words of its bound; text[at] is the first digit; `kind` as in units.tsv."""

    __slots__ = ("at", "bound", "end", "han", "kind", "start", "unit", "upper", "value")

    def __init__(
        self,
        start: int,
        end: int,
        at: int,
        value: Decimal,
        unit: str,
        kind: str,
        upper: Decimal | None = None,
        bound: str = "",
        han: bool = False,
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.at: Final = at
        self.value: Final = value
        self.unit: Final = unit
        self.kind: Final = kind
        self.upper: Final = upper
        self.bound: Final = bound
        self.han: Final = han

    def spanning(self, start: int, end: int, bound: str) -> "Quantity":
        """The same with the words text[start:end], which may say a bound."""
        return Quantity(start, end, self.at, self.value, self.unit, self.kind, self.upper, bound, self.han)


def quantities(text: str, closed: Sequence[tuple[int, int]] = ()) -> Iterator[Quantity]:
    """All quantities from left to right; none inside the spans `closed` (dates, titles).

    "共有社会组织3.76万余个" → 37600 个, more than. Times, ages, ranks, ordinals and vague numbers (数十家) are none.
    """
    shut, spans = -1, sorted(closed, reverse=True)

    def worth(m: re.Match[str]) -> bool:
        nonlocal shut
        start = m.start()
        while spans and spans[-1][0] <= start:
            shut = max(shut, spans.pop()[1])
        return start >= shut and _could_count(m)

    found = list(numbers(text, worth, _COUNTING))
    skip, last = -1, None
    for i, n in enumerate(found):
        if n.start < skip:
            continue
        q = _range(text, n, found[i + 1]) if i + 1 < len(found) else None
        if q is None:
            q = _single(text, n) or _more_of_it(text, n, last)
        if q is None:
            continue
        skip = q.end
        if q.kind in _NEVER or text[q.at - 1 : q.at] == "第" or _letter(text[q.at - 1 : q.at]):
            continue
        if _counts(text, n, q) and not _qualifies(text, q):
            if last is not None and q.kind == "money" and "/" in last.unit and "/" not in q.unit and text[last.end : q.start] in _AND:
                q = Quantity(q.start, q.end, q.at, q.value, last.unit, q.kind, q.upper, q.bound, q.han)  # 每人每年6636元、6480元
            if text[q.start - 1 : q.start] in _JOINS and q.start == q.at and text[q.start - 2] in _ENDS_NUMBER:
                yield from _with_its_unit(text, q)
            last = q
            yield q


def _with_its_unit(text: str, q: Quantity) -> list[Quantity]:
    """The numbers before a quantity that share its unit, where they are handed out: 分别收窄|1.1、0.8|和0.6个百分点."""
    before = _BARE_ROW.search(text, max(0, q.start - 60), q.start)
    if before is None or q.kind in _NEVER or not _HANDED_OUT.search(text, max(0, before.start() - 40), before.start()):
        return []
    scale = _SCALED.match(text, q.at, q.end)
    return [
        Quantity(before.start() + n.start, before.start() + n.end, before.start() + n.start, _as_large(n, scale), q.unit, q.kind)
        for n in numbers(before[0])
    ]


def _as_large(n: Number, last: re.Match[str] | None) -> Decimal:
    """The value of a number that leaves 万 or 亿 to the last of its row: 3.2|和5.6万; not 800|和1.2万."""
    if last is None or n.scale != 1:
        return n.value
    mantissa = Decimal(last[1])
    if n.value > 20 * mantissa:
        return n.value
    value = n.value
    for c in last[2]:
        value *= _MYRIADS[c]
    return value


def _could_count(m: re.Match[str]) -> bool:
    """Whether a number can be a quantity by what follows; 一 and its like only where a bound stands before it."""
    end = m.end()
    following = m.string[end : end + 1]
    if m.string[m.start()] == "0" and m.string[m.start() + 1 : m.start() + 2].isdigit():
        return False  # 03组卫星: a number by which a thing is called
    if m["scale"] and (following in _MARKS or (following in _PERSON_BEGINS and _PERSONS.match(m.string, end))):
        return True
    if m["han"] and "万" in m[0] and following in _PERSON_BEGINS and _PERSONS.match(m.string, end):
        return True  # 二十万|农民
    if m["scale"] and _RISING.match(m.string, end) and _PEOPLE_ONCE.search(m.string, max(0, m.start() - 18), m.start()):
        return True
    if m["scale"] and following in _FUND_BEGINS and _FUNDS.match(m.string, end):
        return True
    if following in _MARKS and "." in m[0] and _INDEX.search(m.string, max(0, m.start() - 14), m.start()):
        return True
    if following in _DAYS and _SHORTENED.search(m.string, max(0, m.start() - 40), m.start()):
        return True  # 审批时间不超过90|天
    if following == "天" and _FAIR_DAYS.search(m.string, max(0, m.start() - 14), m.start()):
        return True
    if following == "省" and m.string.startswith(_BARE_PROVINCES, end):
        return not m["han"] and _STRUCK.search(m.string, max(0, m.start() - 40), m.start()) is not None
    if following not in _FOLLOW and not m["share"] and not m["parts"] and not m["half"]:
        return False
    if m["han"] and end - m.start() == 1 and following != "成":
        return _bound_before(m.string, end - 1) != "" or _bound_ahead(m.string, max(0, end - 14), end - 1)
    return True


def _single(text: str, n: Number) -> Quantity | None:
    if n.unit:
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, n.unit, "ratio", han=n.han), n.more)
    if n.scale == 1 and text.startswith(("个亿", "个多亿"), n.end):
        return _colloquial(text, n)
    unit = _unit(text, n.end)
    if unit is not None and unit.word in ("省", "省区") and n.scale == 1 and text.startswith(_BARE_PROVINCES, n.end):
        return Quantity(n.start, n.end, n.start, n.value, "个", "count")  # 导致11省份受灾
    if unit is not None and n.scale > 1 and unit.word in ("小时", "个小时"):
        return _bounded(text, Quantity(n.start, unit.end, n.start, n.value, "小时", "measure"), n.more)  # 志愿服务时长2.1亿小时
    if unit is None and n.scale == 1 and text[n.end : n.end + 1] in _MARKS and _INDEX.search(text, max(0, n.start - 14), n.start):
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, "", "measure"), n.more)  # 中小企业发展指数为89.5
    if unit is None and n.scale > 1 and _PEOPLE.search(text, max(0, n.start - 8), n.start) and text[n.end : n.end + 1] in _MARKS:
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, "人", "person"), n.more)  # 老年人口2356万
    if unit is None and n.scale > 1 and text[n.end : n.end + 1] in _MARKS and _VISITS.search(text, max(0, n.start - 8), n.start):
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, "人次", "count"), n.more)  # 国内旅游总人次36.74亿
    if unit is None and n.scale > 1 and _PEOPLE_ONCE.search(text, max(0, n.start - 18), n.start) and _RISING.match(text, n.end):
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, "人", "person"), n.more)  # 参保人数由2007年的4291万增加到
    if unit is None and (n.scale > 1 or (n.han and n.value >= _MILLIONS)) and _PERSONS.match(text, n.end):
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, "人", "person"), n.more)  # 为97.6万低保对象发放低保金
    if n.scale >= _MILLIONS and _of_money(text, n):
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, "元", "money"), n.more)  # 安排150亿资金
    if unit is not None and _UNITS[unit.word][1] == "time" and _SHORTENED.search(text, max(0, n.start - 40), n.start):
        word = _UNITS[unit.word][0]
        return _bounded(text, Quantity(n.start, unit.end, n.start, n.value, word, "measure"), n.more)  # 审核时限压缩至12个工作日
    if unit is not None and unit.word == "天" and _FAIR_DAYS.search(text, max(0, n.start - 14), n.start):
        return _bounded(text, Quantity(n.start, unit.end, n.start, n.value, "天", "measure"), n.more)  # 优良天数29天
    if unit is None or _TIME.match(text, n.end):
        return None
    q = _with_unit(text, n, unit)
    return q if q.kind in _NEVER else _bounded(text, q, n.more)


def _colloquial(text: str, n: Number) -> Quantity | None:
    """A sum of money as people say it: 善款达到3|个多亿, 投资15|个亿|元; None where another unit or a noun follows."""
    more = text.startswith("多", n.end + 1)
    end = n.end + 2 + more
    unit = _unit(text, end)
    if unit is not None and _UNITS[unit.word][1] != "money":
        return None
    value = n.value * _MYRIADS["亿"]
    if unit is not None:
        return _bounded(text, Quantity(n.start, unit.end, n.start, value, _UNITS[unit.word][0], "money"), n.more or more)
    if text.startswith("人", end):
        return None
    return _bounded(text, Quantity(n.start, end, n.start, value, "元", "money"), n.more or more)


def _of_money(text: str, n: Number) -> bool:
    """Whether a large number without a unit is a sum by what stands beside it: 150亿|中央财政资金, 社会投资|3000亿."""
    if _FUNDS.match(text, n.end):
        return True
    if text[n.end : n.end + 1] not in _MARKS:
        return False
    if _FUNDED.search(text, max(0, n.start - 10), n.start) is not None:
        return True
    return text[n.start - 1] in _SUM_ENDS and _SUM.search(text, max(0, n.start - 12), n.start) is not None


def _more_of_it(text: str, n: Number, last: Quantity | None) -> Quantity | None:
    """A large number without a unit that says how much more there is of what the number before counts: 人次36.74亿，比上年增加15.8亿."""
    if last is None or n.scale == 1 or n.start - last.end > 20 or text[n.end : n.end + 1] not in _MARKS:
        return None
    bare = text[last.end - 1] in "万亿"  # the number before had no unit of its own either
    if not bare or not _MORE_OF_IT.search(text, last.end, n.start) or "。" in text[last.end : n.start]:
        return None
    return _bounded(text, Quantity(n.start, n.end, n.start, n.value, last.unit, last.kind), n.more)


def _unit(text: str, at: int) -> _Unit | None:
    """The longest unit that begins at an offset, unless a longer word does (10部门)."""
    word = ""
    for size in _UNIT_SIZES.get(text[at : at + 1], ()):
        if (word := text[at : at + size]) in _UNITS:
            break
        word = ""
    if word == "个点" and (text.startswith(("位", "子"), at + 2) or not _RISEN.search(text, max(0, at - 16), at)):
        word = "个"  # 关停57个|点, but 提高2.5个点
    if not word or (_BEGINS_A_WORD.match(text, at) and word != "人民币"):
        return None
    tail = _UNIT_TAIL.match(text, at + len(word))
    return _Unit(word, tail.end(), tail["per"] or "", bool(tail["class"])) if tail else None


def _with_unit(text: str, n: Number, u: _Unit) -> Quantity:
    unit, kind = _UNITS[u.word]
    if unit == "点" and "指数" in text[max(0, n.start - 16) : n.start]:
        kind = "measure"
    if u.rank and kind != "person":
        kind = "order"
    if kind == "money" and not u.per and (each := _EACH.search(text, max(0, n.start - 12), n.start)):
        unit += "/" + "·".join(x for x in (each["one"], each["time"]) if x)
    if unit == "成":
        more = _TENTHS.match(text, u.end)
        part = 0 if more is None else 5 if more[0] == "半" else value_of(more[0]) or 0
        return Quantity(n.start, more.end() if more else u.end, n.start, n.value * 10 + part, "%", kind, han=n.han)
    return Quantity(n.start, u.end, n.start, n.value, unit + u.per, kind, han=n.han)


def _range(text: str, first: Number, second: Number) -> Quantity | None:
    """10至20个, 5%—10%, 80到90万人; None where no second number of the same unit follows."""
    if second.start - first.end > 6:
        return None
    own = _unit(text, first.end)
    between = _RANGE.match(text, own.end if own else first.end)
    if between is None or between.end() != second.start:
        return None
    last = _unit(text, second.end)
    unit = second.unit or (_UNITS[last.word][0] if last else "")
    if (own and _UNITS[own.word][0] != unit) or not unit:
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        low *= second.scale
    if low >= second.value:
        return None
    whole = _with_unit(text, second, last) if last else Quantity(second.start, second.end, second.start, second.value, second.unit, "ratio")
    at = first.start
    return _bounded(text, Quantity(at, whole.end, at, low, whole.unit, whole.kind, second.value, han=whole.han), second.more)


def _bounded(text: str, q: Quantity, more: bool) -> Quantity:
    """The quantity with the words that bound it: 超过248家, 248家以上, 至少配备一名."""
    start, end, bound = q.start, q.end, "more than" if more else ""
    word = _bound_before(text, start)
    if word == "上" and not text.startswith(_BARE_SCALE, q.at):
        word = ""  # 80岁以上321万人, but 上百家
    if word:
        start = text.rindex(word, 0, start)
        bound = bound or _BEFORE[word]
    elif _bound_ahead(text, max(0, start - 12), start):
        bound = bound or "at least"
    if text.startswith(("多", "余"), end) and not text.startswith(("多种", "多样", "多年", "多个"), end):
        end, bound = end + 1, "more than"
    after = _BOUND_AFTER.match(text, end)
    if after:
        end, bound = after.end(), _AFTER[after[0]]
    return q if start == q.start and end == q.end and bound == q.bound else q.spanning(start, end, bound)


def _bound_ahead(text: str, begin: int, end: int) -> bool:
    """Whether words some way before a number set a bound: 不少于每年|20."""
    return (text.find("不", begin, end) >= 0 or text.find("至少", begin, end) >= 0) and _AHEAD.search(text, begin, end) is not None


def _bound_before(text: str, at: int) -> str:
    """The word of a bound that ends at `at`, with 了 or 到 between them at most: 突破了 → 突破; "" if there is none."""
    if text[at - 1 : at] in ("了", "到") and at > 1 and text[at - 2 : at] != "不到":
        at -= 1
    for size in _BEFORE_SIZES.get(text[at - 1 : at], ()):
        if size <= at and (word := text[at - size : at]) in _BEFORE:
            return word
    return ""


def _counts(text: str, n: Number, q: Quantity) -> bool:
    """Whether Chinese numerals count here: 十万人, 至少一名, 超百家; not 一件事, 五个专项行动, 数百家."""
    if not n.han:
        return True
    if text.startswith("几", n.end) or text[n.start - 1 : n.start] in _VAGUE:
        return False
    if text[n.end - 1] in "半数":
        return q.bound != ""
    if n.value == 1 and text.startswith("个人", n.end):
        return False  # 一户至少有一个人就业
    if text.startswith(_BARE_SCALE, n.start):
        return q.start < n.start or n.more  # 上百家, 百余家
    return q.unit in ("%", "‰") or q.bound in ("at least", "at most", "less than") or q.value >= (10 if n.more else 100)


def _qualifies(text: str, q: Quantity) -> bool:
    """Whether a quantity only says which things are meant: 投资1亿元以上的项目, 方圆150公里范围内."""
    if (text.find("每", max(0, q.start - 21), q.start) >= 0 or text.endswith("相当于", 0, q.start)) and _PER.search(
        text, max(0, q.start - 21), q.start
    ):
        return True  # 每节约一吨
    if _SPORT.match(text, q.end):
        return True
    if text[q.start - 1 : q.start] == "分" and _STAGES.match(text, q.end - len(q.unit)):
        return True  # 分6个组赴各市, 分三个阶段
    bounded = text.startswith(_LIMITS, q.end - 2)
    if bounded and q.kind == "measure" and _OF_SOME.match(text, q.end):
        return True  # 800公里以上航段
    if q.unit == "千伏":
        return True  # 800千伏特高压工程: what a line is built for
    if q.kind == "measure" and _AND_LESS.match(text, q.end):
        return True  # 800公里及以下航段
    if q.kind == "measure" and text.endswith("海拔", 0, q.start) and (bounded or text.startswith(("的", "处"), q.end)):
        return True
    if q.unit == "人" and q.value >= _MANY and _POPULOUS.match(text, q.end):
        return True  # 14亿人口的大国
    if q.unit == "个" and text.startswith("省", q.end) and _REPORT.match(text, q.end):
        return True  # 31个省区市和新疆生产建设兵团报告
    if q.unit == "个" and _PROVINCES.match(text, q.end):
        return True  # 31个省（区、市）民政厅（局）负责人
    if q.kind == "ratio" and (way := text.rfind("按", max(0, q.start - 24), q.start)) >= 0 and _PATTERN_OF.match(text, way):
        return True  # 按照90%居家、6%社区、4%机构的格局
    if q.unit == "条" and _ARTICLES.search(text, max(0, q.start - 8), q.start):
        return True  # 共8章56条
    if q.kind == "money" and q.bound and text.startswith("者", q.end):
        return True  # 月收入不足600元者
    if q.kind == "measure" and _CALIBRE.match(text, q.end):
        return True
    return q.kind in ("money", "measure", "person") and (
        (bounded and text.startswith("的", q.end)) or _OUT_OF.match(text, q.end) is not None
    )


def _letter(char: str) -> bool:
    return char != "" and (char in "-.·〔" or (char.isascii() and char.isalpha()))
