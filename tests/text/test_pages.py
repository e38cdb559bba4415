"""Newspaper pages: the parts of the reader, the seeds, and composed pages."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import Single, compose, wrap

from kg.model import Article
from kg.text import marks, read
from kg.text.fields import close_up
from kg.text.lines import split_lines
from kg.text.page import stories
from kg.text.printed import Page, printed
from kg.text.seams import tears_word
from kg.text.search import best_telling
from kg.text.sources import discover

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


def seed(number: int) -> list[Article]:
    (path,) = SEEDS.glob(f"{number:03}_*.txt")
    (item,) = discover([path])
    found = [a for a in read(item) if isinstance(a, Article)]
    assert len(found) > 1
    return found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("■ 本报记者 皮磊", "皮磊"),
        ("本报记者 张三 通讯员 李 四", "张三、李四"),
        ("文/张三", "张三"),
        ("（记者王小五）", "王小五"),
        ("记者从甲省民政厅获悉，", None),
        ("参加会议的有记者、编辑和读者", None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    found = marks.byline(line)
    assert (found and found[1]) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("（据广东省民政厅）", "广东省民政厅"),
        ("务中心。 （据山东省民政厅）", "山东省民政厅"),
        ("（来源：人民日报）", "人民日报"),
        ("来源：人民日报", "人民日报"),
        ("（民政部官网）", "民政部官网"),
        ("各市、县（市、区）", None),
        ("《江苏省社会组织条例（草案）", None),
        ("据介绍，全省共有（含农村）", None),
    ],
)
def test_attributions(line: str, name: str | None) -> None:
    found = marks.attribution(line)
    assert (found and found[1]) == name


@pytest.mark.parametrize(
    "line",
    [
        "记者采写的反",
        "记者的提问，详细内容请",
        "特派员下沉一线，对所有行",
        "编辑和记者代表",
        "本报记者在现场看到",
        "通讯员队伍建设",
        "编辑部主任",
    ],
)
def test_words_that_go_on_after_a_role_are_no_byline(line: str) -> None:
    assert marks.byline(line) is None


def test_a_byline_behind_a_long_headline_on_one_line() -> None:
    line = "为乡村振兴注入不竭动力——全省民政系统养老服务工作现场推进会在各地基层干部群众中引发热烈反响 各地各部门纷纷表示要把会议精神落到实处 ■ 本报记者 李四"
    assert marks.byline(line) == (line.index(" ■"), "李四")


@pytest.mark.parametrize(
    ("printed", "closed"),
    [
        ("到 2025 年， 实现", "到2025年，实现"),
        ("展 的 责 任 使", "展的责任使"),
        ("《中共中央 国务院关于加强新", "《中共中央 国务院关于加强新"),
        ("Open AI 公司", "Open AI公司"),
        ("80%以上； 稳定", "80%以上；稳定"),
    ],
)
def test_layout_spaces_are_closed_and_others_kept(printed: str, closed: str) -> None:
    assert close_up(printed) == closed


def test_torn_words_are_seen() -> None:
    assert tears_word("实施方案提出促进基", "本养老服务公平")
    assert not tears_word("打击整治专项行动成效显著", "近日海南省民政厅")


def test_a_torn_attribution_is_put_together() -> None:
    lines = "甲省民政厅召开会议\n近日，甲省民政厅召\n开会议，部署养老服\n务工作任务。\n（据甲省民\n政厅）\n"
    (draft,) = stories(split_lines(lines))
    assert draft.attribution == "甲省民政厅"
    assert draft.lines == [1, 2, 3, 4, 5, 6]


def test_the_page_whose_headline_is_lost_and_whose_lead_stands_at_its_end() -> None:
    whole = next(a for a in seed(0) if not a.headline)
    assert whole.byline == "皮磊"
    assert whole.text.startswith("近日，上海市委办公厅、市政府办公厅印发《关于推进基本养老服务体系建设的实施方案》")
    assert "专（兼）职社会工作者" in whole.text
    assert whole.readings[0].lines == ((1, 1), (508, 523), (236, 362))
    assert whole.doubts == ("no headline found",)


def test_headlines_below_their_articles_and_one_at_the_top() -> None:
    assert [(a.headline, a.subheadline, a.attribution) for a in seed(2)] == [
        ("河北：打击整治非法社会组织专项行动成效显著", "", "河北省民政厅"),
        ("海南省民政厅召开海南慈善事业高质量发展座谈会", "", "海南省民政厅"),
        ("陕西部署民政领域安全生产和防汛救灾工作", "", ""),
        ("青海省民政厅召开重点工作调度会", "全力推动年度考核目标任务落实", "青海省民政厅"),
    ]


def test_section_heads_stay_inside_their_article() -> None:
    paragraphs = seed(2)[0].text.split("\n")
    assert [p for p in paragraphs if len(p) < 14] == [
        "“快”字当先，迅速部署",
        "“准”字为要，明确重点",
        "“合”字为重，协同发力",
        "“严”字当头，重拳出击",
    ]


def test_three_leads_in_a_row_at_the_pages_end() -> None:
    starts = {a.headline: a.text[:12] for a in seed(4)}
    assert starts["推动社会组织高质量发展"].startswith("《2021年民政事业")
    assert starts["民政部等10部门印发《关于开展特殊困难老年人探访关爱服务的指导意见》"].startswith("近日，民政部、中央政法委")


@pytest.mark.parametrize("number", range(5))
def test_every_character_comes_from_its_line_in_order(number: int) -> None:
    (path,) = SEEDS.glob(f"{number:03}_*.txt")
    raw = path.read_text("utf-8").split("\n")
    used: list[int] = []
    for article in seed(number):
        ends = [start for start, _ in article.at[1:]] + [len(article.text)]
        for (start, line), end in zip(article.at, ends, strict=True):
            used.append(line)
            rest = iter(raw[line - 1])
            assert all(c in rest for c in article.text[start:end].rstrip("\n")), (line, article.text[start:end])
    assert len(used) == len(set(used))


@pytest.mark.parametrize("number", range(5))
def test_reading_what_was_read_changes_nothing(number: int, tmp_path: Path) -> None:
    for article in seed(number):
        path = tmp_path / "again.txt"
        path.write_text(f"{article.headline or '标题'}\n{article.text}\n", "utf-8")
        (again,) = [a for item in discover([path]) for a in read(item)]
        assert isinstance(again, Article)
        assert again.text == article.text


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="近日，会议指出。《意见》要求甲省民政厅（据）■记者 12年\n“”", max_size=300))
def test_no_page_breaks_the_reader(text: str) -> None:
    drafts = stories(split_lines(text))
    used = [n for d in drafts for n in d.lines]
    assert len(used) == len(set(used))
    assert set(used) <= {x.number for x in split_lines(text)}


SINGLES = (
    Single(
        "甲省民政厅召开养老服务工作座谈会",
        (
            "近日，甲省民政厅召开养老服务工作座谈会，总结上半年养老服务工作，部署下一阶段重点任务。甲省民政厅厅长张三出席会议并讲话。",
            "会议指出，近年来全省养老服务体系不断完善，社区食堂和护理床位持续增加，老年人的获得感明显增强。",
            "会议要求，各级民政部门要加强养老护理员培训，推进居家适老化改造，守牢养老机构安全底线。",
        ),
    ),
    Single(
        "乙市出台办法规范慈善募捐活动",
        (
            "8月1日起，乙市人民政府印发的《乙市慈善募捐管理办法》（以下简称《办法》）正式施行，对慈善组织公开募捐作出规定。",
            "《办法》明确，慈善组织开展公开募捐应当提前备案，募捐款项和物资的使用情况每季度向社会公开。",
            "《办法》要求，募捐平台应当核验慈善组织的资格，发现冒用名义募捐的，及时向民政部门报告。",
        ),
    ),
)


def test_wrapping_loses_nothing() -> None:
    text = SINGLES[0].paragraphs[0]
    for width in (7, 13, 40):
        assert "".join(wrap(text, width, indent=True)) == text


@pytest.mark.parametrize("number", range(12))
def test_composed_pages_of_two_articles(number: int) -> None:
    page = compose(SINGLES, random.Random(number))
    drafts = stories(split_lines(page.text))
    lines = {n for d in drafts for n in d.lines}
    assert lines == {n for t in page.articles for n in t.order}
    right = sum(max(len(set(t.order) & set(d.lines)) for d in drafts) for t in page.articles)
    assert right >= 0.9 * len(lines)


def test_a_headline_is_taken_up_by_what_stands_below_it() -> None:
    page = Page(printed(split_lines("甲省召开养老会议\n近日，甲省民政厅召开\n养老服务会议。\n会议要求，各地加强培训。\n")))
    assert page.resumed(0) > 0.5 > page.resumed(1)


def test_two_headlines_in_a_row_are_parted() -> None:
    first, second = SINGLES
    body = [x for p in first.paragraphs for x in wrap(p, 14, indent=True)]
    more = [x for p in second.paragraphs for x in wrap(p, 14, indent=True)]
    text = "\n".join([*body, first.headline, second.headline, *more]) + "\n"
    assert [d.headline for d in stories(split_lines(text))] == [first.headline, second.headline]


def test_a_page_that_can_be_told_two_ways_says_so() -> None:
    page = Page(printed(split_lines("\n".join(x for s in SINGLES for p in s.paragraphs for x in wrap(p, 14, indent=True)))))
    told = best_telling(page)
    assert told is not None
    assert 0 < told.margin < float("inf")
    assert told.rival != set(told.groups)


def test_composed_pages_of_the_corpus(shared: Path) -> None:
    texts = []
    for path in sorted((shared / "corpus").rglob("xwlb-*.txt")):
        head, *body = [x.strip() for x in path.read_text("utf-8").split("\n") if x.strip()]
        body = [re.sub("^央视网消息（新闻联播）：", "", x) for x in body]
        if (
            "快讯" not in head
            and 2 <= len(body) <= 14
            and all(re.search("[。！？”]$", x) for x in body)
            and 200 <= sum(map(len, body)) <= 1500
        ):
            texts.append(Single(head, tuple(body)))
    lines = right = 0
    for number in range(20):
        rng = random.Random(number)
        page = compose(rng.sample(texts, rng.randint(2, 5)), rng)
        drafts = stories(split_lines(page.text))
        lines += sum(len(t.order) for t in page.articles)
        right += sum(max(len(set(t.order) & set(d.lines)) for d in drafts) for t in page.articles)
    assert right >= 0.93 * lines
