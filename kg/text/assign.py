"""Which piece belongs to which article, and under which headline: one assignment, scored over the whole page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

import numpy as np
from scipy.optimize import linear_sum_assignment

from kg.text import marks
from kg.text.layout import Block
from kg.text.pieces import Piece, Weights, pairs
from kg.text.printed import Page

Group = frozenset[int]


_CLEAR = 0.12
"""A larger difference of shared words says no more: two provinces' meetings are told in the same phrases."""


_NEW_COLUMN = 6.0  # characters wider or narrower


@dataclass(frozen=True, slots=True)
class Scales:
    """How much each part of the score counts; tuned on composed pages, see bench/reading.py."""

    stay_before_lead: float = 0.5  # although it opens as a lead does
    stay: float = 3.0  # the next paragraph of the file is the next of the article
    stay_over_head: float = -1.0  # although a headline stands between
    stay_over_attribution: float = -8.0
    stay_over_width: float = -1.0  # although the column changes
    opening: float = 1.5  # an article opens with a lead
    second_opening: float = -1.0  # a lead in the middle of an article
    cohesion: float = 10.0  # pieces of an article share more words than pieces of the page do
    nearest: float = 6.0  # the pieces that are most like a piece are in its article
    defined: float = 1.5  # a short form and its definition
    torn: float = 3.0  # a torn sentence finds its other half
    disorder: float = -0.8  # a piece is read before one that stands above it
    broken_run: float = -2.0  # paragraphs that follow each other in the file are read apart
    headline: float = 8.0  # the article repeats its headline's words
    near: float = 1.0  # the headline stands at its article's beginning or end
    headless: float = -2.0  # an article without a headline
    idle: float = -2.5  # a headline without an article
    article: float = -0.5  # every article costs: few rather than many


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the page: pieces in reading order, and its headline."""

    pieces: tuple[int, ...]
    head: int = -1


class Assignment:
    """The score of one page, by parts, and the search for the best assignment."""

    def __init__(self, page: Page, pieces: Sequence[Piece], heads: Sequence[Block], scales: Scales = Scales()) -> None:
        self.page, self.pieces, self.heads, self.scales = page, pieces, heads, scales
        self.weights = Weights(pieces)
        n = len(pieces)
        self._share = np.zeros((n, n))
        for a in range(n):
            for b in range(n):
                if a != b:
                    self._share[a, b] = self.weights.shared(pieces[a].words, pieces[b].words)
        self._alike = np.array([[self.weights.alike(a.words, b.words) for b in pieces] for a in pieces])
        apart = ~np.eye(n, dtype=bool)
        self._usual = float(np.median(self._share[apart])) if n > 1 else 0.0
        self._even = float(np.mean(self._alike[apart])) if n > 1 else 0.0
        self._head_words = [frozenset(pairs("".join(page.lines[i].tight for i in range(h.first, h.last + 1)))) for h in heads]
        self._groups: dict[Group, tuple[float, tuple[int, ...]]] = {}
        self._fits: dict[tuple[int, Group], float] = {}

    # -- parts of the score ------------------------------------------------------------------------------------

    def stays(self, i: int) -> float:
        """Pieces i-1 and i of the file in one article."""
        before, s = self.pieces[i].before, self.scales
        if before.attributed:
            return s.stay_over_attribution
        if before.hard:
            return s.stay_over_head
        score = s.stay_before_lead if self.pieces[i].leads >= 1 else s.stay
        return score + (s.stay_over_width if before.width > _NEW_COLUMN else 0.0)

    def cohesion(self, group: Group) -> float:
        """How much more words the pieces share than pieces of this page usually do."""
        if len(group) < 2:
            return 0.0
        outside = [b for b in range(len(self.pieces)) if b not in group]
        total = 0.0
        for run in _runs(sorted(group)):
            gains = [self._nearest(a, [b for b in group if b != a]) - max(self._usual, self._nearest(a, outside)) for a in run]
            total += self.scales.nearest * sum(min(_CLEAR, max(-_CLEAR, g)) for g in gains) / len(run) ** 0.5
        for a in group:
            mean = float(np.mean([self._alike[a, b] for b in group if b != a]))
            total += self.scales.cohesion * (mean - self._even)
        return total

    def _nearest(self, piece: int, others: Sequence[int]) -> float:
        top = sorted((self._share[piece, b] for b in others), reverse=True)[:2]
        return float(sum(top) / len(top)) if top else 0.0

    def order(self, group: Group) -> tuple[float, tuple[int, ...]]:
        """The best reading order of the group and what speaks for it: raw order, or one piece brought to the front."""
        raw = sorted(group)
        options = {tuple(raw)} | {(x, *(y for y in raw if y != x)) for x in raw}
        if len(raw) <= 3:
            options |= set(permutations(raw))
        return max((self._read_in(o), o) for o in sorted(options))

    def _read_in(self, order: tuple[int, ...]) -> float:
        s, first = self.scales, self.pieces[order[0]]
        score = s.opening * first.leads
        for a, b in pairwise(order):
            x, y = self.pieces[a], self.pieces[b]
            if x.attributed:
                score += s.stay_over_attribution
            if y.leads >= 1 and b != a + 1:
                score += s.second_opening
            if b < a:
                score += s.disorder
            if b != a + 1 and (a + 1 in order and not self.pieces[a + 1].before.hard):
                score += s.broken_run
            if x.torn:
                score += s.torn if b != a + 1 and self.page.joined(x.last, y.first) and not marks.LEAD.match(y.opening) else -s.torn
            missing = (y.used - y.defined) & x.defined
            score += s.defined * bool(missing)
        return score

    def group(self, group: Group) -> tuple[float, tuple[int, ...]]:
        """All that speaks for these pieces being one article, and their order."""
        if group not in self._groups:
            score, order = self.order(group)
            self._groups[group] = (score + self.cohesion(group) + self.scales.article, order)
        return self._groups[group]

    def fit(self, head: int, group: Group) -> float:
        """The headline over this article: its words recur there, most of all in the lead, and it stands near."""
        key = (head, group)
        if key not in self._fits:
            words, order = self._head_words[head], self.group(group)[1]
            every = frozenset().union(*(self.pieces[i].words for i in group))
            lead = self.pieces[order[0]].opening_words
            share = 0.5 * self.weights.shared(words, lead) + 0.5 * self.weights.shared(words, every)
            self._fits[key] = self.scales.headline * (share - 0.3) + self.scales.near * self._near(head, order)
        return self._fits[key]

    def _near(self, head: int, order: tuple[int, ...]) -> bool:
        block = self.heads[head]
        after = next((p.index for p in self.pieces if p.first > block.last), -1)
        before = max((p.index for p in self.pieces if p.last < block.first), default=-1)
        return after == order[0] or before == order[-1] or after in order[1:2]

    # -- the search --------------------------------------------------------------------------------------------

    def score(self, groups: Sequence[Group]) -> tuple[float, dict[int, int]]:
        """The score of a whole page and the headline of each group, by position."""
        total = sum(self.group(g)[0] for g in groups)
        owner = {i: k for k, g in enumerate(groups) for i in g}
        for i in range(1, len(self.pieces)):
            if owner[i] == owner[i - 1]:
                total += self.stays(i)
        chosen: dict[int, int] = {}
        if self.heads and groups:
            gain = np.array([[self.fit(h, g) - self.scales.headless - self.scales.idle for g in groups] for h in range(len(self.heads))])
            rows, columns = linear_sum_assignment(-np.maximum(gain, 0.0))
            chosen = {int(c): int(r) for r, c in zip(rows, columns, strict=True) if gain[r, c] > 0}
            total += sum(float(gain[h, g]) for g, h in chosen.items())
        total += self.scales.headless * len(groups) + self.scales.idle * len(self.heads)
        return total, chosen

    def solve(self) -> list[Story]:
        """The best assignment found: runs of paragraphs that nothing parts, then joined, split and moved while that helps."""
        groups = self._runs()
        best = self.score(groups)[0]
        for _ in range(4 * len(self.pieces) + 4):
            options = sorted(set(self._neighbours(groups)), key=lambda o: [sorted(g) for g in o])
            scored = [(self.score(option)[0], -k) for k, option in enumerate(options)]
            top = max(scored, default=(best, 0))
            if top[0] <= best + 1e-9:
                break
            best, groups = top[0], list(options[-top[1]])
        _, chosen = self.score(groups)
        stories = [Story(self.group(g)[1], chosen.get(k, -1)) for k, g in enumerate(groups)]
        return sorted(stories, key=lambda s: s.pieces)

    def _runs(self) -> list[Group]:
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
