"""Hospitals of the army and of the armed police, by their numbers or regions: 解放军第211医院, 武警四川总队医院."""

from collections.abc import Iterator
from typing import Final

from kg import divisions
from kg.lexicon import alternatives
from kg.mentions.beginnings import Cued
from kg.mentions.numbers import value_of
from kg.mentions.organ_words import CENTRE
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_HOSPITAL: Final = Cued(
    ("解放军", "武警"),
    rf"解放军第?(?P<number>\d{{2,3}}|[〇零一二三四五六七八九十百]{{2,5}})(?P<kind>(?:中心|野战)?医院)"
    rf"|武警(?:部队)?(?:{alternatives(form for d in divisions.provinces() for form in (d.short, d.name))})总队(?:第[一二三]|(?![和与及])[{HAN}]{{2,3}})?医院",
)
_ARMY: Final = "中国人民解放军"
_DIGITS: Final = str.maketrans("0123456789零", "〇一二三四五六七八九〇")
_SCALES: Final = frozenset("十百")


def find(text: str) -> Iterator[Mention]:
    """Mentions of such hospitals; a number in digits is told in characters, as the hospitals' own names are."""
    for m in _HOSPITAL.matches(text):
        start = m.start()
        if m["number"] and text.endswith("中国人民", 0, start):
            start -= 4
        name = f"{_ARMY}第{_told(m['number'])}{m['kind']}" if m["number"] else m[0]
        yield Mention(start, m.end(), Entity(KG.Organization, name, (CENTRE,)), "organizations.military-hospital", 0.93)


def _told(number: str) -> str:
    """A number character by character: 211, 二百一十一 → 二一一."""
    value = None if _SCALES.isdisjoint(number) else value_of(number)
    return (number if value is None else str(value)).translate(_DIGITS)
