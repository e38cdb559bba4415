"""Numbers that stand side by side share their words: 城市社区和农村社区分别平均拥有10个和5个社区社会组织."""

import re
from collections.abc import Sequence
from typing import Final

from kg.lexicon import one_of
from kg.mentions.counted import Counted, Sentence, like_before, opening_end, short
from kg.mentions.indicator_words import ATTRIBUTE, CHANGED, CLAUSE_END, COMPARED, EACH_LEFT, LEAD_BEGIN, ONLY_VERBS, WEAK_END, joined

_THAN: Final = re.compile("^(?:[比较][^，]{1,14}|与[^，]{2,16}相比)$")
_BESIDE: Final = re.compile("与[^，]{2,16}相比$")
_SUBJECTS: Final = re.compile("[、和与及]")
_LISTED: Final = re.compile("、")
_LAST: Final = re.compile("、|[和与及](?=[^、和与及]*$)")
_SO_MANY: Final = re.compile(r"^等?(?:[两三四五六七八九十]{1,2}|\d{1,2})个?[省市县区州盟旗地](?:市|县|区)?的?(?=..)")
_HOUSEHOLDS: Final = ("户", "家", "个", "套", "村", "项")
_TO_WHOM: Final = ("向", "给", "对", "为")
_ALL_TOLD: Final = re.compile("(?<=..)[两二三四五六七八九十]大?(?:类|种|大)[^、]{1,6}$")  # 集装箱船、散货船|三大船型
_RATE_END: Final = re.compile("(?:同比|环比)$")
_AMOUNT_END: Final = re.compile("[量额率数值价费款比元入出]$")
_KINDS: Final = re.compile(
    "(?:分为|分成|划分为|包括)(?P<kinds>[^。；：！？\\d]{3,60}?)[两二三四五六七八九]?[个大]?(?:类别|类型|等级|部分|[类种档级])，$"
)
_NEXT_KIND: Final = re.compile("，(?:以及|及|和)?")
_LIST_OF: Final = re.compile("^[^，]*等(?=..)")
_SORT_OF: Final = re.compile(f"(?:{one_of('quantity_words', 'sort_of_person')})")
_EACH_UNIT: Final = re.compile("(?<=..)每(?:吨|升|公斤|千克|市斤|斤|立方米|亩|千瓦时)$")
_PLACES: Final = "@"
"""Stands for subjects that are nothing but places, which a figure holds by itself."""


def share(s: Sentence, out: list[Counted | None]) -> None:
    """Coordinated numbers share their words: 城市社区和农村社区分别平均拥有10个和5个社区社会组织 gives each its own subject."""
    first = 0
    while first < len(s.found):
        last = first
        while last + 1 < len(s.found) and (joined(s.text, s.found[last].end, s.found[last + 1].start) or _as_one(s, last + 1)):
            last += 1
        if first < last:
            _share_between(s, out, first, last)
        first = last + 1


def _as_one(s: Sentence, i: int) -> bool:
    """Whether a number right after another counts the same in another unit: 1233户|5853人陆续住进县城."""
    one, other = s.found[i - 1], s.found[i]
    return one.end == other.start and one.unit != other.unit and one.unit in _HOUSEHOLDS and other.kind in ("count", "person")


def _share_between(s: Sentence, out: list[Counted | None], first: int, last: int) -> None:
    count, end, number_end = last - first + 1, out[last], s.found[last].end
    noun = end.noun if end is not None else ""
    said = end if end is not None and end.end > number_end and _as_one(s, last) else None  # 1233户5853人|陆续住进县城
    heads = _respectively(s, first, count) or _respectively_before(s, out, first, count)
    for i in range(first, last + 1):
        q = s.found[i]
        if heads:
            words = heads[i - first] + ("" if heads[i - first].startswith(_PLACES) else noun)
            own = out[i]
            if words.startswith(_PLACES):
                words = _of_places(s, words[1:], noun, end, out[:first], q.unit)
            out[i] = (
                Counted(short(words), own.start if own else q.start, q.end, noun, CHANGED.cut(words) or words) if len(words) > 1 else None
            )
        elif noun and i < last and end is not None:
            own = out[i]
            out[i] = end.spanning(own.start if own else q.start, q.end)
        elif not noun and said is not None:
            out[i] = said.spanning(q.start, said.end if i == last else q.end)
        elif not noun and i > first and (one := out[first]) is not None:
            out[i] = one.spanning(q.start, q.end)


def _clause_before(s: Sentence, at: int) -> str:
    return CLAUSE_END.split(s.text[max(s.begin, at - 60) : at])[-1]


