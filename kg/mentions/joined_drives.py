"""Joins the two names of one campaign: 慈善周暨“慈善进万家”主题宣传活动, “安全生产月”暨“安全宣传咨询日”活动."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.mentions.drives import Drive

AND_ALSO: Final = "暨"
_QUOTED_BEFORE: Final = re.compile(
    r"(?:(?:20\d\d年)?(?:全国|第[一二三四五六七八九十百\d]+[届次个])?)?“[^“”\n]{2,20}”(?:[\u4e00-\u9fff]{0,6}(?:活动|行动))?暨(?:“|首届|全国|第[一二三四五六七八九十百\d]+[届次个])?$"
)
_QUOTED_AFTER: Final = re.compile("”?暨“[^“”\n]{2,16}”(?:(?:——)?[\u4e00-\u9fff]{0,8}(?:活动|行动))?")
_REACH: Final = 40  # characters


def joined(text: str, drives: Iterable[Drive]) -> Iterator[Drive]:
    """The drives of a text; two that 暨 joins are one, named by both."""
    listed = list(drives)
    if AND_ALSO not in text:
        yield from listed
        return
    ends = {d.end: d for d in listed if d.name}
    taken: set[tuple[int, int]] = set()
    out: list[Drive] = []
    for d in listed:
        mark = text.rfind(AND_ALSO, max(0, d.start - 8), d.start)
        first = (ends.get(mark) or (ends.get(mark - 1) if text[mark - 1 : mark] == "”" else None)) if d.name and mark > 0 else None
        quoted = _QUOTED_BEFORE.search(text, max(0, d.start - _REACH), d.start) if d.name and mark > 0 and not first else None
        if first and first is not d and text[d.start - 1] in "暨“":
            begin = first.start - (text[first.end : first.end + 1] == "”" and text[first.start - 1 : first.start] == "“")
            taken.add((first.start, first.end))
        elif quoted:
            begin = quoted.start()
        elif d.name and (more := _QUOTED_AFTER.match(text, d.end)) and not any(more.start() < o.head < more.end() for o in listed):
            begin, d = d.start - (more[0][0] == "”"), replace(d, end=more.end())
        else:
            out.append(d)
            continue
        end = d.end + (text[d.end : d.end + 1] == "”" and text.count("“", begin, d.end) > text.count("”", begin, d.end))
        out.append(replace(d, start=begin, end=end, name=text[begin:end], by="quoted" if "“" in text[begin:end] else d.by or "described"))
    yield from (d for d in out if (d.start, d.end) not in taken)
