"""Finds meetings: named or described convenings that the article reports as happening, and their later short forms."""

import re
from collections.abc import Iterator
from typing import Final

from kg import divisions
from kg.mentions import convenings, same_event, unveilings, visits
from kg.mentions.convenings import KINDS, OF_SERIES, Convening
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.meeting_names import BEGUN, CEREMONIES, OPENED, hosted_name, name
from kg.mentions.talks import CALLED, talks
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

CONFIDENCE: Final = {
    "convened": 0.93,
    "held": 0.93,
    "attended": 0.88,
    "said": 0.88,
    "business": 0.87,
    "scene": 0.87,
    "repeated": 0.9,
    "signing": 0.86,
    "opening": 0.86,
    "hosted": 0.85,
    "talks": 0.85,
    "visit": 0.82,
    "unveiled": 0.86,
}
_PRESS: Final = re.compile(f"(?:发布会|通气会|吹风会|记者会|通报会|见面会){OF_SERIES}")
_SIGNINGS: Final = ("签约仪式", "签字仪式", "签署仪式")
SIGNS: Final = re.compile(
    "(?:签署|签订|签)(?:了)?(?:《(?P<title>[^《》\n]{4,40})》|(?P<plain>[\u4e00-\u9fff]{2,12}?(?:协议|备忘录|意向书)(?=[，。；]|$)))"
)
_ORGANS: Final = ("中国人民政治协商会议", "人民政治协商会议")
_ANY: Final = ("会议", "全会")
_NO_MEETING: Final = ("ceremony", "course", "fair", "lecture")  # that 会议 stands for only where there is no other
_NAMES: Final = ("Agency", "Organization", "Person", "Policy", "Campaign")
_UNVEILINGS: Final = ("仪式", "典礼", "庆典")
_OF_VISITS: Final = ("convened", "attended")
_SHORT_FAIR: Final = 3
_NATIONAL: Final = re.compile(r"(?:20\d\d年(?:度)?)?全国")
_YEAR: Final = re.compile(r"20\d\d年(?:度)?")
_ANY_YEAR: Final = re.compile(r"20\d\d年(?:度)?")
_REACH: Final = 240
"""How far, in characters, a ceremony may stand behind the words that tell of its drive's beginning."""
_FAR: Final = 600
"""The same where the story tells of one beginning alone."""
_LONG_KINDS: Final = tuple(sorted((w for w in KINDS if len(w) > 3), key=lambda w: (-len(w), w)))


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of meetings, with document offsets: 广东省民政厅召开…电视电话会议 … 会议强调 gives two of one meeting.

    What is reported as held and named by nothing (某某主持召开座谈会) is unresolved.
    """
    by_story: dict[tuple[int, int], list[Convening]] = {}
    for c in convenings.find(document, found):
        by_story.setdefault(document.story_at(c.head), []).append(c)
    for story in by_story.values():
        yield from _of_story(document, found, story)
    for begin, end in document.stories if "座谈" in document.text else ():
        if not any(c.by for c in by_story.get((begin, end), ())):
            yield from _of_visit(document, found, begin, end)


def _of_story(document: Document, found: Mentions, story: list[Convening]) -> Iterator[Mention | Unresolved]:
    reported = _completed([(c, n) for c in story if c.by and (n := name(document, found, c))])
    groups = _groups(document, found, reported)
    entities: dict[Convening, tuple[Entity, str]] = {}
    for group in groups:
        full = max((n for _, n in group), key=lambda n: (len(same_event.plain(n)), len(n), n))
        for c, _ in group:
            entities[c] = Entity(KG.Meeting, full, ("", "")), c.by
    for c in story:
        if c not in entities and c.start < c.head and c.words(document) not in _ORGANS:
            same = [e for e, _ in entities.values() if same_event.shortens(c.words(document), e.name) and len(c.words(document)) >= 5]
            if same:
                entities[c] = same[0], "repeated"
    for c in story:
        if c not in entities and c.words(document) in _SIGNINGS and (signed := _signed(document, c)):
            entities[c] = Entity(KG.Meeting, signed, ("", "")), "signing"
    for c in story:
        ceremony = c.words(document).removeprefix("活动")  # 出席|活动开幕式
        told = any(e.name.endswith(ceremony) or f"{ceremony}暨" in e.name for e, _ in entities.values())
        begun = _begun(document, found, c) if c not in entities and not told and ceremony in CEREMONIES else ""
        if begun and not any(e.name.startswith(f"{begun}暨") for e, _ in entities.values()):
            entities[c] = Entity(KG.Meeting, begun + ceremony, ("", "")), "opening"
    for c in story:
        if c not in entities and c.start == c.head and c.words(document).endswith(_UNVEILINGS):
            told_before = unveilings.unveiled(document, found, document.story_at(c.head)[0], c.head, c.words(document))
            if told_before and not any(e.name == told_before[0] for e, _ in entities.values()):
                entities[c] = Entity(KG.Meeting, told_before[0], ("", "")), "unveiled"
    last: list[Entity] = []
    if any(c not in entities and c.words(document) == CALLED for c in story):
        called, told_at = talks(document, *document.story_at(story[0].head))
        last = [Entity(KG.Meeting, called, ("", ""))] if called else []
        for start, end in told_at:
            yield Mention(start, end, last[0], "meetings.talks", CONFIDENCE["talks"])
    if not entities and not last and (first := next((c for c in story if c.by in _OF_VISITS and c.words(document) in visits.TALKS), None)):
        came = visits.visit(document, found, document.story_at(first.head)[0], first.head)
        if came:
            entity = Entity(KG.Meeting, came.name(first.words(document)), ("", ""))
            there = (c for c in story if c.head > came.place.end and visits.told(document, c.start, c.words(document)))
            entities = dict.fromkeys((first, *there), (entity, "visit"))
    for c in story:
        if c in entities:
            entity, rule = entities[c]
            last.append(entity)
            yield Mention(c.start, c.end, entity, f"meetings.{rule}", CONFIDENCE[rule])
        elif c.start == c.head and (meant := _meant(document.text[c.head : c.end], last)):
            yield Mention(c.head, c.end, meant, "meetings.short-form", CONFIDENCE["repeated"])
        elif c.by in ("convened", "held") and (of_host := hosted_name(document, found, c)):
            last.append(Entity(KG.Meeting, of_host, ("", "")))
            yield Mention(c.start, c.end, last[-1], "meetings.hosted", CONFIDENCE["hosted"])
        elif c.by in ("convened", "held") and not (last and c.start == c.head):
            yield Unresolved(c.words(document), "meeting that nothing names", *document.locate(c.start, c.end))


def _of_visit(document: Document, found: Mentions, begin: int, end: int) -> Iterator[Mention]:
    """Talks that a story without any other meeting tells by a verb alone: 甲厅赴乙厅开展交流。乙厅厅长主持|座谈."""
    talks = visits.talked(document, begin, end)
    came = visits.visit(document, found, begin, talks[0]) if talks else None
    if talks and came and (came.hosted or visits.called(document, talks[0])):
        entity = Entity(KG.Meeting, came.name(CALLED), ("", ""))
        yield Mention(talks[0], talks[1], entity, "meetings.visit", CONFIDENCE["visit"])
        text = document.text
        at = text.find("会上，", talks[1], end)
        if at >= 0 and not found.touching(at, at + 1, *_NAMES):
            yield Mention(at, at + 1, entity, "meetings.short-form", CONFIDENCE["repeated"])


def _begun(document: Document, found: Mentions, c: Convening) -> str:
    """The drive that is told as begun before the ceremony is spoken of: …助学行动在某地启动。启动仪式上; "" where none is.

    The last in the paragraph, else the only one of the story.
    """
    paragraph = next(a for a, b in document.paragraphs if a <= c.head < b)
    drives = found.inside(max(document.story_at(c.head)[0], c.head - _FAR), c.head, "Campaign")
    text = document.text
    begun = [
        m
        for m in drives
        if OPENED.match(text, m.end, document.sentence_at(m.start)[1])
        or (m.start >= paragraph and BEGUN.search(text, max(paragraph, m.start - 6), m.start))
    ]
    near = [m for m in begun if m.start >= max(paragraph, c.head - _REACH)]
    if near or len({m.entity for m in begun}) == 1:
        return (near or begun)[-1].entity.name
    if drives or document.field_at(c.head) != "text":
        return ""
    later = found.inside(c.end, min(document.story_at(c.head)[1], c.end + _REACH), "Campaign")
    opened = [m for m in later if OPENED.match(text, m.end, document.sentence_at(m.start)[1])]
    return opened[0].entity.name if opened and len({m.entity for m in later}) == 1 else ""  # 在启动仪式上说。当天，“…”项目启动


def ceremony_of(signs: re.Match[str]) -> str:
    """The name of the ceremony at which what these words tell of is signed."""
    return f"《{signs['title']}》签约仪式" if signs["title"] else f"{signs['plain']}签约仪式"


def _meant(word: str, told: list[Entity]) -> Entity | None:
    """The meeting told before that a bare word stands for: the last that it fits."""
    fit = [e for e in reversed(told) if _fits(word, e.name)]
    if word in _ANY:
        fit.sort(key=lambda e: _kind(e.name) in _NO_MEETING)
    return fit[0] if fit else None


def _signed(document: Document, c: Convening) -> str:
    """What the story says was signed before it speaks of the ceremony: 签署《养老合作框架协议》; "" where it does not."""
    before = [ceremony_of(m) for m in SIGNS.finditer(document.text, document.story_at(c.head)[0], c.head)]
    return before[-1] if before else ""


def _completed(reported: list[tuple[Convening, str]]) -> list[tuple[Convening, str]]:
    """Names that begin with a short form get the full one: 主席会议…集体学习 beside 全国政协主席会议."""
    out = []
    for c, n in reported:
        short = next((w for w in _LONG_KINDS if n.startswith(w) and n != w), "") if n.startswith(_LONG_KINDS) else ""
        whole = next((m for _, m in reported if short and m.endswith(short) and m != short), "")
        out.append((c, whole + n[len(short) :] if whole else n))
    return out


def _groups(document: Document, found: Mentions, reported: list[tuple[Convening, str]]) -> list[list[tuple[Convening, str]]]:
    """The reported convenings of one story, those that name one meeting together."""
    groups: list[list[tuple[Convening, str]]] = []
    for c, n in sorted(reported, key=lambda x: (-len(x[1]), x[0].start)):
        words = c.words(document)
        home = next(
            (
                g
                for g in groups
                if any(
                    (
                        (_shortens(n, m) or (len(words) >= 4 and same_event.shortens(_core(document, found, c), m)))
                        and not (_NATIONAL.match(m) and _of_division(n))
                    )
                    or (_headed(document, c, o) and _same_but_year(n, m))
                    for o, m in g
                )
            ),
            None,
        )
        if home is None:
            groups.append([(c, n)])
        else:
            home.append((c, n))
    return groups


def _shortens(short: str, long: str) -> bool:
    """Whether one name shortens another, wherever they tell the year and however long their division: 甘肃省2012年残联会议, 2012年甘肃残疾人联合会工作会议."""
    if same_event.shortens(short, long):
        return True
    return _ANY_YEAR.search(short) is not None and short[-2:] == long[-2:] and same_event.shortens(_year_first(short), _year_first(long))


def _year_first(name: str) -> str:
    """The name with its year first and its division without 省 or 市."""
    year = _ANY_YEAR.search(name)
    rest = name[: year.start()] + name[year.end() :] if year else name
    ends = (n for n in range(3, 9) if rest[n - 1 : n] in ("省", "市", "州", "盟", "县"))
    of = next((n for n in ends if divisions.by_name(rest[:n])), 0)
    return (year[0] if year else "") + (rest[: of - 1] + rest[of:] if of else rest)


def _headed(document: Document, a: Convening, b: Convening) -> bool:
    """Whether just one of two convenings is the headline's."""
    return (document.field_at(a.head) == "headline") != (document.field_at(b.head) == "headline")


