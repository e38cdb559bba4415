"""Where a drive is carried out, as the reports of those tell it who come to look into it."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.place_lists import after_words, begins
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Mention
from kg.vocab import KG

_MANY: Final = r"(?:等?地|等?[\d一二三四五六七八九十两]+个?[省市县区州旗、（）]{1,6})?"
_LOOKED: Final = f"(?:{one_of('drive_words', 'looked_into')})"
_COMES: Final = re.compile("(?:[对到赴]|深入|前往|分赴|走进)$")
_ITS_STATE: Final = re.compile(
    f"(?:工作|任务)?(?:的?[^，。；的]{{0,10}}(?:情况|成效|进展|质量|效果))?(?:进行|开展)了?[^，。；]{{0,8}}?{_LOOKED}"
)
"""After a drive whose state somebody looks into: …专项行动|落实情况进行实地检查."""
_OF_THESE: Final = re.compile(rf"{_MANY}的?[^，。；的]{{0,8}}?“?")
_THERE: Final = re.compile(
    rf"{_MANY}，?(?:就|对|围绕|实地|现场|专题|联合|分别|重点|开展|暗访|，)*{_LOOKED}?(?:了解|检查|指导|开展)*了?(?:《[^》]*》|[^，。；《》的]{{0,12}}?)“?"
)
"""Between the places where somebody comes and the drive that is looked into there: 赴甲、乙两市|督导|…行动."""
_GOES_ON: Final = re.compile("(?:工作|任务)?的?(?:[^，。；的]{0,8}(?:情况|成效|进展|质量|效果)|工作|[^，。；的]{0,4}落实)(?=[，。；]|$)")
_SHORT: Final = re.compile(rf"{_MANY}的?(?P<what>专项(?:整治|治理|行动|检查|排查)|大排查|大检查|普查|集中整治)(?:行动|活动)?")


@rule(KG.carriedOutIn, confidence=0.88, about=[KG.Province, KG.Place], told=[KG.Campaign])
def place_looked_into(s: Sentence) -> Iterator[Found]:
    """检查、督导行动之地：对衡阳、永州等3市的专项整治落实情况进行检查；赴大理、保山督导“清风行动”开展情况。"""
    text = s.document.text
    if not s.all.of(KG.Campaign):
        return
    for chain in after_words(s, _COMES):
        start, end = begins(s, chain), chain[-1].end
        after = next((m for m in s.of(KG.Campaign) if m.start >= end), None)
        if after is not None:
            front, close = after.start, after.end + (s.words(after.end, after.end + 1) == "”")
            state = _ITS_STATE.match(text, close, s.end) if _OF_THESE.fullmatch(text, end, front) else None
            if state is None and s.words(start - 1, start) != "对" and _LOOKED_THERE.search(s.words(end, front)):
                state = _GOES_ON.match(text, close, s.end) if _THERE.fullmatch(text, end, front) else None
            campaign, stop = after, state.end() if state else -1
        else:
            short = _SHORT.match(text, end, s.end)
            state = _ITS_STATE.match(text, short.end(), s.end) if short else None
            told = _told(s, short["what"]) if short and state else None
            if told is None or state is None:
                continue
            campaign, stop = told, state.end()
        if stop >= 0:
            yield from (Found(campaign.entity, place.entity, start, stop) for place in chain)


_LOOKED_THERE: Final = re.compile(_LOOKED)


def _told(s: Sentence, word: str) -> Mention | None:
    """The drive told last in the story that such a word is short for: 专项整治 for …问题专项整治行动."""
    earlier = s.all.inside(s.document.story_at(s.start)[0], s.start, KG.Campaign)
    return next((m for m in reversed(earlier) if word in m.entity.name[-8:]), None)
