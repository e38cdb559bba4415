"""Committees of the national assemblies that a story of theirs names without them: 全国政协…任命甲为提案委员会驻会副主任."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.mentions.document import Document
from kg.mentions.local_names import Named, central
from kg.mentions.organ_words import Organ, organs

_BODIES = {"全国政协": "中国人民政治协商会议全国委员会", "全国人民代表大会": "全国人民代表大会"}
"""How the names of a body's committees begin, and how its own and that of its standing committee do."""
_ENDS = "委员会"


@cache
def _bare() -> dict[str, dict[str, Organ]]:
    """The committee's name without the body → the body's own name → the committee."""
    out: dict[str, dict[str, Organ]] = {}
    for organ in set(organs().values()):
        for prefix, body in _BODIES.items():
            if organ.name.startswith(prefix) and organ.name.endswith(_ENDS) and not organ.name.endswith("常务委员会"):
                out.setdefault(organ.name.removeprefix(prefix), {})[body] = organ
    return out


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(_bare(), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[任为由和兼的]))(?:{names})(?=驻会|副?主任|委员(?!会))")


def elided(document: Document, named: Sequence[Named]) -> Iterator[Named]:
    """The committees before a title, of the body that the story named last before them."""
    if _ENDS not in document.text:
        return
    for m in _pattern().finditer(document.text):
        begin = document.story_at(m.start())[0]
        known = _bare()[m[0]]
        said = [n for n in named if begin <= n.start < m.start() and any(n.name.startswith(body) for body in known)]
        if said:
            body = next(b for b in known if said[-1].name.startswith(b))
            yield central(*m.span(), known[body], "agencies.elided-body", 0.9)
