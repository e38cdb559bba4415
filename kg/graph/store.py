"""A build's folder or RDF files → one store in memory that can be asked."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
_PREFIX = re.compile(r"^@prefix\s+([\w-]*):\s*<([^>]+)>")


def files(paths: Iterable[Path]) -> list[Path]:
    """The RDF files that these paths mean: of an out folder graph.ttl and, where it exists, evidence.ttl.

    Raises InputError for what is not there, holds no graph or ends in no known suffix.
    """
    found = []
    for path in map(Path, paths):
        if path.is_dir():
            if not (path / "graph.ttl").is_file():
                raise InputError(str(path), f"holds no graph.ttl; run `kg build SOURCE --out {path}` first")
            found += [f for f in (path / "graph.ttl", path / "evidence.ttl") if f.is_file()]
        elif not path.is_file():
            raise InputError(str(path), "is not there; give an out folder or RDF files, or run `kg build` first")
        elif path.suffix.lower() not in FORMATS:
            raise InputError(str(path), f"has no known suffix; known are {', '.join(FORMATS)}")
        else:
            found.append(path)
    return found


def triples(paths: Iterable[Path]) -> Iterator[ox.Triple]:
    """All triples as they are written, file by file, with their lexical forms."""
    for path in files(paths):
        try:
            for quad in ox.parse(path=str(path), format=FORMATS[path.suffix.lower()]):
                yield ox.Triple(quad.subject, quad.predicate, quad.object)
        except (SyntaxError, ValueError) as e:
            raise InputError(str(path), f"cannot be parsed: {e}") from e


def open_graph(*paths: Path | str) -> ox.Store:
    """A store of `out/`, or of RDF files put together; named graphs of N-Quads count as one graph."""
    store = ox.Store()
    for path in files(map(Path, paths)):
        try:
            store.bulk_load(path=str(path), format=FORMATS[path.suffix.lower()])
        except (SyntaxError, ValueError) as e:
            raise InputError(str(path), f"cannot be parsed: {e}") from e
    return store


def prefixes(paths: Iterable[Path]) -> dict[str, str]:
    """The prefixes that Turtle files declare at their head."""
    found: dict[str, str] = {}
    for path in files(paths):
        if path.suffix.lower() == ".ttl":
            with path.open(encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    if line.strip() and not (match := _PREFIX.match(line)):
                        if not line.startswith("#"):
                            break
                    elif line.strip() and match:
                        found[match[1]] = match[2]
    return found
