"""The country's missions abroad: 我驻老挝使馆 → 中国驻老挝大使馆, 中国驻大阪总领馆 → 中国驻大阪总领事馆."""

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.foreign_organizations import is_country
from kg.mentions.local_names import Named, central
from kg.mentions.organ_words import Organ
from kg.text.fold import HAN

_MISSION: Final = re.compile(
    rf"(?:中华人民共和国|中国|我国?)驻(?P<where>(?:(?![、，各有])[{HAN}]){{2,10}}?)(?:(?P<embassy>大?使馆)|(?P<consulate>总领事?馆))(?!区|员)"
)
_FOREIGN_OFFICE: Final = "外交部"


def find(text: str) -> Iterator[Named]:
    """Missions with the words for whose they are: an embassy in a state, a consulate general in whatever town."""
    if "驻" not in text or "馆" not in text:
        return
    for m in _MISSION.finditer(text):
        if m["embassy"] and not is_country(m["where"]):
            continue
        kind = "大使馆" if m["embassy"] else "总领事馆"
        yield central(m.start(), m.end(), Organ(f"中国驻{m['where']}{kind}", "bureau", _FOREIGN_OFFICE), "agencies.mission-abroad", 0.95)
