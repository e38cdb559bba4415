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
    violations = {*_unknown_terms(graph, names), *_shape_violations(graph, names)}
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


def _shape_violations(graph: "rdflib.Graph", names: _Names) -> Iterator[Violation]:
    import rdflib
    from pyshacl import validate as check

    known = rdflib.Graph().parse(data=shapes.written(), format="turtle").parse(data=shapes.derived(), format="turtle")
    conforms, results, _ = check(graph, shacl_graph=known, inference="none", advanced=False, meta_shacl=False)
    if conforms or not isinstance(results, rdflib.Graph):
        return
    by_shape = {shapes.SHAPES + c.id: c for c in shapes.class_checks()}
    for result in results.subjects(rdflib.RDF.type, rdflib.URIRef(_SH + "ValidationResult")):
        said = {str(p)[len(_SH) :]: o for p, o in results.predicate_objects(result) if str(p).startswith(_SH)}
        focus, shape = said["focusNode"], said["sourceShape"]
        if derived := by_shape.get(str(shape)):
            yield from _misplaced(graph, names, focus, derived)
        else:
            yield _plain(names, known, said, str(focus))


def _plain(names: _Names, known: "rdflib.Graph", said: dict[str, Any], focus: str) -> Violation:
    problem, _, remedy = str(said["resultMessage"]).partition("; ")
    if "value" in said and str(said["value"]) != focus:
        problem += f", here “{said['value']}”"
    shape = said["sourceShape"]
    owner = next((str(s) for s, _, o in known.triples((None, None, shape)) if str(s).startswith(shapes.SHAPES)), str(shape))
    return Violation(focus, names.of(focus), problem, remedy, f"shapes.{owner.removeprefix(shapes.SHAPES)}")


def _misplaced(graph: "rdflib.Graph", names: _Names, focus: Any, check: shapes.ClassCheck) -> Iterator[Violation]:
    """A violation for each property of the check at whose end the node stands."""
    import rdflib

    classes = " or ".join(f"kg:{c}" if ":" not in c else c for c in check.classes)
    types = ", ".join(sorted(f"kg:{str(o).removeprefix(NAMESPACE)}" for o in graph.objects(focus, rdflib.RDF.type))) or "of no class"
    for name in check.properties:
        p = rdflib.URIRef(NAMESPACE + name)
        subjects = [focus] if check.end == "subject" else sorted(graph.subjects(p, focus), key=str)
        if check.end == "subject" and (focus, p, None) in graph:
            problem = f"has kg:{name} but is {types}"
            yield Violation(str(focus), names.of(str(focus)), problem, f"what has kg:{name} is a {classes}", f"ontology.{name}")
        elif check.end == "object":
            kind = types if isinstance(focus, rdflib.URIRef) else f"a {str(focus.datatype or t.XSD + 'string').rpartition('#')[2]}"
            for s in subjects:
                problem = f"has kg:{name} “{names.of(str(focus))}”, which is {kind}"
                yield Violation(str(s), names.of(str(s)), problem, f"kg:{name} leads to a {classes}", f"ontology.{name}")
