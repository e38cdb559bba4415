"""Short names of counties and districts in a list that says what they are: 万州、涪陵、开州三区; 祥云、剑川两县."""

import re
from collections.abc import Sequence
from typing import Protocol

from kg.divisions import Division

_TAIL = re.compile(
    r"(?:等?(?:[两二三四五六七八九十]+|[0-9]+)个?|等)(?P<kinds>[市县区旗州]{1,2}|县（市、区）|县（市）|区（市、县）|市（县、区）|区（县）)(?![域级位委])"
)
_JOINTS = ("、", "和", "与", "及", "以及")


class Hit(Protocol):
    """A division's name in the text and the divisions that it may mean."""

    start: int
    end: int
    word: str
    options: tuple[Division, ...]
    chosen: Division | None
    rule: str


def choose(text: str, hits: Sequence[Hit]) -> None:
    """Chooses for the names of such lists the divisions that lie in one city or province, if only one is possible.

    和平、河北、西青、蓟州四个区 are districts of 天津市, whatever 河北 means by itself.
    """
    for i, last in enumerate(hits):
        tail = _TAIL.match(text, last.end)
        if not tail:
            continue
        row = [last]
        for h in reversed(hits[:i]):
            if text[h.end : row[-1].start] not in _JOINTS:
                break
            row.append(h)
        if len(row) < 2 or all(map(_settled, row)):
            continue
        kinds = tuple(c for c in tail["kinds"] if c in "市县区旗州")
        fitting = [[d for d in h.options if d.level == "county" and not d.former and d.name.endswith(kinds)] for h in row]
        shared = set.intersection(*({d.parent for d in options} for options in fitting))
        if len(shared) != 1:
            continue
        for h, options in zip(row, fitting, strict=True):
            here = [d for d in options if d.parent in shared]
            if not _settled(h) and len(here) == 1:
                h.chosen, h.rule = here[0], "places.in-counted-list"


def _settled(h: Hit) -> bool:
    return bool(h.rule) and (h.chosen is None or h.chosen.level == "county")
