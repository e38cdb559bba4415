"""One organization named with and without the place that it lies in: 北京长峰医院, 北京丰台长峰医院, 长峰医院."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.lexicon import Gazetteer, words
from kg.mentions.found import Mentions
from kg.mentions.organization_names import is_generic
from kg.model import Entity, Mention
from kg.vocab import KG

_PUBLIC = ("院", "馆", "校", "学", "会", "站", "所", "中心", "园", "局", "墓")
_OF_ALL = re.compile("(?:国内|全国|各地|各类|同类|一座|一家)$")  # 国内自然博物馆首位: the kind, not one
_LEVELS = "省市区县州盟旗"


def merge(text: str, found: Mentions, organizations: list[Mention], known: list[Mention]) -> Iterator[Mention]:
    """The mentions with one entity for each core name, and the places where the core stands alone.

    A public institution's full name begins with its place in full (北京市八宝山殡仪馆), others have the shortest form.
    """
    places = {m.start: m for m in found.of(KG.Province, KG.Place)}
    groups: dict[str, list[Mention]] = {}
    for m in organizations:
        groups.setdefault(_core(text, m, places), []).append(m)
    spans = sorted((m.start, m.end) for m in [*organizations, *known])
    alone: dict[str, Entity] = {}
    for core in sorted(groups):
        entity = _entity(text, core, groups[core])
        for m in groups[core]:
            yield replace(m, entity=entity)
        if entity.name != core and len(core) > 3:
            alone[core] = entity
    for start, end, core in Gazetteer(alone).find(text) if alone else ():
        if not _covered(spans, start, end) and not _OF_ALL.search(text, max(0, start - 3), start):
            yield Mention(start, end, alone[core], "organizations.core-name", 0.85)


def _core(text: str, m: Mention, places: dict[int, Mention]) -> str:
    """The name without the places that it begins with; the whole name where too little is left."""
    at = m.start
    while at in places and places[at].end < m.end:
        at = places[at].end
    core = text[at : m.end]
    whole = len(core) < 4 or is_generic(_stem(core)) or at == m.start
    return m.entity.name if whole else core


@cache
def _endings() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(sorted(words("organization_kinds"), key=lambda w: (-len(w), w))) + ")$")


def _stem(core: str) -> str:
    """长峰医院 → 长峰."""
    return _endings().sub("", core)


def _entity(text: str, core: str, members: list[Mention]) -> Entity:
    forms = sorted({m.entity for m in members}, key=lambda e: (len(e.name), e))
    if core.endswith(_PUBLIC):
        full = [e for e in forms if any(c in _LEVELS for c in e.name[1:4])]
        placed = [e for e in forms if e.name != core]
        return (full or placed or forms)[0]
    return forms[0]


def _covered(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    i = bisect_left(spans, (start + 1, 0))
    return any(a < end and start < b for a, b in spans[max(0, i - 1) : i + 1])
