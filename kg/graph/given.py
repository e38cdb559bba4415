"""What a user writes for a parameter → an RDF term: `--set agency=广东省民政厅`, `--set below=0.8`, `--set predicate=kg:issuedBy`.

Where the query shows an example (a VALUES line), the value is read as one of its kind and taken as it stands. Without one it is
read as Turtle would: <IRI>, "text"@zh, "2023"^^xsd:gYear, kg:issuedBy, place:440000, a number, true, a date; else it is a string.
Nothing here ever becomes part of a query as text: terms are written by the RDF library.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from decimal import Decimal
from typing import Union

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph import syntax
from kg.graph.terms import RDF, XSD
from kg.vocab import KG, NAMESPACE

Term = Union[ox.NamedNode, ox.Literal]
_WHOLE, _EXACT, _FLOATING = f"{XSD}integer", f"{XSD}decimal", f"{XSD}double"
_NUMBERS = {_WHOLE, _EXACT, _FLOATING, f"{XSD}float"}
_DATES = {
    "date": re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    "gYearMonth": re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)"),
    "gYear": re.compile(r"(?P<year>\d{4})"),
    "gMonthDay": re.compile(r"--(?P<month>\d\d)-(?P<day>\d\d)"),
    "gMonth": re.compile(r"--(?P<month>\d\d)"),
}
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<words>.*)(?P=mark)(?:@(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)|\^\^(?P<type>\S+))?", re.S)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?P<floating>[eE][+-]?\d+)?")
_PREFIXED = re.compile(r"(?P<prefix>[\w-]*):(?P<name>\S+)")
_ABSOLUTE = re.compile(r"(?:https?://|urn:)\S+")


def like(value: str, example: Term, known: Mapping[str, str]) -> Term:
    """The value as a term of the example's kind; raises QueryError, with the example, for what is none."""
    _check(value)
    if isinstance(example, ox.NamedNode):
        return _iri(value, known) or _own(value)
    if example.language:
        return ox.Literal(value, language=_language(value) if example.language.startswith("zh") else example.language)
    datatype = example.datatype.value
    if datatype in _NUMBERS:
        return _number(value, datatype) or _refuse(value, "a number", example)
    if datatype == f"{XSD}boolean":
        return ox.Literal(value == "true") if value in ("true", "false") else _refuse(value, "true or false", example)
    if datatype.removeprefix(XSD) in _DATES:
        return _date(value, datatype.removeprefix(XSD)) or _refuse(value, "a date", example)
    return ox.Literal(value, datatype=example.datatype)


def read(value: str, known: Mapping[str, str]) -> Term:
    """The value as Turtle would read it; a string where it is nothing else."""
    _check(value)
    if (quoted := _QUOTED.fullmatch(value)) and len(value) > 1:
        return _literal(quoted, known)
    if iri := _iri(value, known):
        return iri
    if value in ("true", "false"):
        return ox.Literal(value == "true")
    for kind in ("date", "gYearMonth", "gMonthDay", "gMonth"):  # 2023 alone is a number
        if found := _date(value, kind):
            return found
    return _number(value, "") or ox.Literal(value)


def listed(body: str, known: Mapping[str, str]) -> tuple[Term, ...]:
    """The terms that stand in a query between the braces of VALUES, as the engine reads them; none if it cannot."""
    if syntax.depth(body) > syntax.DEEPEST:
        return ()
    try:
        rows = ox.Store().query(f"SELECT ?x WHERE {{ VALUES ?x {{{body}}} }}", prefixes=dict(known))
    except SyntaxError:
        return ()
    assert isinstance(rows, ox.QuerySolutions)
    return tuple(x for row in rows if isinstance(x := row["x"], ox.NamedNode | ox.Literal))


def date_types(words: str) -> list[str]:
    """The XSD types of dates that these words may be: 2023-07 → gYearMonth."""
    return [kind for kind in _DATES if _date(words, kind)]


