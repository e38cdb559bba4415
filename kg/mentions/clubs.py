"""Sports clubs and leagues by the short form of sports news: 罗马, 湖人, 汉诺威96队, 英超; only where the text tells of a match or a league."""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import Gazetteer, one_of, words
from kg.mentions.word_classes import cuts_words, is_common
from kg.model import Entity, Mention
from kg.vocab import KG

_MATCH: Final = re.compile("[vV][sS]|NBA|CBA|季后赛|常规赛|客场|主场|[德英西意法中]甲|[英中]超")
"""What there must be where the club is called by a common word: 太阳, 火箭."""
_OTHER: Final = re.compile(f"市(?!场)|{one_of('body_words', 'after_club')}")
_TO_PLACE: Final = re.compile("(?:在|赴|抵达|飞往|前往|来到|位于|新华社)$")
_BODY: Final = re.compile("身上|手下|主场|客场")
_LEAGUE: Final = ("甲", "乙", "超", "冠", "职", "BA")

_CLUBS: Final = Gazetteer(lambda: words("clubs"), shared=True)
_SPORTS: Final = Gazetteer(lambda: words("sports_words"), shared=True)


def find(text: str) -> Iterator[Mention]:
    """Clubs of a text, with document offsets; none in a text without sports."""
    if not _SPORTS.find(text):
        return
    match = _MATCH.search(text) is not None
    for start, end, word in _CLUBS.find(text):
        if not match and is_common(word):
            continue
        if word[-1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalpha():
            continue  # NBA|Live
        if word[0].isdigit() and text[start - 1 : start].isdigit():
            continue  # 2|76人
        league = word.endswith(_LEAGUE)
        if (
            _OTHER.match(text, end)
            or (_TO_PLACE.search(text, max(0, start - 3), start) and not (league or _BODY.match(text, end)))
            or (end - start < 3 and cuts_words(text, start, end))
        ):
            continue
        end += text.startswith("队", end) and not text.startswith(("队员", "队长"), end)
        yield Mention(start, end, Entity(KG.Organization, text[start:end], ("",)), "organizations.club", 0.85)
