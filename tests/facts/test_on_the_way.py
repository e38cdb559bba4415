"""Meetings that leaders hold where they are on a visit, told in one breath with the visit; names that a verb follows."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects, said
from tests.mentions.test_figures import counted


@pytest.mark.parametrize(
    ("text", "chair", "place"),
    [
        ("国务院副总理李明华近日在云南调研教育扶贫工作，并主持召开教育扶贫座谈会。", {"李明华"}, {"云南省"}),
        ("国务院副总理李明华近日在云南昆明调研教育扶贫工作，主持召开教育扶贫座谈会。", {"李明华"}, {"昆明市"}),
        ("国务院副总理李明华近日在云南昆明、大理调研教育扶贫工作，主持召开教育扶贫座谈会。", {"李明华"}, set()),
        ("国务院副总理李明华在云南调研教育工作，省长王建国主持召开教育扶贫座谈会。", {"王建国"}, set()),
        ("国务院副总理李明华在云南调研教育工作，省长主持召开教育扶贫座谈会。", set(), set()),
    ],
)
def test_a_visit_and_a_meeting(text: str, chair: set[str], place: set[str]) -> None:
    assert objects(text, KG.presidedBy) == chair
    assert objects(text, KG.heldIn) == place


def test_places_of_a_visit_name_no_meeting() -> None:
    assert named("李明华近日在云南昆明、大理调研，主持召开教育扶贫座谈会。", KG.Meeting) == {"教育扶贫座谈会"}


def test_a_verb_behind_a_name() -> None:
    assert named("应急管理部部长黄明赴现场指导救援。", KG.Person) == {"黄明"}


def test_the_head_of_a_presidium() -> None:
    assert said("中国残联主席团主席李明华出席开幕式。", KG.holdsPost) == {("李明华", "中国残疾人联合会主席团主席")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("机收率九成五，进度过八成半。", ["机收率 95 %", "机收率进度 85 %"]),
        ("参保率八成一个月内完成。", ["参保率 80 %"]),
    ],
)
def test_tenths_and_a_half(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("卫生健康委、民政部联合印发通知。", {"国家卫生健康委员会", "民政部"}),
        ("国务院批转发展改革委《关于节水工作的意见》。", {"国务院", "国家发展和改革委员会"}),
        ("发展改革委、民政部门要配合好。", set()),
        ("发展改革委、宣传部到会。", set()),
    ],
)
def test_an_organ_of_the_state_beside_a_ministry(text: str, organ: set[str]) -> None:
    assert named(text, KG.Agency) == organ


def test_departments_of_two_provinces_that_launch_a_drive() -> None:
    text = "安徽、湖北两省民政部门联合启动“皖鄂通办”行动。"
    assert objects(text, KG.carriedOutIn) == {"安徽省", "湖北省"}
    assert not objects("北京、上海等地民政部门负责人参加“皖鄂通办”行动启动仪式。", KG.carriedOutIn)


def test_a_party_by_the_name_that_it_had() -> None:
    text = "农工民主党中央主席李明华在京出席会议。"
    assert named(text, KG.Organization) == {"中国农工民主党"}
    assert said(text, KG.holdsPost) == {("李明华", "中国农工民主党主席")}


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("全国工商联十届五次执委会今天在京闭幕。", {"全国工商联十届五次执委会"}),
        ("省政协十二届五次常委会今天在长沙召开。", {"湖南省政协十二届五次常委会"}),
        ("中国助老协会理事会今天在京成立。", set()),
        ("市人大常委会今天作出决定。", set()),
    ],
)
def test_sittings_called_by_the_body_that_sits(text: str, meeting: set[str]) -> None:
    assert named(text, KG.Meeting) == meeting
