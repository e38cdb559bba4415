"""Printed lines → blocks: which lines are headlines, where paragraphs begin, what continues what (one Viterbi pass)."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.text import signs
from kg.text.lattice import IMPOSSIBLE, Lattice
from kg.text.printed import Page, Printed
from kg.text.signs import ATTRIBUTION, BYLINE, HEAD, HEAD_ON, PARA, PARA_ON, STRAY
from kg.text.weights import total, weights


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `first` … `last` (indexes, inclusive) that are one headline, paragraph, byline, attribution or stray mark."""

    kind: str
    first: int
    last: int


def blocks(page: Page, labels: str = "") -> list[Block]:
    """The page's blocks in raw order, as `labels` or else the best labels cut them."""
    labels = labels or label(page)
    out: list[Block] = []
    for i, x in enumerate(labels):
        if x in (HEAD_ON, PARA_ON) and out and out[-1].kind == (HEAD if x == HEAD_ON else PARA):
            out[-1] = Block(out[-1].kind, out[-1].first, i)
        elif x == ATTRIBUTION and out and out[-1].kind == ATTRIBUTION and page.lines[i].closes:
            out[-1] = Block(ATTRIBUTION, out[-1].first, i)
        else:
            out.append(Block({HEAD_ON: HEAD, PARA_ON: PARA}.get(x, x), i, i))
    return out


def lattice(page: Page, counts: Mapping[str, float] | None = None) -> Lattice:
    """Every way to label the page's lines, one letter a line: H h headline, P p paragraph, B byline, A attribution, X stray."""
    known = counts or weights("line_signs")

    def own(i: int) -> dict[str, float]:
        return {x: total(signs.of_line(page, i, x), known) + (IMPOSSIBLE if not i and x in "hp" else 0.0) for x in possible(page.lines[i])}

    def follows(i: int, was: str, now: str) -> float:
        return total(signs.of_step(page, i, was, now), known) if can_follow(page, i, was, now) else IMPOSSIBLE

    return Lattice(len(page.lines), own, follows, lambda now: total(signs.of_end(page, now), known))


def label(page: Page) -> str:
    """The best labels."""
    return lattice(page).best


def possible(x: Printed) -> str:
    """The labels that a line may have."""
    if x.closes:
        return ATTRIBUTION
    if x.wordless or x.furniture:
        return STRAY
    if not x.form:
        return BYLINE if x.byline else ATTRIBUTION
    if x.attribution:
        return PARA + PARA_ON
    return HEAD + HEAD_ON + PARA + PARA_ON + (STRAY if x.dated else "")


def can_follow(page: Page, i: int, was: str, now: str) -> bool:
    """Line i may be `now` where the line before is `was`."""
    before = page.lines[i - 1]
    if now == STRAY and page.lines[i].dated:
        return was not in (PARA, PARA_ON) or before.ends
    if now == HEAD_ON:
        return was in (HEAD, HEAD_ON) and not before.byline
    if now == PARA_ON:
        return (was == STRAY and i > 1) or (was in (PARA, PARA_ON) and not before.attribution)
    return True
