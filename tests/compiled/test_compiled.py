"""What `make test-compiled` runs beside the tests of extraction: that it is the compiled package which they test."""

from types import ModuleType

import pytest

from kg import facts, lexicon, mentions, model
from kg.mentions import lattice

pytestmark = pytest.mark.compiled


@pytest.mark.parametrize("module", [facts, lexicon, mentions, lattice, model])
def test_extraction_is_compiled(module: ModuleType) -> None:
    assert module.__file__
    assert not module.__file__.endswith(".py")
