"""Nodes → CSV as Neo4j's bulk importer wants it: a header file and a data file for each kind of node and for relationships.

    neo4j-admin database import full --array-delimiter="|" --multiline-fields=true \\
        --nodes=Person-header.csv,Person.csv … --relationships=relationships-header.csv,relationships.csv
"""

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import InputError
from kg.graph import terms as t
from kg.graph.files import replacing
from kg.graph.nodes import Node
from kg.vocab import KG, NAMESPACE

ARRAY = "|"
_LANGUAGES = ("zh", "zh-hant", "en")
_TYPES = {"xsd:decimal": "double", "xsd:integer": "long"}


def kinds() -> tuple[str, ...]:
    """The top classes, a pair of files each: Organization, Person, …"""
    return tuple(c for c in KG.classes if len(KG.superclasses(c)) == 1)


def columns(kind: str) -> dict[str, str]:
    """Column of a kind's data file → what its header says: `{"name": "name:string", "date": "date:string[]"}`.

    What rules state may be stated twice and is an array, joined by `|`.
    """
    out = {"iri": "iri:ID"}
    for name in KG.properties:
        said = KG.describe(name)
        if said.kind == "value" and any(KG.superclasses(d)[-1] == kind for d in said.domain):
            array = "[]" if "rule" in said.origins else ""
            out[name] = f"{name}:{_TYPES.get(said.range[0], 'string')}{array}"
    if kind == KG.Evidence:
        out |= {"predicate": "predicate:string", "object": "object:string", "objectType": "objectType:string"}
    elif "name" in out:
        out |= {f"label@{x}": f"label_{x.replace('-', '_')}:string" for x in ("zh", "en")}
        out |= {f"altLabel@{x}": f"altLabel_{x.replace('-', '_')}:string[]" for x in _LANGUAGES}
    return {**out, "labels": ":LABEL"}


def write(nodes: Iterable[Node], folder: Path) -> None:
    """Writes all files into the folder; they take their places together, when all are whole."""
    with ExitStack() as stack:
        rows = {kind: stack.enter_context(_file(folder / f"{kind}.csv")) for kind in (*kinds(), "relationships")}
        for kind in kinds():
            with _file(folder / f"{kind}-header.csv") as header:
                header.writerow(columns(kind).values())
        with _file(folder / "relationships-header.csv") as header:
            header.writerow([":START_ID", ":END_ID", ":TYPE"])
        by_kind = {kind: columns(kind) for kind in kinds()}
        for node in nodes:
            kind = _kind(node)
            rows[kind].writerow(_row(node, by_kind[kind]))
            for relation in _relations(node):
                rows["relationships"].writerow(relation)


def _kind(node: Node) -> str:
    for name in node.types:
        if name in KG.terms:
            return KG.superclasses(name)[-1]
    raise InputError(node.iri, "has no class of the ontology and fits into no file; run `kg validate` on the graph")


@contextmanager
def _file(path: Path) -> Iterator["_Rows"]:
    with replacing(path) as target:
        yield _Rows(target)


class _Rows:
    """A CSV file in UTF-8 with plain line ends."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target

    def writerow(self, cells: Iterable[str]) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        self._target.write(line.getvalue().encode())


def _row(node: Node, header: dict[str, str]) -> list[str]:
    cells: dict[str, list[str]] = {"iri": [node.iri], "labels": list(node.types)}
    for predicate, o in node.statements:
        if predicate == t.RDF + "predicate":
            cells["predicate"] = [o.value.removeprefix(NAMESPACE)]
        elif isinstance(o, ox.Literal):
            cells.setdefault(_column(predicate, o), []).append(o.value)
            if predicate == t.RDF + "object":
                cells["objectType"] = [o.datatype.value.removeprefix(t.XSD)]
    return [ARRAY.join(cells.get(name, ())) for name in header]


def _column(predicate: str, o: ox.Literal) -> str:
    name = predicate.removeprefix(NAMESPACE).rpartition("#")[2]
    return f"{name}@{o.language}" if o.language else name


def _relations(node: Node) -> Iterator[tuple[str, str, str]]:
    for predicate, o in node.statements:
        if isinstance(o, ox.NamedNode) and predicate not in (t.RDF + "type", t.RDF + "predicate"):
            yield node.iri, o.value, predicate.removeprefix(NAMESPACE).rpartition("#")[2]
