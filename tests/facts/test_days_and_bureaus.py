"""Drives on a day of the state or the world, told from city to city; bureaus of news agencies, storms, villages that somebody is sent to."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects


@pytest.mark.parametrize(
    ("text", "drive"),
    [
        ("各地开展国家宪法日宣传教育活动。", {"国家宪法日宣传教育活动"}),
        ("残联举办全国助残日主题宣传活动。", {"全国助残日主题宣传活动"}),
        ("各地举行世界环境日主题活动。", {"世界环境日主题活动"}),
        ("今天是第三十个世界环境日，各地开展丰富多彩的宣传教育活动。", set()),
        ("他在世界环境日宣传活动上讲话。", set()),
    ],
)
def test_a_drive_on_a_named_day(text: str, drive: set[str]) -> None:
    assert {c for c in named(text, KG.Campaign) if "活动" in c} == drive


def test_where_it_is_told_from_city_to_city() -> None:
    text = "各地开展国家宪法日宣传活动。在甘肃张掖，宪法日活动走进校园。在昆明、沈阳等地的宪法日活动现场，律师上台讲课。"
    assert objects(text, KG.carriedOutIn) == {"张掖市", "昆明市", "沈阳市"}
    assert not objects("各地开展国家宪法日宣传活动。在昆明、沈阳长大的律师上台讲课。", KG.carriedOutIn)


def test_bureaus_of_media() -> None:
    text = "新华社湖北分社记者李明华介绍，人民日报社浙江分社社长到会。"
    assert named(text, KG.Organization) >= {"新华社湖北分社", "人民日报社浙江分社"}
    assert named("新华社记者从浙江供销分社了解到情况。", KG.Organization) == {"新华通讯社"}


def test_a_storm_is_nobody() -> None:
    assert not named("受台风“杜苏芮”影响，多地降雨。", KG.Person)


def test_villages_that_somebody_is_sent_to() -> None:
    assert named("他被分配到了高禹村。", KG.Place) == {"高禹村"}
    assert not named("他走到了一个小村。", KG.Place)
    assert "政府至坟上村" not in named("打通妙峰山镇政府至坟上村的路段。", KG.Place)
