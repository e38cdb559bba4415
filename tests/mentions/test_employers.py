"""Firms that only a post of theirs tells, and what stands before a post and is none."""

import pytest

from kg.mentions import employers
from kg.mentions.document import Document
from kg.text import article_of


def firms(text: str) -> list[tuple[str, str]]:
    """The words of each firm and the two characters after the post."""
    document = Document.of(article_of(text))
    return [(document.text[start:end], document.text[at : at + 2]) for (start, end), at in employers.find(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("图为蓝泽置地常务副总封强。", [("蓝泽置地", "封强")]),
        ("活动中，k2地产设计总监赵永刚先生说，青禾红岸总裁助理沈力民在场。", [("k2地产", "赵永"), ("青禾红岸", "沈力")]),
        ("记者从晟涛家居总经理李平处获悉。", [("晟涛家居", "李平")]),
    ],
)
def test_a_made_up_name_before_a_post(text: str, expected: list[tuple[str, str]]) -> None:
    assert firms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公司总裁李平说。",
        "著名企业总经理李平说。",
        "这家民营企业的董事长李平说。",
        "房地产公司设计总监李平说。",
        "他曾任董事长李平的秘书。",
        "据悉，知情人士透露董事长李平被查。",
        "拟免去总经理李平。",
    ],
)
def test_common_words_before_a_post(text: str) -> None:
    assert firms(text) == []
