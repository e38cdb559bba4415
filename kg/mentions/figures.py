"""Finds figures: a number with its unit, what it counts, and the place, policy, campaign and agency it belongs to."""

import re
from collections.abc import Iterator

from kg.lexicon import table
from kg.mentions import belongings, periods, targets
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.indicators import Counted, indicators
from kg.mentions.numbers import plain
from kg.mentions.quantities import Quantity, quantities
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
_CONTINUES = re.compile(r"(?:其中|此外|同时|另外|在此基础上)")
_SHORT_QUOTE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]{1,20}”|〔[^〕]*〕")
_HOSTS = re.compile("(?:" + "|".join(r["word"] for r in table("figure_words") if r["role"] == "host") + ")")
_ATTENDEES = re.compile("(?:" + "|".join(r["word"] for r in table("figure_words") if r["role"] == "attendee") + ")$")
_ATTEND = re.compile(r"参加|出席|列席|参会|围绕|发言|交流|座谈|见面|与会|受邀|齐聚|共聚|聚焦|回应|现场")
_MEETING = re.compile(
    r"(?:参加|出席|列席|参与)[^，。]{0,12}(?:会议?|开幕式|闭幕式|仪式|座谈|论坛|大会|年会|发布会|培训)(?:的|$)|应到|实到|到会|出席.{0,8}代表"
)


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of statistics and targets, with document offsets, body before headlines, nothing twice.

    "截至2021年年底，全国共有社会组织90.2万个" → Statistic 社会组织 902000 个, period 2021年年底.
    """
    text = document.text
    closed = sorted({*((m.start, m.end) for m in found.of("Date", KG.Policy)), *(m.span() for m in _SHORT_QUOTE.finditer(text))})
    found_here = list(quantities(text, closed))
    names = [(m.start, m.end) for m in found.of(KG.Province, KG.Place)]
    kept: list[tuple[Mention, str]] = []
    headings: list[tuple[Mention, str]] = []
    for mention, heading in _figures(document, found, found_here, names):
        (headings if heading else kept).append((mention, ""))
    told = [m for m, _ in kept]
    result = list(_once(told))
    result += [m for m, _ in headings if not any(_same_number(m, o) for o in told)]
    yield from result
    for goal, what, start, end in targets.open_goals(document, found):
        key = (what, "", "", "", "", "", goal.deadline, goal.date)
        place = belongings.place(document, found, targets.sentence(text, start)[0], start)
        if place is None and goal.policy is not None:
            place = belongings.policy_place(document, found, goal.policy)
        yield Mention(start, end, Entity(KG.Target, what, key, _of(place, goal.policy)), "figures.goal", 0.85)


def _figures(document: Document, found: Mentions, all_: list[Quantity], names: list[tuple[int, int]]) -> Iterator[tuple[Mention, bool]]:
    """Each figure with whether it stands in a heading."""
    text = document.text
    topic, period, place, i = "", None, None, 0
    for m in _SENTENCE.finditer(text):
        begin, end = m.span()
        here = []
        while i < len(all_) and all_[i].start < end:
            here.append(all_[i])
            i += 1
        if not here:
            if text[end - 1] != "\n":
                topic = topic if _CONTINUES.match(m[0]) else ""
            continue
        goes_on = bool(_CONTINUES.match(m[0]))
        topic, period = (topic, period) if goes_on else ("", None)
        heading = document.field_at(begin) != "text" or (
            not m[0].endswith(("。", "！", "？")) and text[end : end + 1] == "\n" and text[begin - 1 : begin] in ("", "\n")
        )
        for q, counted in zip(here, indicators(text, begin, end, here, names, topic), strict=True):
            period = periods.period(text, begin, q.start, found) or period
            if counted is None or not _tabulated(text, q, counted):
                continue
            topic = counted.subject
            place = belongings.place(document, found, begin, q.start, place if goes_on else None)
            yield _figure(document, found, begin, q, counted, period, place), heading


def _figure(
    document: Document, found: Mentions, begin: int, q: Quantity, counted: Counted, period: periods.Period | None, place: Entity | None
) -> Mention:
    goal = targets.goal(document, found, begin, q.start, q.bound, q.unit)
    if place is None and goal is not None and goal.policy is not None:
        place = belongings.policy_place(document, found, goal.policy)
    campaign = belongings.campaign(document, found, begin, q.start)
    agency = belongings.agency(found, counted.start, q.start)
    when = (period.words, "", period.date) if period else ("", "", "")
    if goal is not None and goal.deadline:
        when = ("", goal.deadline, goal.date)
    value, upper = plain(q.value), plain(q.upper) if q.upper is not None else ""
    key = (counted.indicator, value, upper, q.bound, q.unit, *when)
    name = f"{counted.indicator} {value}{'–' + upper if upper else ''}{q.unit}"
    kind = KG.Target if goal is not None else KG.Statistic
    of = _of(place, goal.policy if goal else None, campaign, agency)
    return Mention(min(counted.start, q.start), max(q.end, counted.end), Entity(kind, name, key, of), f"figures.{kind.lower()}", 0.9)


def _of(*entities: Entity | None) -> tuple[Entity, ...]:
    return tuple(e for e in entities if e is not None)


def _tabulated(text: str, q: Quantity, counted: Counted) -> bool:
    """Whether a reader would put it into a table: not who came to a meeting, not what something is compared with."""
    after = text[q.end : q.end + 24].split("，")[0].split("。")[0]
    if q.kind == "person" and (_HOSTS.search(text[q.end : q.end + 8]) or _MEETING.search(counted.indicator) or _MEETING.match(after)):
        return False
    if q.kind == "person" and _ATTEND.search(after) and _ATTENDEES.search(_ATTEND.split(after)[0]):
        return False
    clause = re.split("[，。；：]", text[max(0, q.start - 30) : q.start])[-1]
    compared = re.search(r"[比较](?:20\d\d年|去年|上年|[^，]{0,8}的)[^，]{0,8}$", clause)
    changed = re.match(r"[^，。；]{0,6}?(?:提前|增加|增长|下降|减少|提高|多|少)", text[q.end : q.end + 12])
    moved = re.search(r"(?:从|由)[^，]{0,16}$", clause) and re.match(
        r"[^，。；\d]{0,10}(?:扩大|提高|增加|增长|提升|拓展|推广|下降|降|减少|缩短|上升|升|发展|跃升|跨越|攀升)[至到为]",
        text[q.end : q.end + 14],
    )
    return not (compared and changed) and not moved


def _once(mentions: list[Mention]) -> Iterator[Mention]:
    """Without a second telling of the same number for the same thing."""
    kept: list[Mention] = []
    for m in mentions:
        if not any(_same_number(m, o) and _alike(m.entity.key[0], o.entity.key[0]) for o in kept):
            kept.append(m)
            yield m


def _same_number(a: Mention, b: Mention) -> bool:
    return (a.entity.key[1], a.entity.key[4]) == (b.entity.key[1], b.entity.key[4])


def _alike(a: str, b: str) -> bool:
    return len(set(a) & set(b)) >= 0.6 * min(len(set(a)), len(set(b)))
