"""The search index of the edition that is served, made when it is first asked for."""

import threading
from pathlib import Path

import pyoxigraph as ox

from kg.graph import terms as t
from kg.serve.current import Current
from kg.serve.search import Index, Named
from kg.vocab import KG, NAMESPACE

_NODES = """SELECT ?x ?name ?type WHERE { ?x kg:name ?name ; a ?type }"""
_OTHERS = """SELECT ?x ?other WHERE { ?x skos:altLabel|rdfs:label ?other ; kg:name ?name FILTER(STR(?other) != STR(?name)) }"""
_LINKS = """SELECT ?x (COUNT(?a) AS ?n) WHERE { ?a kg:mentions ?x } GROUP BY ?x"""


class Names:
    """Hands out the index that fits the current edition."""

    def __init__(self, current: Current) -> None:
        self._current = current
        self._lock = threading.Lock()
        self._digest = ""
        self._index = Index(())

    def index(self) -> Index:
        """May take seconds after a new build; call it in a thread."""
        with self._lock:
            held = self._current.edition.held
            if held.digest != self._digest:
                self._index = Index(_named(held.path))
                self._digest = held.digest
            return self._index


def _named(path: Path) -> list[Named]:
    store = ox.Store.read_only(str(path))
    prefixes = t.prefixes()
    kinds: dict[str, set[str]] = {}
    name: dict[str, str] = {}
    for x, n, kind in _solutions(store, _NODES, prefixes):
        kinds.setdefault(x, set()).add(kind.removeprefix(NAMESPACE))
        name[x] = n
    others: dict[str, set[str]] = {}
    for x, other in _solutions(store, _OTHERS, prefixes):
        others.setdefault(x, set()).add(other)
    links = {x: int(n) for x, n in _solutions(store, _LINKS, prefixes)}
    return [Named(x, narrowest(kinds[x]), name[x], tuple(sorted(others.get(x, ()))), links.get(x, 0)) for x in sorted(name)]


def _solutions(store: ox.Store, query: str, prefixes: dict[str, str]) -> list[tuple[str, ...]]:
    found = store.query(query, prefixes=prefixes)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(str(getattr(cell, "value", "")) for cell in row) for row in found]


def narrowest(kinds: set[str]) -> str:
    """Of a node's classes the one below the others: Official of Official and Person."""
    above = {str(c) for kind in kinds if kind in KG.terms for c in KG.superclasses(kind)[1:]}
    return min(kinds - above, default="")
