"""SPARQL 1.1 Protocol: one HTTP request → a question to the store, or the status and words of what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from kg.serve import engine
from kg.serve.accept import choose
from kg.serve.asking import Question

ROWS = dict.fromkeys(engine.ROWS, ()) | {
    "application/sparql-results+json": ("application/json",),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
}
GRAPHS = dict.fromkeys(engine.GRAPHS, ()) | {
    "text/turtle": ("application/x-turtle",),
    "application/n-triples": ("text/plain",),
    "application/ld+json": ("application/json",),
    "application/rdf+xml": ("application/xml", "text/xml"),
}
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
_FIELDS = 1000
_READ_ONLY = "this endpoint only answers queries; the graph is changed by `kg build`"


@dataclass(frozen=True, slots=True)
class RefusalError(Exception):
    """A request that is answered with this status, these words and, where it has some, these headers."""

    status: int
    words: str
    headers: tuple[tuple[str, str], ...] = ()


def question(method: str, query_string: bytes, headers: Mapping[str, str], body: bytes) -> Question | None:
    """The question of a GET, a POST with a form or a POST with the query itself; None for a GET that asks nothing.

    Raises RefusalError.
    """
    fields = _decoded(query_string)
    if method == "POST":
        kind, _, parameters = headers.get("content-type", "").partition(";")
        kind = kind.strip().lower()
        if kind == FORM:
            if "query" in fields or "update" in fields:
                raise RefusalError(400, "a POST with a form takes its query from the form, not from the address")
            fields = fields | _decoded(body)
        elif kind == DIRECT:
            if "query" in fields:
                raise RefusalError(400, "the query stands in the body and in the address; send one of them")
            fields["query"] = [_text(body, parameters)]
        elif kind == UPDATE:
            raise RefusalError(403, _READ_ONLY)
        else:
            raise RefusalError(415, f"a POST needs the Content-Type {DIRECT} with the query as its body, or {FORM} with the field query")
    if "update" in fields:
        raise RefusalError(403, _READ_ONLY)
    queries = fields.get("query", [])
    if len(queries) > 1:
        raise RefusalError(400, f"{len(queries)} queries in one request; send one")
    if not queries:
        if method == "POST":
            raise RefusalError(400, "the form has no field query")
        return None
    rows, graph = choose(headers.get("accept", ""), ROWS), choose(headers.get("accept", ""), GRAPHS)
    if not rows and not graph:
        raise RefusalError(406, f"answers are given as {', '.join(engine.ROWS)}; graphs as {', '.join(engine.GRAPHS)}")
    default, named = (tuple(fields.get(f"{x}-graph-uri", ())) for x in ("default", "named"))
    return Question(queries[0], rows, graph, default, named)


def _decoded(data: bytes) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    try:
        pairs = parse_qsl(data.decode("ascii"), keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=_FIELDS)
    except UnicodeDecodeError as e:
        raise RefusalError(400, "a field is not UTF-8 in percent-encoding") from e
    except ValueError as e:
        raise RefusalError(400, f"more than {_FIELDS} fields") from e
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return fields


def _text(body: bytes, parameters: str) -> str:
    charset = parameters.partition("charset=")[2].strip(' "').lower() or "utf-8"
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise RefusalError(415, f"the query is read as UTF-8, not as {charset[:40]}")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as e:
        raise RefusalError(400, f"the query is not UTF-8: byte {e.start} of the body") from e
