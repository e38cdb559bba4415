"""Jurisdiction: the nearest division that an agency serves."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity


def jurisdictions(text: str) -> set[tuple[str, str]]:
    article = Article("0" * 24, text)
    out = set()
    for f in extract(article).facts:
        if f.predicate == "jurisdiction":
            assert isinstance(f.object, Entity)
            assert text[f.evidence.start : f.evidence.end] in f.evidence.quote
            assert f.evidence.quote in text
            out.add((f.subject.name, f.object.name))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东省民政厅会同省公安厅开会。", {("广东省民政厅", "广东省"), ("广东省公安厅", "广东省")}),
        ("石家庄、廊坊市民政局发言。", {("石家庄市民政局", "石家庄市"), ("廊坊市民政局", "廊坊市")}),
        ("杭州市西湖区民政局走访。", {("西湖区民政局", "西湖区")}),
        ("唐家墩街道办事处协办。", {("唐家墩街道办事处", "唐家墩街道")}),
        ("郑州市副市长王小明出席。", {("郑州市人民政府", "郑州市")}),
        ("“世界市长对话·成都”活动举行，成都市长说了什么。", set()),
        ("南京市公安局玄武分局发布通告。", {("南京市公安局玄武分局", "玄武区")}),
        ("武汉市公安局江夏分局交警大队发布通告。", {("武汉市公安局江夏分局交警大队", "江夏区")}),
        ("杭州市公安局机场分局发布通告。", {("杭州市公安局机场分局", "杭州市")}),
        (
            "青州市弥河镇党委书记王小明、镇纪委书记李大成被问责。",
            {("弥河镇党委", "弥河镇"), ("弥河镇纪委", "弥河镇")},
        ),
        ("民政部副部长王小明出席。", set()),
        ("民政部、国务院办公厅印发。", set()),
        ("各级民政部门落实。", set()),
    ],
)
def test_jurisdiction(text: str, expected: set[tuple[str, str]]) -> None:
    assert jurisdictions(text) == expected
