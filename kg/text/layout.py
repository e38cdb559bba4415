"""Printed lines → blocks: which lines are headlines, where paragraphs begin, what continues what (one Viterbi pass)."""

import re
from dataclasses import dataclass

from kg.text import marks
from kg.text.fold import HAN
from kg.text.lattice import IMPOSSIBLE, Lattice
from kg.text.printed import WIDE, Page, Printed

HEAD, HEAD_ON, PARA, PARA_ON, BYLINE, ATTRIBUTION, STRAY = "HhPpBAX"
_LONGEST_HEAD = 48
_THIRD_LINE = 1.5  # a headline rarely has more than two
_OFF_COLUMN = 4.0  # characters wider or narrower than the page's columns
_ECHOED = 2.5  # a line that takes up the words of the line before begins a lead below its headline
_DATED = 4.0  # a headline hardly says 近日 or 4日在京
_RESUMED, _EXPECTED, _MOST = 4.0, 0.25, 2.5  # a headline's words recur just below it, a first line's hardly do
_OPEN = 2.0  # a headline that ends so mostly goes on: 在京举行 / 首场报告会
_INDENT = 1.0  # the dump has lost the two blank characters of a first line
_SPACED_HEAD = 1.5  # 加大支持力度 今年涉农贷款创新高: text has no space between words
_FULL = 0.7  # as wide as the column: any line of text is, few headlines are
_HEAD_COST = -1.5  # most lines are none
_TWO_HEADS = 2.0  # two headlines in a row are rare
_AFTER = 1.0  # an attribution ends an article
_LEAP = 1.8  # times as wide: another column
_WIDER = 0.8  # each character by which a line of text is wider than those around it
_SHORTER = 0.6  # each character by which one that ends inside a sentence is narrower
_EVEN = 3.0  # characters: the lines of a headline are mostly of one length
_LARGE = 1.2  # times the page's usual size: printed as a headline, where the file tells sizes
_OPENER = re.compile(
    r"^(?:其中|此外|同时|目前|另外|据|自|为|今年|近年来|去年|新年|当前|在.{2,16}(?:方面|中|下)，|[一二三四五六七八九十]是|会上|会后|下一步|截至)"
)
_ENUMERATED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．])")
_OPEN_END = re.compile(
    r"(?:召开|举办|举行|印发|发布|出台|启动|开展|推进|加强|落实|喜迎|关于|全省|全市|全国|全区|部门|困难|和|与|及|暨|的|等|对|为|在|向|以|将|被|让|把|从|到|第|年|月|[\d]+)$"
)
_NO_END = re.compile(r"(?:[的和与及在将对把被向从为以于并或是]|办公厅、?)$")  # no headline ends so
_NUMBER_END = re.compile(r"[\d年月第约达近超]$")
_NUMBER_ON = re.compile(r"[\d年月日.％%]")
_GOES_ON = re.compile(r"^(?:暨|和|与|及|等|的|之|并|或)")
_TWO_WORDS = re.compile(f"[{HAN}]{{3}}[ \u3000]+[{HAN}]{{3}}")
_NO_OPENING = re.compile(r"^(?:的|等[，、。]|（以下(?:统)?简称)")  # no paragraph begins so
_HEAD_VERB = re.compile(
    r"召开|印发|出台|举办|举行|启动|开展|推进|部署|发布|强化|助力|推动|实现|加强|提升|完善|显著|成效|会议|通知|意见|办法|工作|行动"
)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `first` … `last` (indexes, inclusive) that are one headline, paragraph, byline, attribution or stray mark."""

    kind: str
    first: int
    last: int


def blocks(page: Page, labels: str = "") -> list[Block]:
    """The page's blocks in raw order, as `labels` or else the best labels cut them."""
    labels = labels or label(page)
    out: list[Block] = []
    for i, x in enumerate(labels):
        if x in (HEAD_ON, PARA_ON) and out and out[-1].kind == (HEAD if x == HEAD_ON else PARA):
            out[-1] = Block(out[-1].kind, out[-1].first, i)
        elif x == ATTRIBUTION and out and out[-1].kind == ATTRIBUTION and page.lines[i].closes:
            out[-1] = Block(ATTRIBUTION, out[-1].first, i)
        else:
            out.append(Block({HEAD_ON: HEAD, PARA_ON: PARA}.get(x, x), i, i))
    return out


def lattice(page: Page) -> Lattice:
    """Every way to label the page's lines, one letter a line: H h headline, P p paragraph, B byline, A attribution, X stray."""

    def own(i: int) -> dict[str, float]:
        return {x: emission(page, i, x) + (IMPOSSIBLE if not i and x in "hp" else 0.0) for x in _possible(page.lines[i])}

    return Lattice(len(page.lines), own, lambda i, was, now: transition(page, i, was, now), lambda now: _at_end(page, now))


def label(page: Page) -> str:
    """The best labels."""
    return lattice(page).best


def _at_end(page: Page, now: str) -> float:
    """A page may end with a headline, a paragraph only where its sentence does."""
    return -4.0 if now in (PARA, PARA_ON) and not page.lines[-1].ends else 0.0


