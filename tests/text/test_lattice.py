"""The best labels of a page's lines, and the next best ones."""

import itertools
import random

from kg.text.lattice import Lattice

LETTERS = "HPA"


def made(seed: int, length: int) -> Lattice:
    rng = random.Random(seed)
    own = [{x: rng.uniform(-3, 3) for x in LETTERS} for _ in range(length)]
    step = {(a, b): rng.uniform(-3, 3) for a in LETTERS for b in LETTERS}
    return Lattice(length, own.__getitem__, lambda _, was, now: step[was, now], lambda now: -1.0 if now == "H" else 0.0)


def test_the_best_path_is_the_best_of_all() -> None:
    for seed in range(20):
        ways = made(seed, 5)
        paths = map("".join, itertools.product(LETTERS, repeat=5))
        assert ways.best == max(paths, key=ways.score)


def test_near_paths_are_the_best_through_their_letter_and_cost_what_they_say() -> None:
    ways = made(3, 5)
    top = ways.score(ways.best)
    near = list(ways.near(4.0))
    assert near
    for cost, path in near:
        assert 0 <= cost < 4.0
        assert abs(top - ways.score(path) - cost) < 1e-9
    through = {
        (i, x): max(ways.score("".join(p)) for p in itertools.product(LETTERS, repeat=5) if p[i] == x) for i in range(5) for x in LETTERS
    }
    costs = {k: top - v for k, v in through.items() if k[1] != ways.best[k[0]] and top - v < 4.0}
    assert sorted(round(c, 9) for c, _ in near) == sorted(round(c, 9) for c in costs.values())


def test_a_page_without_lines() -> None:
    empty = Lattice(0, lambda _: {}, lambda *_: 0.0, lambda _: 0.0)
    assert (empty.best, list(empty.near(9.0))) == ("", [])
