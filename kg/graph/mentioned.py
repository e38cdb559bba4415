"""What a query mentions: the IRIs that it looks for, the literals that it compares with, the functions that it calls."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph import given, parameters, prologue, syntax
from kg.graph.terms import RDF, XSD

_PLAIN = (f"{RDF}type", f"{RDF}langString")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """IRIs that a row needs (none of an OPTIONAL, of what must not be, of a template, no datatypes), literals, functions in capitals."""

    iris: tuple[str, ...]
    literals: tuple[ox.Literal, ...]
    calls: frozenset[str]


def read(text: str, known: Mapping[str, str]) -> Mentioned:
    """Reads a query's words; a text that is no SPARQL mentions little, and nothing is raised."""
    prefixes = {**known, **prologue.declared(text)}
    tokens = [t for t in syntax.tokens(text) if t.kind != "comment"]
    iris: dict[str, None] = {}
    literals: dict[ox.Literal, None] = {}
    calls = set()
    needed = _needed(tokens, template=prologue.form(text) == "CONSTRUCT")
    for i, token in enumerate(tokens):
        before = tokens[i - 1].text if i else ""
        after = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if token.kind == "word" and after == "(":
            calls.add(token.text.upper())
        elif token.kind == "string":
            for literal in _literals(text, tokens, i, prefixes):
                literals[literal] = None
        elif token.kind in ("iri", "name") and after != "(" and before != "^" and not _declares(tokens, i) and needed[i]:
            iri = _whole(token, prefixes)
            if iri and iri not in _PLAIN and not iri.startswith(XSD):
                iris[iri] = None
    for parameter in parameters.parameters(text, prefixes):
        literals.update((x, None) for x in parameter.default if isinstance(x, ox.Literal))
    return Mentioned(tuple(iris), tuple(literals), frozenset(calls))


def _needed(tokens: list[syntax.Token], template: bool) -> list[bool]:
    """Of each token whether it stands where something must be found: in no OPTIONAL, MINUS, NOT EXISTS and no template."""
    found, free = [], -1  # the depth of the group that need not match
    for i, token in enumerate(tokens):
        before = [t.text.upper() for t in tokens[max(0, i - 2) : i]]
        if free >= 0 and token.depth <= free:
            free = -1
        if free < 0 and token.text == "{":
            first = template and token.depth == 0
            if first or before[-1:] in (["OPTIONAL"], ["MINUS"]) or before == ["NOT", "EXISTS"]:
                free, template = token.depth, template and not first
                found.append(False)
                continue
        found.append(free < 0)
    return found


def _declares(tokens: list[syntax.Token], i: int) -> bool:
    """Whether the token belongs to a PREFIX or BASE line."""
    return any(t.kind == "word" and t.text.upper() in ("PREFIX", "BASE") for t in tokens[max(0, i - 2) : i])


def _whole(token: syntax.Token, prefixes: Mapping[str, str]) -> str:
    if token.kind == "iri":
        return token.text[1:-1] if ":" in token.text else ""
    prefix, _, name = token.text.partition(":")
    return prefixes[prefix] + re.sub(r"\\(.)", r"\1", name.rstrip(".")) if prefix in prefixes else ""


def _literals(text: str, tokens: list[syntax.Token], i: int, prefixes: Mapping[str, str]) -> tuple[ox.Literal, ...]:
    """The literal that begins with this string, with its language or datatype."""
    end = i
    if i + 1 < len(tokens) and tokens[i + 1].text.startswith("@"):
        end = i + 1
    elif [t.text for t in tokens[i + 1 : i + 3]] == ["^", "^"] and i + 3 < len(tokens):
        end = i + 3
    body = text[tokens[i].at : tokens[end].at + len(tokens[end].text)]
    return tuple(x for x in given.listed(body, prefixes) if isinstance(x, ox.Literal))


def short(iri: str, known: Mapping[str, str]) -> str:
    """An IRI with its prefix, where one is known."""
    for prefix, namespace in known.items():
        local = iri.removeprefix(namespace)
        if prefix and local != iri and not re.search(r"[/#]", local):
            return f"{prefix}:{local}"
    return iri


def name_like(words: str) -> bool:
    """Whether a literal may be somebody's or something's name, not a pattern or a separator."""
    return len(words) > 1 and bool(re.search(r"[^\W\d_]", words)) and not re.search(r"[\^$*+|\[\]\\]", words)
