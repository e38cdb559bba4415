"""The test that every store passes: it gives the rows that `kg query` gives."""

import pytest

from kg.graph.named import named_queries
from tests.stores.rows import Rows

QUERIES = {q.name: q.text for q in named_queries()}


class SameRows:
    """Each named query, once a store; the module's fixture `answers` has asked them all."""

    @pytest.mark.parametrize("name", QUERIES)
    def test_named_query(self, name: str, answers: dict[str, Rows], expected: dict[str, Rows]) -> None:
        assert expected[name], "a question without rows proves nothing: add to tests/schema/made.ttl"
        wrong, missing = answers[name] - expected[name], expected[name] - answers[name]
        assert (wrong, missing) == (Rows(), Rows())