def _same_but_year(a: str, b: str) -> bool:
    """Whether only one of two names tells the year, and one shortens the other without it: 滨海市2014年双拥座谈会, 滨海市春节双拥座谈会."""
    x, y = _ANY_YEAR.sub("", a), _ANY_YEAR.sub("", b)
    return (x == a) != (y == b) and a[-3:] == b[-3:] and (same_event.shortens(x, y) or same_event.shortens(y, x))


def _of_division(name: str) -> bool:
    """Whether a meeting is named after a division: after 2014年全国社会救助工作视频会议, 我省召开|浙江省2014年社会救助工作会 is one of its own."""
    if year := _YEAR.match(name):
        name = name[year.end() :]
    ends = (n for n in range(3, 9) if name[n - 1 : n] in ("省", "区", "市", "州", "盟", "县", "旗"))
    return "全国" not in name and any(divisions.by_name(name[:n]) for n in ends)


def _core(document: Document, found: Mentions, c: Convening) -> str:
    """The words without the body that they begin with: 主席会议 of 全国政协主席会议."""
    first = next((m for m in found.starting_at(c.start, "Agency", "Organization") if m.end <= c.head), None)
    return document.text[first.end if first else c.start : c.end]


def _fits(word: str, full: str) -> bool:
    """Whether the bare word can stand for the meeting: 会议 for any, 论坛 for a forum, 大会 for a congress."""
    kind = KINDS.get(word)
    if word in _ANY or kind == "part" or full.endswith(word) or f"{word}暨" in full:
        return True
    if kind == "fair" and len(word) == _SHORT_FAIR:
        return same_event.shortens(word, full)  # 林博会 for 林业博览会
    return kind == "press" and _PRESS.search(full) is not None


def _kind(name: str) -> str:
    """The kind of convening that a name ends with: ceremony for …启动仪式."""
    return next((KINDS[name[-n:]] for n in range(min(8, len(name)), 1, -1) if name[-n:] in KINDS), "")
