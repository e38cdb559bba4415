"""Where the clause around a place in the text begins."""

import re
from typing import Final

from kg.mentions.document import Document

_OPENS: Final = {"”": "“", "》": "《", "）": "（", "’": "‘", "】": "【", "〉": "〈"}
_STOPS: Final = frozenset("，。；：！？\n")
_REACH: Final = 120
_DATELINE: Final = re.compile("(?:本[报刊网台][\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff]{2,8}(?:[0-9]{1,2}月)?[0-9]{1,2}日)[电讯]$")
"""Who sends a story from where, without a mark behind it: 本报长沙讯|, 某某社长沙3月5日电|."""
_SENT: Final = re.compile("[报刊网台社线][\u4e00-\u9fff0-9]{0,12}[电讯]$")
"""The same before who wrote it, in brackets: 大众网济南讯|（记者…）."""


def begin(document: Document, offset: int, stops: str = "") -> int:
    """The offset where the clause that holds `offset` begins.

    It begins after the last ，。；：！？, line end or headline space (or a character of `stops`), quoted and bracketed
    words counting as one: in 近日，民政厅召开“守护行动，共建”推进会 the clause of 推进会 begins at 民政厅.
    """
    text, spaces = document.text, document.headline_spaces
    i = offset
    while i > 0 and offset - i < _REACH:
        if i in spaces:
            return i
        char = text[i - 1]
        if char in _OPENS:
            opened = text.rfind(_OPENS[char], max(0, i - _REACH), i - 1)
            if opened < 0 or "\n" in text[opened:i] or (char == "）" and _SENT.search(text, max(0, opened - 20), opened)):
                return i
            i = opened
        elif char in _STOPS or char in stops or char in "“《（‘【" or (char in "电讯" and _DATELINE.search(text, max(0, i - 20), i)):
            return i
        else:
            i -= 1
    return i
