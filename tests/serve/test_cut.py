"""Rows beyond the limit go, whatever the strings in them hold."""

import csv
import io

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.serve.cut import cut

F = ox.QueryResultsFormat
NASTY = ("},{", "},{}", '"},{"x":{', "]}}", "<result>", "</result>", '"', '""', "\\", "a\nb", "a\r\nb", "\t", ",", "", "，「」")
texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5))


def result(rows: list[tuple[str, str | None]], form: ox.QueryResultsFormat) -> bytes:
    def cell(text: str | None) -> str:
        return "UNDEF" if text is None else str(ox.Literal(text))

    values = " ".join(f"({cell(a)} {cell(b)})" for a, b in rows)
    found = ox.Store().query(f"SELECT ?x ?y WHERE {{ VALUES (?x ?y) {{ {values} }} }}").serialize(format=form)
    assert found is not None
    return found


def read(body: bytes, form: ox.QueryResultsFormat) -> list[tuple[str, ...]]:
    if form == F.CSV:
        return [tuple(r) for r in csv.reader(io.StringIO(body.decode(), newline=""))][1:]
    solutions = ox.parse_query_results(body, format=form)
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(str(row[v]) for v in ("x", "y")) for row in solutions]


@pytest.mark.parametrize("form", [F.JSON, F.XML, F.CSV, F.TSV])
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine
@given(rows=st.lists(st.tuples(st.one_of(st.none(), texts), st.one_of(st.none(), texts)), max_size=6), most=st.integers(1, 7))
def test_the_first_rows_stay_as_they_were(form: ox.QueryResultsFormat, rows: list[tuple[str, str | None]], most: int) -> None:
    whole = result(rows, form)
    shorter = cut(whole, most, form)
    assert (shorter is None) == (len(rows) <= most)
    if shorter is not None:
        assert read(shorter, form) == read(whole, form)[:most]
