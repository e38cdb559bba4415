"""Policies that a report calls by what they are for, without 《》 or 关于: 出台金融支持养老产业18条举措, 发布优化营商环境工作方案."""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import one_of
from kg.mentions.beginnings import Cued
from kg.mentions.document import Document
from kg.mentions.titles import Title, kind_of

_COUNTED: Final = (
    "(?:\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[三四五六七八九])条(?:[\u4e00-\u9fff]{0,4}?政策)?(?:新?举措|措施|政策)?"
)
_KINDS: Final = "的?(?:若干(?:政策)?(?:措施|举措)|若干意见|若干规定|实施意见|指导意见)"
_ENDS: Final = f"{_COUNTED}|{_KINDS}|{one_of('policy_words', 'ends_title')}"
_TITLED: Final = Cued(
    ("印发", "下发", "发布", "公布", "出台", "颁布", "推出", "审议"),
    f"(?:印发|下发|发布|公布|出台|颁布|推出|审议(?:并原则)?通过)了?(?:新一轮)?(?P<title>(?:{one_of('policy_words', 'purpose')})[\u4e00-\u9fff、“”]{{4,32}}?(?:{_ENDS}))(?=[，。；\n]|$)",
)
_OF_YEAR: Final = Cued(
    ("印发", "下发", "发布", "公布", "出台"),
    "(?:印发|下发|发布|公布|出台)(?:了|的)?(?P<title>20\\d\\d年度?(?:(?![的了等和在为])[\u4e00-\u9fff“”]){2,24}?(?:计划|预案|方案|要点|工作安排|规划|目录))"
    f"(?=[，。；、（\n]|{one_of('policy_words', 'speaks')}|规定|明确)",
)
"""What is issued for a year: 公布了|2012年供地计划|, 公布的|2011年早稻最低收购价执行预案|规定."""
_KIND: Final = re.compile(f"{_KINDS}$")
_MANY: Final = re.compile(f"(?:{one_of('policy_words', 'of_many')})$")
_NO_TITLE: Final = re.compile(f"[了等]|的|方案.|意见.|以及|{one_of('policy_words', 'begins_no_title')}")


_PASSED: Final = Cued(
    ("审议", "讨论", "研究", "审定", "表决"),
    "(?:审议|讨论|研究|审定|表决)(?:并)?(?:原则)?(?:通过|同意)了?(?P<row>[\u4e00-\u9fff“”、（）]{6,60}(?:，以及[\u4e00-\u9fff“”、（）]{4,60})?)(?=[，。；\n])",
)
_ITEM_ENDS: Final = re.compile("(?<=规划|方案|计划|纲要|意见|办法|规定|条例|草案)(?:、|，?以及|和)")
_ITEM: Final = re.compile(
    "(?!关于|《|该|这|其|新|提交|授权)[\u4e00-\u9fff“”]{4,36}(?:规划|方案|行动计划|控制计划|发展计划|纲要|实施意见|指导意见|办法|规定|条例)(?:（(?:修订)?草案）|(?:修订)?草案)?"
)
_FOR_FIVE_YEARS: Final = re.compile("五”规划(?:纲要)?(?:草案)?$")


def passed(document: Document) -> Iterator[Title]:
    """What a sitting passes, told without marks in a row: 审议并原则同意“十二五”节能减排工作方案，以及|节能目标分解方案."""
    text = document.text
    for m in _PASSED.matches(text):
        at, row = m.start("row"), m["row"]
        for part in _ITEM_ENDS.split(row):
            at = text.index(part, at)
            if (
                _ITEM.fullmatch(part)
                and part.count("“") == part.count("”")
                and not _NO_TITLE.search(part)
                and not _FOR_FIVE_YEARS.search(part)
                and (kind := kind_of(part))
            ):
                yield Title(at, at + len(part), part, "draft" if part.endswith(("草案", "草案）")) else kind)
            at += len(part)


def described(document: Document) -> Iterator[Title]:
    """Titles that begin with what the policy is for and end with its kind or the number of its articles, right behind the verb that issues it."""
    text = document.text
    for m in _OF_YEAR.matches(text):
        if not of_many(text, m.start()):
            yield Title(m.start("title"), m.end(), m["title"], kind_of(m["title"]))
    for m in _TITLED.matches(text):
        title = m["title"]
        if not _NO_TITLE.search(_KIND.sub("", title)) and title.count("“") == title.count("”") and not of_many(text, m.start()):
            yield Title(m.start("title"), m.end(), title, kind_of(title) or "measure")


def of_many(text: str, verb: int) -> bool:
    """Whether the words before a verb of issuing tell of many documents, or of one that is not issued yet: 各地陆续|出台, 将|印发."""
    return _MANY.search(text, max(0, verb - 4), verb) is not None
