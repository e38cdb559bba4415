"""Which place a figure is told of."""

import pytest

from tests.mentions.test_figures import figures_in


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("长沙市岳麓区、株洲市醴陵市等地将283个社会组织列入名录。", ["湖南省"]),
        ("长沙市岳麓区、长沙市天心区将283个社会组织列入名录。", ["长沙市"]),
        ("河北雄安新区、江苏、广东等地将283个社会组织列入名录。", [None]),
        ("目前已在长沙市岳麓区橘子洲、宁乡市花明楼等地建成颁证点47个。", ["长沙市"]),
        ("长沙市、石家庄市等地将283个社会组织列入名录。", [None]),
        ("北京、上海等26个省份出台了意见。", [None]),
        ("长沙市岳麓区将83个社会组织列入名录。", ["岳麓区"]),
        ("在与岳阳市交界的长沙市，83个社会组织换届。", ["长沙市"]),
        ("浏阳市、宁乡市要先行先试。会议还通报了30个社区。", [None]),
    ],
)
def test_places_named_together(text: str, places: list[str | None]) -> None:
    assert [f.get("Place") for f in figures_in(text)] == places


def test_after_places_of_one_province_the_story_speaks_again() -> None:
    text = "湖南省民政厅召开会议。\n浏阳市、宁乡市要先行先试。会议还表扬了30个社区。"
    assert [f.get("Place") for f in figures_in(text, headline="湖南推进社区建设")] == ["湖南省"]


def test_bodies_of_two_provinces_that_act_together_are_no_place() -> None:
    text = "福建省慈善总会与宁夏慈善总会签署协议，恒某公司认捐5000万元。"
    assert [f.get("Place") for f in figures_in(text)] == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("7月22日在呼伦贝尔市海拉尔区召开的会议提出，全区下放审核权限的旗县达到100个。", "内蒙古自治区"),
        ("海拉尔区民政局介绍，全区建成社工站100个。", "海拉尔区"),
    ],
)
def test_the_whole_region_or_the_whole_district(text: str, place: str) -> None:
    (figure,) = figures_in(text, headline="内蒙古推进社会救助改革")
    assert figure["Place"] == place


def test_the_purse_of_the_storys_prefecture() -> None:
    (figure,) = figures_in("霍城县召开推进会。州财政为此安排专项经费480万元。", headline="伊犁哈萨克自治州推进乡村地名建设")
    assert figure["Place"] == "伊犁哈萨克自治州"


def test_bodies_of_one_place_are_of_it() -> None:
    (figure,) = figures_in("民政部门对厦门市民俗文化研究会、厦门市茶叶流通协会等38家社会组织作出处罚。")
    assert figure["Place"] == "厦门市"


def test_several_agencies_do_it_together() -> None:
    (figure,) = figures_in("财政部、民政部向云南省下拨补助资金3000万元。")
    assert (figure["indicator"], figure["Agency"]) == ("向云南省下拨补助资金", "财政部")


def test_a_second_line_of_the_headline_says_whose_story_it_is() -> None:
    text = "——写在大同市社会福利院建院60周年之际\n人们从天南地北赶来。\n福利院共收养孤残儿童1300名。"
    assert figures_in(text, headline="六十载，千名孤儿的“乳娘村”")[-1].get("Place") == "大同市"


def test_a_policy_of_one_place_sets_goals_there() -> None:
    text = "浙江省松阳县民政局出台《松阳县地名行动方案》。\n方案提出，到2025年底，行政村地名标志设置率达到100%。"
    assert figures_in(text, headline="全省推进地名建设：浙江在行动")[-1].get("Place") == "松阳县"
    text = "广西恭城瑶族自治县民政局介绍，依据《广西养老发展规划》，县里提出，到2025年覆盖率不低于80%。"
    assert figures_in(text)[-1].get("Place") == "恭城瑶族自治县"


def test_a_whole_street_or_township() -> None:
    text = "北京市朝阳区双井街道去年启动试点。全街道划分178个微网格，北京市有网格员9000名。"
    assert [f.get("Place") for f in figures_in(text)] == ["双井街道", "北京市"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("依据是《河南省养老服务条例》。老人占24.6%，高出全省平均水平2.8个百分点。", "郑州市"),
        ("大同市副市长孟兰英、吕梁市民政局局长成振华发言。会议要求，问题墓地整改率达到90%以上。", "郑州市"),
        ("吕梁市民政局局长成振华发言。问题墓地整改率达到90%以上。", "吕梁市"),
    ],
)
def test_places_that_an_earlier_sentence_only_cites(text: str, place: str | None) -> None:
    assert figures_in(text, headline="郑州推进助餐")[-1].get("Place") == place


def test_the_one_body_of_its_kind_is_of_its_division() -> None:
    assert figures_in("据悉，湖南省长沙市部署救助。\n市慈善会累计筹款5630万元。")[-1].get("Place") == "长沙市"
