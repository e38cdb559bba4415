"""The bytes that an endpoint answers → an Answer. Raises QueryError for what is no result."""

import json
from typing import Any

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph.answer import Answer

ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
"""What we accept for SELECT and ASK."""
GRAPHS = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.7"
"""What we accept for CONSTRUCT and DESCRIBE."""

_ASKED = "__ASK_RETVAL"
"""The variable under which Virtuoso answers an ASK: a row for true, none for false."""


def read(kind: str, body: bytes, graph: bool) -> Answer:
    """The rows of a SELECT or ASK, or with `graph` the triples of a CONSTRUCT or DESCRIBE, from their media type and bytes."""
    if body.lstrip()[:15].lower().startswith((b"<!doctype", b"<html")) or kind in ("text/html", "application/xhtml+xml"):
        raise QueryError("answers with a web page, not with results; is this the endpoint? Its address often ends in /sparql or /query")
    try:
        answer = _triples(kind, body) if graph else _rows(kind, body)
    except (ValueError, SyntaxError, KeyError, TypeError, AttributeError) as e:
        raise QueryError(f"its answer ({kind}, {len(body)} bytes) cannot be read: {e}") from e
    if answer.variables == (_ASKED,):
        return Answer(("answer",), ((ox.Literal(len(answer) > 0),),))
    return answer


def _rows(kind: str, body: bytes) -> Answer:
    if "xml" in kind:
        return Answer.of(ox.parse_query_results(body, ox.QueryResultsFormat.XML))
    if "json" not in kind:
        raise ValueError("it is of another kind than asked for")
    return Answer.of(ox.parse_query_results(_plain(json.loads(body)), ox.QueryResultsFormat.JSON))


def _plain(said: dict[str, Any]) -> bytes:
    """Results without what some endpoints add to them (metadata, links) and the strict reader does not take."""
    if "boolean" in said:
        return json.dumps({"head": {}, "boolean": bool(said["boolean"])}).encode()
    rows = said["results"]["bindings"]
    names = said.get("head", {}).get("vars") or list(dict.fromkeys(name for row in rows for name in row))
    return json.dumps({"head": {"vars": names}, "results": {"bindings": rows}}).encode()


def _triples(kind: str, body: bytes) -> Answer:
    format = ox.RdfFormat.from_media_type(kind) or ox.RdfFormat.TURTLE
    found = {ox.Triple(q.subject, q.predicate, q.object) for q in ox.parse(body, format)}
    return Answer.of_triples(found)
