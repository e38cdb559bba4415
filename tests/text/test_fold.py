"""The folded view and its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

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


# what changes alone, what only a phrase changes, and what looks like either
@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("瞭解情況", "了解情况"),
        ("回覆來信", "回复来信"),
        ("沈默不語", "沉默不语"),
        ("沈阳覆盖", "沈阳覆盖"),
        ("首批覆盖三个县", "首批覆盖三个县"),
        ("分批覆蓋三個縣，批覆來文", "分批覆盖三个县，批复来文"),
        ("海哩", "海里"),
        ("土坏", "土坯"),
        ("毁坏", "毁坏"),
    ],
)
def test_phrases_are_simplified_as_a_whole(text: str, plain: str) -> None:
    assert simplified(text) == plain


def test_a_text_of_simplified_characters_is_what_the_converter_makes_of_it() -> None:
    simple = "".join(bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA))
    assert simplified(simple) == OpenCC("t2s").convert(simple)
