"""Finds places: divisions by full and short name, new areas, and towns, streets and villages by their endings.

河南洛阳 → 河南省, 洛阳市; 青州市王母宫发展区 → 青州市, 王母宫发展区. Short names that are also common words need
evidence beside them; a name that several divisions share is told apart by what stands before it and by the article.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg import divisions
from kg.divisions import Division
from kg.lexicon import Gazetteer, words
from kg.mentions import context, settlements
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_CAPITAL = re.compile(r"(?<=[在来赴抵返离进驻回])京(?![津冀沪九广张哈剧东台畿郊城门味])")


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer([*(form for d in divisions.every() for form in d.forms if len(form) > 1), *words("place_shields")])


@cache
def _doubtful() -> frozenset[str]:
    return words("ambiguous_places")


def entity(d: Division) -> Entity:
    """The node of a division: its own name, its code and its parent's."""
    return Entity(KG.Province if d.level == "province" else KG.Place, d.name, (d.code, d.parent))


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of provinces and other places, with document offsets; short names that stay open as Unresolved."""
    hits = [(start, end, word) for start, end, word in _gazetteer().find(document.text) if word not in words("place_shields")]
    full = {word for _, _, word in hits}
    taken: list[tuple[int, int, Division | None, str]] = []
    open_: list[tuple[int, int, str]] = []
    for start, end, word in hits:
        options = divisions.by_name(word)
        before = taken[-1] if taken and taken[-1][1] == start else None
        inside = [d for d in options if before and before[2] and divisions.lies_in(d.parent, before[2].code)]
        if inside:
            taken.append((start, end, inside[0], "places.after-parent"))
            continue
        whole = [d for d in options if word != d.short or d.level == "area"]
        if whole:
            taken.append((start, end, whole[0] if len(whole) == 1 else None, "places.full-name"))
            continue
        sure = [d for d in options if d.level in ("province", "prefecture") and word not in _doubtful()]
        if sure:
            taken.append((start, end, sure[0], "places.short-name"))
            continue
        named = [d for d in options if d.name in full]
        if len(named) == 1:
            taken.append((start, end, named[0], "places.short-of-named"))
        elif any(d.level != "county" for d in options):
            open_.append((start, end, word))
    divided = list(_mentions(document, taken))
    yield from divided
    yield from settlements.find(document, Mentions(divided))
    for start, end, word in open_:
        field, a, b = document.locate(start, end)
        yield Unresolved(word, "short name of a place or a common word", field, a, b)
    for m in _CAPITAL.finditer(document.text):
        yield Mention(m.start(), m.end(), entity(divisions.by_letter()["京"]), "places.capital-letter", 0.95)


def _mentions(document: Document, taken: list[tuple[int, int, Division | None, str]]) -> Iterator[Mention]:
    """Names that one division has alone are places at once; shared ones look at the article's other places."""
    sure = Mentions(Mention(s, e, entity(d), rule, 0.97) for s, e, d, rule in taken if d)
    yield from sure
    for start, end, d, rule in taken:
        if d is None:
            word = document.text[start:end]
            options = [x for x in divisions.by_name(word) if word != x.short]
            yield Mention(start, end, _by_context(document, sure, start, options), rule, 0.9)


def _by_context(document: Document, sure: Mentions, start: int, options: list[Division]) -> Entity:
    """The one of several namesakes that lies where the article is: 西湖区 in a story of 杭州; without a code if none does."""
    for level in ("prefecture", "province"):
        home = context.home(document, sure, start, level)
        inside = [d for d in options if home and divisions.lies_in(d.code, home.key[0])]
        if len(inside) == 1:
            return entity(inside[0])
    present = [d for d in options if not d.former]
    return entity(present[0]) if len(present) == 1 else Entity(KG.Place, options[0].name, ("", ""))
