"""Places, organs and people as provincial papers list and shorten them."""

import pytest

from kg.mentions import find
from kg.model import Article, Mention
from kg.vocab import KG


def found(text: str, headline: str = "") -> list[Mention]:
    return list(find(Article("0" * 24, text, headline=headline))[1])


def names(text: str, kind: str, headline: str = "") -> list[str]:
    return [m.entity.name for m in found(text, headline) if m.entity.kind == KG[kind]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("四川受灾的有绵阳的安州、江油，达州的渠县、大竹。", ["四川省", "绵阳市", "安州区", "江油市", "达州市", "渠县", "大竹县"]),
        ("湖南永州的道县和衡阳的常宁。", ["湖南省", "永州市", "道县", "衡阳市", "常宁市"]),
        ("湖南衡阳的朝阳产业。", ["湖南省", "衡阳市"]),
        ("湖南衡阳的江油菜籽。", ["湖南省", "衡阳市"]),
        ("山西的安泽县、古县都被评为千年古县。", ["山西省", "安泽县", "古县"]),
    ],
)
def test_counties_in_short_that_their_prefecture_owns(text: str, expected: list[str]) -> None:
    here = [m for m in found(text) if m.entity.kind in (KG.Province, KG.Place)]
    assert [m.entity.name for m in here] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "湖北省宜昌市会议听取市公安局、教委、公安、财政、卫计委和民政局汇报。",
            ["宜昌市公安局", "宜昌市教育委员会", "宜昌市卫生和计划生育委员会", "宜昌市民政局"],
        ),
        ("宜昌市民政局、人力资源与社会保障局负责人到场。", ["宜昌市民政局", "宜昌市人力资源和社会保障局"]),
        ("宜昌市救助站、荆门市救助管理站护送他们回家。", ["宜昌市救助管理站", "荆门市救助管理站"]),
        ("贯彻省委、省政府《关于做好防汛工作的通知》（湘办发〔2017〕9号）。", ["湖南省委", "湖南省人民政府"]),
        ("贯彻省委、省政府《关于做好防汛工作的通知》（湘办发〔2017〕9号）和《意见》（鄂政发〔2017〕3号）。", []),
        ("贯彻省委、省政府《关于做好防汛工作的通知》。", []),
        ("湖北、湖南两省党委负责同志到场。", ["湖北省委", "湖南省委"]),
        ("宜昌海关和凭祥海关到场。", ["宜昌海关", "凭祥海关"]),
        ("全国人大常委会执法检查组到湖北检查。", ["全国人大常委会执法检查组"]),
        ("国务院历来高度重视应急学院工作。", ["国务院"]),
        ("云南省民政厅接到通知。省委、省政府要求马上向四川灾区运送棉被。", ["云南省民政厅", "云南省委", "云南省人民政府"]),
        (
            "四川省汶川县发生地震，棉被要运往四川。省委、省政府决定启运。位于昆明的云南省救灾物资储备库连夜装车。",
            ["云南省委", "云南省人民政府"],
        ),
        ("四川省汶川县发生地震。省委、省政府决定启运，四川灾区急需棉被。", ["四川省委", "四川省人民政府"]),
    ],
)
def test_organs_by_a_list_a_variant_or_a_number(text: str, expected: list[str]) -> None:
    assert names(text, "Agency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市民政局介绍了经验。随后，大家走进高邮市、邗江区的社区。", "扬州市民政局"),
        ("市民政局介绍了经验。随后，大家走进高邮市的社区。", "高邮市民政局"),
    ],
)
def test_a_city_named_among_its_sisters_is_not_the_city_of_the_story(text: str, expected: str) -> None:
    assert names(text, "Agency")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云南省民政厅副厅长竹文华带领养老服务处负责人和滇南、滇东片区的同志到场。", ["竹文华"]),
        ("西藏自治区民政厅厅长单增多吉、副厅长罗绒扎拉出席。", ["单增多吉", "罗绒扎拉"]),
        ("昨天大雨。（记者：万君 实习生：林小云）", ["万君", "林小云"]),
        ("昨天大雨。（记者：万君 通讯员：李大山 王小川）", ["万君", "李大山", "王小川"]),
    ],
)
def test_people_of_rare_names_and_in_bylines(text: str, expected: list[str]) -> None:
    assert names(text, "Person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中船重工与国外的船东签约。", ["中国船舶重工集团有限公司"]),
        ("中国能建和中国航发签约。", ["中国能源建设集团有限公司", "中国航空发动机集团有限公司"]),
    ],
)
def test_firms(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


def test_no_bank_in_what_is_partly_administrative() -> None:
    assert names("国务院批复扬州市部分行政区划调整。", "Organization") == []
    assert names("工商银行扬州分行捐款。", "Organization") == ["中国工商银行扬州分行"]


def test_no_drive_begins_inside_a_title() -> None:
    text = "扬州市召开会议，贯彻《关于做好低保工作的通知》（苏办发〔2017〕9号）和城乡低保专项整治部署。"
    assert all("》" not in name and "）" not in name for name in names(text, "Campaign"))
