"""How broadcasts tell of sessions that pass acts, of decrees that publish them, and of those who hold a post and are named behind it."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects, said

SESSION = "十四届全国人大常委会第五次会议3日在北京闭幕。"
CONGRESS = "全国人民代表大会常务委员会"


def test_what_a_session_passes_without_marks() -> None:
    text = f"{SESSION}会议表决通过了十五届全国人大代表名额分配方案、香港特别行政区选举十五届全国人大代表办法。"
    passed = {"十五届全国人大代表名额分配方案", "香港特别行政区选举十五届全国人大代表办法"}
    assert named(text, KG.Policy) == passed
    assert said(text, KG.issuedBy) == {(p, CONGRESS) for p in passed}
    assert objects(text, KG.concerns) == passed


def test_decisions_on_other_documents_have_the_name_of_who_decides() -> None:
    text = f"{SESSION}会议表决通过了全国人大常委会关于批准《1949年设立国际组织公约》的决定、关于批准《2001年保护水下遗产公约》的决定。"
    passed = {f"{CONGRESS}关于批准《1949年设立国际组织公约》的决定", f"{CONGRESS}关于批准《2001年保护水下遗产公约》的决定"}
    assert objects(text, KG.concerns) == passed
    assert said(text, KG.issuedBy) == {(p, CONGRESS) for p in passed}
    local = "济南市人大常委会会议通过了关于修改《济南市养犬管理条例》等三件地方性法规的决定。"
    assert "关于修改《济南市养犬管理条例》等三件地方性法规的决定" in named(local, KG.Policy)
    assert named("《关于修改〈济南市养犬管理条例〉的决定》公布。", KG.Policy) >= {"关于修改〈济南市养犬管理条例〉的决定"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("第九号主席令说，《中华人民共和国湖泊法》已由全国人民代表大会常务委员会于2021年12月24日通过，现予公布。", {"2021-12-24"}),
        ("《河北省助老条例》已由河北省人大常委会于2020年11月27日修订通过，现将修订后的《河北省助老条例》公布。", {"2020-11-27"}),
        ("《河北省助老条例》由河北省人大常委会于2020年11月27日通过。", set()),
    ],
)
def test_passed_and_published_at_once(text: str, date: set[str]) -> None:
    assert objects(text, KG.date) == date


def test_drafts_of_the_state_councils_own_regulations() -> None:
    text = "国务院总理李明华26日主持召开国务院常务会议，审议通过《内河船舶管理条例（草案）》和《助老法（草案）》。"
    assert said(text, KG.issuedBy) == {("内河船舶管理条例（草案）", "国务院")}


def test_a_short_title_that_looks_like_a_whole_one() -> None:
    text = "民政部发布《助老标准体系建设指南（2024版）》（以下简称《标准指南》）。《标准指南》提出了新指标。"
    assert named(text, KG.Policy) == {"助老标准体系建设指南（2024版）"}
    assert named("民政部发布《标准指南》。", KG.Policy) == {"标准指南"}


def test_the_second_turn_of_an_education_is_governed_by_its_plan() -> None:
    text = "中央办公厅印发《关于开展第二批“三严三实”专题教育的指导意见》，部署“三严三实”专题教育。"
    assert said(text, KG.governedBy) == {("“三严三实”专题教育", "关于开展第二批“三严三实”专题教育的指导意见")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("作为安吉县民政局局长的许建国常去村里。", {"许建国"}),
        ("身为安吉县水利局副局长的许建国说，河要治好。", {"许建国"}),
        ("作为安吉县民政局局长的得力助手，许建国很忙。", set()),
    ],
)
def test_who_is_named_behind_the_post(text: str, name: set[str]) -> None:
    assert {s for s, _ in said(text, KG.holdsPost)} == name


def test_a_surname_before_what_is_a_foreign_name() -> None:
    text = "水利部长江水利委员会主任汪安南作了讲座。汪安南说，要节水。"
    assert named(text, KG.Person) == {"汪安南"}
    assert named("联合国秘书长安南表示欢迎。", KG.Person) == {"安南"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("3日至4日全国推广农村改厕经验交流会在浙江杭州和丽水市举行。", {"杭州市", "丽水市"}),
        ("第三届中国助老论坛5日在江苏苏州、无锡两地举行。", {"苏州市", "无锡市"}),
        ("全国殡葬改革现场会在安徽合肥和芜湖市民政局支持下召开。", {"合肥市"}),
    ],
)
def test_a_meeting_in_two_cities(text: str, places: set[str]) -> None:
    assert objects(text, KG.heldIn) == places


def test_days_and_the_place_where_it_is_held_are_no_part_of_a_meetings_name() -> None:
    assert named("3日至4日全国推广农村改厕经验交流会在杭州举行。", KG.Meeting) == {"全国推广农村改厕经验交流会"}
    text = "李明华11日在湖南省长沙市主持召开农村饮水安全工程建设管理工作座谈会并讲话。"
    assert named(text, KG.Meeting) == {"农村饮水安全工程建设管理工作座谈会"}
    assert not said(text, KG.carriedOutIn)
    assert objects(text, KG.heldIn) == {"长沙市"}


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("国务院办公厅关于进一步加强学校体育工作的意见今天发布。", {"关于进一步加强学校体育工作的意见"}),
        ("民政部出台养老机构管理办法，7月1日起施行。", {"养老机构管理办法"}),
        ("国家发改委出台天然气价格调整方案，从7月10日起执行。", {"天然气价格调整方案"}),
        ("记者在关于改革的意见发布会上提问。", set()),
        ("各地陆续出台实施方案，抓紧落实。", set()),
    ],
)
def test_titles_without_marks(text: str, policy: set[str]) -> None:
    assert named(text, KG.Policy) == policy
