"""The schema files are right RDF, right SHACL, and speak of terms that exist."""

import re

import pytest

from kg.graph import shapes
from kg.resources import schema_dir
from kg.vocab import KG


@pytest.mark.parametrize("name", ["ontology.ttl", "shapes.ttl"])
def test_rdflib_and_oxigraph_read_the_same(name: str) -> None:
    import pyoxigraph as ox
    import rdflib

    path = schema_dir() / name
    graph = rdflib.Graph().parse(data=path.read_bytes(), format="turtle")
    assert len(graph) == sum(1 for _ in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))


@pytest.mark.parametrize("shacl", [shapes.written(), shapes.derived()], ids=["written", "derived"])
def test_shapes_are_right_shacl(shacl: str) -> None:
    """Checked with the shapes of SHACL itself."""
    import rdflib
    from pyshacl import validate

    graph = rdflib.Graph().parse(data=shacl, format="turtle")
    assert validate(rdflib.Graph(), shacl_graph=graph, meta_shacl=True)[0]


@pytest.mark.parametrize("shacl", [shapes.written(), shapes.derived()], ids=["written", "derived"])
def test_shapes_speak_of_terms_that_exist(shacl: str) -> None:
    assert set(re.findall(r"(?<![\w-])kg:(\w+)", shacl)) <= KG.terms


def test_every_message_says_what_to_do() -> None:
    messages = re.findall(r'sh:message "([^"]+)"', shapes.written())
    assert len(messages) > 30
    assert not [m for m in messages if "; " not in m and not m.startswith("must have one")]
