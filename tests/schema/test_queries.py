"""The named queries: titles in both languages, an order, and the rows they give on the seeds' real graph."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import query, store
from kg.graph.named import NamedQuery, named_queries

QUERIES = {q.name: q for q in named_queries()}

SEEDS: dict[str, list[tuple[str, ...]]] = {
    "agencies-of-place": [("河北省公安厅", ""), ("河北省民政厅", ""), ("河北省通信管理局", "")],
    "articles-about": [("海南省民政厅", "海南省民政厅召开海南慈善事业高质量发展座谈会", "", "002_3216157e29a10e75.txt")],
    "campaign-by-province": [
        ("打击整治非法社会组织专项行动", "广东省", "广东省民政厅", "", ""),
        ("打击整治非法社会组织专项行动", "河北省", "河北省民政厅", "", "河北省开展打击整治非法社会组织专项行动实施方案"),
    ],
    "campaign-results": [("打击整治非法社会组织专项行动", "河北省", "取缔劝散非法社会组织", "248", "家", "专项行动以来")],
    "campaigns-of-agency": [("打击整治非法社会组织专项行动", "河北省", "", "")],
    "convened-together": [("广东省委统战部", "广东省民政厅", "1", "广东省打击整治非法社会组织电视电话会议")],
    "evidence-of-statement": [
        ("周强", "holdsPost", "辽宁省民政厅厅长", "辽宁省民政厅厅长周强参加会议并讲话，省民政厅党组成员、副厅长蔡鸿源主持会议。", "text"),
    ],
    "figures-by-indicator": [("威海市", "备案社区社会组织", "7846", "个", "目前")],
    "figures-by-province": [("湖南省", "基金会", "", "408", "", "个")],
    "holders-of-post": [("周强", "辽宁省民政厅", "in post"), ("曾锋", "海南省民政厅", "in post"), ("董杰人", "青海省民政厅", "in post")],
    "joint-policies": [
        ("关于开展特殊困难老年人探访关爱服务的指导意见", "10", "民政部"),
        ("关于支持社区社会组织发展的指导意见", "3", "湖南省委组织部"),
    ],
    "meetings-of-agency": [("辽宁省打击整治非法社会组织工作电视电话会议", "--07-20", "", "蔡鸿源")],
    "officials-of-province": [("丁红都", "广东省民政厅", "党组书记"), ("庄侃", "广东省社会组织管理局", "局长")],
    "overview-by-province": [("辽宁省", "12", "1", "0", "0")],
    "people-at-meeting": [
        ("辽宁省打击整治非法社会组织工作电视电话会议", "presided", "蔡鸿源"),
        ("辽宁省打击整治非法社会组织工作电视电话会议", "attended", "中国人民银行沈阳分行"),
    ],
    "policies-by-issuer": [("关于开展特殊困难老年人探访关爱服务的指导意见",)],
    "policies-of-place": [("关于进一步完善天津市困难残疾人生活补贴和重度残疾人护理补贴制度的实施意见", "天津市财政局", "--08-01")],
    "policy-basis": [("关于开展特殊困难老年人探访关爱服务的指导意见", "中共中央 国务院关于加强新时代老龄工作的意见", "国务院")],
    "posts-at-agency": [("党组书记", "丁红都", "in post"), ("副厅长", "庄侃", "in post")],
    "posts-of-person": [("广东省民政厅", "副厅长"), ("广东省社会组织管理局", "党组书记")],
    "speeches-of-person": [("辽宁省打击整治非法社会组织工作电视电话会议", "--07-20", "辽宁省民政厅")],
    "targets-by-deadline": [("2025年", "关于推动社会组织高质量发展的意见", "内蒙古自治区", "稳定和带动就业", "at least", "100000", "人")],
    "targets-of-policy": [("关于推动社会组织高质量发展的意见", "稳定和带动就业", "at least", "100000", "", "人", "2025年")],
}
"""Query → rows (or their first cells) that must be among the answers."""

MADE = Path(__file__).parent / "made.ttl"
MADE_ROWS: dict[str, list[tuple[str, ...]]] = {
    "policies-replaced": [("新办法", "amends", '“三社联动”"试行"条例\\附则', "2024-01-01"), ("新办法", "replaces", "旧办法", "2024-01-01")],
    "same-name-officials": [("张三", "甲省民政厅", "乙省民政厅")],
    "holders-on-day": [("甲省民政厅", "厅长", "张三", "2023-06", "2023-07")],
    "doubtful-statements": [
        ("0.5", "r.r", "张三", "worksFor", "甲省民政厅", "句。"),
        ("0.85", "r.r", "张三", "worksFor", "乙省民政厅", '他说："好"。'),
    ],
}
"""Questions that the seeds do not answer."""


@pytest.fixture(scope="module")
def seeds(seeds_build: Path) -> ox.Store:
    return store.open_graph(seeds_build)


def test_there_are_at_least_fifteen_and_all_are_tested() -> None:
    assert len(QUERIES) >= 15
    assert set(SEEDS) | set(MADE_ROWS) == set(QUERIES)


@pytest.mark.parametrize("named", QUERIES.values(), ids=QUERIES)
def test_form(named: NamedQuery) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", named.name)
    assert named.title_zh.endswith("？")
    assert named.title_en.endswith("?")
    assert named.text.startswith(f"# zh: {named.title_zh}\n# en: {named.title_en}\n")
    assert "ORDER BY" in named.text
    for p in named.parameters:
        assert p.default, p.name
        assert p.zh, p.name
        assert p.en, p.name
    assert not re.search(r"\bSERVICE\b|\bFROM\b", named.text)


@pytest.mark.parametrize("name", SEEDS)
def test_rows_of_the_seeds(seeds: ox.Store, name: str) -> None:
    answer = query.run(seeds, name)
    rows = answer.values()
    assert len(rows) == len(set(rows))
    for expected in SEEDS[name]:
        assert [r for r in rows if r[: len(expected)] == expected], f"{expected} is not among {rows[:20]}"


@pytest.mark.parametrize("name", MADE_ROWS)
def test_rows_of_a_made_graph(name: str) -> None:
    assert query.run(store.open_graph(MADE), name).values() == MADE_ROWS[name]


def test_a_parameter_can_be_edited(seeds: ox.Store) -> None:
    named = QUERIES["posts-of-person"]
    assert [p.name for p in named.parameters] == ["person"]
    assert [r[:2] for r in query.run(seeds, named.text.replace("庄侃", "周强")).values()] == [("辽宁省民政厅", "厅长")]
    assert [r[:2] for r in query.run(seeds, named.name, given={"person": "周强"}).values()] == [("辽宁省民政厅", "厅长")]


def test_rdflib_gives_the_same_rows(seeds_build: Path, seeds: ox.Store) -> None:
    import rdflib

    graph = rdflib.Graph()
    for name in ("graph.ttl", "evidence.ttl"):
        graph.parse(data=(seeds_build / name).read_bytes(), format="turtle")
    for named in QUERIES.values():
        found = {tuple("" if c is None else str(c) for c in row) for row in graph.query(named.text)}
        assert found == set(query.run(seeds, named.text).values()), named.name
