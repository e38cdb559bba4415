"""Finds titles in 《》 and tells policies from books, reports and programmes by the word that ends them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.lexicon import cells, table

MARKS = re.compile("[《》〈〉]")
SUFFIX = re.compile(r"（[^（）]*）$")
"""What follows a title's name in brackets: （试行）, （草案）, （2023—2025年）."""
_TORN = re.compile(r"[，。；！？\n]|（以下|（下称|（简称")
_TITLE_MAX = 120
_AFTER = re.compile(r"白皮书|(?:强制性|推荐性)?(?:国家|行业|地方|团体)标准|指导性文件|管理制度")

KINDS = {row["word"]: row["kind"] for row in table("policy_kinds")}
ALONE = tuple(sorted((row["word"] for row in table("policy_kinds") if row["alone"]), key=lambda w: (-len(w), w)))
_ENDINGS = {**dict.fromkeys((row["word"] for row in table("documents_not_policies")), ""), **KINDS}
_LONGEST = max(map(len, _ENDINGS))
LAWS = {alias: row["name"] for row in table("national_laws") for alias in (row["name"], *cells(row["aliases"]))}
"""Every name of a national law → its full name."""
_OF_THE_CENTRE = frozenset(row["name"] for row in table("named_policies") if row["name"].startswith("中央"))
_IMPLEMENTING = re.compile(r"^(?!中华人民共和国)(.{2,20}(?:法|法典))(实施(?:条例|细则|办法))$")
_JOINT = re.compile(r"^(中共中央|中共中央办公厅)[、 ]?(国务院办公厅|国务院)(?=关于|办公厅|印发|$)")


@dataclass(frozen=True, slots=True)
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
    while m := SUFFIX.search(name):
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
    return _JOINT.sub(r"\1 \2", name).replace("《", "〈").replace("》", "〉")


def titles(text: str) -> Iterator[Title]:
    """All titles of a text in order, each before those that it contains.

    `印发《关于修改〈社会团体登记管理条例〉的决定》` has two; a missing closing mark ends the title at the last word of a kind
    before the clause ends.
    """
    open_at: list[int] = []
    done: list[tuple[int, int, int]] = []
    for m in MARKS.finditer(text):
        if m[0] in "《〈":
            if open_at and ("\n" in text[open_at[-1] : m.start()] or m.start() - open_at[0] > _TITLE_MAX):
                done += [(a, _torn_end(text, a, m.start()), 0) for a in open_at[:1]]
                open_at = []
            elif open_at and m[0] == "《" and text[open_at[-1]] == "《" and _torn(text, open_at[-1], m.start()):
                done.append((open_at[-1], _torn_end(text, open_at[-1], m.start()), len(open_at) - 1))
                open_at.pop()
            open_at.append(m.start())
        elif open_at:
            if "\n" in text[open_at[-1] : m.start()] or m.start() - open_at[-1] > _TITLE_MAX:
                done += [(a, _torn_end(text, a, m.start()), 0) for a in open_at[:1]]
                open_at = []
                continue
            begin = open_at.pop()
            done.append((begin, m.end(), len(open_at)))
    done += [(a, _torn_end(text, a, len(text)), 0) for a in open_at[:1]]
    starts = {begin for begin, _, _ in done}
    for begin, end, depth in sorted(done, key=lambda x: (x[0], -x[1])):
        doubled = begin + 1 in starts and text[begin + 1] == "《"
        depth -= depth and begin - 1 in starts and text[begin] == "《" == text[begin - 1]
        if end - begin < 3 or doubled:
            continue
        name = text[begin + 1 : end].rstrip("》〉").strip()
        if not name:
            continue
        kind = kind_of(name) or ("standard" if _AFTER.match(text, end) else "")
        yield Title(begin, end, canonical(name), kind, depth > 0)


def _torn(text: str, begin: int, end: int) -> bool:
    """Whether a title that is open at `begin` must have ended before `end`: 《关于…实施方案（以下简称《实施方案》."""
    m = _TORN.search(text, begin, end)
    return m is not None and kind_of(text[begin + 1 : m.start()]) != ""


def _torn_end(text: str, begin: int, limit: int) -> int:
    """Where a title without a closing mark ends: at the end of its clause if a word of a kind stands there, else nowhere."""
    m = _TORN.search(text, begin, min(limit, begin + _TITLE_MAX))
    end = m.start() if m else min(limit, begin + _TITLE_MAX)
    return end if kind_of(text[begin + 1 : end]) else begin
