"""The named queries of schema/queries, and the text that a user's QUERY means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import QueryError
from kg.graph import parameters
from kg.graph.parameters import Given, Parameter
from kg.resources import schema_dir


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One question of schema/queries; `parameters` are the variables of its VALUES lines, which a user may set."""

    name: str
    title_zh: str
    title_en: str
    text: str
    parameters: tuple[Parameter, ...] = ()


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Every question of schema/queries by name; its titles stand in the first two comment lines."""
    return tuple(_named(path) for path in sorted((schema_dir() / "queries").glob("*.rq")))


_TITLE = re.compile(r"^# (zh|en): (.+)$", re.M)


def _named(path: Path) -> NamedQuery:
    text = path.read_text("utf-8")
    titles = dict(_TITLE.findall(text))
    return NamedQuery(path.stem, titles.get("zh", path.stem), titles.get("en", path.stem), text, parameters.parameters(text, {}))


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


def with_values(query: str, given: Given, known: Mapping[str, str]) -> str:
    """The SPARQL of a query with values in the place of its parameters' defaults."""
    return parameters.bind(text_of(query), given, known) if given else text_of(query)
