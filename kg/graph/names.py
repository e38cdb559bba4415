"""The names of a graph, for a user who has written another: equal in simplified characters, containing, nearest."""

from collections.abc import Callable
from difflib import get_close_matches
from functools import cached_property

import pyoxigraph as ox

from kg.graph.answer import Answer
from kg.graph.terms import RDFS, SKOS
from kg.link.iris import KINDS
from kg.vocab import KG

_MOST = 200_000
"""Names that are fetched at most: what an endpoint gives in a second or two."""
_SHOWN = 3


class Names:
    """Asks for the names once, when they are first needed."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask

    @cached_property
    def _names(self) -> dict[str, None]:
        path = "|".join(f"<{iri}>" for iri in (KG.name.iri, f"{RDFS}label", f"{SKOS}altLabel", KG.title.iri, KG.indicator.iri))
        rows = self._ask(f"SELECT DISTINCT ?name WHERE {{ ?x {path} ?name }} LIMIT {_MOST}").values()
        return dict.fromkeys(sorted({row[0] for row in rows}))

    def all(self) -> dict[str, None]:
        """Every name, other name, title and indicator, sorted."""
        return self._names

    def containing(self, words: str) -> list[str]:
        """The shortest names that hold these words."""
        return sorted((n for n in self._names if words in n), key=lambda n: (len(n), n))[:_SHOWN]

    def nearest(self, words: str) -> list[str]:
        """Names that look like these words: most of their characters are the same, in the same order."""
        plain = self.simplified(words)
        shared = set(plain)
        likely = [n for n in self._names if 2 * len(shared & set(n)) >= len(shared) and len(n) <= 3 * len(plain)]
        return get_close_matches(plain, likely, n=_SHOWN, cutoff=0.5)

    def nodes(self, namespace: str, words: str) -> list[str]:
        """Nodes of a kind whose names look like these words."""
        values = " ".join(str(ox.Literal(name)) for name in self.nearest(words))
        rows = self._ask(f"SELECT DISTINCT ?x WHERE {{ VALUES ?name {{ {values} }} ?x <{KG.name.iri}> ?name }} LIMIT 50").values()
        return sorted(row[0] for row in rows if row[0].startswith(namespace))[:_SHOWN]

    def simplified(self, words: str) -> str:
        """The words in simplified characters, as names are kept."""
        from kg.text.fold import simplified

        return simplified(words)

    def base(self) -> str:
        """What the IRIs of the graph's own nodes begin with; "" if it has none of ours."""
        for (iri,) in self._ask(f"SELECT ?x WHERE {{ ?x <{KG.name.iri}> ?name }} LIMIT 100").values():
            head, _, kind = iri.rpartition("/")[0].rpartition("/")
            if kind in KINDS:
                return f"{head}/"
        return ""
