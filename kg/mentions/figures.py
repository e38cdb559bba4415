"""Finds figures: a number with its unit, what it counts, and the place, policy, campaign and agency it belongs to."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from kg.lexicon import one_of
from kg.mentions import belongings, periods, targets
from kg.mentions.beginnings import Opening
from kg.mentions.carried_subjects import owner_before
from kg.mentions.counted import LONGEST, Counted
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.indicators import indicators
from kg.mentions.numbers import plain
from kg.mentions.quantities import Quantity, quantities
from kg.mentions.tabulated import tabulated
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_SENTENCE: Final = re.compile(r"[^。！？\n]+[。！？]?")
_CONTINUES: Final = Opening("其此同另在分从按", r"(?:其中|此外|同时|另外|在此基础上|[分从按][^，。；]{1,8}看，)")
_CLOSED: Final = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]{1,20}”|〔[^〕]*〕")
_PART_OF_YEAR: Final = re.compile("(?:第?[一二三四]季度|[上下]半年|\\d{1,2}月份?)")
_OWN: Final = re.compile("自己|自家|[他她我](?!国|省|市|县|区|们国)")
_PRIVATE: Final = re.compile(f"(?:{one_of('figure_words', 'private')}|\\d{{2}}岁的)$")
_SPEAKS: Final = re.compile(f"[^，。；]{{0,6}}(?:{one_of('figure_words', 'tells')}|告诉)|等")
_ANOTHER: Final = re.compile("[全该本当][省市县区州镇乡村地国]|村里|县里|合作社|公司|企业|平均|目前")
"""What shows that somebody or something else is told of."""
_SELF: Final = tuple("自他她我")
_FEW: Final = frozenset(str(n) for n in range(20))
_RELATIVE: Final = ("%", "‰", "元", "个百分点", "倍", "美元", "公里", "米")
_FULL_STOP: Final = ("。", "！", "？")


class _Figure:
    """A figure's mention, whether it stands in a heading, and its place (what tells two equal numbers apart)."""

    __slots__ = ("heading", "mention", "place")

    def __init__(self, mention: Mention, heading: bool, place: Entity | None) -> None:
        self.mention: Final = mention
        self.heading: Final = heading
        self.place: Final = place


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of statistics and targets, with document offsets, body before headlines, nothing twice.

    "截至2021年年底，全国共有社会组织90.2万个" → Statistic 社会组织 902000 个, period 2021年年底.
    """
    figures = list(_figures(document, found))
    body = [f for f in figures if not f.heading]
    kept: list[_Figure] = []
    for f in body:
        if not any(_same_number(f, o) and _alike(f, o) for o in kept):
            kept.append(f)
    kept += [f for f in figures if f.heading and not any(_same_number(f, o) for o in body)]
    yield from (f.mention for f in kept)
    yield from _goals(document, found)


def _figures(document: Document, found: Mentions) -> Iterator[_Figure]:
    text = document.text
    closed = [(m.start, m.end) for m in found.of("Date", KG.Policy)] + [m.span() for m in _CLOSED.finditer(text)]
    waiting = list(quantities(text, closed))[::-1]
    if not waiting:
        return
    names = {m.start: m.end for m in found.of(KG.Province, KG.Place)}
    topic, period, place, told = "", None, None, 0
    earlier: list[tuple[str, str]] = []
    paragraph = 0
    without: list[tuple[int, int]] = []  # sentences without numbers since the last one with some
    for m in _SENTENCE.finditer(text):
        begin, end = m.span()
        if not waiting:
            return
        if waiting[-1].start >= end:
            without.append((begin, end))
            continue
        here = []
        while waiting and waiting[-1].start < end:
            here.append(waiting.pop())
        goes_on = _goes_on(text, begin, end)
        new = begin if not goes_on else next((a for a, b in reversed(without) if not _goes_on(text, a, b)), -1)
        if new >= 0:
            topic, period, place, told = "", None, None, new
        if without and text.startswith("其中", begin):
            topic = owner_before(text, *without[-1]) or topic  # 房地产投资增速回落。其中上海同比下降0.1%
        without.clear()
        if (line := text.rfind("\n", 0, begin)) != paragraph and not goes_on:
            paragraph, earlier = line, []
        heading = _is_heading(document, begin, end)
        each = belongings.respectively(document, found, begin, here) if len(here) > 1 else {}
        told = told if text.startswith("其中", begin) else begin
        times = periods.periods(text, begin, here[-1].start, found)
        for q, counted in zip(here, indicators(text, begin, end, here, names, topic, tuple(earlier)), strict=True):
            period = next((p for p in reversed(times) if p.end <= q.start), period)
            if counted is None or not tabulated(text, q, counted) or _somebodys(found, text, begin, q, counted):
                continue
            then = periods.of_earlier(text, q.start)
            time = periods.Period(text[slice(*then)], periods.date(found, *then), *then) if then else period
            topic = counted.subject
            earlier.append((q.unit, counted.indicator))
            own = each.get(q.start)
            shared = () if own else belongings.alike(document, found, begin, q.start)
            if own is None and not shared:
                own = place = belongings.place(document, found, begin, q.start, place if goes_on else None)
            for where in shared or (own,):
                yield _Figure(_mention(document, found, begin, told, q, counted, time, where, then is not None), heading, where)


def _somebodys(found: Mentions, text: str, begin: int, q: Quantity, counted: Counted) -> bool:
    """Whether a number is of one person's life: 村民李明华一家分到100平方米, 自己只掏了1万元; not what is told of an office (李明华部长图片41幅)."""
    if counted.indicator.startswith(_SELF) and _OWN.match(counted.indicator):
        return True
    if (subject := next(iter(found.inside(begin, q.start, KG.Person)), None)) is not None and _private(found, text, subject, q.start):
        return True
    people = found.inside(counted.start, q.start, KG.Person)
    return any(
        text[m.start : m.end] in counted.indicator
        and text[m.end : m.end + 1] not in ("等", "景")
        and not any(p.end < q.start for p in found.starting_at(m.end, KG.Post))
        for m in people
    )


