"""A record's lines → its articles: one as it stands, the briefs of a round-up, or the stories of a newspaper page."""

import re
from collections.abc import Iterator, Sequence

from kg.model import Article, Source
from kg.text.draft import Draft, article
from kg.text.formats import Record
from kg.text.language import require_chinese
from kg.text.lines import Line

_END = re.compile(r"[。！？!?…][”’」』）)】》]*$|[：:；;]$")


def articles(record: Record, source: Source) -> Iterator[Article]:
    """The articles that the record holds, in reading order; InputError where it holds no Chinese text."""
    require_chinese("\n".join(x.text for x in record.lines), record.name)
    lines = record.lines
    yield article(_plain(lines, record.title), source, _blank(lines))


def _blank(lines: Sequence[Line]) -> frozenset[int]:
    last = lines[-1].number if lines else 0
    return frozenset(range(1, last + 1)) - {x.number for x in lines}


def _plain(lines: Sequence[Line], title: str = "") -> Draft:
    draft = Draft(headline=title, lines=[x.number for x in lines])
    body = list(lines)
    if not title and len(body) > 1 and not _END.search(body[0].text):
        draft.headline = body.pop(0).text
    elif title and body and body[0].text == title and len(body) > 1:
        body.pop(0)
    draft.paragraphs = [[(x.number, x.text)] for x in body]
    return draft
