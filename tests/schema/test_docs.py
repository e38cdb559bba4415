"""docs/ontology.md and docs/queries.md say what schema/ says."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("docs_tool", ROOT / "tools" / "docs.py")
assert spec
assert spec.loader
docs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(docs)


@pytest.mark.parametrize("name", docs.PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == docs.PAGES[name](), "run `python tools/docs.py`"


def test_every_property_has_its_place() -> None:
    grouped = [name for _, names in docs.GROUPS for name in names]
    assert sorted(grouped) == sorted(docs.KG.properties)