def _possible(x: Printed) -> str:
    if x.closes:
        return ATTRIBUTION
    if x.wordless:
        return STRAY
    if not x.form:
        return BYLINE if x.byline else ATTRIBUTION
    if x.byline:
        return HEAD + HEAD_ON + PARA + PARA_ON
    if x.attribution:
        return PARA + PARA_ON
    return HEAD + HEAD_ON + PARA + PARA_ON


def emission(page: Page, i: int, now: str) -> float:
    """How well line i looks like what `now` says, by itself and in its column."""
    x, column = page.lines[i], page.columns[i]
    if now in (BYLINE, ATTRIBUTION, STRAY):
        return 0.0
    length = len(x.tight)
    if now in (PARA, PARA_ON):
        return _as_text(page, i, now)
    score = _HEAD_COST + 2.0 * (page.recurrence(i) - 0.5) if now == HEAD else _HEAD_COST + 0.5 + (page.recurrence(i) - 0.5)
    if x.line.size:
        score += 5.0 if x.line.size >= _LARGE else -2.0
    if length > _LONGEST_HEAD:
        score -= 4.0
    if length < 5:
        score -= 2.0 if length > 1 else 6.0
    if "。" in x.form or "；" in x.form:
        score -= 8.0
    if not page.parallel(i):
        score -= 2.0 * min(2, x.form.count("，"))
    if marks.SOON.search(x.tight):
        score -= _DATED
    if marks.UNFINISHED.search(x.form):
        score -= 6.0
    if marks.BODY.match(x.tight):
        score -= 3.0
    elif marks.LEAD.match(x.tight):
        score -= 1.5  # 11月份国民经济… is a headline
    if not i and now == HEAD:
        score += 1.0  # pages like to begin with one
    if x.byline or x.form.startswith("【"):
        score += 4.0
    if abs(x.width - column) <= 0.5 and not page.unbroken:
        score -= _FULL  # looks like any line of text
    if now == HEAD_ON and _OPENER.match(x.tight):
        score -= 1.5
    if _TWO_WORDS.search(x.form):
        score += _SPACED_HEAD
    if x.width > column + 2:
        score += min(4.0, (x.width - column) / 2)
    if x.width < column - WIDE / 3 and not x.ends:
        score += 3.0
    if _HEAD_VERB.search(x.tight):
        score += 0.5
    if page.parallel(i) or (_ENUMERATED.match(x.tight) and x.width < column - 1.6 and not x.ends):
        score += 3.0
    return score


def _as_text(page: Page, i: int, now: str) -> float:
    x, column = page.lines[i], page.columns[i]
    score = 0.0
    if x.width > column * 1.5 + 3 and len(x.tight) <= _LONGEST_HEAD and not x.ends:
        score -= 1.0
    if not page.unbroken and len(x.tight) <= _LONGEST_HEAD:
        score -= _WIDER * min(5.0, max(0.0, page.over(i) - 1.6))
    if x.line.size >= _LARGE:
        score -= 3.0
    if not x.ends and column > WIDE and x.width < column / 2 and "，" not in x.form:
        score -= 3.0  # where a line holds a paragraph, a short one without an end is no text
    if now == PARA and page.parallel(i):
        score -= 1.5
    if now == PARA and len(x.tight) == 1 and not x.ends:
        score += 3.0  # a drop cap
    if now == PARA_ON and not x.ends and 1.6 <= column - x.width <= 2.8:
        score -= 1.0  # looks like a first line
    return score


def transition(page: Page, i: int, was: str, now: str) -> float:
    """How well line i as `now` follows the line before as `was`."""
    x, before = page.lines[i], page.lines[i - 1]
    if now == HEAD_ON:
        return IMPOSSIBLE if was not in (HEAD, HEAD_ON) or before.byline else goes_on(page, i) - (0.0 if was == HEAD else _THIRD_LINE)
    if now == PARA_ON:
        if was == STRAY and i > 1:
            return -1.0
        return IMPOSSIBLE if was not in (PARA, PARA_ON) or before.attribution else _flows(page, i, was)
    score = _AFTER if now == HEAD and (was == ATTRIBUTION or before.attribution) else 0.0
    if was in (HEAD, HEAD_ON) and now == BYLINE:
        score += 1.5
    if marks.NO_START.match(x.form):
        score -= 6.0
    if now == PARA and _NO_OPENING.match(x.form):
        score -= 4.0
    if was in (PARA, PARA_ON) and not before.ends:
        score -= 7.0 if marks.UNFINISHED.search(before.form) or _unclosed(before.form) else 4.0
    if not before.ends:
        score -= 1.5 * page.seam(i - 1, i)
    if was in (HEAD, HEAD_ON):
        head = (page.lines[i - 2].form if was == HEAD_ON else "") + before.form
        score -= 8.0 if marks.UNFINISHED.search(before.form) or _unclosed(head) else 0.0
        score -= 4.0 if _NO_END.search(before.tight) or before.form.endswith("：") else 0.0
        score -= _OPEN if _OPEN_END.search(before.tight) and not marks.LEAD.match(x.tight) else 0.0
        if now == HEAD:
            score -= 0.0 if x.form.startswith("【") else 1.0 if x.line.gap and not page.spaced else _TWO_HEADS
        if now == PARA:
            score += 1.0 if marks.LEAD.match(x.tight) or marks.BODY.match(x.tight) else 0.0
            score += _ECHOED * page.echoes(i)
            score += _resumed(page, i - 1)
    if was in (PARA, PARA_ON) and before.ends:
        score += _paragraph_ends(page, i, was)
        if now == PARA:
            score += _paragraph_begins(page, i)
    if now == PARA:
        score += _indented(page, i)
    if now in (HEAD, PARA) and not page.spaced:
        score += 1.0 if x.line.gap else -2.0 if page.gaps_part else 0.0
    return score


