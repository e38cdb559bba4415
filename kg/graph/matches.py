"""People who may be one: the same name in two provinces, seen in posts at times that do not overlap.

They stay two nodes; `skos:closeMatch` only says that a reader may want to compare them. Without dates on both sides
nothing is said: two people of one name are common.
"""

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from kg.graph import terms as t
from kg.graph.merge import write_run
from kg.vocab import KG

_NAME, _HOLDER = t.term(KG.name), t.term(KG.holder)
_FIRST, _LAST = t.term(KG.firstSeen), t.term(KG.lastSeen)


def write_matches(triples: Iterable[t.Triple], path: Path) -> Path:
    """A run with the closeMatch triples, both ways, that the sorted triples of a graph give reason for."""
    return write_run(close_matches(triples), path)


def close_matches(triples: Iterable[t.Triple]) -> list[t.Triple]:
    """The closeMatch triples themselves."""
    names: dict[str, list[str]] = {}
    tenures: dict[str, dict[str, str]] = {}
    for s, p, o in triples:
        if p == _NAME and "/person/" in s:
            names.setdefault(o, []).append(s)
        elif p in (_HOLDER, _FIRST, _LAST):
            tenures.setdefault(s, {})[p] = o
    seen: dict[str, tuple[str, str]] = {}
    for tenure in tenures.values():
        if len(tenure) == 3:
            first, last = seen.get(tenure[_HOLDER], (tenure[_FIRST], tenure[_LAST]))
            seen[tenure[_HOLDER]] = (min(first, tenure[_FIRST]), max(last, tenure[_LAST]))
    out = []
    for people in names.values():
        for a, b in combinations(sorted(people), 2):
            if a in seen and b in seen and (seen[a][1] < seen[b][0] or seen[b][1] < seen[a][0]):
                out += [(a, t.CLOSE_MATCH, b), (b, t.CLOSE_MATCH, a)]
    return out
