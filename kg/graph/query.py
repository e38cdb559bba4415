"""SPARQL on a built graph: a named query of schema/queries, a .rq file or the text itself → its rows.

Prefixes that the graph and the ontology use need not be declared. A query that cannot be asked raises QueryError,
which says on which line and what was expected.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph import endpoint, store, syntax, terms
from kg.graph.answer import Answer, shaped, width
from kg.graph.named import with_values
from kg.graph.parameters import Given
from kg.vocab import KG, NAMESPACE

OTHERS = {
    "owl": "http://www.w3.org/2002/07/owl#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
}
"""Prefixes besides those of our own files (where `org:` is the organisations' one, not W3C's)."""


class Files:
    """A build's folder or RDF files, opened to be asked; `prefixes` need not be declared in a question."""

    def __init__(self, *sources: Path | str) -> None:
        paths = [Path(s) for s in sources]
        own = store.prefixes(paths)
        self.prefixes = known_prefixes(own)
        self._store = store.open_graph(*paths)

    def answer(self, text: str) -> Answer:
        """The rows of SPARQL text."""
        return run(self._store, text, self.prefixes)


class Endpoint:
    """A SPARQL endpoint anywhere, to be asked like files; `timeout` is in seconds, for one question."""

    def __init__(self, url: str, timeout: float = 60) -> None:
        self.prefixes = known_prefixes()
        self._endpoint = endpoint.Endpoint(url, self.prefixes, timeout)

    def answer(self, text: str) -> Answer:
        """The rows of SPARQL text. What the endpoint refuses is read by our own parser too, which points to the place."""
        check_terms(text)
        try:
            return self._endpoint.answer(text)
        except QueryError as refused:
            if complaint := _complaint(text, self.prefixes):
                raise QueryError(f"{refused}\n{complaint}") from refused
            raise


def _complaint(text: str, known: dict[str, str]) -> str:
    """What our own parser says of a query, "" if it is content or must not see it."""
    if syntax.calls_out(text) >= 0 or syntax.depth(text) > syntax.DEEPEST:
        return ""
    try:
        with told(text, known):
            ox.Store().query(text, prefixes=known)
    except QueryError as e:
        return str(e)
    return ""


def ask(query: str, sources: Iterable[Path | str] = ("out",), shape: str = "table", given: Given | None = None) -> str:
    """The answer as text: `shape` is table, csv, json or markdown; `given` are values for the query's parameters."""
    files = Files(*sources)
    return shaped(files.answer(with_values(query, given or {}, files.prefixes)), shape, files.prefixes)


def run(graph: ox.Store, query: str, prefixes: dict[str, str] | None = None, given: Given | None = None) -> Answer:
    """The rows of SPARQL text (or a named query) asked of a store.

    `prefixes` are known besides the usual ones; `given` are values for the query's parameters: {"agency": "广东省民政厅"}.
    """
    known = known_prefixes(prefixes)
    text = with_values(query, given or {}, known)
    check(text)
    with told(text, known):
        return Answer.of(graph.query(text, prefixes=known, use_default_graph_as_union=True))


def known_prefixes(own: dict[str, str] | None = None) -> dict[str, str]:
    """Prefixes that need not be declared; `own` are those of the data."""
    return {**OTHERS, **terms.prefixes(), **(own or {})}


def check(text: str) -> None:
    """Raises QueryError for a query that must not reach the engine, or that would silently give no rows."""
    check_terms(text)
    if (at := syntax.calls_out(text)) >= 0:
        raise QueryError(
            f"line {_line(text, at)}: SERVICE would ask another endpoint over the network; leave it out and ask the graph's own files"
        )
    if syntax.depth(text) > syntax.DEEPEST:
        raise QueryError(f"brackets stand more than {syntax.DEEPEST} deep in each other; ask in a simpler way")


@contextmanager
def told(text: str, known: dict[str, str]) -> Iterator[None]:
    """Turns the engine's complaints about a query into QueryError, in words."""
    try:
        yield
    except SyntaxError as e:
        raise QueryError(_explained(str(e), text, known)) from e
    except (ValueError, RuntimeError, OSError) as e:
        raise QueryError(f"the query cannot be evaluated: {e}") from e


_UPDATES = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b", re.I)


def check_terms(text: str) -> None:
    """Raises QueryError for a term of ours that the ontology lacks: it would silently give no rows."""
    bare = syntax.bare(text)
    used = [(m.start(), m[1]) for m in re.finditer(r"\bkg:(\w+)", bare)]
    used += [(m.start(), m[1]) for m in re.finditer(re.escape(f"<{NAMESPACE}") + r"(\w+)>", text)]
    for at, name in sorted(used):
        if name not in KG.terms:
            near = ", ".join(f"kg:{x}" for x in KG.nearest(name)) or "none"
            raise QueryError(f"line {_line(text, at)}: the ontology has no term kg:{name}; nearest: {near}")


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


_AT = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.S)


def _explained(message: str, text: str, known: dict[str, str]) -> str:
    """The parser's message with the line it means, and what may stand there."""
    bare = syntax.bare(text)
    if word := _UPDATES.match(bare.strip()):
        return f"{word[1].upper()} would change the graph; only SELECT, ASK, CONSTRUCT and DESCRIBE can be asked"
    at = _AT.search(message)
    if not at:
        return f"the query cannot be parsed: {message}"
    line, column = int(at[1]), int(at[2])
    where = f"line {line}, column {column}"
    source = text.splitlines()[line - 1].rstrip() if line <= len(text.splitlines()) else ""
    pointed = f"\n  {source}\n  {' ' * width(source[: column - 1])}^" if source else ""
    if "Prefix not found" in at[3]:
        declared = set(known) | {m[1] for m in re.finditer(r"\bPREFIX\s+([\w-]*):", bare, re.I)}
        unknown = next((m[1] for m in re.finditer(r"(?<![\w?$:])([A-Za-z][\w-]*):(?!//)", bare) if m[1] not in declared), "")
        return f"{where}: the prefix {unknown}: is not known; known without declaring are {', '.join(sorted(known))}{pointed}"
    expected = [x for x in re.split(r",\s+", at[3].strip()) if re.fullmatch(r"[\w?$().{}<>=;\"-]+( [\w]+)*", x)]
    wanted = f"expected {' or '.join(expected)}" if expected else "this cannot stand here"
    return f"{where}: {wanted}{pointed}\nA query looks like: SELECT ?name WHERE {{ ?x a kg:Campaign ; kg:name ?name }}"
