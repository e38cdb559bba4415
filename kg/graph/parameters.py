"""What may be set in a query: the variables of its VALUES lines, with their defaults; and the query with other values in their place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph import given, prologue, syntax
from kg.graph.given import Term

Given = Mapping[str, str | Sequence[str]]
"""Parameter → its value or values, as the user wrote them."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that a VALUES line of the query binds: its default terms, and what it means, "" where the query does not say."""

    name: str
    default: tuple[Term, ...] = ()
    zh: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    """The braces of one `VALUES ?name { … }`: offsets of what stands between them."""

    name: str
    start: int
    end: int


_MEANING = re.compile(r"^# \?(\w+) (zh|en): (.+)$", re.M)


def parameters(text: str, known: Mapping[str, str]) -> tuple[Parameter, ...]:
    """The parameters of a query in their order; `# ?agency en: …` lines say what they mean."""
    known = {**known, **prologue.declared(text)}
    meaning = {(name, language): words for name, language, words in _MEANING.findall(text)}
    found: dict[str, Parameter] = {}
    for block in _blocks(text):
        default = given.listed(text[block.start : block.end], known)
        found.setdefault(
            block.name, Parameter(block.name, default, meaning.get((block.name, "zh"), ""), meaning.get((block.name, "en"), ""))
        )
    return tuple(found.values())


def bind(text: str, values: Given, known: Mapping[str, str]) -> str:
    """The query with these values in its VALUES lines; a variable that has none gets one at the start of the query's pattern.

    Raises QueryError for a name that the query does not have and a value of the wrong kind.
    """
    known = {**known, **prologue.declared(text)}
    declared = {p.name: p for p in parameters(text, known)}
    variables = {t.text[1:] for t in syntax.tokens(text) if t.kind == "variable"}
    edits: list[tuple[int, int, str]] = []
    for name, raw in values.items():
        written = [raw] if isinstance(raw, str) else list(raw)
        if name in declared and declared[name].default:
            terms = [_like(name, value, declared[name].default[0], known) for value in written]
        elif name in variables:
            terms = [given.read(value, known) for value in written]
        else:
            raise QueryError(_unknown(name, sorted(declared), sorted(variables)))
        row = " " + " ".join(map(given.written, terms)) + " "
        if name in declared:
            edits += [(b.start, b.end, row) for b in _blocks(text) if b.name == name]
        else:
            at = _pattern(text, name)
            edits.append((at, at, f" VALUES ?{name} {{{row}}}"))
    bound = text
    for start, end, row in sorted(edits, reverse=True):
        bound = bound[:start] + row + bound[end:]
    if not _parses(bound, known) and _parses(text, known):
        unset = ", ".join(f"?{name}" for name in values if name not in declared)
        raise QueryError(f"{unset} cannot be set in this query as it is; write VALUES ?name {{ … }} where the variable shall be bound")
    return bound


def _like(name: str, value: str, example: Term, known: Mapping[str, str]) -> Term:
    try:
        return given.like(value, example, known)
    except QueryError as e:
        raise QueryError(f"parameter {name}: {e}") from e


def _unknown(name: str, declared: list[str], variables: list[str]) -> str:
    near = get_close_matches(name, dict.fromkeys([*declared, *variables]), n=3, cutoff=0.5)
    nearest = f"; nearest: {', '.join(near)}" if near else ""
    known = f"its parameters are {', '.join(declared)}" if declared else "it has no parameters"
    others = f", other variables {', '.join(v for v in variables if v not in declared)}" if set(variables) - set(declared) else ""
    return f"the query has no parameter {name}{nearest}; {known}{others}"


def _blocks(text: str) -> list[_Block]:
    tokens = [t for t in syntax.tokens(text) if t.kind != "comment"]
    found = []
    for values, variable, opening in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if values.kind == "word" and values.text.upper() == "VALUES" and variable.kind == "variable" and opening.text == "{":
            closing = next((t for t in tokens if t.at > opening.at and t.text == "}" and t.kind == "sign"), None)
            if closing:
                found.append(_Block(variable.text[1:], opening.at + 1, closing.at))
    return found


def _parses(text: str, known: Mapping[str, str]) -> bool:
    if syntax.calls_out(text) >= 0 or syntax.depth(text) > syntax.DEEPEST:
        return True  # what asks a stranger or breaks the parser is refused elsewhere, and must not reach the engine here
    try:
        ox.Store().query(text, prefixes=dict(known))
    except SyntaxError:
        return False
    return True


def _pattern(text: str, name: str) -> int:
    """Where the query's own pattern begins, behind its brace."""
    braces = [t.at for t in syntax.tokens(text) if t.depth == 0 and t.kind == "sign" and t.text == "{"]
    if prologue.form(text) == "CONSTRUCT":
        braces = braces[1:]  # the first holds the template
    if not braces:
        raise QueryError(f"?{name} cannot be set in this query as it is; write VALUES ?{name} {{ … }} where it shall be bound")
    return braces[0] + 1
