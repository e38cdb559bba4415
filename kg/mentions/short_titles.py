"""Resolves the short forms of titles inside one article: 《意见》, “实施方案”, 方案提出 → the full title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.lexicon import table
from kg.mentions.titles import ALONE, KINDS, Title, without_suffix

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


def resolve(text: str, marked: Sequence[Title]) -> Iterator[Short]:
    """Every short form of an article, marked or not, with the full title that it stands for."""
    full = [t for t in marked if t.kind and not is_short(t)]
    defined = _definitions(text, marked, full)
    for title in marked:
        if is_short(title) or title.name in defined:
            words = title.name
            yield Short(title.start, title.end, words, _meant(text, title.start, title.end, words, full, defined), "policies.short-title")
    if full:
        yield from _unmarked(text, full, defined, marked)


def _definitions(text: str, marked: Sequence[Title], full: Sequence[Title]) -> dict[str, list[tuple[int, Title]]]:
    """Short form → where it is defined and the title that it abbreviates, in order."""
    out: dict[str, list[tuple[int, Title]]] = {}
    for m in _DEFINED.finditer(text):
        words = m[1] or m[2]
        before = [t for t in full if t.end <= m.start() and m.start() - t.end <= 40 and not t.inner and "。" not in text[t.end : m.start()]]
        if before and _abbreviates(words, before[-1].name):
            out.setdefault(words, []).append((m.start(), before[-1]))
    return out


def _abbreviates(words: str, name: str) -> bool:
    """Whether the characters of a short form occur in this order in the name, or it is a kind's name."""
    rest = iter(name)
    return words in KINDS or sum(c in rest for c in words) >= len(words) - 1


def _meant(text: str, start: int, end: int, words: str, full: Sequence[Title], defined: dict[str, list[tuple[int, Title]]]) -> Title | None:
    """The title that short words at `start` stand for: as defined; else the nearest before of that ending; else the first after it."""
    if words in defined:
        earlier = [t for at, t in defined[words] if at <= start]
        return earlier[-1] if earlier else defined[words][0][1]
    same = [t for t in full if t.base.endswith(words) and not t.inner]
    issued = [t for t in same if not _BASIS_BEFORE.search(text, max(0, t.start - 60), t.start)]
    for candidates in (issued, same):
        before = [t for t in candidates if t.end <= start]
        if before:
            return before[-1]
    if same:
        return (issued or same)[0]
    only = {t.name for t in full if not t.inner}
    if len(only) == 1 and _SAYS_AFTER.match(text, end):
        return next(t for t in full if not t.inner)
    return None


def _unmarked(text: str, full: Sequence[Title], defined: dict[str, list[tuple[int, Title]]], marked: Sequence[Title]) -> Iterator[Short]:
    """方案提出, 根据该意见, “实施方案”: a kind's name without 《》 where the words around it show that a document is meant."""
    words = sorted(
        {w for w in ALONE if any(t.base.endswith(w) for t in full)} | {w for w in defined if len(w) > 1}, key=lambda w: (-len(w), w)
    )
    if not words:
        return
    covered = [(t.start, t.end) for t in marked]
    taken = -1
    for m in re.finditer("|".join(map(re.escape, words)), text):
        if m.start() < taken or any(a <= m.start() < b for a, b in covered):
            continue
        start, end = m.span()
        before = text[start - 1] if start else "\n"
        quoted = before == "“" and text[end : end + 1] == "”"
        pointed = bool(_POINTING.search(text, max(0, start - 4), start))
        opens = before in "，。；：、\n！？“" and bool(_SAYS_AFTER.match(text, end))
        follows = bool(_SAYS_AFTER.match(text, end)) or text[end : end + 1] in "，的"
        if not ((quoted and m[0] in defined) or opens or (pointed and follows)):
            continue
        title = _meant(text, start, end, m[0], full, defined)
        if title is not None:
            yield Short(start - quoted, end + quoted, m[0], title, "policies.short-word")
            taken = end
