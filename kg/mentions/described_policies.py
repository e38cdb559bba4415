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
_KIND: Final = re.compile(f"{_KINDS}$")
_MANY: Final = re.compile(f"(?:{one_of('policy_words', 'of_many')})$")
_NO_TITLE: Final = re.compile(f"[了等]|的|方案.|意见.|以及|{one_of('policy_words', 'begins_no_title')}")


def described(document: Document) -> Iterator[Title]:
    """Titles that begin with what the policy is for and end with its kind or the number of its articles, right behind the verb that issues it."""
    text = document.text
    for m in _TITLED.matches(text):
        title = m["title"]
        if not _NO_TITLE.search(_KIND.sub("", title)) and title.count("“") == title.count("”") and not of_many(text, m.start()):
            yield Title(m.start("title"), m.end(), title, kind_of(title) or "measure")


def of_many(text: str, verb: int) -> bool:
    """Whether the words before a verb of issuing tell of many documents, or of one that is not issued yet: 各地陆续|出台, 将|印发."""
    return _MANY.search(text, max(0, verb - 4), verb) is not None
