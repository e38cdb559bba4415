"""Ceremonies without a name of their own: of what an earlier sentence tells as opened, founded or begun."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects, said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月9日，贵州省社会工作服务中心在遵义揭牌。遵义市副市长李明华出席揭牌仪式。", "贵州省社会工作服务中心揭牌仪式"),
        ("5月9日，遵义市儿童福利院新大楼正式启用。遵义市副市长李明华参加启用仪式。", "遵义市儿童福利院新大楼启用仪式"),
        ("5月9日上午，遵义市老年大学新校区奠基。奠基仪式上，遵义市副市长李明华致辞。", "遵义市老年大学新校区奠基仪式"),
    ],
)
def test_the_ceremony_of_what_is_opened(text: str, name: str) -> None:
    assert named(text, KG.Meeting) == {name}
    assert said(text, KG.date) == {(name, "--05-09")}
    assert objects(text, KG.attendedBy) | objects(text, KG.addressedBy) == {"李明华"}


def test_where_it_is_held() -> None:
    text = "5月9日，贵州省社会工作服务中心在遵义揭牌。遵义市副市长李明华出席揭牌仪式。"
    assert objects(text, KG.heldIn) == {"遵义市"}


@pytest.mark.parametrize(
    "text",
    [
        "遵义市儿童福利院去年建成。遵义市副市长李明华常说起那次揭牌仪式。",
        "5月9日，大家盼望已久的新楼启用。遵义市副市长李明华参加启用仪式。",  # whose it is, nobody says
        "5月9日，贵州省社会工作服务中心揭牌。遵义市副市长李明华出席签约仪式。",
    ],
)
def test_ceremonies_that_nothing_names(text: str) -> None:
    assert not named(text, KG.Meeting)


def test_a_ceremony_and_what_is_signed_there() -> None:
    text = "5月9日，“暖冬黔行”活动启动仪式暨公益项目签约在遵义举行。"
    assert named(text, KG.Meeting) == {"“暖冬黔行”活动启动仪式暨公益项目签约"}
    assert objects(text, KG.heldIn) == {"遵义市"}


def test_who_gives_a_lecture() -> None:
    text = "5月9日，贵州省民政厅举办“孝亲敬老”专题讲座，贵州省委党校副校长李明华主讲。"
    assert objects(text, KG.addressedBy) == {"李明华"}


def test_the_day_of_a_session_that_hears_a_report() -> None:
    text = "5月9日，遵义市六届人大常委会第九次会议听取了养老服务工作情况报告。"
    assert objects(text, KG.date) == {"--05-09"}
