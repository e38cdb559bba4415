"""Which piece belongs to which article, and under which headline: what speaks for one telling of the whole page, by parts."""

import copy
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from kg.text import marks
from kg.text.layout import Block
from kg.text.pieces import Piece
from kg.text.printed import Page
from kg.text.subjects import tells
from kg.text.wordpairs import WordPairs

Group = frozenset[int]
Order = tuple[int, ...]

_CLEAR = 0.12
"""A larger difference of shared words says no more: two provinces' meetings are told in the same phrases."""
_STEADY = 0.045  # what neighbouring paragraphs of one article mostly share at least
_WINDOW = 5  # paragraphs
_NEW_COLUMN = 6.0  # characters wider or narrower
_BY_CHANCE = 0.3  # of a headline's words stand in any article


@dataclass(frozen=True, slots=True)
class Scales:
    """How much each part of the score counts: learned from composed pages as bench/scales.py does, some then set by hand, see docs/reading.md."""

    stay_going_on: float = 6.43  # and it opens as a body goes on: 会议要求, 《办法》明确
    stay: float = 4.21  # the next paragraph of the file is the next of the article
    stay_before_lead: float = 3.58  # although it opens as a lead does
    continuity: float = 73.45  # the paragraphs before and after it share words
    stay_off_column: float = -0.1  # where both stand outside the page's usual column, as leads at its end do
    stay_over_head: float = -2.61  # although a headline stands between
    stay_over_attribution: float = -12.48
    stay_over_width: float = -0.2  # although the column changes
    stay_opens: float = -0.48  # although it opens as an article does
    stay_after_end: float = -1.03  # although the paragraph before says who was there
    opening: float = 1.0  # an article opens with a lead
    opens: float = 1.02  # its first words are those of an article
    second_opens: float = -0.1  # so are those of a paragraph inside it
    told: float = 1.22  # whom or what a paragraph goes on about was told before: 李强强调, 会议指出
    untold: float = -2.62  # it was not
    second_opening: float = -0.48  # a lead in the middle of an article
    cohesion: float = 17.19  # pieces of an article share more words than pieces of the page do
    nearest: float = 10.99  # the pieces that are most like a piece are in its article
    across: float = 1.0  # and pieces that stand elsewhere in the file are
    defined: float = 1.93  # a short form stands with its definition
    torn: float = 0.53  # a torn sentence finds its other half
    disorder: float = -0.8  # a piece is read before one that stands above it
    broken_run: float = -2.26  # paragraphs that follow each other in the file are read apart
    headline: float = 8.61  # the article repeats its headline's words
    in_lead: float = 11.49  # the lead does
    near: float = 1.7  # the headline stands at its article's beginning or end
    habit: float = 0.99  # it stands where this page's headlines mostly do
    headless: float = -1.71  # an article without a headline
    scrap: float = -5.65  # a single paragraph without a headline
    labels: float = 2.27  # what the lines' labels say by themselves
    printed: float = -6.17  # every headline costs
    idle: float = -7.47  # a headline without an article
    article: float = -0.73  # every article costs: few rather than many


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the page: pieces in reading order, and its headline."""

    pieces: Order
    head: int = -1


class Assignment:
    """The score of one page whose lines are labelled, by parts."""

    def __init__(self, page: Page, words: WordPairs, pieces: Sequence[Piece], heads: Sequence[Block], scales: Scales | None = None) -> None:
        self.page, self.words, self.pieces, self.heads, self.scales = page, words, pieces, heads, scales or Scales()
        n = len(pieces)
        self._rows = words.rows([(p.first, p.last) for p in pieces])
        mass = self._rows @ words.weights
        twice = np.flatnonzero(self._rows.sum(axis=0) > 1)
        common = self._rows[:, twice]
        self._share = ((common * words.weights[twice]) @ common.T) / np.where(mass > 0, mass, 1.0)[:, None]  # of its words with each other
        self._alike = self._share * np.sqrt(np.where(mass > 0, mass, 0.0)[:, None] / np.where(mass > 0, mass, 1.0)[None, :])
        apart = ~np.eye(n, dtype=bool)
        np.fill_diagonal(self._share, -1.0)
        np.fill_diagonal(self._alike, 0.0)
        self._usual = float(np.median(self._share[apart])) if n > 1 else 0.0
        self._even = float(np.mean(self._alike[apart])) if n > 1 else 0.0
        self._tells = np.array([[bool(p.subject) and tells(q.whole, p.subject) for q in pieces] for p in pieces], dtype=bool).reshape(n, n)
        self._defined = frozenset().union(*(p.defined for p in pieces))
        self._continuity = [0.0, *(self._continues(i) for i in range(1, n))]
        head_rows = words.rows([(h.first, h.last) for h in heads])
        told = np.flatnonzero(head_rows.any(axis=0))  # the pairs that headlines hold: few
        mass = head_rows @ words.weights
        self._of_heads = head_rows[:, told] * words.weights[told] / np.where(mass > 0, mass, 1.0)[:, None]
        self._for_heads = self._rows[:, told]
        self._head_lead = self._of_heads @ words.rows([p.stretch for p in pieces])[:, told].T
        self._after = np.array([next((p.index for p in pieces if p.first > h.last), -1) for h in heads])
        self._before = np.array([max((p.index for p in pieces if p.last < h.first), default=-1) for h in heads])
        self._weigh()

    def _weigh(self) -> None:
        self._stays = [0.0, *(self._stay(i) for i in range(1, len(self.pieces)))]
        self._open = -math.fsum(math.log1p(math.exp(x)) for x in self._stays[1:])
        self._groups: dict[Group, tuple[float, tuple[tuple[float, Order], ...]]] = {}
        self._columns: dict[Group, tuple[NDArray[np.float64], list[list[Order]]]] = {}
        self._bounds: dict[Group, float] = {}

    # -- parts of the score ------------------------------------------------------------------------------------

    def stays(self, i: int) -> float:
        """Pieces i-1 and i of the file in one article."""
        return self._stays[i]

    def _stay(self, i: int) -> float:
        piece, s = self.pieces[i], self.scales
        if piece.before.attributed:
            return s.stay_over_attribution
        if piece.before.hard:
            return s.stay_over_head
        score = s.stay_before_lead if piece.leads >= 1 else s.stay_going_on if piece.goes_on else s.stay
        score += s.stay_opens * piece.opens + (s.stay_after_end if self.pieces[i - 1].closes else 0.0)
        if piece.off_column and self.pieces[i - 1].off_column:
            score = min(score, s.stay_off_column)
        score += s.continuity * min(_STEADY, max(-_STEADY, self._continuity[i] - _STEADY))
        return score + (s.stay_over_width if piece.before.width > _NEW_COLUMN else 0.0)

    def _continues(self, i: int) -> float:
        """What the paragraphs just before and just after the beginning of piece i share, as far as nothing hard stands between."""
        before, after = i - 1, i
        while before > 0 and i - before < _WINDOW and not self.pieces[before].before.hard:
            before -= 1
        while after + 1 < len(self.pieces) and after + 1 - i < _WINDOW and not self.pieces[after + 1].before.hard:
            after += 1
        return self.words.alike(self._rows[before:i].max(axis=0), self._rows[i : after + 1].max(axis=0))

    def cohesion(self, group: Group) -> float:
        """How much more words the pieces share than pieces of this page usually do."""
        if len(group) < 2:
            return 0.0
        members = sorted(group)
        others = [b for b in range(len(self.pieces)) if b not in group]
        share = self._share[members]
        elsewhere = np.maximum(self._usual, _nearest(share[:, others]))
        gains = np.clip(_nearest(share[:, members]) - elsewhere, -_CLEAR, _CLEAR)
        parts = runs(members)
        total, start = 0.0, 0
        for run in parts:
            mine = slice(start, start + len(run))
            total += self.scales.nearest * math.fsum(gains[mine]) / len(run) ** 0.5
            if len(parts) > 1:
                across = _nearest(share[mine][:, [i for i in members if i not in run]])
                total += self.scales.across * math.fsum(np.clip(across - elsewhere[mine], -_CLEAR, _CLEAR)) / len(run) ** 0.5
            start += len(run)
        inside = self._alike[members][:, members]
        return total + self.scales.cohesion * (math.fsum(inside.ravel()) / (len(members) - 1) - len(members) * self._even)

    def definitions(self, group: Group) -> float:
        """Pieces that use a short form (《意见》) which the page defines (以下简称《意见》): in this article, or only in another."""
        here = frozenset().union(*(self.pieces[i].defined for i in group))
        wanting = [self.pieces[i].used & self._defined for i in group if not self.pieces[i].defined]
        return self.scales.defined * sum(1 if used & here else -1 for used in wanting if used)

    def order(self, order: Order) -> float:
        """What speaks for reading the pieces of an article in this order."""
        s, first = self.scales, self.pieces[order[0]]
        score = s.opening * first.leads + s.opens * first.opens + self.subjects(order)
        members = frozenset(order)
        for a, b in pairwise(order):
            x, y = self.pieces[a], self.pieces[b]
            if b == a + 1:
                score += self.stays(b)
            elif x.attributed:
                score += s.stay_over_attribution
            if b != a + 1:
                score += (s.second_opening if y.leads >= 1 else 0.0) + s.second_opens * y.opens
            if b < a:
                score += s.disorder
            if b != a + 1 and a + 1 in members and not self.pieces[a + 1].before.hard:
                score += s.broken_run
            if x.torn:
                met = b != a + 1 and self.page.seam(x.last, y.first) and not marks.LEAD.match(y.opening)
                score += s.torn if met else -s.torn
        return score

    def subjects(self, order: Order) -> float:
        """Whether each short form that a paragraph goes on about (李强强调, 会议指出) was told before it in the article."""
        seen: set[str] = set()
        first = self.pieces[order[0]]
        score = self.scales.untold if first.goes_on and not first.subject else 0.0  # 此外, 在这一背景下
        for place, i in enumerate(order):
            subject = self.pieces[i].subject
            if subject and subject not in seen:
                seen.add(subject)
                score += self.scales.told if any(self._tells[i, k] for k in order[:place]) else self.scales.untold
        return score

    def group(self, group: Group) -> tuple[float, tuple[tuple[float, Order], ...]]:
        """All that speaks for these pieces being one article whatever its headline, and its possible orders with their scores."""
        if group not in self._groups:
            raw = tuple(sorted(group))
            starts = [k for k, i in enumerate(raw) if not k or raw[k - 1] != i - 1 or self.pieces[i].may_open]
            fronted = [(raw[k], *raw[:k], *raw[k + 1 :]) for k in starts]
            orders = sorted(((self.order(o), o) for o in fronted), reverse=True)
            self._groups[group] = (self.cohesion(group) + self.definitions(group) + self.scales.article, tuple(orders[:4]))
        return self._groups[group]

    def fit(self, group: Group, order: Order) -> NDArray[np.float64]:
        """How well each headline fits these pieces in this order: words recur there, most of all in the lead, and it stands near.

        Two rows: as if on this page headlines stood mostly above their articles, or below them.
        """
        s = self.scales
        above = (self._after == order[0]) | (self._after == order[min(1, len(order) - 1)])
        below = self._before == order[-1]
        words = s.headline * (self._of_heads @ self._for_heads[sorted(group)].max(axis=0)) + s.in_lead * self._head_lead[:, order[0]]
        fit = words + s.near * (above | below) - _BY_CHANCE * (s.headline + s.in_lead)
        return np.stack([fit + s.habit * above, fit + s.habit * below])

    def fits(self, group: Group) -> tuple[NDArray[np.float64], list[list[Order]]]:
        """What each headline gains over this article, in its best order, against leaving both alone; two rows as in `fit`."""
        if group not in self._columns:
            s = self.scales
            orders = self.group(group)[1]
            alone = orders[0][0] + (s.headless if len(group) > 1 else s.scrap) + s.idle
            rows = np.stack([own + self.fit(group, order) for own, order in orders], axis=1)
            best = rows.argmax(axis=1)
            self._columns[group] = rows.max(axis=1) - alone, [[orders[k][1] for k in row] for row in best.tolist()]
        return self._columns[group]

    # -- the whole page ----------------------------------------------------------------------------------------

    @property
    def empty(self) -> float:
        """What a telling starts from: every paragraph parted from the one before, no headline used.

        So labels that make more paragraphs or more headlines have nothing to gain by that alone.
        """
        return self._open + (self.scales.idle + self.scales.printed) * len(self.heads)

    def bound(self, group: Group) -> float:
        """The most that an article of these pieces can add to the page's score."""
        if group not in self._bounds:
            own, orders = self.group(group)
            best = max(0.0, float(self.fits(group)[0].max())) if self.heads else 0.0
            self._bounds[group] = own + orders[0][0] + (self.scales.headless if len(group) > 1 else self.scales.scrap) + best
        return self._bounds[group]

    def score(self, groups: Sequence[Group]) -> float:
        """The score of a whole page told as these groups."""
        return self._matched(groups)[0]

    def stories(self, groups: Sequence[Group]) -> list[Story]:
        """The groups with their orders and headlines."""
        _, after, pairs = self._matched(groups)
        told = [Story(self.group(g)[1][0][1]) for g in groups]
        for head, k in pairs:
            told[k] = Story(self.fits(groups[k])[1][after][head], head)
        return sorted(told, key=lambda s: s.pieces)

    def heads_below(self, groups: Sequence[Group]) -> bool:
        """Told as these groups, this page's headlines stand mostly below their articles."""
        return self._matched(groups)[1] == 1

    def rescaled(self, scales: Scales) -> "Assignment":
        """The same page with other scales."""
        other = copy.copy(self)
        other.scales = scales
        other._weigh()
        return other

    def _matched(self, groups: Sequence[Group]) -> tuple[float, int, list[tuple[int, int]]]:
        s = self.scales
        total = self.empty
        for g in groups:
            own, orders = self.group(g)
            total += own + orders[0][0] + (s.headless if len(g) > 1 else s.scrap)
        if not self.heads:
            return total, 0, []
        columns = [self.fits(g)[0] for g in groups]
        best, told, pairs = 0.0, 0, []
        for after in (0, 1):
            gain = np.stack([c[after] for c in columns], axis=1)
            positive = np.maximum(gain, 0.0)
            rows, where = linear_sum_assignment(positive, maximize=True)
            found = float(positive[rows, where].sum())
            if found > best:
                best, told = found, after
                pairs = [(r, c) for r, c in zip(rows.tolist(), where.tolist(), strict=True) if gain[r, c] > 0]
        return total + best, told, pairs


def _nearest(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each row the mean of its two largest values, -1 standing for none: how much a piece shares with those most like it."""
    top = np.sort(share, axis=1)[:, -2:]
    if top.shape[1] == 0:
        return np.zeros(len(share))
    first = np.maximum(top[:, -1], 0.0)
    return first if top.shape[1] == 1 else np.where(top[:, 0] < 0, first, (first + top[:, 0]) / 2)


def runs(group: Sequence[int]) -> list[list[int]]:
    """Pieces that follow each other in the raw file: [1, 2, 5] → [1, 2], [5]."""
    out: list[list[int]] = []
    for i in group:
        if out and out[-1][-1] == i - 1:
            out[-1].append(i)
        else:
            out.append([i])
    return out
