"""The shape of foreign names written by sound: which strings can be one, and how likely each is (恩佐, 绍罗什, 谢瓦尔德纳泽).

Costs as in `kg.mentions.names`: minus the natural logarithm of a probability.
"""

import re
from collections.abc import Iterator
from math import log
from typing import Final

from kg.lexicon import Gazetteer, table, words
from kg.mentions.words import places

_SHARE = (1.2e-4, 3e-4, 8e-4, 2e-3, 5e-3, 1.3e-2, 3.5e-2, 9e-2)  # not Final: mypyc keeps no tuple of literals
"""The share of each class 0 … 7 of the table among the characters of foreign names."""
_CLASSES: Final = {row["character"]: (int(row["first"]), int(row["later"])) for row in table("foreign_characters")}
_FIRST: Final = {c: -log(_SHARE[first]) for c, (first, _) in _CLASSES.items()}
_LATER: Final = {c: -log(_SHARE[later]) for c, (_, later) in _CLASSES.items()}
_LENGTH: Final = {2: -log(0.05), 3: -log(0.33), 4: -log(0.37), 5: -log(0.14), 6: -log(0.06), 7: -log(0.03), 8: -log(0.02)}
_USUAL: Final = 4
_BEGINS: Final = re.compile(
    "[{}](?=[{}])".format(
        "".join(sorted(c for c, (first, _) in _CLASSES.items() if first >= _USUAL - 2)),
        "".join(sorted(c for c, (_, later) in _CLASSES.items() if later >= _USUAL - 1)),
    )
)
MOST: Final = 7.2
"""What each character of a name may cost on the whole."""


_NEVER_LAST: Final = frozenset("于不地大日先来都可以那因内次确修留略意和同与其才")


def _no_persons() -> Iterator[str]:
    yield from (word for word in places() if len(word) > 2 and all(c in _CLASSES for c in word))
    yield from words("sounds_of_no_person") | words("countries", "name")


_NO_PERSONS: Final = Gazetteer(_no_persons, shared=True)


class Heard:
    """Where a text may hold foreign names: `begins` are the offsets at which one may begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [m.start() for m in _BEGINS.finditer(text)]
        self._taken = {at for start, end, _ in _NO_PERSONS.find(text) for at in range(start, end)} if starts else set()
        before = [at - 1 for at in starts if at and text[at - 1] in _FIRST]  # 谢|瓦尔德纳泽
        self.begins = [at for at in sorted({*starts, *before}) if at not in self._taken]

    def names(self, start: int, end: int) -> list[tuple[int, float]]:
        """(end, cost) of every string from `start` that can be a foreign name and ends at `end` or before."""
        out: list[tuple[int, float]] = []
        text, price = self.text, _FIRST[self.text[start]]
        for stop in range(start + 2, min(end, start + max(_LENGTH)) + 1):
            char = text[stop - 1]
            if char not in _LATER or stop - 1 in self._taken:
                break
            price += _LATER[char]
            if char not in _NEVER_LAST and price + _LENGTH[stop - start] < MOST * (stop - start):
                out.append((stop, price + _LENGTH[stop - start]))
        return out
