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
_SPEAKS: Final = re.compile("强调|指出|要求|表示|提出|认为|说[，：]|(?:^|[，；])会议[，强指要认]|总书记|各地|各级|多地")
"""In a sentence that tells what somebody says, or of many places."""
_BEGINS_SO: Final = re.compile(
    f"(?:还|并|同时|此外|另外|，|先后|陆续|定期|共|累计|{one_of('drive_words', 'how_pursued')}|{one_of('drive_words', 'how_done')})*(?:{LAUNCH.pattern}|创建|推进|建立|完善|健全|强化|加强|深化|加大)"
)
"""How a sentence begins that leaves its subject to the one before: 还积极开展…; 同时，深入推进…."""
_BESIDE_OTHERS: Final = re.compile(f"(?:{LAUNCH.pattern})[^，。；：]{{0,30}}(?:“[^“”\n]{{2,20}}”[、和及]?)*$")
"""Before the second of the drives that one verb begins: 开展覆盖城乡的“清朗校园”、|“护苗”."""
_SENTENCES: Final = 3
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


@rule(KG.launchedBy, confidence=0.84, about=[KG.Campaign])
def launcher_told_before(s: Sentence) -> Iterator[Found]:
    """主语在前句：延吉市民政局创新救助模式。还积极开展“新春慈善行”活动。"""
    for campaign, before in _begun_without_subject(s):
        for body in leading_bodies(before):
            yield Found(campaign.entity, body.entity, s.start, campaign.end)


@rule(KG.carriedOutIn, confidence=0.84, about=[KG.Campaign])
def place_told_before(s: Sentence) -> Iterator[Found]:
    """同上，在该机构所辖之地，或以地方为主语：兴国县健全帮扶机制。同时，积极开展“邻里守望”活动。"""
    for campaign, before in _begun_without_subject(s):
        bodies = leading_bodies(before)
        places = subject_chains(before) if not bodies else []
        home = territory(bodies[0].entity) if bodies else places[0][0].entity if len(places) == 1 and len(places[0]) == 1 else None
        if home is not None:
            yield Found(campaign.entity, home, s.start, campaign.end)


def _begun_without_subject(s: Sentence) -> Iterator[tuple[Mention, Sentence]]:
    """The drives that a sentence begins with a verb and no subject, and the sentence before that has one."""
    if not _BEGINS_SO.match(s.document.text, s.start, s.end) or _SAID.search(s.text):
        return
    before: Sentence | None = None
    for campaign in s.of(KG.Campaign):
        words = s.words(s.start, campaign.start).removesuffix("“")
        if (
            campaign.entity.name.startswith("全国")
            or embedded(s, campaign)
            or not (_DOES.search(words) or _BESIDE_OTHERS.search(words))
            or s.all.inside(s.start, campaign.start, *BODIES, KG.Person, KG.Province, KG.Place)
        ):
            continue
        before = before or _with_subject(s)
        if before is None:
            return
        yield campaign, before


def _with_subject(s: Sentence) -> Sentence | None:
    """The last sentence of the paragraph before this one that a local body or a place is the subject of; None where somebody speaks or meets between."""
    text, piece = s.document.text, s
    for _ in range(_SENTENCES):
        if text[piece.start - 1 : piece.start] not in ("。", "；"):
            return None
        piece = Sentence(s.document, s.all, *s.document.sentence_at(piece.start - 1))
        if piece.of(KG.Person) or _SPEAKS.search(piece.text):
            return None
        if bodies := leading_bodies(piece):
            return piece if all(b.entity.kind == KG.Agency and territory(b.entity) for b in bodies) else None
        if subject_chains(piece):
            return piece
        if not _BEGINS_SO.match(text, piece.start, piece.end):
            return None
    return None


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
