"""SPARQL text → its tokens, and what has to be known of a query before it is asked: does it call out, how deep is it, where is its LIMIT.

The engine parses the query itself; here only strings, IRIs and comments are told from words, so that a word inside them is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 200
"""Brackets inside brackets that a query may have; from some thousands on the engine's parser would run out of stack."""

_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')'''
    r"""|(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)"""
    r"""|(?P<comment>\#[^\n\r]*)"""
    r"""|(?P<variable>[?$]\w+)"""
    r"""|(?P<name>[\w.-]*:(?:[\w.:%-]|\\.)*)"""
    r"""|(?P<word>@?[A-Za-z_][\w-]*)"""
    r"""|(?P<number>\d+)"""
    r"""|(?P<sign>\\.|\S)""",
    re.S,
)
# `?a<1)SERVICE#>` looks like an IRI, but for the engine it is a comparison, a keyword and a comment.
_HIDDEN = re.compile(r"\)\W*SERVICE\b.*\#", re.I)


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `kind` is string, iri, comment, variable, name, word, number or sign; `depth` counts the brackets around it."""

    kind: str
    text: str
    at: int
    depth: int


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query in their order, comments too; text that is no SPARQL gives tokens all the same."""
    depth = 0
    for match in _TOKEN.finditer(query):
        text = match[0]
        if text in (")", "]", "}"):
            depth -= 1
        yield Token(str(match.lastgroup), text, match.start(), depth)
        if text in ("(", "[", "{"):
            depth += 1


def bare(query: str) -> str:
    """The query with strings, IRIs and comments blanked, every other character in its place."""
    out = list(query)
    for token in tokens(query):
        if token.kind in ("string", "iri", "comment"):
            end = token.at + len(token.text)
            out[token.at : end] = re.sub(r"[^\n]", " ", token.text)
    return "".join(out)


def calls_out(query: str) -> int:
    """Where a SERVICE clause stands that would ask another endpoint, -1 for none."""
    if "service" not in query.lower():
        return -1
    for token in tokens(query):
        if (token.kind == "word" and token.text.upper() == "SERVICE") or (token.kind == "iri" and _HIDDEN.search(token.text)):
            return token.at
    return -1


def depth(query: str) -> int:
    """The most brackets that stand around anything in the query."""
    return max((token.depth for token in tokens(query)), default=0)


def limited(query: str, most: int) -> str:
    """The query with a LIMIT of `most` where it has none of its own, or a higher one."""
    outer = [token for token in tokens(query) if token.depth == 0 and token.kind != "comment"]
    words = [token for token in outer if token.kind == "word"]
    for word in words:
        if word.text.upper() == "LIMIT":
            number = next((t for t in outer if t.at > word.at), None)
            if number is None or number.kind != "number" or int(number.text) <= most:
                return query
            return f"{query[: number.at]}{most}{query[number.at + len(number.text) :]}"
    end = next((word.at for word in words if word.text.upper() == "VALUES"), len(query))
    return f"{query[:end]}\nLIMIT {most} {query[end:]}".rstrip(" ")
