"""Composes newspaper pages from single articles, with every kind of damage that real page dumps show, and keeps the truth."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

NARROW = re.compile("[\x20-\x7e]")
NUMBER = re.compile("[0-9.A-Za-z]")
NO_START = "，。、；：！？”’）》】％%…,;:)"
NO_END = "“‘（《【("


@dataclass(frozen=True)
class Single:
    """One article as it should come out."""

    headline: str
    paragraphs: tuple[str, ...]


@dataclass
class Truth:
    """One article of a page: its line numbers in reading order and its fields as printed."""

    headline: str = ""
    byline: str = ""
    attribution: str = ""
    head_lines: list[int] = field(default_factory=list)
    byline_lines: list[int] = field(default_factory=list)
    lead_lines: list[int] = field(default_factory=list)
    body_lines: list[int] = field(default_factory=list)
    attribution_lines: list[int] = field(default_factory=list)
    text: str = ""

    @property
    def order(self) -> list[int]:
        """Raw line numbers in reading order, each once."""
        parts = self.head_lines + self.byline_lines + self.lead_lines + self.body_lines + self.attribution_lines
        return list(dict.fromkeys(parts))


@dataclass
class Composed:
    """A page's text and what is true of it."""

    text: str
    articles: list[Truth]
    kinds: list[str]
    lines: list["Entry"]


@dataclass
class Entry:
    """A printed line: its words, whether a block begins with it, its article, and the part of it that it belongs to."""

    words: str
    begins: bool
    article: int
    part: str


def wrap(text: str, width: int, *, indent: bool, narrow: tuple[int, int, int] = (0, 0, 0)) -> list[str]:
    """Printed lines of one paragraph: width in Chinese characters; the first is two shorter where the indent is lost.

    `narrow` = (from line, to line, width): a picture stood beside these.
    """
    lines: list[str] = []
    rest = text
    while rest:
        room = float(narrow[2] if narrow[0] <= len(lines) < narrow[1] else width) - (2 if indent and not lines else 0)
        end, used = 0, 0.0
        while end < len(rest) and used < room:
            used += 0.5 if NARROW.match(rest[end]) else 1.0
            end += 1
        while end < len(rest) and rest[end] in NO_START:
            end += 1
        while 1 < end < len(rest) and (rest[end - 1] in NO_END or (NUMBER.match(rest[end - 1]) and NUMBER.match(rest[end]))):
            end -= 1
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return lines


