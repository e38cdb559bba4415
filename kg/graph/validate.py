"""A built graph against the ontology and its shapes: what breaks them, in plain words.

pyshacl checks each node; what concerns the whole graph (unknown terms, evidence that belongs to no statement, a
statement without evidence, quotes that are not in the article) is asked here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.graph import evidence, shapes, store
from kg.graph import terms as t
from kg.graph.networks import to_rdflib
from kg.vocab import KG, NAMESPACE

if TYPE_CHECKING:
    import rdflib

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that breaks one rule: `problem` says what is wrong with it, `remedy` what to do."""

    node: str
    name: str
    problem: str
    remedy: str
    rule: str

    def __str__(self) -> str:
        return f"{self.name} <{self.node}> {self.problem}. {self.remedy[:1].upper()}{self.remedy[1:]}. [{self.rule}]"


def validate(paths: Iterable[Path | str]) -> list[Violation]:
    """Violations of an out folder or of RDF files put together, sorted; none where the graph fits.

    Of a folder the quotes are also looked up in articles.jsonl.
    """
    found = list(map(Path, paths))
    graph = to_rdflib(*found)
    names = _Names(graph)
    violations = {*_unknown_terms(graph, names), *_misplaced(graph, names), *_broken_shapes(graph, names)}
    articles = [p / "articles.jsonl" for p in found if p.is_dir() and (p / "articles.jsonl").is_file()]
    for p in evidence.problems(store.open_graph(*found), articles):
        violations.add(Violation(p.node, names.of(p.node), p.problem, p.remedy, f"evidence.{p.rule}"))
    return sorted(violations)


class _Names:
    """What a node is called: its name, an article's headline, a source's path, else the end of its IRI."""

    def __init__(self, graph: "rdflib.Graph") -> None:
        import rdflib

        self._graph = graph
        self._properties = [rdflib.URIRef(NAMESPACE + x) for x in (KG.name, KG.headline, KG.path)]
        self._reference = rdflib.URIRef

    def of(self, iri: str) -> str:
        node = self._reference(iri)
        for p in self._properties:
            if (value := self._graph.value(node, p, any=True)) is not None:
                return str(value)
        return "/".join(iri.rsplit("/", 2)[-2:]) if iri.startswith("http") else iri


def _unknown_terms(graph: "rdflib.Graph", names: _Names) -> Iterator[Violation]:
    for s, p, o in graph:
        for iri, end in ((str(p), "has"), (str(o), "is of the class")):
            if iri.startswith(NAMESPACE) and (end == "has" or str(p) == t.RDF + "type"):
                term = iri[len(NAMESPACE) :]
                if term not in KG.terms:
                    near = ", ".join(f"kg:{x}" for x in KG.nearest(term)) or "none"
                    problem = f"{end} kg:{term}, which the ontology does not define"
                    yield Violation(
                        str(s), names.of(str(s)), problem, f"use a term of schema/ontology.ttl; nearest: {near}", "ontology.terms"
                    )


def _misplaced(graph: "rdflib.Graph", names: _Names) -> Iterator[Violation]:
    """What `shapes.derived()` says in SHACL, asked of each property at once: ten times as fast."""
    import rdflib

    types: dict[Any, set[str]] = {}
    for s, _, o in graph.triples((None, rdflib.RDF.type, None)):
        types.setdefault(s, set()).add(str(o).removeprefix(NAMESPACE))

    def kinds(node: Any) -> set[str]:
        return {f"kg:{x}" for x in types.get(node, ())} if isinstance(node, rdflib.URIRef) else {_datatype(node)}

    for name in KG.properties:
        said = KG.describe(name)
        starts, ends = ({x if ":" in x else f"kg:{x}" for x in side} for side in (said.domain, said.range))
        for s, _, o in graph.triples((None, rdflib.URIRef(NAMESPACE + name), None)):
            if not kinds(s) & starts:
                problem = f"has kg:{name} but is {_listed(kinds(s)) or 'of no class'}"
                yield Violation(str(s), names.of(str(s)), problem, f"what has kg:{name} is a {_listed(starts)}", f"ontology.{name}")
            if not kinds(o) & ends:
                problem = f"has kg:{name} “{names.of(str(o))}”, which is {_listed(kinds(o)) or 'of no class'}"
                yield Violation(str(s), names.of(str(s)), problem, f"kg:{name} leads to a {_listed(ends)}", f"ontology.{name}")


def _datatype(literal: Any) -> str:
    if literal.language:
        return "a text in a language"
    kind = str(literal.datatype or t.XSD + "string").removeprefix(t.XSD)
    return f"no right {kind}" if literal.ill_typed else f"xsd:{kind}"


def _listed(kinds: set[str]) -> str:
    return " or ".join(sorted(kinds))


def _broken_shapes(graph: "rdflib.Graph", names: _Names) -> Iterator[Violation]:
    import rdflib
    from pyshacl import validate as check

    known = rdflib.Graph().parse(data=shapes.written(), format="turtle")
    conforms, results, _ = check(graph, shacl_graph=known, inference="none", advanced=False, meta_shacl=False)
    if conforms or not isinstance(results, rdflib.Graph):
        return
    for result in results.subjects(rdflib.RDF.type, rdflib.URIRef(_SH + "ValidationResult")):
        said = {str(p)[len(_SH) :]: o for p, o in results.predicate_objects(result) if str(p).startswith(_SH)}
        yield _plain(names, known, said, str(said["focusNode"]))


def _plain(names: _Names, known: "rdflib.Graph", said: dict[str, Any], focus: str) -> Violation:
    problem, _, remedy = str(said["resultMessage"]).partition("; ")
    if "value" in said and str(said["value"]) != focus:
        problem += f", here “{said['value']}”"
    shape = said["sourceShape"]
    owner = next((str(s) for s, _, o in known.triples((None, None, shape)) if str(s).startswith(shapes.SHAPES)), str(shape))
    return Violation(focus, names.of(focus), problem, remedy, f"shapes.{owner.removeprefix(shapes.SHAPES)}")
