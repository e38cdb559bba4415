"""Which province a node belongs to: its own division, the one it serves or was held in, or that of the body behind it."""

from functools import cache

from kg.view.read import Build
from kg.vocab import KG

HERE = (KG.jurisdiction, KG.heldIn, KG.carriedOutIn, KG.appliesTo, KG.place)
BEHIND = (KG.convenedBy, KG.issuedBy, KG.launchedBy, KG.worksFor, KG.policy, KG.campaign, KG.agency, KG.subordinateTo, KG.governedBy)


class Territory:
    """Answers with the numbers of Province nodes; a place includes its parts."""

    def __init__(self, build: Build, kinds: dict[str, str], number: dict[str, int]) -> None:
        self._build = build
        self._kinds = kinds
        self._number = number
        self._above = cache(self._climb)

    def provinces(self, iri: str) -> tuple[int, ...]:
        """西湖区民政局 → (浙江省,); () for the centre and for what no place is known of."""
        return self._direct(iri) or tuple(
            sorted({p for relation in BEHIND for body in self._build.links(iri, relation) for p in self._direct(body)})
        )

    def _direct(self, iri: str) -> tuple[int, ...]:
        if self._kinds.get(iri) in (KG.Province, KG.Place):
            return self._above(iri)
        return tuple(sorted({p for relation in HERE for place in self._build.links(iri, relation) for p in self._above(place)}))

    def _climb(self, place: str) -> tuple[int, ...]:
        seen: set[str] = set()
        level = [place]
        while level:
            found = sorted(self._number[p] for p in level if self._kinds.get(p) == KG.Province and p in self._number)
            if found:
                return tuple(found)
            seen.update(level)
            level = sorted({up for p in level for up in self._build.links(p, KG.partOf)} - seen)
        return ()
