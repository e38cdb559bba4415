"""The ontology is complete, and says the same as the rules do."""

import subprocess
import sys

import pyoxigraph as ox
import pytest

from kg import facts, text
from kg.errors import SchemaError
from kg.facts.rule import all_rules
from kg.model import FIGURE_KEY
from kg.resources import schema_dir
from kg.vocab import KG, NAMESPACE

TERMS = [*KG.classes, *KG.properties]
STATED = [p for p in KG.properties if "rule" in KG.describe(p).origins]
FOUND = [p for p in KG.properties if "finder" in KG.describe(p).origins]
ORIGINS = {"rule", "finder", "reader", "computed"}


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_labels_definition_and_example(term: str) -> None:
    said = KG.describe(term)
    assert set(said.labels) == set(said.definitions) == {"zh", "en"}
    assert all(said.labels.values())
    assert said.definitions["en"].endswith(".")
    assert said.definitions["zh"].endswith("。")
    assert said.example


@pytest.mark.parametrize("name", KG.properties)
def test_a_property_has_domain_range_and_origin(name: str) -> None:
    said = KG.describe(name)
    assert said.origins
    assert set(said.origins) <= ORIGINS
    assert set(said.domain) <= set(KG.classes)
    assert said.domain
    literal = {r for r in said.range if r.startswith("xsd:")}
    assert said.range
    assert literal == (set(said.range) if said.kind == "value" else set())
    assert set(said.range) - literal <= set(KG.classes)


@pytest.mark.parametrize("name", KG.classes)
def test_a_class_has_colour_and_shape(name: str) -> None:
    said = KG.describe(name)
    assert said.colour.startswith("#")
    assert len(said.colour) == 7
    assert said.shape


def test_labels_are_unique() -> None:
    for language in ("zh", "en"):
        of_properties = [KG.describe(t).labels[language] for t in KG.properties]
        assert len(set(of_properties)) == len(of_properties)


def test_superclasses() -> None:
    assert KG.superclasses("Province") == ("Province", "Place")
    assert KG.superclasses("Official") == ("Official", "Person")
    assert KG.superclasses("Meeting") == ("Meeting",)


def test_a_mistyped_term_names_the_nearest() -> None:
    with pytest.raises(SchemaError, match=r"kg:isuedBy; nearest: issuedBy"):
        _ = KG.isuedBy
    with pytest.raises(SchemaError, match="kg:agencey"):
        _ = KG["agencey"]


def test_a_mistyped_term_fails_at_import() -> None:
    code = "from kg.facts.rule import rule\nfrom kg.vocab import KG\n@rule(KG.presidedBye, confidence=0.9)\ndef x(s): yield\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "presidedBy" in done.stderr


def test_the_ontology_describes_itself_and_nothing_twice() -> None:
    quads = list(ox.parse(path=str(schema_dir() / "ontology.ttl"), format=ox.RdfFormat.TURTLE))
    header = {q.predicate.value.rpartition("/")[2].rpartition("#")[2] for q in quads if q.subject.value == NAMESPACE[:-1]}
    assert {"versionIRI", "versionInfo", "license", "title", "description", "preferredNamespacePrefix"} <= header
    assert len(quads) == len(set(quads))
    used = {q.object.value for q in quads if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(NAMESPACE)}
    assert {iri[len(NAMESPACE) :] for iri in used} <= KG.terms


def test_relations_of_rules_and_of_the_ontology_are_the_same() -> None:
    emitted = {str(r.predicate) for r in all_rules()}
    assert emitted == set(STATED), 'a rule\'s relation has kg:origin "rule" in schema/ontology.ttl, and the other way round'


@pytest.mark.parametrize("name", [*STATED, *FOUND])
def test_the_example_sentence_states_the_relation(name: str) -> None:
    extraction = facts.extract(text.article_of(KG.describe(name).example))
    stated = {f.predicate for f in extraction.facts}
    for figure in (f.subject for f in extraction.facts if f.subject.kind in (KG.Statistic, KG.Target)):
        stated |= {part for part, value in zip(FIGURE_KEY, figure.key, strict=False) if value}
        stated |= {KG.superclasses(owner.kind)[-1].lower() for owner in figure.of if owner.kind != KG.Agency}
        stated |= {"agency" for owner in figure.of if owner.kind == KG.Agency}
    assert name in stated
