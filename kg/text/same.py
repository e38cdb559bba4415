"""What tells two similar stories apart: places, days and numbers that only one of them has."""

import re

from kg import divisions
from kg.lexicon import alternatives, one_of

_PROVINCE = re.compile(alternatives(d.short for d in divisions.provinces()))
_PLACE = re.compile(rf"[\u4e00-\u9fff]{{2}}(?=[市县](?!{one_of('page_words', 'after_county')}))")
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TOLERATED = 0.15  # of the numbers: a reprint may round one or two


def differs(a: str, b: str) -> bool:
    """Two stories in the same phrases: each names a province, a day, or many numbers that the other does not.

    differs("7月20日广东省召开会议", "7月21日辽宁省召开会议") → True; a shortened reprint lacks some, but adds none.
    """
    for pattern in (_PROVINCE, _DAY):
        x, y = set(pattern.findall(a)), set(pattern.findall(b))
        if x - y and y - x:
            return True
    for pattern, spare in ((_PLACE, 1), (_NUMBER, 0)):
        x, y = set(pattern.findall(a)), set(pattern.findall(b))
        if min(len(x - y), len(y - x)) > max(spare, _TOLERATED * min(len(x), len(y))):
            return True
    return False
