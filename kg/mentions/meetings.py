"""Finds meetings."""

from collections.abc import Iterator

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Mention, Unresolved


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of meetings, with document offsets."""
    yield from ()
