"""The ontology's terms as attributes: `KG.issuedBy`, `KG.Agency`.

Read from schema/ontology.ttl, the single source; a term that it does not define raises SchemaError with the
nearest names, at import time of the module that mistyped it.
"""

from difflib import get_close_matches
from functools import cached_property

import pyoxigraph as ox

from kg.errors import SchemaError
from kg.resources import schema_dir

NAMESPACE = "https://w3id.org/zhengwen/ontology#"
DATA = "https://w3id.org/zhengwen/id/"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"


class Term(str):
    """One term: its value is the local name (`issuedBy`), `.iri` the whole IRI."""

    __slots__ = ()

    @property
    def iri(self) -> str:
        return NAMESPACE + self


class Vocabulary:
    """Terms by attribute or item; `superclasses` lists what else an instance of a class is."""

    @cached_property
    def _graph(self) -> list[tuple[str, str, str]]:
        quads = ox.parse(path=str(schema_dir() / "ontology.ttl"), format=ox.RdfFormat.TURTLE)
        return [(q.subject.value, q.predicate.value, getattr(q.object, "value", "")) for q in quads if isinstance(q.subject, ox.NamedNode)]

    @cached_property
    def terms(self) -> frozenset[str]:
        """Local names of all terms of our own namespace."""
        return frozenset(s[len(NAMESPACE) :] for s, _, _ in self._graph if s.startswith(NAMESPACE) and len(s) > len(NAMESPACE))

    @cached_property
    def _parents(self) -> dict[str, str]:
        return {
            s[len(NAMESPACE) :]: o[len(NAMESPACE) :]
            for s, p, o in self._graph
            if p == _RDFS + "subClassOf" and s.startswith(NAMESPACE) and o.startswith(NAMESPACE)
        }

    def superclasses(self, name: str) -> tuple[Term, ...]:
        """The class itself and every class above it in our namespace: Province → (Province, Place)."""
        chain = [self[name]]
        while chain[-1] in self._parents:
            chain.append(Term(self._parents[chain[-1]]))
        return tuple(chain)

    def __getitem__(self, name: str) -> Term:
        if name not in self.terms:
            near = ", ".join(get_close_matches(name, sorted(self.terms), n=3)) or "none"
            raise SchemaError(f"schema/ontology.ttl has no term kg:{name}; nearest: {near}")
        return Term(name)

    def __getattr__(self, name: str) -> Term:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]


KG = Vocabulary()
