"""Ceremonies of what an earlier sentence tells as opened, founded or begun: 某市养老服务中心揭牌。副市长甲出席揭牌仪式."""

import re
from typing import Final

from kg.lexicon import one_of
from kg.mentions.document import Document
from kg.mentions.found import Mentions

_CEREMONY: Final = re.compile(f"(?P<deed>{one_of('meeting_words', 'opened')})(?:启用|成立|开园)?(?:仪式|典礼|庆典)")
_HOW: Final = r"(?:（[^（）]{1,16}）|[今昨]天|今日|近日|日前|\d{1,2}[月日]|[上下]午|正式|隆重|成功|同步|顺利|在[^，。；：]{2,16}?|于[^，。；：]{2,12}?)*"
_AFTER: Final = "(?=[，。；\n]|启用|成立|开园|运营|开业|并)"
_WORDS: Final = re.compile("[\u4e00-\u9fffA-Za-z0-9“”（）·—]{0,24}?")


def unveiled(document: Document, found: Mentions, begin: int, end: int, word: str) -> tuple[str, int, int] | None:
    """The name of such a ceremony that text[begin:end] tells of, and where that is told."""
    ceremony = _CEREMONY.fullmatch(word)
    if ceremony is None:
        return None
    text, deed = document.text, ceremony["deed"]
    told = re.compile(f"{_WORDS.pattern}(?P<how>{_HOW}){deed}{_AFTER}")
    at = text.find(deed, begin, end)
    while at >= 0:
        sentence = document.sentence_at(at)[0]
        for m in found.inside(max(begin, sentence), at, "Agency", "Organization", "Province", "Place"):
            done = told.match(text, m.end, at + len(deed) + 4)
            if (
                done
                and done.end() == at + len(deed)
                and text[m.start - 1 : m.start] in ("，", "。", "；", "：", "\n", "日", "午", "天", "）", "")
            ):
                whole = done.start("how")
                name = m.entity.name if m.entity.kind in ("Agency", "Organization") else text[m.start : m.end]
                if whole - m.start > 3:
                    return name + text[m.end : whole] + word, m.start, done.end()
        at = text.find(deed, at + 1, end)
    return None
