"""Reads the numbers of a text: 3.76万, 10000余, 三成, 百分之五, 2—3, 十万."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from kg.mentions.beginnings import Begun

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}

_ARABIC: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# 百 of 百分点 and 千 of 千瓦 belong to the unit
_SCALE: Final = r"(?:[十百](?!分)|千(?![瓦克米伏卡帕赫字]))?[万亿]{0,2}"
_HAN_DIGITS: Final = "零〇一二两三四五六七八九"
NUMERALS: Final = rf"\d{_HAN_DIGITS}十百千万亿半"
"""The characters that a number begins with, for a set of a pattern."""
_HAN: Final = rf"[{_HAN_DIGITS}十百千万亿]+"
NUMBER: Final = (
    rf"(?:(?P<half>一半|半数)|(?P<share>百分之|千分之)(?P<of>{_ARABIC}|{_HAN})"
    rf"|(?P<parts>{_HAN}|\d+)分之(?P<number>{_HAN}|\d+)"
    rf"|(?P<arabic>{_ARABIC})(?P<more>[多余])?(?P<scale>{_SCALE})(?:(?<=万)(?P<thousands>[1-9])千(?![瓦克米伏卡帕赫字]))?(?P<more_>[多余])?"
    rf"|(?P<han>{_HAN})(?P<more__>[多余])?(?P<scale_>[万亿]{{0,2}}))"
)
_ANY: Final = Begun(f"[{NUMERALS}]", NUMBER)
_D: Final = rf"[{_HAN_DIGITS}]"
_SECTION: Final = rf"(?:{_D}?千)?(?:[零〇]?{_D}?百)?(?:[零〇]?{_D}?十)?(?:[零〇]?{_D})?"
_WELL_FORMED: Final = re.compile(rf"(?:{_SECTION}万?亿)?(?:{_SECTION}万)?{_SECTION}")


class Number:
    """A number at text[start:end].

    `scale` is what 万 or 亿 multiplied it by; `unit` is "%" or "‰" where the number says it (百分之五); `more` for
    10000余; `han` in Chinese numerals.
    """

    __slots__ = ("end", "han", "more", "scale", "start", "unit", "value")

    def __init__(
        self, start: int, end: int, value: Decimal, scale: Decimal = Decimal(1), unit: str = "", more: bool = False, han: bool = False
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.value: Final = value
        self.scale: Final = scale
        self.unit: Final = unit
        self.more: Final = more
        self.han: Final = han


def numbers(text: str, worth: Callable[[re.Match[str]], bool] | None = None, pattern: Begun = _ANY) -> Iterator[Number]:
    """All numbers from left to right: "取缔248家，募集1.05万元" → 248, 10500; only those whose match is `worth` reading."""
    for m in pattern.matches(text):
        found = _read(m) if worth is None or worth(m) else None
        if found is not None:
            yield found


def _read(m: re.Match[str]) -> Number | None:
    start, end = m.span()
    if m["half"]:
        return Number(start, end, Decimal(50), unit="%", han=True)
    if m["share"]:
        value = value_of(m["of"])
        return None if value is None else Number(start, end, value, unit="%" if m["share"] == "百分之" else "‰")
    if m["parts"]:
        parts, count = value_of(m["parts"]), value_of(m["number"])
        share = count * 100 / parts if parts and count is not None else None
        exact = share is not None and share == round(share, 2)  # 三分之二 has no exact decimal and is left alone
        return Number(start, end, share, unit="%", han=True) if share is not None and exact else None
    if m["arabic"]:
        scale = _scale(m["scale"])
        value = Decimal(m["arabic"].replace(",", "")) * scale + Decimal(m["thousands"] or 0) * 1000  # 1万5千
        return Number(start, end, value, scale, more=bool(m["more"] or m["more_"]))
    value, scale = value_of(m["han"]), _scale(m["scale_"])
    return None if value is None else Number(start, end, value * scale, scale, more=bool(m["more__"]), han=True)


def _scale(words: str) -> Decimal:
    value = Decimal(1)
    for c in words:
        value *= _SCALES[c]
    return value


def value_of(words: str) -> Decimal | None:
    """The value of Arabic or Chinese digits; None where the Chinese ones are no number: 三十五 → 35, 万千 → None."""
    if words[0].isdigit() and words[0].isascii():
        return Decimal(words.replace(",", ""))
    if not _WELL_FORMED.fullmatch(words):
        return None
    total, section, digit = 0, 0, 0
    for c in words:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif _SCALES[c] < 10_000:
            section += (digit or 1) * _SCALES[c]
            digit = 0
        else:
            total = (total + section + digit or 1) * _SCALES[c]
            section = digit = 0
    return Decimal(total + section + digit)


def plain(value: Decimal) -> str:
    """A decimal without exponent and trailing zeros: Decimal("1.10E+4") → "11000"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
