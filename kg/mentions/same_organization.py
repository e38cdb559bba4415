"""One organization named with and without the place that it lies in: 北京长峰医院, 北京丰台长峰医院, 长峰医院."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import alternatives, told_again, words, words_with
from kg.mentions.found import Mentions
from kg.mentions.organization_names import is_generic
from kg.model import Entity, Mention
from kg.vocab import KG

_PUBLIC: Final = tuple(sorted(words_with("body_words", "public_ending")))
_BRANDED: Final = tuple(sorted(words_with("body_words", "branded_ending")))
_OF_ALL: Final = re.compile("(?:国内|全国|各地|各类|同类|一座|一家)$")  # 国内自然博物馆首位: the kind, not one
_BRAND: Final = re.compile("(?P<brand>[\u4e00-\u9fff]{2,4})(?:集团|公司|集团公司)")
_LEVELS: Final = "省市区县州盟旗"


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
    firms = _firms({m.entity for m in [*organizations, *known]})
    for core in sorted(groups):
        apart = _by_place(text, core, groups[core], places)
        for members in apart:
            entity = _entity(text, core, members)
            for m in members:
                yield Mention(m.start, m.end, firms.get(entity, entity), m.rule, m.confidence)
            if entity.name != core and len(core) > 3 and len(apart) == 1:
                alone[core] = entity
    for start, end, core in told_again(text, alone):
        if not _covered(spans, start, end) and not _OF_ALL.search(text, max(0, start - 3), start):
            yield Mention(start, end, alone[core], "organizations.core-name", 0.85)


def _firms(entities: set[Entity]) -> dict[Entity, Entity]:
    """A company's short form → the only company of that brand that the article names in full: 海源集团, 福建海源纺织集团有限公司."""
    full = [e for e in entities if e.name.endswith(("公司", "集团"))]
    out: dict[Entity, Entity] = {}
    for short in full:
        m = _BRAND.fullmatch(short.name)
        same = [e for e in full if m and m["brand"] in e.name[:-2] and len(e.name) > len(short.name) + 1]
        if len(same) == 1:
            out[short] = same[0]
    return out


def _by_place(text: str, core: str, members: list[Mention], places: dict[int, Mention]) -> list[list[Mention]]:
    """Members whose names begin with places of which neither lies in the other are not one: 厦门市社会工作者协会, 银川市社会工作者协会.

    Nor are those of a division and of one inside it, both in full, but for a brand's: 浙江省书法家协会, 杭州市书法家协会.
    """
    out: dict[str, list[Mention]] = {}
    full: set[str] = set()
    apart = not core.endswith(_BRANDED)
    for m in members:
        place = _nearest(m, places)
        code = place.entity.key[0] if place else ""
        out.setdefault(code, []).append(m)
        if place and apart and text[place.end - 1] in _LEVELS:
            full.add(code)
    bare = out.pop("", [])
    joined: list[tuple[str, list[Mention]]] = []
    for code in sorted(out, key=lambda c: (len(_significant(c)), c)):
        home = next(
            (
                group
                for known, group in joined
                if _significant(code).startswith(_significant(known)) and not (code in full and known in full)
            ),
            None,
        )
        if home is None:
            joined.append((code, out[code]))
        else:
            home.extend(out[code])
    groups = [group for _, group in joined]
    if bare and len(groups) == 1:
        groups[0].extend(bare)
    return [*groups, bare] if bare and len(groups) != 1 else groups


def _nearest(m: Mention, places: dict[int, Mention]) -> Mention | None:
    """The last of the places that a name begins with: 成都市|武侯区."""
    place = places.get(m.start)
    while place is not None:
        inner = places.get(place.end)
        code = inner.entity.key[0] if inner is not None else ""
        if inner is None or inner.end >= m.end or not code:
            break
        place = inner
    return place


def _significant(code: str) -> str:
    """The digits of a division's code that tell it from others of its level: 130000 → 13, 350200 → 3502."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


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
    return re.compile("(?:" + alternatives(words("organization_kinds")) + ")$")


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
