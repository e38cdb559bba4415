"""A build's files → its nodes one after another, sorted: what every writer of another format reads.

The order is that of `kg.graph.merge` and does not depend on the order of the files; memory does not grow with them.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import Union

import pyoxigraph as ox

from kg.graph import merge, store
from kg.graph import terms as t
from kg.vocab import DATA, NAMESPACE

BATCH = 200_000
"""Triples sorted in memory at once."""

Object = Union[ox.NamedNode, ox.Literal]


@dataclass(frozen=True, slots=True)
class Node:
    """One subject with what is said of it, as (predicate IRI, object) in a fixed order, types first."""

    iri: str
    statements: tuple[tuple[str, Object], ...]

    @property
    def types(self) -> tuple[str, ...]:
        """The local names of its classes: Person, Official."""
        return tuple(o.value.removeprefix(NAMESPACE) for p, o in self.statements if p == t.RDF + "type")


class Sorted:
    """Triples in the order of `kg.graph.merge`, on disk: can be read again and again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __iter__(self) -> Iterator[t.Triple]:
        with self._path.open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                s, p, o = line[:-1].split(" ", 2)
                yield s, p, o

    def by_subject(self) -> Iterator[tuple[str, Iterator[t.Triple]]]:
        """The triples of one subject after another."""
        return groupby(self, key=lambda x: x[0])


@contextmanager
def sorted_triples(triples: Iterable[t.Triple]) -> Iterator[Sorted]:
    """Sorts triples in N-Triples terms through files in a temporary folder, which goes with the block."""
    with tempfile.TemporaryDirectory(prefix="kg-") as name:
        folder = Path(name)
        waiting = iter(triples)
        runs: list[Path] = []
        while batch := list(islice(waiting, BATCH)):
            runs.append(merge.write_run(batch, folder / str(len(runs))))
        whole = folder / "whole"
        with whole.open("w", encoding="utf-8", newline="\n") as f:
            f.writelines(f"{s} {p} {o}\n" for s, p, o in merge.merged(runs))
        yield Sorted(whole)


def as_text(triples: Iterable[ox.Triple]) -> Iterator[t.Triple]:
    """Triples in N-Triples terms."""
    for x in triples:
        yield str(x.subject), str(x.predicate), str(x.object)


def read(paths: Iterable[Path]) -> Iterator[Node]:
    """The nodes of a folder or of files, by IRI."""
    with sorted_triples(as_text(store.triples(paths))) as found:
        for _, group in found.by_subject():
            yield node(group)


def node(triples: Iterable[t.Triple]) -> Node:
    """The triples of one subject as a node."""
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in triples)
    parsed = list(ox.parse(lines.encode(), format=ox.RdfFormat.N_TRIPLES))
    return Node(_iri(parsed[0].subject), tuple((q.predicate.value, _object(q.object)) for q in parsed))


def _iri(term: object) -> str:
    if not isinstance(term, ox.NamedNode):
        raise ValueError(f"{term} is no IRI: a graph of ours has no blank nodes")
    return term.value


def _object(term: object) -> Object:
    if not isinstance(term, ox.NamedNode | ox.Literal):
        raise ValueError(f"{term} is neither IRI nor literal: a graph of ours has no blank nodes")
    return term


def base(paths: Iterable[Path]) -> str:
    """The base of the data's IRIs, from the prefixes at the files' heads."""
    namespace = store.prefixes(paths).get("person", "")
    return namespace.removesuffix("person/") if namespace.endswith("/person/") else DATA
