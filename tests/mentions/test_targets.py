"""What a plan or rule sets, told from what was measured."""

import pytest

from tests.mentions.test_figures import figures_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("根据规划，2025年全省节地生态安葬率将达到60%。", "Target"),
        ("活动将持续到11月底，组织1.3万名儿童主任走村入户。", "Target"),
        ("《南平市养老服务条例》规定，新建住宅区应当按照每百户不低于30平方米配建养老服务设施。", "Target"),
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
