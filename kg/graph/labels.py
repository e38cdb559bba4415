"""Labels beside the canonical name: other forms seen, and English where a lexicon has it."""

from collections.abc import Iterator
from functools import cache

from kg.graph import terms as t
from kg.lexicon import table, words_with
from kg.model import Entity
from kg.text.fold import fold
from kg.vocab import KG

_QUOTES = (("《", "》"), ("〈", "〉"), ("“", "”"), ("‘", "’"))
_NAMED = (KG.Agency, KG.Organization, KG.Person, KG.Place, KG.Province, KG.Policy, KG.Campaign, KG.Meeting)
_POINTERS = ("此次", "本次", "这次", "该", "此", "本")
_SHORTEST = 3
_HEADS = words_with("character_roles", "ends_body")


def alternative(entity: Entity, words: str) -> Iterator[str]:
    """The words as an alternative label, if they are another form of the name that means something out of context.

    省民政厅 for 广东省民政厅 is one; 会议, 此次行动 for a meeting or drive are not, nor is 石家庄 for 石家庄市民政局.
    """
    if entity.kind not in _NAMED:
        return
    seen = _unquoted(words.strip())
    plain = fold(seen).text
    if "\n" in seen or not plain:
        return
    if fold(seen.replace(" ", "")).text != seen.replace(" ", "") and plain == entity.name:
        yield t.text(seen, "zh-Hant")
        return
    if plain == entity.name or plain.startswith(_POINTERS):
        return
    if entity.kind in (KG.Campaign, KG.Meeting) and len(plain) <= _SHORTEST + 1:
        return
    if entity.kind in (KG.Agency, KG.Organization) and (plain[-1] not in _HEADS and plain[-1] != entity.name[-1]):
        return
    yield t.text(plain, "zh")


def _unquoted(words: str) -> str:
    """Without marks that hold all of it: 《意见》 → 意见, “清朗”行动 stays."""
    for opening, closing in _QUOTES:
        if words.startswith(opening) and words.find(closing, 1) == len(words) - 1:
            return words[1:-1]
    return words


def english(entity: Entity) -> Iterator[str]:
    """English labels of the lexicons: central organs and provinces; none for names that they do not know."""
    if entity.kind == KG.Agency and (name := _organs().get(entity.name)):
        yield t.text(name, "en")
    if entity.kind == KG.Province and (name := _provinces().get(entity.key[0])):
        yield t.text(name, "en")


@cache
def _organs() -> dict[str, str]:
    return {row["name"]: row["english"] for row in table("organs") if row["english"]}


@cache
def _provinces() -> dict[str, str]:
    return {row["code"]: row["english"] for row in table("provinces_english")}
