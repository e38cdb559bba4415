"""Drives and documents whose sentence leaves its subject to one before it, and what sittings pass without marks."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity
from kg.vocab import KG


def stated(text: str, predicate: str) -> set[tuple[str, str]]:
    """(subject, object) of the article's facts for a predicate; each slice lies in its quote."""
    article = Article("0" * 24, text, date="2023-08-10")
    out = set()
    for f in extract(article).facts:
        assert text[f.evidence.start : f.evidence.end] in f.evidence.quote
        if f.predicate == predicate and isinstance(f.object, Entity):
            out.add((f.subject.name, f.object.name))
    return out


NOTICE = "关于做好防寒救助的通知"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (f"河南省民政厅高度重视防寒工作。先后印发《{NOTICE}》，备足衣被。", {"河南省民政厅"}),
        (f"河南省民政厅、省财政厅抓好防寒。及时下发《{NOTICE}》。", {"河南省民政厅", "河南省财政厅"}),
        (f"河南省民政厅行动快。\n一是早部署。印发《{NOTICE}》，备足衣被。", {"河南省民政厅"}),
        (f"河南省民政厅完善台账；印发《{NOTICE}》；备足衣被。", {"河南省民政厅"}),
        # somebody speaks, another subject, another paragraph, a central organ, another place's document
        (f"河南省民政厅厅长李明华介绍了情况。先后印发《{NOTICE}》。", set()),
        (f"河南省民政厅行动快。洛阳市备足衣被。印发《{NOTICE}》。", set()),
        (f"河南省民政厅行动快。\n印发《{NOTICE}》，备足衣被。", set()),
        (f"民政部行动快。印发《{NOTICE}》。", set()),
        ("河南省民政厅行动快。印发《湖北省防寒救助办法》。", set()),
        (f"河南省民政厅要求各地行动快。印发《{NOTICE}》。", set()),
    ],
)
def test_issuers_told_before(text: str, issuers: set[str]) -> None:
    assert {o for _, o in stated(text, KG.issuedBy)} == issuers
    assert stated(text, KG.appliesTo) >= ({(NOTICE, "河南省")} if issuers else set())


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("河南省民政厅修订办法；建成食堂，开展“暖冬”专项行动。", {"河南省民政厅"}),
        ("河南省民政厅强调，要修订办法；建成食堂，开展“暖冬”专项行动。", set()),
        ("河南省民政厅修订办法；洛阳市建成食堂；开展“暖冬”专项行动。", set()),
    ],
)
def test_launchers_told_before(text: str, bodies: set[str]) -> None:
    assert {o for _, o in stated(text, KG.launchedBy)} == bodies


def test_an_inspection_named_after_its_organ() -> None:
    assert stated("按照2019年国务院大督查安排，各地自查。", KG.launchedBy) == {("2019年国务院大督查", "国务院")}


def test_what_is_done_by_who_comes_to_us() -> None:
    text = "6月2日，有关人员来我市开展“银龄话短长”主题调研活动，洛阳市副市长李明华陪同。"
    assert {o for _, o in stated(text, KG.carriedOutIn)} == {"洛阳市"}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "国务院常务会议今天审议并原则通过“十四五”防灾减灾工作方案，以及水库加固方案、河道治理行动计划，研究了有关工作。",
            {"“十四五”防灾减灾工作方案", "水库加固方案", "河道治理行动计划"},
        ),
        ("国务院常务会议今天讨论通过国家防灾减灾规划和河道治理条例草案。", {"国家防灾减灾规划", "河道治理条例草案"}),
        ("国务院常务会议今天讨论通过水网建设“十四五”规划。", {"水网建设“十四五”规划"}),
        ("国务院常务会议今天审议通过了有关方案。", set()),
        ("国务院常务会议今天审议通过了河道治理的三个方案。", set()),
        ("居民会议讨论通过后，方案实施。", set()),
    ],
)
def test_what_a_sitting_passes_without_marks(text: str, titles: set[str]) -> None:
    assert {o for _, o in stated(text, KG.concerns)} == titles


def test_where_those_go_who_hold_a_meeting() -> None:
    lead = "8月2日，河南省民政厅副厅长李明华"
    assert {o for _, o in stated(f"{lead}到洛阳市召开防寒工作座谈会。", KG.heldIn)} == {"洛阳市"}
    assert {o for _, o in stated(f"{lead}赴洛阳市嵩县调研防寒工作并主持召开防寒工作座谈会。", KG.heldIn)} == {"嵩县"}
    assert stated(f"{lead}到洛阳市看望老人后回厅召开防寒工作座谈会。", KG.heldIn) == set()


def test_several_places_where_a_drive_begins() -> None:
    assert {o for _, o in stated("“银龄暖居”工程首批在开封、洛阳等6个市州启动。", KG.carriedOutIn)} == {"开封市", "洛阳市"}
    assert stated("“银龄暖居”工程在洛阳启动。", KG.carriedOutIn) == set()
    text = "6月起，开封、洛阳等6个市州将率先试点“银龄暖居”工程。"
    assert stated(text, KG.carriedOutIn) == {("“银龄暖居”工程", "开封市"), ("“银龄暖居”工程", "洛阳市")}
