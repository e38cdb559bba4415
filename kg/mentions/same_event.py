"""Whether two names in one article mean one meeting or campaign."""

import re

_MARKS = re.compile(r"[“”‘’《》〈〉（）()·•—\-、，\s]")
_ORDINAL = re.compile(r"第?[一二三四五六七八九十百\d]+(?=[次批期场轮])|[一二三四五六七八九十\d]+(?=届)|20\d\d(?=年)")
# 政协第十三届全国委员会常务委员会 and 全国政协十三届常委会 are one body.
_FORMS = (
    ("常务委员会", "常委会"),
    ("全国政协", "政协"),
    ("全国委员会", ""),
    ("全国人民代表大会", "全国人大"),
    ("中国人民政治协商会议", "政协"),
)
_NUMBERED = re.compile(r"第(?=[一二三四五六七八九十\d]+届)")


def plain(name: str) -> str:
    """The name without marks, its bodies in short form."""
    for long, short in _FORMS:
        name = name.replace(long, short)
    return _MARKS.sub("", _NUMBERED.sub("", name))


def shortens(short: str, long: str) -> bool:
    """Whether each character of `short` stands in `long` in this order, and their ordinals agree.

    打非专项行动 shortens 打击整治非法社会组织专项行动; 第一次会议 does not shorten 第二次工作会议.
    """
    a, b = plain(short), plain(long)
    rest = iter(b)
    return len(a) <= len(b) and all(c in rest for c in a) and not _differ(a, b)


def _differ(a: str, b: str) -> bool:
    x, y = ({o.removeprefix("第") for o in _ORDINAL.findall(n)} for n in (a, b))
    return bool(x and y and x != y)
