"""SPARQL results of any store → rows that can be compared: a multiset of terms, numbers by their value."""

import json
from collections import Counter
from decimal import Decimal

XSD = "http://www.w3.org/2001/XMLSchema#"
Rows = Counter[tuple[str, ...]]


def rows(results: str | bytes) -> Rows:
    """The rows of a SPARQL 1.1 Results JSON document: in each the terms under the head's variables, "" where unbound."""
    said = json.loads(results)
    return Counter(tuple(term(row.get(name)) for name in said["head"]["vars"]) for row in said["results"]["bindings"])


def term(cell: dict[str, str] | None) -> str:
    """A term in the way of N-Triples; 0.50 and 0.5 of one datatype are the same."""
    if cell is None:
        return ""
    value = cell["value"]
    if cell["type"] == "uri":
        return f"<{value}>"
    if language := cell.get("xml:lang"):
        return f'"{value}"@{language.lower()}'
    datatype = cell.get("datatype", XSD + "string").removeprefix(XSD)
    if datatype in ("decimal", "integer"):
        value = format(Decimal(value).normalize(), "f")
    return f'"{value}"^^{datatype}'
