"""Reads the tables of kg/data and finds their words in a text, longest match first."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import Final

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


def alternatives(found: Iterable[str]) -> str:
    """Words as the alternatives of a pattern, longer ones first: 会, 会议 → 会议|会."""
    return "|".join(re.escape(word) for word in sorted(set(found), key=lambda word: (-len(word), word)))


@cache
def _by_role(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table(name):
        found.setdefault(row["role"], set()).add(row["word"])
    return {role: frozenset(its) for role, its in found.items()}


def words_with(name: str, role: str) -> frozenset[str]:
    """The words that have a role in `kg/data/<name>.tsv`, a table of the columns `word` and `role`.

    Raises LexiconError where no word has it.
    """
    if role not in (known := _by_role(name)):
        raise LexiconError(f"{name}.tsv: no word has the role {role}")
    return known[role]


@cache
def one_of(name: str, *roles: str) -> str:
    """The words that have one of these roles in a table, as alternatives of a pattern."""
    return alternatives(word for role in roles for word in words_with(name, role))


def cells(value: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, separated by `|`."""
    return tuple(x for x in value.split("|") if x)


Hit = tuple[int, int, str]
"""(start, end, word), in code points."""


class Gazetteer:
    """A dictionary matcher over many words (Aho-Corasick, leftmost longest).

    A `shared` one belongs to a lexicon that is looked up in every document: all of those read a text together, in one pass.
    `words` may be a function, called at the first search. With `every`, words inside and across other words are found too.
    """

    def __init__(self, words: Iterable[str] | Callable[[], Iterable[str]], *, shared: bool = False, every: bool = False) -> None:
        self._words = words
        self.every: Final = every
        self._shared = _TOGETHER.join(self) if shared else -1

    @cached_property
    def entries(self) -> frozenset[str]:
        """All words."""
        return frozenset(self._words() if callable(self._words) else self._words)

    @cached_property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(sorted({len(word) for word in self.entries}, reverse=True))

    @cached_property
    def _alone(self) -> "_Automaton":
        return _Automaton([self])

    def find(self, text: str) -> Sequence[Hit]:
        """The longest words, left to right, none overlapping unless `every` one is asked for."""
        return self._alone.read(text)[0] if self._shared < 0 else _TOGETHER.find(text)[self._shared]

    def at(self, text: str, start: int) -> str:
        """The longest word that begins at `start`; "" if none does."""
        return next((word for size in self._sizes if (word := text[start : start + size]) in self.entries), "")


def told_again(text: str, words: Iterable[str]) -> list[Hit]:
    """What a Gazetteer of these words finds: for the few names of one article, which are worth no automaton."""
    hits = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            hits.append((at, -len(word), word))
            at = text.find(word, at + 1)
    out: list[Hit] = []
    free = 0
    for start, size, word in sorted(hits):
        if start >= free:
            free = start - size
            out.append((start, free, word))
    return out


class _Automaton:
    """Finds the words of several lexicons in one pass, each lexicon's longest ones."""

    def __init__(self, lexicons: Sequence[Gazetteer]) -> None:
        owners: dict[str, list[int]] = {}
        for number, lexicon in enumerate(lexicons):
            for word in sorted(lexicon.entries):
                owners.setdefault(word, []).append(number)
        self._count, self._words = len(lexicons), list(owners.items())
        self._every = [lexicon.every for lexicon in lexicons]
        self._automaton = ac.AhoCorasick([word for word, _ in self._words])

    def read(self, text: str) -> list[list[Hit]]:
        """The hits of each lexicon: of those that overlap the leftmost, of those that begin together the longest."""
        out: list[list[Hit]] = [[] for _ in range(self._count)]
        free = [0] * self._count
        for start, end, index in sorted([(a, -b, i) for i, a, b in self._automaton.find_matches_as_indexes(text, overlapping=True)]):
            word, owners = self._words[index]
            for number in owners:
                if start >= free[number]:
                    free[number] = 0 if self._every[number] else -end
                    out[number].append((start, -end, word))
        return out


class _Together:
    """The shared lexicons, and what they found in the text last read: the finders of one document ask one after the other."""

    def __init__(self) -> None:
        self._members: list[Gazetteer] = []
        self._automaton: _Automaton | None = None
        self._last: tuple[str, list[list[Hit]]] = ("", [])

    def join(self, gazetteer: Gazetteer) -> int:
        """The number of a new member."""
        self._members.append(gazetteer)
        self._automaton, self._last = None, ("", [])
        return len(self._members) - 1

    def find(self, text: str) -> list[list[Hit]]:
        """Each member's hits."""
        last, hits = self._last
        if last != text or not hits:
            if self._automaton is None:
                self._automaton = _Automaton(self._members)
            hits = self._automaton.read(text)
            self._last = text, hits
        return hits


_TOGETHER: Final = _Together()