def _paragraph_ends(page: Page, i: int, was: str) -> float:
    """The line before i, which ends a sentence, also ends its paragraph."""
    before = page.lines[i - 1]
    if before.attribution:
        return 3.0
    if page.columns[i - 1] - before.width > 1.6 and was == PARA_ON:
        return 2.0
    return 0.5 if abs(page.columns[i - 1] - page.main) > _OFF_COLUMN and not page.unbroken else -1.0  # leads stand in a row there


def _paragraph_begins(page: Page, i: int) -> float:
    """Line i, after the end of a sentence, is the first of a paragraph."""
    x, score = page.lines[i], 0.0
    if page.indents:
        score += 3.0 if x.line.indent >= 2 else -3.0
    if marks.LEAD.match(x.tight) or marks.BODY.match(x.tight) or _OPENER.match(x.tight) or _ENUMERATED.match(x.tight):
        score += 1.5
    return score


def _resumed(page: Page, i: int) -> float:
    """How much line i looks like the headline of what stands below it, by the words they share."""
    return min(_MOST, _RESUMED * (page.resumed(i) - _EXPECTED))


def _indented(page: Page, i: int) -> float:
    """Line i is as wide as a first line that lost its indent, as far as this page's first lines are."""
    x, indent = page.lines[i], page.columns[i] - page.lines[i].width
    if x.ends or page.unbroken:
        return 0.0
    if 1.0 <= indent <= 2.8:
        return _INDENT * (0.5 + page.lost_indents)
    return -_INDENT * 1.5 * page.lost_indents if indent < 0.8 else 0.0


def _flows(page: Page, i: int, was: str) -> float:
    """Line i goes on with the paragraph."""
    x, before = page.lines[i], page.lines[i - 1]
    if before.ends:
        return 0.0
    score = 1.0
    if page.echoes(i):
        score -= _ECHOED
    if was == PARA:
        score -= max(0.0, _resumed(page, i - 1))
    if was == PARA and not x.ends and all(1.6 <= page.columns[k] - page.lines[k].width <= 2.8 for k in (i - 1, i)):
        score -= 0.5  # two first lines in a row
    if len(before.tight) > 2 and page.short(i - 1) > (2.8 if was == PARA else 1.8):
        score -= 2.0 + _SHORTER * min(5.0, page.short(i - 1) - 1.8)
    if marks.NO_START.match(x.form) or _unclosed(before.form) or marks.UNFINISHED.search(before.form):
        score += 3.0
    if _NUMBER_END.search(before.tight) and _NUMBER_ON.match(x.tight):
        score += 3.0
    elif marks.LEAD.match(x.tight) or marks.BODY.match(x.tight):
        score -= 1.0 if x.tight[0].isdigit() else 2.5  # a date often stands in the middle of a sentence
    elif _OPENER.match(x.tight):
        score -= 1.0
    score += 0.5 * page.joined(i - 1, i) + (1.5 if page.seam(i - 1, i) else -0.5) + 2.0 * page.written(before.tight, x.tight)
    if len(before.tight) > 2 and x.width > before.width * _LEAP + 2 and not page.unbroken:
        score -= min(4.0, 2.0 * x.width / before.width - 1.6)
    if x.form.startswith("【"):
        score -= 4.0
    if x.line.gap and not page.spaced:
        score -= 4.0 if page.gaps_part else 0.5
    return score


def goes_on(page: Page, i: int) -> float:
    """Line i goes on with the headline."""
    x, before = page.lines[i], page.lines[i - 1]
    score = -5.0 if x.form.startswith("【") else 0.0
    if marks.NO_START.match(x.form) or _unclosed(before.form):
        score += 4.0
    if _OPEN_END.search(before.tight) or _GOES_ON.match(x.tight):
        score += 2.0
    score += page.joined(i - 1, i) + 1.5 * page.seam(i - 1, i) + 2.0 * page.written(before.tight, x.tight)
    if abs(x.width - before.width) <= _EVEN:
        score += 0.5
    if not x.line.gap:
        score += 1.0 if page.spaced else 0.5
    elif not page.spaced:
        score -= 2.0
    return score


def _unclosed(text: str) -> bool:
    return any(text.rfind(a) > text.rfind(b) for a, b in ("《》", "（）", "“”", "【】"))
