"""Where and when a ceremony is held that only an earlier sentence places: in the one that tells what is signed or begun there.

在林芝市签署《…协议》。签约仪式由…主持; …助学行动在芙蓉区启动。启动仪式上，….
"""

from collections.abc import Iterator

from kg.facts import times
from kg.facts.rule import Found, rule
from kg.facts.rules.meetings import located
from kg.facts.sentence import Sentence
from kg.mentions import clause
from kg.mentions.meeting_names import BEGUN, CEREMONIES, OPENED
from kg.mentions.meetings import SIGNS, ceremony_of
from kg.mentions.unveilings import unveiled
from kg.model import Entity, Literal, Mention
from kg.vocab import KG


@rule(KG.heldIn, confidence=0.86, about=[KG.Province, KG.Place], told=[KG.Meeting])
def place_of_signing(s: Sentence) -> Iterator[Found]:
    """在某地签署协议，签约仪式就在某地：两省民政厅在林芝市签署《……合作框架协议》。签约仪式由副厅长主持。"""
    for ceremony, begin in _signed(s):
        place = located(s, begin, ceremony.start)
        if place is not None and not any(located(own, own.start, own.end) for own in _told(s, ceremony.entity)):
            yield Found(ceremony.entity, place.entity, min(place.start, ceremony.start), ceremony.end)


@rule(KG.date, confidence=0.86, about=["Date"], told=[KG.Meeting])
def day_of_signing(s: Sentence) -> Iterator[Found]:
    """签署协议之日，就是签约仪式之日：8月15日，两省民政厅签署《……合作框架协议》。签约仪式由副厅长主持。"""
    for ceremony, begin in _signed(s):
        dated = any(own.of("Date") for own in _told(s, ceremony.entity))
        for date in () if dated else times.of_event(s, ceremony, begin, ceremony.end):
            yield Found(ceremony.entity, Literal(date.entity.name, date.entity.key[0]), min(date.start, ceremony.start), ceremony.end)


@rule(KG.heldIn, confidence=0.86, about=[KG.Campaign], told=[KG.Meeting])
def place_of_beginning(s: Sentence) -> Iterator[Found]:
    """行动启动之地，就是后文启动仪式之地：“爱心启航”助学行动在芙蓉区启动。启动仪式上，……"""
    for drive, end, ceremony in _begun(s):
        place = located(s, drive.end, end) or located(s, clause.begin(s.document, drive.start), drive.start)
        if place is not None and not any(located(own, own.start, own.end) for own in _told(s, ceremony)):
            yield Found(ceremony, place.entity, min(place.start, drive.start), max(place.end, end))


@rule(KG.date, confidence=0.86, about=[KG.Campaign], also=["Date"], told=[KG.Meeting])
def day_of_beginning(s: Sentence) -> Iterator[Found]:
    """行动启动之日，就是后文启动仪式之日：9月5日，“敬老月”活动在蜀山区启动。启动仪式上，……"""
    for drive, end, ceremony in _begun(s):
        dated = any(own.of("Date") for own in _told(s, ceremony))
        for date in () if dated else times.of_event(s, drive, clause.begin(s.document, drive.start), end):
            yield Found(ceremony, Literal(date.entity.name, date.entity.key[0]), min(date.start, drive.start), max(date.end, end))


@rule(KG.heldIn, confidence=0.86, about=[KG.Province, KG.Place], told=[KG.Meeting])
def place_of_unveiling(s: Sentence) -> Iterator[Found]:
    """揭牌、启用之地就是仪式之地：省养老服务中心在星沙揭牌。……出席揭牌仪式。"""
    for ceremony, begin, end in _unveiled(s):
        if (place := located(s, begin, end)) is not None:
            yield Found(ceremony.entity, place.entity, min(begin, place.start), end)


@rule(KG.date, confidence=0.86, about=["Date"], told=[KG.Meeting])
def day_of_unveiling(s: Sentence) -> Iterator[Found]:
    """揭牌、启用之日就是仪式之日：6月12日，省养老服务中心揭牌。……出席揭牌仪式。"""
    for ceremony, begin, end in _unveiled(s):
        days = [m for m in s.of("Date") if m.end <= end and m.entity.key in (("date",), ("gMonthDay",))]
        if len({m.entity for m in days}) == 1:
            yield Found(ceremony.entity, Literal(days[0].entity.name, days[0].entity.key[0]), min(begin, days[0].start), end)


def _unveiled(s: Sentence) -> Iterator[tuple[Mention, int, int]]:
    """Each ceremony that later sentences tell of, and where this one tells what was opened."""
    seen: set[Entity] = set()
    for m in s.all.of(KG.Meeting):
        if m.rule == "meetings.unveiled" and m.entity not in seen and m.start >= s.start:
            seen.add(m.entity)
            told = unveiled(s.document, s.all, s.document.story_at(m.start)[0], m.start, s.words(m.start, m.end))
            if told is not None:
                _, begin, end = told
                if s.start <= begin < s.end:
                    yield m, begin, end


def _begun(s: Sentence) -> Iterator[tuple[Mention, int, Entity]]:
    """Each drive that the sentence tells as begun, where the words of this end, and its ceremony of which a later sentence tells."""
    ceremonies = {m.entity.name: m.entity for m in s.all.of(KG.Meeting) if m.rule == "meetings.opening" and m.start >= s.end}
    for drive in s.of(KG.Campaign) if ceremonies else ():
        done = OPENED.match(s.document.text, drive.end, s.end)
        if done is None and not BEGUN.search(s.document.text, max(s.start, drive.start - 6), drive.start):
            continue
        for word in CEREMONIES:
            if ceremony := ceremonies.get(drive.entity.name + word):
                yield drive, done.end() if done else drive.end, ceremony


def _told(s: Sentence, ceremony: Entity) -> Iterator[Sentence]:
    """The other sentences that name the ceremony: a day or place that they tell is its own, 今年9月5日，签约仪式在上海举行."""
    for span in dict.fromkeys(s.document.sentence_at(m.start) for m in s.all.of(KG.Meeting) if m.entity == ceremony):
        if span[0] != s.start:
            yield Sentence(s.document, s.all, *span)


def _signed(s: Sentence) -> Iterator[tuple[Mention, int]]:
    """What the sentence tells to be signed, as a mention of its ceremony, where the article tells of one, and where its clause begins."""
    ceremonies = {m.entity.name: m for m in s.all.of(KG.Meeting) if m.rule == "meetings.signing"}
    for signs in SIGNS.finditer(s.document.text, s.start, s.end) if ceremonies else ():
        if known := ceremonies.get(ceremony_of(signs)):
            at = Mention(signs.start(), signs.end(), known.entity, known.rule, known.confidence)
            yield at, clause.begin(s.document, signs.start())
