"""The folded view and its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.fold import fold, simplified

MIXED = st.text(alphabet="近日，会议,(以下简称《意见》)： 7 月20日 A4纸90％２０２３年後臺灣廣東\u3000\u200b\ufeff\t\n·•“”.%", max_size=80)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("7 月 20 日", "7月20日"),
        ("展 的 责 任", "展的责任"),
        ("(以下简称《意见》)", "（以下简称《意见》）"),
        ("到2025年,实现", "到2025年，实现"),
        ("２０２３年９０％", "2023年90%"),
        ("廣東省民政廳", "广东省民政厅"),
        ("民\u200b政\ufeff部", "民政部"),
        ("World Bank", "World Bank"),
        ("1,200家", "1,200家"),
    ],
)
def test_what_is_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(MIXED)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(MIXED)
def test_every_character_knows_its_origin(text: str) -> None:
    view = fold(text)
    assert len(view.origin) == len(view.text)
    assert list(view.origin) == sorted(set(view.origin))
    for i, char in enumerate(view.text):
        start, end = view.back(i, i + 1)
        assert end == start + 1
        assert fold(text[start:end]).text in (char, "") or char in "，；：？！（）"


@given(MIXED)
def test_simplifying_keeps_the_length(text: str) -> None:
    assert len(simplified(text)) == len(text)
