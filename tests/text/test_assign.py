"""The parts of a telling's score, each alone."""

import pytest
from pages import wrap

from kg.text.assign import Assignment
from kg.text.layout import blocks
from kg.text.lines import split_lines
from kg.text.pieces import cut
from kg.text.printed import Page, printed
from kg.text.signs import PARA
from kg.text.wordpairs import WordPairs

FIRST = (
    "近日，中共甲市委书记张三到乙县调研养老服务工作，走进社区食堂看望老人。",
    "张三强调，要加强护理员培训，推进居家适老化改造，守牢养老服务安全底线。",
    "李四、王小五参加调研。",
)
SECOND = (
    "8月1日，丙省召开防汛救灾工作会议，研究部署水库巡查和堤坝加固工作任务。",
    "会议指出，当前丙省正值主汛期，防汛救灾形势严峻，水库堤坝要逐一巡查。",
)


def assignment(*paragraphs: str) -> Assignment:
    """A page of these paragraphs, none with a headline, each a piece."""
    page = Page(printed(split_lines("\n".join(x for p in paragraphs for x in wrap(p, 14, indent=True)) + "\n")))
    found = blocks(page)
    pieces, heads, _ = cut(page, found)
    assert ["".join(p.paragraphs) for p in pieces] == list(paragraphs)
    words = WordPairs([x.tight for x in page.lines], [(b.first, b.last) for b in found if b.kind == PARA])
    return Assignment(page, words, pieces, heads)


def test_whom_a_paragraph_goes_on_about_was_told_before() -> None:
    task = assignment(*FIRST, *SECOND)
    s = task.scales
    assert task.subjects((0, 1)) == s.told
    assert task.subjects((3, 1)) == s.untold
    assert task.subjects((3, 4)) == s.told  # 会议
    assert task.subjects((0, 4)) == s.untold
    assert task.subjects((0, 2)) == 0.0
    assert s.told > 0 > s.untold


def test_an_article_opens_with_what_opens_like_one() -> None:
    task = assignment(*FIRST, *SECOND)
    assert task.pieces[0].opens > 0 > task.pieces[1].opens
    assert task.order((0, 1)) > task.order((1, 0))


def test_an_article_ends_with_who_was_there() -> None:
    task = assignment(*FIRST, *SECOND)
    assert task.pieces[2].closes
    assert task.stays(3) < task.stays(1)


def test_pieces_of_one_article_share_words() -> None:
    task = assignment(*FIRST, *SECOND)
    assert task.cohesion(frozenset({3, 4})) > task.cohesion(frozenset({0, 4}))
    assert task.cohesion(frozenset({0})) == 0.0


def test_the_whole_page_is_told_best_as_it_is() -> None:
    task = assignment(*FIRST, *SECOND)
    right = task.score([frozenset({0, 1, 2}), frozenset({3, 4})])
    assert right > task.score([frozenset({0, 1, 2, 3, 4})])
    assert right > task.score([frozenset({0, 1}), frozenset({2, 3, 4})])
    assert right == pytest.approx(task.score([frozenset({3, 4}), frozenset({0, 1, 2})]))