def _private(found: Mentions, text: str, who: Mention, at: int) -> bool:
    """Whether what a sentence tells up to an offset is of one who is no public person: 62岁的市民李明华腿脚不便，每月|用药300元."""
    if not _PRIVATE.search(text, max(0, who.start - 6), who.start) or _SPEAKS.match(text, who.end):
        return False
    return not _ANOTHER.search(text, who.end, at) and not found.inside(who.end, at, KG.Agency, KG.Organization, KG.Province, KG.Place)


def _goes_on(text: str, begin: int, end: int) -> bool:
    """Whether a sentence goes on from the one before it: 其中，…; 在此基础上."""
    return _CONTINUES.match(text, begin) is not None or text.find("在此基础上", begin, min(end, begin + 30)) >= 0


def _is_heading(document: Document, begin: int, end: int) -> bool:
    """Whether a sentence is a headline or a line of its own without a full stop."""
    text = document.text
    if document.field_at(begin) != "text":
        return True
    return not text.startswith(_FULL_STOP, end - 1) and text[end : end + 1] == "\n" and text[begin - 1 : begin] in ("", "\n")


def _mention(
    document: Document,
    found: Mentions,
    begin: int,
    told: int,
    q: Quantity,
    counted: Counted,
    period: periods.Period | None,
    place: Entity | None,
    past: bool,
) -> Mention:
    """`told`: where the sentence begins that sets the goal: 《细则》明确，…。其中，每人每月补贴1500元; `past`: what rises from it is none."""
    goal = None if past else targets.goal(document, found, told, q.start, q.bound, q.unit)
    if goal is not None and goal.policy is not None:
        place = belongings.narrower(place, belongings.policy_place(document, found, goal.policy))
    campaign = belongings.campaign(document, found, begin, q.start)
    agency = belongings.agency(document, found, counted.start, q.start)
    indicator = counted.indicator
    if agency:
        own = _without_body(indicator, document.text[counted.start : agency[1]])
        indicator = own if own == indicator else _SINCE_WHEN.sub("", own)
    for body in found.touching(counted.start, counted.start + 1, KG.Organization):
        if indicator.startswith(document.text[counted.start : body.end]):  # 湖南|金桂置业有限公司认捐: the place is of its name
            indicator = document.text[body.start : counted.start] + indicator
    when = (period.words, "", period.date) if period else ("", "", "")
    if goal is not None and goal.deadline:
        when = ("", goal.deadline, goal.date)
    value, upper = plain(q.value), plain(q.upper) if q.upper is not None else ""
    key = (indicator, value, upper, q.bound, q.unit, *when)
    name = f"{indicator} {value}{'–' + upper if upper else ''}{q.unit}"
    kind = KG.Target if goal is not None else KG.Statistic
    of = _of(place, goal.policy if goal else None, campaign, agency[0] if agency else None)
    return Mention(min(counted.start, q.start), max(q.end, counted.end), Entity(kind, name, key, of), f"figures.{kind.lower()}", 0.9)


