"""Who issues a policy whose sentence leaves its subject to one before it: 省民政厅高度重视临时救助。先后印发《…》."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.issuing import Act, acts
from kg.facts.launching import leading_bodies, territory
from kg.facts.place_lists import subject_chains
from kg.facts.rule import Found, rule
from kg.facts.rules.policies_issue import is_draft
from kg.facts.rules.policies_territory import title_place
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Mention
from kg.vocab import KG

_AT_ONCE: Final = re.compile(
    f"(?:[一二三四五六七八九十]{{1,2}}是|（[一二三四五六七八九十]）|{one_of('policy_words', 'opens_issuing')}|在全[国省市]|，)*"
)
_NUMBERED: Final = re.compile("(?:第?[一二三四五六七八九十]{1,2}[是、]|（[一二三四五六七八九十]{1,2}）|\\d{1,2}[.、])")
_PIECES: Final = 6
"""So many sentences are looked back over for who acts."""
_SAID: Final = re.compile("强调|指出|要求|表示|提出|认为|介绍|说[，：]|会议|总书记|各地|各级|获悉|了解到")


@rule(KG.issuedBy, confidence=0.84, about=[KG.Policy])
def issuer_told_before(s: Sentence) -> Iterator[Found]:
    """主语在前句：湖北省民政厅高度重视临时救助。先后印发《关于加强临时救助工作的通知》；一是健全制度。出台《…办法》。"""
    for act, issuers in _issued(s):
        for agency in issuers:
            for policy in act.policies:
                yield Found(policy.entity, agency.entity, act.start, act.end)


@rule(KG.appliesTo, confidence=0.84, about=[KG.Policy])
def territory_of_issuer_told_before(s: Sentence) -> Iterator[Found]:
    """同上，在该机构所辖之地。"""
    for act, issuers in _issued(s):
        place = territory(issuers[0].entity)
        for policy in act.policies:
            if place is not None and title_place(s, policy) is None:
                yield Found(policy.entity, place, act.start, act.end)


def _issued(s: Sentence) -> Iterator[tuple[Act, list[Mention]]]:
    """The acts of issuing without a subject, and the local bodies that the text told before."""
    for act in acts(s):
        if act.role != "issue" or act.agencies or act.places or not _AT_ONCE.fullmatch(s.words(s.start, act.start)):
            continue
        issuers = _subject_before(s)
        home = territory(issuers[0].entity) if issuers else None
        own = [place.entity for policy in act.policies if (place := title_place(s, policy))]
        if home is not None and not any(is_draft(policy) for policy in act.policies) and all(place == home for place in own):
            yield act, issuers


def _subject_before(s: Sentence) -> list[Mention]:
    """The bodies that the last sentence before with a subject begins with, in the same paragraph, or before a paragraph that is numbered (一是…)."""
    text, piece = s.document.text, s
    begin = s.document.story_at(s.start)[0]
    for _ in range(_PIECES):
        if piece.start <= begin or (text[piece.start - 1 : piece.start] == "\n" and not _NUMBERED.match(text, piece.start)):
            return []
        at = piece.start - 1
        piece = Sentence(s.document, s.all, *s.document.sentence_at(at - (text[at] == "\n")))
        if piece.of(KG.Person, KG.Meeting) or _SAID.search(piece.text):
            return []
        if bodies := leading_bodies(piece):
            return bodies if all(b.entity.kind == KG.Agency for b in bodies) else []
        if subject_chains(piece):
            return []
    return []
