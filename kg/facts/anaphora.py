"""Words that stand for a body named before: 该局, 该厅."""

import re
from typing import Final

from kg.facts.sentence import Sentence
from kg.mentions.numbers import value_of
from kg.model import Mention
from kg.vocab import KG

_STANDS: Final = re.compile(r"(?<![应活])该(?P<last>[厅局部委办会院署]|中心|协会|基金会|联合会|总会|单位|机构|公司)(?![长员议内室])")
_SEVERAL: Final = re.compile(
    r"(?<![一二三四五六七八九十百\d])(?:上述|以上|这)?(?P<count>[一二三四五六七八九十]{1,3}|两|\d{1,2})(?:个)?(?:部门|部委|单位|机关|厅局|厅)$"
)
_AND: Final = re.compile("[、和与及]|会同|联合|以及")
_HOSTS: Final = re.compile("(?:各|几家|几个)?主办(?:单位|方|部门)$")
_HOST: Final = re.compile("(?:等\\d*[一二三四五六七八九十]*个?(?:部门|单位|部委))?(?:联合|共同)*[主举]办")
_ANY: Final = ("单位", "机构")
_OPENING: Final = 14  # a body this near to its sentence's begin is its subject: 11月6日上午，重庆市民政局召开…


def bodies(s: Sentence) -> list[Mention]:
    """A mention of the body meant for each 该局 of the sentence: the last one before it whose name ends so.

    重庆市民政局召开…。该局又部署…: 重庆市民政局.
    """
    return s.once("anaphora.bodies", _bodies)


def _bodies(s: Sentence) -> list[Mention]:
    return [m for w in _STANDS.finditer(s.text) if (m := _meant(s, w)) is not None] if "该" in s.text else []


def several(s: Sentence, end: int) -> tuple[int, list[Mention]]:
    """Where 两部门, 上述三部门, 主办单位 that ends at `end` begins, and a mention of each body meant.

    The last list of as many before it; of hosts, the last list before 主办.
    """
    text = s.document.text
    counted = _SEVERAL.search(text, max(s.start, end - 8), end)
    word = counted or _HOSTS.search(text, max(s.start, end - 8), end)
    if word is None:
        return end, []
    story = s.document.story_at(end)[0]
    lists: list[list[Mention]] = []
    for m in s.all.inside(story, word.start(), KG.Agency):
        if lists and _AND.fullmatch(s.words(lists[-1][-1].end, m.start)):
            lists[-1].append(m)
        else:
            lists.append([m])
    if counted:
        count = value_of(counted["count"])
        meant = next((x for x in reversed(lists) if len(x) == count), [])
    else:
        meant = next((x for x in reversed(lists) if _HOST.match(text, x[-1].end)), [])
    return word.start(), [Mention(word.start(), end, m.entity, "anaphora", 0.85) for m in meant]


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
