"""Posts that a short life tells, sentence after sentence, without the name."""

import pytest

from kg.vocab import KG
from tests.facts.told import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "赵国平，男，汉族，1968年5月生，湖南长沙人。2009年3月任株洲市民政局副局长；2014年起任株洲市民政局局长、党组书记。",
            {("赵国平", "株洲市民政局副局长"), ("赵国平", "株洲市民政局局长"), ("赵国平", "株洲市民政局党组书记")},
        ),
        (
            "公开资料显示，赵国平，1968年5月出生。曾任河南省教育厅副厅长，2011年至2015年任河南省民政厅副厅长。",
            {("赵国平", "河南省教育厅副厅长"), ("赵国平", "河南省民政厅副厅长")},
        ),
        (
            "赵国平，男，1968年生。曾任株洲市民政局副局长。\n钱秀英，女，1970年生。现任株洲市教育局局长。",
            {("赵国平", "株洲市民政局副局长"), ("钱秀英", "株洲市教育局局长")},
        ),
        ("赵国平，男，1968年生。株洲市民政局局长李建军出席。", {("李建军", "株洲市民政局局长")}),
        ("赵国平，男，1968年生。\n2014年起任株洲市民政局局长的人选尚未公布。", set()),
        ("赵国平出席。2014年起任株洲市民政局局长。", set()),
    ],
)
def test_a_life_goes_on_without_the_name(text: str, expected: set[tuple[str, str]]) -> None:
    assert said(text, KG.holdsPost) == expected
