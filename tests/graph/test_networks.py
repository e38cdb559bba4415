"""The graph as objects of rdflib and networkx, and as files for Gephi and yEd."""

import xml.etree.ElementTree as ET
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest

from kg.graph import store
from kg.graph.export import export
from kg.graph.networks import narrowest, to_networkx, to_rdflib
from kg.vocab import DATA, KG

ZHANG = DATA + "person/张三_440000"
BUREAU = DATA + "org/广东省民政厅"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def _relations(folder: Path) -> list[tuple[str, str, str]]:
    """Statements between nodes, evidence left out, by local name."""
    triples = list(store.triples([folder]))
    evidence = {t.subject for t in triples if t.object == ox.NamedNode(KG.Evidence.iri)}
    links = (t for t in triples if isinstance(t.object, ox.NamedNode) and t.predicate.value != RDF_TYPE and t.subject not in evidence)
    return sorted((t.subject.value, t.predicate.value.rpartition("#")[2], t.object.value) for t in links)


def test_rdflib_has_every_triple_and_our_prefixes(handmade: Path) -> None:
    import rdflib

    graph = to_rdflib(handmade)
    assert len(graph) == len(store.open_graph(handmade))
    assert graph.value(rdflib.URIRef(ZHANG), rdflib.URIRef(KG.name.iri)) == rdflib.Literal("张三")
    turtle = graph.serialize(format="turtle")
    assert "person:张三_440000 a kg:Official" in turtle
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == len(graph)


def test_networkx_nodes_and_edges(handmade: Path) -> None:
    graph = to_networkx(handmade)
    assert graph.nodes[ZHANG] == {"label": "张三", "type": "Official", "name": "张三"}
    assert graph.nodes[BUREAU]["type"] == "Agency"
    edge = graph.edges[DATA + "meeting/广东省社会组织工作会议_2023-07-20_440000", BUREAU, "convenedBy"]
    assert edge["label"] == "召开机关"
    assert edge["rule"] == "handmade.by-hand"
    assert edge["confidence"] == pytest.approx(0.9)
    assert "召开广东省社会组织工作会议" in edge["quote"]
    assert sorted((s, key, o) for s, o, key in graph.edges(keys=True)) == _relations(handmade)
    assert not [n for n in graph if "/evidence/" in n]


@pytest.mark.parametrize(("types", "expected"), [(["Person", "Official"], "Official"), (["Place"], "Place"), (["Thing"], ""), ([], "")])
def test_narrowest(types: list[str], expected: str) -> None:
    assert narrowest(types) == expected


def test_graphml_reads_back(handmade: Path, tmp_path: Path) -> None:
    graph, read = to_networkx(handmade), networkx.read_graphml(export(handmade, "graphml", tmp_path / "g.graphml"), force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted(read.edges(keys=True)) == sorted(graph.edges(keys=True))
    assert read.edges[ZHANG, BUREAU, "worksFor"]["label"] == "任职于"


def test_gexf_reads_back_without_a_date(handmade: Path, tmp_path: Path) -> None:
    path = export(handmade, "gexf", tmp_path / "g.gexf")
    root = ET.fromstring(path.read_bytes())
    assert not [e for e in root.iter() if "lastmodified" in str(e.attrib)]
    graph, read = to_networkx(handmade), networkx.read_gexf(path)
    assert {n: d["label"] for n, d in read.nodes(data=True)} == {n: d["label"] for n, d in graph.nodes(data=True)}
    found = sorted((s, d["relation"], o) for s, o, d in read.edges(data=True))
    assert found == _relations(handmade)


def test_networks_of_the_seeds(seeds_build: Path, tmp_path: Path) -> None:
    read = networkx.read_graphml(export(seeds_build, "graphml", tmp_path / "g.graphml"), force_multigraph=True)
    assert sorted((s, key, o) for s, o, key in read.edges(keys=True)) == _relations(seeds_build)
