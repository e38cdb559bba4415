"""How provinces tell of their gatherings and organs: who holds them together, who comes to the scene, what is said after a leader's written word."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity
from kg.vocab import KG
from tests.facts.told import named, objects, said


def organs(text: str) -> set[str]:
    """The organs of the posts that people hold."""
    facts = extract(Article("0" * 24, text)).facts
    return {f.object.of[0].name for f in facts if f.predicate == KG.holdsPost and isinstance(f.object, Entity)}


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("贵州省委常委、政法委书记李明华到会。", "贵州省委政法委"),
        ("遵义市委副书记、组织部部长、政法委书记李明华到会。", "遵义市委政法委"),
        ("遵义市委政法委书记李明华到会。", "遵义市委政法委"),
    ],
)
def test_the_head_of_a_commission_of_politics_and_law(text: str, organ: str) -> None:
    assert organ in organs(text)


def test_a_surname_before_a_title_ends_no_organ() -> None:
    text = "西昌市民政局周局长致欢迎词，西昌市民政局吴副局长作介绍。"
    assert named(text, KG.Agency) == {"西昌市民政局"}


def test_words_that_end_like_a_body() -> None:
    assert not named("大家用真情回报社会。", KG.Organization)
    assert named("贵州省青少年希望基金会捐了书包。", KG.Organization) == {"贵州省青少年希望基金会"}


def test_a_towns_government_named_behind_its_congress() -> None:
    text = "此举得到惠水县民政局和好花红镇人大、政府的支持。"
    assert ("好花红镇人民政府", "好花红镇") in said(text, KG.jurisdiction)


@pytest.mark.parametrize(
    "text",
    [
        "今年3月1日，我国首部《反家庭暴力法》正式施行。",
        "3月1日全国第一部《反家庭暴力法》正式实施。",
    ],
)
def test_the_first_law_of_its_kind(text: str) -> None:
    assert ("中华人民共和国反家庭暴力法", "--03-01") in said(text, KG.effectiveFrom)


def test_who_explains_a_law_did_not_make_it() -> None:
    text = "贵州省政协副主席、省慈善总会会长李明华到场致辞，给大家讲解了新修订的《慈善法》。"
    assert not objects(text, KG.issuedBy)
    assert objects("贵州省政协机关委员会日前印发了新修订的《贵州省政协机关会议办法》。", KG.issuedBy)


def test_organs_that_hold_a_meeting_together_by_its_name() -> None:
    text = "4月7日，民政部与贵州省人民政府部省合作会商会议在贵阳召开。"
    assert objects(text, KG.convenedBy) == {"民政部", "贵州省人民政府"}
    assert objects("4月7日，贵州省民政厅养老服务工作会议在贵阳召开。", KG.convenedBy) == {"贵州省民政厅"}


def test_a_drive_of_some_months_names_the_meeting_that_begins_it() -> None:
    text = "4月7日，贵州省教育厅、省公安厅联合召开电视电话会议，部署在全省开展为期三个月的“护苗成长”专项行动。"
    assert said(text, KG.convenedBy) == {("“护苗成长”专项行动电视电话会议", x) for x in ("贵州省教育厅", "贵州省公安厅")}


def test_a_session_beside_another() -> None:
    text = "4月7日，贵州省志愿服务年会在筑举行。贵州省志愿服务联合会第二届理事会第五次会议同步进行。"
    assert "贵州省志愿服务联合会第二届理事会第五次会议" in named(text, KG.Meeting)
    assert said(text, KG.heldIn) == {("贵州省志愿服务年会", "贵阳市")}


def test_an_event_of_two_names_that_ends_with_a_road_show() -> None:
    text = "4月7日，贵州省志愿服务年会暨公益创投路演在贵阳举行。"
    assert named(text, KG.Meeting) == {"贵州省志愿服务年会暨公益创投路演"}


def test_who_comes_to_the_scene() -> None:
    text = "4月7日，“情暖夕阳”助老项目启动仪式在贵阳举行。贵阳市民政局局长李明华、贵阳市老龄办主任王志强等领导莅临现场。"
    assert objects(text, KG.attendedBy) == {"李明华", "王志强"}
    lead = "4月7日，贵州省养老服务推进会在贵阳召开。"
    assert not objects(lead + "贵阳市民政局局长李明华参加现场救援。", KG.attendedBy)


def test_praise_is_said_at_the_meeting() -> None:
    lead = "近日，贵州省召开全省民政工作会议。会前，省长赵文斌对民政工作作出批示。"
    text = lead + "会上，副省长李明华对先进单位给予高度评价。省民政厅厅长王志强部署了今年任务。"
    assert objects(text, KG.addressedBy) == {"李明华", "王志强"}


def test_what_is_visited_holds_no_meeting() -> None:
    text = "1月6日，调研组查看了息烽县救助管理站，随后召开座谈会。"
    assert not named(text, KG.Meeting)
