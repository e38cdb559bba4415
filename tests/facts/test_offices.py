"""Who is an official where no post in a known organ is told: leaders of a place or an organ, heads of an organ of no known city."""

import pytest

from kg.facts import extract
from kg.facts.offices import officials
from kg.graph.triples import Writer
from kg.model import Article, Entity
from kg.vocab import DATA, KG


def official(text: str) -> set[str]:
    return {e.name for e in officials(extract(Article("0" * 24, text)))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("慰问活动在江边举行，市领导郭长明、何玉兰、沈建国到场。", {"郭长明", "何玉兰", "沈建国"}),
        ("省领导郭长明、何玉兰，志愿者沈建国到场。", {"郭长明", "何玉兰"}),
        ("区委、区政府主要领导郭长明为新馆揭牌。", {"郭长明"}),
        ("县四大班子领导郭长明、何玉兰看望老兵。", {"郭长明", "何玉兰"}),
        ("云南省财政厅领导郭长明致辞，演员何玉兰献唱。", {"郭长明"}),
        ("自治区领导郭长明和何玉兰植树。", {"郭长明", "何玉兰"}),
        ("郭长明、何玉兰等市领导植树，歌手沈建国献唱。", {"郭长明", "何玉兰"}),
        ("沈建国、何玉兰等县四套班子领导观看演出，导演郭长明致谢。", {"沈建国", "何玉兰"}),
        ("县（市、区）领导郭长明陪同。", {"郭长明"}),
        ("社区领导郭长明送来棉被，公司领导何玉兰陪同。", set()),
        ("校领导郭长明、园区领导何玉兰到场。", set()),
        ("市领导十分重视，居民郭长明说。", set()),
        ("县民政局党组书记、局长郭长明主持，县民政局副局长何玉兰发言。", {"郭长明", "何玉兰"}),
        ("市委常委、宣传部部长郭长明和画家何玉兰到场。", {"郭长明"}),
        ("合作社理事长郭长明介绍，县民政局送来物资。", set()),
        ("宁夏民政厅厅长郭长明发言。", {"郭长明"}),
        ("开工那天，副县长郭长明和镇长何玉兰都来了。", {"郭长明"}),
        ("县民政局救助股股长郭长明带队，救助股志愿者何玉兰随行。", {"郭长明"}),
        ("开罗市长萨巴赫到访。", set()),
        ("湖南省岳阳市副秘书长郭长明、协会秘书长何玉兰来访。", {"郭长明"}),
        ("全省会议昨天开完。郭长明厅长、何玉兰副厅长到场，沈建国教授发言。", {"郭长明", "何玉兰"}),
        ("厅党组书记、厅长郭长明主持。", {"郭长明"}),
    ],
)
def test_who_is_an_official(text: str, expected: set[str]) -> None:
    assert official(text) == expected


def test_the_graph_says_so() -> None:
    extraction = extract(Article("0" * 24, "市领导郭长明看望居民何玉兰。"))
    types = {s.rpartition("/")[2] for s, p, o in Writer(DATA).graph(extraction) if o.endswith("#Official>")}
    assert {x.partition("_")[0].rstrip(">") for x in types} == {"郭长明"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东省委常委、纪委书记郭长明到场。", ["广东省委常委", "广东省纪委书记"]),
        ("广西壮族自治区党委常委、纪委书记郭长明到场。", ["广西壮族自治区党委常委", "广西壮族自治区纪委书记"]),
        ("韶关市委常委、纪委副书记郭长明到场。", ["韶关市委常委", "韶关市纪委副书记"]),
        ("广东省民政厅党组成员、纪委书记郭长明到场。", ["广东省民政厅党组成员", "广东省民政厅纪委书记"]),
        ("会议学习《国务院办公厅关于防汛的通知》。厅党组书记、厅长郭长明讲话。", []),
        ("贵州省民政厅救灾办副主任郭长明发言。", ["贵州省民政厅救灾办副主任"]),
        ("贵州省民政厅副厅长何玉兰主持，厅军休办主任郭长明发言。", ["贵州省民政厅副厅长", "贵州省民政厅军休办主任"]),
        ("贵州省民政厅副厅长何玉兰主持，志愿者郭长明发言。", ["贵州省民政厅副厅长"]),
    ],
)
def test_whose_post_it_is(text: str, expected: list[str]) -> None:
    facts = extract(Article("0" * 24, text)).facts
    assert sorted(f.object.name for f in facts if f.predicate == KG.holdsPost and isinstance(f.object, Entity)) == sorted(expected)
