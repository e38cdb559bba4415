"""How likely a stretch of text is as a row of ordinary words: the judge of doubtful spans.

The costs come from jieba's dictionary (its frequencies, without its segmenter or its temporary files), read once on
the first doubt. Personal names in the dictionary are left out: `kg.mentions.names` judges those.
"""

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from math import log
from pathlib import Path
from typing import Final

from kg.errors import LexiconError
from kg.lexicon import table, words_with
from kg.lexicon import words as table_words
from kg.mentions import names

LONGEST: Final = 4
"""Longer words of the dictionary decide nothing here."""

UNKNOWN: Final = 15.5
"""The cost of a character that is no word by itself."""


NO_WORD: Final = float("inf")
"""What two characters cost that are no word, but that longer ones begin with."""


def cost(word: str, unknown: float = 99.0) -> float:
    """Minus the logarithm of a word's share in ordinary text; `unknown` where the dictionary has no such word."""
    rests = costs_from().get(word[:1])
    return unknown if rests is None or (price := rests.get(word[1:], unknown)) == NO_WORD else price


@cache
def costs_from() -> dict[str, dict[str, float]]:
    """The costs of words by their first character, then by the rest of them; where a second character is not there, no longer word begins so.

    What a place in a text is asked for lies side by side so: one table of all words is far larger than a processor keeps at hand.
    """
    out: dict[str, dict[str, float]] = {}
    for word, price in _dictionary()[0].items():
        rests = out.setdefault(word[0], {})
        rests[word[1:]] = price
        if len(word) > 2:
            rests.setdefault(word[1], NO_WORD)
    return out


@cache
def common() -> frozenset[str]:
    """Words of two characters so common that no name is looked for in them unless something calls for one."""
    return frozenset(word for word in cheaper(_COMMON) if len(word) == 2)


@cache
def cheaper(limit: float) -> frozenset[str]:
    """The words that cost less than this: few, so that to ask for one is quicker than to ask for its cost."""
    return frozenset(first + rest for first, rests in costs_from().items() for rest, price in rests.items() if price < limit)


@cache
def sounds() -> frozenset[str]:
    """Foreign names of persons that the dictionary knows (a few are places): 瓦尔德内尔."""
    return _dictionary()[1]


@cache
def doubtful() -> dict[str, float]:
    """Seldom words that the dictionary calls names of persons and that may be ordinary words too (柳永), with their costs."""
    return _dictionary()[3]


@cache
def places() -> frozenset[str]:
    """Places and makes that the dictionary knows: 斯图加特, 诺基亚."""
    return _dictionary()[2]


@cache
def _dictionary() -> tuple[dict[str, float], frozenset[str], frozenset[str], dict[str, float]]:
    """Costs, foreign names, names of places, doubtful names.

    Raises LexiconError where jieba is not installed whole.
    """
    spec = importlib.util.find_spec("jieba")
    path = Path(spec.submodule_search_locations[0]) / "dict.txt" if spec and spec.submodule_search_locations else Path("dict.txt")
    if not path.is_file():
        raise LexiconError("jieba's dict.txt is missing: reinstall jieba 0.42.1")
    out: dict[str, float] = {}
    price_of: dict[str, float] = {}  # by frequency: a few thousand numbers for all words stay near at hand
    foreign, place, doubt = set(), set(), dict[str, float]()
    often = {row["character"] for row in table("foreign_characters") if row["later"] >= "3"}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split(" ")
            if tag.startswith("nrt") and (len(word) > 2 or all(c in often for c in word)):
                foreign.add(word)
                if not _ENDS_OF_PLACES.search(word):
                    continue
            elif tag.startswith(("ns", "nz", "nt")):
                place.add(word)
            if len(word) > LONGEST:
                continue
            if (cost := price_of.get(frequency, -1.0)) < 0:
                cost = price_of[frequency] = _TOTAL - log(int(frequency) or 1)
            if not (word in names.KNOWN or _is_name(word, tag, cost)):
                out[word] = cost
                if tag.startswith("nr") and 1 < len(word) < 4 and word[0] in names.SURNAMES and cost > _SELDOM:
                    doubt[word] = cost
    out.update(dict.fromkeys(table_words("countries", "name"), _PLAIN))
    for word in table_words("plain_words") | table_words("sounds_of_no_person") | table_words("person_cues") | table_words("tenure_verbs"):
        if len(word) > 1:
            out[word] = min(out.get(word, 99.0), _PLAIN)
    out.update({word: min(out.get(word, 99.0), _PLAIN) for word in _regions()})
    return out, frozenset(foreign), frozenset(place | table_words("countries", "name")), doubt


_ORDINARY: Final = frozenset("|内台港澳京津新云贵青黑")
"""Letters of provinces that as the first of two characters are words of their own more often: 新东, 青西."""


def _regions() -> Iterator[str]:
    """Parts of a province by its letter: 豫南, 滇东; none whose letter is a usual surname too (苏南)."""
    letters = {letter for row in table("divisions") if row["level"] == "province" for letter in row["letters"]} - _ORDINARY
    yield from (letter + side for letter in sorted(letters) if names.SURNAMES.get(letter, 0) < 2 for side in "东南西北中")


def _is_name(word: str, tag: str, cost: float) -> bool:
    """Whether a word of the dictionary is the name of a person: 江泽民, and seldom ones that it calls nouns (刘澜涛)."""
    if tag.startswith("nr"):
        return len(word) > 1 and names.is_plain(word)
    return len(word) == 3 and tag[0] not in "idcp" and cost > _SELDOM and word[0] not in _ALSO_WORDS and names.cost(word) < _LIKE_A_NAME


_LIKE_A_NAME: Final = 19.0
_ALSO_WORDS: Final = words_with("character_roles", "surname_begins_noun")
_ENDS_OF_PLACES: Final = re.compile("[岛镇寺山河村城州省市县港湾人]$")
_COMMON: Final = 10.5
_SELDOM: Final = 13.0
"""A word as cheap as this, whatever the dictionary calls it, is met as a word more often than as a name (关怀)."""
_PLAIN: Final = 9.5
"""What a word of our own list costs: about one word in thirteen thousand."""
_TOTAL: Final = log(60_101_967)  # the sum of the dictionary's frequencies
