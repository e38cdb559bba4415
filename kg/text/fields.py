"""A headline's printed lines → headline and subheadline; a paragraph's printed lines → its words."""

import re
from collections.abc import Sequence

from kg.lexicon import one_of
from kg.text import marks
from kg.text.draft import Part
from kg.text.fold import HAN
from kg.text.printed import Page

_MARKS = "\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60“”‘’—…·"
_LAYOUT = re.compile(
    rf"(?<=[{_MARKS},;:!?])\s+|\s+(?=[{_MARKS},;:!?%])|(?<=[{HAN}])\s+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])\s+(?=[{HAN}])|(?<=\d)\s+(?=\d)"
)
_SPREAD = re.compile(rf"(?<![{HAN}])[{HAN}](?:\s+[{HAN}])+(?![{HAN}])")
_TAG = re.compile(r"^【[^】]*】$")
_OPEN_END = re.compile(rf"(?:{one_of('page_words', 'open_end')}|\d)$")
_GOES_ON = re.compile(f"^(?:{one_of('page_words', 'goes_on')})")
_VERB = re.compile(one_of("page_words", "headline", "headline_verb"))


def close_up(text: str) -> str:
    """Drops the spaces that the typesetter put beside marks and digits and into spread words: `到 2025 年， 责 任` → `到2025年，责任`."""
    if not re.search(r"\s", text):
        return text
    spread = _SPREAD.sub(lambda m: re.sub(r"\s", "", m[0]) if m[0].count(" ") >= 2 else m[0], text)
    return _LAYOUT.sub("", spread)


def headline(page: Page, first: int, last: int) -> tuple[str, str]:
    """Headline and subheadline of the lines `first` … `last`.

    Lines that are torn words or one clause make one headline; a further line that can stand alone is the subheadline:
    天津市出台意见完善残疾人两项补贴制度 / 实现“政策找人”精准帮扶.
    """
    parts: list[str] = []
    for i in range(first, last + 1):
        parts += [x for x in re.split(r"[ \u3000]{1,}", page.lines[i].core) if x]
    clauses: list[list[str]] = [[]]
    for part in _together(parts):
        if clauses[-1] and _parted(page, first, last, "".join(clauses[-1]), part):
            clauses.append([])
        clauses[-1].append(part)
    texts = ["".join(c) for c in clauses]
    return texts[0], " ".join(texts[1:])


def _together(parts: Sequence[str]) -> list[str]:
    """Spaces around digits and marks part no words: 民政部等 / 10部门 → 民政部等10部门."""
    out: list[str] = []
    for part in parts:
        if (out and close_up(f"{out[-1]} {part}") == out[-1] + part) or (out and len(part) == 1 and len(out[-1]) == 1):
            out[-1] += part
        else:
            out.append(part)
    return out


def _parted(page: Page, first: int, last: int, before: str, after: str) -> bool:
    """Two clauses, not one torn over lines: each can stand alone, and the page never writes the seam in one."""
    a, b = marks.form(before), marks.form(after)
    if _TAG.match(a) or a.count("《") > a.count("》") or a.count("“") > a.count("”") or a.count("（") > a.count("）"):
        return False
    inside = any(f"{before} {after}" in page.lines[i].core for i in range(first, last + 1))  # the seam itself was counted
    if page.pairs[a[-1] + b[0]] > inside or _OPEN_END.search(a) or _GOES_ON.match(b):
        return False
    return bool(_VERB.search(a)) and len(b) >= 4


def paragraph(page: Page, first: int, last: int) -> list[Part]:
    """The words of printed lines in order, each with its raw line; layout spaces closed, also at the seams."""
    return [(page.lines[i].line.number, close_up(page.lines[i].core)) for i in range(first, last + 1) if page.lines[i].core]
