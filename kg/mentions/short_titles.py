"""Resolves the short forms of titles inside one article: 《意见》, “实施方案”, 方案提出 → the full title."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.frozen import frozen
from kg.lexicon import alternatives, one_of
from kg.mentions.document import Document
from kg.mentions.titles import ALONE, KINDS, Title, kind_of, without_suffix

_DEFINED: Final = re.compile(
    r"(?:(?:以下|下)?(?:统一)?(?:简称|统称)|(?:以下|下文|下)称)为?[：:]?(?:[《“\"]([^》”\"），]{1,24})[》”\"]|([^《“\"》）（，。]{2,16})(?=[）)]))"
)
_BASIS_BEFORE: Final = re.compile(f"(?:{one_of('policy_verbs', 'base')})(?:党中央、国务院)?(?:《[^》]*》[、和及]?)*$")
_SAYS_AFTER: Final = re.compile(
    f"(?:{one_of('policy_words', 'before_saying')})*(?:{one_of('policy_verbs', 'say')}|印发|出台|发布|施行|实施)"
)
_OPENS: Final = "，。；：、\n！？“"
_ISSUED_BEFORE: Final = re.compile(f"(?:{one_of('policy_verbs', 'issue')})了?$")
_POINTING: Final = re.compile(f"(?:{one_of('policy_words', 'pointing')}|(?<![更创全])新)$")

_ISSUED_THIS: Final = re.compile(f"(?:{one_of('policy_verbs', 'issue', 'adopt', 'sign')})了?(?:该|此|这一|这[份部项个])$")
_BACK: Final = re.compile("(?:该|此|这一|这[份部]|上述)$")
"""What it points at stands before it: 该办法 is no title that only follows."""


@frozen
class Short:
    """A short form at text[start:end]; `full` is the title that it stands for, None where the article does not tell."""

    start: int
    end: int
    words: str
    full: Title | None
    rule: str


def is_short(title: Title) -> bool:
    """Whether a marked title is only a kind's name: 《意见》, 《三年行动计划》, 《若干措施》."""
    base = without_suffix(title.name)
    return (base in KINDS and title.kind not in ("", "report") and not base[-1:].isdigit()) or bool(
        re.fullmatch(r"[一二三四五十]年行动(?:计划|方案)|行动纲领|若干规定|规划《纲要》", base)
    )


class _Names:
    """What an article calls its policies: the full titles in order, and its own abbreviations with where they are defined."""

    def __init__(self, document: Document, full: Sequence[Title], plain: Sequence[Title]) -> None:
        self.document = document
        self.outer = [t for t in full if not t.inner]
        self.plain = sorted(plain, key=lambda t: t.start)
        self.defined = _definitions(document.text, self.outer)
        self._ending: dict[tuple[str, bool], list[Title]] = {}

    def ending(self, words: str, marked: bool = True) -> list[Title]:
        """The titles that end with these words, in order."""
        if (words, marked) not in self._ending:
            self._ending[words, marked] = [t for t in (self.outer if marked else self.plain) if t.base.endswith(words)]
        return self._ending[words, marked]

    def meant(self, start: int, end: int, words: str) -> Title | None:
        """The title that short words stand for: as defined; else, in the same story, the last before of that ending, else the first after."""
        if words in self.defined:
            i = bisect_right(self.defined[words], start, key=lambda pair: pair[0])
            return self.defined[words][max(0, i - 1)][1]
        begin, stop = self.document.story_at(start)
        before, after = _around(self.ending(words), begin, start, stop)
        text = self.document.text
        issued = next((t for t in reversed(before) if not _BASIS_BEFORE.search(text, max(0, t.start - 60), t.start)), None)
        if issued or before or after:
            return issued or (before[-1] if before else after[0])
        unmarked, _ = _around(self.ending(words, marked=False), begin, start, stop)
        if unmarked:
            return unmarked[-1]
        if _SAYS_AFTER.match(text, end):
            before, after = _around(self.outer, begin, start, stop)
            here = [*before[-9:], *after[:9]]
            return here[0] if len({t.name for t in here}) == 1 else None
        return None


def _around(listed: list[Title], begin: int, at: int, stop: int) -> tuple[list[Title], list[Title]]:
    """The titles of a story before and after an offset."""
    first, here, last = (bisect_left(listed, x, key=lambda t: t.start) for x in (begin, at, stop))
    return listed[first:here], listed[here:last]


