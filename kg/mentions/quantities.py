"""Numbers with their units that could stand in a table: 248家, 超过1.05万个, 10%—15%, 不少于5个."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.lexicon import table
from kg.mentions.numbers import Number, numbers

_UNITS = {row["word"]: (row["unit"], row["kind"]) for row in table("units")}
# the unit is the beginning of another word: 10部门 is no 部, 20人大代表 no 人
_NOT_HERE = "家(?=庭|长)|人(?=大|才|均|民|类|工)|部(?=门|委|级|队)|处(?=级|理)|场(?=馆|所)|单(?=位)|支(?=持|部|撑)|口(?=岸|径)|层(?=面|级)|位(?=于|居|列)|次(?=年|日|月)|组(?=织)|条(?=例)|手(?=机|术|续|段|工)|起(?=来)|元(?=旦)|成(?=都|立|功|为|员|果|长|绩|交|本|熟|年|人|效|渝|昌|县)"
_UNIT = re.compile(
    f"(?!{_NOT_HERE})(?P<unit>{'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})(?P<per>/[\u4e00-\u9fff]{{1,3}}(?:·[\u4e00-\u9fff]{{1,2}})?)?(?:（[个间套艘架件户处次只]）)?(?P<class>级)?"
)
_RANGE = re.compile(r"[至到\-–—~～]{1,2}")
_BEFORE = (
    ("at least", r"不少于|不低于|不小于|至少|最少|不得少于|不得低于"),
    ("at most", r"不超过|不高于|不多于|不大于|至多|最多|不得超过"),
    ("more than", r"超过|超出|超|逾|突破|大于|高于|多于"),
    ("less than", r"低于|少于|小于|不足|不到|不满"),
    ("about", r"将近|接近|近|大约|约为|约|大概|上"),
)
_BOUND_BEFORE = re.compile("(?:" + "|".join(f"(?P<b{i}>{words})" for i, (_, words) in enumerate(_BEFORE)) + ")(?:了|到)?$")
_AFTER = {
    "以上": "at least",
    "及以上": "at least",
    "以下": "at most",
    "以内": "at most",
    "之内": "at most",
    "左右": "about",
    "上下": "about",
}
_BOUND_AFTER = re.compile("及?以上|以下|以内|之内|左右|上下")
_AHEAD = re.compile(r"(不少于|不低于|至少)[^，。；：！？\n\d]{1,8}$")
_NEVER = ("time", "order")
_FOLLOW = frozenset("至到-–—~～") | {word[0] for word in _UNITS}
_ARTICLES = re.compile(r"\d章[^，。；\d]{0,4}$")
_LIMITS = ("以上", "以下", "以内")
_PER = re.compile(r"每(?:发|有|隔|节约|生产)?$|就有$|相当于$")
_SPORT = re.compile(r"(?:男子|女子|混合|自由|蛙|蝶|仰|个人)?(?:泳|混合泳|接力|跨栏|短跑|气步枪|气手枪|跳台|跳板|速滑|决赛|半决赛)")
_CALIBRE = re.compile(r"口径|直径|高速|长的|宽的|高的|跨径|轨距|波段|以?[内外上下]的?(?:路段|水域|海域)")
_TIME = re.compile(r"个?[多半]?个?(?:小时|星期|月|世纪|工作日|季度|昼夜|学年)")
_EACH = re.compile(
    r"每(?P<one>人|户|床|平方米|吨|亩|套|辆|次)(?:每(?P<time>月|年|天|日))?(?:补助|补贴|发放|给予|奖励|资助)?(?:不低于|不少于|不超过|最高|约|近)?$"
)
_BARE_SCALE = tuple("百千万亿")
_VAGUE = tuple("数几好第两")


@dataclass(frozen=True, slots=True)
class Quantity:
    """text[start:end] with the words of its bound; text[at] is the first digit; `kind` as in units.tsv."""

    start: int
    end: int
    at: int
    value: Decimal
    unit: str
    kind: str
    upper: Decimal | None = None
    bound: str = ""
    han: bool = False


def quantities(text: str, closed: Sequence[tuple[int, int]] = ()) -> Iterator[Quantity]:
    """All quantities from left to right; none inside the spans `closed` (dates, titles).

    "共有社会组织3.76万余个" → 37600 个, more than. Times, ages, ranks, ordinals and vague numbers (数十家) are none.
    """
    found = list(numbers(text, _could_count))
    skip, shut, spans = -1, -1, sorted(closed, reverse=True)
    for i, n in enumerate(found):
        while spans and spans[-1][0] <= n.start:
            shut = max(shut, spans.pop()[1])
        if n.start < skip or n.start < shut:
            continue
        q = _range(text, n, found[i + 1]) if i + 1 < len(found) else None
        if q is None:
            q = _single(text, n)
        if q is None:
            continue
        skip = q.end
        if q.kind in _NEVER or text[q.at - 1 : q.at] == "第" or _letter(text[q.at - 1 : q.at]):
            continue
        if _counts(text, n, q) and not _qualifies(text, q):
            yield q


def _could_count(m: re.Match[str]) -> bool:
    """Whether a number can be a quantity by what follows; 一 and its like only where a bound stands before it."""
    end = m.end()
    following = m.string[end : end + 1]
    if following not in _FOLLOW and not m["share"] and not m["parts"] and not m["half"]:
        return False
    if m["han"] and end - m.start() == 1 and following != "成":
        return (
            _AHEAD.search(m.string, max(0, end - 14), end - 1) is not None
            or _BOUND_BEFORE.search(m.string, max(0, end - 7), end - 1) is not None
        )
    return True


def _single(text: str, n: Number) -> Quantity | None:
    if n.unit:
        return _bounded(text, Quantity(n.start, n.end, n.start, n.value, n.unit, "ratio", han=n.han), n.more)
    m = _UNIT.match(text, n.end)
    if m is not None and n.scale > 1 and m["unit"] in ("小时", "个小时"):
        return _bounded(text, Quantity(n.start, m.end(), n.start, n.value, "小时", "measure"), n.more)  # 志愿服务时长2.1亿小时
    if m is None or _TIME.match(text, n.end):
        return None
    q = _with_unit(n, m)
    return q if q.kind in _NEVER else _bounded(text, q, n.more)


def _with_unit(n: Number, m: re.Match[str]) -> Quantity:
    unit, kind = _UNITS[m["unit"]]
    if unit == "点" and "指数" in m.string[max(0, n.start - 16) : n.start]:
        kind = "measure"
    if m["class"] and kind != "person":
        kind = "order"
    per = _EACH.search(m.string, max(0, n.start - 12), n.start) if kind == "money" and not m["per"] else None
    if per:
        unit += "/" + "·".join(x for x in (per["one"], per["time"]) if x)
    if unit == "成":
        return Quantity(n.start, m.end(), n.start, n.value * 10, "%", kind, han=n.han)
    return Quantity(n.start, m.end(), n.start, n.value, unit + (m["per"] or ""), kind, han=n.han)


def _range(text: str, first: Number, second: Number) -> Quantity | None:
    """10至20个, 5%—10%, 80到90万人; None where no second number of the same unit follows."""
    own = _UNIT.match(text, first.end)
    between = _RANGE.match(text, own.end() if own else first.end)
    if between is None or between.end() != second.start:
        return None
    last = _UNIT.match(text, second.end)
    unit = second.unit or (_UNITS[last["unit"]][0] if last else "")
    if (own and _UNITS[own["unit"]][0] != unit) or not unit:
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        low *= second.scale
    if low >= second.value:
        return None
    whole = _with_unit(second, last) if last else Quantity(second.start, second.end, second.start, second.value, second.unit, "ratio")
    return _bounded(text, replace(whole, start=first.start, at=first.start, value=low, upper=second.value), second.more)


def _bounded(text: str, q: Quantity, more: bool) -> Quantity:
    """The quantity with the words that bound it: 超过248家, 248家以上, 至少配备一名."""
    start, end, bound = q.start, q.end, "more than" if more else ""
    before = _BOUND_BEFORE.search(text, max(0, start - 6), start)
    if before:
        start = before.start()
        bound = bound or next(word for i, (word, _) in enumerate(_BEFORE) if before[f"b{i}"])
    elif _AHEAD.search(text, max(0, start - 12), start):
        bound = bound or "at least"
    if text.startswith(("多", "余"), end) and not text.startswith(("多种", "多样", "多年", "多个"), end):
        end, bound = end + 1, "more than"
    after = _BOUND_AFTER.match(text, end)
    if after:
        end, bound = after.end(), _AFTER[after[0]]
    return replace(q, start=start, end=end, bound=bound)


def _counts(text: str, n: Number, q: Quantity) -> bool:
    """Whether Chinese numerals count here: 十万人, 至少一名, 超百家; not 一件事, 五个专项行动, 数百家."""
    if not n.han:
        return True
    if text.startswith("几", n.end) or text[n.start - 1 : n.start] in _VAGUE:
        return False
    if text[n.end - 1] in "半数":
        return q.bound != ""
    if text.startswith(_BARE_SCALE, n.start):
        return q.start < n.start
    return q.unit in ("%", "‰") or q.bound in ("at least", "at most", "less than") or q.value >= (10 if n.more else 100)


def _qualifies(text: str, q: Quantity) -> bool:
    """Whether a quantity only says which things are meant: 投资1亿元以上的项目, 方圆150公里范围内."""
    if _PER.search(text, max(0, q.start - 6), q.start) or _SPORT.match(text, q.end):
        return True
    bounded = text.startswith(_LIMITS, q.end - 2)
    if q.unit == "条" and _ARTICLES.search(text, max(0, q.start - 8), q.start):
        return True  # 共8章56条
    if q.kind == "measure" and _CALIBRE.match(text, q.end):
        return True
    return q.kind in ("money", "measure", "person") and (
        (bounded and text.startswith("的", q.end)) or text.startswith(("范围", "之外", "外", "处", "内"), q.end)
    )


def _letter(char: str) -> bool:
    return char != "" and (char in "-.·〔" or (char.isascii() and char.isalpha()))
