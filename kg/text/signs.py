"""What speaks for a label of a printed line, by named signs: of the line itself, and of how it follows the line before."""

import re
from collections.abc import Iterator

from kg.lexicon import one_of
from kg.text import marks
from kg.text.fold import HAN
from kg.text.printed import WIDE, Page
from kg.text.weights import Sign

HEAD, HEAD_ON, PARA, PARA_ON, BYLINE, ATTRIBUTION, STRAY = "HhPpBAX"
KINDS = {HEAD: "head", HEAD_ON: "head", PARA: "text", PARA_ON: "text", BYLINE: "byline", ATTRIBUTION: "attribution", STRAY: "mark"}
_LONGEST_HEAD = 48
_OFF_COLUMN = 4.0  # characters wider or narrower than the page's columns
_EXPECTED = 0.25  # of its words a first line finds just below it, a headline more
_LEAP = 1.8  # times as wide: another column
_EVEN = 3.0  # characters: the lines of a headline are mostly of one length
_LARGE = 1.2  # times the page's usual size: printed as a headline, where the file tells sizes
_OPENER = re.compile(f"^(?:{one_of('page_words', 'opener')}|在.{{2,16}}(?:方面|中|下)，|[一二三四五六七八九十]是)")
_ENUMERATED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．])")
_OPEN_END = re.compile(rf"(?:{one_of('page_words', 'open_end')}|[\d]+)$")
_NO_END = re.compile(r"(?:[的和与及在将对把被向从为以于并或是]|办公厅、?)$")  # no headline ends so
_NUMBER_END = re.compile(r"[\d年月第约达近超]$")
_NUMBER_ON = re.compile(r"[\d年月日.％%]")
_GOES_ON = re.compile(f"^(?:{one_of('page_words', 'goes_on')})")
_TWO_WORDS = re.compile(f"[{HAN}]{{3}}[ \u3000]+[{HAN}]{{3}}")
_NO_OPENING = re.compile(r"^(?:的|等[，、。]|（以下(?:统)?简称)")  # no paragraph begins so
_SMALL = re.compile("[的了是也都就还已而]")
_HEAD_VERB = re.compile(one_of("page_words", "headline", "headline_noun"))


def of_line(page: Page, i: int, now: str) -> Iterator[Sign]:
    """How line i looks as `now`, by itself and in its column."""
    if now in (HEAD, HEAD_ON):
        yield from _as_head(page, i, now)
    elif now in (PARA, PARA_ON):
        yield from _as_text(page, i, now)
    elif now == STRAY and page.lines[i].dated:
        yield "date or number of the page", 1.0


def _as_head(page: Page, i: int, now: str) -> Iterator[Sign]:
    x, column = page.lines[i], page.columns[i]
    length = len(x.tight)
    yield ("head" if now == HEAD else "head goes on"), 1.0
    yield ("head recurs" if now == HEAD else "next line of a head recurs"), page.recurrence(i) - 0.5
    if x.line.size:
        yield ("head printed large" if x.line.size >= _LARGE else "head printed as text"), 1.0
    if length > _LONGEST_HEAD:
        yield "head too long", 1.0
    if length < 5:
        yield ("head short" if length > 1 else "head of one letter"), 1.0
    if "。" in x.form or "；" in x.form:
        yield "head with a sentence's end inside", 1.0
    if not page.parallel(i) and "，" in x.form:
        yield "head with commas", min(2.0, x.form.count("，"))
    if marks.SOON.search(x.tight):
        yield "head says when", 1.0
    if marks.UNFINISHED.search(x.form):
        yield "head ends with a comma", 1.0
    if marks.BODY.match(x.tight):
        yield "head opens as a body", 1.0
    elif marks.LEAD.match(x.tight):
        yield "head opens as a lead", 1.0  # 11月份国民经济… is a headline
    if not i and now == HEAD:
        yield "head at the page's top", 1.0
    if x.byline or x.form.startswith("【"):
        yield "head with byline or tag", 1.0
    if abs(x.width - column) <= 0.5 and not page.unbroken:
        yield "head as wide as the column", 1.0
    if now == HEAD_ON and _OPENER.match(x.tight):
        yield "next line of a head opens as a paragraph", 1.0
    if _TWO_WORDS.search(x.form):
        yield "head with a space between words", 1.0
    if x.width > column + 2:
        yield "head wider than the column", min(8.0, x.width - column)
    if x.width < column - WIDE / 3 and not x.ends:
        yield "head in a very wide column", 1.0
    if _HEAD_VERB.search(x.tight):
        yield "head with a headline's words", 1.0
    if small := len(_SMALL.findall(x.tight)):
        yield "head with small words", min(3.0, small)
    if "、" in x.form:
        yield "head with a list", min(3.0, x.form.count("、"))
    if x.ends:
        yield "head ends a sentence", 1.0
    if 1.0 <= column - x.width <= 2.8 and not page.unbroken:
        yield "head as wide as a first line", 1.0
    if page.parallel(i) or (_ENUMERATED.match(x.tight) and x.width < column - 1.6 and not x.ends):
        yield "head of a section", 1.0


