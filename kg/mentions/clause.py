"""Where the clause around a place in the text begins."""

from kg.mentions.document import Document

_OPENS = {"”": "“", "》": "《", "）": "（", "’": "‘", "】": "【", "〉": "〈"}
_STOPS = frozenset("，。；：！？\n")
_REACH = 120


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
            if opened < 0 or "\n" in text[opened:i]:
                return i
            i = opened
        elif char in _STOPS or char in stops or char in "“《（‘【":
            return i
        else:
            i -= 1
    return i
