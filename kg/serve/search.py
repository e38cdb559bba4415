"""Names by what one types: simplified or traditional, pinyin, initials; the best first, as the view's own search finds them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kg.view.names import pinyin, simplified_by_traditional

_SHORTEST_SOUND = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A node as a search sees it: the IRI, its narrowest class, its name and other names, and how many statements lead to it."""

    iri: str
    kind: str
    name: str
    others: tuple[str, ...] = ()
    links: int = 0


@dataclass(frozen=True, slots=True)
class _Entry:
    node: Named
    names: tuple[str, ...]
    sounds: tuple[tuple[tuple[str, ...], ...], ...]
    initials: str


class Index:
    """All names of one build. Building it takes some 0.2 ms a name."""

    def __init__(self, nodes: Iterable[Named]) -> None:
        nodes = list(nodes)
        self._traditional = str.maketrans(simplified_by_traditional(x for n in nodes for x in (n.name, *n.others)))
        self._entries = [self._entry(node) for node in nodes]

    def __len__(self) -> int:
        return len(self._entries)

    def _plain(self, text: str) -> str:
        return unicodedata.normalize("NFKC", text).lower().translate(self._traditional)

    def _entry(self, node: Named) -> _Entry:
        names = (node.name, *node.others)
        sounds = tuple(tuple(tuple(x.split("|")) for x in pinyin(name).split(" ") if x) for name in names)
        return _Entry(node, tuple(map(self._plain, names)), sounds, "".join({s[0] for name in sounds for each in name for s in each if s}))

    def find(self, typed: str, limit: int = 20, kind: str = "") -> list[tuple[Named, float]]:
        """Up to `limit` nodes with their scores; `kind` keeps to one class."""
        query = self._plain(typed.strip())
        letters = re.sub(r"[\s'’]", "", query)
        latin = re.fullmatch(r"[a-z0-9]+", letters) is not None
        found = []
        for entry in self._entries:
            if not query or (kind and entry.node.kind != kind):
                continue
            score = _in_names(entry.names, query)
            if latin and score < 60 and len(letters) >= _SHORTEST_SOUND and letters[0] in entry.initials:
                score = max(score, _in_sounds(entry.sounds, letters))
            if score > 0:
                found.append((entry.node, round(score + min(5.0, entry.node.links / 20), 2)))
        return sorted(found, key=lambda x: (-x[1], x[0].name, x[0].iri))[:limit]

    def nearest(self, typed: str, limit: int = 5) -> list[Named]:
        """The nodes whose names share most pairs of characters with what was typed."""
        pairs = _pairs(self._plain(typed))
        rated = []
        for entry in self._entries:
            mine = _pairs(entry.names[0])
            if shared := len(pairs & mine):
                rated.append((-2 * shared / (len(pairs) + len(mine)), entry.node.name, entry.node.iri, entry.node))
        return [node for *_, node in sorted(rated, key=lambda x: x[:3])[:limit]]


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(max(1, len(text) - 1))}


def _in_names(names: tuple[str, ...], query: str) -> float:
    best = 0.0
    for i, text in enumerate(names):
        if (at := text.find(query)) >= 0:
            score = 100 if text == query else 80 if at == 0 else 60
            best = max(best, score - (3 if i else 0) - min(2, len(text) / 100))
    return best


def _in_sounds(sounds: tuple[tuple[tuple[str, ...], ...], ...], letters: str) -> float:
    best = 0.0
    for n, syllables in enumerate(sounds):
        starts = range(len(syllables)) if len(letters) > _SHORTEST_SOUND else range(min(1, len(syllables)))
        start = next((i for i in starts if _follows(syllables, i, letters)), -1)
        if start >= 0:
            share = min(1, len(letters) / len(syllables))
            best = max(best, (50 if start == 0 else 30) + 20 * share - (3 if n else 0) - min(2, len(syllables) / 50))
    return best


def _follows(syllables: tuple[tuple[str, ...], ...], i: int, letters: str) -> bool:
    """Whether the letters follow the syllables from the i-th on, each in full or by its initial, the last perhaps begun."""
    if not letters:
        return True
    if i >= len(syllables):
        return False
    for sound in syllables[i]:
        if sound.startswith(letters):
            return True
        if letters.startswith(sound) and _follows(syllables, i + 1, letters[len(sound) :]):
            return True
        if letters[0] == sound[:1] and _follows(syllables, i + 1, letters[1:]):
            return True
    return False
