"""Newspapers by their own names and by a place's; what only ends or begins like one."""

import json

import pytest

from kg.extraction import line
from kg.facts import extract
from kg.lexicon import table
from kg.mentions import newspapers
from kg.mentions.document import Document
from kg.text import article_of


def organizations(text: str) -> list[str]:
    """The organizations of a single sentence as `kg extract --lines` gives them."""
    mentions = json.loads(line(extract(article_of(text)), "a"))["mentions"]
    return [m["text"] for m in mentions if m["type"] == "Organization"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("光明日报记者报道。", ["光明日报"]),
        ("据《浙江日报》和北京青年报报道，会议已经召开。", ["浙江日报", "北京青年报"]),
        ("　他 在 英国《金融时报》上说。", ["金融时报"]),
        ("新疆航空公司的飞机。", ["新疆航空公司"]),
    ],
)
def test_who_writes(text: str, expected: list[str]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize("text", ["今日报道，北京晚报名额已满。", "人民日报道歉。", "报社和日报、晚报的记者。", "明日报告将公布。"])
def test_no_newspaper(text: str) -> None:
    assert organizations(text) == []


def test_a_publisher_is_named_once() -> None:
    assert organizations("人民日报社的同志。") == ["人民日报社"]
    assert not list(newspapers.find(Document.of(article_of("人民日报社的同志。"))))


def test_the_table_is_sorted_and_holds_titles_only() -> None:
    names = [row["name"] for row in table("newspapers")]
    assert names == sorted(set(names))
    assert all(len(name) > 1 and name.strip() == name and not name.endswith("社") for name in names)
