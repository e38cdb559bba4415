"""The test that every store passes: it gives the rows that `kg query` gives."""

import pytest

from kg.graph.named import named_queries
from tests.stores.rows import Rows

QUERIES = {q.name: q.text for q in named_queries()}
SIZES = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
"""How many statements each named graph holds."""


class SameRows:
    """Each named query, once a store; the module's fixture `answers` has asked them all."""

    @pytest.mark.parametrize("name", QUERIES)
    def test_named_query(self, name: str, answers: dict[str, Rows], expected: dict[str, Rows]) -> None:
        assert expected[name], "a question without rows proves nothing: add to tests/schema/made.ttl"
        wrong, missing = answers[name] - expected[name], expected[name] - answers[name]
        assert (wrong, missing) == (Rows(), Rows())


class SameRowsOfQuads:
    """The same of N-Quads, where articles are named graphs; `answers` holds the answer to SIZES too, under `sizes`."""

    @pytest.mark.parametrize("name", QUERIES)
    def test_named_query(self, name: str, answers_of_quads: dict[str, Rows], expected_of_quads: dict[str, Rows]) -> None:
        wrong, missing = answers_of_quads[name] - expected_of_quads[name], expected_of_quads[name] - answers_of_quads[name]
        assert (wrong, missing) == (Rows(), Rows())

    def test_named_graphs(self, answers_of_quads: dict[str, Rows], sizes: Rows) -> None:
        assert len(sizes) == 13
        assert Rows(row for row in answers_of_quads["sizes"].elements() if "/id/article/" in row[0]) == sizes
