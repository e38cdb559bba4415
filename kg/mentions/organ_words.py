"""The words that organs are made of: central organs with their short names, and what local organs are called.

From kg/data/organs.tsv and departments.tsv; one automaton finds them all in one pass.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon import Gazetteer, cells, table, words

CENTRE = "cn"
LEVEL_WORDS = ("自治区", "自治州", "自治县", "省", "市", "州", "盟", "县", "区", "旗")
"""What a local organ's name begins with when its division is left out: 省民政厅, 自治区党委."""

_STATE_PREFIX = "中华人民共和国"


@dataclass(frozen=True, slots=True)
class Organ:
    """A central organ: 民政部, kind ministry, subordinate to 国务院."""

    name: str
    kind: str
    parent: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a local organ is called after its division: form 卫健委, full 卫生健康委员会, kind gov.

    `full` with a + names two organs (纪委监委).
    """

    form: str
    full: str
    kind: str


@cache
def organs() -> dict[str, Organ]:
    """Central organs by every name and short name."""
    out: dict[str, Organ] = {}
    for row in table("organs"):
        organ = Organ(row["name"], row["kind"], row["parent"])
        for form in (row["name"], *cells(row["aliases"])):
            out[form] = organ
        if row["kind"] in ("ministry", "bureau", "state"):
            out[_STATE_PREFIX + row["name"]] = organ
    return out


@cache
def heads() -> dict[str, Head]:
    """Heads by their form; a Party committee's begins with the level word that stands before 委 (省委组织部)."""
    out: dict[str, Head] = {}
    for row in table("departments"):
        head = Head(row["form"], row["full"], row["kind"])
        if head.kind == "party":
            for level in LEVEL_WORDS:
                party = "党" if level == "自治区" else ""
                if level not in ("自治州", "自治县"):
                    out[level + party + head.form] = Head(party + head.form, party + head.full, head.kind)
        else:
            out[head.form] = head
    return out


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer([*organs(), *heads(), *words("organ_shields")])


def scan(text: str) -> Iterator[tuple[int, int, Organ | Head]]:
    """(start, end, what) of the words of organs, left to right: 民政部 an Organ, 民政厅 a Head, 省委 a Head."""
    central, local = organs(), heads()
    for start, end, word in _gazetteer().find(text):
        if word in central:
            yield start, end, central[word]
        elif word in local:
            yield start, end, local[word]
