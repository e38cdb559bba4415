"""Finds agencies: central organs by name, local ones by division and department, with what an article leaves out put back.

省民政厅 in a story of 广东 → 广东省民政厅; 石家庄、邯郸市民政局 → two; 天津市民政局、财政局 → two; 各级民政部门 → none.
"""

from collections.abc import Iterator

from kg.mentions import agency_units, coordination
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import LocalNames, Named, central
from kg.mentions.organ_words import Organ, scan
from kg.model import Mention, Unresolved


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of agencies, with document offsets."""
    named = _named(document, found)
    named += coordination.shared_departments(document, found, named)
    named.sort(key=lambda n: (n.start, -n.end, n.name))
    bare = list(agency_units.bare(document, named))
    units = list(agency_units.units(document, named))
    inner = {(n.start, n.end) for n in named if any(u.start == n.start and u.end > n.end and _swallows(u) for u in units)}
    kept = [n for n in named if (n.start, n.end) not in inner]
    yield from sorted({n.mention for n in (*kept, *bare, *units)})


def _swallows(unit: Named) -> bool:
    """A unit's own name replaces the organ's inside it; a Party group's too (民政部党组)."""
    return True


def _named(document: Document, found: Mentions) -> list[Named]:
    local = LocalNames(document, found)
    out: list[Named] = []
    for start, end, what in scan(document.text):
        previous = out[-1] if out else None
        if isinstance(what, Organ):
            out.append(central(start, end, what))
        else:
            out += local.read(start, end, what, previous)
    return out
