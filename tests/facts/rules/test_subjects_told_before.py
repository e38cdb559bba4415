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


DRIVE = "“邻里守望”志愿服务活动"


@pytest.mark.parametrize(
    ("text", "places", "bodies"),
    [
        (f"兴国县健全帮扶机制，干部下沉一线。同时，积极开展{DRIVE}，服务老人。", {"兴国县"}, set()),
        (f"兴国县民政局健全帮扶机制。还广泛开展{DRIVE}。", {"兴国县"}, {"兴国县民政局"}),
        (f"兴国县民政局健全帮扶机制。加强督导检查。大力推进{DRIVE}。", {"兴国县"}, {"兴国县民政局"}),
        # somebody speaks, another subject, another paragraph, a central organ
        (f"兴国县民政局局长李明华说，机制健全。积极开展{DRIVE}。", set(), set()),
        (f"兴国县民政局健全帮扶机制。这件事受到好评。积极开展{DRIVE}。", set(), set()),
        (f"兴国县民政局健全帮扶机制。\n积极开展{DRIVE}。", set(), set()),
        (f"兴国县民政局健全帮扶机制。各地积极开展{DRIVE}。", set(), set()),
        (f"民政部健全帮扶机制。积极开展{DRIVE}。", set(), set()),
    ],
)
def test_drives_of_a_subject_told_before(text: str, places: set[str], bodies: set[str]) -> None:
    assert stated(text, KG.carriedOutIn) == {(DRIVE, p) for p in places}
    assert stated(text, KG.launchedBy) == {(DRIVE, b) for b in bodies}


def test_two_drives_of_a_subject_told_before() -> None:
    text = "兴国县民政局健全帮扶机制。开展覆盖城乡的“护航成长”“青春相伴”等关爱行动。"
    names = {"“护航成长”关爱行动", "“青春相伴”关爱行动"}
    assert stated(text, KG.carriedOutIn) == {(n, "兴国县") for n in names}


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("赣州市开展“情暖童心”“爱在身边”等关爱服务主题活动。", {"“情暖童心”关爱服务主题活动", "“爱在身边”关爱服务主题活动"}),
        ("赣州市民政局积极开展“新春慈善行”等救助活动。", {"“新春慈善行”救助活动"}),
        ("赣州市民政局开展“义诊”“理发”等关爱活动。", set()),  # what is done, no names
        ("赣州市民政局开展“尊老爱老”等公益行动。", set()),
        ("赣州市民政局开展“猜灯谜闹元宵”“包汤圆比赛”等民俗活动。", set()),
    ],
)
def test_quoted_names_that_share_what_they_are_for(text: str, drives: set[str]) -> None:
    named = {m.entity.name for m in extract(Article("0" * 24, text)).mentions if m.entity.kind == KG.Campaign}
    assert named == drives


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"江西民政部门印发了《{NOTICE}》。", {"江西省"}),
        (f"江西省民政系统迅速行动。坚持值班，及时下发《{NOTICE}》，要求全省各级救助站备足衣被。", {"江西省"}),
        (f"各地迅速行动。坚持值班，及时下发《{NOTICE}》，要求江西省各级救助站备足衣被。", {"江西省"}),
        (f"民政部下发《{NOTICE}》，要求江西省各级救助站备足衣被。", set()),
        (f"及时下发《{NOTICE}》，要求江西省民政厅厅长备足衣被。", set()),
        ("民政部印发《关于支持和促进江西养老发展的意见》。", {"江西省"}),
        ("民政部印发《关于学习江西养老经验的通知》。", set()),
    ],
)
def test_where_documents_apply(text: str, places: set[str]) -> None:
    assert {p for _, p in stated(text, KG.appliesTo)} == places
