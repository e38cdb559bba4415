"""Common words and where they end: what tells the beginning of a name from the clause before it.

From jieba's dictionary, read once on the first doubt.
"""

import importlib.util
from functools import cache
from pathlib import Path
from typing import Final

from kg.lexicon import words

_BREAKS: Final = ("v", "p", "c", "d", "r", "u", "y", "e", "t", "f", "q", "o", "i", "l", "a")
_COMMON: Final = 150


@cache
def _dictionary() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that break a name, common words of two characters or more, and those of them that are places' names."""
    spec = importlib.util.find_spec("jieba")
    places = spec.submodule_search_locations if spec else None
    breaks, common, places_names, naming = set(), set(), set(), words("naming_words")
    with (Path(next(iter(places or ["."]))) / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split(" ")
            if 1 < len(word) < 5 and int(frequency) > 20:
                if tag[0] in _BREAKS and tag.strip() not in ("vn", "an", "b") and word not in naming:
                    breaks.add(word)
                if int(frequency) > _COMMON:
                    common.add(word)
                    if tag.startswith("ns"):
                        places_names.add(word)
    return frozenset(breaks), frozenset(common), frozenset(places_names)


def last_break(text: str, begin: int, ending: int) -> int:
    """The offset after the last breaking word of text[begin:ending]: 走进腾讯|基金会 → where 腾讯 begins."""
    breaks, _, _ = _dictionary()
    for at in range(ending - 1, begin, -1):
        if any(text[at - size : at] in breaks for size in (2, 3, 4) if at - size >= begin):
            return at
    return begin


def is_rare(text: str, start: int, end: int) -> bool:
    """Whether a name may begin at `start`: no common word does or runs over it (三秦书画 but not 创新团队)."""
    _, common, _ = _dictionary()
    if start and text[start - 1 : start + 1] in common:
        return False
    return not any(text[start : start + size] in common for size in (2, 3, 4) if start + size <= end)


def inside_words(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] only seems a name because two words meet there: 医|保定|点."""
    _, common, _ = _dictionary()
    return start > 0 and text[start - 1 : start + 1] in common and text[end - 1 : end + 1] in common


def cuts_words(text: str, start: int, end: int) -> bool:
    """Whether a common word runs over either edge of text[start:end]: 提|高通|行, 大|力拓|展."""
    _, common, _ = _dictionary()
    return (start > 0 and text[start - 1 : start + 1] in common) or text[end - 1 : end + 1] in common


def is_common(word: str) -> bool:
    """Whether the dictionary knows it as a common word."""
    return word in _dictionary()[1]


def is_common_noun(word: str) -> bool:
    """Whether the dictionary knows it as a common word that is no place's name: 和平, 安定, but not 宜兴."""
    _, common, places = _dictionary()
    return word in common and word not in places
