"""Words that stretches of a page share."""

import numpy as np
import pytest

from kg.text.wordpairs import WordPairs

LINES = ("甲省召开养老服务", "会议，部署养老工作", "乙市出台慈善条例")


def test_a_row_holds_the_pairs_over_the_seams_of_its_lines() -> None:
    words = WordPairs(LINES, [(0, 1), (2, 2)])
    assert words.row(0, 1).sum() == words.row(0, 0).sum() + words.row(1, 1).sum() + 1 - 1  # 务会 is new, 养老 stands in both
    assert words.row(2, 2).sum() == len("乙市出台慈善条例") - 1


def test_marks_are_no_words() -> None:
    assert WordPairs(["，。，"], [(0, 0)]).row(0, 0).sum() == 0


def test_how_much_two_stretches_are_alike() -> None:
    words = WordPairs(LINES, [(0, 1), (2, 2)])
    assert words.alike(words.row(0, 0), words.row(0, 0)) == pytest.approx(1.0)
    assert words.alike(words.row(0, 0), words.row(2, 2)) == 0.0
    assert 0 < words.alike(words.row(0, 0), words.row(1, 1)) < 1


def test_sums_of_weights_are_exact_in_any_order() -> None:
    words = WordPairs(LINES, [(0, 1), (2, 2)])
    assert np.all(words.weights * 1024 == np.round(words.weights * 1024))
    assert words.weights.sum() == words.weights[::-1].sum()
