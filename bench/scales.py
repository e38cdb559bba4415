"""Learns how much each part of a telling's score counts (`Scales` in kg/text/assign.py), and prints the scales.

    python bench/scales.py [--corpus FOLDER] [--pages 130] [--rounds 4] [--first 32000] [--pull 20]

Pages are composed from every other article of the corpus, a third of them by another hand; the rest is kept for judging. In each round new pages are read
with the scales of the last; what the search found, the truth, and tellings near both go to a pool with their loss: lines in
the wrong article, and headlines that are not exact. Then scales are found under which the tellings that score best lose least
(minimum expected loss, each telling as likely as its score says). They keep their signs and are pulled towards those of today.
"""

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from line_weights import labels
from numpy.typing import NDArray
from reading import SHARED, singles, solid
from scipy.optimize import minimize

from kg.text import search
from kg.text.assign import Assignment, Group, Scales, Story
from kg.text.fields import headline
from kg.text.lattice import Lattice
from kg.text.layout import blocks, lattice
from kg.text.lines import split_lines
from kg.text.pieces import cut
from kg.text.printed import Page, printed

from pages import Composed, Single, compose  # isort: skip

NAMES = tuple(asdict(Scales()))
KEPT = ("disorder", "opening")  # leads stand at the end of composed pages more often than of printed ones
HEADLINE_LOST = 4.0  # lines
MOST = 60.0  # lines; a page lost worse teaches no more
Vector = NDArray[np.float64]


@dataclass
class Told:
    """One telling of a page: its loss in lines, its score, and what each scale does to the score."""

    loss: float
    score: float
    slope: Vector


def told(task: Assignment, stories: Sequence[Story], below: bool) -> float:
    """The score of these very stories; `below`: as if headlines stood mostly below their articles."""
    s, total = task.scales, task.empty
    for story in stories:
        group = frozenset(story.pieces)
        total += task.cohesion(group) + task.definitions(group) + s.article + task.order(story.pieces)
        if story.head < 0:
            total += s.headless if len(group) > 1 else s.scrap
        else:
            total += task.fit(group, story.pieces)[int(below)][story.head] - s.idle
    return total


def slopes(task: Assignment, stories: Sequence[Story], below: bool, of_labels: float) -> Vector:
    """What each scale does to the score of these stories, by moving it a little."""
    out = np.empty(len(NAMES))
    for k, name in enumerate(NAMES):
        step = 0.05 * max(1.0, abs(getattr(task.scales, name)))
        ways = [told(task.rescaled(replace(task.scales, **{name: getattr(task.scales, name) + d})), stories, below) for d in (step, -step)]
        out[k] = of_labels if name == "labels" else (ways[0] - ways[1]) / (2 * step)
    return out


def loss(task: Assignment, stories: Sequence[Story], truth: Composed) -> float:
    """Lines in the wrong article, and a few for each headline that is not exact."""
    held = []
    for story in stories:
        parts = [b for p in story.pieces for b in task.pieces[p].blocks] + ([task.heads[story.head]] if story.head >= 0 else [])
        held.append([i for b in parts for i in range(b.first, b.last + 1)])
    owner = [-1 if x.part in ("stray", "byline") else x.article for x in truth.lines]
    articles = range(len(truth.articles))
    mine: dict[int, int] = {}
    for shared, k, m in sorted(((sum(owner[i] == k for i in x), -k, -m) for k in articles for m, x in enumerate(held)), reverse=True):
        if shared and -k not in mine and -m not in mine.values():
            mine[-k] = -m
    lost = float(sum(x >= 0 for x in owner) - sum(owner[i] == k for k, m in mine.items() for i in held[m]))
    for k, article in enumerate(truth.articles):
        head = task.heads[stories[mine[k]].head] if k in mine and stories[mine[k]].head >= 0 else None
        words = solid("".join(headline(task.page, head.first, head.last))) if head else ""
        lost += HEADLINE_LOST * (words != article.headline)
    return lost


def true_groups(task: Assignment, truth: Composed) -> list[Group]:
    """The pieces by the article that most of their lines are of."""
    own: dict[int, list[int]] = defaultdict(list)
    for piece in task.pieces:
        lines = [truth.lines[i] for b in piece.blocks for i in range(b.first, b.last + 1)]
        count = Counter(x.article for x in lines if x.part != "stray") or Counter([-1 - piece.index])
        own[max(sorted(count), key=count.__getitem__)].append(piece.index)
    return [frozenset(g) for g in own.values()]