def _as_text(page: Page, i: int, now: str) -> Iterator[Sign]:
    x, column = page.lines[i], page.columns[i]
    if x.width > column * 1.5 + 3 and len(x.tight) <= _LONGEST_HEAD and not x.ends:
        yield "text far wider than its column", 1.0
    if not page.unbroken and len(x.tight) <= _LONGEST_HEAD and page.over(i) > 1.6:
        yield "text wider than the lines around it", min(5.0, page.over(i) - 1.6)
    if x.line.size >= _LARGE:
        yield "text printed large", 1.0
    if not x.ends and column > WIDE and x.width < column / 2 and "，" not in x.form:
        yield "text short where a line holds a paragraph", 1.0
    if now == PARA and page.parallel(i):
        yield "text of a section head's form", 1.0
    if now == PARA and len(x.tight) == 1 and not x.ends:
        yield "drop cap", 1.0
    if now == PARA_ON and not x.ends and 1.6 <= column - x.width <= 2.8:
        yield "text goes on with a first line's width", 1.0


def of_step(page: Page, i: int, was: str, now: str) -> Iterator[Sign]:
    """How line i as `now` follows the line before as `was`; only for what can follow at all."""
    if now == HEAD_ON:
        if was == HEAD_ON:
            yield "third line of a head", 1.0
        yield from goes_on(page, i)
    elif now == PARA_ON:
        if was == STRAY:
            yield "text goes on behind a stray mark", 1.0
        else:
            yield from _flows(page, i, was)
    else:
        yield from _begins(page, i, was, now)


def of_end(page: Page, now: str) -> Iterator[Sign]:
    """A page may end with a headline, a paragraph only where its sentence does."""
    if now in (PARA, PARA_ON) and not page.lines[-1].ends:
        yield "page ends inside a sentence", 1.0


def _begins(page: Page, i: int, was: str, now: str) -> Iterator[Sign]:
    x, before = page.lines[i], page.lines[i - 1]
    yield f"{KINDS[was]} before {KINDS[now]}", 1.0
    if was == PARA and not before.ends:
        yield "paragraph of one line ends inside a sentence", 1.0
    if now == HEAD and (was == ATTRIBUTION or before.attribution):
        yield "head after an attribution", 1.0
    if was in (HEAD, HEAD_ON) and now == BYLINE:
        yield "byline below a head", 1.0
    if marks.NO_START.match(x.form):
        yield "block begins with a closing mark", 1.0
    if now == PARA and _NO_OPENING.match(x.form):
        yield "paragraph begins as none does", 1.0
    if was in (PARA, PARA_ON) and not before.ends:
        cut = marks.UNFINISHED.search(before.form) or _unclosed(before.form)
        yield ("paragraph ends at a comma" if cut else "paragraph ends inside a sentence"), 1.0
    if not before.ends and page.seam(i - 1, i):
        yield "block begins inside a word", 1.0
    if was in (HEAD, HEAD_ON):
        head = (page.lines[i - 2].form if was == HEAD_ON else "") + before.form
        if marks.UNFINISHED.search(before.form) or _unclosed(head):
            yield "head ends unfinished", 1.0
        if _NO_END.search(before.tight) or before.form.endswith("："):
            yield "head ends as none does", 1.0
        if _OPEN_END.search(before.tight) and not marks.LEAD.match(x.tight):
            yield "head ends as one that mostly goes on", 1.0
        if now == HEAD and not x.form.startswith("【"):
            yield ("second head after a blank line" if x.line.gap and not page.spaced else "second head"), 1.0
        if now == PARA:
            if marks.LEAD.match(x.tight) or marks.BODY.match(x.tight):
                yield "lead or body below a head", 1.0
            if page.echoes(i):
                yield "paragraph takes up its head's first words", 1.0
            yield "head's words recur below", _resumed(page, i - 1)
            if was == HEAD_ON:
                yield "first line of a head recurs below", _resumed(page, i - 2)
    if was in (PARA, PARA_ON) and before.ends:
        yield from _paragraph_ends(page, i, was)
        if now == PARA:
            yield from _paragraph_begins(page, i)
    if now == PARA:
        yield from _indented(page, i)
    if now in (HEAD, PARA) and not page.spaced:
        if x.line.gap:
            yield "block after a blank line", 1.0
        elif page.gaps_part:
            yield "block without the blank line", 1.0


def _paragraph_ends(page: Page, i: int, was: str) -> Iterator[Sign]:
    """The line before i, which ends a sentence, also ends its paragraph."""
    before = page.lines[i - 1]
    if before.attribution:
        yield "paragraph ends with an attribution", 1.0
    elif page.columns[i - 1] - before.width > 1.6 and was == PARA_ON:
        yield "paragraph ends with a short line", 1.0
    elif abs(page.columns[i - 1] - page.main) > _OFF_COLUMN and not page.unbroken:
        yield "paragraph ends off the column", 1.0  # leads stand in a row there
    else:
        yield "paragraph ends with a full line", 1.0


