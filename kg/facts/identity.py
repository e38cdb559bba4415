"""What an article's facts say about who is who: the parts of keys that single mentions do not tell."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from kg.lexicon import words
from kg.model import FIGURE_KEY, Article, Entity, Literal, Mention
from kg.vocab import KG

Statement = tuple[Entity, str, Entity | Literal, object]
"""Subject, predicate, object, and where it is stated, which does not matter here."""
CENTRE: Final = "cn"
_FIGURES: Final = (KG.Statistic, KG.Target)
_COMPLETED: Final = frozenset((KG.Person, KG.Policy, KG.Meeting, *_FIGURES))
"""The classes whose keys depend on what the article says."""
_KEYED_BY: Final = frozenset((KG.Person, KG.Province, KG.Meeting))
"""The classes whose names in the article matter for that."""


def keys_from_facts(article: Article, mentioned: Iterable[Mention], told: Sequence[Statement]) -> Callable[[Entity], Entity]:
    """A function from entities as the finders made them to entities with the keys that MODEL.md lists.

    `mentioned` is what the article names, `told` what it states.

    Person: province of the posts, a province before the centre; without a post the article's province, if it names
    just one. Policy: territory of appliesTo, else of the issuers. Meeting: its date, else the article's year, and the
    territory of its convenors.
    """
    named: dict[str, list[Entity]] = {}
    for m in mentioned:
        if (kind := m.entity.kind) in _KEYED_BY:
            named.setdefault(kind, []).append(m.entity)
    keys = {**_people(named, told), **_policies(told), **_meetings(article, named, told)}

    def rename(entity: Entity) -> Entity:
        if not entity.of and entity.kind not in _COMPLETED:
            return entity
        of = tuple([rename(e) for e in entity.of]) if entity.of else ()
        key = keys.get((entity.kind, entity.name), entity.key)
        if entity.kind in _FIGURES and not of and len(key) == len(FIGURE_KEY):
            key = (*key, article.id)  # a number that belongs to nothing named is this article's alone
        return entity if (of, key) == (entity.of, entity.key) else Entity(entity.kind, entity.name, key, of)

    return rename


Keys = dict[tuple[str, str], tuple[str, ...]]


def province_of(code: str) -> str:
    """The code of the province that a GB/T 2260 code lies in: 330106 → 330000; cn stays cn, "" stays ""."""
    return code[:2] + "0000" if code[:2].isdigit() else code


def _people(mentioned: Mapping[str, Sequence[Entity]], facts: Sequence[Statement]) -> Keys:
    named = _names(KG.Person, mentioned, facts)
    provinces = {e.key[0] for e in mentioned.get(KG.Province, ())}
    home = provinces.pop() if len(provinces) == 1 else ""
    codes: dict[str, set[str]] = {n: set() for n in named}
    for s, p, o, _ in facts:
        if isinstance(o, Entity):
            person, post = (s, o) if p == KG.holdsPost else (s.of[0], s.of[1]) if s.kind == KG.Tenure else (None, None)
            if person is not None and post is not None and post.of[0].key:
                codes[person.name].add(province_of(post.of[0].key[0]))
    out: Keys = {}
    for name, found in codes.items():
        local = sorted(found - {CENTRE, ""})
        central = CENTRE in found or _is_leader(name, home)
        out[KG.Person, name] = (local[0] if local else CENTRE if central else home,)
    return out


def _names(kind: str, mentioned: Mapping[str, Sequence[Entity]], facts: Sequence[Statement]) -> set[str]:
    """The names of all entities of a class that the article mentions or states something of."""
    told = {e.name for s, _, o, _ in facts for e in (s, o) if isinstance(e, Entity) and e.kind == kind}
    return told | {e.name for e in mentioned.get(kind, ())}


def _is_leader(name: str, home: str) -> bool:
    """A national leader named without a post; a name of two characters, of which there are many, only outside local stories."""
    return name in words("leaders", "name") and (not home or len(name) > 2)


def _policies(facts: Sequence[Statement]) -> Keys:
    places: dict[Entity, set[str]] = {}
    issuers: dict[Entity, set[str]] = {}
    for s, p, o, _ in facts:
        if isinstance(o, Entity) and p == KG.appliesTo:
            places.setdefault(s, set()).add(o.key[0] or o.key[1])
        if isinstance(o, Entity) and p == KG.issuedBy and o.key and o.key[0]:
            issuers.setdefault(s, set()).add(o.key[0])
    out: Keys = {}
    for policy in [*places, *issuers]:
        codes = places.get(policy) or issuers[policy]
        # several territories: the widest that holds them all is the centre unless they are one division
        out[KG.Policy, policy.name] = (min(codes) if len(codes) == 1 else CENTRE if CENTRE in codes else min(codes), *policy.key[1:])
    return out


def _meetings(article: Article, mentioned: Mapping[str, Sequence[Entity]], facts: Sequence[Statement]) -> Keys:
    dates: dict[str, set[str]] = {}
    convenors: dict[str, set[str]] = {}
    named = _names(KG.Meeting, mentioned, facts)
    for s, p, o, _ in facts:
        if s.kind == KG.Meeting and p == KG.date and isinstance(o, Literal):
            dates.setdefault(s.name, set()).add(o.value)
        if s.kind == KG.Meeting and p == KG.convenedBy and isinstance(o, Entity) and o.key and o.key[0]:
            convenors.setdefault(s.name, set()).add(o.key[0])
    out: Keys = {}
    for name in named:
        when = min(dates[name]) if name in dates else article.date[:4]
        where = min(convenors[name]) if name in convenors else ""
        out[KG.Meeting, name] = (when, where)
    return out
