"""Learns what the signs of a line's label and of a paragraph's opening count, and prints the tables line_signs and opening_signs.

    python bench/line_weights.py [--corpus FOLDER] [--pages 300] [--first 50000] [--pull 5]

Pages are composed from every other article of the corpus; the rest is kept for judging. The labels' weights make the true labels
likely (a conditional random field, exact sums over all ways to label a page) and are pulled towards those in the table
now, so that signs which composed pages never show keep theirs. The openings' are a logistic regression.
"""

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from reading import SHARED, singles
from scipy.optimize import minimize

from kg.text import openings, signs
from kg.text.layout import can_follow, possible
from kg.text.lines import split_lines
from kg.text.printed import Page, printed
from kg.text.weights import weights

from pages import SECTIONS, Composed, Single, compose  # isort: skip

LABELS = "HhPpBAX"
NEVER = -1e4
Vector = NDArray[np.float64]


def composed(texts: Sequence[Single], seeds: Iterable[int]) -> Iterator[Composed]:
    """Pages of two to five articles."""
    for seed in seeds:
        rng = random.Random(seed)
        yield compose(rng.sample(texts, rng.randint(2, 5)), rng)


def labels(page: Page, truth: Composed) -> str:
    """The true labels of a composed page's lines; section heads count as headlines, as they do in layout."""
    pair = {"head": "Hh", "body": "Pp", "lead": "Pp", "attribution": "AA", "byline": "BB", "stray": "XX"}
    out = ""
    for line, entry in zip(page.lines, truth.lines, strict=True):
        now = "H" if entry.words in SECTIONS else pair[entry.part][0 if entry.begins else 1]
        can = possible(line)
        now = now if now in can else can[0] if len(can) == 1 or now in "BAX" else "p"
        out += now.upper() if now in "hp" and not (out and (out[-1] in now.upper() + now or (now == "p" and out[-1] == "X"))) else now
    return out


class Cells:
    """Every letter of every line and every step between two of one page, as rows of one sparse matrix of signs."""

    def __init__(self, names: dict[str, int]) -> None:
        self.names, self.size = names, 0
        self.at: tuple[list[int], list[int], list[float]] = ([], [], [])
        self.pages: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []

    def add(self, found: Iterable[tuple[str, float]]) -> int:
        for name, strength in found:
            self.at[0].append(self.size)
            self.at[1].append(self.names.setdefault(name, len(self.names)))
            self.at[2].append(strength)
        self.size += 1
        return self.size - 1

    def read(self, truth: Composed) -> None:
        page = Page(printed(split_lines(truth.text)))
        right = labels(page, truth)
        n = len(page.lines)
        own, step, end = np.full((n, 7), -1), np.full((n, 7, 7), -1), np.full(7, -1)
        for i, line in enumerate(page.lines):
            for now in possible(line):
                k = LABELS.index(now)
                if i or now not in "hp":
                    own[i, k] = self.add(signs.of_line(page, i, now))
                for j in range(7) if i else ():
                    if own[i - 1, j] >= 0 and can_follow(page, i, LABELS[j], now):
                        step[i, j, k] = self.add(signs.of_step(page, i, LABELS[j], now))
                if i == n - 1:
                    end[k] = self.add(signs.of_end(page, now))
        at = np.array([LABELS.index(x) for x in right])
        if (own[np.arange(n), at] >= 0).all() and (step[np.arange(1, n), at[:-1], at[1:]] >= 0).all():
            self.pages.append((own, step, end, at))

    def matrix(self) -> sp.csr_matrix:
        return sp.csr_matrix((self.at[2], (self.at[0], self.at[1])), shape=(self.size, len(self.names)))


def _scored(cells: tuple[NDArray[np.int64], ...], score: Vector) -> tuple[Vector, Vector, Vector]:
    own, step, end, _ = cells
    first = np.where(own >= 0, score[own], NEVER)
    return first, np.where(step >= 0, score[step], NEVER) + first[:, None, :], np.where(end >= 0, score[end], NEVER)


def _sum(x: Vector, axis: int) -> Vector:
    top = x.max(axis=axis, keepdims=True)
    return np.log(np.exp(x - top).sum(axis=axis)) + top.squeeze(axis)


def surprise(cells: tuple[NDArray[np.int64], ...], score: Vector, slope: Vector) -> float:
    """How unlikely the true labels are (−log); adds to `slope` what each cell's score does to it."""
    own, step, end, at = cells
    n = len(own)
    first, steps, last = _scored(cells, score)
    ahead, back = np.empty((n, 7)), np.empty((n, 7))
    ahead[0], back[-1] = first[0], last
    for i in range(1, n):
        ahead[i] = _sum(ahead[i - 1][:, None] + steps[i], 0)
    for i in range(n - 2, -1, -1):
        back[i] = _sum(steps[i + 1] + back[i + 1][None, :], 1)
    all_ = float(_sum(ahead[-1] + last, 0))
    right = first[0, at[0]] + steps[np.arange(1, n), at[:-1], at[1:]].sum() + last[at[-1]]
    for where, chance in (
        (own, np.exp(ahead + back - all_)),
        (step[1:], np.exp(ahead[:-1, :, None] + steps[1:] + back[1:, None, :] - all_)),
        (end, np.exp(ahead[-1] + last - all_)),
    ):
        np.add.at(slope, where[where >= 0], chance[where >= 0])
    for true in (own[np.arange(n), at], step[np.arange(1, n), at[:-1], at[1:]], end[at[-1:]]):
        np.add.at(slope, true, -1.0)
    return all_ - float(right)


