"""Numbers and quantities: what counts, its value, unit and bound, and what is no quantity."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.lexicon import table
from kg.mentions.numbers import numbers, plain
from kg.mentions.quantities import quantities


def quantities_in(text: str) -> list[tuple[str, str, str]]:
    """(value or low–high, unit, bound) of every quantity."""
    out = []
    for q in quantities(text):
        assert 0 <= q.start <= q.at < q.end <= len(text)
        upper = f"–{plain(q.upper)}" if q.upper is not None else ""
        out.append((plain(q.value) + upper, q.unit, q.bound))
    return out


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3.76万余个", ["37600"]),
        ("1.05万家", ["10500"]),
        ("1,234.50元", ["1234.5"]),
        ("9.88亿元", ["988000000"]),
        ("1.5万亿元", ["1500000000000"]),
        ("2万6千余名", ["26000"]),
        ("5700多万人", ["57000000"]),
        ("三千零五", ["3005"]),
        ("一百二十三", ["123"]),
        ("三万五千", ["35000"]),
        ("八千亿", ["800000000000"]),
        ("百分之五十", ["50"]),
        ("四分之三", ["75"]),
        ("三分之二", []),
        ("一二三", []),
        ("二〇二三", []),
        ("28154万千瓦", ["281540000", "1000"]),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert [plain(n.value) for n in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("取缔劝散248家", [("248", "家", "")]),
        ("自行解散33家，引导登记416家", [("33", "家", ""), ("416", "家", "")]),
        ("公益活动超过1000余项", [("1000", "项", "more than")]),
        ("带动就业10万人以上", [("100000", "人", "at least")]),
        ("善款达到3个多亿。", [("300000000", "元", "more than")]),
        ("投入15个亿元，栽了2个亿棵树", [("1500000000", "元", "")]),
        ("接种疫苗3.2万剂次", [("32000", "剂次", "")]),
        ("分别为1.2、0.8和0.5个百分点", [("1.2", "个百分点", ""), ("0.8", "个百分点", ""), ("0.5", "个百分点", "")]),
        ("增长1.2和0.5个百分点", [("0.5", "个百分点", "")]),
        ("不少于10个和5个", [("10", "个", "at least"), ("5", "个", "")]),
        ("至少配备一名社会工作者", [("1", "名", "at least")]),
        ("达到50家左右", [("50", "家", "about")]),
        ("约9.88亿元", [("988000000", "元", "about")]),
        ("不超过500万元", [("5000000", "元", "at most")]),
        ("不足20%", [("20", "%", "less than")]),
        ("打造2—3个集群", [("2–3", "个", "")]),
        ("有80到90万人参加", [("800000–900000", "人", "")]),
        ("增长10%—15%", [("10–15", "%", "")]),
        ("下降0.5个百分点", [("0.5", "个百分点", "")]),
        ("负荷达28154万千瓦", [("281540000", "千瓦", "")]),
        ("超百亿元", [("10000000000", "元", "more than")]),
        ("约三成", [("30", "%", "about")]),
        ("一半以上的村", [("50", "%", "at least")]),
        ("三十多家机构", [("30", "家", "more than")]),
        ("每人每月760元", [("760", "元/人·月", "")]),
        ("服务时长2.1亿小时", [("210000000", "小时", "")]),
        ("运送8万标箱", [("80000", "标箱", "")]),
    ],
)
def test_quantities(text: str, found: list[tuple[str, str, str]]) -> None:
    assert quantities_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "20年来，社区“15分钟服务圈”为期3个月，24小时值班",
        "用时7个多小时",
        "第三批名单，第2次会议，二十大报告",
        "民政部等10部门",
        "两个维护，四个全面，五社联动，一件事，三大攻坚战",
        "五个专项行动，三家机构在列",
        "数十家企业，数百名群众，十几个项目",
        "60周岁以上，平均年龄42.5岁",
        "民发〔2023〕12号，5G基站，C919飞机，3A级",
        "6个方面、5个环节",
        "30万吨级码头，时任8级大风",
        "投资1亿元以上的项目，方圆150公里范围内",
        "每3美元的投入，每10辆汽车中",
        "过半数通过，一半是海水",
        "夺得男子100米蛙泳金牌",
        "人大代表，一元复始",
    ],
)
def test_no_quantities(text: str) -> None:
    assert quantities_in(text) == []


def test_spans_that_are_closed_hold_no_quantity() -> None:
    text = "《2021年民政事业发展100条》有5条"
    assert [text[q.start : q.end] for q in quantities(text, [(0, 18)])] == ["5条"]


@pytest.mark.parametrize(
    ("name", "column", "allowed"), [("units", "kind", {"count", "person", "money", "measure", "ratio", "time", "order"})]
)
def test_units_have_known_kinds(name: str, column: str, allowed: set[str]) -> None:
    rows = table(name)
    assert {row[column] for row in rows} == allowed
    assert [row["word"] for row in rows] == sorted({row["word"] for row in rows})


def test_bounds_are_those_of_the_ontology_and_sorted() -> None:
    rows = table("bounds")
    assert {row["bound"] for row in rows} == {"at least", "at most", "about", "more than", "less than"}
    assert {row["side"] for row in rows} == {"before", "after"}
    sides = [(row["word"], row["side"]) for row in rows]
    assert sides == sorted(set(sides)), "kg/data/bounds.tsv: sort by word and side; a word has one bound on a side"


@pytest.mark.parametrize(("word", "side", "bound"), [(r["word"], r["side"], r["bound"]) for r in table("bounds")])
def test_every_bound_is_read(word: str, side: str, bound: str) -> None:
    number = "百" if word == "上" else "300"  # 上百家; 上300家 is no bound
    words = f"{word}{number}家" if side == "before" else f"{number}家{word}"
    text = f"共有{words}。"
    assert [(q.bound, text[q.start : q.end]) for q in quantities(text)] == [(bound, words)]


def test_unit_shields_begin_with_a_unit_and_are_sorted() -> None:
    found, units = [row["word"] for row in table("unit_shields")], {row["word"] for row in table("units")}
    assert found == sorted(set(found))
    for word in found:
        assert any(word.startswith(unit) and word != unit for unit in units), f"kg/data/unit_shields.tsv: {word}"


@pytest.mark.parametrize("word", [row["word"] for row in table("unit_shields")])
def test_a_number_before_a_shield_counts_nothing(word: str) -> None:
    assert quantities_in(f"涉及300{word}。") == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789.,一二两三十百千万亿半多余几至到%—、，。《》（）“”第个家名元人以上下超过约分之成倍级年月", max_size=40))
def test_any_text_gives_quantities_within_it(text: str) -> None:
    last = 0
    for q in quantities(text):
        assert last <= q.at < q.end <= len(text)
        assert q.upper is None or q.upper > q.value
        assert "E" not in plain(q.value)
        last = q.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("巡查网吧826间次", [("826", "间次", "")]),
        ("登记时间不超过15天", [("15", "天", "at most")]),
        ("会期不超过15天", []),
        ("条例分三编、九章、88条", []),
        ("下岗职工和30万企业退休人员", [("300000", "人", "")]),
    ],
)
def test_turns_days_and_articles(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert quantities_in(text) == expected
