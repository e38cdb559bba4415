"""What a search has to know of a name besides its letters: pinyin, and traditional forms of its characters."""

from collections.abc import Iterable

from opencc import OpenCC
from pypinyin import Style
from pypinyin import pinyin as heteronyms

IDEOGRAPHS = range(0x4E00, 0xA000)


READINGS = 3


def pinyin(name: str) -> str:
    """The syllables of a name, other readings after a bar: 丁红都 → "ding|zheng hong|gong dou|du"; other writing stays as words of its own.

    A person's name is in no dictionary of phrases, so which reading of 都 is meant cannot be known: a search may use any.
    """
    found = []
    for readings in heteronyms(name, style=Style.NORMAL, heteronym=True, v_to_u=False):
        plain = dict.fromkeys(reading.strip().lower() for reading in readings if reading.strip())
        if plain:
            found.append("|".join(list(plain)[:READINGS]).replace(" ", ""))
    return " ".join(found)


def simplified_by_traditional(names: Iterable[str]) -> dict[str, str]:
    """Traditional → simplified for every traditional character whose simplified form one of the names uses: 廣 → 广."""
    used = {c for name in names for c in name}
    every = "".join(map(chr, IDEOGRAPHS))
    plain = OpenCC("t2s").convert(every)
    return {t: s for t, s in zip(every, plain, strict=True) if t != s and s in used} if len(plain) == len(every) else {}
