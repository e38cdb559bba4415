"""A view of a text that is easy to match, with the way back to every original character.

Traditional characters become simplified, full-width letters and digits become half-width, half-width punctuation
between Chinese characters becomes Chinese, spaces that the typesetter put between Chinese characters and digits are
dropped. Nothing else changes, and every character of the view knows the character that it stands for.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import Final

HAN: Final = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CJK: Final = HAN + "\u3000-\u303f\uff01-\uff60“”‘’—…·"

_WIDTH: Final = {c: c - 0xFEE0 for c in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]}
_WIDTH.update(
    {ord("％"): ord("%"), ord("．"): ord("."), ord("－"): ord("-"), ord("\u00a0"): ord(" "), ord("\u3000"): ord(" "), ord("\t"): ord(" ")}
)
_WIDTH.update({ord("•"): ord("·"), ord("‧"): ord("·"), ord("∙"): ord("·"), ord("・"): ord("·"), ord("･"): ord("·")})
_WIDE: Final = frozenset(map(chr, _WIDTH))
_CHINESE: Final = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_HALF_MARKS: Final = frozenset(_CHINESE)
_HALF: Final = re.compile(rf"(?<=[{CJK}])[,;:?!()]+|[,;:?!()]+(?=[{CJK}])")
_INVISIBLE: Final = (
    (0x00, 0x08),
    (0x0B, 0x1F),
    (0x7F, 0x7F),
    (0xAD, 0xAD),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x2069),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
)
_HIDDEN: Final = frozenset(chr(c) for first, last in _INVISIBLE for c in range(first, last + 1))
_SPACES: Final = re.compile(rf"(?<=[{CJK}])[ ]+(?=[{CJK}0-9A-Za-z])|(?<=[0-9A-Za-z%])[ ]+(?=[{CJK}])|(?<=\d) +(?=[\d.]*\d*[{CJK}%])")


class Folded:
    """`text` is the view; `origin[i]` the offset in the source string of its character i, i itself before `kept`."""

    __slots__ = ("kept", "origin", "text")

    def __init__(self, text: str, origin: Sequence[int], kept: int = 0) -> None:
        self.text: Final = text
        self.origin: Final = origin
        self.kept: Final = kept

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source string that `text[start:end]` stands for."""
        if start >= end:
            at = self.origin[start] if start < len(self.origin) else (self.origin[-1] + 1 if self.origin else 0)
            return at, at
        return self.origin[start], self.origin[end - 1] + 1


@cache
def _simplified(char: str) -> str:
    if char < "\u3400":
        return char
    plain = unicodedata.normalize("NFKC", char) if "\uf900" <= char <= "\ufaff" or "\u2e80" <= char <= "\u2fdf" else char
    out = _converter().convert(plain)
    return str(out) if len(out) == 1 else char


@cache
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC  # loads its dictionaries, so only where a text needs it

    return OpenCC("t2s")


@cache
def _converted() -> frozenset[str]:
    """Characters without which a text has nothing to convert: those that change alone, and those of phrases that change."""
    han = [chr(c) for first, last in ((0x3400, 0xA000), (0xF900, 0xFB00)) for c in range(first, last)]
    alone = str(_converter().convert("\n".join(han))).split("\n")
    return frozenset([*(a for a, b in zip(han, alone, strict=True) if a != b), *_IN_PHRASES])


_IN_PHRASES: Final = "沈藉坏哩覆瞭衹甦"
"""One of these, simplified already, stands in each phrase of OpenCC's table whose characters change only together: 回覆, 沈默."""


_COVERED: Final = re.compile("覆(?=[盖蓋])")


def simplified(text: str, characters: Collection[str] = ()) -> str:
    """The text in simplified characters, of the same length (one character for one); `characters` are those of the text, if known."""
    if text.isascii():
        return text
    characters = characters or frozenset(text)
    if max(characters) < "\U00010000" and _converted().isdisjoint(characters):
        return text  # nearly all texts: looking at their characters is cheaper than the converter
    out = str(_converter().convert(text))
    if "覆" in characters and len(out) == len(text):
        for covered in _COVERED.finditer(text):  # 首批|覆盖 is no 批覆
            out = f"{out[: covered.start()]}覆{out[covered.end() :]}"
    if out == text:
        return text
    return out if len(out) == len(text) else "".join(map(_simplified, text))


@cache
def _folded() -> re.Pattern[str]:
    """The characters without which a text is its own view."""
    changed = {*_converted(), *_WIDE, *_HIDDEN, *_HALF_MARKS, " "}
    return re.compile(f"[{re.escape(''.join(sorted(changed)))}\U00010000-\U0010ffff]")


def fold(text: str) -> Folded:
    """The view of `text` for matching; `fold(fold(t).text).text == fold(t).text`."""
    if not _folded().search(text):
        return Folded(text, range(len(text)), len(text))  # nearly all texts
    characters = frozenset(text)
    same = simplified(text, characters)
    if same is not text:
        characters = frozenset(same)
    if not characters.isdisjoint(_WIDE):
        same = same.translate(_WIDTH)
    keep: Sequence[int] = range(len(text))
    if not characters.isdisjoint(_HIDDEN):
        same, keep = _without(same, keep, [(i, i + 1) for i, c in enumerate(same) if c in _HIDDEN])
    half = not characters.isdisjoint(_HALF_MARKS)
    while True:
        if half:
            same = _HALF.sub(lambda m: "".join(map(_CHINESE.__getitem__, m[0])), same)
        dropped = [m.span() for m in _SPACES.finditer(same)] if " " in same else []
        if not dropped:
            return Folded(same, keep, len(same) if isinstance(keep, range) else 0)
        # dropping a space can bring two more characters together: again, until nothing changes
        same, keep = _without(same, keep, dropped)


def _without(text: str, origin: Sequence[int], dropped: Sequence[tuple[int, int]]) -> tuple[str, Sequence[int]]:
    kept = list(pairwise([0, *chain.from_iterable(dropped), len(text)]))[::2]
    return "".join([text[a:b] for a, b in kept]), list(chain.from_iterable([origin[a:b] for a, b in kept]))
