"""Who holds which post, since when, until when, by whose appointment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import table
from kg.model import Entity, Literal, Mention
from kg.vocab import KG

_STATUS = {row["word"]: row["status"] for row in table("title_modifiers")}
_MODIFIER = re.compile("(?:" + "|".join(sorted(_STATUS, key=lambda w: (-len(w), w))) + ")$")
_JOINT = re.compile(r"(?:[、，兼和及与暨]|以及|\s)$")
_BETWEEN_NAMES = re.compile(r"(?:（[^（）]{1,12}）)?(?:、|和|及|与|以及|，)")
_BODIES = (KG.Agency, KG.Organization)


@dataclass(frozen=True, slots=True)
class Held:
    """One person and one post of a sentence, and the words that say so."""

    person: Entity
    post: Entity
    status: str
    start: int
    end: int


def held(s: Sentence) -> tuple[Held, ...]:
    """The persons of a sentence with the posts beside their names: 省民政厅党组成员、副厅长庄侃 → two."""
    memo: dict[str, tuple[Held, ...]] = vars(s)
    if "_held" not in memo:
        memo["_held"] = tuple(_read(s))
    return memo["_held"]


def _read(s: Sentence) -> Iterator[Held]:
    people = s.of(KG.Person)
    if not people:
        return
    posts = {m.end: m for m in s.of(KG.Post)}
    begins = {m.start: m for m in s.of(KG.Post)}
    last: list[tuple[Entity, str, int]] = []
    before: Mention | None = None
    for person in people:
        own = list(_left(s, person.start, posts))
        if not own and last and before and _BETWEEN_NAMES.fullmatch(s.between(before, person)) and s.between(before, person) != "，":
            own = last
        last, before = own, person
        for post, status, start in own:
            yield Held(person.entity, post, status, start, person.end)
        after = begins.get(person.end)
        if after and not own and after.entity.of:
            yield Held(person.entity, after.entity, "in post", person.start, after.end)


def _left(s: Sentence, end: int, posts: dict[int, Mention]) -> Iterator[tuple[Entity, str, int]]:
    """The row of titles that ends at `end`, from the last to the first: (post, status, where its words begin)."""
    at = end
    while post := posts.get(at):
        start = post.start
        if body := max(s.all.ending_at(start, *_BODIES), key=lambda m: m.end - m.start, default=None):
            start = body.start
        elif place := max(s.all.ending_at(start, KG.Province, KG.Place), key=lambda m: m.end - m.start, default=None):
            start = place.start
        status = "in post"
        if m := _MODIFIER.search(s.words(s.start, start)):
            status, start = _STATUS[m[0]], start - len(m[0])
        elif m := _MODIFIER.search(s.words(s.start, post.start)):
            status = _STATUS[m[0]]
        if post.entity.key[0].startswith("代"):
            status = "acting"
        if post.entity.of:
            yield post.entity, status, start
        joint = _JOINT.search(s.words(s.start, start))
        at = start - len(joint[0]) if joint else start if start in posts else -1


@rule(KG.holdsPost, confidence=0.95)
def titles_before_name(s: Sentence) -> Iterator[Found]:
    """省民政厅党组书记、厅长董杰人 → 党组书记 and 厅长; a title shared by a list of names; 唐登杰部长."""
    for h in held(s):
        if h.status != "proposed":
            yield Found(h.person, h.post, h.start, h.end)


@rule(KG.status, confidence=0.9)
def tenure_status(s: Sentence) -> Iterator[Found]:
    """原民政部部长 → former; 拟任市委书记 → proposed; 代省长 → acting; else in post."""
    for h in held(s):
        yield Found(_tenure(h), Literal(h.status), h.start, h.end)


def _tenure(h: Held) -> Entity:
    return Entity(KG.Tenure, h.person.name + h.post.name, (), (h.person, h.post))
