"""Dates: which words are one, and which day they say."""

import pytest

from kg.mentions import dates
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Article


def dates_in(text: str, article_date: str = "") -> list[tuple[str, str, str]]:
    """(words, value, XSD type) of every date of a text, in order."""
    document = Document.of(Article("0" * 24, text, date=article_date))
    return [(document.text[m.start : m.end], m.entity.name, m.entity.key[0]) for m in dates.find(document, Mentions())]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("2023年7月20日，会议召开。", "2023年7月20日", "2023-07-20", "date"),
        ("２０２３年７月２０日，会议召开。", "2023年7月20日", "2023-07-20", "date"),
        ("7 月 20 日，辽宁省民政厅召开会议。", "7月20日", "--07-20", "gMonthDay"),
        ("2023年7月印发。", "2023年7月", "2023-07", "gYearMonth"),
        ("7月初，方案印发。", "7月", "--07", "gMonth"),
        ("到2025年底实现全覆盖。", "2025年", "2025", "gYear"),
        ("二〇二三年七月二十日起施行。", "二〇二三年七月二十日", "2023-07-20", "date"),
        ("公告日期：2023-07-20。", "2023-07-20", "2023-07-20", "date"),
    ],
)
def test_dates_without_an_article_date(text: str, words: str, value: str, kind: str) -> None:
    assert dates_in(text) == [(words, value, kind)]


@pytest.mark.parametrize(
    ("text", "article_date", "value"),
    [
        ("今天（11月15日），方案发布。", "2024-11-15", "2024-11-15"),
        ("昨天（12月31日）开幕。", "2024-01-01", "2023-12-31"),
        ("明天起施行。", "2024-02-28", "2024-02-29"),
        ("12月26日将开播。", "2023-12-25", "2023-12-26"),
        ("12月26日开播。", "2024-01-05", "2023-12-26"),
        ("去年11月印发。", "2025-04-15", "2024-11"),
        ("今年是开局之年。", "2023-07-20", "2023"),
        ("到明年底完成。", "2023-07-20", "2024"),
        ("会议24日下午在京召开。", "2024-12-25", "2024-12-24"),
        ("会议30日在京召开。", "2024-12-05", "2024-11-30"),
        ("每年9月30日举行纪念活动。", "2024-04-05", "--09-30"),
        ("本月15日截止。", "2024-04-05", "2024-04-15"),
    ],
)
def test_dates_are_completed_from_the_articles_date(text: str, article_date: str, value: str) -> None:
    assert [v for _, v, _ in dates_in(text, article_date)] == [value]


@pytest.mark.parametrize("text", ["奔向共同富裕的美好明天。", "今天的中国，天更蓝。", "目前年均收入增长。", "今年轻人多。"])
def test_words_that_only_look_like_days(text: str) -> None:
    assert dates_in(text, "2024-04-05") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("试点始于2019年。这年4月，方案印发。", ["2019", "2019-04"]),
        ("2013年5月开工，次年3月8日建成，当年10月投用。", ["2013-05", "2014-03-08", "2014-10"]),
        ("这要追溯到2009年。当年的11月，办法出台。\n同年6月，试点。", ["2009", "2009-11", "--06"]),
        ("2009年出台办法。去年试点，当年9月推开。", ["2009", "--09"]),
        ("2016年，全年8月最热。", ["2016", "--08"]),
    ],
)
def test_months_of_the_year_told_before(text: str, values: list[str]) -> None:
    assert [v for _, v, _ in dates_in(text)] == values


def test_a_year_word_and_its_end() -> None:
    assert dates_in("今年年底建成。", "2024-04-05") == [("今年", "2024", "gYear")]


def test_a_day_alone_takes_the_month_before_it() -> None:
    assert [v for _, v, _ in dates_in("8月3日至5日，会议在济南举行。")] == ["--08-03", "--08-05"]
    assert [v for _, v, _ in dates_in("2023年8月3日至9月5日举行。")] == ["2023-08-03", "2023-09-05"]


@pytest.mark.parametrize(
    "text",
    [
        "近日，方案印发。",
        "日前，会议召开。",
        "为期3个月的整治行动开展。",
        "近年来成效明显。",
        "第10日内报送。",
        "累计2000余项，5年间增长一倍。",
        "13月45日不是日子。",
        "今天开幕。",
        "去年开工。",
        "24日开幕。",
        "民发〔2023〕12号文件。",
        "建立一月一课制度，日复一日坚持。",
    ],
)
def test_no_date(text: str) -> None:
    assert dates_in(text) == []


def test_a_dateline_tells_which_day_is_today() -> None:
    text = "本报南京3月28日电 今天上午，会议召开。昨天，代表报到。"
    assert [v for _, v, _ in dates_in(text)] == ["--03-28", "--03-28", "--03-27"]
    assert [v for _, v, _ in dates_in("甲地3月2日电 今天召开。\n乙地3月3日电 今天召开。")] == ["--03-02", "--03-03"]


def test_the_same_day_and_a_day_alone_look_back_at_the_day_before() -> None:
    assert [v for _, v, _ in dates_in("8月3日，会议召开。\n当日下午，代表们参观。")] == ["--08-03", "--08-03"]
    assert [v for _, v, _ in dates_in("8月3日至5日，会议召开。又讯 4日晚，举行座谈会。")] == ["--08-03", "--08-05", "--08-04"]
    assert [v for _, v, _ in dates_in("8月3日，会议召开。老人每月24日领取补贴，今天开幕。")] == ["--08-03"]


def test_a_day_alone_does_not_take_the_month_of_a_limit() -> None:
    text = "1月14日，检查开始。此次行动持续至2月10日，3月1日前整改。\n15日，会议召开。"
    assert [v for _, v, _ in dates_in(text)] == ["--01-14", "--02-10", "--03-01", "--01-15"]
    assert [v for _, v, _ in dates_in("8月30日至9月2日，论坛举行。\n2日，论坛闭幕。")] == ["--08-30", "--09-02", "--09-02"]


def test_a_day_alone_is_of_the_datelines_month_or_the_one_before() -> None:
    assert dates_in("本报兰州7月27日电 省民政厅25日联合下发通知。") == [
        ("7月27日", "--07-27", "gMonthDay"),
        ("25日", "--07-25", "gMonthDay"),
    ]
    assert dates_in("新华社北京1月3日电 民政部31日印发通知。")[1] == ("31日", "--01-31", "gMonthDay")
