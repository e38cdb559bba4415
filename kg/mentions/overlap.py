"""Which mention wins where two claim the same words."""

from collections.abc import Iterable
from typing import Final

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Mention
from kg.vocab import KG

# The stronger class keeps the words; classes that may nest (an agency in a policy's title) are not listed against each other.
_BEATS: Final = {
    "Person": ("Policy", "Agency", "Organization", "Place", "Province", "Campaign", "Meeting"),
    "Organization": ("Agency",),
}


_LEVELS: Final = "省市区县州盟旗"
_FEW: Final = 8
"""So many mentions are compared each with each; of more, in what is no article, only those that share a character."""


def settle(document: Document, found: Mentions) -> Mentions:
    """Mentions without those that a stronger one overlaps, and without a second mention of one entity inside itself.

    A place's short name inside the name of an organization or a person is no mention of it: 北京大学, 王海南.
    """
    text = document.text
    kept: list[Mention] = []
    together: list[Mention] = []  # mentions that share characters, one with the next
    end = -1
    for m in found:
        if m.start >= end:
            kept += together if len(together) < 2 else _winners(text, together)
            together = []
        together.append(m)
        end = max(end, m.end)
    return Mentions([*kept, *_winners(text, together)])


def _winners(text: str, together: list[Mention]) -> list[Mention]:
    """Those of a group of overlapping mentions that no other beats."""
    if len(together) <= _FEW:
        return [m for m in together if not _loses(text, m, [o for o in together if o.start < m.end and m.start < o.end and o is not m])]
    wide: dict[int, list[Mention]] = {}  # each character's mentions
    for m in together:
        for at in range(m.start, m.end):
            wide.setdefault(at, []).append(m)
    out = []
    for m in together:
        others = {id(o): o for at in range(m.start, m.end) for o in wide[at] if o is not m}
        if not _loses(text, m, others.values()):
            out.append(m)
    return out


def _loses(text: str, m: Mention, others: Iterable[Mention]) -> bool:
    rivals = _BEATS.get(m.entity.kind, ())
    for o in others:
        inside = o.start <= m.start and m.end <= o.end and (o.end - o.start) > (m.end - m.start)
        if (
            m.entity.kind in (KG.Province, KG.Place)
            and inside
            and text[m.end - 1] not in _LEVELS
            and m.rule != "places.settlement"
            and o.entity.kind in (KG.Organization, KG.Person)
        ):
            return True
        if m.entity.kind == KG.Organization and o.start == m.start and o.end < m.end:
            continue  # 铁道部|第十二工程局: the owner in its body's name
        if o.entity.kind in rivals and not (m.entity.kind == KG.Person and o.start >= m.start and o.end <= m.end and _short_place(text, o)):
            return True
        if inside and o.entity == m.entity:
            return True
    return False


def _short_place(text: str, m: Mention) -> bool:
    return m.entity.kind in (KG.Province, KG.Place) and text[m.end - 1] not in _LEVELS
