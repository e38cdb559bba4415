"""What breaks the ontology or the shapes is said in plain words; what fits gives nothing."""

import json
import shutil
from pathlib import Path

import pytest

from kg.graph import evidence, shapes
from kg.graph.validate import validate
from kg.vocab import KG

HEAD = """@prefix kg: <https://w3id.org/zhengwen/ontology#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://example.org/> .
:bureau a kg:Agency , kg:Organization ; kg:name "测试局" ; rdfs:label "测试局"@zh .
:place a kg:Place ; kg:name "测试市" ; rdfs:label "测试市"@zh .
:plan a kg:Policy ; kg:name "测试方案" ; rdfs:label "测试方案"@zh .
"""


def test_the_handmade_graph_fits(handmade: Path) -> None:
    assert validate([handmade]) == []
    assert validate([handmade / "graph.ttl"]) == []


def test_the_union_of_two_builds_fits(handmade: Path, seeds_build: Path, tmp_path: Path) -> None:
    """Also where both saw a tenure, on other days."""
    later = tmp_path / "graph.ttl"
    later.write_text((handmade / "graph.ttl").read_text("utf-8").replace("2023-07-28", "2023-08-28"), "utf-8")
    assert list(map(str, validate([handmade, seeds_build, later]))) == []


def test_the_seeds_fit(seeds_build: Path) -> None:
    assert list(map(str, validate([seeds_build]))) == []


@pytest.mark.parametrize(
    ("turtle", "node", "problem", "remedy"),
    [
        (':x a kg:Person ; rdfs:label "甲"@zh .', "example.org/x", "exactly one kg:name", "Keep the canonical full name"),
        (':x a kg:Person ; kg:name "甲" , "乙" ; rdfs:label "甲"@zh .', "甲", "exactly one kg:name", "altLabel"),
        (':x a kg:Person ; kg:name " 甲" ; rdfs:label "甲"@zh .', " 甲", "blanks", "altLabel"),
        (":plan kg:issuedBy :place .", "测试方案", "has kg:issuedBy “测试市”, which is kg:Place", "leads to a kg:Organization"),
        (":place kg:issuedBy :bureau .", "测试市", "has kg:issuedBy but is kg:Place", "is a kg:Policy"),
        (':plan kg:issuedBy "测试局" .', "测试方案", "“测试局”, which is xsd:string", "leads to a kg:Organization"),
        (':plan kg:date "2023-13-40"^^xsd:date .', "测试方案", "2023-13-40", "leads to"),
        (':plan kg:date "2023-07-20Z"^^xsd:date .', "测试方案", "2023-07-20Z", "time zone"),
        (':plan kg:status "in post" .', "测试方案", "a policy cannot have", "draft, trial"),
        (':x a kg:Policy ; kg:name "《通知》" ; rdfs:label "《通知》"@zh .', "《通知》", "name in 《》", "without the marks"),
        (':place kg:code "44" .', "测试市", "no GB/T 2260 code, here “44”", "six digits"),
        (":place kg:isuedBy :bureau .", "测试市", "kg:isuedBy, which the ontology does not define", "nearest: kg:issuedBy"),
        (":x a kg:Agencey .", "example.org/x", "of the class kg:Agencey", "nearest: kg:Agency"),
        (
            ':x a kg:Post ; kg:name "测试局长" ; rdfs:label "测试局长"@zh ; kg:postIn :bureau ; kg:title "书记、局长" .',
            "测试局长",
            "of one title",
            "two posts",
        ),
        (':x a kg:Figure , kg:Target ; kg:name "x" ; rdfs:label "x"@zh .', "x", "neither kg:value nor kg:indicator", "indicator"),
        (
            ':x a kg:Figure , kg:Statistic ; kg:name "x" ; rdfs:label "x"@zh ; kg:value 5.0 ; kg:upperValue 3.0 .',
            "x",
            "not above its kg:value",
            "lower end",
        ),
        (':bureau skos:altLabel "局" .', "测试局", "without a language", "@zh-Hant"),
    ],
)
def test_a_violation_says_what_and_what_to_do(tmp_path: Path, turtle: str, node: str, problem: str, remedy: str) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(HEAD + turtle, "utf-8")
    found = list(map(str, validate([path])))
    assert [x for x in found if node in x and problem in x and remedy in x], found


