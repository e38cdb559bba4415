"""Printed lines with what their form says, and the page's own habits: column width around each line, blank lines, its words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from kg.text import marks
from kg.text.fold import HAN
from kg.text.lines import Line
from kg.text.seams import rarity, tears_word

_WORDS = re.compile(rf"[{HAN}A-Za-z0-9]")
_HAN = re.compile(f"[{HAN}]")
_MARKED = re.compile("[：“—]")
WIDE = 45.0  # characters: no printed column is as wide, so a line is a whole paragraph
_HAN_PAIR = re.compile(f"[{HAN}]{{2}}")
_BELOW = 60  # characters
_ECHO = 3  # characters
_WINDOW = 4  # lines before and after that tell the column's width here


@dataclass(frozen=True)
class Printed:
    """A line, `core` without the byline or attribution that shares it, `form` the core for matching."""

    line: Line
    core: str
    form: str
    byline: str = ""
    attribution: str = ""
    opens: bool = False  # its attribution is finished on the next line
    closes: bool = False

    @cached_property
    def tight(self) -> str:
        """The core without spaces."""
        return re.sub(r"\s", "", self.form)

    @cached_property
    def width(self) -> float:
        """In Chinese characters."""
        return self.line.width

    @cached_property
    def ends(self) -> bool:
        """A sentence ends with the line."""
        return bool(marks.END.search(self.form)) or bool(self.attribution) or self.closes

    @cached_property
    def furniture(self) -> bool:
        """Tells of the page, not of an article: 责任编辑：张三, 第3版：要闻, 公益广告."""
        return bool(marks.FURNITURE.match(self.form)) and not self.attribution

    @cached_property
    def dated(self) -> bool:
        """Could be the page's date or number alone, 2023年7月28日 星期五; in a narrow column a sentence's line too."""
        return bool(self.form) and bool(marks.DATE_LINE.match(self.form))

    @cached_property
    def wordless(self) -> bool:
        """Only marks, such as a stray quote."""
        return not _WORDS.search(self.form) and not self.byline and not self.attribution


def printed(lines: Sequence[Line]) -> list[Printed]:
    """The lines with bylines and attributions taken off, also an attribution torn over two lines."""
    out: list[Printed] = []
    skip = False
    for i, line in enumerate(lines):
        if skip:
            skip = False
            continue
        form = marks.form(line.text)
        after = marks.form(lines[i + 1].text) if i + 1 < len(lines) else ""
        if (found := marks.byline(form)) is not None:
            out.append(Printed(line, line.text[: found[0]].rstrip(), form[: found[0]].rstrip(), byline=found[1]))
        elif (found := marks.attribution(form)) is not None:
            out.append(Printed(line, line.text[: found[0]].rstrip(), form[: found[0]].rstrip(), attribution=found[1]))
        elif marks.opens_attribution(form) and (found := marks.attribution(form + after)) is not None and found[0] < len(form):
            out.append(Printed(line, line.text[: found[0]].rstrip(), form[: found[0]].rstrip(), attribution=found[1], opens=True))
            out.append(Printed(lines[i + 1], "", "", closes=True))
            skip = True
        else:
            out.append(Printed(line, line.text, form))
    return out


def _whole(x: Printed) -> bool:
    return x.ends or bool(x.byline) or not x.form


class Page:
    """The habits of one page that single lines are judged by."""

    def __init__(self, lines: Sequence[Printed]) -> None:
        self.lines = lines
        self.spaced = sum(x.line.gap for x in lines) > 0.6 * len(lines)
        self._whole = "".join(x.tight for x in lines)
        gaps = [k for k in range(1, len(lines)) if lines[k].line.gap]
        self.gaps_part = not self.spaced and len(gaps) > 1 and sum(_whole(lines[k - 1]) for k in gaps) > 0.7 * len(gaps)
        self.pairs = Counter(t[i : i + 2] for t in (x.tight for x in lines) for i in range(len(t) - 1))
        self.columns = [self._column(i) for i in range(len(lines))]

        self._resumed: dict[int, float] = {}
        self.indents = 0.02 * len(lines) < sum(x.line.indent >= 2 for x in lines) < 0.6 * len(lines)
        """First lines of paragraphs have kept their indent."""
        self.lost_indents = self._lost_indents()
        """The share of first lines of paragraphs that are two characters short."""
        self.main = float(median(self.columns)) if lines else 0.0
        self.unbroken = self.main > WIDE
        self._shapes = Counter(filter(None, map(self._shape, range(len(lines)))))

    def _lost_indents(self) -> float:
        firsts = [
            self.columns[i] - x.width
            for i, x in enumerate(self.lines)
            if i and not x.ends and len(x.tight) > 2 and self.lines[i - 1].ends and self.columns[i - 1] - self.lines[i - 1].width > 1.6
        ]
        return sum(1.0 <= indent <= 2.8 for indent in firsts) / len(firsts) if firsts else 0.0

    def _shape(self, i: int) -> str:
        x = self.lines[i]
        if x.ends or not 5 <= x.width < self.columns[i] - 1.6 or not _MARKED.search(x.tight):
            return ""
        return _HAN.sub("字", x.tight)

    def parallel(self, i: int) -> bool:
        """Another line has the very same form, as section heads do: “快”字当先，迅速部署 and “准”字为要，明确重点."""
        return self._shapes[self._shape(i)] > 1

    def recurrence(self, i: int) -> float:
        """The share of the line's pairs of characters that other lines hold too: high in a headline."""
        text = self.lines[i].tight
        pairs = [text[k : k + 2] for k in range(len(text) - 1)]
        return sum(self.pairs[p] > 1 for p in pairs) / len(pairs) if pairs else 0.0

    def _column(self, i: int) -> float:
        return self._usual(range(max(0, i - _WINDOW), min(len(self.lines), i + _WINDOW + 1)))

    def _usual(self, near: range) -> float:
        lines = [self.lines[k] for k in near]
        widths = [x.width for x in lines if not x.ends and len(x.line.text) > 2 and not x.byline] or [x.width for x in lines]
        return float(median(widths))

    def short(self, i: int) -> float:
        """How many characters line i is shorter than the lines before and than those after it: 0 and less in a narrow stretch."""
        before, after = range(max(0, i - _WINDOW), i + 1), range(i, min(len(self.lines), i + _WINDOW + 1))
        return min(self._usual(near) for near in (before, after) if len(near) > 2 or len(self.lines) < 4) - self.lines[i].width

    def over(self, i: int) -> float:
        """How many characters line i is wider than the lines before and than those after it."""
        before, after = range(max(0, i - _WINDOW), i), range(i + 1, min(len(self.lines), i + _WINDOW + 1))
        return self.lines[i].width - max((self._usual(near) for near in (before, after) if near), default=self.main)

    def seam(self, i: int, j: int) -> float:
        """1 where a word goes on from line i to line j, 0 where none does or the seam is no place between two characters."""
        a, b = self.lines[i].tight, self.lines[j].tight
        return float(bool(a and b) and tears_word(a, b))

    def written(self, before: str, after: str) -> bool:
        """The page writes the two characters on either side of a seam together elsewhere too: 系列报告会 / 第三场 in the lead."""
        around = before[-2:] + after[:2]
        return len(around) == 4 and self._whole.count(around) > 1

    def echoes(self, i: int) -> bool:
        """Line i begins with the words that one of the two lines before begins with, as a lead takes up its headline."""
        start = self.lines[i].tight[:_ECHO]
        return len(start) == _ECHO and any(self.lines[k].tight.startswith(start) for k in range(max(0, i - 2), i))

    def resumed(self, i: int) -> float:
        """The share of line i's words, the rare ones counting more, that the text just below it takes up."""
        if i not in self._resumed:
            below = ""
            for x in self.lines[i + 1 : i + 12]:
                below += x.tight
                if len(below) >= _BELOW:
                    break
            own = {p for p in map("".join, pairwise(self.lines[i].tight)) if _HAN_PAIR.match(p)}
            whole = sum(map(rarity, sorted(own)))
            self._resumed[i] = sum(rarity(p) for p in sorted(own) if p in below[:_BELOW]) / whole if whole else 0.0
        return self._resumed[i]

    def joined(self, i: int, j: int) -> float:
        """0 … 3: how often the page writes the characters at the seam of lines i and j side by side elsewhere.

        `…促进基` and `本养老…`: 基本 stands in other lines.
        """
        a, b = self.lines[i].tight, self.lines[j].tight
        if not a or not b:
            return 0.0
        seam = self.pairs[a[-1] + b[0]]
        return min(3.0, 1.0 * seam)
