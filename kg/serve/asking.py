"""What is asked of a store and what comes back, as it crosses between a server and the processes that ask."""

from dataclasses import dataclass

from kg.errors import KgError, QueryError


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the media types that its result may have: `rows` for SELECT and ASK, `graph` for CONSTRUCT and DESCRIBE, "" for none.

    `default_graphs` and `named_graphs` are the protocol's; `most` is the most rows or triples that come back, 0 for the pool's limit.
    """

    query: str
    rows: str = "application/sparql-results+json"
    graph: str = "text/turtle"
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    most: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole result; `cut` is the limit that it was cut at, 0 where nothing is missing."""

    body: bytes
    media: str
    cut: int = 0


class StoppedError(QueryError):
    """A query that ran longer than it may."""


class TooBigError(QueryError):
    """A query that needed more memory than it may."""


class NotAcceptableError(QueryError):
    """A result for which the client takes none of our formats."""


class UnavailableError(KgError):
    """The pool takes no question now: too many wait, or it is closed."""


class ClosedError(UnavailableError):
    """The pool is closed: a newer one may have taken its place."""
