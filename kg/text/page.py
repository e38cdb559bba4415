"""A newspaper page's lines → drafts of its articles, with doubts where the page does not tell."""

from collections.abc import Sequence

from kg.text.assign import Story
from kg.text.draft import NO_HEADLINE, Draft
from kg.text.fields import headline, paragraph
from kg.text.layout import Block
from kg.text.lines import Line
from kg.text.pieces import Piece
from kg.text.printed import Page, printed
from kg.text.search import Telling, best_telling
from kg.text.signs import ATTRIBUTION, HEAD
from kg.text.stretches import stretches

CLOSE = "its paragraphs may belong to another article"
"""A doubt: the next best telling of the page cuts this article otherwise and is nearly as good."""
_CLOSE = 1.5  # of a score where a misplaced lead costs 5 to 15


def stories(lines: Sequence[Line]) -> list[Draft]:
    """The articles of one page, in the order in which they begin in the file; a very long one is read by stretches."""
    return [draft for stretch in stretches(lines) for draft in _page(stretch)]


def _page(lines: Sequence[Line]) -> list[Draft]:
    page = Page(printed(lines))
    best = best_telling(page)
    if best is None:
        return []
    pieces, heads, bylines, told = best.task.pieces, best.task.heads, best.bylines, best.stories()
    sections = _sections(told, pieces, heads)
    drafts = [_draft(page, story, pieces, heads, sections) for story in told]
    _sign(page, told, pieces, heads, bylines, drafts)
    for draft, story in zip(drafts, told, strict=True):
        _doubt(draft, story, page, best)
    return sorted((d for d in drafts if d.paragraphs), key=lambda d: min(d.lines))


def _sections(told: Sequence[Story], pieces: Sequence[Piece], heads: Sequence[Block]) -> dict[int, Block]:
    """Headlines without an article of their own that stand inside one: its section heads, by the piece that follows."""
    used = {s.head for s in told}
    owner = {i: k for k, s in enumerate(told) for i in s.pieces}
    out = {}
    for number, head in enumerate(heads):
        after = next((p.index for p in pieces if p.first > head.last), None)
        if number not in used and after and owner[after] == owner[after - 1]:
            out[after] = head
    return out


def _draft(page: Page, story: Story, pieces: Sequence[Piece], heads: Sequence[Block], sections: dict[int, Block]) -> Draft:
    draft = Draft()
    if story.head >= 0:
        head = heads[story.head]
        draft.headline, draft.subheadline = headline(page, head.first, head.last)
        draft.byline = next((page.lines[i].byline for i in range(head.first, head.last + 1) if page.lines[i].byline), "")
        draft.lines += _numbers(page, head)
    torn = False
    for index in story.pieces:
        piece = pieces[index]
        if index in sections:
            draft.paragraphs.append(paragraph(page, sections[index].first, sections[index].last))
            draft.lines += _numbers(page, sections[index])
        for block in piece.blocks:
            draft.lines += _numbers(page, block)
            names = [page.lines[i].attribution for i in range(block.first, block.last + 1) if page.lines[i].attribution]
            draft.attribution = (names or [draft.attribution])[-1]
            words = paragraph(page, block.first, block.last)
            if block.kind == ATTRIBUTION or not words:
                continue
            if torn and block.kind != HEAD:
                draft.paragraphs[-1] += words
            else:
                draft.paragraphs.append(words)
            torn = block.kind != HEAD and not page.lines[block.last].ends
    return draft


def _numbers(page: Page, block: Block) -> list[int]:
    return [page.lines[i].line.number for i in range(block.first, block.last + 1)]


def _sign(
    page: Page, told: Sequence[Story], pieces: Sequence[Piece], heads: Sequence[Block], bylines: Sequence[Block], drafts: Sequence[Draft]
) -> None:
    """Each byline to the article that it most likely signs: near its headline or its first line, and without an agency's name below."""
    for block in bylines:
        best = max(range(len(told)), key=lambda k: (_signs(block, told[k], pieces, heads, drafts[k]), -k), default=-1)
        if best < 0:
            continue
        draft = drafts[best]
        draft.byline = page.lines[block.first].byline
        place = 0 if told[best].head < 0 else heads[told[best].head].last - heads[told[best].head].first + 1
        draft.lines[place:place] = _numbers(page, block)


def _signs(block: Block, story: Story, pieces: Sequence[Piece], heads: Sequence[Block], draft: Draft) -> float:
    score = -2.0 if draft.attribution else 0.0
    if draft.byline:
        score -= 5.0
    if story.head >= 0:
        head = heads[story.head]
        score += 2.0 if block.first == head.last + 1 else 1.0 if block.last == head.first - 1 else 0.0
    if pieces[story.pieces[0]].first == block.last + 1:
        score += 1.0
    if pieces[story.pieces[-1]].last == block.first - 1:
        score += 1.0
    return score


def _doubt(draft: Draft, story: Story, page: Page, best: Telling) -> None:
    pieces = best.task.pieces
    if story.head < 0:
        draft.doubts.append(NO_HEADLINE)
    if not page.lines[pieces[story.pieces[-1]].last].ends:
        draft.doubts.append("the end seems to be lost")
    if pieces[story.pieces[0]].leads <= -1:
        draft.doubts.append("the lead seems to be lost")
    if best.margin < _CLOSE and frozenset(story.pieces) not in best.rival:
        draft.doubts.append(CLOSE)
