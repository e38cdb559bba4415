"""What speaks for a line's label, for a paragraph's being an article's first, and for its going on about something told before."""

import ast
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.text import openings, signs
from kg.text.layout import label
from kg.text.lines import split_lines
from kg.text.openings import closes, opens
from kg.text.printed import Page, printed
from kg.text.subjects import people, subject, tells
from kg.text.weights import total, weights


def page(*lines: str) -> Page:
    return Page(printed(split_lines("\n".join(lines) + "\n")))


BODY = ("近日，甲省民政厅召开养", "老服务工作座谈会，总结", "上半年工作，部署下一阶", "段重点任务。会议要求，", "各地加强护理员培训。")


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("近日甲省民政厅召开会议", "head says when"),
        ("守牢安全底线，", "head ends with a comma"),
        ("会议要求各地加强培训", "head opens as a body"),
        ("【新征程】各地加强养老服务", "head with byline or tag"),
        ("张三、李四出席甲省座谈会", "head with a list"),
        ("养老服务的质量是民生的大事", "head with small words"),
        ("加大支持力度 涉农贷款创新高", "head with a space between words"),
    ],
)
def test_a_sign_of_a_line_as_headline(line: str, sign: str) -> None:
    assert sign in dict(signs.of_line(page(*BODY, line), len(BODY), "H"))


@pytest.mark.parametrize(
    ("before", "line", "was", "now", "sign"),
    [
        ("甲省启动护理员促进基", "本养老服务", "H", "h", "head goes on inside a word"),
        ("老服务工作座谈会，", "总结上半年工作", "p", "P", "paragraph ends at a comma"),
        ("各地加强护理员培训。", "会议要求，守牢底线", "p", "P", "paragraph opens as many do"),
        ("增长超过5", "%，为近年最高。", "p", "p", "text goes on inside a number"),
        ("甲省召开会议", "乙市印发办法", "H", "H", "second head"),
    ],
)
def test_a_sign_of_how_a_line_follows(before: str, line: str, was: str, now: str, sign: str) -> None:
    found = page(*BODY, before, line)
    assert sign in dict(signs.of_step(found, len(BODY) + 1, was, now))


def test_a_lead_takes_up_its_headlines_first_words() -> None:
    found = page(*BODY, "甲省民政厅部署养老工作", "甲省民政厅近日召开会议")
    assert "paragraph takes up its head's first words" in dict(signs.of_step(found, len(BODY) + 1, "H", "P"))


def test_a_page_ends_where_a_sentence_does() -> None:
    assert not list(signs.of_end(page(*BODY), "p"))
    assert dict(signs.of_end(page(*BODY[:2]), "p")) == {"page ends inside a sentence": 1.0}


def test_a_headline_of_two_lines_above_its_lead() -> None:
    assert label(page("甲省民政厅召开养老", "服务工作座谈会", *BODY)) == "HhPpppp"


def named_in(source: Path) -> set[str]:
    """The signs that a module yields: the words of its yields, and of the pairs that it walks over."""
    out = set()
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            out |= words_of(node.value.elts[0])
        elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple):
            out |= {word for row in node.iter.elts if isinstance(row, ast.Tuple) for word in words_of(row.elts[0])}
    return out


def words_of(name: ast.expr) -> set[str]:
    """What a sign may be called: both branches of a choice, nothing of a name that is put together."""
    if isinstance(name, ast.IfExp):
        return words_of(name.body) | words_of(name.orelse)
    return {name.value} if isinstance(name, ast.Constant) and isinstance(name.value, str) else set()


def test_every_sign_has_a_weight_and_every_weight_a_sign() -> None:
    kinds = set(signs.KINDS.values())
    pairs = {f"{a} before {b}" for a in kinds for b in kinds}
    assert named_in(Path(signs.__file__)) | pairs == set(weights("line_signs")), "kg/text/signs.py and kg/data/line_signs.tsv"
    assert named_in(Path(openings.__file__)) == set(weights("opening_signs")), "kg/text/openings.py and kg/data/opening_signs.tsv"


def test_a_misspelt_sign_is_refused() -> None:
    with pytest.raises(LexiconError, match="hed short"):
        total([("head", 1.0), ("hed short", 1.0)], weights("line_signs"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("张三强调，要守牢安全底线。", "张三"),
        ("李四还来到甲市养老院，看望老人。", "李四"),
        ("会议还指出，服务体系不断完善。", "会议"),
        ("座谈会上，代表们结合实际发言。", "座谈会"),
        ("《意见》明确，募捐应当备案。", "意见"),
        ("检查组要求，各地立即整改。", "检查组"),
        ("近日，甲省民政厅召开会议。", ""),
        ("甲省民政厅厅长张三强调安全。", ""),
        ("各地加强养老护理员培训。", ""),
    ],
)
def test_what_a_paragraph_goes_on_about(text: str, what: str) -> None:
    assert subject(text) == what


def test_what_tells_a_short_form() -> None:
    assert tells("近日，甲省召开座谈会。", "会议")
    assert tells("甲省民政厅厅长张三出席。", "张三")
    assert not tells("《乙市慈善募捐管理办法》正式施行。", "会议")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("近日，甲省民政厅召开养老服务工作座谈会，部署重点任务。", "会议指出，全省养老服务体系不断完善。"),
        ("中共甲市委书记张三25日主持召开会议，研究防汛工作。", "张三强调，要压实责任。"),
        ("国家统计局最新数据显示，11月份经济平稳。", "其中，服务业增长较快。"),
        ("在第十个志愿者日到来之际，各地开展志愿服务活动。", "当地还建立了志愿服务站。"),
    ],
)
def test_a_lead_opens_rather_than_what_goes_on(first: str, later: str) -> None:
    assert opens(first) > 0 > opens(later)


def test_who_was_there_ends_an_article() -> None:
    assert closes("张三、李四参加调研。")
    assert not closes("张三25日出席会议。")
    assert not closes("会议要求，各地加强护理员培训。")


@pytest.mark.parametrize(
    "line", ["责任编辑：张三 版式设计：李四", "第3版：要闻", "公益广告", "投稿邮箱：xinwen@example.com", "2023年7月28日 星期五", "A02 综合"]
)
def test_what_tells_of_the_page_belongs_to_no_article(line: str) -> None:
    assert label(page("甲省召开会议", *BODY, line))[-1] == "X"


def test_a_date_inside_a_sentence_stays_there() -> None:
    assert label(page("近日，甲省民政厅印发养", "老服务条例，自今年即", "2023年7月28日", "起施行，各地加强培训。"))[2] == "p"


@pytest.mark.parametrize("line", ["广告业发展迅速", "电话回访老人三千人次", "第3版《条例》公布", "要闻发布会在京举行"])
def test_words_of_an_article_are_no_furniture(line: str) -> None:
    assert "X" not in label(page(*BODY, line, "近日，甲省民政厅召开养", "老服务工作座谈会。"))


def test_names_of_those_who_say_or_do_something() -> None:
    assert people("甲省民政厅厅长张三强调，要守牢底线。李四25日出席会议，赵六还介绍了情况。") == {"张三", "李四", "赵六"}
    assert people("会议指出，各地参加活动的老人不断增加。") == frozenset()
