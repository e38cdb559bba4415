"""The read-only view of one sentence that a rule gets."""

from dataclasses import dataclass
from functools import cached_property

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Mention


@dataclass(frozen=True)
class Sentence:
    """A sentence of `document`, with offsets in `document.text`, and the mentions in it.

    `all` holds the mentions of the whole article, for rules that look back (会议强调 belongs to a meeting named before).
    """

    document: Document
    all: Mentions
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.document.text[self.start : self.end]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions that lie wholly in the sentence, in order."""
        return tuple(self.all.inside(self.start, self.end))

    @property
    def field(self) -> str:
        """The article's field that the sentence stands in: headline, text, …"""
        return self.document.field_at(self.start)

    @cached_property
    def _by_kind(self) -> dict[str, list[Mention]]:
        out: dict[str, list[Mention]] = {}
        for m in self.mentions:
            out.setdefault(m.entity.kind, []).append(m)
        return out

    def of(self, *kinds: str) -> list[Mention]:
        """Mentions of these classes in the sentence, in order."""
        if len(kinds) == 1:
            return list(self._by_kind.get(kinds[0], ()))
        return [m for m in self.mentions if m.entity.kind in kinds]

    def words(self, start: int, end: int) -> str:
        """The document's words between two document offsets."""
        return self.document.text[start:end]

    def between(self, a: Mention, b: Mention) -> str:
        """The words between two mentions, the first before the second."""
        return self.document.text[a.end : b.start]

    def before(self, m: Mention, size: int = 30) -> str:
        """Up to `size` characters of the sentence before a mention."""
        return self.document.text[max(self.start, m.start - size) : m.start]

    def after(self, m: Mention, size: int = 30) -> str:
        """Up to `size` characters of the sentence after a mention."""
        return self.document.text[m.end : min(self.end, m.end + size)]
