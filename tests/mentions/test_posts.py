"""Posts: the words of a title and the organisation that it belongs to."""

import pytest

from kg.mentions import find
from kg.model import Article
from kg.vocab import KG


def posts(text: str) -> list[tuple[str, str]]:
    """(words of the title, its organisation or "") of a text, in order."""
    document, found, _ = find(Article("0" * 24, text))
    for m in found.of(KG.Post):
        assert document.text[m.start : m.end] == m.entity.key[0]
    return [(m.entity.key[0], m.entity.of[0].name if m.entity.of else "") for m in found.of(KG.Post)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东省民政厅党组书记丁红都出席会议。", [("党组书记", "广东省民政厅")]),
        ("江苏省副省长方伟主持会议。", [("副省长", "江苏省人民政府")]),
        ("国务委员王小洪出席会议。", [("国务委员", "国务院")]),
        ("湖北省政府副秘书长、办公厅党组成员刘松涛出席。", [("副秘书长", "湖北省人民政府"), ("党组成员", "湖北省人民政府办公厅")]),
        (
            "山西省养老服务工作联席会议成立。副省长、联席会议召集人薛怀璋讲话。",
            [("副省长", "山西省人民政府"), ("召集人", "山西省养老服务工作联席会议")],
        ),
        ("习近平总书记指出。", [("总书记", "中共中央")]),
        ("中国外交部长王毅会见日本外相岩屋毅。", [("部长", "外交部"), ("外相", "")]),
        ("印度总理莫迪访问中国。", [("总理", "")]),
        ("浙江省代省长刘捷出席会议。", [("代省长", "浙江省人民政府")]),
        ("民政部原部长李立国。", [("部长", "民政部")]),
        ("新疆维吾尔自治区主席艾尔肯·吐尼亚孜出席。", [("主席", "新疆维吾尔自治区人民政府")]),
        ("山东省委书记林武和省长周乃翔陪同。", [("书记", "山东省委"), ("省长", "山东省人民政府")]),
        ("财政部党组书记、部长蓝佛安出席。", [("党组书记", "财政部"), ("部长", "财政部")]),
    ],
)
def test_titles_and_their_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "中央书记处召开会议。",
        "大会主席团举行会议。",
        "这项工作长期坚持。",
        "部长级官员出席。",
        "市长热线开通了。",
        "委员会审议了议案。",
        "代表团抵达北京。",
        "在福州市长乐区，在龙岩市长汀县。",
        "中央红军长征出发地纪念园。",
    ],
)
def test_longer_words_are_no_titles(text: str) -> None:
    assert posts(text) == []
