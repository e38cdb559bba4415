"""Where a campaign is carried out, told by what was done place by place: 集中整治中，南京、苏州分别整改问题416个和392个."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.launching import bodies, territory
from kg.facts.place_lists import after_words, begins, subject_chains
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import alternatives, one_of, words
from kg.model import Entity, Mention
from kg.vocab import KG

_DEEDS: Final = alternatives(words("campaign_deeds"))
_DONE: Final = re.compile(rf"[^。；：《》“”]{{0,40}}?(?:{_DEEDS})")
_NUMBER: Final = re.compile(r"\d")
_AT: Final = re.compile(r"(?:^|[，。；：\n])(?:其中，?)?在$")
_DRIVE: Final = re.compile(f"(?:{one_of('drive_words', 'work')}|攻坚战?)$")
_SAYS: Final = re.compile("[^，。；]{0,8}(?:表示|透露|介绍|回应|坦言|承诺|说)(?=，|：)")
_BLAMED: Final = re.compile("[^，。；]{0,20}被(?:点名|通报|约谈|问责|批评|挂牌|罚款|处罚)")
_ONE_OF: Final = re.compile("[的某]|一[家名位个所对户处]")
_NOT_THERE: Final = re.compile(r"经验|做法|表扬|通报表扬|先进|示范|试点|入选")


def _drive(s: Sentence) -> Entity | None:
    """The one drive that the story has told of before this sentence; None where there are several, or where it is no drive."""
    story = s.document.story_at(s.start)[0]
    titles = s.all.inside(story, s.start, KG.Policy)
    told = {m.entity for m in s.all.inside(story, s.end, KG.Campaign) if not any(p.start <= m.start and m.end <= p.end for p in titles)}
    return told.pop() if len(told) == 1 and all(_DRIVE.search(e.name) for e in told) else None


def _acting(s: Sentence) -> Iterator[tuple[tuple[Entity, ...], int, int]]:
    """(places, start, end) of the words that begin a clause: coordinated places, 在某市，, or a local body, told by its territory."""
    listed = [*subject_chains(s), *(c for c in after_words(s, _AT) if s.words(c[-1].end, c[-1].end + 1) in "，、")]
    for chain in listed:
        if _ONE_OF.match(s.document.text, chain[-1].end):
            continue
        yield tuple(m.entity for m in chain), begins(s, chain), chain[-1].end
    for body in bodies(s):
        place = territory(body.entity) if _opens(s, body) and body.entity.kind == KG.Agency else None
        if place is not None:
            yield (place,), body.start, body.end


def _opens(s: Sentence, body: Mention) -> bool:
    return body.start == s.start or s.words(body.start - 1, body.start) in "，；"


@rule(KG.carriedOutIn, confidence=0.87, about=[KG.Province, KG.Place, KG.Agency], told=[KG.Campaign])
def place_of_result(s: Sentence) -> Iterator[Found]:
    """各地的成效：专项整治……。分市看，南京、苏州分别整改问题416个和392个，徐州市平毁“活人墓”1187座。"""
    if s.field != "text" or not _NUMBER.search(s.document.text, s.start, s.end):
        return
    drive = _drive(s)
    if drive is None or _NOT_THERE.search(s.text):
        return
    for places, start, end in _acting(s):
        other = _SAYS.match(s.document.text, end, s.end) or _BLAMED.match(s.document.text, end, s.end)
        done = None if other else _DONE.match(s.document.text, end, s.end)
        if done:
            yield from (Found(drive, place, start, done.end()) for place in places)
