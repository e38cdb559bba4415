"""What a graph holds, counted while its sorted triples pass by on their way into a file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.graph import terms as t
from kg.vocab import KG

_DATE, _PUBLICATION = t.term(KG.date), t.term(KG.publication)
_ARTICLE, _PROVINCE = t.term(KG.Article), t.term(KG.Province)


class Census:
    """Counts of one file.

    `classes` and `properties` count instances of every class and triples of every property by IRI term; `entities` counts
    nodes by their narrowest class and `relations` the links between nodes, both by local name. `days` holds the earliest and the
    latest date of an article ("" without any), `provinces` the IRI terms of those named, `publications` the names that sources carry.
    """

    def __init__(self) -> None:
        self.triples = self.subjects = 0
        self.classes: Counter[str] = Counter()
        self.properties: Counter[str] = Counter()
        self.entities: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.days = ("", "")
        self.provinces: set[str] = set()
        self.publications: set[str] = set()

    def of(self, triples: Iterable[t.Triple]) -> Iterator[t.Triple]:
        """The same triples, sorted by subject, counted."""
        subject, kinds, day = "", set[str](), ""
        for s, p, o in triples:
            if s != subject:
                self._node(subject, kinds, day)
                subject, kinds, day = s, set(), ""
            self.triples += 1
            self.properties[p] += 1
            if p == t.TYPE:
                kinds.add(o)
            elif o.startswith("<"):
                self.relations[_short(p)] += 1
            elif p == _DATE:
                day = o.split('"')[1]
            elif p == _PUBLICATION:
                self.publications.add(o)
            yield s, p, o
        self._node(subject, kinds, day)

    def _node(self, subject: str, kinds: set[str], day: str) -> None:
        if not subject:
            return
        self.subjects += 1
        self.classes.update(kinds)
        self.entities.update(_narrowest(frozenset(kinds)))
        if _PROVINCE in kinds:
            self.provinces.add(subject)
        if day and _ARTICLE in kinds:
            earliest, latest = self.days
            self.days = (min(earliest, day) if earliest else day, max(latest, day))


@lru_cache(maxsize=256)
def _narrowest(kinds: frozenset[str]) -> tuple[str, ...]:
    names = {_short(kind) for kind in kinds}
    above = {str(c) for name in names for c in KG.superclasses(name)[1:]}
    return tuple(sorted(names - above))


def _short(iri: str) -> str:
    return iri[1:-1].rsplit("#", 1)[-1].rsplit("/", 1)[-1]