def written(term: Term) -> str:
    """The term in a query. Language tags as our graph writes them (zh-Hant, not zh-hant): some stores tell them apart."""
    if isinstance(term, ox.Literal) and term.language and "-" in term.language:
        first, *others = term.language.split("-")
        tag = "-".join([first, *(x.title() if len(x) == 4 else x.upper() if len(x) == 2 else x for x in others)])
        return f"{ox.Literal(term.value)}@{tag}"
    return str(term)


def shown(term: Term) -> str:
    """The term as a user would write it for a parameter: 广东省民政厅, 0.9, kg:holdsPost."""
    return term.value.replace(NAMESPACE, "kg:") if isinstance(term, ox.NamedNode) else term.value


def _check(value: str) -> None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as e:
        raise QueryError(f"{value!r} is not valid UTF-8") from e


def _refuse(value: str, wanted: str, example: Term) -> Term:
    raise QueryError(f"{value!r} is not {wanted}; an example: {example.value}")


def _literal(quoted: re.Match[str], known: Mapping[str, str]) -> ox.Literal:
    words = quoted["words"]
    if quoted["language"]:
        return ox.Literal(words, language=quoted["language"])
    if not quoted["type"]:
        return ox.Literal(words)
    if not (datatype := _iri(quoted["type"], known)):
        raise QueryError(f"{quoted['type']} is no datatype; an example: xsd:date")
    if datatype.value == f"{RDF}langString":
        raise QueryError(f'a text with a language is written "{words}"@zh')
    return ox.Literal(words, datatype=datatype)


def _iri(value: str, known: Mapping[str, str]) -> ox.NamedNode | None:
    """An IRI in angle brackets, with a known prefix or in full; None for anything else."""
    if value.startswith("<") and value.endswith(">"):
        return _node(value[1:-1], value)
    if (match := _PREFIXED.fullmatch(value)) and match["prefix"] in known:
        namespace = known[match["prefix"]]
        if namespace == NAMESPACE and match["name"] not in KG.terms:
            raise QueryError(f"the ontology has no term {value}; nearest: {_nearest(match['name'])}")
        return _node(namespace + match["name"], value)
    return _node(value, value) if _ABSOLUTE.fullmatch(value) else None


def _node(iri: str, value: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as e:
        raise QueryError(f"{value} is no IRI: {e}") from e


def _own(value: str) -> ox.NamedNode:
    """A term of the ontology by its bare name: issuedBy."""
    if value not in KG.terms:
        raise QueryError(f"{value!r} is no IRI and no term of the ontology; nearest: {_nearest(value)}; an example: kg:issuedBy")
    return ox.NamedNode(NAMESPACE + value)


def _nearest(name: str) -> str:
    return ", ".join(f"kg:{x}" for x in KG.nearest(name)) or "none"


def _number(value: str, datatype: str) -> ox.Literal | None:
    """A number in the simplest type that holds it; `datatype` is the type of an example, "" for none."""
    if not (match := _NUMBER.fullmatch(value)):
        return None
    if match["floating"] or datatype in (_FLOATING, f"{XSD}float"):
        return ox.Literal(value, datatype=ox.NamedNode(_FLOATING))
    exact = format(Decimal(value), "f")  # digits of ASCII, whichever were typed
    if "." in exact:
        exact = exact.rstrip("0").rstrip(".")  # as our graph writes numbers: 1.5, not 1.50
    return ox.Literal(exact, datatype=ox.NamedNode(_EXACT if "." in exact or datatype == _EXACT else _WHOLE))


def _date(value: str, kind: str) -> ox.Literal | None:
    if not value.isascii() or not (match := _DATES[kind].fullmatch(value)):
        return None
    parts = match.groupdict()
    year, month, day = (int(parts.get(x) or default) for x, default in (("year", 2000), ("month", 1), ("day", 1)))
    if not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return ox.Literal(value, datatype=ox.NamedNode(XSD + kind))


def _language(value: str) -> str:
    """The language tag that our labels carry: en for Latin letters alone, zh-Hant for traditional characters, else zh."""
    from kg.text.fold import simplified

    if value.isascii() and re.search(r"[A-Za-z]{2}", value):
        return "en"
    return "zh" if simplified(value) == value else "zh-Hant"
