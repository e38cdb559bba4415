"""Persons whom a sentence calls by a part of their name, and what only looks like one."""

import pytest

from kg.mentions import called
from kg.mentions.document import Document
from kg.text import article_of


def words(text: str) -> list[str]:
    """The words that `called.find` gives, in the order of the text."""
    document = Document.of(article_of(text))
    return [document.text[start:end] for start, end in sorted(called.find(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周主任介绍说，李女士已经离开。", ["周", "李"]),
        ("代表们陪同江主席参观，对陈厅长提问。", ["江", "陈"]),
        ("会后，欧阳校长和吴老师谈了一小时。", ["欧阳", "吴"]),
        ("老张说，小李今年没有回家。", ["老张", "小李"]),
        ("王某某被带走，警方称李某已认罪。", ["王某某", "李某"]),
        ("恩来同志说过，小平同志也说过。", ["恩来", "小平"]),
        ("“刘姥姥进大观园”。", ["刘"]),
        ("选手Alex（李明）离场，Moon觉得很好，导演Ken接受记者采访，Berg先生在场。", ["Alex", "Moon", "Ken", "Berg"]),
    ],
)
def test_a_part_of_a_name_beside_a_title_or_a_word_of_respect(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "罗马市长访问北京。",
        "双方书记举行会谈。",
        "任主席期间，他三次下乡。",
        "每名高校校长都到场。",
        "小马过河，老牛拉车。",
        "在于某些人看来，某市主任医师不多。",
        "国家主席发表讲话。",
        "Windows在接受测试，HTTP协议和iPhone感觉不同。",
        "用户用Windows（微软）办公，使用Python（编程）。",
    ],
)
def test_what_is_no_surname(text: str) -> None:
    assert words(text) == []
