"""SPARQL on a built graph: a named query of schema/queries, a .rq file or the text itself → its rows.

Prefixes that the graph and the ontology use need not be declared. A query that cannot be asked raises QueryError,
which says on which line and what was expected.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph import store, syntax, terms
from kg.graph.answer import Answer, shaped, width
from kg.resources import schema_dir
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


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One question of schema/queries; `parameters` are the variables of its VALUES lines, which a user may edit."""

    name: str
    title_zh: str
    title_en: str
    text: str
    parameters: tuple[str, ...] = ()


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Every question of schema/queries by name; its titles stand in the first two comment lines."""
    return tuple(_named(path) for path in sorted((schema_dir() / "queries").glob("*.rq")))


_TITLE = re.compile(r"^# (zh|en): (.+)$", re.M)
_VALUES = re.compile(r"^\s*VALUES\s+\?(\w+)", re.M)


def _named(path: Path) -> NamedQuery:
    text = path.read_text("utf-8")
    titles = dict(_TITLE.findall(text))
    return NamedQuery(path.stem, titles.get("zh", path.stem), titles.get("en", path.stem), text, tuple(_VALUES.findall(text)))


def text_of(query: str) -> str:
    """The SPARQL of a named query, a .rq file or the text itself."""
    by_name = {q.name: q.text for q in named_queries()}
    if query in by_name:
        return by_name[query]
    if query.endswith(".rq"):
        try:
            return Path(query).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as e:
            raise QueryError(f"{query}: cannot be read ({e}); give a UTF-8 file, a named query or SPARQL text") from e
    if re.fullmatch(r"[\w-]+", query):
        near = ", ".join(get_close_matches(query, by_name, n=3, cutoff=0.4)) or "none"
        raise QueryError(f"no query is named {query}; nearest: {near}; `kg query --list` shows all")
    return query


def ask(query: str, sources: Iterable[Path | str] = ("out",), shape: str = "table") -> str:
    """The answer as text: `shape` is table, csv or json."""
    paths = [Path(s) for s in sources]
    text = text_of(query)
    own = store.prefixes(paths)
    return shaped(run(store.open_graph(*paths), text, own), shape, {**terms.prefixes(), **own})


def run(graph: ox.Store, query: str, prefixes: dict[str, str] | None = None) -> Answer:
    """The rows of SPARQL text (or a named query) asked of a store; `prefixes` are known besides the usual ones."""
    text = text_of(query)
    known = known_prefixes(prefixes)
    check(text)
    with told(text, known):
        return Answer.of(graph.query(text, prefixes=known, use_default_graph_as_union=True))


def known_prefixes(own: dict[str, str] | None = None) -> dict[str, str]:
    """Prefixes that need not be declared; `own` are those of the data."""
    return {**OTHERS, **terms.prefixes(), **(own or {})}


def check(text: str) -> None:
    """Raises QueryError for a query that must not reach the engine, or that would silently give no rows."""
    _check_terms(text)
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


def _check_terms(text: str) -> None:
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
