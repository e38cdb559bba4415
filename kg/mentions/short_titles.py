"""Resolves the short forms of titles inside one article: 《意见》, “实施方案”, 方案提出 → the full title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.lexicon import table
from kg.mentions.document import Document
from kg.mentions.titles import ALONE, KINDS, Title, kind_of, without_suffix

_DEFINED = re.compile(
    r"(?:以下|下)?(?:统一)?(?:简称|统称)为?[：:]?(?:[《“\"]([^》”\"），]{1,24})[》”\"]|([^《“\"》）（，。]{2,16})(?=[）)]))"
)
_ROLES = {row["verb"]: row["role"] for row in table("policy_verbs")}
SAYS = tuple(sorted((verb for verb, role in _ROLES.items() if role == "say"), key=lambda v: (-len(v), v)))
_BASIS_BEFORE = re.compile(
    "(?:"
    + "|".join(sorted((v for v, r in _ROLES.items() if r == "base"), key=lambda v: (-len(v), v)))
    + r")(?:党中央、国务院)?(?:《[^》]*》[、和及]?)*$"
)
_SAYS_AFTER = re.compile(r"(?:还|也|同时|进一步|特别|中|里|共|均|明确)*(?:" + "|".join(map(re.escape, SAYS)) + "|印发|出台|发布|施行|实施)")
_ISSUED_BEFORE = re.compile("(?:" + "|".join(sorted((v for v, r in _ROLES.items() if r == "issue"), key=lambda v: (-len(v), v))) + ")了?$")
_POINTING = re.compile(r"(?:该|此|这一|这份|这部|(?<![更创全])新|根据|按照|依据|据|上述|本)$")


@dataclass(frozen=True, slots=True)
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
    return (base in KINDS and title.kind not in ("", "report")) or bool(
        re.fullmatch(r"[一二三四五十]年行动(?:计划|方案)|行动纲领|若干规定|规划《纲要》", base)
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """What an article calls its policies: the full titles in order, and its own abbreviations with where they are defined."""

    document: Document
    full: tuple[Title, ...]
    plain: tuple[Title, ...]
    defined: dict[str, list[tuple[int, Title]]]

    def meant(self, start: int, end: int, words: str) -> Title | None:
        """The title that short words stand for: as defined; else, in the same story, the last before of that ending, else the first after."""
        if words in self.defined:
            earlier = [t for at, t in self.defined[words] if at <= start]
            return earlier[-1] if earlier else self.defined[words][0][1]
        text, (a, b) = self.document.text, self.document.story_at(start)
        here = [t for t in self.full if a <= t.start < b and not t.inner]
        same = [t for t in here if t.base.endswith(words)]
        issued = [t for t in same if not _BASIS_BEFORE.search(text, max(0, t.start - 60), t.start)]
        for candidates in (issued, same):
            before = [t for t in candidates if t.end <= start]
            if before:
                return before[-1]
        if same:
            return (issued or same)[0]
        unmarked = [t for t in self.plain if a <= t.start < start and t.base.endswith(words)]
        if unmarked:
            return unmarked[-1]
        if len({t.name for t in here}) == 1 and _SAYS_AFTER.match(text, end):
            return here[0]
        return None


def resolve(document: Document, marked: Sequence[Title], plain: Sequence[Title] = ()) -> Iterator[Short]:
    """Every short form of an article, marked or not, with the full title that it stands for; `plain` are titles without 《》."""
    full = tuple(t for t in marked if t.kind and not is_short(t))
    names = _Names(document, full, tuple(plain), _definitions(document.text, full))
    for title in marked:
        if is_short(title) or title.name in names.defined:
            meant = names.meant(title.start, title.end, title.name)
            yield Short(title.start, title.end, title.name, meant, "policies.short-title")
    if full:
        yield from _unmarked(names, [(t.start, t.end) for t in marked])


def _definitions(text: str, full: Sequence[Title]) -> dict[str, list[tuple[int, Title]]]:
    """Short form → where it is defined and the title that it abbreviates, in order: （以下简称《意见》）."""
    out: dict[str, list[tuple[int, Title]]] = {}
    for m in _DEFINED.finditer(text):
        words = m[1] or m[2]
        before = [t for t in full if t.end <= m.start() and m.start() - t.end <= 40 and not t.inner and "。" not in text[t.end : m.start()]]
        if before and _abbreviates(words, before[-1].name):
            out.setdefault(words, []).append((m.start(), before[-1]))
    return out


def _abbreviates(words: str, name: str) -> bool:
    """Whether a short form is a kind's name, or ends with one and has its characters in this order in the name."""
    rest = iter(name)
    return words in KINDS or (kind_of(words) != "" and sum(c in rest for c in words) >= len(words) - 1)


def _unmarked(names: _Names, covered: Sequence[tuple[int, int]]) -> Iterator[Short]:
    """方案提出, 根据该意见, 联合发布意见: a kind's name without 《》 where the words around it show that a document is meant."""
    text = names.document.text
    known = {w for w in ALONE if any(t.base.endswith(w) for t in names.full)} | {w for w in names.defined if len(w) > 1}
    if not known:
        return
    taken = -1
    for m in re.finditer("|".join(sorted(map(re.escape, known), key=lambda w: (-len(w), w))), text):
        start, end = m.span()
        if start < taken or any(a <= start < b for a, b in covered):
            continue
        quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
        if not (_refers(text, start, end) or (quoted and m[0] in names.defined)):
            continue
        title = names.meant(start, end, m[0])
        if title is not None:
            yield Short(start - quoted, end + quoted, m[0], title, "policies.short-word")
            taken = end


def _refers(text: str, start: int, end: int) -> bool:
    """Whether a bare 方案 or 意见 is a document: it speaks, is pointed at, or is what somebody has just issued."""
    says = _SAYS_AFTER.match(text, end) is not None
    after = text[end : end + 1]
    if says and (start == 0 or text[start - 1] in "，。；：、\n！？“"):
        return True
    if _POINTING.search(text, max(0, start - 4), start) and (says or after in "，的"):
        return True
    return end - start > 1 and after in "，。；\n" and _ISSUED_BEFORE.search(text, max(0, start - 5), start) is not None
