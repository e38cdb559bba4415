"""Which agency stands above another."""

import pytest

from kg import facts, text
from kg.vocab import KG


def stated(sentence: str) -> set[tuple[str, str]]:
    """(below, above) by name; the words of each lie in their quote, the quote in the text."""
    extraction = facts.extract(text.article_of(sentence))
    found = set()
    for fact in extraction.facts:
        if fact.predicate == KG.subordinateTo:
            e = fact.evidence
            whole = getattr(extraction.article, e.field)
            assert whole[e.start : e.end] in e.quote in whole
            found.add((fact.subject.name, getattr(fact.object, "name", "")))
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("陕西省民政厅召开会议，陕西省民政厅养老服务处负责人作了发言。", {("陕西省民政厅养老服务处", "陕西省民政厅")}),
        ("广东省委召开会议，广东省委统战部负责人参加。", {("广东省委统战部", "广东省委")}),
        ("国务院召开常务会议，国务院办公厅印发通知。", {("国务院办公厅", "国务院")}),
        ("广东省民政厅下属的广东省社会组织管理局发布通告。", {("广东省社会组织管理局", "广东省民政厅")}),
        ("广东省社会组织管理局隶属于广东省民政厅。", {("广东省社会组织管理局", "广东省民政厅")}),
        ("国家疾病预防控制局由国家卫生健康委员会管理。", {("国家疾病预防控制局", "国家卫生健康委员会")}),
        # near misses
        ("广东省民政厅、广东省公安厅联合召开会议。", set()),
        ("广东省民政厅会同广东省社会组织管理局开展检查。", set()),
        ("通知由民政部、财政部联合印发。", set()),
        ("陕西省民政厅养老服务处负责人作了发言。", set()),
    ],
)
def test_subordination(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert stated(sentence) == expected


def test_two_in_one_sentence() -> None:
    sentence = "陕西省民政厅召开会议，陕西省民政厅养老服务处、儿童福利处负责人作了发言。"
    assert stated(sentence) == {("陕西省民政厅养老服务处", "陕西省民政厅"), ("陕西省民政厅儿童福利处", "陕西省民政厅")}