def _paragraph_begins(page: Page, i: int) -> Iterator[Sign]:
    """Line i, after the end of a sentence, is the first of a paragraph."""
    x = page.lines[i]
    if page.indents:
        yield ("paragraph with its indent" if x.line.indent >= 2 else "paragraph without the indent"), 1.0
    if marks.LEAD.match(x.tight) or marks.BODY.match(x.tight) or _OPENER.match(x.tight) or _ENUMERATED.match(x.tight):
        yield "paragraph opens as many do", 1.0


def _resumed(page: Page, i: int) -> float:
    """How much line i looks like the headline of what stands below it, by the words they share."""
    return min(0.625, page.resumed(i) - _EXPECTED)


def _indented(page: Page, i: int) -> Iterator[Sign]:
    """Line i is as wide as a first line that lost its indent, as far as this page's first lines are."""
    x, indent = page.lines[i], page.columns[i] - page.lines[i].width
    if x.ends or page.unbroken:
        return
    if 1.0 <= indent <= 2.8:
        yield "first line's width", 0.5 + page.lost_indents
    elif indent < 0.8:
        yield "first line too wide", page.lost_indents


def _flows(page: Page, i: int, was: str) -> Iterator[Sign]:
    """Line i goes on with the paragraph."""
    x, before = page.lines[i], page.lines[i - 1]
    if before.ends:
        return
    yield "text goes on inside a sentence", 1.0
    if page.echoes(i):
        yield "text goes on with the words that the line before began with", 1.0
    if was == PARA and _resumed(page, i - 1) > 0:
        yield "first line's words recur below", _resumed(page, i - 1)
    if was == PARA and not x.ends and all(1.6 <= page.columns[k] - page.lines[k].width <= 2.8 for k in (i - 1, i)):
        yield "two first lines in a row", 1.0
    if len(before.tight) > 2 and page.short(i - 1) > (2.8 if was == PARA else 1.8):
        yield "text goes on behind a short line", 1.0
        yield "text goes on behind a line shorter by", min(5.0, page.short(i - 1) - 1.8)
    if marks.NO_START.match(x.form) or _unclosed(before.form) or marks.UNFINISHED.search(before.form):
        yield "text goes on at a comma or bracket", 1.0
    if _NUMBER_END.search(before.tight) and _NUMBER_ON.match(x.tight):
        yield "text goes on inside a number", 1.0
    elif marks.LEAD.match(x.tight) or marks.BODY.match(x.tight):
        yield (
            ("text goes on with a date" if x.tight[0].isdigit() else "text goes on as a lead opens"),
            1.0,
        )  # a date often stands inside a sentence
    elif _OPENER.match(x.tight):
        yield "text goes on as a paragraph opens", 1.0
    if joined := page.joined(i - 1, i):
        yield "text goes on over a seam of known letters", joined
    yield ("text goes on inside a word" if page.seam(i - 1, i) else "text goes on between words"), 1.0
    if page.written(before.tight, x.tight):
        yield "text goes on over a seam written elsewhere", 1.0
    if len(before.tight) > 2 and x.width > before.width * _LEAP + 2 and not page.unbroken:
        yield "text goes on in a wider column", min(4.0, 2.0 * x.width / before.width - 1.6)
    if x.form.startswith("【"):
        yield "text goes on with a tag", 1.0
    if x.line.gap and not page.spaced:
        yield ("text goes on over a blank line that parts" if page.gaps_part else "text goes on over a blank line"), 1.0


def goes_on(page: Page, i: int) -> Iterator[Sign]:
    """Line i goes on with the headline."""
    x, before = page.lines[i], page.lines[i - 1]
    if x.form.startswith("【"):
        yield "head goes on with a tag", 1.0
    if marks.NO_START.match(x.form) or _unclosed(before.form):
        yield "head goes on at a comma or bracket", 1.0
    if _OPEN_END.search(before.tight) or _GOES_ON.match(x.tight):
        yield "head goes on where it must", 1.0
    if joined := page.joined(i - 1, i):
        yield "head goes on over a seam of known letters", joined
    if page.seam(i - 1, i):
        yield "head goes on inside a word", 1.0
    if page.written(before.tight, x.tight):
        yield "head goes on over a seam written elsewhere", 1.0
    if abs(x.width - before.width) <= _EVEN:
        yield "head goes on at one width", 1.0
    if not x.line.gap:
        yield ("head goes on without the blank line" if page.spaced else "head goes on in the next line"), 1.0
    elif not page.spaced:
        yield "head goes on over a blank line", 1.0


def _unclosed(text: str) -> bool:
    return any(text.rfind(a) > text.rfind(b) for a, b in ("《》", "（）", "“”", "【】"))
