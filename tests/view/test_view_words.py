"""The words of the page: every relation and class has them in both languages, from both ends."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import view
from kg.resources import schema_dir
from kg.view.relations import _inverse, relation
from kg.view.style import hollow, narrowest, words
from kg.view.tables import NOT_DRAWN
from kg.vocab import KG, NAMESPACE

OWL = "http://www.w3.org/2002/07/owl#"
SCHEMA = "https://schema.org/"
FOLDED = {"postIn", "holder", "mentions", "source", "article"}


def _relations() -> list[str]:
    quads = list(ox.parse(path=str(schema_dir() / "ontology.ttl"), format=ox.RdfFormat.TURTLE))
    objects = {q.subject.value for q in quads if getattr(q.object, "value", "") == OWL + "ObjectProperty"}
    return sorted(iri[len(NAMESPACE) :] for iri in objects if iri.startswith(NAMESPACE))


@pytest.mark.parametrize("name", [r for r in _relations() if r not in FOLDED])
def test_a_relation_is_named_from_both_ends(name: str) -> None:
    assert name in _inverse()
    r = relation(name)
    assert all((r.zh, r.en, r.back_zh, r.back_en))


def test_the_table_of_inverses_is_sorted_and_knows_only_relations() -> None:
    names = list(_inverse())
    assert names == sorted(names)
    assert set(names) <= set(KG.terms) | {"closeMatch"}


def test_classes_differ_without_colour() -> None:
    drawn = [w.id for w in words().values() if w.id[0].isupper() and w.id not in {*NOT_DRAWN, "Figure"}]
    looks = {(words()[name].shape, hollow(name)) for name in drawn}
    assert len(looks) == len(drawn)


def test_the_narrowest_class_counts() -> None:
    assert narrowest(["Person", "Official"]) == "Official"
    assert narrowest(["Organization", "Agency"]) == "Agency"
    assert narrowest(["Thing"]) == ""


def test_every_word_that_the_page_says_is_in_its_table() -> None:
    folder = Path(view.__file__).parent / "page"
    table = (folder / "words.js").read_text("utf-8")
    known = set(re.findall(r'^  "?([\w ]+)"?: \[', table, re.MULTILINE))
    said = {name for path in folder.glob("*.js") for name in re.findall(r'\bsay\((?:app\.)?lang, "(\w+)"', path.read_text("utf-8"))}
    assert said <= known
