"""Cities called by one letter where something is held there."""

import pytest

from kg.mentions import find
from kg.model import Article
from kg.vocab import KG


def letters(text: str) -> list[str]:
    """The places that a text names by one letter."""
    _, found, _ = find(Article("0" * 24, text))
    return [m.entity.name for m in found.of(KG.Province, KG.Place) if m.end - m.start == 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云南省养老服务博览会5日在昆开幕。", ["昆明市"]),
        ("湖南省社会救助业务培训班在长隆重举行。", ["长沙市"]),
        ("吉林省社会救助业务培训班在长举办。", ["长春市"]),
        ("两省签约仪式在蓉举行，下一次交流会在渝召开。", ["成都市", "重庆市"]),
        ("康养产业大会在汉召开。", []),  # whose city that is, no place of the story says
        ("湖南、吉林两地交流会在长举行。", []),
        ("湖北省康养产业大会在武汉召开。", []),
        ("浙江省的老人在杭帮菜馆用餐，江苏省的客人在宁静的湖边散步。", []),
    ],
)
def test_letters(text: str, expected: list[str]) -> None:
    assert letters(text) == expected
