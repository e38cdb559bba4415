"""A built graph as the objects of other libraries: rdflib's Graph, networkx's MultiDiGraph."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.graph import nodes, store, terms
from kg.graph import terms as t
from kg.vocab import KG, NAMESPACE

if TYPE_CHECKING:
    import networkx
    import rdflib


def to_rdflib(*paths: Path | str) -> "rdflib.Graph":
    """All triples of an out folder or of files as an rdflib Graph, with our prefixes."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    found = list(map(Path, paths))
    for prefix, namespace in {**terms.prefixes(), **store.prefixes(found)}.items():
        graph.bind(prefix, namespace, override=True)
    known: dict[str, rdflib.URIRef] = {}

    def term(x: Any) -> Any:
        if isinstance(x, ox.NamedNode):
            return known.setdefault(x.value, rdflib.URIRef(x.value))
        if isinstance(x, ox.Literal):
            if x.language:
                return rdflib.Literal(x.value, lang=x.language)
            plain = x.datatype.value == t.XSD + "string"
            return rdflib.Literal(x.value, datatype=None if plain else rdflib.URIRef(x.datatype.value), normalize=False)
        return rdflib.BNode(x.value)

    graph.addN((term(x.subject), term(x.predicate), term(x.object), graph) for x in store.triples(found))
    return graph


def to_networkx(*paths: Path | str) -> "networkx.MultiDiGraph[str]":
    """Nodes and relations of an out folder or of files, in a fixed order.

    A node's attributes are `label`, `type` (its narrowest class) and its values by local name; several values of one
    property are joined by "; ". An edge's key is the relation's local name; `label` is its Chinese name, and evidence.ttl
    adds `quote`, `article`, `confidence` and `rule` of the surest evidence. Evidence nodes are edges' attributes only.
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    edges: list[tuple[str, str, str]] = []
    evidence: dict[tuple[str, str, str], tuple[float, dict[str, Any]]] = {}
    for node in nodes.read(map(Path, paths)):
        if KG.Evidence in node.types:
            _collect(node, evidence)
            continue
        graph.add_node(node.iri, **_attributes(node))
        edges += [(node.iri, p, o.value) for p, o in node.statements if isinstance(o, ox.NamedNode) and p != t.RDF + "type"]
    for s, p, o in edges:
        name = p.rpartition("#")[2]
        said = {"label": KG.describe(name).labels["zh"] if p == NAMESPACE + name and name in KG.terms else name}
        if (s, p, o) in evidence:
            said |= evidence[s, p, o][1]
        if o not in graph:
            graph.add_node(o, label=o)
        graph.add_edge(s, o, key=name, **said)
    return graph


_EDGE = ("quote", "article", "confidence", "rule")


def _collect(node: nodes.Node, into: dict[tuple[str, str, str], tuple[float, dict[str, Any]]]) -> None:
    said = {p.removeprefix(NAMESPACE): o.value for p, o in node.statements}
    key = (said.get(t.RDF + "subject", ""), said.get(t.RDF + "predicate", ""), said.get(t.RDF + "object", ""))
    confidence = float(said.get("confidence", 0))
    if key not in into or into[key][0] < confidence:
        into[key] = confidence, {k: float(said[k]) if k == "confidence" else said[k] for k in _EDGE if k in said}


def narrowest(types: Iterable[str]) -> str:
    """The most specific of a node's classes: Official of Person and Official; "" where none is ours."""
    known = sorted(x for x in types if x in KG.terms)
    return max(known, key=lambda x: len(KG.superclasses(x)), default="")


def _attributes(node: nodes.Node) -> dict[str, str]:
    out = {"type": narrowest(node.types)}
    for p, o in node.statements:
        if isinstance(o, ox.Literal) and p != t.RDFS + "label":
            name = p.removeprefix(NAMESPACE).rpartition("#")[2]
            out[name] = f"{out[name]}; {o.value}" if name in out else o.value
    label = out.get("name") or out.get("headline") or out.get("path") or node.iri.rpartition("/")[2]
    return {"label": label, **out}
