"""Finds cities called by one letter where something is held there: 在昆举行 is 昆明市, 在长召开 in a story of Hunan 长沙市."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import divisions
from kg.lexicon import alternatives, one_of, table
from kg.model import Mention


@cache
def _cities() -> dict[str, tuple[tuple[str, bool], ...]]:
    """The cities that a letter may mean, by code, each with whether it is the one wherever the story plays."""
    out: dict[str, tuple[tuple[str, bool], ...]] = {}
    for row in table("city_letters"):
        out[row["letter"]] = (*out.get(row["letter"], ()), (row["code"], row["sure"] == "yes"))
    return out


_LETTER: Final = re.compile(
    f"在(?P<letter>{alternatives(row['letter'] for row in table('city_letters'))})(?:{one_of('meeting_words', 'before_held')})*"
    f"(?={one_of('meeting_verbs', 'convene', 'open')}|揭牌|签约|成立|收官)"
)


def find(text: str, named: list[Mention]) -> Iterator[tuple[int, str]]:
    """Where a letter stands for a city, and the city's code; `named` are the places that the article names otherwise."""
    for m in _LETTER.finditer(text):
        options = _cities()[m["letter"]]
        counts = {code: sum(divisions.lies_in(p.entity.key[0], code[:2] + "0000") for p in named if p.entity.key[0]) for code, _ in options}
        most = max(counts.values())
        told = [code for code, n in counts.items() if n == most] if most else [code for code, sure in options if sure]
        if len(told) == 1:
            yield m.start("letter"), told[0]
