"""Characters → numbered lines, as an editor counts them in the raw file."""

import re
from dataclasses import dataclass, field

from kg.model import Box

_BREAK = re.compile("\r\n|\n|\r")
_EDGE = " \t\u3000\u00a0\ufeff\u200b\x0b\x0c\x1b\u2028\u2029\u0085"
_NARROW = re.compile("[\x20-\x7e\xa0-\u024f]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its 1-based number in the raw file, its words without the white space around, how far it was
    indented, whether blank lines stand before it, how large it is printed (1 is the page's usual size; 0: unknown), and where
    it stands on a printed page, if there is one."""

    number: int
    text: str
    indent: int = 0
    gap: bool = False
    size: float = 0.0
    box: Box | None = None

    @property
    def width(self) -> float:
        """In Chinese characters: Latin letters and digits take half of one."""
        return len(self.text) - 0.5 * len(_NARROW.findall(self.text))


def split_lines(text: str) -> list[Line]:
    """The lines that hold words; blank ones only leave their gap."""
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(_BREAK.split(text), 1):
        words = raw.strip(_EDGE)
        if words:
            left = raw.lstrip(_EDGE)
            found.append(Line(number, words, len(raw) - len(left), gap))
        gap = not words
    return found


@dataclass(frozen=True, slots=True)
class Raw:
    """What one file holds: its lines, its encoding, and what it says about itself (title, date, source, url)."""

    lines: list[Line]
    encoding: str = "utf-8"
    about: dict[str, str] = field(default_factory=dict)
