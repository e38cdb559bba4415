"""Campaigns that only the title of their plan or the name of their office names: 《…专项行动实施方案》 … 在全省开展专项行动."""

import re
from typing import Final

from kg import divisions
from kg.frozen import frozen
from kg.lexicon import one_of
from kg.mentions.document import Document
from kg.mentions.drives import KINDS
from kg.mentions.found import Mentions
from kg.vocab import KG

_PLAN: Final = re.compile(
    r"(?P<name>.{4,60}?)(?:工作)?的?(?:总体|具体|工作|实施)*"
    r"(?:方案|计划|通知|意见|公告|要点|细则)(?:（[^（）]{1,20}）)?"
)
_ORDERED: Final = re.compile(f"(?:.{{2,30}}?)?关于(?:{one_of('drive_words', 'ordered')})*(?:开展|实施|推进|启动)好?(?:为期.{{1,6}}的)?")
_OFFICE: Final = re.compile(r"(?P<name>.{4,40}?)(?:工作)?(?:领导小组|指挥部|工作专班|专班|协调小组|工作组)(?:办公室)?")
_OF_ALL: Final = re.compile(r"全[省市区县州国盟旗](?!民)")
_QUOTED: Final = re.compile(r"[^“”]{0,16}“[^“”]{2,20}”[^“”]{0,12}(?:行动|活动|工程|计划|项目)")
_SPECIAL: Final = frozenset(word for word, kind in KINDS.items() if kind in ("special", "census"))
_SHORTEST: Final = 4
_YEAR: Final = re.compile(r"20\d\d年(?:度)?")


@frozen
class Planned:
    """A campaign's name, told at `start` by a plan's title or an office's name."""

    start: int
    name: str


def names(document: Document, found: Mentions) -> list[Planned]:
    """The campaigns that plans and offices of the document name, in its order, their divisions left out.

    《山西省殡葬领域突出问题专项整治行动方案》 gives 殡葬领域突出问题专项整治行动.
    """
    out = [Planned(m.start, name) for m in found.of(KG.Policy) if (name := _core(m.entity.name, _PLAN))]
    offices = [Planned(m.start, name) for m in found.of(KG.Agency) if (name := _core(m.entity.name, _OFFICE))]
    return sorted([*out, *offices], key=lambda p: (p.start, p.name))


def _core(title: str, pattern: re.Pattern[str]) -> str:
    """The campaign's name inside a title, "" where the title is no plan of one."""
    whole = pattern.fullmatch(title)
    if whole is None:
        return ""
    name = whole["name"]
    if ordered := _ORDERED.match(name):
        name = name[ordered.end() :]
    name = _without_division(_YEAR.sub("", name, count=1))
    head = next((name[-n:] for n in range(min(8, len(name)), 1, -1) if name[-n:] in _SPECIAL), "")
    if not head and _QUOTED.fullmatch(name):
        return name
    return name if head and len(name) - len(head) >= _SHORTEST else ""


def _without_division(name: str) -> str:
    if whole := _OF_ALL.match(name):
        return name[whole.end() :]
    size = next((n for n in range(min(12, len(name) - 2), 2, -1) if name[n - 1] in "省区市县州盟旗" and divisions.by_name(name[:n])), 0)
    return name[size:]