def resolve(document: Document, marked: Sequence[Title], plain: Sequence[Title] = ()) -> Iterator[Short]:
    """Every short form of an article, marked or not, with the full title that it stands for.

    `marked` are all titles in 《》 in order, `plain` those without marks.
    """
    names = _Names(document, [t for t in marked if t.kind and not is_short(t)], plain)
    for title in marked:
        if is_short(title) or title.name in names.defined:
            meant = names.meant(title.start, title.end, title.name)
            yield Short(title.start, title.end, title.name, meant, "policies.short-title")
    if names.outer:
        yield from _unmarked(names, Spans(marked))


class Spans:
    """Which offsets titles cover."""

    def __init__(self, listed: Iterable[Title]) -> None:
        self._spans: list[tuple[int, int]] = []
        for t in sorted(listed, key=lambda t: (t.start, -t.end)):
            if not self._spans or t.start >= self._spans[-1][1]:
                self._spans.append((t.start, t.end))

    def __contains__(self, offset: int) -> bool:
        i = bisect_right(self._spans, (offset, 1 << 60)) - 1
        return i >= 0 and offset < self._spans[i][1]


def defined_names(text: str, marked: Sequence[Title]) -> frozenset[str]:
    """The short forms that an article says it will use and that look like titles themselves: （以下简称《标准指南》）."""
    return frozenset(_definitions(text, [t for t in marked if t.kind and not t.inner and not is_short(t)]))


def _definitions(text: str, outer: Sequence[Title]) -> dict[str, list[tuple[int, Title]]]:
    """Short form → where it is defined and the title that it abbreviates, in order: （以下简称《意见》）."""
    out: dict[str, list[tuple[int, Title]]] = {}
    for m in _DEFINED.finditer(text) if "简称" in text or "统称" in text or "下称" in text or "下文称" in text else ():
        words = m[1] or m[2]
        i = bisect_right(outer, m.start(), key=lambda t: t.end) - 1
        if i >= 0 and m.start() - outer[i].end <= 40 and "。" not in text[outer[i].end : m.start()] and _abbreviates(words, outer[i].name):
            out.setdefault(words, []).append((m.start(), outer[i]))
    return out


def _abbreviates(words: str, name: str) -> bool:
    """Whether a short form is a kind's name, or ends with one and has its characters in this order in the name."""
    rest = iter(name)
    if words[0] == "新" and words[1:] in KINDS:
        return True
    return words in KINDS or (kind_of(words) != "" and sum(c in rest for c in words) >= len(words) - 1)


def _unmarked(names: _Names, covered: Spans) -> Iterator[Short]:
    """方案提出, 根据该意见, 联合发布意见: a kind's name without 《》 where the words around it show that a document is meant."""
    text = names.document.text
    known = {w for w in ALONE if names.ending(w)} | {w for w in names.defined if len(w) > 1}
    if not known:
        return
    taken = -1
    for m in re.finditer(alternatives(known), text):
        start, end = m.span()
        if start < taken or start in covered:
            continue
        quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
        opens = start == 0 or text[start - 1] in _OPENS
        if not (_refers(text, start, end) or (m[0] in names.defined and (quoted or (opens and m[0][0] == "新")))):
            continue
        title = names.meant(start, end, m[0])
        if title is not None and not (title.start > start and _BACK.search(text, max(0, start - 2), start)):
            yield Short(start - quoted, end + quoted, m[0], title, "policies.short-word")
            taken = end


def _refers(text: str, start: int, end: int) -> bool:
    """Whether a bare 方案 or 意见 is a document: it speaks, is pointed at, or is what somebody has just issued."""
    says = _SAYS_AFTER.match(text, end) is not None
    after = text[end : end + 1]
    if says and (start == 0 or text[start - 1] in _OPENS):
        return True
    if _POINTING.search(text, max(0, start - 4), start) and (says or after in "，的由"):
        return True
    if after in "。；\n" and _ISSUED_THIS.search(text, max(0, start - 8), start):
        return True  # 市民政局今天公布了该|办法。
    return (
        end - start > 1
        and (after in "，。；\n" or text.startswith("全文", end))
        and _ISSUED_BEFORE.search(text, max(0, start - 5), start) is not None
    )
