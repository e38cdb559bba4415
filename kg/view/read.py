"""A build's files → what they say: properties by subject, evidence nodes, articles."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import InputError
from kg.vocab import NAMESPACE

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
_SHORT = {RDF + "type": "type", RDFS + "label": "label", SKOS + "altLabel": "altLabel", SKOS + "closeMatch": "closeMatch"}
_SHORT |= {RDF + x: x for x in ("subject", "predicate", "object")}


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """An object of a statement: an IRI, or a literal with its language."""

    text: str
    is_iri: bool = False
    language: str = ""


Properties = dict[str, list[Value]]


@dataclass(frozen=True, slots=True)
class Build:
    """`things`: IRI → properties by local name, evidence left out. `evidence`: the same for evidence nodes. `articles`: lines of articles.jsonl by id."""

    things: dict[str, Properties]
    evidence: dict[str, Properties] = field(default_factory=dict)
    articles: dict[str, dict[str, Any]] = field(default_factory=dict)

    def text(self, iri: str, name: str) -> str:
        """The first value of a property, "" where there is none."""
        values = self.things.get(iri, {}).get(name)
        return values[0].text if values else ""

    def links(self, iri: str, name: str) -> list[str]:
        """The IRIs that a property leads to."""
        return [v.text for v in self.things.get(iri, {}).get(name, ()) if v.is_iri]


def local(iri: str) -> str:
    """The local name of a term of our vocabulary or of the few others that the view shows; the IRI itself for the rest."""
    return iri[len(NAMESPACE) :] if iri.startswith(NAMESPACE) else _SHORT.get(iri, iri)


def read(out_dir: Path) -> Build:
    """Read graph.ttl and, where they exist, evidence.ttl and articles.jsonl of one build."""
    graph = out_dir / "graph.ttl"
    if not graph.is_file():
        raise InputError(str(graph), "not there: build the graph first, `kg build SOURCE --out FOLDER`")
    return Build(_turtle(graph), _turtle(out_dir / "evidence.ttl"), _articles(out_dir / "articles.jsonl"))


def _turtle(path: Path) -> dict[str, Properties]:
    if not path.is_file():
        return {}
    things: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            obj = quad.object
            if isinstance(obj, ox.Literal):
                value = Value(obj.value, False, obj.language or "")
            else:
                value = Value(str(getattr(obj, "value", obj)), True)
            things[str(getattr(quad.subject, "value", quad.subject))][local(quad.predicate.value)].append(value)
    except SyntaxError as error:
        raise InputError(str(path), f"is not Turtle: {error}") from error
    return {s: {p: sorted(things[s][p]) for p in sorted(things[s])} for s in sorted(things)}


def _articles(path: Path) -> dict[str, dict[str, Any]]:
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    return {record["id"]: record for record in sorted(records, key=lambda r: str(r["id"]))}