def near(task: Assignment, groups: Sequence[Group], most: int) -> list[list[Group]]:
    """The groupings one step away that score best."""
    found = {}
    for k, target, rest, grown in search.moves(groups, None):
        option = [g for i, g in enumerate(groups) if i not in (k, target)] + [g for g in (rest, grown) if g]
        found[frozenset(option)] = (task.score(option), option)
    return [option for _, option in sorted(found.values(), key=lambda f: -f[0])[:most]]


class Pool:
    """The tellings of one page."""

    def __init__(self, truth: Composed, ways: Lattice) -> None:
        self.truth, self.ways = truth, ways
        self.told: dict[tuple[str, frozenset[Story], bool], Told] = {}

    def add(self, task: Assignment, path: str, groups: Sequence[Group]) -> None:
        below = task.heads_below(groups)
        stories = task.stories(groups)
        key = (path, frozenset(stories), below)
        if key not in self.told:
            of_labels = self.ways.score(path)
            score = told(task, stories, below) + task.scales.labels * of_labels
            self.told[key] = Told(loss(task, stories, self.truth), score, slopes(task, stories, below, of_labels))


def read(job: tuple[int, Sequence[Single], Scales]) -> list[Told]:
    """The pool of one composed page, what the search found first."""
    seed, texts, scales = job
    rng = random.Random(seed)
    truth = compose(rng.sample(texts, rng.randint(2, 5)), rng, other_hand=seed % 3 == 0)
    page = Page(printed(split_lines(truth.text)))
    ways = lattice(page)
    pool = Pool(truth, ways)
    found = search.best_telling(page, scales)
    if found is None:
        return []
    pool.add(found.task, found.labels, found.groups)
    for groups in [*near(found.task, found.groups, 4), true_groups(found.task, truth)]:
        pool.add(found.task, found.labels, groups)
    for path in [p for _, p in search.others(page, ways) if p != found.labels][:8]:
        if (other := search.retold(page, ways, path, found)) is not None:
            pool.add(other.task, other.labels, other.groups)
    path = labels(page, truth)
    pieces, heads, _ = cut(page, blocks(page, path))
    task = Assignment(page, found.task.words, pieces, heads, scales)
    right = true_groups(task, truth)
    pool.add(task, path, right)
    pool.add(task, path, search.solve(task, right).groups)
    for groups in near(task, right, 6):
        pool.add(task, path, groups)
    return list(pool.told.values())


def learned(pools: Sequence[Sequence[Told]], start: Vector, home: Vector, pull: float) -> Vector:
    """Scales under which the pools' tellings lose least."""
    held = [(np.array([min(t.loss, MOST) for t in p]), np.array([t.score for t in p]), np.array([t.slope for t in p])) for p in pools]
    unit = np.maximum(np.abs(home), 1.0)

    def cost(w: Vector) -> tuple[float, Vector]:
        total, slope = 0.0, np.zeros(len(w))
        for losses, offsets, parts in held:
            score = offsets + parts @ w
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            mean = float(chance @ losses)
            total += mean
            slope += (chance * (losses - mean)) @ parts
        off = (w - home) / unit
        return total + pull * float(off @ off) / 2, slope + pull * off / unit

    bounds = [(x, x) if name in KEPT else (0, None) if x > 0 else (None, 0) for name, x in zip(NAMES, home, strict=True)]
    return np.asarray(minimize(cost, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 200}).x)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    ap.add_argument("--pages", type=int, default=130, help="new ones in each round")
    ap.add_argument("--rounds", type=int, default=4)
    ap.add_argument("--first", type=int, default=32000, help="seed of the first page")
    ap.add_argument("--pull", type=float, default=20.0, help="how strongly scales are kept near those of today")
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()
    texts = singles(args.corpus)[0::2]
    home = now = np.array([asdict(Scales())[name] for name in NAMES])
    pools: list[list[Told]] = []
    for turn in range(args.rounds):
        scales = Scales(**dict(zip(NAMES, map(float, now), strict=True)))
        first = args.first + turn * args.pages
        with ProcessPoolExecutor(args.workers) as workers:
            new = [p for p in workers.map(read, [(seed, texts, scales) for seed in range(first, first + args.pages)], chunksize=4) if p]
        print(f"# round {turn}: {math.fsum(p[0].loss for p in new) / len(new):.2f} lines lost a page", flush=True)
        pools += [[replace(t, score=t.score - float(t.slope @ now)) for t in p] for p in new]
        now = learned(pools, now, home, args.pull)
        print("#", json.dumps(dict(zip(NAMES, np.round(now, 2).tolist(), strict=True))), flush=True)
    for name, value in zip(NAMES, now, strict=True):
        print(f"{name}: float = {value:.2f}")


if __name__ == "__main__":
    main()
