"""Words that stand for a body named before: 该局, 该厅."""

import re

from kg.facts.sentence import Sentence
from kg.model import Mention
from kg.vocab import KG

_STANDS = re.compile(r"(?<![应活])该(?P<last>[厅局部委办会院署]|中心|协会|基金会|联合会|总会|单位|机构|公司)(?![长员议内室])")
_ANY = ("单位", "机构")
_OPENING = 14  # a body this near to its sentence's begin is its subject: 11月6日上午，重庆市民政局召开…


def bodies(s: Sentence) -> list[Mention]:
    """A mention of the body meant for each 该局 of the sentence: the last one before it whose name ends so.

    重庆市民政局召开…。该局又部署…: 重庆市民政局.
    """
    return s.once("anaphora.bodies", _bodies)


def _bodies(s: Sentence) -> list[Mention]:
    return [m for w in _STANDS.finditer(s.text) if (m := _meant(s, w)) is not None] if "该" in s.text else []


def _meant(s: Sentence, word: re.Match[str]) -> Mention | None:
    start, end = s.start + word.start(), s.start + word.end()
    if s.all.touching(start, end, KG.Agency, KG.Organization):
        return None
    story = s.document.story_at(start)[0]
    earlier = [m for m in s.all.inside(story, start, KG.Agency, KG.Organization) if _fits(m, word["last"])]
    here = [m for m in earlier if m.start >= s.start]
    subjects = [m for m in earlier if m.start - s.document.sentence_at(m.start)[0] <= _OPENING]
    known = here or subjects or earlier
    return Mention(start, end, known[-1].entity, "anaphora", 0.85) if known else None


def _fits(m: Mention, last: str) -> bool:
    return last in _ANY or m.entity.name.endswith("委员会" if last == "委" else last)
