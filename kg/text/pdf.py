"""PDF → printed lines in the order of the page's columns, with their sizes: the page reader does the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.errors import InputError
from kg.text.lines import Line, Raw

PAGE = 1000
"""Line numbers of a PDF: page times this, plus the line's number on the page in reading order; a page with more lines
than that pushes the following pages on, and the line's box tells its page."""
_IDEOGRAPH = "\u2e80"  # from here on characters are as wide as they are large
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character and its box, in points from the page's lower left corner."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(slots=True)
class Row:
    """Characters side by side: one printed line of one column."""

    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.glyphs[-1].right

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return min(g.bottom for g in self.glyphs)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return max(g.top for g in self.glyphs)

    @property
    def size(self) -> float:
        """The usual size of its characters."""
        return median([g.size for g in self.glyphs if g.char >= _IDEOGRAPH] or [g.size for g in self.glyphs])

    @property
    def text(self) -> str:
        """Its characters, with a space where the gap between two Latin words is wide."""
        out = ""
        for before, glyph in zip([None, *self.glyphs], self.glyphs, strict=False):
            if before and before.char.isascii() and glyph.char.isascii() and glyph.left - before.right > 0.15 * glyph.size:
                out += " "
            out += glyph.char
        return out


def pdf(data: bytes, name: str) -> Raw:
    """The text of a PDF, column by column; InputError for a scan, a locked or a broken file."""
    import pypdfium2  # only where a PDF is read

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError(name, f"is no PDF that can be opened ({error}): unlock or save it again") from None
    try:
        lines = numbered([in_order(rows_of(glyphs_of(document[number]))) for number in range(len(document))])
    finally:
        document.close()
    if not lines:
        raise InputError(name, "holds no text, only pictures: run it through text recognition first")
    return Raw(lines)


def numbered(pages: Sequence[Sequence[Row]]) -> list[Line]:
    """The rows of all pages as lines, with the place where each is printed."""
    lines: list[Line] = []
    start = 0
    for page, rows in enumerate(pages, 1):
        usual = median([r.size for r in rows for _ in r.glyphs]) if rows else 1.0
        start = max(start, page * PAGE)
        for place, (row, indent, gap) in enumerate(rows_with_place(rows), start + 1):
            left, bottom, right, top = (round(x, 1) for x in (row.left, row.bottom, row.right, row.top))
            lines.append(Line(place, row.text, indent, gap, round(row.size / usual, 2), (place, page, left, bottom, right, top)))
        start += (len(rows) // PAGE + 1) * PAGE
    return lines


def glyphs_of(page: "pypdfium2.PdfPage") -> list[Glyph]:  # type: ignore[name-defined] # noqa: F821
    """The visible characters of a page with their boxes."""
    import ctypes

    import pypdfium2.raw as raw

    text = page.get_textpage()
    found = []
    for i in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, i))
        if _SPACE.match(char) or char in "\x00\ufffe\uffff\x02":
            continue
        box = raw.FS_RECTF()
        if not raw.FPDFText_GetLooseCharBox(text, i, ctypes.byref(box)):
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, i, x, y)  # the base line: boxes of 一 and of ， are no measure of their line
        size = box.right - box.left if char >= _IDEOGRAPH else box.top - box.bottom
        found.append(Glyph(char, box.left, y.value, box.right, y.value + size, size))
    text.close()
    return found


def rows_of(glyphs: Sequence[Glyph]) -> list[Row]:
    """Characters on one height and near each other, as printed lines."""
    levels: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (-g.bottom, g.left)):
        if levels and levels[-1][0].bottom - glyph.bottom < 0.3 * glyph.size:
            levels[-1].append(glyph)
        else:
            levels.append([glyph])
    rows: list[Row] = []
    for level in levels:
        for place, glyph in enumerate(sorted(level, key=lambda g: g.left)):
            if place and glyph.left - rows[-1].right < 1.2 * max(glyph.size, 1.0):
                rows[-1].glyphs.append(glyph)
            else:
                rows.append(Row([glyph]))
    return rows


def in_order(rows: Sequence[Row]) -> list[Row]:
    """Reading order: columns where white runs from top to bottom; else bands above and below what runs over several columns."""
    if len(rows) < 2:
        return list(rows)
    height = median(r.top - r.bottom for r in rows)
    columns = _cut(rows, 0.8 * height)
    if len(columns) > 1:
        return [r for column in columns for r in in_order(column)]
    down = sorted(rows, key=lambda r: (-r.bottom, r.left))
    width = max(r.right for r in rows) - min(r.left for r in rows)
    wide = [r.right - r.left > 0.6 * width for r in down]
    if all(wide) or not any(wide):
        return down
    bands: list[list[Row]] = []
    for i, row in enumerate(down):
        if bands and wide[i] == wide[i - 1]:
            bands[-1].append(row)
        else:
            bands.append([row])
    return [r for band in bands for r in in_order(band)]


def _cut(rows: Sequence[Row], least: float) -> list[list[Row]]:
    """The rows in columns between which a strip of at least `least` points is white from top to bottom."""
    found: list[list[Row]] = []
    reach = 0.0
    for row in sorted(rows, key=lambda r: (r.left, r.right, -r.bottom)):
        if found and row.left - reach <= least:
            found[-1].append(row)
            reach = max(reach, row.right)
        else:
            found.append([row])
            reach = row.right
    return found


def rows_with_place(rows: Sequence[Row]) -> list[tuple[Row, int, bool]]:
    """Each row, how many characters it is indented in its column, and whether more than the usual white stands above it."""
    steps = [a.bottom - b.bottom for a, b in pairwise(rows) if a.bottom > b.bottom]
    usual = median(steps) if steps else 0.0
    out = []
    for i, row in enumerate(rows):
        near = [r.left for r in rows[max(0, i - 3) : i + 4] if abs(r.left - row.left) < 4 * row.size]
        indent = round((row.left - min(near)) / max(row.size, 1.0))
        step = rows[i - 1].bottom - row.bottom if i else 0.0
        out.append((row, indent, step > 1.4 * usual))
    return out
