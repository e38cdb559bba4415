"""Which piece belongs to which article, and under which headline: one assignment, scored over the whole page."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.optimize import linear_sum_assignment

from kg.text import marks
from kg.text.layout import Block
from kg.text.pieces import Piece, Weights, pairs
from kg.text.printed import Page

Group = frozenset[int]
Order = tuple[int, ...]

_CLEAR = 0.12
"""A larger difference of shared words says no more: two provinces' meetings are told in the same phrases."""
_STEADY = 0.045  # what neighbouring paragraphs of one article mostly share at least
_WINDOW = 5  # paragraphs
_NEW_COLUMN = 6.0  # characters wider or narrower


@dataclass(frozen=True, slots=True)
class Scales:
    """How much each part of the score counts; tuned on composed pages, see bench/reading.py."""

    stay_going_on: float = 2.1  # and it opens as a body goes on: 会议要求, 《办法》明确
    stay: float = 1.6  # the next paragraph of the file is the next of the article
    stay_before_lead: float = 0.6  # although it opens as a lead does
    continuity: float = 60.0  # the paragraphs before and after it share words
    stay_off_column: float = -0.3  # where both stand outside the page's usual column, as leads at its end do
    stay_over_head: float = -1.5  # although a headline stands between
    stay_over_attribution: float = -8.0
    stay_over_width: float = -0.6  # although the column changes
    opening: float = 1.5  # an article opens with a lead
    second_opening: float = -0.6  # a lead in the middle of an article
    cohesion: float = 10.0  # pieces of an article share more words than pieces of the page do
    nearest: float = 6.0  # the pieces that are most like a piece are in its article
    defined: float = 1.5  # a short form stands with its definition
    torn: float = 1.8  # a torn sentence finds its other half
    disorder: float = -0.8  # a piece is read before one that stands above it
    broken_run: float = -2.0  # paragraphs that follow each other in the file are read apart
    headline: float = 2.8  # the article repeats its headline's words
    in_lead: float = 4.5  # the lead does
    near: float = 1.5  # the headline stands at its article's beginning or end
    habit: float = 0.7  # it stands where this page's headlines mostly do
    headless: float = -2.0  # an article without a headline
    scrap: float = -3.5  # a single paragraph without a headline
    idle: float = -2.5  # a headline without an article
    article: float = -0.5  # every article costs: few rather than many


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the page: pieces in reading order, and its headline."""

    pieces: Order
    head: int = -1


class Assignment:
    """The score of one page, by parts, and the search for the best assignment."""

    def __init__(self, page: Page, pieces: Sequence[Piece], heads: Sequence[Block], scales: Scales | None = None) -> None:
        self.page, self.pieces, self.scales = page, pieces, scales or Scales()
        self.weights = Weights(pieces)
        n = len(pieces)
        self._alike = np.array([[self.weights.alike(a.words, b.words) for b in pieces] for a in pieces])
        self._share = np.array([[self.weights.shared(a.words, b.words) for b in pieces] for a in pieces])
        apart = ~np.eye(n, dtype=bool)
        self._usual = float(np.median(self._share[apart])) if n > 1 else 0.0
        self._even = float(np.mean(self._alike[apart])) if n > 1 else 0.0
        self._defined = frozenset().union(*(p.defined for p in pieces))
        self._continuity = [0.0, *(self._continues(i) for i in range(1, n))]
        self._groups: dict[Group, tuple[float, tuple[tuple[float, Order], ...]]] = {}
        self._entitle(heads)

    def _entitle(self, heads: Sequence[Block]) -> None:
        page, pieces = self.page, self.pieces
        self.heads = heads
        self._head_words = [frozenset(pairs("".join(page.lines[i].tight for i in range(h.first, h.last + 1)))) for h in heads]
        self._head_lead = [[self.weights.shared(w, p.opening_words) for p in pieces] for w in self._head_words]
        self._after = [next((p.index for p in pieces if p.first > h.last), -1) for h in heads]
        self._before = [max((p.index for p in pieces if p.last < h.first), default=-1) for h in heads]
        self.total = 0.0
        """The score of what `solve` found."""
        self.margin = float("inf")
        """How much worse the next best telling of the page is that `solve` saw."""
        self.rival: frozenset[Group] = frozenset()
        """The groups of that telling."""
        self._fits: dict[tuple[int, Group, bool], tuple[float, Order]] = {}

    def under(self, heads: Sequence[Block]) -> "Assignment":
        """The same page with its headline lines taken for other headlines."""
        other = copy(self)
        other._entitle(heads)
        return other

    # -- parts of the score ------------------------------------------------------------------------------------

    def stays(self, i: int) -> float:
        """Pieces i-1 and i of the file in one article."""
        piece, s = self.pieces[i], self.scales
        if piece.before.attributed:
            return s.stay_over_attribution
        if piece.before.hard:
            return s.stay_over_head
        score = s.stay_before_lead if piece.leads >= 1 else s.stay_going_on if piece.goes_on else s.stay
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
        above, below = (frozenset().union(*(p.words for p in part)) for part in (self.pieces[before:i], self.pieces[i : after + 1]))
        return self.weights.alike(above, below)

    def cohesion(self, group: Group) -> float:
        """How much more words the pieces share than pieces of this page usually do."""
        if len(group) < 2:
            return 0.0
        outside = [b for b in range(len(self.pieces)) if b not in group]
        total = 0.0
        for run in _runs(sorted(group)):
            gains = [self._nearest(a, [b for b in group if b != a]) - max(self._usual, self._nearest(a, outside)) for a in run]
            total += self.scales.nearest * sum(min(_CLEAR, max(-_CLEAR, g)) for g in gains) / len(run) ** 0.5
        members = sorted(group)
        inside = self._alike[np.ix_(members, members)]
        means = (inside.sum(axis=1) - inside.diagonal()) / (len(members) - 1)
        return total + self.scales.cohesion * float((means - self._even).sum())

    def _nearest(self, piece: int, others: Sequence[int]) -> float:
        top = sorted((self._share[piece, b] for b in others), reverse=True)[:2]
        return float(sum(top) / len(top)) if top else 0.0

    def definitions(self, group: Group) -> float:
        """Pieces that use a short form (《意见》) which the page defines (以下简称《意见》): in this article, or only in another."""
        here = frozenset().union(*(self.pieces[i].defined for i in group))
        wanting = [self.pieces[i].used & self._defined for i in group if not self.pieces[i].defined]
        return self.scales.defined * sum(1 if used & here else -1 for used in wanting if used)

    def order(self, order: Order) -> float:
        """What speaks for reading the pieces of an article in this order."""
        s, first = self.scales, self.pieces[order[0]]
        score = s.opening * first.leads
        members = frozenset(order)
        for a, b in pairwise(order):
            x, y = self.pieces[a], self.pieces[b]
            if b == a + 1:
                score += self.stays(b)
            elif x.attributed:
                score += s.stay_over_attribution
            if y.leads >= 1 and b != a + 1:
                score += s.second_opening
            if b < a:
                score += s.disorder
            if b != a + 1 and a + 1 in members and not self.pieces[a + 1].before.hard:
                score += s.broken_run
            if x.torn:
                met = b != a + 1 and self.page.seam(x.last, y.first) and not marks.LEAD.match(y.opening)
                score += s.torn if met else -s.torn
        return score

    def group(self, group: Group) -> tuple[float, tuple[tuple[float, Order], ...]]:
        """All that speaks for these pieces being one article whatever its headline, and its possible orders with their scores."""
        if group not in self._groups:
            raw = tuple(sorted(group))
            fronted = {(*raw[k : k + 1], *raw[:k], *raw[k + 1 :]) for k in range(len(raw))}
            orders = sorted(((self.order(o), o) for o in fronted), reverse=True)
            self._groups[group] = (self.cohesion(group) + self.definitions(group) + self.scales.article, tuple(orders[:4]))
        return self._groups[group]

    def fit(self, head: int, group: Group, after: bool) -> tuple[float, Order]:
        """This headline over this article, in its best order: its words recur there, most of all in the lead, and it stands near.

        `after`: on this page headlines mostly stand below their articles.
        """
        key = (head, group, after)
        if key not in self._fits:
            s, words = self.scales, self._head_words[head]
            every = frozenset().union(*(self.pieces[i].words for i in group))
            share = self.weights.shared(words, every)
            best = max(
                (score + s.in_lead * self._head_lead[head][o[0]] + self._near(head, o, after), o) for score, o in self.group(group)[1]
            )
            self._fits[key] = (best[0] + s.headline * share - 0.3 * (s.headline + s.in_lead), best[1])
        return self._fits[key]

    def _near(self, head: int, order: Order, after: bool) -> float:
        above = self._after[head] in order[:2]
        below = self._before[head] == order[-1]
        return self.scales.near * (above or below) + self.scales.habit * (below if after else above)

    # -- the search --------------------------------------------------------------------------------------------

    def score(self, groups: Sequence[Group]) -> tuple[float, list[Story]]:
        """The score of a whole page told as these groups, and their orders and headlines."""
        s = self.scales
        total = sum(self.group(g)[0] for g in groups)
        alone = [self.group(g)[1][0] for g in groups]
        best, stories = 0.0, [Story(o) for _, o in alone]
        lack = [s.headless if len(g) > 1 else s.scrap for g in groups]
        bare = sum(x for x, _ in alone) + sum(lack) + s.idle * len(self.heads)
        for after in (False, True) if self.heads else ():
            fits = [[self.fit(h, g, after) for g in groups] for h in range(len(self.heads))]
            gain = np.array([[f[0] - alone[k][0] - lack[k] - s.idle for k, f in enumerate(row)] for row in fits])
            rows, columns = linear_sum_assignment(-np.maximum(gain, 0.0))
            found = sum(max(0.0, float(gain[r, c])) for r, c in zip(rows, columns, strict=True))
            if found > best:
                best, stories = found, [Story(o) for _, o in alone]
                for r, c in zip(rows.tolist(), columns.tolist(), strict=True):
                    if gain[r, c] > 0:
                        stories[c] = Story(fits[r][c][1], r)
        return total + bare + best, stories

    def solve(self, start: Sequence[Story] = ()) -> list[Story]:
        """The best assignment found: runs of paragraphs that nothing parts (or `start`), then joined, split and moved while that helps."""
        groups = sorted((frozenset(s.pieces) for s in start), key=sorted) or self._initial()
        self.total = self.score(groups)[0]
        for _ in range(4 * len(self.pieces) + 4):
            options = sorted(set(self._neighbours(groups)), key=lambda o: [sorted(g) for g in o])
            scored = [(self.score(option)[0], -k) for k, option in enumerate(options)]
            top = max(scored, default=(self.total, 0))
            if top[0] <= self.total + 1e-9:
                if scored:
                    self.margin, self.rival = self.total - top[0], frozenset(options[-top[1]])
                break
            self.total, groups = top[0], list(options[-top[1]])
        return sorted(self.score(groups)[1], key=lambda s: s.pieces)

    def _initial(self) -> list[Group]:
        runs: list[list[int]] = []
        for p in self.pieces:
            parted = p.before.hard or p.before.torn or p.before.width > _NEW_COLUMN or p.leads >= 1
            if parted or not runs:
                runs.append([p.index])
            else:
                runs[-1].append(p.index)
        return [frozenset(r) for r in runs]

    def _neighbours(self, groups: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
        """Two groups joined, or the beginning, the end or the whole of a run moved to another group or to itself."""
        for k, group in enumerate(groups):
            for part in _parts(sorted(group)):
                for target in range(len(groups) + 1):
                    if target == k or (target == len(groups) and len(part) == len(group)):
                        continue
                    new = [*groups, frozenset()]
                    new[k], new[target] = group - part, new[target] | part
                    yield tuple(sorted((g for g in new if g), key=sorted))


def _parts(group: list[int]) -> Iterator[Group]:
    """The whole, and each beginning and end of each run of neighbours."""
    yield frozenset(group)
    for run in _runs(group):
        for cut in range(1, len(run) + 1):
            yield frozenset(run[:cut])
            yield frozenset(run[cut - 1 :])


def _runs(group: Sequence[int]) -> list[list[int]]:
    """Pieces that follow each other in the raw file: [1, 2, 5] → [1, 2], [5]."""
    out: list[list[int]] = []
    for i in group:
        if out and out[-1][-1] == i - 1:
            out[-1].append(i)
        else:
            out.append([i])
    return out