def _respectively(s: Sentence, first: int, count: int) -> list[str]:
    """The subjects and their verb where a clause says A和B分别…: one text for each of `count` numbers, or none."""
    before, mark, verb = _clause_before(s, s.found[first].start).rpartition("分别")
    words = before[opening_end(before, 0, len(before), {}) :].removeprefix("国内") if mark else ""
    if mark and (each := _EACH_UNIT.search(words)):  # 汽油、柴油价格|每吨|分别降低75元、70元
        words, verb = words[: each.start()], each[0] + verb
    # 就业支出、农林水支出 are two though 社会保障和就业支出 holds a 和
    split = (x for marks in (_SUBJECTS, _LISTED, _LAST) if len(x := [w for w in marks.split(words) if w]) == count)
    subjects = next(split, [])
    if count == 2 and words.endswith("产销"):
        made = next((words.removeprefix(s.text[a:b]) for a, b in s.names.items() if words.startswith(s.text[a:b])), words)
        subjects = [made[:-1] + "量", made[:-2] + "销量"]
    if mark and not before:
        subjects = _kinds_before(s, first, count)
    if mark and not subjects and verb[:1] in _TO_WHOM:
        return _to_places(s, verb, count)
    if not subjects:
        return []
    subjects[-1] = _ALL_TOLD.sub("", subjects[-1])
    whole, verb = subjects[-1], COMPARED.sub("", WEAK_END.pattern.sub("", EACH_LEFT.sub("", verb))).removesuffix("被")
    places = {s.text[a:b] for a, b in s.names.items() if s.begin <= a < s.end}
    if places and "的" in subjects[0] and (alone := subjects[0].rpartition("的")[2]) in places:
        subjects[0] = alone  # 涨幅靠前的|广州、深圳
    if all(x in places for x in subjects):
        return [_PLACES + verb] * count
    tail = next((whole[len(p) :] for p in sorted(places, key=len, reverse=True) if whole.startswith(p)), "")
    tail = _SO_MANY.sub("", tail)  # 南京、无锡、徐州|三市的|低保标准
    tail = tail[opening_end(tail, 0, len(tail), {}) :]  # 广州、深圳|5月份|房价
    if tail and all(x in places for x in subjects[:-1]):
        return [_without_comparison(tail + verb)] * count  # 赤峰市、兴安盟农牧区标准分别为6636元、6480元
    if done := LEAD_BEGIN.match(whole):
        subjects = [x + whole[done.end() :] if ONLY_VERBS.fullmatch(x) else x for x in subjects]  # 新建、改建|养老院
    elif sort := _SORT_OF.match(whole):
        subjects = [x + whole[sort.end() :] if _SORT_OF.fullmatch(x) else x for x in subjects]  # 城镇和农村|低保对象
    return [x + verb for x in _measured([x if len(x) > 1 else x + whole[1:] for x in subjects])]  # 内、外贸吞吐量


def _kinds_before(s: Sentence, first: int, count: int) -> list[str]:
    """The kinds that the clauses before tell apart, if they are so many: 分为城市、农村和牧区三类，|分别占…."""
    end = s.text.rfind("，", s.begin, s.found[first].start) + 1
    m = _KINDS.search(s.text, s.begin, end)
    if m is None:
        return []
    for pattern in (_NEXT_KIND, _LAST, _SUBJECTS):
        kinds = [_LIST_OF.sub("", x) for x in pattern.split(m["kinds"]) if x]
        if len(kinds) == count:
            return kinds
    return []


def _without_comparison(words: str) -> str:
    """The words without what something is compared with: 涨幅|也比4月份|收窄."""
    m = COMPARED.search(words) if "比" in words or "较" in words else None
    return WEAK_END.cut(words[: m.start()]) + words[m.end() :] if m else words


def _to_places(s: Sentence, verb: str, count: int) -> list[str]:
    """分别|向江苏、安徽、山东调水5.27亿、0.46亿和7.88亿立方米: each place with the verb."""
    items = [w for w in _SUBJECTS.split(verb[1:]) if w]
    places = [s.text[a:b] for a, b in sorted(s.names.items()) if s.begin <= a < s.end]
    last = next((x for x in sorted(places, key=len, reverse=True) if items and items[-1].startswith(x)), "")
    done = WEAK_END.pattern.sub("", items[-1][len(last) :]) if last else ""
    if len(items) != count or not done or any(x not in places for x in items[:-1]):
        return []
    return [verb[0] + x + done for x in (*items[:-1], last)]


def _measured(subjects: list[str]) -> list[str]:
    """The subjects, each with what only the last says is measured of them: 汽车制造业、器材制造业|投资同比."""
    whole = subjects[-1]
    plain = _RATE_END.sub("", whole)
    attribute = ATTRIBUTE.of(plain)
    if not attribute or attribute.start() < 2 or any(_AMOUNT_END.search(x) or ATTRIBUTE.of(x) for x in subjects[:-1]):
        return [_RATE_END.sub("", x) + whole[len(plain) :] for x in subjects]
    of = whole.find("的", 2)
    if 0 < of < attribute.start() and all(len(x) <= of + 2 for x in subjects[:-1]):
        return [x + whole[of:] for x in subjects[:-1]] + [whole]  # 上涨、持平和下降|的城市数量
    return [x + whole[attribute.start() :] for x in subjects[:-1]] + [whole]


def _of_places(s: Sentence, verb: str, noun: str, end: Counted | None, out: Sequence[Counted | None], unit: str) -> str:
    """What numbers count that are handed out to places: 朝阳区、海淀区分别检查206家次和187家次 after 检查养老服务机构1320家次."""
    if noun and end is not None:
        return end.indicator
    if known := like_before(s, unit, verb, out):
        return known
    before = next((c.subject for c in reversed(out) if c is not None), "")
    if not verb or CHANGED.pattern.fullmatch(verb):
        return before + verb
    return verb + before if ONLY_VERBS.fullmatch(verb) and before and len(verb) < 3 else verb


def _respectively_before(s: Sentence, out: Sequence[Counted | None], first: int, count: int) -> list[str]:
    """As _respectively, where the subjects are the figures just before: 货物412万吨、货值731亿元，同比分别增长18.3%、5.7%."""
    before, mark, verb = _clause_before(s, s.found[first].start).rpartition("分别")
    before = _THAN.sub("", before)
    subjects = [c.subject for c in out[max(0, first - count) : first] if c is not None]
    if not mark or len(subjects) != count or len(before) > 4:
        return []
    return [x + before + WEAK_END.pattern.sub("", COMPARED.sub("", verb)) for x in subjects]
