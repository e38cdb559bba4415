"""The read-only view of one sentence that a rule gets."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Mention

T = TypeVar("T")


class Sentence:
    """A sentence of `document`, with offsets in `document.text`, and the mentions in it, in order.

    `all` holds the mentions of the whole article, for rules that look back (会议强调 belongs to a meeting named before).
    `once` keeps what several rules work out about one sentence.
    """

    __slots__ = ("_by_kinds", "_worked_out", "all", "document", "end", "mentions", "start")

    def __init__(self, document: Document, found: Mentions, start: int, end: int) -> None:
        self.document, self.all, self.start, self.end = document, found, start, end
        self.mentions = tuple(found.inside(start, end))
        self._worked_out: dict[Hashable, Any] = {}
        self._by_kinds: dict[tuple[str, ...], list[Mention]] = {}

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.document.text[self.start : self.end]

    @property
    def field(self) -> str:
        """The article's field that the sentence stands in: headline, text, …"""
        return self.document.field_at(self.start)

    def of(self, *kinds: str) -> list[Mention]:
        """Mentions of these classes in the sentence, in order; not to be changed."""
        here = self._by_kinds.get(kinds)
        if here is None:
            here = self._by_kinds[kinds] = [m for m in self.mentions if m.entity.kind in kinds]
        return here

    def once(self, name: Hashable, work: Callable[["Sentence"], T]) -> T:
        """What `work` makes of this sentence, done at the first asking; `name` is unique to it."""
        if name not in self._worked_out:
            self._worked_out[name] = work(self)
        done: T = self._worked_out[name]
        return done

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
