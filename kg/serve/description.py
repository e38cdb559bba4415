"""The endpoint's own description in SPARQL 1.1 Service Description: what a client may ask before it asks anything."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.serve import disk, engine

SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMES = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/ld+json": "JSON-LD",
    "application/rdf+xml": "RDF_XML",
}


def described(endpoint: str, media: str) -> bytes:
    """The description of the endpoint at this address, in one of the media types of graphs."""
    prefixes = {"sd": SD, "formats": _FORMATS}
    body = ox.serialize(_triples(endpoint), format=engine.GRAPHS[media], prefixes=None if media == "application/n-triples" else prefixes)
    return body or b""


def _triples(endpoint: str) -> Iterator[ox.Triple]:
    def sd(name: str) -> ox.NamedNode:
        return ox.NamedNode(SD + name)

    kind = ox.NamedNode(_RDF + "type")
    service, dataset, default = (ox.NamedNode(endpoint + part) for part in ("", "#dataset", "#default-graph"))
    yield ox.Triple(service, kind, sd("Service"))
    yield ox.Triple(service, sd("endpoint"), service)
    yield ox.Triple(service, sd("supportedLanguage"), sd("SPARQL11Query"))
    for media in (*engine.ROWS, *engine.GRAPHS):
        yield ox.Triple(service, sd("resultFormat"), ox.NamedNode(_FORMATS + _NAMES[media]))
    yield ox.Triple(service, sd("defaultDataset"), dataset)
    yield ox.Triple(dataset, kind, sd("Dataset"))
    yield ox.Triple(dataset, sd("defaultGraph"), default)
    yield ox.Triple(default, kind, sd("Graph"))
    for n, name in enumerate(disk.GRAPHS.values()):
        graph = ox.NamedNode(f"{endpoint}#named-graph-{n + 1}")
        yield ox.Triple(dataset, sd("namedGraph"), graph)
        yield ox.Triple(graph, kind, sd("NamedGraph"))
        yield ox.Triple(graph, sd("name"), ox.NamedNode(name))
