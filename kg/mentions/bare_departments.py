"""A department written without its division, where the article leaves no doubt whose it is: 民政厅规划财务处 after 内蒙古民政厅."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import Named, ordinary_before, organ_name
from kg.mentions.organ_words import Head
from kg.vocab import KG

_OF_EACH: Final = re.compile(
    "(?:各[市县区州盟旗省地级设的]{0,6}|[市县区州盟旗])（[市县区州盟旗、]{1,8}）$|各[市县区州盟旗省地级设的]{0,6}$"
)
"""Before a department of many divisions: 各县（市、区）|民政局."""
_AFTER: Final = re.compile("[长级局厅]|（[局厅委]）|系统|部门|等|、")


def find(document: Document, found: Mentions, heads: Sequence[tuple[int, int, Head]], named: Sequence[Named]) -> Iterator[Named]:
    """The heads that no name holds: of the only division whose department of that name the article tells, a 厅 else of its only province."""
    bare = [(start, end, head) for start, end, head in heads if head.kind == "gov" and end - start > 2 and head.form[-1] in "厅局委"]
    if not bare:
        return
    taken = {at for n in named for at in (n.start, n.end - 1)}
    inside = sorted((n.start, n.end) for n in named)
    for start, end, head in bare:
        if start in taken or any(a < end and start < b for a, b in inside):
            continue
        if (
            not ordinary_before(document.text, start)
            or _AFTER.match(document.text, end)
            or _OF_EACH.search(document.text, max(0, start - 12), start)
        ):
            continue
        places = {
            n.place for n in named if n.place is not None and n.head is not None and n.head.kind == "gov" and n.head.full == head.full
        }
        if not places and head.form.endswith("厅"):
            places = {m.entity for m in found.of(KG.Province)}
        place = places.pop() if len(places) == 1 else None
        if place and not (head.form.endswith("厅") and (place.kind != KG.Province or place.name.endswith("市"))):
            name = organ_name(place, head)
            yield Named(start, end, name, place.key[0], "agencies.department-again", 0.85, place, head, head.kind)
