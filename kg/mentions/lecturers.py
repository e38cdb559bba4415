"""The centre's groups of lecturers, each of one congress or plenum: 中央宣讲团 → 学习贯彻党的二十大精神中央宣讲团."""

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.local_names import Named, central
from kg.mentions.organ_words import Organ

_GROUP: Final = re.compile("(?P<of>学习贯彻[^，。；、：“”\n]{4,24}?精神)?(?:党)?中央宣讲团")
_PARTY: Final = "中共中央"


def find(text: str) -> Iterator[Named]:
    """The groups under the full name that the article gives anywhere, else as written."""
    if "中央宣讲团" not in text:
        return
    groups = list(_GROUP.finditer(text))
    full = {f"{m['of']}中央宣讲团" for m in groups if m["of"]}
    name = full.pop() if len(full) == 1 else ""
    for m in groups:
        of = f"{m['of']}中央宣讲团" if m["of"] else name or "中央宣讲团"
        yield central(m.start(), m.end(), Organ(of, "party", _PARTY), "agencies.lecturers", 0.92)
