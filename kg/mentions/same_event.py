"""Whether two names in one article mean one meeting or campaign."""

import re
from functools import lru_cache
from typing import Final

_MARKS: Final = re.compile(r"[“”‘’《》〈〉（）()·•—\-、，\s]")
_ORDINAL: Final = re.compile(r"第?([一二三四五六七八九十百\d]+)(?=([次批期场轮届]))|(20\d\d)(?=(年))")
_PLENUM: Final = re.compile(r"([一二三四五六七八九十]+)中全会")
# 政协第十三届全国委员会常务委员会 and 全国政协十三届常委会 are one body.
_FORMS: Final = (
    ("常务委员会", "常委会"),
    ("全国政协", "政协"),
    ("全国委员会", ""),
    ("人民代表大会", "人大"),
    ("中国人民政治协商会议", "政协"),
)
_NUMBERED: Final = re.compile(r"第(?=[一二三四五六七八九十\d]+届)")


@lru_cache(maxsize=1024)
def plain(name: str) -> str:
    """The name without marks, its bodies in short form."""
    for long, short in _FORMS:
        name = name.replace(long, short)
    if "中全会" in name:
        name = _PLENUM.sub(r"中央委员会第\1次全体会议", name)
    return _MARKS.sub("", _NUMBERED.sub("", name))


def shortens(short: str, long: str) -> bool:
    """Whether each character of `short` stands in `long` in this order, and their ordinals agree.

    打非专项行动 shortens 打击整治非法社会组织专项行动; 第一次会议 does not shorten 第二次工作会议.
    """
    a, b = plain(short), plain(long)
    rest = iter(b)
    return len(a) <= len(b) and all(c in rest for c in a) and not _differ(a, b)


def _differ(a: str, b: str) -> bool:
    """Whether they count differently: 第一次 and 第二次, but not 第二次 and a name without any."""
    x, y = _counts(a), _counts(b)
    return any(x[c] != y[c] for c in x.keys() & y.keys())


def _counts(name: str) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for m in _ORDINAL.finditer(name):
        out.setdefault(m[2] or m[4], []).append(m[1] or m[3])
    return out