_SINCE_WHEN: Final = re.compile("^(?:[今昨]天|日前|近日|决定|宣布|联合|正式|已经|[上下]午|自?\\d{1,2}月?\\d{0,2}日?(?:零时)?起|将)+(?=..)")
"""What is told of the day behind a body that acts, not of what is counted: 民政部|昨天|下拨救灾资金3亿元."""


def _without_body(indicator: str, body: str) -> str:
    """An indicator without the body that acts, or what is left of its name where the indicator was too long."""
    if len(indicator) < LONGEST - 8:
        return indicator.removeprefix(body)
    return next((indicator[len(body) - at :] for at in range(len(body)) if indicator.startswith(body[at:])), indicator)


def _goals(document: Document, found: Mentions) -> Iterator[Mention]:
    """Targets without a number: 到2025年底，实现全面覆盖."""
    for goal, what, start, end in targets.open_goals(document, found):
        place = belongings.place(document, found, targets.sentence(document.text, start)[0], start)
        if goal.policy is not None:
            place = belongings.narrower(place, belongings.policy_place(document, found, goal.policy))
        key = (what, "", "", "", "", "", goal.deadline, goal.date)
        yield Mention(start, end, Entity(KG.Target, what, key, _of(place, goal.policy)), "figures.goal", 0.9)


def _of(*entities: Entity | None) -> tuple[Entity, ...]:
    return tuple(e for e in entities if e is not None)


def _same_number(a: _Figure, b: _Figure) -> bool:
    """The same value and unit; a headline may leave out per whom and how often."""
    one, other = a.mention.entity.key, b.mention.entity.key
    return (one[1], one[4].split("/")[0]) == (other[1], other[4].split("/")[0])


def _alike(a: _Figure, b: _Figure) -> bool:
    """Told of the same thing in the same place and time: 三季度增长6%，四季度增长6% are two."""
    one, other = a.mention.entity.key, b.mention.entity.key
    if one[5] != other[5] and _PART_OF_YEAR.fullmatch(one[5]) and _PART_OF_YEAR.fullmatch(other[5]):
        return False
    if a.place == b.place and (one[0] in other[0] or other[0] in one[0]):
        return True
    return _same_thing(one, other) and (a.place == b.place or a.place is None or b.place is None)


def _same_thing(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two equal large counts at no different time are of what has the same name: 资助50名特困大学生, 为50名特困大学生发放助学金."""
    what, value, unit, period = one[0], one[1], one[4], one[5]
    other_what, other_period = other[0], other[5]
    if len(value) < 2 or "." in value or value in _FEW or unit.startswith(_RELATIVE):
        return False
    if what[-2:] not in other_what and other_what[-2:] not in what:
        return False
    if period and other_period and period != other_period:
        return False
    shared = SequenceMatcher(None, what, other_what, autojunk=False).get_matching_blocks()
    return 5 * sum(m.size for m in shared) >= 3 * min(len(what), len(other_what))
