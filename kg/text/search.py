"""The search for the best telling of a page: which lines are headlines and which paragraphs make an article, decided together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.text.assign import Assignment, Group, Scales, Story, runs
from kg.text.lattice import Lattice
from kg.text.layout import Block, blocks, lattice
from kg.text.pieces import Piece, cut
from kg.text.printed import Page
from kg.text.signs import HEAD, PARA
from kg.text.wordpairs import WordPairs

_NEAR = 8.0
"""How much worse other labels may be by themselves and still be tried on the page."""
_TRIES = 24
_AGAIN = 4  # of them the best are told anew, all articles of the page
_NEW_COLUMN = 6.0  # characters wider or narrower


@dataclass(slots=True)
class Telling:
    """One way to tell a page: labels for its lines, and its pieces put together to articles."""

    labels: str
    task: Assignment
    bylines: list[Block]
    groups: list[Group]
    total: float
    margin: float = float("inf")
    """How much worse the next best grouping is that the search saw."""
    rival: frozenset[Group] = frozenset()
    """The groups of that one."""

    def stories(self) -> list[Story]:
        """Its articles, with their headlines."""
        return self.task.stories(self.groups)


def best_telling(page: Page, scales: Scales | None = None) -> Telling | None:
    """The best telling found, None for a page without paragraphs.

    The best labels by themselves are taken first and their paragraphs assigned; then labels that are nearly as good
    and make other headlines are tried, wherever the whole page can be told better so.
    """
    ways = lattice(page)
    first = blocks(page, ways.best)
    words = WordPairs([x.tight for x in page.lines], [(b.first, b.last) for b in first if b.kind == PARA])
    pieces, heads, bylines = cut(page, first)
    if not pieces:
        return None
    told = _solved(Telling(ways.best, Assignment(page, words, pieces, heads, scales), bylines, _initial(pieces), 0.0), ways)
    ideas = others(page, ways)
    while True:
        tried: list[tuple[float, int, Telling]] = []
        for place, (was, labels) in enumerate(ideas):
            mixed = _applied(told.labels, was, labels)
            if mixed is None:
                continue
            other = retold(page, ways, mixed, told)
            if other is not None:
                tried.append((other.total, -place, other))
        tried.sort(key=lambda t: t[:2], reverse=True)
        again = [
            (found.total, place, found)
            for total, place, other in tried[:_AGAIN]
            if (found := _solved(other, ways)).total > told.total + 1e-9
        ]
        if not again:
            return told
        _, place, told = max(again, key=lambda t: t[:2])
        del ideas[-place]


def others(page: Page, ways: Lattice) -> list[tuple[str, str]]:
    """Labels that make other headlines than the best ones, the likeliest first."""
    seen = {_heads(page, ways.best)}
    found = []
    for _, labels in sorted(ways.near(_NEAR)):
        heads = _heads(page, labels)
        if heads not in seen:
            seen.add(heads)
            found.append((ways.best, labels))
    return found[:_TRIES]


def _heads(page: Page, labels: str) -> tuple[Block, ...]:
    return tuple(b for b in blocks(page, labels) if b.kind == HEAD)


def _applied(now: str, was: str, labels: str) -> str | None:
    """What turns `was` into `labels`, done to `now`; None where `now` differs from `was` there already."""
    places = [i for i, (a, b) in enumerate(zip(was, labels, strict=True)) if a != b]
    window = range(max(0, places[0] - 1), min(len(now), places[-1] + 2))
    if any(now[i] != was[i] for i in window):
        return None
    return now[: places[0]] + labels[places[0] : places[-1] + 1] + now[places[-1] + 1 :]


def retold(page: Page, ways: Lattice, labels: str, like: Telling) -> Telling | None:
    """The page with these labels, its articles as in another telling but beside the lines whose labels differ."""
    pieces, heads, bylines = cut(page, blocks(page, labels))
    if not pieces:
        return None
    task = Assignment(page, like.task.words, pieces, heads, like.task.scales)
    changed = [i for i, (a, b) in enumerate(zip(labels, like.labels, strict=True)) if a != b]
    beside = [p.index for p in pieces if p.last >= changed[0] and p.first <= changed[-1]]
    beside += [
        max((p.index for p in pieces if p.last < changed[0]), default=0),
        min((p.index for p in pieces if p.first > changed[-1]), default=0),
    ]
    near = frozenset(i for k in beside for i in (k - 1, k, k + 1))
    return _solved(Telling(labels, task, bylines, _alike(pieces, like), 0.0), ways, near)


def _solved(told: Telling, ways: Lattice, near: frozenset[int] | None = None) -> Telling:
    found = solve(told.task, told.groups, near)
    return replace(found, labels=told.labels, bylines=told.bylines, total=found.total + told.task.scales.labels * ways.score(told.labels))


def solve(task: Assignment, groups: Sequence[Group], near: frozenset[int] | None = None) -> Telling:
    """The best grouping found from `groups` on: groups joined, split, and runs moved from one to another while that helps.

    `near`: only beside these pieces.
    """
    told = Telling("", task, [], sorted(groups, key=sorted), 0.0)
    told.total = task.score(told.groups)
    for _ in range(4 * len(task.pieces) + 4):
        bounds = [task.bound(g) for g in told.groups]
        top, found = float("-inf"), told.groups
        for k, target, rest, grown in moves(told.groups, near):
            room = sum(bounds) - bounds[k] + task.bound(grown) + (task.bound(rest) if rest else 0.0)
            room += task.empty - (bounds[target] if target < len(bounds) else 0.0)
            if room <= top + 1e-9:
                continue
            option = [g for i, g in enumerate(told.groups) if i not in (k, target)] + [g for g in (rest, grown) if g]
            if (score := task.score(option)) > top + 1e-9:
                top, found = score, option
        if top <= told.total + 1e-9:
            told.margin, told.rival = told.total - top, frozenset(found)
            break
        told.total, told.groups = top, sorted(found, key=sorted)
    return told


def _initial(pieces: Sequence[Piece]) -> list[Group]:
    """Runs of paragraphs that nothing parts."""
    found: list[list[int]] = []
    for p in pieces:
        parted = p.before.hard or p.before.torn or p.before.width > _NEW_COLUMN or p.leads >= 1
        if parted or not found:
            found.append([p.index])
        else:
            found[-1].append(p.index)
    return [frozenset(r) for r in found]


def _alike(pieces: Sequence[Piece], like: Telling) -> list[Group]:
    """The pieces grouped as another telling groups their lines."""
    owner = {i: k for k, g in enumerate(like.groups) for p in g for i in range(like.task.pieces[p].first, like.task.pieces[p].last + 1)}
    found: dict[int, list[int]] = {}
    last = 0
    for p in reversed(pieces):
        lines = [owner[i] for i in range(p.first, p.last + 1) if i in owner]
        last = max(sorted(set(lines)), key=lines.count) if lines else last
        found.setdefault(last, []).append(p.index)
    return [frozenset(g) for g in found.values()]


def moves(groups: Sequence[Group], near: frozenset[int] | None) -> Iterator[tuple[int, int, Group, Group]]:
    """Two groups joined, or the beginning, the end or the whole of a run moved to another group or to itself.

    Which group loses, which one gains (one more than there are: a new one), and what both hold then.
    """
    for k, group in enumerate(groups):
        for part in _parts(sorted(group), near):
            for target in range(len(groups) + 1):
                if target == k or (target == len(groups) and len(part) == len(group)):
                    continue
                yield k, target, group - part, part | (groups[target] if target < len(groups) else frozenset())


def _parts(group: list[int], near: frozenset[int] | None) -> Iterator[Group]:
    """The whole, and each beginning and end of each run of neighbours."""
    if near is None or not near.isdisjoint(group):
        yield frozenset(group)
    for run in runs(group):
        for end in range(1, len(run) + 1):
            if near is None or not near.isdisjoint(run[end - 1 : end + 1]):
                yield frozenset(run[:end])
                yield frozenset(run[end:]) if end < len(run) else frozenset(run[:1])
