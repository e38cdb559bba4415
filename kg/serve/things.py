"""One node of the graph with what is said of it: its own statements, those that lead to it, and the sentences behind them."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.graph import terms as t
from kg.serve.asking import Question
from kg.serve.workers import Received
from kg.vocab import KG, NAMESPACE

MOST = 500
"""Statements in one direction, and sentences, of one page."""
Ask = Callable[[Question], Awaitable[Received]]

_HEAD = "PREFIX kg: <https://w3id.org/zhengwen/ontology#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
_OWN = """SELECT ?p ?o ?name WHERE {{ {iri} ?p ?o OPTIONAL {{ ?o kg:name|kg:headline|kg:path ?name }} }} ORDER BY ?p ?name ?o"""
_BACK = """SELECT ?p ?o ?name WHERE {{ ?o ?p {iri} FILTER(?p NOT IN (rdf:subject, rdf:object, kg:article))
  OPTIONAL {{ ?o kg:name|kg:headline|kg:path ?name }} }} ORDER BY ?p ?name ?o"""
_WHY = """SELECT ?p ?s ?o ?quote ?article ?headline ?rule ?confidence WHERE {{
  {{ BIND({iri} AS ?s) ?e rdf:subject {iri} ; rdf:object ?o }} UNION {{ BIND({iri} AS ?o) ?e rdf:object {iri} ; rdf:subject ?s }}
  ?e rdf:predicate ?p ; kg:quote ?quote ; kg:article ?article ; kg:rule ?rule ; kg:confidence ?confidence .
  OPTIONAL {{ ?article kg:headline ?headline }} FILTER(?p != kg:mentions) }} ORDER BY ?p ?article ?quote"""


@dataclass(frozen=True, slots=True)
class Value:
    """An IRI with its name, or a literal with its language."""

    text: str
    is_iri: bool = False
    name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Why a statement is believed."""

    quote: str
    article: str
    headline: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Statement:
    """A property and its value; `back` where the value is the subject and this node the object. `property` is an IRI."""

    property: str
    value: Value
    back: bool = False
    evidence: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """A node. `whole` is false where it has more statements or sentences than are given."""

    iri: str
    name: str
    types: tuple[str, ...]
    statements: tuple[Statement, ...] = ()
    whole: bool = True
    labels: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


def local(iri: str) -> str:
    """A term's name as people know it: issuedBy; the end of an IRI of another vocabulary."""
    return iri.removeprefix(NAMESPACE) if iri.startswith(NAMESPACE) else iri.replace("#", "/").rpartition("/")[2]


async def thing(iri: str, ask: Ask) -> Thing | None:
    """The node of this IRI, None where the graph has none."""
    try:
        named = str(ox.NamedNode(iri))
    except ValueError:
        return None
    own, own_cut = await _rows(_OWN, named, ask)
    back, back_cut = await _rows(_BACK, named, ask)
    if not own and not back:
        return None
    why, why_cut = await _rows(_WHY, named, ask)
    sentences = _sentences(why)
    said: dict[str, list[Value]] = {}
    for row in own:
        said.setdefault(row["p"].text, []).append(_value(row))
    names = [v for p in (NAMESPACE + KG.name, NAMESPACE + KG.headline, NAMESPACE + KG.path) for v in said.get(p, ())]
    kinds = tuple(local(v.text) for v in said.get(t.RDF + "type", ()))
    hidden = {t.RDF + "type", t.RDFS + "label", t.SKOS + "altLabel", NAMESPACE + KG.name}
    statements = [Statement(p, v, False, _of(sentences, p, iri, v.text)) for p, vs in said.items() if p not in hidden for v in vs]
    statements += [Statement(row["p"].text, _value(row), True, _of(sentences, row["p"].text, row["o"].text, iri)) for row in back]
    return Thing(
        iri,
        names[0].text if names else local(iri),
        kinds,
        tuple(statements),
        not (own_cut or back_cut or why_cut),
        {v.language: v.text for v in said.get(t.RDFS + "label", ()) if v.language},
        tuple(v.text for v in said.get(t.SKOS + "altLabel", ())),
    )


Row = dict[str, Value]
_Key = tuple[str, str, str]


async def _rows(template: str, iri: str, ask: Ask) -> tuple[list[Row], bool]:
    found = await ask(Question(f"{_HEAD} {template.format(iri=iri)}", most=MOST))
    rows = json.loads(found.read())["results"]["bindings"]
    return [{k: Value(v["value"], v["type"] == "uri", "", v.get("xml:lang", "")) for k, v in row.items()} for row in rows], found.cut > 0


def _value(row: Row) -> Value:
    o = row["o"]
    return Value(o.text, o.is_iri, row["name"].text if "name" in row else "", o.language)


def _sentences(rows: list[Row]) -> dict[_Key, list[Sentence]]:
    found: dict[_Key, list[Sentence]] = {}
    for row in rows:
        headline = row["headline"].text if "headline" in row else ""
        why = Sentence(row["quote"].text, row["article"].text, headline, row["rule"].text, float(row["confidence"].text))
        found.setdefault((row["p"].text, row["s"].text, row["o"].text), []).append(why)
    return found


def _of(sentences: dict[_Key, list[Sentence]], p: str, s: str, o: str) -> tuple[Sentence, ...]:
    return tuple(sentences.get((p, s, o), ()))
