"""Regulations that texts name without 《》: a province's own behind its name, and what an act lists of which it repeals or amends so many."""

import re
from collections.abc import Iterator
from typing import Final

from kg import divisions
from kg.lexicon import one_of
from kg.mentions.document import Document
from kg.mentions.titles import Title, canonical, kind_of

_SHORT: Final = "|".join(sorted(d.short for d in divisions.every() if d.level == "province"))
_LOCAL: Final = re.compile(
    f"(?P<place>[\u4e00-\u9fff]{{2,8}}?(?:省|自治区|自治州|市|区|县|旗)|(?:{_SHORT})(?![省市]|自治区))(?P<rest>"
    f"(?!人民代表|人大|人民政府|政府)(?:(?!{one_of('policy_words', 'breaks_act')})(?![的是在将对为把被令请使了和与及、，修制颁公审施实执])[\u4e00-\u9fff]){{2,18}}?条例)"
    f"(?=[，。；、》\n（]|\\d|{one_of('policy_words', 'after_act')})"
)
_COUNTED: Final = re.compile("等(?:\\d+|[两三四五六七八九十]+)多?[部件项个](?:行政法规|地方性法规|法规|部门规章|规章|法律)(?![的性])")
_FIRST: Final = re.compile(f".*(?:{one_of('policy_words', 'before_row')})")
_ITEM: Final = re.compile("[\u4e00-\u9fff]{2,34}(?:条例|规定|办法|细则|规则|法)(?:（[^（）]{2,8}）)?")


def local(document: Document) -> Iterator[Title]:
    """A division's own regulation: 江苏省殡葬管理条例 without marks, which is not the nation's 殡葬管理条例."""
    text = document.text
    for m in _LOCAL.finditer(text) if "条例" in text else ():
        place = next((m["place"][i:] for i in range(len(m["place"]) - 1) if divisions.by_name(m["place"][i:])), "")
        if place:
            start = m.end("place") - len(place)
            yield Title(start, m.end(), text[start : m.end()], "regulation")


def listed(document: Document) -> Iterator[Title]:
    """What a row that is counted as regulations names: 废止城市供水条例、煤炭运销办法|等6部行政法规."""
    text = document.text
    for m in _COUNTED.finditer(text) if "法规" in text or "规章" in text or "法律" in text else ():
        at = m.start()
        begin = max(text.rfind(mark, 0, at) for mark in "，。；：\n") + 1
        for part in reversed(text[begin:at].split("、")):
            lead = _FIRST.match(part) if at - len(part) == begin else None
            name = part[lead.end() :] if lead else part
            if not _ITEM.fullmatch(name) or kind_of(name) == "":
                break
            yield Title(at - len(name), at, canonical(name), kind_of(name))
            at -= len(part) + 1
