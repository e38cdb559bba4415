"""Lexicons find their words: the longest, left to right, alone or read together with others."""

import pytest

from kg.lexicon import Gazetteer, told_again

HITS = [
    (["民政", "民政部", "部门"], "民政部门", [(0, 3, "民政部")]),
    (["民政", "政部门"], "民政部门", [(0, 2, "民政")]),
    (["厅长", "副厅长", "长"], "副厅长、厅长", [(0, 3, "副厅长"), (4, 6, "厅长")]),
    (["甲"], "", []),
    (["市"], "市市", [(0, 1, "市"), (1, 2, "市")]),
]


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize(("words", "text", "hits"), HITS)
def test_longest_words_left_to_right(words: list[str], text: str, hits: list[tuple[int, int, str]], shared: bool) -> None:
    assert list(Gazetteer(words, shared=shared).find(text)) == hits


@pytest.mark.parametrize(("words", "text", "hits"), HITS)
def test_the_names_of_one_article_are_found_like_those_of_a_lexicon(words: list[str], text: str, hits: list[tuple[int, int, str]]) -> None:
    assert told_again(text, words) == hits


def test_lexicons_that_are_read_together_do_not_hide_each_others_words() -> None:
    organs, titles = Gazetteer(["省民政厅", "厅"], shared=True), Gazetteer(lambda: ["厅长", "民政厅长"], shared=True)
    text = "省民政厅长"
    assert list(organs.find(text)) == [(0, 4, "省民政厅")]
    assert list(titles.find(text)) == [(1, 5, "民政厅长")]


def test_the_text_before_is_not_remembered_for_another() -> None:
    titles = Gazetteer(["厅长"], shared=True)
    assert [list(titles.find(text)) for text in ("厅长", "局长", "厅长")] == [[(0, 2, "厅长")], [], [(0, 2, "厅长")]]


def test_a_lexicon_that_joins_later_is_read_too() -> None:
    titles = Gazetteer(["厅长"], shared=True)
    assert titles.find("厅长和局长")
    assert list(Gazetteer(["局长"], shared=True).find("厅长和局长")) == [(3, 5, "局长")]


def test_the_longest_word_at_a_place() -> None:
    names = Gazetteer(["普京", "普京娜"])
    assert [names.at("总统普京说", at) for at in (2, 3)] == ["普京", ""]
    assert names.at("普京娜", 0) == "普京娜"


@pytest.mark.parametrize("shared", [False, True])
def test_every_word_is_found_where_that_is_asked_for(shared: bool) -> None:
    every = Gazetteer(["省民政厅", "民政", "民政厅", "厅长"], shared=shared, every=True)
    assert [word for _, _, word in every.find("省民政厅长")] == ["省民政厅", "民政厅", "民政", "厅长"]
