"""Short names of counties and districts in a list that says what they are: 万州、涪陵、开州三区; 祥云、剑川两县."""

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from kg.divisions import Division
from kg.lexicon import one_of
from kg.mentions.beginnings import Opening
from kg.mentions.word_classes import is_common_noun

_TAIL: Final = Opening(
    "等两二三四五六七八九十0123456789",
    rf"(?:等?(?:[两二三四五六七八九十]+|[0-9]+)个?(?:[^，。；、\d]{{0,10}}?(?:{one_of('place_words', 'counted')}))?|等)(?P<kinds>[市县区旗州]{{1,2}}|县（市、区）|县（市）|区（市、县）|市（县、区）|区（县）)(?![域级位委])",
)
_JOINTS: Final = ("、", "和", "与", "及", "以及")


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
        for size in (4, 2):
            shared = set.intersection(*({d.parent[:size] for d in options} for options in fitting))
            if len(shared) == 1:
                break
        else:
            continue
        for h, options in zip(row, fitting, strict=True):
            here = [d for d in options if d.parent[:size] in shared]
            if not _settled(h) and len(here) == 1:
                h.chosen, h.rule = here[0], "places.in-counted-list"


def of_one_province(text: str, hits: Sequence[Hit]) -> None:
    """Chooses for open short names in a list what they mean in one province: 江西把婺源、德安、上栗定为试点.

    It is the last province that the sentence names before them, or, for three and more, the only one that has all.
    """
    for row in _rows(text, hits):
        if all(h.rule for h in row) or any(is_common_noun(h.word) for h in row):
            continue
        begin = max(text.rfind(c, 0, row[0].start) for c in "。！？；\n")
        told = [h.chosen.code[:2] for h in hits if h.chosen and begin < h.start < row[0].start and h.chosen.level == "province"]
        now = [[d for d in ([h.chosen] if h.chosen else h.options) if not d.former and d.level in ("prefecture", "county")] for h in row]
        shared = set.intersection(*({d.code[:2] for d in options} for options in now))
        home = shared & set(told[-1:]) or (shared if len(row) > 2 and len(shared) == 1 else set())
        choices = [[d for d in options if d.code[:2] in home] for options in now]
        if all(len(c) == 1 for c in choices):
            for h, c in zip(row, choices, strict=True):
                if not h.rule:
                    h.chosen, h.rule = c[0], "places.in-list"


def _rows(text: str, hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """The lists of names that 、 and 和 join."""
    row: list[Hit] = []
    for h in hits:
        if row and text[row[-1].end : h.start] in _JOINTS:
            row.append(h)
            continue
        if len(row) > 1:
            yield row
        row = [h]
    if len(row) > 1:
        yield row


def _settled(h: Hit) -> bool:
    return bool(h.rule) and (h.chosen is None or h.chosen.level == "county")
