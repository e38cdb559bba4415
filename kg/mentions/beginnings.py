"""Patterns whose first or last characters are few: those are found fast, and only there is looked closer."""

import re
from collections.abc import Iterable

from kg.lexicon import Gazetteer


class Begun:
    """A pattern whose every match begins with one of `first`, which is one character long and may look around it.

    A pattern of many branches is tried at each character; a set of characters is found without trying.
    """

    def __init__(self, first: str, pattern: str) -> None:
        self._first, self.pattern = re.compile(first), re.compile(pattern)

    def matches(self, text: str, begin: int = 0, end: int | None = None) -> list[re.Match[str]]:
        """What `pattern.finditer` gives."""
        stop, done, match = len(text) if end is None else end, begin, self.pattern.match
        out: list[re.Match[str]] = []
        for hit in self._first.finditer(text, begin, stop):
            at = hit.start()
            if at >= done and (found := match(text, at, stop)):
                done = found.end()
                out.append(found)
        return out

    def last(self, text: str, begin: int, end: int) -> re.Match[str] | None:
        """The last match in text[begin:end]."""
        found = self.matches(text, begin, end)
        return found[-1] if found else None


class Cued:
    """A pattern whose every match begins with one of `cues`, words that are found while the lexicons read the document: at next to no cost."""

    def __init__(self, cues: Iterable[str], pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self._cues = Gazetteer(cues, shared=True, every=True)

    def matches(self, text: str) -> list[re.Match[str]]:
        """What `pattern.finditer` gives; another text than the document's is read anew by all lexicons."""
        done, out = 0, list[re.Match[str]]()
        for at, _, _ in self._cues.find(text):
            if at >= done and (found := self.pattern.match(text, at)):
                done = found.end()
                out.append(found)
        return out


class Opening:
    """A pattern tried at places where it mostly does not match: `first` are the characters that its matches begin with."""

    def __init__(self, first: Iterable[str], pattern: str) -> None:
        self.first, self.pattern = frozenset(first), re.compile(pattern)

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """What `pattern.match` gives; another first character is seen without trying."""
        return self.pattern.match(text, at) if text[at : at + 1] in self.first else None


class Closing:
    """A pattern for the end of some words, tried where it mostly does not match: `last` are the characters that its matches end with."""

    def __init__(self, last: Iterable[str], pattern: str) -> None:
        self.last, self.pattern = frozenset(last), re.compile(f"(?:{pattern})$")

    def search(self, text: str, begin: int, end: int) -> re.Match[str] | None:
        """The match in text[begin:end] that ends there."""
        return self.pattern.search(text, begin, end) if begin < end and text[end - 1] in self.last else None


def first_of(words: Iterable[str]) -> set[str]:
    """The characters that words begin with."""
    return {word[0] for word in words}


def last_of(words: Iterable[str]) -> set[str]:
    """The characters that words end with."""
    return {word[-1] for word in words}
