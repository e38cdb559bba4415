"""Numbers that are true and that no table would hold."""

import pytest

from tests.mentions.test_figures import counted


@pytest.mark.parametrize(
    "text",
    [
        "各区设20个分会场，共3400余人收听收看。",
        "各市民政局负责人共2100余人在主会场及分会场参会。",
        "会议审议了3件法规草案，决定将其中1件提请下次会议审议。",
        "会议听取了5个汇报。",
        "9位来自基层的社工和村、社区负责人分别发言。",
        "治理沿江1公里地块。",
        "注册资本超过1亿元的企业可以申报。",
        "来自全国23个省份的社工代表参加。",
        "来自20多个国家和地区186个城市的选手参赛。",
        "遵义市等9个市民政局负责人参加观摩。",
        "来自各地的700多位校长代表开展分组讨论。",
        "工作分3个阶段推进。",
        "此次检查分6个组赴各地。",
    ],
)
def test_no_rows(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全省审议通过章程草案的社会组织有300家。", ["审议通过章程草案的社会组织 300 家"]),
        ("部分3A级社会组织完成换届，其中基金会46家。", ["基金会 46 家"]),
        ("1200名村民参加了体检。", ["参加体检的村民 1200 名"]),
        ("全省养老机构床位收入3亿元以上。", ["养老机构床位收入 300000000 元"]),
        ("新建200公里以上农村公路。", ["新建农村公路 200 公里"]),
    ],
)
def test_rows_that_look_alike(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


def test_a_stretch_that_only_says_which_things_are_meant() -> None:
    assert counted("800公里以上航段每位旅客收取60元。")[-1].endswith("60 元")
    assert len(counted("800公里以上航段每位旅客收取60元。")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我县是全省5个试点县之一，投入300万元。", ["投入 3000000 元"]),
        ("21个县市雨量在50到100毫米之间。", []),
        ("产品销往全球，在全球80多个国家可以买到。", []),
        ("陕西等中西部18个省（区）及相关县（区）民政部门负责人参加会议。", []),
        ("来自12个县（市、区）的选手同台竞技。", []),
        ("建成3个县（市、区）中心。", ["建成县（市、区）中心 3 个"]),
    ],
)
def test_which_one_of_how_many_and_where(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


def test_all_the_provinces_and_days_of_good_air() -> None:
    assert counted("第四次普查8月起在全国31个省区市开展。") == []
    assert counted("服务覆盖全国31个省份。") == ["服务覆盖省份 31 个"]
    assert counted("8月优良天数29天，重污染天数减少3天。") == ["优良天数 29 天", "重污染天数减少 3 天"]
    assert counted("会期3天，优良作风保持5天。") == []
