"""Which division a bare 省, 市, 全省, 我市 at some place in an article means."""

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity


def home(document: Document, found: Mentions, offset: int, level: str = "") -> Entity | None:
    """The Province or Place that elided names at `offset` belong to; None where the article leaves it open.

    `level`: "province", "prefecture" or "county" where the words say it (省民政厅, 市政府, 区民政局), else any.
    """
    return None
