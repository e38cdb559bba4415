"""What docs/ says of schema/ is what schema/ says."""

import importlib.util
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from lxml import html

from kg.graph import store, terms
from kg.graph.export import export

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("docs_tool", ROOT / "tools" / "docs.py")
assert spec
assert spec.loader
docs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(docs)


@pytest.mark.parametrize("name", docs.PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == docs.PAGES[name](), "run `python tools/docs.py`"


def test_every_property_has_its_place() -> None:
    grouped = [name for _, names in docs.GROUPS for name in names]
    assert sorted(grouped) == sorted(docs.KG.properties)


def test_the_sample_stands_in_the_graph_of_the_seeds(seeds_build: Path) -> None:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in terms.prefixes().items())
    sample = {q.triple for q in ox.parse(prefixes + docs.ontology_page.SAMPLE, format=ox.RdfFormat.TURTLE)}
    assert len(sample) == 11
    assert sample <= set(store.triples([seeds_build]))


def test_the_page_explains_every_term_in_both_languages() -> None:
    page = html.fromstring(docs.ontology_html())
    for name in (*docs.KG.classes, *docs.KG.properties):
        said, section = docs.KG.describe(name), page.get_element_by_id(name).text_content()
        assert {*said.labels.values(), *said.definitions.values()} == {
            x for x in (*said.labels.values(), *said.definitions.values()) if x in section
        }
    targets = {link.lstrip("#") for _, _, link, _ in page.iterlinks() if link.startswith("#")}
    assert targets == {*docs.KG.classes, *docs.KG.properties}


def test_the_context_reads_what_we_export(seeds_build: Path, tmp_path: Path) -> None:
    exported = json.loads(export(seeds_build, "jsonld", tmp_path / "graph.jsonld").read_text("utf-8"))
    assert exported["@context"] == json.loads((ROOT / "docs" / "context.jsonld").read_text("utf-8"))["@context"]
