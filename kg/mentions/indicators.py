"""The words of an article that say what a quantity counts: 取缔劝散非法社会组织248家 → 取缔劝散非法社会组织."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon import table
from kg.mentions.quantities import Quantity

_ROLES: dict[str, list[str]] = {}
for _row in table("figure_words"):
    _ROLES.setdefault(_row["role"], []).append(_row["word"])


def _any(role: str) -> str:
    return "|".join(sorted(map(re.escape, _ROLES[role]), key=lambda w: (-len(w), w)))


_CLAUSE_END = re.compile(r"[，。；：！？!?\n]")
_CHANGE = rf"(?:{_any('change')})"
_TIME = (
    r"(?:截至|截止|自|从|到|至|在)?(?:(?:今年|去年|前年|明年|\d{2,4}年|十[一二三四五]五|“十[一二三四五]五”)(?:\d{1,2}[—\-至到]\d{1,2}月|\d{1,2}月(?:\d{1,2}日)?|前?[一二三四两\d]{1,2}(?:个月|季度)|上半年|下半年|[上中下]旬|全年)?"
    r"|\d{1,2}[—\-至到]\d{1,2}月份?|\d{1,2}月(?:\d{1,2}日)?(?:[—\-至到]\d{1,2}月?\d{0,2}日?)?|\d{1,2}日|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度)|[一二三四]季度|上半年|下半年|全年|[一二三四五六七八九十两\d]{1,3}年|当[年月日天]|(?:春节|国庆|清明|五一|中秋|端午|元旦)(?:假期|期间|小长假)?)"
    r"(?:年底|年末|底|末|初|前|后|间|期间|时期|以来|来|起|时|份|内|假期|中|\d{1,2}时)*(?:，)?"
)
_OPENING = re.compile(rf"(?:{_any('opening')}|{_TIME}|的|了|、|[“”（）])")
_WEAK_END = re.compile(rf"(?:{_any('weak')})+$")
_LEAD_END = re.compile(rf"(?:{_any('lead')})+(?:了|出|起)?$")
_CAUSATIVE_END = re.compile(rf"(?:{_any('causative')})$")
_PREDICATE = re.compile(
    "|".join(
        [
            *(w for w in _any("predicate").split("|") if len(w) > 1),
            "已(?!经济)|将|均(?!价)|被|在(?!校|职|建|册|岗|线|押|逃|役|读|家|编)|因(?!素)|由(?!于)|对(?!口|外|象|接|手)|把|并(?!网|联)|可(?!再生|持续|燃|视|穿戴)|没有|不(?!动产|锈钢|良|合格|同)|未(?!成年|来)|作(?=报告|交流|典型)|从(?!业|众|属)",
        ]
    )
)
_CHANGED = re.compile(rf"(?:比|较)?{_CHANGE}(?:了|约|为)?$")
_NEED_OWNER = re.compile(rf"(?:(?:比|较)?{_CHANGE}|(?:{_any('attribute')}))(?:了|约|为)?$")
_COMPARED = re.compile(rf"(?:比|较|与)[^，。；]{{1,14}}?(?={_CHANGE}|相比)(?:相比)?")
_WITHIN = re.compile(r"在[^，。；]{1,16}?中(?=占)")
_LISTED = re.compile(r"(?<![平高上中初优同一二三])等(?!级|待|于|同|额|离|值|效|候|地(?!区))")
_ADVERBS = re.compile(r"^(?:已经|已|将|均|全部|陆续|先后|踊跃|正在|率先|同步|顺利|成功|正式|首次|进行|被|共同|集中|全程|可|并|作)+")
_UNOPENED = re.compile(r"(?:[^、（）“”]|（[^（）]*）|“[^“”]*”)*")  # up to a mark that closes what began before, or to a list
_JOINED = re.compile(r"[、，]|和|及|以及|与")
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Counted:
    """What a quantity counts, with the words text[start:end] that say so (quantity included); `subject` is what a following clause speaks of."""

    indicator: str
    start: int
    end: int
    subject: str


def indicators(text: str, begin: int, end: int, found: Sequence[Quantity], names: Sequence[tuple[int, int]], topic: str = "") -> list[Counted | None]:
    """What each quantity of the sentence text[begin:end] counts; None where the text leaves it open.

    `names` are the spans of places, which do not belong to an indicator that begins with them; `topic` is the
    subject that the sentence before leaves (其中，社会团体16130个).
    """
    out: list[Counted | None] = []
    for i, q in enumerate(found):
        last = found[i - 1] if i else None
        following = found[i + 1] if i + 1 < len(found) else None
        counted = _counted(text, begin, end, q, last, following, out[-1] if out else None, names, topic)
        if counted is not None:
            topic = counted.subject
        out.append(counted)
    return _shared(text, found, out)


def _counted(
    text: str, begin: int, end: int, q: Quantity, last: Quantity | None, following: Quantity | None, before: Counted | None, names: Sequence[tuple[int, int]], topic: str
) -> Counted | None:
    clause = _clause_start(text, begin, q.start, last, before)
    lead_start = _opening_end(text, clause, q.start, names)
    lead, weak = _lead(text[lead_start : q.start])
    noun, predicate, after = _after(text, q, end, following)
    start = min(lead_start, q.start)
    if q.kind == "ratio" and not text.startswith("的", q.end):
        noun = predicate = ""
        after = q.end
    if q.kind == "ratio" and text.startswith("的", q.end) and noun and not predicate and _NEED_OWNER.search(lead):
        noun = ""
    if noun or predicate:
        indicator = _with_noun(lead, weak, noun, predicate, topic)
        subject = noun or topic
    else:
        after = q.end
        indicator, subject = _without_noun(text, begin, clause, lead, topic)
    indicator = _short(indicator)
    if len(indicator) < 2:
        return None
    return Counted(indicator, start, after, subject[-_LONGEST:])


def _clause_start(text: str, begin: int, at: int, last: Quantity | None, before: Counted | None) -> int:
    """Where the words begin that may belong to a quantity: after the last comma, or the quantity before."""
    start = begin
    for m in _CLAUSE_END.finditer(text, begin, at):
        start = m.end()
    if last is not None and last.end > start:
        start = last.end
        mark = text.rfind("、", start, at)
        if mark >= 0:
            start = mark + 1
        elif before is not None and start < before.end <= at:
            start = before.end
    opened = text.rfind("（", start, at)
    if opened >= 0 and text.find("）", opened, at) < 0:
        start = opened + 1
    return start


def _opening_end(text: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> int:
    """Past the words that open a clause: times, places, 其中, 目前, 全省."""
    while start < end:
        name = next((b for a, b in names if a == start and b <= end and text[b : b + 1] not in ("、", "等")), 0)
        if name > start:
            start = name
            continue
        m = _OPENING.match(text, start, end)
        if m is None or m.end() == start:
            break
        start = m.end()
    return start


def _lead(words: str) -> tuple[str, bool]:
    """The words before a number without fillers, and whether they named a list before (北京、上海等26个)."""
    listed = list(_LISTED.finditer(words))
    if listed:
        words = words[listed[-1].end() :]
    words = _WITHIN.sub("", _COMPARED.sub("", words))
    keep = words
    words = _WEAK_END.sub("", words)
    if keep.endswith("占") or keep.endswith("占到"):
        words = words.removesuffix("占").removesuffix("的") + "占比"
    if keep.endswith("的") and words:
        words += "的"
    return re.sub("^(?:和|以及|及|与|的)", "", words), bool(listed) and not words


def _after(text: str, q: Quantity, end: int, following: Quantity | None) -> tuple[str, str, int]:
    """The noun after a quantity, what is said of it, and where the noun ends: 25家|部管社会组织|踊跃参加录制."""
    stop = _CLAUSE_END.search(text, q.end, end)
    limit = stop.start() if stop else end
    if following is not None:
        limit = min(limit, following.start)
    words = text[q.end : limit]
    begin = q.end
    if words.startswith("的"):
        begin, words = begin + 1, words[1:]
    words = _UNOPENED.match(words)[0]  # type: ignore[index]
    m = _PREDICATE.search(words)
    if m is None:
        noun, said = words, ""
    else:
        noun, said = words[: m.start()], words[m.start() :]
    trimmed = re.sub(r"(?:的|和|及|与|或|、|，|了|之间|中|分别|进行)+$", "", noun)
    return trimmed, re.sub(r"[“”]", "", said).strip(), begin + len(trimmed) + (len(said) if not trimmed else 0)


def _with_noun(lead: str, listed: bool, noun: str, predicate: str, topic: str) -> str:
    said = re.sub("(?<=.)了", "", _ADVERBS.sub("", predicate))
    said = said.split("的")[0] if len(said) > 10 and "的" in said[2:] else said
    if not noun:
        return said if len(said) <= 14 else said[:14]
    if lead.endswith("的"):
        return lead[-14:] + noun
    verb = _LEAD_END.search(lead)
    causative = _CAUSATIVE_END.search(lead)
    if said and len(said) >= 2 and (not lead or listed or (causative and not (verb and verb.start() < causative.start()))):
        given = re.match(r"(?:提供|发放)(.+)", said)
        if given and causative and causative[0] in ("为", "向", "给"):
            said = "获得" + given[1]
        return f"{said[:14]}的{noun}"
    if len(lead) <= 6:
        return lead + noun
    return (verb[0] if verb else "") + noun


def _without_noun(text: str, begin: int, clause: int, lead: str, topic: str) -> tuple[str, str]:
    bare = lead.removesuffix("的").removesuffix("了")
    if not bare:
        return topic, topic
    if bare.startswith(("平均每", "每")) and topic and not _LEAD_END.search(bare):
        return bare + topic, topic
    m = _NEED_OWNER.search(bare)
    if m and m.start() <= 2 and len(bare) <= 8:
        owner = topic or _owner(text, begin, clause)
        return owner + bare, owner
    changed = _CHANGED.search(bare)
    return bare, bare[: changed.start()] if changed and changed.start() > 1 else bare


def _owner(text: str, begin: int, clause: int) -> str:
    """The noun that the clause before speaks of: 铁路固定资产投资完成情况良好，同比增长5.7%."""
    previous = text[begin : max(begin, clause - 1)]
    words = _CLAUSE_END.split(previous)[-1]
    words = words[_opening_end(words, 0, len(words), ()) :]
    m = _PREDICATE.search(words)
    noun = words[: m.start()] if m else words
    return noun if 2 <= len(noun) <= 14 else ""


def _short(words: str) -> str:
    words = re.sub(r"[“”‘’\s]", "", words).strip("，、的：了（")
    if words.count("（") != words.count("）"):
        words = words.replace("（", "").replace("）", "")
    if len(words) <= _LONGEST:
        return words
    tail = words[-_LONGEST:]
    cut = max(tail.find(c) for c in "的、，")
    return tail[cut + 1 :] if 0 <= cut < _LONGEST - 6 else tail


def _shared(text: str, found: Sequence[Quantity], out: list[Counted | None]) -> list[Counted | None]:
    """Coordinated numbers share their words: 城市社区和农村社区分别平均拥有10个和5个社区社会组织 gives each number its own subject."""
    for last in range(len(found) - 1, 0, -1):
        first = last
        while first and _JOINED.fullmatch(text, found[first - 1].end, found[first].start):
            first -= 1
        counted = out[last]
        if first == last or counted is None:
            continue
        noun = _after(text, found[last], found[last].end + 30, None)[0] if found[last].kind != "ratio" else ""
        heads = _respectively(text, found[first], last - first + 1)
        for i in range(first, last + 1):
            own = out[i]
            if heads:
                words = heads[i - first]
                out[i] = Counted(_short(words + noun), own.start if own else found[i].start, found[i].end, words)
            elif noun and i < last and own is not None:
                out[i] = Counted(counted.indicator, own.start, found[i].end, counted.subject)
    return out


def _respectively(text: str, q: Quantity, count: int) -> list[str]:
    """The subjects and their verb where a clause says A和B分别…: one text for each of `count` numbers, or none."""
    clause = _CLAUSE_END.split(text[max(0, q.start - 60) : q.start])[-1]
    before, mark, verb = clause.rpartition("分别")
    if not mark:
        return []
    subjects = [x for x in re.split("[、和与及]", before[_opening_end(before, 0, len(before), ()) :]) if x]
    return [s + _WEAK_END.sub("", verb) for s in subjects] if len(subjects) == count else []
