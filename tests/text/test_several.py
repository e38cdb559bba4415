"""Files of whole paragraphs that hold several articles, and pages that two files hold."""

import random
from pathlib import Path

import pytest
from pages import Single, compose
from rereading import reread

from kg.model import Article
from kg.text import read
from kg.text.dedupe import merge
from kg.text.sources import discover

FIRST = Single(
    "甲省部署社区助餐服务提质行动",
    (
        "近日，甲省民政厅印发通知，在全省部署社区助餐服务提质行动，到年底建成示范社区食堂300家，让老年人就近吃上热乎饭。",
        "通知要求，各地结合实际制定菜品标准，落实食品安全责任，对八十岁以上老年人给予每餐2元补贴，不得以任何理由拒绝配送。",
    ),
)
SECOND = Single(
    "乙市殡葬服务收费公示制度全面推开",
    (
        "7月12日起，乙市殡葬服务收费公示制度在全市推开，遗体接运、存放、火化等基本服务项目和价格在大厅醒目位置公布。",
        "市民政局会同市场监管部门设立举报电话，对价外加价、捆绑销售等行为及时查处，今年上半年已退还多收费用46万元。",
    ),
)
NOTICE = """甲省民政厅关于做好冬季救助工作的通知

近日，甲省民政厅就冬季救助工作作出安排，要求各地把困难群众的温暖放在心上，确保不漏一户、不落一人。

一、开展集中排查

各地要对低保对象、特困人员、低保边缘家庭逐户走访，重点查看取暖设施、用电安全和过冬物资，发现问题当场解决。

二、强化街面救助

救助管理机构要会同公安、城管等部门加强夜间巡查，对流浪乞讨人员及时提供饮食、住宿和御寒衣物，引导其进站。

“暖”字当头，把服务送到门口

乡镇社工站要组织社工和志愿者为独居老年人送餐、送药、打扫卫生，每周探访不少于两次，遇雨雪天气加密频次。
"""


def articles(folder: Path, **files: str) -> list[Article]:
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return [a for item in discover([folder]) for a in read(item) if isinstance(a, Article)]


def test_whole_paragraphs_under_two_headlines_are_two_articles(tmp_path: Path) -> None:
    text = "\n\n".join(x for s in (FIRST, SECOND) for x in (s.headline, *s.paragraphs))
    assert [(a.headline, a.text.count("\n")) for a in articles(tmp_path, both=text)] == [(FIRST.headline, 1), (SECOND.headline, 1)]


def test_section_heads_part_nothing(tmp_path: Path) -> None:
    (only,) = articles(tmp_path, notice=NOTICE)
    assert only.text.count("\n") == NOTICE.count("\n\n") - 1


def test_a_headline_of_two_lines_is_no_second_article(tmp_path: Path) -> None:
    text = "\n".join(("暖冬行动进社区", "——甲省社区助餐服务提质行动部署侧记", *FIRST.paragraphs, *SECOND.paragraphs))
    assert len(articles(tmp_path, feature=text)) == 1


def test_a_dateline_alone_is_no_brief(tmp_path: Path) -> None:
    text = "\n".join(("国内联播快讯", "央视网消息（新闻联播）：", *(x for s in (FIRST, SECOND) for x in (s.headline, *s.paragraphs))))
    assert [a.headline for a in articles(tmp_path, briefs=text)] == [FIRST.headline, SECOND.headline]


@pytest.mark.parametrize("number", range(12))
def test_a_page_read_twice_is_told_once(tmp_path: Path, number: int) -> None:
    rng = random.Random(number)
    chosen = (FIRST, SECOND)
    got = merge(articles(tmp_path, first=compose(chosen, rng).text, second=reread(chosen, rng)))
    for article in got:
        assert not (FIRST.paragraphs[0][8:20] in article.text and SECOND.paragraphs[0][8:20] in article.text)
    assert any(len({r.source.path for r in a.readings}) == 2 for a in got)