def compose(singles: Sequence[Single], rng: random.Random, *, other_hand: bool = False) -> Composed:
    """One page of these articles, with a random mix of what real dumps do.

    `other_hand`: columns of other widths, one for each article; articles that go on behind another one; what stands on a page
    beside articles, such as its number and date, its editor, an advertisement.
    """
    width = rng.randint(11, 17) if not other_hand else rng.choice((9, 10, 18, 20, 22, 25, 28))
    widths = [width + (rng.choice((-2, 0, 0, 3)) if other_hand else 0) for _ in singles]
    blanks = rng.choice(["all", "all but heads", "blocks", "none"])
    lost_indent = rng.random() < 0.75
    head_after = rng.random() < 0.6
    lead_at_end = {k for k, s in enumerate(singles) if len(s.paragraphs) > 1 and rng.random() < 0.3}
    lost_head = rng.randrange(len(singles)) if rng.random() < 0.2 else -1
    head_at_top = rng.randrange(1, len(singles)) if len(singles) > 1 and rng.random() < 0.3 else -1
    bylined = {k for k in range(len(singles)) if rng.random() < 0.25}
    foreign = next(iter(sorted(bylined)), -1) if rng.random() < 0.4 else -1
    attributed = {k for k in range(len(singles)) if k not in bylined and rng.random() < 0.6}
    half = rng.random() < 0.15
    spaced = rng.random() < 0.3
    kinds: list[str] = []
    out: list[tuple[str, bool, int, str]] = []  # words, whether a block begins, article, part
    truths = [Truth() for _ in singles]

    def put(k: int, part: str, lines: Sequence[str]) -> None:
        for n, words in enumerate(lines):
            out.append((words, not n, k, part))

    def printed(text: str, indent: bool, columns: int, squeeze: bool = False) -> list[str]:
        if spaced:
            text = re.sub(r"(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])", r" \1 ", text)
        if half:
            text = text.translate(str.maketrans("，；：（）", ",;:()"))
        narrow = (0, 0, 0)
        if squeeze and rng.random() < 0.2 and len(text) > 10 * columns:
            start = rng.randint(2, 4)
            narrow = (start, start + rng.randint(4, 10), columns // 2 + 1)
            kinds.append("narrow")
        return wrap(text, columns, indent=indent, narrow=narrow)

    def head(k: int) -> None:
        if k == lost_head:
            kinds.append("lost headline")
            return
        title = singles[k].headline
        truths[k].headline = re.sub(r"\s", "", title)
        pieces = [title] if len(title) <= 22 and rng.random() < 0.7 else _torn(title, rng)
        if k in bylined and k != foreign and rng.random() < 0.3:
            pieces[-1] += " ■ 本报记者 " + NAMES[k % len(NAMES)]
            truths[k].byline = NAMES[k % len(NAMES)]
            kinds.append("byline on the headline's line")
        put(k, "head", pieces)

    def byline(k: int) -> None:
        truths[k].byline = NAMES[k % len(NAMES)]
        put(k, "byline", [f"■ 本报记者 {truths[k].byline}"])

    if foreign >= 0:
        byline(foreign)
        kinds.append("foreign byline")
    if head_at_top > 0:
        head(head_at_top)
        kinds.append("headline at page top")
    for k, single in enumerate(singles):
        after = head_after if rng.random() < 0.85 else not head_after
        if not after and k != head_at_top:
            head(k)
        if k in bylined and not truths[k].byline and k != foreign and not after:
            byline(k)
        for n, paragraph in enumerate(single.paragraphs):
            if not n and k in lead_at_end:
                continue
            lines = printed(paragraph, lost_indent, widths[k], True)
            if not n and rng.random() < 0.1 and len(lines[0]) > 2:
                lines[:1] = [lines[0][0], lines[0][1:]]
                kinds.append("drop cap")
            put(k, "body" if n else "lead", lines)
        if k in attributed:
            truths[k].attribution = SOURCES[k % len(SOURCES)]
            words = f"（据{truths[k].attribution}）"
            if rng.random() < 0.3 and out and out[-1][2] == k:
                last = out.pop()
                out.append((last[0] + " " + words, *last[1:]))
                kinds.append("attribution on the last line")
            else:
                put(k, "attribution", [words])
        if after and k != head_at_top:
            head(k)
            kinds.append("headline after")
        if k in bylined and not truths[k].byline and k != foreign and after:
            byline(k)
    late = sorted(lead_at_end)
    rng.shuffle(late)
    broad = rng.randint(18, 45) if rng.random() < 0.7 else width
    for k in late:
        kinds.append("lead at page end")
        put(k, "lead", printed(singles[k].paragraphs[0], False, broad))

    printed_lines = [Entry(*x) for x in out]
    kinds += damaged(printed_lines, rng)
    if other_hand:
        kinds += composed_otherwise(printed_lines, rng)
    uneven = rng.random() < 0.1
    if uneven:
        kinds.append("uneven blank lines")
    raw: list[str] = []
    for n, x in enumerate(printed_lines):
        gap = (
            blanks == "all" or (blanks == "all but heads" and not (x.part == "head" and not x.begins)) or (blanks == "blocks" and x.begins)
        )
        if n and (gap != (uneven and x.part == "body" and rng.random() < 0.05)):
            raw.append("")
        raw.append(x.words)
        if x.part == "stray":
            continue
        getattr(truths[x.article], f"{x.part}_lines").append(len(raw))
        if x.part == "head" and "■" in x.words:
            truths[x.article].byline_lines.append(len(raw))
    return Composed("\n".join(raw) + "\n", truths, sorted(set(kinds)), printed_lines)


def composed_otherwise(lines: list[Entry], rng: random.Random) -> list[str]:
    """What another hand does to a page, in place; what was done, by name."""
    return [harm.__name__.lstrip("_").replace("_", " ") for harm in HABITS if rng.random() < 0.5 and harm(lines, rng)]


def _goes_on_behind_another(lines: list[Entry], rng: random.Random) -> bool:
    """The last paragraphs of an article stand behind the whole of the next one, as where a column ends."""
    starts = {
        k: [n for n, x in enumerate(lines) if x.article == k and x.begins and x.part in ("lead", "body")]
        for k in {x.article for x in lines}
    }
    last = max(starts)
    able = [k for k in sorted(starts) if k < last and len(starts[k]) > 3 and starts.get(k + 1)]
    if not able:
        return False
    k = rng.choice(able)
    start = rng.choice(starts[k][2:])
    end = next((n for n in range(start, len(lines)) if lines[n].article != k or lines[n].part == "head"), len(lines))
    behind = max((n for n, x in enumerate(lines) if x.article == k + 1 and x.part in ("body", "attribution")), default=-1) + 1
    if behind <= end:
        return False
    lines[start:behind] = lines[end:behind] + lines[start:end]
    return True


def _page_furniture(lines: list[Entry], rng: random.Random) -> bool:
    """The page's name and date above, who made it below."""
    lines[:0] = [Entry(words, True, 0, "stray") for words in rng.choice(FURNITURE_ABOVE)]
    lines += [Entry(words, True, 0, "stray") for words in rng.choice(FURNITURE_BELOW)]
    return True


def _advertisement(lines: list[Entry], rng: random.Random) -> bool:
    """A few words of an advertisement between two blocks."""
    places = [n for n, x in enumerate(lines) if x.begins and n and x.part in ("head", "lead")]
    if places:
        n = rng.choice(places)
        lines[n:n] = [Entry(words, True, 0, "stray") for words in rng.choice(ADVERTISEMENTS)]
    return bool(places)


def _torn(title: str, rng: random.Random) -> list[str]:
    """A long headline on two lines, broken at a space where it has one, else anywhere near its middle."""
    if " " in title and rng.random() < 0.7:
        a, _, b = title.partition(" ")
        return [a, b]
    middle = len(title) // 2 + rng.randint(-2, 2)
    while title[middle] in NO_START or title[middle - 1] in NO_END or (NUMBER.match(title[middle - 1]) and NUMBER.match(title[middle])):
        middle += 1
    return [title[:middle].rstrip(), title[middle:].lstrip()]


def damaged(lines: list[Entry], rng: random.Random) -> list[str]:
    """The rarer damage of real dumps, each on some pages, done to the printed lines in place; what was done, by name."""
    done = [harm.__name__.lstrip("_").replace("_", " ") for harm in HARMS if rng.random() < 0.12 and harm(lines, rng)]
    return done


def _body(lines: Sequence[Entry]) -> list[int]:
    """Body lines with other lines of their paragraph before and after."""
    inner = range(1, len(lines) - 1)
    return [n for n in inner if lines[n].part == "body" and not lines[n].begins and not lines[n + 1].begins and len(lines[n].words) > 5]


def _spread_letters(lines: list[Entry], rng: random.Random) -> bool:
    """展 的 责 任 使: one line is pulled out to the column's width."""
    found = [n for n in _body(lines) if not re.search(r"[0-9A-Za-z\s]", lines[n].words)]
    if found:
        n = rng.choice(found)
        lines[n].words = " ".join(lines[n].words)
    return bool(found)


def _spaces_after_marks(lines: list[Entry], rng: random.Random) -> bool:
    for x in lines:
        if x.part in ("body", "lead"):
            x.words = re.sub("([，；：])(?!$)", r"\1 ", x.words)
    return True


def _lost_bracket(lines: list[Entry], rng: random.Random) -> bool:
    """A closing bracket or quote is gone: （以下简称《意见》，."""
    found = [n for n in _body(lines) if re.search("[）”]", lines[n].words)]
    if found:
        n = rng.choice(found)
        lines[n].words = re.sub("[）”]", "", lines[n].words, count=1)
    return bool(found)


def _wrong_mark(lines: list[Entry], rng: random.Random) -> bool:
    """A comma where a full stop belongs, or a semicolon for a comma."""
    found = [n for n in _body(lines) if re.search("，.", lines[n].words)]
    if found:
        n = rng.choice(found)
        lines[n].words = lines[n].words.replace("，", rng.choice(";,。"), 1)
    return bool(found)


def _lost_end(lines: list[Entry], rng: random.Random) -> bool:
    """The last line of a paragraph that another block follows is gone."""
    found = [n for n, (x, y) in enumerate(pairwise(lines)) if x.part == "body" and not x.begins and y.article != x.article and n > 3]
    if found:
        del lines[rng.choice(found)]
    return bool(found)


def _stray_quote(lines: list[Entry], rng: random.Random) -> bool:
    lines.insert(rng.randrange(1, len(lines) + 1) if rng.random() < 0.5 else len(lines), Entry(rng.choice("“”"), True, 0, "stray"))
    return True


def _headline_at_page_end(lines: list[Entry], rng: random.Random) -> bool:
    heads = sorted({x.article for x in lines if x.part == "head"})
    if heads:
        k = rng.choice(heads)
        last = [x for x in lines if x.part == "head" and x.article == k]
        moved = {id(x) for x in last}
        lines[:] = [x for x in lines if id(x) not in moved] + last
    return bool(heads)


def _section_heads(lines: list[Entry], rng: random.Random) -> bool:
    """Lines of one form inside an article: “快”字当先，迅速部署."""
    starts = [n for n, x in enumerate(lines) if x.part == "body" and x.begins]
    found = [k for k in sorted({lines[n].article for n in starts}) if sum(lines[n].article == k for n in starts) > 3]
    if found:
        k = rng.choice(found)
        for words, n in reversed(list(zip(SECTIONS, [n for n in starts if lines[n].article == k][1:], strict=False))):
            lines.insert(n, Entry(words, True, k, "body"))
    return bool(found)


def _unbroken_paragraphs(lines: list[Entry], rng: random.Random) -> bool:
    """Each paragraph on one line, with a break in the middle here and there."""
    if any(len(x.words) == 1 for x in lines):
        return False  # a drop cap is printed in columns
    kept: list[Entry] = []
    for x in lines:
        if (
            kept
            and not x.begins
            and x.part in ("body", "lead")
            and (kept[-1].article, kept[-1].part) == (x.article, x.part)
            and rng.random() < 0.97
        ):
            kept[-1].words += x.words
        else:
            kept.append(x)
    lines[:] = kept
    return True


HARMS = (
    _spread_letters,
    _spaces_after_marks,
    _lost_bracket,
    _wrong_mark,
    _lost_end,
    _section_heads,
    _stray_quote,
    _headline_at_page_end,
    _unbroken_paragraphs,
)
HABITS = (_goes_on_behind_another, _page_furniture, _advertisement)
FURNITURE_ABOVE = (
    ("第3版：要闻", "2023年7月28日 星期五"),
    ("A02 综合", "2024年11月6日", "星期三"),
    ("2023年7月28日 星期五 第三版",),
    ("要闻 03",),
)
FURNITURE_BELOW = (
    ("责任编辑：张三 版式设计：李四",),
    ("责编：王小五 校对：赵六",),
    ("本版编辑：张三", "投稿邮箱：xinwen@example.com"),
    ("本报地址：甲市人民路1号 邮编：100000",),
)
ADVERTISEMENTS = (
    ("公益广告",),
    ("广告热线：010-12345678",),
    ("遗失声明", "张三遗失身份证，声明作废。"),
    ("更多精彩内容", "请扫描二维码"),
)
SECTIONS = ("“快”字当先，迅速部署", "“准”字为要，明确重点", "“合”字为重，协同发力", "“严”字当头，重拳出击")
NAMES = ("张三", "李四", "王小五", "赵六", "钱七")
SOURCES = ("甲省民政厅", "人民日报", "乙省发展改革委", "新华社", "民政部官网")
