"""A built graph in another format: the same bytes for the same graph, UTF-8 whatever the locale, replaced only when whole."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import InputError
from kg.graph import jsonld, neo4j, networks, nodes, quads, rdfxml, store
from kg.graph.files import replacing

if TYPE_CHECKING:
    import networkx

FORMATS = {
    "ntriples": "graph.nt",
    "nquads": "graph.nq",
    "jsonld": "graph.jsonld",
    "rdfxml": "graph.rdf",
    "graphml": "graph.graphml",
    "gexf": "graph.gexf",
    "csv": "neo4j",
}
"""Format → the name of its file (csv: folder) beside the graph, where none is given."""


def export(source: Path, format: str, target: Path | None = None) -> Path:
    """Writes the graph of an out folder (or of one RDF file) with its evidence; returns what was written.

    GraphML and GEXF hold a network: nodes, relations, evidence as attributes of edges. csv makes a folder of files for
    `neo4j-admin database import`; the other formats hold every triple of graph.ttl and evidence.ttl.
    """
    if format not in FORMATS:
        raise InputError(format, f"is no format of export; known are {', '.join(FORMATS)}")
    source = Path(source)
    paths = store.files([source])
    target = Path(target) if target else (source if source.is_dir() else source.parent) / FORMATS[format]
    if format == "csv":
        neo4j.write(nodes.read(paths), target)
        return target
    with replacing(target) as f:
        _WRITERS[format](paths, f)
    return target


def _ntriples(paths: list[Path], target: BinaryIO) -> None:
    with nodes.sorted_triples(nodes.as_text(store.triples(paths))) as graph:
        target.writelines(f"{s} {p} {o} .\n".encode() for s, p, o in graph)


def _nquads(paths: list[Path], target: BinaryIO) -> None:
    target.writelines(line.encode() for line in quads.lines(paths))


def _jsonld(paths: list[Path], target: BinaryIO) -> None:
    jsonld.write(nodes.read(paths), target, nodes.base(paths))


def _rdfxml(paths: list[Path], target: BinaryIO) -> None:
    rdfxml.write(nodes.read(paths), target)


def _graphml(paths: list[Path], target: BinaryIO) -> None:
    import networkx

    networkx.write_graphml_xml(_legal(networks.to_networkx(*paths)), target, named_key_ids=True)
    target.write(b"\n")


def _gexf(paths: list[Path], target: BinaryIO) -> None:
    """As networkx writes it, without its date of writing; a relation's name is an attribute, as Gephi numbers edges."""
    import networkx
    from networkx.readwrite.gexf import GEXFWriter

    graph = _legal(networks.to_networkx(*paths))
    numbered: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    numbered.add_nodes_from(graph.nodes(data=True))
    for number, (s, o, relation, said) in enumerate(graph.edges(keys=True, data=True)):
        numbered.add_edge(s, o, key=number, id=str(number), relation=relation, **said)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    for meta in list(writer.xml.iter("meta")):
        writer.xml.remove(meta)
    writer.add_graph(numbered)
    writer.write(_Text(target))


def _legal(graph: "networkx.MultiDiGraph[str]") -> "networkx.MultiDiGraph[str]":
    """Attributes as XML can hold them."""
    for _, said in graph.nodes(data=True):
        said.update({k: rdfxml.legal(v) for k, v in said.items()})
    for *_, said in graph.edges(data=True):
        said.update({k: rdfxml.legal(v) for k, v in said.items() if isinstance(v, str)})
    return graph


class _Text(io.RawIOBase):
    """What the library writes, passed on."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return self._target.write(data)


_WRITERS: dict[str, Callable[[list[Path], BinaryIO], None]] = {
    "ntriples": _ntriples,
    "nquads": _nquads,
    "jsonld": _jsonld,
    "rdfxml": _rdfxml,
    "graphml": _graphml,
    "gexf": _gexf,
}
