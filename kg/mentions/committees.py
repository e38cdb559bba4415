"""Committees of the national assemblies that a story of theirs names without them: 全国政协…任命甲为提案委员会驻会副主任."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.lexicon import alternatives
from kg.mentions.document import Document
from kg.mentions.local_names import Named, central
from kg.mentions.organ_words import Organ, organs

_NPC, _CPPCC = "全国人民代表大会", "中国人民政治协商会议全国委员会"
_BODIES: Final = {"全国政协": _CPPCC, "全国人民代表大会": _NPC, "全国人大": _NPC}
"""How the names of a body's committees begin, and how its own and that of its standing committee do."""
_ASSEMBLIES: Final = ("congress", "cppcc")


@cache
def _bare() -> dict[str, dict[str, Organ]]:
    """The committee's name without the body, in full or short (宪法法律委) → the body's own name → the committee."""
    out: dict[str, dict[str, Organ]] = {}
    for form, organ in sorted(organs().items()):
        for prefix, body in _BODIES.items():
            word = form.removeprefix(prefix)
            if word != form and word.endswith(("委员会", "委")) and not word.startswith("常"):
                out.setdefault(word, {})[body] = organ
    return out


@cache
def _pattern() -> re.Pattern[str]:
    names = alternatives(_bare())
    return re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[任为由和兼的了]))(?:{names})(?=驻会|副?主任|委员(?!会))")


def elided(document: Document, named: Sequence[Named]) -> Iterator[Named]:
    """The committees before a title, of the body that the story named last before them."""
    if "委" not in document.text:
        return
    for m in _pattern().finditer(document.text):
        begin = document.story_at(m.start())[0]
        known = _bare()[m[0]]
        said = [n for n in named if begin <= n.start < m.start() and n.kind in _ASSEMBLIES]
        last = said[-1].name if said else ""
        body = next((b for p, b in _BODIES.items() if b in known and last.startswith((p, b))), None)
        if body:
            yield central(*m.span(), known[body], "agencies.elided-body", 0.92)
