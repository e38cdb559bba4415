"""Files → articles: clean ones untouched, bad ones named."""

import json
import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Article
from kg.text import article_of, read
from kg.text.sources import discover

HEAD = "甲省民政厅召开养老服务工作座谈会"
BODY = (
    "7月20日，甲省民政厅召开养老服务工作座谈会，总结上半年工作，部署下一阶段任务。",
    "会议指出，全省共建成社区食堂 1200 家，服务老年人36.5万人次。",
    "下一步怎么干？省民政厅有关负责人介绍了三项措施：",
    "一、建设综合体。",
    "二、培训护理员。",
)


def articles(path: Path, date: str = "") -> list[Article | InputError]:
    return [a for item in discover([path]) for a in read(item, date=date)]


def one(path: Path, date: str = "") -> Article:
    (found,) = articles(path, date)
    assert isinstance(found, Article), found
    return found


def test_a_clean_article_comes_through_untouched(tmp_path: Path) -> None:
    path = tmp_path / "20230721.txt"
    path.write_text("\n".join((HEAD, *BODY)) + "\n", "utf-8")
    article = one(path)
    assert article.headline == HEAD
    assert article.text == "\n".join(BODY)
    assert article.date == "2023-07-21"
    assert article.readings[0].lines == ((1, 6),)
    assert [line for _, line in article.at] == [2, 3, 4, 5, 6]
    assert all(article.text[start:].startswith(BODY[line - 2]) for start, line in article.at)


def test_windows_line_ends_blank_lines_and_indents(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("\ufeff" + "\r\n\r\n".join((HEAD, *("　　" + x for x in BODY)))).encode())
    article = one(path, "2023-07")
    assert article.text == "\n".join(BODY)
    assert article.date == "2023-07"
    assert article.readings[0].lines == ((1, 11),)


def test_a_round_up_gives_its_briefs(tmp_path: Path) -> None:
    path = tmp_path / "20230705.txt"
    path.write_text(
        "国内联播快讯\n甲市新增公园一百个\n今年以来，甲市新增公园一百个。\n目前，全市公园超过千个。\n乙省开展安全检查\n近日，乙省开展安全检查。\n",
        "utf-8",
    )
    found = [a for a in articles(path) if isinstance(a, Article)]
    assert [(a.headline, a.text.count("\n"), a.date) for a in found] == [
        ("甲市新增公园一百个", 1, "2023-07-05"),
        ("乙省开展安全检查", 0, "2023-07-05"),
    ]
    assert [a.readings[0].lines for a in found] == [((2, 4),), ((5, 6),)]


def test_bad_files_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG" + bytes(200))
    (tmp_path / "english.txt").write_text("A meeting was held.", "utf-8")
    (tmp_path / "sheet.xls").write_bytes(b"x")
    (tmp_path / "long.txt").write_text("会" * 1_200_000, "utf-8")
    (tmp_path / "good.txt").write_text("\n".join((HEAD, *BODY)), "utf-8")
    found = articles(tmp_path)
    bad = {x.path: x.reason for x in found if isinstance(x, InputError)}
    assert set(bad) == {"empty.txt", "photo.txt", "english.txt", "sheet.xls", "long.txt"}
    assert "empty" in bad["empty.txt"]
    assert "not Chinese" in bad["english.txt"]
    assert "1,200,000" in bad["long.txt"]
    assert [x.headline for x in found if isinstance(x, Article)] == [HEAD]


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as out:
        out.truncate(50_000_000)
    (error,) = articles(tmp_path)
    assert isinstance(error, InputError)
    assert "50,000,000" in error.reason


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEAD, "utf-8")
    path.chmod(0)
    (error,) = articles(tmp_path)
    assert isinstance(error, InputError)
    assert "permission" in error.reason


def test_one_broken_record_loses_only_itself(tmp_path: Path) -> None:
    records = [
        json.dumps({"title": HEAD, "text": "\n".join(BODY), "date": "2023-07-21", "source": "某报"}),
        "{broken",
        '{"title": "无正文"}',
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(records) + "\n", "utf-8")
    good, *bad = articles(tmp_path)
    assert isinstance(good, Article)
    assert (good.readings[0].source.path, good.readings[0].source.publication) == ("x.jsonl#1", "某报")
    assert [e.path for e in bad if isinstance(e, InputError)] == ["x.jsonl#2", "x.jsonl#3"]


def test_a_line_given_by_the_caller_stays_as_it_is() -> None:
    text = " 近日 ，甲省民政厅\n召开会议"
    article = article_of(text, id="line-7")
    assert (article.id, article.text) == ("line-7", text)
    assert len(article_of(text).id) == 24
