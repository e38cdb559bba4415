"""What a search has to know of a name besides its letters: pinyin, and traditional forms of its characters."""

from collections.abc import Iterable

from opencc import OpenCC
from pypinyin import lazy_pinyin

IDEOGRAPHS = range(0x4E00, 0xA000)


def pinyin(name: str) -> str:
    """The syllables of a name: 省民政厅 → "sheng min zheng ting"; other writing stays, lower-cased, as words of its own."""
    return " ".join(x.strip().lower() for x in lazy_pinyin(name) if x.strip())


def simplified_by_traditional(names: Iterable[str]) -> dict[str, str]:
    """Traditional → simplified for every traditional character whose simplified form one of the names uses: 廣 → 广."""
    used = {c for name in names for c in name}
    every = "".join(map(chr, IDEOGRAPHS))
    plain = OpenCC("t2s").convert(every)
    return {t: s for t, s in zip(every, plain, strict=True) if t != s and s in used} if len(plain) == len(every) else {}
