"""The shape of Chinese personal names: which strings can be one, and how likely each is.

A cost is minus the natural logarithm of a probability: 王建国 costs little, 高质量 much.
"""

from math import log
from typing import Final

from kg.lexicon import table, words, words_with

SURNAMES: Final[dict[str, int]] = {row["surname"]: int(row["share"]) for row in table("surnames")}
"""Surname → rough share of the population in 1/10000."""
_JAPANESE: Final = words("japanese_surnames", "surname")
SURNAMES.update({s: 0 for s in _JAPANESE if s not in SURNAMES})

_CLASSES: Final = {row["character"]: (int(row["first"]), int(row["second"])) for row in table("name_characters")}
# The share that one character of each class 0 … 5 has among given-name characters of its position.
_SHARE = (5e-5, 1.5e-4, 5e-4, 1.5e-3, 4e-3, 1.1e-2)  # not Final: mypyc keeps no tuple of literals
_COST: Final = tuple(-log(x) for x in _SHARE)
_INFINITE, _TOO_DEAR, _RARE = float("inf"), 40.0, _COST[0]
_FIRST: Final = {c: _COST[first] for c, (first, _) in _CLASSES.items()}
_SECOND: Final = {c: _COST[second] for c, (_, second) in _CLASSES.items()}
_SURNAME_COST: Final = {s: -log(n / 10000 if n else 5e-4) for s, n in SURNAMES.items()}
KNOWN: Final = words("known_people", "name")
"""Persons whom every reader knows, however unusual the characters of their names."""
_TIBETAN: Final = words("tibetan_names", "part")
_TIBETAN_CHARACTERS: Final = frozenset("".join(_TIBETAN))
_JOINS: Final = frozenset("和与及同跟")
_PLACES: Final = words_with("character_roles", "ends_thing")
"""Names seldom end like this; other things do."""
_TWO, _THREE = -log(0.13), -log(0.86)
NEVER: Final = frozenset(
    "的了在是等被将已也就说着把让到给又还很更再并但或因此每各某这那哪什么们您你我他她它没个、，。！？：；（）《》“”‘’—… \n0123456789%%()"
)
for _c in NEVER:
    _FIRST[_c] = _SECOND[_c] = _INFINITE


def _place(char: str) -> float:
    return 4.5 if char in _PLACES and _SECOND.get(char, _RARE) > _COST[4] else 0.0


_LONG: Final = frozenset([*(s for s in SURNAMES if len(s) > 1), *_TIBETAN])
# What the only and the last character of a given name cost, with what makes an end unlikely; begins that need a closer look.
_ENDS: Final = [*_SECOND, *_PLACES, *_JOINS]
_LAST: Final = {c: (_SECOND.get(c, _RARE) if c not in _JOINS else _RARE) + _place(c) for c in _ENDS}
_ALONE: Final = {c: _TWO + _SECOND.get(c, _RARE) + _place(c) + (4.0 if c in _JOINS else 0.0) for c in _ENDS}
_ALONE_RARE: Final = _TWO + _RARE
_GIVEN: Final = {c: (_FIRST.get(c, _RARE), _LAST.get(c, _RARE), _ALONE.get(c, _ALONE_RARE)) for c in [*_FIRST, *_ENDS]}
_RARE_GIVEN: Final = _RARE, _RARE, _ALONE_RARE
"""What a character costs as the first, the last and the only one of a given name."""
SPECIAL: Final = frozenset([*_LONG, *(n[:2] for n in KNOWN)])
"""Two characters that known, long or Tibetan names begin with."""
RARE: Final = frozenset(s for s, share in SURNAMES.items() if share <= 1 and len(s) == 1)
"""Surnames that mostly are ordinary words: 国, 相, 计."""
ONE: Final = frozenset(s for s in SURNAMES if len(s) == 1)
"""Surnames of one character; names that begin otherwise begin with two of SPECIAL."""


def cost(name: str) -> float:
    """How unlikely a whole name is among names: 周强 → about 11; infinite where it cannot be one."""
    if name in KNOWN:
        return 7.0
    out = _after_surname(name, 1)
    if len(name) == 2 and name in _TIBETAN:
        out = min(out, 16.0)
    if len(name) > 2:
        if name[:2] in _SURNAME_COST:
            out = min(out, _after_surname(name, 2))
        if len(name) == 4 and name[:2] in _TIBETAN:
            out = min(out, 12.0 if name[2:] in _TIBETAN else 18.0 if _TIBETAN_CHARACTERS.issuperset(name[2:]) else out)
    return out


def _after_surname(name: str, size: int) -> float:
    family, given = name[:size], name[size:]
    base = _SURNAME_COST.get(family, _INFINITE)
    if len(given) == 1:
        return base + _GIVEN.get(given, _RARE_GIVEN)[2]
    if len(given) == 2:
        second = _GIVEN.get(given[1], _RARE_GIVEN)[1]
        if given[0] == given[1]:
            second = min(second, _COST[2])
        return base + _THREE + _GIVEN.get(given[0], _RARE_GIVEN)[0] + second
    if family in _JAPANESE and given[-2:] in ("一郎", "太郎", "二郎", "次郎", "三郎", "四郎"):
        return base + 6.0
    return _INFINITE


def candidates(text: str, start: int, end: int) -> list[tuple[int, float]]:
    """(end, cost) of every string from `start` that can be a name and ends at `end` or before."""
    two, size = text[start : start + 2], end - start
    if two in SPECIAL:
        return [(start + n, price) for n in range(2, min(5, size) + 1) if (price := cost(text[start : start + n])) < _TOO_DEAR]
    if size < 2:
        return []
    base = _SURNAME_COST.get(two[0], _INFINITE)
    first, _, alone = _GIVEN.get(two[1], _RARE_GIVEN)
    out = [(start + 2, base + alone)] if base + alone < _TOO_DEAR else []
    begun = base + _THREE + first
    if size > 2 and begun < _TOO_DEAR:
        last = text[start + 2]
        price = begun + (_GIVEN.get(last, _RARE_GIVEN)[1] if last != two[1] else min(_GIVEN.get(last, _RARE_GIVEN)[1], _COST[2]))
        if price < _TOO_DEAR:
            out.append((start + 3, price))
    return out


def is_plain(word: str) -> bool:
    """Whether a word that the dictionary calls a personal name looks like one beyond doubt (江泽民, 李鹏; not 高峰, 明白)."""
    if word in KNOWN:
        return True
    if len(word) == 3:
        return cost(word) < 24
    return len(word) == 2 and SURNAMES.get(word[0], 0) >= 14 and word[0] not in _ALSO_WORDS and _SECOND.get(word[1], _RARE) <= _COST[4]


_ALSO_WORDS: Final = words_with("character_roles", "surname_begins_word")
