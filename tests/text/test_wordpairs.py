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


def test_names_tell_more_than_common_words() -> None:
    lines = ("张三强调安全", "张三要求安全", "乙市出台条例")
    words = WordPairs(lines, [(k, k) for k in range(3)])
    ids = {pair: k for k, pair in enumerate(("张三", "三强", "强调", "调安", "安全"))}
    assert words.weights[ids["张三"]] > 2 * words.weights[ids["安全"]]
