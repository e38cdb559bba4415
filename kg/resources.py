"""Finds schema/ and data/, in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path

from kg.errors import SchemaError

PACKAGE = Path(__file__).resolve().parent


@cache
def schema_dir() -> Path:
    """The folder with ontology.ttl, shapes.ttl and queries/: `kg/_schema` in a wheel, `schema/` beside kg/ in a checkout.

    Raises SchemaError where neither is there.
    """
    for folder in (PACKAGE / "_schema", PACKAGE.parent / "schema"):
        if (folder / "ontology.ttl").is_file():
            return folder
    raise SchemaError(f"schema/ontology.ttl is missing beside {PACKAGE.name}/: reinstall zhengwen")


def data_file(name: str) -> Path:
    """The path of one lexicon table, `data_file("divisions.tsv")`."""
    return PACKAGE / "data" / name
