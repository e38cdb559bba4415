"""Bytes → articles: files are decoded, cut into articles, put in reading order; a story told twice becomes one.

sources.discover(paths) → inputs → read(input) → articles → dedupe.merge(articles)
"""

from collections.abc import Iterator

from kg.errors import InputError
from kg.model import Article, Reading, Source
from kg.text.draft import digest
from kg.text.formats import records
from kg.text.sources import Input
from kg.text.split import articles


def read(item: Input, *, date: str = "") -> Iterator[Article | InputError]:
    """The articles of one file, in reading order; what cannot be read comes as an InputError in its place.

    A pure function of the file and of what `item` says about it. `date` serves where neither gives one.
    """
    if item.problem:
        yield InputError(item.name, item.problem)
    try:
        for record in records(item):
            if isinstance(record, InputError):
                yield record
                continue
            source = Source(record.name, record.sha256, record.encoding, record.publication, record.date or date, record.page, record.url)
            try:
                yield from articles(record, source)
            except InputError as error:
                yield error
    except InputError as error:
        yield error


def article_of(text: str, *, id: str = "") -> Article:
    """The text as it stands: nothing split, joined or dropped, so that offsets count in what was given."""
    return Article(id or digest(text), text, readings=(Reading(Source(id or "-", "0" * 64)),), at=((0, 1),))
