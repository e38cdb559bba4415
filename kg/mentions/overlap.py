"""Which mention wins where two claim the same words."""

from kg.mentions.document import Document
from kg.mentions.found import Mentions

# The stronger class keeps the words; classes that may nest (an agency in a policy's title) are not listed against each other.
_BEATS = {
    "Person": ("Policy", "Agency", "Organization", "Place", "Province", "Campaign", "Meeting"),
    "Organization": ("Agency",),
}


def settle(document: Document, found: Mentions) -> Mentions:
    """Mentions without those that a stronger one overlaps, and without a second mention of one entity inside itself."""
    kept = []
    for m in found:
        rivals = _BEATS.get(m.entity.kind, ())
        if rivals and found.touching(m.start, m.end, *rivals):
            continue
        if any(o != m and o.entity == m.entity and o.start <= m.start and m.end <= o.end and (o.end - o.start) > (m.end - m.start) for o in found.touching(m.start, m.end, m.entity.kind)):
            continue
        kept.append(m)
    return Mentions(kept)
