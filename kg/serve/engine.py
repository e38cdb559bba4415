"""A question to an open store → its serialised result, cut at the row limit. Runs inside a worker process."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph import query as q
from kg.graph import syntax
from kg.serve.asking import NotAcceptableError, Question, Reply
from kg.serve.cut import cut

ROWS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
"""Media types of rows; the first is what a client without a wish gets."""

GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
"""Media types of graphs; the first is what a client without a wish gets."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A store that is only read, the prefixes that its queries need not declare, and the most rows of an answer."""

    store: ox.Store
    prefixes: dict[str, str]
    most: int

    def answer(self, question: Question) -> Reply:
        """Raises QueryError for what cannot be asked."""
        most = min(self.most, question.most or self.most)
        asked = _prepared(question.query, most + 1)
        with q.told(question.query, self.prefixes):
            try:
                found = self._query(asked, question)
            except SyntaxError:
                if asked == question.query:
                    raise
                found = self._query(question.query, question)  # whose lines are the user's own
            if isinstance(found, ox.QueryTriples):
                return self._graph(found, question.graph, most)
            if question.rows not in ROWS:
                raise NotAcceptableError(f"SELECT and ASK are answered as {', '.join(ROWS)}")
            form = ROWS[question.rows]
            if isinstance(found, ox.QueryBoolean):
                return Reply(_verdict(found, form), question.rows)
            body = found.serialize(format=form) or b""
        shorter = cut(body, most, form)
        return Reply(body, question.rows) if shorter is None else Reply(shorter + _mark(question.rows, most), question.rows, most)

    def _query(self, text: str, question: Question) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        chosen = question.default_graphs or question.named_graphs
        return self.store.query(
            text,
            prefixes=self.prefixes,
            default_graph=[*_graphs(question.default_graphs)] if chosen else None,
            named_graphs=_graphs(question.named_graphs) if chosen else None,
        )

    def _graph(self, found: ox.QueryTriples, media: str, most: int) -> Reply:
        if media not in GRAPHS:
            raise NotAcceptableError(f"CONSTRUCT and DESCRIBE are answered as {', '.join(GRAPHS)}")
        rest = iter(found)
        short = media == "text/turtle"
        body = ox.serialize(_first(rest, most), format=GRAPHS[media], prefixes=self.prefixes if short else None) or b""
        more = next(rest, None) is not None
        return Reply((_headed(body) if short else body) + (_mark(media, most) if more else b""), media, most if more else 0)


def _first(triples: Iterator[ox.Triple], most: int) -> Iterable[ox.Triple]:
    return islice(triples, most)


def _mark(media: str, most: int) -> bytes:
    """A comment that something is missing, in the formats that have comments which every client passes over."""
    words = f"cut at {most}: the answer is longer than this server gives"
    if media in ("text/turtle", "application/n-triples"):
        return f"# {words}\n".encode()
    return f"<!-- {words} -->".encode() if media.endswith("+xml") else b""


def _headed(turtle: bytes) -> bytes:
    """With the prefixes that are used, sorted: the library writes all of them in the order of a hash."""
    at = 0
    head = []
    while turtle.startswith(b"@prefix ", at):
        end = turtle.index(b"\n", at) + 1
        head.append(turtle[at:end])
        at = end
    used = [line for line in sorted(head) if re.search(rb"(?<![\w-])" + line.split()[1], turtle[at:])]
    return b"".join(used) + turtle[at:]


def _graphs(names: Iterable[str]) -> list[ox.NamedNode | ox.BlankNode]:
    try:
        return [ox.NamedNode(name) for name in names]
    except ValueError as e:
        raise QueryError(f"a graph's name is no IRI: {e}") from e


def _verdict(found: ox.QueryBoolean, form: ox.QueryResultsFormat) -> bytes:
    body = found.serialize(format=form) or b""
    return body if body.endswith(b"\n") or form in (ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML) else body + b"\n"


@lru_cache(maxsize=256)
def _prepared(text: str, most: int) -> str:
    q.check(text)
    return syntax.limited(text, most)
