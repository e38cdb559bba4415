"""Blocks → pieces: stretches of paragraphs that surely belong together, the units that are given to articles."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from kg.text import marks
from kg.text.layout import ATTRIBUTION, BYLINE, HEAD, PARA, STRAY, Block
from kg.text.printed import Page
from kg.text.seams import rarity

_PROVINCE = re.compile(
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门"
)
_OFF = 4.0  # characters
_PROVINCE_WEIGHT = 3.0
_NOT_WORD = re.compile(r"[，。、；：！？“”‘’（）《》\s\d.%％—…]")
_SECTION = re.compile(r"^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）)")


@dataclass(frozen=True, slots=True)
class Boundary:
    """What stands between a piece and the one before it in the raw file."""

    hard: bool  # a headline, byline, attribution
    attributed: bool  # the piece before ends with an attribution
    torn: bool  # the piece before ends inside a sentence
    width: float  # how much the column changes, in characters


class Piece:
    """Paragraphs (blocks) in a row, with their words."""

    def __init__(self, page: Page, blocks: Sequence[Block], heads: Sequence[bool], before: Boundary, index: int) -> None:
        self.page, self.blocks, self.heads, self.before, self.index = page, tuple(blocks), tuple(heads), before, index

    @property
    def first(self) -> int:
        """Index of its first line."""
        return self.blocks[0].first

    @property
    def last(self) -> int:
        """Index of its last line."""
        return self.blocks[-1].last

    @cached_property
    def width(self) -> float:
        """The column's width at its end."""
        return _width(self.page, self.blocks[-1])

    @cached_property
    def off_column(self) -> bool:
        """Printed much wider or narrower than most of the page."""
        return not self.page.unbroken and abs(self.width - self.page.main) > _OFF

    @cached_property
    def attributed(self) -> bool:
        """Ends with an attribution, on its last line or after it."""
        return bool(self.page.lines[self.last].attribution) or self.blocks[-1].kind == ATTRIBUTION

    def text(self, block: Block) -> str:
        """One paragraph without line breaks and spaces."""
        return "".join(self.page.lines[i].tight for i in range(block.first, block.last + 1))

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of its paragraphs, section heads and attribution included."""
        return tuple(self.text(b) for b in self.blocks)

    @cached_property
    def opening(self) -> str:
        """The first paragraph that is no section head."""
        return next((t for t, h in zip(self.paragraphs, self.heads, strict=True) if not h), self.paragraphs[0])

    @cached_property
    def words(self) -> frozenset[str]:
        """Pairs of characters that stand side by side."""
        return frozenset(pairs("\n".join(self.paragraphs)))

    @cached_property
    def opening_words(self) -> frozenset[str]:
        """The pairs of its first paragraph."""
        return frozenset(pairs(self.opening))

    @cached_property
    def leads(self) -> float:
        """1 and more: opens as a lead does; below 0: opens as a body that wants a lead."""
        text = self.opening
        score = 0.0
        if self.heads[0] or _SECTION.match(self.paragraphs[0]):
            score -= 0.5
        if marks.BODY.match(text):
            return score - 1.5
        if marks.NO_START.match(text):
            return score - 1.0
        if marks.LEAD.match(text):
            score += 1.0
        elif marks.WEAK_LEAD.match(text) or marks.SOON.search(text[:60]):
            score += 0.4
        if marks.DEFINES.search(text):
            score += 0.4
        return score

    @cached_property
    def goes_on(self) -> bool:
        """Opens as the body of an article goes on."""
        return bool(marks.BODY.match(self.opening))

    @cached_property
    def torn(self) -> bool:
        """Ends inside a sentence."""
        return not self.page.lines[self.last].ends

    @cached_property
    def defined(self) -> frozenset[str]:
        """Short forms that it defines: 以下简称《意见》 → 意见."""
        return frozenset(m[1] for t in self.paragraphs for m in marks.DEFINES.finditer(t))

    @cached_property
    def used(self) -> frozenset[str]:
        """Short titles that it uses."""
        return frozenset(m[1] for t in self.paragraphs for m in marks.SHORT_TITLE.finditer(t))


def pairs(text: str) -> list[str]:
    """The pairs of characters of a text that may tell what it is about."""
    return [text[i : i + 2] for i in range(len(text) - 1) if not _NOT_WORD.search(text[i : i + 2])]


class Weights:
    """How telling a pair of characters is on this page: rare among its paragraphs, or a province's name."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        seen = [frozenset(pairs(t)) for p in pieces for t in p.paragraphs]
        self._n = len(seen) + 1
        self._count = Counter(w for s in seen for w in s)
        self._known: dict[str, float] = {}

    def of(self, pair: str) -> float:
        """The weight of one pair."""
        if pair not in self._known:
            weight = log(1 + self._n / (1 + self._count[pair])) * rarity(pair)
            self._known[pair] = weight * (_PROVINCE_WEIGHT if _PROVINCE.match(pair) else 1.0)
        return self._known[pair]

    def mass(self, words: frozenset[str]) -> float:
        """The weight of all."""
        return sum(map(self.of, words))

    def alike(self, a: frozenset[str], b: frozenset[str]) -> float:
        """What two texts share, whatever their lengths: 0 … 1."""
        size = (self.mass(a) * self.mass(b)) ** 0.5
        return self.mass(a & b) / size if size else 0.0

    def shared(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """The share of `part`'s weight that `whole` holds: 0 … 1."""
        total = self.mass(part)
        return self.mass(part & whole) / total if total else 0.0


def cut(page: Page, blocks: Sequence[Block]) -> tuple[list[Piece], list[Block], list[Block]]:
    """The pieces in raw order, the headlines and the bylines that stand alone. Section heads stay in their piece."""
    pieces: list[Piece] = []
    heads: list[Block] = []
    bylines: list[Block] = []
    open_: list[tuple[Block, bool]] = []
    hard = True

    def close() -> None:
        if open_:
            last = pieces[-1] if pieces else None
            width = abs(_width(page, open_[0][0]) - last.width) if last else 0.0
            before = Boundary(hard_before[0], bool(last and last.attributed), bool(last and last.torn), width)
            pieces.append(Piece(page, [b for b, _ in open_], [h for _, h in open_], before, len(pieces)))
            open_.clear()

    hard_before = [True]
    for place, block in enumerate(blocks):
        if block.kind == HEAD and not _section(page, block):
            close()
            heads.append(block)
            hard = True
        elif block.kind == BYLINE:
            close()
            bylines.append(block)
            hard = True
        elif block.kind == ATTRIBUTION:
            if open_ and blocks[place - 1].kind == PARA:
                open_.append((block, False))
            close()
            hard = True
        elif block.kind == STRAY:
            continue
        else:
            if open_ and _may_part(page, open_[-1][0], block):
                close()
            if not open_:
                hard_before = [hard]
                hard = False
            open_.append((block, block.kind == HEAD))
            if page.lines[block.last].attribution:
                close()
                hard = True
    close()
    return pieces, heads, bylines


def _width(page: Page, block: Block) -> float:
    """The widest printed line of a paragraph; 0 for one that was never broken into lines."""
    return 0.0 if page.unbroken else max(page.lines[i].width for i in range(block.first, block.last + 1))


def _section(page: Page, block: Block) -> bool:
    return block.first == block.last and (page.parallel(block.first) or bool(_SECTION.match(page.lines[block.first].tight)))


def _may_part(page: Page, before: Block, after: Block) -> bool:
    """Between two paragraphs a new article could begin: every such place is weighed later."""
    return before.kind != HEAD