EVIDENCE = """:e a kg:Evidence ; rdf:subject :plan ; rdf:predicate kg:issuedBy ; rdf:object :bureau ; kg:article :a ;
  kg:field "text" ; kg:quote "测试局印发" ; kg:start 0 ; kg:end 3 ; kg:confidence 0.9 ; kg:rule "policies.issuer-before-title" .
:a a kg:Article ; kg:source :s . :s a kg:Source ; kg:path "a.txt" ; kg:sha256 "%s" .
:plan kg:issuedBy :bureau .
""" % ("0" * 64)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("", "", ""),
        ("kg:start 0", "kg:start 3", "below kg:end"),
        ("kg:start 0", "kg:start -1", "below kg:end"),
        ("kg:start 0 ;", "", "one kg:start"),
        ('kg:field "text"', 'kg:field "body"', "one kg:field"),
        ("kg:confidence 0.9", "kg:confidence 1.2", "at most 1"),
        ("kg:confidence 0.9", 'kg:confidence "0.9"', "which is xsd:string"),
        ("kg:article :a ;", "", "one kg:article"),
        ('kg:rule "policies.issuer-before-title"', 'kg:rule "rule 7"', "module and function"),
        (":plan kg:issuedBy :bureau .", "", "for a statement that the graph lacks (plan kg:issuedBy bureau)"),
        (":plan kg:issuedBy :bureau .", ":plan kg:issuedBy :bureau ; kg:appliesTo :place .", "kg:appliesTo “place” without evidence"),
        (
            ":e a kg:Evidence",
            ":f a kg:Evidence ; rdf:subject :plan ; rdf:predicate kg:issuedBy ; rdf:object :bureau ; kg:article :a . :e a kg:Evidence",
            "second evidence",
        ),
    ],
)
def test_evidence_is_complete(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = tmp_path / "graph.ttl"
    assert old in EVIDENCE
    path.write_text(HEAD + EVIDENCE.replace(old, new), "utf-8")
    found = list(map(str, validate([path])))
    assert [x for x in found if problem in x] if problem else not found, found


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [("2023年7月20日", "去年", "quotes what the article's text does not hold"), ("广东省", "", "which is not in its quote")],
)
def test_quotes_are_looked_up_in_the_articles(handmade: Path, tmp_path: Path, old: str, new: str, problem: str) -> None:
    folder = tmp_path / "out"
    shutil.copytree(handmade, folder)
    records = [json.loads(line) for line in (handmade / "articles.jsonl").read_text("utf-8").splitlines()]
    for record in records:
        record["text"] = record["text"].replace(old, new, 1)
        if not new:
            record["text"] = record["text"] + old
    (folder / "articles.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in records), "utf-8")
    found = list(map(str, validate([folder])))
    assert [x for x in found if problem in x or "does not hold" in x], found


@pytest.mark.parametrize(
    "turtle",
    [
        ":plan kg:issuedBy :place .",
        ":place kg:issuedBy :bureau .",
        ':plan kg:issuedBy "测试局" .',
        ':plan kg:date "2023-13-40"^^xsd:date .',
        ":plan kg:date 5 .",
        ":plan kg:issuedBy :nothing .",
        ":plan kg:issuedBy :bureau ; kg:appliesTo :place .",
    ],
)
def test_the_derived_shapes_agree(tmp_path: Path, turtle: str) -> None:
    """The class checks as SHACL, for other people's validators, find what our own find."""
    import rdflib
    from pyshacl import validate as check

    path = tmp_path / "graph.ttl"
    path.write_text(HEAD + turtle, "utf-8")
    conforms, _, _ = check(rdflib.Graph().parse(path), shacl_graph=rdflib.Graph().parse(data=shapes.derived(), format="turtle"))
    assert conforms == (not [v for v in validate([path]) if v.rule.startswith("ontology.")])


def test_a_check_for_each_domain_and_range() -> None:
    checks = shapes.class_checks()
    assert {p for c in checks if c.end == "subject" for p in c.properties} == set(KG.properties)
    assert {p for c in checks if c.end == "object" for p in c.properties} == set(KG.properties)
    assert len({c.id for c in checks}) == len(checks)


def test_what_needs_evidence() -> None:
    needing = set(evidence.needing())
    assert {"mentions", "jurisdiction", "holdsPost", "postIn", "holder", "date", "status"} <= needing
    assert not needing & {"partOf", "code", "worksFor", "name", "firstSeen", "headline", "unit", "place"}
