"""What a plan or rule sets, told from what was measured."""

import pytest

from tests.mentions.test_figures import figures_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("根据规划，2025年全省节地生态安葬率将达到60%。", "Target"),
        ("活动将持续到11月底，组织1.3万名儿童主任走村入户。", "Target"),
        ("《南平市养老服务条例》规定，新建住宅区应当按照每百户不低于30平方米配建养老服务设施。", "Target"),
        ("新建住宅区应当按照建设规模不低于30平方米配建养老用房。", "Target"),
        ("每个乡镇应按照不少于2名配备社工。", "Target"),
        ("各街道已按照常住人口不少于20张床位配建养老机构。", "Statistic"),
        ("据介绍，去年全省节地生态安葬率达到60%。", "Statistic"),
        ("活动已持续到11月底，组织1.3万名儿童主任走村入户。", "Statistic"),
    ],
)
def test_set_by_a_plan(text: str, kind: str) -> None:
    (figure,) = figures_in(text, date="2023-07-05")
    assert figure["kind"] == kind


def test_the_day_a_reporter_heard_it_is_no_period() -> None:
    (figure,) = figures_in("记者6月12日从省民政厅获悉，全省办理婚姻登记3.28万对。", date="2023-06-13")
    assert figure["period"] == ""


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("双方约定，每年动员不少于20家社会组织参与，每年选派50名社工。", ["Target", "Target"]),
        ("根据协议，双方共建10个实训基地。", ["Target"]),
        ("双方已共建10个实训基地。", ["Statistic"]),
        ("到2030年，全省120个果园中，将有40%建成绿色果园。", ["Statistic", "Target"]),
        ("特困老人每餐补贴5元，其他老人优惠1元。", ["Target", "Target"]),
        ("对每例手术补助1000元，每张床位补贴3000元。", ["Target", "Target"]),
        ("去年为每人发放慰问金500元。每名孤儿已发放补助1000元。", ["Statistic", "Statistic"]),
        ("中秋节前，县民政局走访百岁老人，每人发放慰问金600元。", ["Statistic"]),
        ("2018年，市民政局为每名孤儿发放800元。", ["Statistic"]),
        ("3月，市民政局给每户补助300元，并送去棉被。", ["Statistic"]),
        ("南京市民政局帮助困难家庭，每户发放1500元。", ["Statistic"]),
        ("看望失能老人时，按照标准，每人发放700元。", ["Statistic"]),
        ("按照新标准，为每名孤儿发放800元。", ["Target"]),
        ("自2018年3月起，为每名孤儿每月发放补贴800元。", ["Target"]),
        ("失能老人每人每月发放200元。", ["Target"]),
    ],
)
def test_what_an_agreement_or_a_scheme_sets(text: str, kinds: list[str]) -> None:
    assert [f["kind"] for f in figures_in(text)] == kinds


def test_within_how_many_years() -> None:
    (figure,) = figures_in("协议约定，三年内选派社工24名。")
    assert figure["deadline"] == "三年内"
    (figure,) = figures_in("三年内新增社工24名。")
    assert (figure["kind"], figure["deadline"]) == ("Statistic", "")


def test_a_document_goes_on_to_speak_behind_its_number() -> None:
    text = "内蒙古自治区民政厅印发《低保标准通知》（内民政发〔2023〕15号），明确城市低保标准提高到每人每月900元。"
    (figure,) = figures_in(text)
    assert (figure["kind"], figure["indicator"], figure["Policy"]) == ("Target", "城市低保标准", "低保标准通知")
