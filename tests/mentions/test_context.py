"""Which division a bare 省 or 市 means."""

import pytest

from kg.mentions import places
from kg.mentions.context import home
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Article, Mention


def at(text: str, words: str, level: str, **fields: str) -> str:
    document = Document.of(Article("0" * 24, text, **fields))
    found = Mentions(m for m in places.find(document, Mentions()) if isinstance(m, Mention))
    entity = home(document, found, document.text.index(words), level)
    return entity.name if entity else ""


@pytest.mark.parametrize(
    ("text", "words", "level", "expected"),
    [
        ("广东开会，全省动员。", "全省", "省", "广东省"),
        ("广东省广州市开会，全市动员，全省支持。", "全市", "市", "广州市"),
        ("广东省广州市开会，全市动员，全省支持。", "全省", "省", "广东省"),
        ("上海推进，全市动员。", "全市", "市", "上海市"),
        ("天津推进，全省动员。", "全省", "省", ""),
        ("山东青州市推进，全市动员。", "全市", "市", "青州市"),
        ("湖南先行。\n江苏跟上，全省动员。", "全省", "省", "江苏省"),
        ("全区动员。宁夏回族自治区开会。", "全区", "自治区", "宁夏回族自治区"),
        ("杭州市西湖区开会，全区动员。", "全区", "区", "西湖区"),
    ],
)
def test_home(text: str, words: str, level: str, expected: str) -> None:
    assert at(text, words, level) == expected


def test_attribution_counts_before_other_paragraphs() -> None:
    assert at("学习浙江经验。\n全省动员。", "全省", "省", attribution="青海省民政厅") == "青海省"


def test_a_meeting_in_the_capital_does_not_make_the_article_the_capitals() -> None:
    text = "代表们来自全国，其中有陕西的同志，他说全省上下都很振奋。"
    assert at(text, "全省", "省", headline="座谈会在京举行") == "陕西省"
    assert at(text, "全省", "省", headline="北京举行座谈会") == "陕西省"
