"""Article → the document and its mentions: who and what is named where.

Each finder sees what the finders before it found, so their order matters and is written out here.
"""

from typing import Final

from kg.mentions import agencies, campaigns, dates, figures, meetings, organizations, overlap, people, places, policies, posts
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Article, Mention, Unresolved

FINDERS: Final = (
    dates.find,
    policies.find,
    places.find,
    agencies.find,
    organizations.find,
    people.find,
    posts.find,
    campaigns.find,
    meetings.find,
    figures.find,
)


def find(article: Article) -> tuple[Document, Mentions, tuple[Unresolved, ...]]:
    """The document of an article, all its mentions with document offsets, and what stayed unresolved."""
    document = Document.of(article)
    found = Mentions()
    unresolved: list[Unresolved] = []
    for finder in FINDERS:
        new: list[Mention] = []
        for m in finder(document, found):
            if isinstance(m, Unresolved):
                unresolved.append(m)
            else:
                new.append(m)
        found = found.plus(new)
    return document, overlap.settle(document, found), tuple(unresolved)
