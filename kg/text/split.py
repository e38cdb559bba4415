"""A record's lines → its articles: one as it stands, the briefs of a round-up, or the stories of a newspaper page."""

import itertools
import re
from collections.abc import Iterator, Sequence
from statistics import median

from kg.lexicon import one_of
from kg.model import Article, Source
from kg.text import marks
from kg.text.draft import Draft, article
from kg.text.formats import Record
from kg.text.language import require_chinese
from kg.text.lines import Line
from kg.text.several import headlines

_CLOSED = re.compile(r"[。！？!?…：:；;][”’」』）)】》\"]*$")
_ROUND_UP = re.compile(f"(?:{one_of('page_words', 'round_up')})$")
_DATELINE = re.compile(r"^(?:本[报刊网]讯|央视网消息)(?:（[^（）]{2,8}）)?[：:]?$")  # alone on its line
_TORN_SHARE = 0.5  # of the lines: printed lines mostly end inside a sentence
_LONGEST_HEAD = 60


def articles(record: Record, source: Source) -> Iterator[Article]:
    """The articles that the record holds, in reading order; InputError where it holds no Chinese text."""
    lines = record.lines
    require_chinese("\n".join(x.text for x in lines), record.name)
    blank = frozenset(range(1, lines[-1].number + 1)) - {x.number for x in lines}
    boxes = {x.number: x.box for x in lines if x.box}
    for draft in _drafts(record, lines):
        yield article(draft, source, blank, boxes)


def _drafts(record: Record, lines: Sequence[Line]) -> list[Draft]:
    open_lines = [x for x in lines if not _CLOSED.search(x.text)]
    if not record.single and len(open_lines) > 1 and _is_page(lines, open_lines):
        from kg.text.page import stories  # needed for pages only

        return stories(lines) or [_plain(lines)]
    if briefs := _briefs(lines):
        return briefs
    further = headlines(lines, open_lines) if not record.single and len(open_lines) > 1 else []
    if not further:
        return [_plain(lines, record.title)]
    if open_lines[0] is lines[0] and len(open_lines) == len(further) + 1:
        return [_plain(lines[a:b]) for a, b in itertools.pairwise((0, *further, len(lines)))]
    from kg.text.page import stories

    return stories(lines) or [_plain(lines)]


def _is_page(lines: Sequence[Line], open_lines: Sequence[Line]) -> bool:
    """Printed lines that end inside words, or bylines and attributions with more text behind: not one clean article."""
    inside = lines[1:-1]
    marked = sum(len(x.text) < _LONGEST_HEAD and bool(marks.attribution(x.text) or marks.byline(x.text)) for x in inside)
    torn = [x for x in open_lines if "，" in x.text or "," in x.text or marks.UNFINISHED.search(x.text)]
    usual = median(x.width for x in open_lines)
    even = sum(abs(x.width - usual) <= 2.5 for x in open_lines)
    if (
        len(open_lines) > _TORN_SHARE * len(lines)
        and even >= 0.5 * len(open_lines)
        and len(lines) > 5
        and len(torn) > 0.2 * len(open_lines)
    ):
        return True
    return marked > 0 and (len(torn) > 0 or len(open_lines) > 2 + marked)


def _briefs(lines: Sequence[Line]) -> list[Draft]:
    """A round-up (国内联播快讯): each sub-heading with its paragraphs is an article of its own."""
    if len(lines) < 5 or not _ROUND_UP.search(lines[0].text) or len(lines[0].text) > 16:
        return []
    out: list[Draft] = []
    for before, line in itertools.pairwise(lines):
        closed = bool(_CLOSED.search(line.text))
        if _DATELINE.match(line.text):
            continue
        if not closed and _CLOSED.search(before.text) is None and out and not out[-1].paragraphs:
            return []  # two headings in a row: no plain round-up
        if not closed and len(line.text) <= _LONGEST_HEAD:
            out.append(Draft(headline=line.text, lines=[line.number]))
        elif out:
            out[-1].paragraphs.append([(line.number, line.text)])
            out[-1].lines.append(line.number)
        elif not _ROUND_UP.search(line.text) and len(line.text) > 20:
            return []
    return out if len(out) > 1 and all(d.paragraphs for d in out) else []


def _plain(lines: Sequence[Line], title: str = "") -> Draft:
    """One article as it stands: the first line is the headline if it is no sentence, each further line a paragraph."""
    draft = Draft(headline=title, lines=[x.number for x in lines])
    body = list(lines)
    if not title and len(body) > 1 and not _CLOSED.search(body[0].text):
        draft.headline = body.pop(0).text
    elif title and len(body) > 1 and body[0].text == title:
        body.pop(0)
    draft.paragraphs = [[(x.number, x.text)] for x in body]
    return draft