def best(cells: tuple[NDArray[np.int64], ...], score: Vector) -> str:
    """The likeliest labels."""
    first, steps, last = _scored(cells, score)
    now, back = first[0], []
    for i in range(1, len(first)):
        way = now[:, None] + steps[i]
        back.append(way.argmax(axis=0))
        now = way.max(axis=0)
    path = [int((now + last).argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return "".join(LABELS[k] for k in reversed(path))


def judged(cells: Cells, score: Vector) -> str:
    """Headlines and paragraph beginnings found, missed and wrong."""
    count = {"headlines": [0, 0, 0], "paragraphs": [0, 0, 0]}
    for page in cells.pages:
        true, got = "".join(LABELS[k] for k in page[3]), best(page, score)
        for name, letter, on in (("headlines", "H", "h"), ("paragraphs", "P", "P")):
            a, b = (_spans(x, letter, on) for x in (true, got))
            for k, found in enumerate((a & b, a - b, b - a)):
                count[name][k] += len(found)
    return "; ".join(f"{name} {a} right, {b} missed, {c} wrong" for name, (a, b, c) in count.items())


def _spans(path: str, letter: str, on: str) -> set[tuple[int, int]]:
    out = set()
    for i, x in enumerate(path):
        if x == letter:
            end = i
            while on != letter and end + 1 < len(path) and path[end + 1] == on:
                end += 1
            out.add((i, end))
    return out


def learn_lines(train: Sequence[Single], test: Sequence[Single], pages: int, first: int, pull: float) -> dict[str, float]:
    """The weights of `line_signs`; prints how well labels alone are told before and after."""
    was = weights("line_signs")
    names = {name: k for k, name in enumerate(was)}
    mine, others = Cells(names), Cells(names)
    for page in composed(train, range(first, first + pages)):
        mine.read(page)
    for page in composed(test, range(first + 10000, first + 10000 + pages // 2)):
        others.read(page)
    start = np.array([was.get(name, 0.0) for name in names])
    x, y = mine.matrix(), others.matrix()

    def cost(w: Vector) -> tuple[float, Vector]:
        slope = np.zeros(x.shape[0])
        total = sum(surprise(page, x @ w, slope) for page in mine.pages)
        return total + pull * float(((w - start) ** 2).sum()) / 2, x.T @ slope + pull * (w - start)

    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    print("# before:", judged(others, y @ start))
    print("# after: ", judged(others, y @ found))
    return dict(zip(names, found, strict=True))


def learn_openings(texts: Sequence[Single]) -> dict[str, float]:
    """The weights of `opening_signs`: a first paragraph against any other one, both as likely before anything is known."""
    rows = [(dict(openings.signs(p)), float(not n)) for t in texts for n, p in enumerate(t.paragraphs)]
    names = sorted({name for row, _ in rows for name in row} | weights("opening_signs").keys())
    x = np.array([[row.get(name, 0.0) for name in names] for row, _ in rows])
    y = np.array([first for _, first in rows])
    weight = np.where(y == 1, 1.0, y.sum() / (1 - y).sum())
    free = np.array([name == "any" for name in names])

    def cost(w: Vector) -> tuple[float, Vector]:
        z = x @ w
        loss = float((weight * (np.logaddexp(0, z) - y * z)).sum()) + float((w[~free] ** 2).sum())
        return loss, x.T @ (weight * (1 / (1 + np.exp(-z)) - y)) + np.where(free, 0.0, 2 * w)

    return dict(zip(names, minimize(cost, np.zeros(len(names)), jac=True, method="L-BFGS-B").x, strict=True))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    ap.add_argument("--pages", type=int, default=300)
    ap.add_argument("--first", type=int, default=50000, help="seed of the first page")
    ap.add_argument("--pull", type=float, default=5.0, help="how strongly weights are kept near those of today")
    args = ap.parse_args()
    texts = singles(args.corpus)
    for title, found in (
        ("line_signs", learn_lines(texts[0::2], texts[1::2], args.pages, args.first, args.pull)),
        ("opening_signs", learn_openings(texts[0::2])),
    ):
        print(f"# {title}\nsign\tweight")
        for name in sorted(found):
            if round(found[name], 2):
                print(f"{name}\t{found[name]:.2f}")


if __name__ == "__main__":
    main()
