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


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("仙桃市妇联家庭儿童部部长李明华到会。", "仙桃市妇女联合会家庭儿童部"),
        ("湖北省总工会权益保障部副部长李明华到会。", "湖北省总工会权益保障部"),
        ("共青团仙桃市委少年部部长李明华到会。", "共青团仙桃市委少年部"),
    ],
)
def test_departments_of_mass_organisations(text: str, organ: str) -> None:
    assert organs(text) == {organ}


@pytest.mark.parametrize("text", ["仙桃市妇联各部门都到会。", "仙桃市妇联内部规章汇编成册。"])
def test_what_is_no_department_of_a_mass_organisation(text: str) -> None:
    assert named(text, KG.Agency) == {"仙桃市妇女联合会"}


def test_what_a_body_gives_to_a_school_is_none_of_it() -> None:
    text = "仙桃市民政局援建学校图书室，仙桃市民政局捐赠学校一批课桌。"
    assert named(text, KG.Agency) == {"仙桃市民政局"}


DRIVE = "5月6日，湖北省民政厅启动养老机构安全隐患专项整治行动。"


@pytest.mark.parametrize(
    "text",
    [
        "省民政厅派出3个组，对荆州、襄阳等2市的专项整治工作进展情况进行抽查。",
        "省民政厅督查组赴荆州、襄阳督导专项整治行动开展情况。",
        "省民政厅对荆州、襄阳两市养老机构安全隐患专项整治行动的成效开展了评估。",
    ],
)
def test_where_a_drive_is_looked_into(text: str) -> None:
    assert objects(DRIVE + text, KG.carriedOutIn) == {"湖北省", "荆州市", "襄阳市"}


@pytest.mark.parametrize(
    "text",
    [
        "省民政厅领导到荆州市看望老人。",
        "省民政厅对荆州市的养老床位情况进行抽查。",
        "省审计厅对荆州市的干部进行考核，专项整治行动仍在继续。",
    ],
)
def test_where_something_else_is_looked_into(text: str) -> None:
    assert objects(DRIVE + text, KG.carriedOutIn) == {"湖北省"}


def test_a_drive_joined_to_other_work_is_the_one_told_before() -> None:
    text = DRIVE + "会议要求抓好养老改革和专项整治行动。"
    assert named(text, KG.Campaign) == {"养老机构安全隐患专项整治行动"}


def test_a_project_named_by_its_ceremony() -> None:
    text = "5月6日，“牵着你，慢慢走”失智老人社工项目启动仪式在荆州举行。"
    assert "“牵着你，慢慢走”失智老人社工项目" in named(text, KG.Campaign)
    assert not named("“牵着你，慢慢走”失智老人社工项目经费不多。", KG.Campaign)


def test_praise_for_what_was_done_elsewhere() -> None:
    text = "近日，贵州省召开全省民政工作会议。会上，副省长李明华对各市在全国养老服务综合评比中取得的名次给予高度评价。"
    assert objects(text, KG.addressedBy) == {"李明华"}


def test_who_opens_the_next_paragraph() -> None:
    lead = "4月7日，贵州省志愿服务年会在贵阳举行，200多人参加。\n"
    assert objects(lead + "贵州省民政厅副厅长李明华表示，志愿服务起步较早。", KG.addressedBy) == {"李明华"}
    assert not objects(lead + "近日，贵州省民政厅副厅长李明华表示，志愿服务起步较早。", KG.addressedBy)
    assert not objects(lead + "贵州省民政厅副厅长李明华走访了老人，他表示，志愿服务起步较早。", KG.addressedBy)


def test_the_census_in_the_name_of_who_runs_it() -> None:
    text = "5月6日，仙桃市第三次全国农业普查领导小组办公室召开农业普查培训会。"
    assert named(text, KG.Campaign) == {"第三次全国农业普查"}
    assert objects(text, KG.carriedOutIn) == {"仙桃市"}
    assert not named("仙桃市普查领导小组办公室召开培训会。", KG.Campaign)


def test_a_police_station_after_its_district() -> None:
    assert named("孩子由武汉市汉阳区建桥派出所民警送来，转交社区派出所。", KG.Agency) == {"汉阳区建桥派出所"}


def test_a_clause_that_says_where_an_activity_goes_on() -> None:
    lead = "5月6日，“暖冬荆楚”募捐活动在武汉启动。"
    text = lead + "活动由湖北省慈善总会主办，持续到月底，将在荆州、襄阳同步开展。"
    assert {"荆州市", "襄阳市"} <= objects(text, KG.carriedOutIn)
    text = lead + "省慈善总会介绍了这项活动，并在荆州开展了养老工作。"
    assert "荆州市" not in objects(text, KG.carriedOutIn)


def test_who_takes_part_in_a_study_session() -> None:
    text = "湖北省民政厅召开党组理论学习中心组集体学习会。厅党组成员、副厅长李明华和各处室负责人参加学习。"
    assert objects(text, KG.attendedBy) == {"李明华"}


def test_a_row_of_leaders_before_committee_members() -> None:
    text = "5月6日，荆州市社会组织党建工作会在荆州召开。荆州市民政局局长李明华，副局长王志强等局领导，市社会组织党委委员，各县市区民政局负责人参加会议。"
    assert objects(text, KG.attendedBy) == {"李明华", "王志强"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("荆门市民政局开展了双拥宣传周活动。", "双拥宣传周活动"),
        ("荆门市东宝区民政局开展“爱满东宝”慈善募捐月活动。", "“爱满东宝”慈善募捐月活动"),
        ("省里对荆州市、荆门市第三次全国农业普查工作进行验收。", "第三次全国农业普查"),
    ],
)
def test_weeks_and_months_and_a_census_behind_places(text: str, name: str) -> None:
    assert named(text, KG.Campaign) == {name}


def test_a_week_of_no_subject() -> None:
    assert not named("荆门市民政局开展了主题宣传周活动。", KG.Campaign)


def test_a_walk_for_a_good_cause() -> None:
    text = "记者随队参加了湖北省福彩公益行活动。"
    assert named(text, KG.Campaign) == {"湖北省福彩公益行活动"}


def test_a_bare_head_is_not_of_a_mass_organisations_department() -> None:
    text = "仙桃市妇联家庭儿童部部长李明华、爱心社负责人王志强到会。王志强部长作了介绍。"
    assert ("王志强", "仙桃市妇女联合会家庭儿童部部长") not in said(text, KG.holdsPost)
