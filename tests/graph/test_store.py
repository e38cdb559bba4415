"""What can be opened, and what is said where it cannot."""

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.graph import store


def test_a_folder_is_graph_and_evidence(handmade: Path) -> None:
    assert [p.name for p in store.files([handmade])] == ["graph.ttl", "evidence.ttl"]
    assert len(store.open_graph(handmade)) == sum(1 for _ in store.triples([handmade]))


def test_files_are_put_together(handmade: Path) -> None:
    assert len(store.open_graph(handmade / "graph.ttl", handmade / "evidence.ttl")) == len(store.open_graph(handmade))


def test_prefixes_are_those_of_the_file(handmade: Path) -> None:
    found = store.prefixes([handmade])
    assert found["person"].endswith("/person/")
    assert found["kg"].endswith("ontology#")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.ttl", None, "is not there"),
        ("graph.docx", "x", "known are .ttl"),
        ("broken.ttl", "<a:b> <a:c .", "cannot be parsed"),
        ("broken.jsonld", "{", "cannot be parsed"),
    ],
)
def test_what_cannot_be_opened_is_named(tmp_path: Path, name: str, content: str | None, words: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=words) as e:
        store.open_graph(path)
    assert name in str(e.value)


def test_an_empty_folder_says_how_to_build(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="kg build"):
        store.open_graph(tmp_path)
