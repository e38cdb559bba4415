"""Reads the tables of kg/data and finds their words in a text, longest match first."""

from collections.abc import Iterable, Iterator
from functools import cache

import ahocorasick_rs as ac

from kg.errors import LexiconError
from kg.resources import data_file

Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of `kg/data/<name>.tsv` by column; lines that begin with # are comments.

    Raises LexiconError with file and line where a row has another number of columns than the heading.
    """
    path = data_file(f"{name}.tsv")
    lines = [(i, x) for i, x in enumerate(path.read_text("utf-8").splitlines(), 1) if x and not x.startswith("#")]
    if not lines:
        raise LexiconError(f"{path.name}: no heading")
    heading = lines[0][1].split("\t")
    rows = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(heading):
            raise LexiconError(f"{path.name}:{number}: {len(cells)} columns, the heading has {len(heading)}")
        rows.append(dict(zip(heading, cells, strict=True)))
    return tuple(rows)


@cache
def words(name: str, column: str = "word") -> frozenset[str]:
    """One column of a table as a set."""
    return frozenset(row[column] for row in table(name))


def cells(value: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, separated by `|`."""
    return tuple(x for x in value.split("|") if x)


class Gazetteer:
    """A dictionary matcher over many words (Aho-Corasick, leftmost longest)."""

    def __init__(self, entries: Iterable[str]) -> None:
        self.entries = sorted(set(entries))
        self._automaton = ac.AhoCorasick(self.entries, matchkind=ac.MatchKind.LeftmostLongest)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, word) of the longest words, left to right, none overlapping; offsets in code points."""
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            yield start, end, self.entries[index]
