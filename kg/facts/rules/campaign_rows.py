"""Where drives are carried out whose clause leaves its subject to a piece before it: 近年来，某省健全制度；…；组织开展…专项行动."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.launching import LAUNCH, embedded, leading_bodies, territory
from kg.facts.place_lists import subject_chains
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES
from kg.lexicon import one_of
from kg.mentions import context
from kg.model import Entity, Mention
from kg.vocab import KG

_PIECES: Final = 8
"""So many pieces of a row are looked back over."""
_DOES: Final = re.compile(f"(?:^|[，、：])[^，。；：、]{{0,10}}(?:{LAUNCH.pattern})[^，。；：、]{{0,6}}$")
_SAID: Final = re.compile("强调|指出|要求|表示|提出|认为|说[，：]|会议|总书记|根据|按照|全国|各地")
"""In a piece that tells what is wanted or what holds everywhere; no subject is looked for before it."""
_WHOSE: Final = re.compile(
    f"(?:^|[，：])(?:{one_of('time_words', 'opens_clause')}|(?:今年|近年|[一二三四五]年)以?来|今年|去年|目前)?，?(?P<who>该|我|全)(?P<level>省|市|区|县|州|旗)(?![长委府级民人里城直属])"
)


@rule(KG.carriedOutIn, confidence=0.85, about=[KG.Campaign])
def place_of_row(s: Sentence) -> Iterator[Found]:
    """分号并列、主语在前：近年来，江西省健全救助体系；提升服务质量，组织开展“寒冬送温暖”专项行动；该县以开展……行动为契机。"""
    if not _goes_on(s) and not any(who in s.text for who in "该我全"):
        return
    for campaign in s.of(KG.Campaign):
        if campaign.entity.name.startswith("全国") or embedded(s, campaign):
            continue
        before = s.words(s.start, campaign.start).removesuffix("“")
        if not _DOES.search(before) or s.all.inside(s.start, campaign.start, *BODIES, KG.Person, KG.Province, KG.Place):
            continue
        place = _subject_before(s, campaign.start)
        if place is not None:
            yield Found(campaign.entity, place, s.start, campaign.end)


@rule(KG.launchedBy, confidence=0.84, about=[KG.Campaign])
def launcher_of_row(s: Sentence) -> Iterator[Found]:
    """同上，主语是机构：省民政厅修订办法；建成社区食堂，开展“暖冬”专项行动。"""
    for campaign in s.of(KG.Campaign):
        before = s.words(s.start, campaign.start).removesuffix("“")
        if (
            embedded(s, campaign)
            or not _DOES.search(before)
            or s.all.inside(s.start, campaign.start, *BODIES, KG.Person, KG.Province, KG.Place)
        ):
            continue
        for body in _bodies_before(s):
            yield Found(campaign.entity, body.entity, s.start, campaign.end)


def _goes_on(s: Sentence) -> bool:
    """Whether a piece of a row stands before this one."""
    return s.document.text[s.start - 1 : s.start] == "；"


def _bodies_before(s: Sentence) -> list[Mention]:
    """The bodies that begin the row of pieces which a sentence goes on."""
    text, piece = s.document.text, s
    for _ in range(_PIECES):
        if _SAID.search(piece.text) or text[piece.start - 1 : piece.start] != "；":
            return []
        piece = Sentence(s.document, s.all, *s.document.sentence_at(piece.start - 1))
        if piece.of(KG.Person) or subject_chains(piece):
            return []
        if bodies := leading_bodies(piece):
            return bodies if not _SAID.search(piece.text) else []
    return []


def _subject_before(s: Sentence, before: int) -> Entity | None:
    """The division that does what a row of pieces tells, said in the piece itself (该县) or in the last one that has a subject."""
    if this := _whose(s, s.start, before):
        return this
    text = s.document.text
    piece = s
    for _ in range(_PIECES):
        if _SAID.search(piece.text) or text[piece.start - 1 : piece.start] != "；":
            return None
        piece = Sentence(s.document, s.all, *s.document.sentence_at(piece.start - 1))
        if chains := subject_chains(piece):
            first = chains[0]
            own = first[0] if len(first) == 1 else None
            return own.entity if own and not _SAID.search(piece.text) else None
        if bodies := leading_bodies(piece):
            return territory(bodies[0].entity) if not _SAID.search(piece.text) else None
        if ours := _whose(piece, piece.start, piece.end):
            return ours if not _SAID.search(piece.text) else None
        if piece.of(KG.Person):
            return None
    return None


def _whose(s: Sentence, begin: int, end: int) -> Entity | None:
    """The division that 该县, 我省 between two offsets means."""
    m = _WHOSE.search(s.words(begin, end))
    if m is None:
        return None
    at = begin + m.start("level")
    if m["who"] == "该":
        return _last_named(s, at, m["level"])
    for level in ("自治区", "区") if m["level"] == "区" else (m["level"],):
        if place := context.home(s.document, s.all, at, level):
            return place
    return None


def _last_named(s: Sentence, before: int, level: str) -> Entity | None:
    """The last division of this level that the story names before an offset."""
    named: list[Mention] = s.all.inside(s.document.story_at(before)[0], before, KG.Province, KG.Place)
    return next((m.entity for m in reversed(named) if m.entity.name.endswith(level)), None)
