"""Nodes → compact JSON-LD, one node a line."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.graph import terms as t
from kg.graph.context import context
from kg.graph.nodes import Node, Object
from kg.vocab import DATA, KG, NAMESPACE

_OTHERS = {t.RDFS + "label": "label", t.SKOS + "altLabel": "altLabel", t.SKOS + "closeMatch": "closeMatch"}
_OTHERS |= {t.RDF + x: x for x in ("subject", "predicate", "object")}
_LANGUAGE_MAPS = ("label", "altLabel")
_STRING = t.XSD + "string"


def write(nodes: Iterable[Node], target: BinaryIO, base: str = DATA) -> None:
    """Writes the nodes under our context; objects of evidence that are literals carry their type."""
    head = json.dumps(context(base), ensure_ascii=False, indent=1)
    target.write(f'{{"@context": {head},\n"@graph": ['.encode())
    for n, node in enumerate(nodes):
        line = json.dumps(compact(node, base), ensure_ascii=False, separators=(", ", ": "))
        target.write(f"{',' if n else ''}\n{line}".encode())
    target.write(b"\n]}\n")


def compact(node: Node, base: str = DATA) -> dict[str, Any]:
    """One node as our context reads it."""
    out: dict[str, Any] = {"id": _relative(node.iri, base)}
    for predicate, o in node.statements:
        if predicate == t.RDF + "type":
            _add(out, "type", o.value.removeprefix(NAMESPACE))
            continue
        key = _OTHERS.get(predicate) or (predicate[len(NAMESPACE) :] if predicate.startswith(NAMESPACE) else predicate)
        if key in _LANGUAGE_MAPS and isinstance(o, ox.Literal) and o.language:
            _add(out.setdefault(key, {}), o.language, o.value)
        else:
            _add(out, key, _value(key, o, base))
    return out


def _add(into: dict[str, Any], key: str, value: Any) -> None:
    if key not in into:
        into[key] = value
    elif isinstance(into[key], list):
        into[key].append(value)
    else:
        into[key] = [into[key], value]


def _value(key: str, o: Object, base: str) -> Any:
    if isinstance(o, ox.NamedNode):
        if key == "predicate":
            return o.value.removeprefix(NAMESPACE)
        return _relative(o.value, base) if _coerced(key) == "@id" else {"id": _relative(o.value, base)}
    if o.language:
        return {"@value": o.value, "@language": o.language}
    if (datatype := o.datatype.value) == _coerced(key):
        return int(o.value) if datatype == t.XSD + "integer" else o.value
    return {"@value": o.value, "@type": "xsd:" + datatype.removeprefix(t.XSD)}


@cache
def _coerced(key: str) -> str:
    """What the context makes of a plain value under this key: @id, or a datatype."""
    if key in ("subject", "object", "closeMatch"):
        return "@id"
    if key not in KG.terms:
        return _STRING
    said = KG.describe(key)
    if said.kind == "relation":
        return "@id"
    return t.XSD + said.range[0].removeprefix("xsd:") if len(said.range) == 1 else _STRING


def _relative(iri: str, base: str) -> str:
    return iri[len(base) :] if iri.startswith(base) else iri
