"""The ontology's terms as attributes: `KG.issuedBy`, `KG.Agency`.

Read from schema/ontology.ttl, the single source; a term that it does not define raises SchemaError with the
nearest names, at import time of the module that mistyped it.
"""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

import pyoxigraph as ox

from kg.errors import SchemaError
from kg.resources import schema_dir

NAMESPACE = "https://w3id.org/zhengwen/ontology#"
DATA = "https://w3id.org/zhengwen/id/"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OWL = "http://www.w3.org/2002/07/owl#"
_SCHEMA = "https://schema.org/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Term(str):
    """One term: its value is the local name (`issuedBy`), `.iri` the whole IRI."""

    __slots__ = ()

    @property
    def iri(self) -> str:
        """The whole IRI."""
        return NAMESPACE + self


@dataclass(frozen=True, slots=True)
class Description:
    """What the ontology says of one term; "" or () where it says nothing.

    `kind` is class, relation (to a node), value (to a literal) or annotation. `labels` and `definitions` go by
    language. `domain` and `range` hold local names of classes, or `xsd:date` for a literal's type. `origins` tells where
    a property's statements come from: rule, finder, reader, computed. `parents`, `matches` are IRIs of other vocabularies.
    """

    term: Term
    kind: str
    labels: dict[str, str]
    definitions: dict[str, str]
    example: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    origins: tuple[str, ...]
    parents: tuple[str, ...]
    matches: tuple[str, ...]
    colour: str
    shape: str


class Vocabulary:
    """Terms by attribute or item; `superclasses` lists what else an instance of a class is."""

    @cached_property
    def _statements(self) -> dict[str, list[tuple[str, str, str]]]:
        """Local name → (predicate, object, language) of our own terms, in the file's order."""
        out: dict[str, list[tuple[str, str, str]]] = {}
        for q in ox.parse(path=str(schema_dir() / "ontology.ttl"), format=ox.RdfFormat.TURTLE):
            if isinstance(q.subject, ox.NamedNode) and q.subject.value.startswith(NAMESPACE):
                language = (q.object.language or "") if isinstance(q.object, ox.Literal) else ""
                value = getattr(q.object, "value", "")
                out.setdefault(q.subject.value[len(NAMESPACE) :], []).append((q.predicate.value, value, language))
        return out

    @cached_property
    def terms(self) -> frozenset[str]:
        """Local names of all terms of our own namespace."""
        return frozenset(self._statements)

    def superclasses(self, name: str) -> tuple[Term, ...]:
        """The class itself and every class above it in our namespace: Province → (Province, Place)."""
        chain = [self[name]]
        while above := self._parents.get(chain[-1]):
            chain.append(Term(above))
        return tuple(chain)

    @cached_property
    def _parents(self) -> dict[str, str]:
        return {
            name: o[len(NAMESPACE) :]
            for name, rows in self._statements.items()
            for p, o, _ in rows
            if p == _RDFS + "subClassOf" and o.startswith(NAMESPACE)
        }

    @cached_property
    def classes(self) -> tuple[Term, ...]:
        """All classes, in the ontology's order."""
        return tuple(Term(name) for name in self._statements if self.describe(name).kind == "class")

    @cached_property
    def properties(self) -> tuple[Term, ...]:
        """All properties but annotations, in the ontology's order."""
        return tuple(Term(name) for name in self._statements if self.describe(name).kind in ("relation", "value"))

    def describe(self, name: str) -> Description:
        """What the ontology says of this term: `KG.describe("issuedBy").labels["zh"]` is 发布机关."""
        if (found := self._described.get(name)) is None:
            found = self._described[name] = _description(self[name], self._statements[name])
        return found

    @cached_property
    def _described(self) -> dict[str, Description]:
        return {}

    def nearest(self, name: str) -> tuple[str, ...]:
        """Up to three terms whose names look like this one."""
        return tuple(get_close_matches(name, sorted(self.terms), n=3))

    def __getitem__(self, name: str) -> Term:
        if name not in self.terms:
            near = ", ".join(self.nearest(name)) or "none"
            raise SchemaError(f"schema/ontology.ttl has no term kg:{name}; nearest: {near}")
        return Term(name)

    def __getattr__(self, name: str) -> Term:
        if name.startswith("_"):
            raise AttributeError(name)
        term = self.__dict__[name] = self[name]  # rules ask for the same terms in every sentence
        return term


_KINDS = {"Class": "class", "ObjectProperty": "relation", "DatatypeProperty": "value", "AnnotationProperty": "annotation"}


def _description(term: Term, rows: list[tuple[str, str, str]]) -> Description:
    def all_of(predicate: str) -> tuple[str, ...]:
        return tuple(o for p, o, _ in rows if p == predicate)

    def one(predicate: str) -> str:
        return next(iter(all_of(predicate)), "")

    def by_language(predicate: str) -> dict[str, str]:
        return {language: o for p, o, language in rows if p == predicate}

    above = all_of(_RDFS + "subClassOf") + all_of(_RDFS + "subPropertyOf")
    return Description(
        term=term,
        kind=next((_KINDS[o[len(_OWL) :]] for o in all_of(_TYPE) if o[len(_OWL) :] in _KINDS), "annotation"),
        labels=by_language(_RDFS + "label"),
        definitions=by_language(_SKOS + "definition"),
        example=one(_SKOS + "example"),
        domain=tuple(map(_short, all_of(_SCHEMA + "domainIncludes"))),
        range=tuple(map(_short, all_of(_SCHEMA + "rangeIncludes"))),
        origins=all_of(NAMESPACE + "origin"),
        parents=tuple(o for o in above if not o.startswith(NAMESPACE)),
        matches=all_of(_SKOS + "closeMatch"),
        colour=one(NAMESPACE + "colour"),
        shape=one(NAMESPACE + "shape"),
    )


def _short(iri: str) -> str:
    return iri.removeprefix(NAMESPACE) if iri.startswith(NAMESPACE) else "xsd:" + iri.removeprefix(_XSD)


KG = Vocabulary()
