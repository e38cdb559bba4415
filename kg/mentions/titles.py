"""Finds titles in 《》 and tells policies from books, reports and programmes by the word that ends them."""

import re
from collections.abc import Iterator
from typing import Final

from kg.frozen import frozen
from kg.lexicon import cells, table

_MARKS: Final = re.compile("[《》〈〉<>＜＞]")
_OPENING: Final = "《〈<＜"
_INNER: Final = str.maketrans("《》<>＜＞", "〈〉〈〉〈〉")
SUFFIX: Final = re.compile(r"（[^（）]*）$")
"""What follows a title's name in brackets: （试行）, （草案）, （2023—2025年）."""
_TORN: Final = re.compile(r"[，。；！？\n]|（以下|（下称|（简称")
_TITLE_MAX: Final = 120
_AFTER: Final = re.compile(r"白皮书|(?:强制性|推荐性)?(?:国家|行业|地方|团体)标准|指导性文件|管理制度")

KINDS: Final = {row["word"]: row["kind"] for row in table("policy_kinds")}
ALONE: Final = tuple(sorted((row["word"] for row in table("policy_kinds") if row["alone"]), key=lambda w: (-len(w), w)))
_ENDINGS: Final = {**dict.fromkeys((row["word"] for row in table("documents_not_policies")), ""), **KINDS}
_LONGEST: Final = max(map(len, _ENDINGS))
LAWS: Final = {alias: row["name"] for row in table("national_laws") for alias in (row["name"], *cells(row["aliases"]))}
"""Every name of a national law → its full name."""
_OF_THE_CENTRE: Final = frozenset(row["name"] for row in table("named_policies") if row["name"].startswith("中央"))
_IMPLEMENTING: Final = re.compile(r"^(?!中华人民共和国)(.{2,20}(?:法|法典))(实施(?:条例|细则|办法))$")
_JOINT: Final = re.compile(r"^(中共中央|中共中央办公厅)[、 ]?(国务院办公厅|国务院)(?=关于|办公厅|印发|$)")


@frozen
class Title:
    """A title with its marks at text[start:end]; `name` is canonical, `kind` that of KINDS or "" if it is no policy."""

    start: int
    end: int
    name: str
    kind: str
    inner: bool = False

    @property
    def base(self) -> str:
        """The name without a suffix in brackets."""
        return without_suffix(self.name)


def without_suffix(name: str) -> str:
    """嘉兴市社区发展基金会管理办法（试行） → 嘉兴市社区发展基金会管理办法."""
    while name.endswith("）") and (m := SUFFIX.search(name)):
        if not m.start():
            break
        name = name[: m.start()]
    return name


def kind_of(name: str) -> str:
    """The kind of policy that a title names, "" for another work: the longest known ending of it decides."""
    base = without_suffix(name)
    for size in range(min(_LONGEST, len(base)), 0, -1):
        word = base[-size:]
        if word in _ENDINGS:
            return _ENDINGS[word]
    suffix = name[len(base) :].strip("（）")
    return "draft" if suffix.endswith(("草案", "征求意见稿", "修正案")) else ""


def is_national(name: str) -> bool:
    """Whether a title by itself is one of the whole state: a national law, a regulation that begins with 中华人民共和国."""
    base = without_suffix(name)
    return base.startswith("中华人民共和国") or base in LAWS or base in _OF_THE_CENTRE


def canonical(name: str) -> str:
    """A title as its node is called: 慈善法 → 中华人民共和国慈善法, 中共中央国务院关于… → 中共中央 国务院关于…."""
    base = without_suffix(name)
    if base in LAWS:
        return LAWS[base] + name[len(base) :]
    if (m := _IMPLEMENTING.match(base)) and m[1] in LAWS:
        return LAWS[m[1]] + m[2] + name[len(base) :]
    if m := _JOINT.match(name):
        name = f"{m[1]} {m[2]}{name[m.end() :]}"
    return name.translate(_INNER)


def titles(text: str) -> Iterator[Title]:
    """All titles of a text in order, each before those that it contains.

    `印发《关于修改〈社会团体登记管理条例〉的决定》` has two; a missing closing mark ends the title at the last word of a kind
    before the clause ends.
    """
    spans = _spans(text)
    starts = {begin for begin, _, _ in spans}
    for begin, end, depth in spans:
        doubled = begin + 1 in starts and text[begin + 1] == "《"
        depth -= depth and begin - 1 in starts and text[begin] == "《" == text[begin - 1]
        name = text[begin + 1 : end].rstrip("》〉>＞").strip()
        if name and not doubled:
            kind = kind_of(name) or ("standard" if _AFTER.match(text, end) else "")
            yield Title(begin, end, canonical(name), kind, depth > 0)


def _spans(text: str) -> list[tuple[int, int, int]]:
    """(begin, end, depth) of what stands between marks, or between an opening mark and where its title must end."""
    opened: list[int] = []
    done: list[tuple[int, int, int]] = []
    for m in _MARKS.finditer(text):
        at = m.start()
        if opened and (at - opened[0] > _TITLE_MAX or "\n" in text[opened[0] : at]):
            done.append((opened[0], _torn_end(text, opened[0], at), 0))
            opened = []
        if not opened and m[0] in "<>＜＞":
            continue
        if m[0] in _OPENING:
            if opened and m[0] == "《" == text[opened[-1]] and _torn(text, opened[-1], at):
                begin = opened.pop()
                done.append((begin, _torn_end(text, begin, at), len(opened)))
            opened.append(at)
        elif opened:
            begin = opened.pop()
            done.append((begin, m.end(), len(opened)))
    done += [(begin, _torn_end(text, begin, len(text)), 0) for begin in opened[:1]]
    return sorted((span for span in done if span[1] - span[0] > 2), key=lambda span: (span[0], -span[1]))


def _torn(text: str, begin: int, end: int) -> bool:
    """Whether a title that is open at `begin` must have ended before `end`: 《关于…实施方案（以下简称《实施方案》."""
    m = _TORN.search(text, begin, end)
    return m is not None and kind_of(text[begin + 1 : m.start()]) != ""


def _torn_end(text: str, begin: int, limit: int) -> int:
    """Where a title without a closing mark ends: at the end of its clause if a word of a kind stands there, else nowhere."""
    m = _TORN.search(text, begin, min(limit, begin + _TITLE_MAX))
    end = m.start() if m else min(limit, begin + _TITLE_MAX)
    return end if kind_of(text[begin + 1 : end]) else begin
