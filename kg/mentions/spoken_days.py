"""Days as broadcasts say them, read as they are written: 5月12号 is 5月12日, so that all that reads dates reads them.

Input and output have the same length. What is numbered keeps its word: 神舟10号, 1号文件, 2号机组, 中山路12号.
"""

import re
from typing import Final

from kg.lexicon import one_of, words_with

_AFTER_MONTH: Final = re.compile(r"(?<=月)(\d{1,2})号(?![文令召线楼通公台机井])")
_ALONE: Final = re.compile(
    rf"(?<![\d.])(?:[12]?\d|3[01])号(?=(?:[上下中]午|凌晨|清晨|早[上晨]|晚上?|傍晚|夜间)?(?:{one_of('time_words', 'after_spoken_day')})|[上下]午|凌晨|清晨|晚上?，)"
    "(?![^，。；]{0,14}(?:发射|升空|入轨|首飞|下水|机组|卫星|飞船|火箭))"
)
_OPENING: Final = re.compile(r"(?:(?<=[。；！？\n])|^)(?:[12]?\d|3[01])号(?=，)")
_ROW: Final = re.compile(r"(?<![\d.])(?:[12]?\d|3[01])号(?=[至到和、\-—](?:\d{1,2}月)?(?:[12]?\d|3[01])日)")
_OF_NAMES: Final = ("·", "“", "”", "-")
_NUMBERED: Final = tuple(sorted(words_with("time_words", "before_number")))
"""What a number with 号 belongs to: 神舟|10号, 中山路|12号."""


def written(text: str) -> str:
    """The text with the days that are told with 号 under 日: "会议20号至21号在济南召开" → "会议20日至21日在济南召开"."""
    if "号" not in text:
        return text
    text = _AFTER_MONTH.sub(r"\1日", text)
    for pattern in (_ALONE, _OPENING, _ROW):
        text = pattern.sub(_day, text)
    return text


def _day(m: re.Match[str]) -> str:
    start = m.start()
    before = m.string[start - 1 : start]
    if before in _OF_NAMES or (before.isascii() and before.isalpha()) or m.string.endswith(_NUMBERED, 0, start):
        return m[0]
    return m[0][:-1] + "日"
