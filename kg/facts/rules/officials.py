"""Who holds which post, since when, until when, by whose appointment. The grammar stands in `kg.facts.tenures`."""

from collections.abc import Iterator

from kg.facts import tenures
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.tenures import Held
from kg.model import Entity, Literal
from kg.vocab import KG


def _held(s: Sentence) -> list[Held]:
    return s.once("held", _said)


def _said(s: Sentence) -> list[Held]:
    return [h for h in tenures.held(s.document, s.all) if s.start <= h.start < s.end and h.post.of]


def _tenure(h: Held) -> Entity:
    return Entity(KG.Tenure, h.person.name + h.post.name, (), (h.person, h.post))


@rule(KG.holdsPost, confidence=0.95, about=[KG.Person], also=[KG.Post])
def title_beside_name(s: Sentence) -> Iterator[Found]:
    """省民政厅党组书记、厅长董杰人 → both posts; a title shared by a list of names; 唐登杰部长."""
    for h in _held(s):
        if h.status != tenures.PROPOSED and not h.change and not h.carried:
            yield Found(h.person, h.post, h.start, h.end)


@rule(KG.holdsPost, confidence=0.9, about=[KG.Person], also=[KG.Post])
def coming_or_going(s: Sentence) -> Iterator[Found]:
    """任命张三为省民政厅副厅长, 免去李四的省民政厅厅长职务, 王五当选省政协主席: holds or held the post."""
    for h in _held(s):
        if h.status != tenures.PROPOSED and h.change:
            yield Found(h.person, h.post, h.start, h.end)


@rule(KG.holdsPost, confidence=0.85, about=[KG.Post], told=[KG.Person])
def in_his_life(s: Sentence) -> Iterator[Found]:
    """甲，男，1970年生。2010年5月任市民政局副局长；现任… → what the further sentences of a short life say of him."""
    for h in _held(s):
        if h.carried and h.status != tenures.PROPOSED:
            yield Found(h.person, h.post, h.start, h.end)


@rule(KG.status, confidence=0.9, about=[KG.Post], told=[KG.Person])
def status(s: Sentence) -> Iterator[Found]:
    """原民政部部长 → former; 拟任市委书记 → proposed; 代省长 → acting; else in post."""
    everything = tenures.held(s.document, s.all)
    for h in _held(s):
        if h.status == (last := tenures.settled(everything, h)):
            yield Found(_tenure(h), Literal(last), h.start, h.end)


@rule(KG.startDate, confidence=0.85, about=[KG.Person], also=[KG.Post])
def starts(s: Sentence) -> Iterator[Found]:
    """2023年3月12日，任命张三为民政部部长 → 2023-03-12."""
    for h in _held(s):
        if h.change == "start" and h.date and h.status != tenures.PROPOSED:
            yield Found(_tenure(h), Literal(h.date.name, h.date.key[0]), h.start, h.end)


@rule(KG.endDate, confidence=0.85, about=[KG.Person], also=[KG.Post])
def ends(s: Sentence) -> Iterator[Found]:
    """2023年3月12日，免去李四的民政部部长职务 → 2023-03-12."""
    for h in _held(s):
        if h.change == "end" and h.date:
            yield Found(_tenure(h), Literal(h.date.name, h.date.key[0]), h.start, h.end)


@rule(KG.appointedBy, confidence=0.85, about=[KG.Person], also=[KG.Post])
def appointed_by(s: Sentence) -> Iterator[Found]:
    """国务院任命张三为民政部副部长 → 国务院."""
    for h in _held(s):
        if h.change == "start" and h.by and h.status != tenures.PROPOSED:
            yield Found(_tenure(h), h.by, h.start, h.end)
