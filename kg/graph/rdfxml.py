"""Nodes → RDF/XML, written by hand because the library's prefixes follow a hash."""

import re
from collections.abc import Iterable
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.graph import terms as t
from kg.graph.nodes import Node, Object
from kg.vocab import NAMESPACE

_NAMESPACES = {"kg": NAMESPACE, "rdf": t.RDF, "rdfs": t.RDFS, "skos": t.SKOS}
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOCAL = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)


def legal(text: str) -> str:
    """Text as XML 1.0 can hold it: a control character becomes U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)


def write(nodes: Iterable[Node], target: BinaryIO) -> None:
    """Writes each node as one rdf:Description, its predicates as elements."""
    declared = "".join(f'\n  xmlns:{p}="{ns}"' for p, ns in _NAMESPACES.items())
    target.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'.encode())
    for node in nodes:
        target.write(f"<rdf:Description rdf:about={quoteattr(node.iri)}>\n".encode())
        for predicate, o in node.statements:
            target.write(f"  {_element(predicate, o)}\n".encode())
        target.write(b"</rdf:Description>\n")
    target.write(b"</rdf:RDF>\n")


def _element(predicate: str, o: Object) -> str:
    name, declared = _name(predicate)
    if isinstance(o, ox.NamedNode):
        return f"<{name}{declared} rdf:resource={quoteattr(o.value)}/>"
    mark = ""
    if o.language:
        mark = f" xml:lang={quoteattr(o.language)}"
    elif o.datatype.value != t.XSD + "string":
        mark = f" rdf:datatype={quoteattr(o.datatype.value)}"
    return f"<{name}{declared}{mark}>{escape(legal(o.value), {chr(13): '&#13;'})}</{name}>"


def _name(predicate: str) -> tuple[str, str]:
    """An element name, with a declaration of its own where the namespace is none of ours."""
    for prefix, namespace in _NAMESPACES.items():
        if predicate.startswith(namespace) and _LOCAL.match(predicate[len(namespace) :]):
            return f"{prefix}:{predicate[len(namespace) :]}", ""
    local = _LOCAL.search(predicate)
    if not local:
        raise ValueError(f"{predicate} cannot be an element of RDF/XML: its end is no name")
    return f"x:{local[0]}", f" xmlns:x={quoteattr(predicate[: local.start()])}"
