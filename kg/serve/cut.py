"""Serialised rows → the same without those beyond a limit, in the four formats of SPARQL results.

The engine writes rows much faster than they could be read into Python one by one, and is asked for one more than the limit;
whether that one came shows in what it wrote.
"""

import re
from collections.abc import Iterator

import pyoxigraph as ox

# What may stand between rows or before one, and what has to be passed over whole to see only those.
_ENDS = {
    ox.QueryResultsFormat.JSON: (b"},{", re.compile(rb'"(?:[^"\\]|\\.)*"|(?P<end>\},(?=\{))')),
    ox.QueryResultsFormat.XML: (b"</result>", re.compile(rb"(?P<end></result>)")),
    ox.QueryResultsFormat.CSV: (b"\n", re.compile(rb'"[^"]*"|(?P<end>\n)')),
    ox.QueryResultsFormat.TSV: (b"\n", re.compile(rb"(?P<end>\n)")),
}
_CLOSE = {ox.QueryResultsFormat.JSON: b"]}}", ox.QueryResultsFormat.XML: b"</results></sparql>"}


def cut(body: bytes, most: int, form: ox.QueryResultsFormat) -> bytes | None:
    """The result with its first `most` rows, at least one; None where it has no more than that.

    `a,b\\r\\n1,2\\r\\n3,4\\r\\n` cut to one row of CSV is `a,b\\r\\n1,2\\r\\n`.
    """
    mark, _ = _ENDS[form]
    rows = most + (form not in _CLOSE)  # the first line of a table names the variables
    if body.count(mark) < rows:
        return None
    ends = _ends(body, form)
    for _ in range(rows - 1):
        if next(ends, None) is None:
            return None
    end = next(ends, None)
    if end is None or (form != ox.QueryResultsFormat.JSON and next(ends, None) is None):
        return None
    return body[:end] + _CLOSE.get(form, b"")


def _ends(body: bytes, form: ox.QueryResultsFormat) -> Iterator[int]:
    """Where each row ends; of JSON all but the last."""
    for match in _ENDS[form][1].finditer(body):
        if match["end"]:
            yield match.end() - (form == ox.QueryResultsFormat.JSON)
