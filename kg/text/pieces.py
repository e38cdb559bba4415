"""Blocks → pieces: stretches of paragraphs that surely belong together, the units that are given to articles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.text import marks, openings, subjects
from kg.text.layout import Block
from kg.text.printed import Page
from kg.text.signs import ATTRIBUTION, BYLINE, HEAD, PARA, STRAY

_OFF = 4.0  # characters
_SURE = 3.0  # log odds; first words say no more
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
    def stretch(self) -> tuple[int, int]:
        """First and last line of its first paragraph that is no section head."""
        block = next((b for b, h in zip(self.blocks, self.heads, strict=True) if not h), self.blocks[0])
        return block.first, block.last

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
    def opens(self) -> float:
        """Log odds that it begins an article, by its first words alone."""
        return max(-_SURE, min(_SURE, openings.opens(self.opening)))

    @cached_property
    def closes(self) -> bool:
        """Ends with what mostly ends an article: who was there, or an attribution."""
        return self.attributed or openings.closes(self.paragraphs[-1])

    @cached_property
    def subject(self) -> str:
        """Whom or what it goes on about by a short form, as 会议 and 李强 in 会议指出 and 李强强调; empty for none."""
        return subjects.subject(self.opening)

    @cached_property
    def whole(self) -> str:
        """All its words."""
        return "".join(self.paragraphs)

    @cached_property
    def may_open(self) -> bool:
        """Could be the lead of an article that stands just before it: opens like one, or something parts it from what stands before."""
        return self.leads > 0 or self.before.hard or self.before.attributed or self.before.width > _OFF

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
