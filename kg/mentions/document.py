"""One article as the finders see it: its fields in one folded string, cut into sentences, with the way back."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.mentions import spoken_days
from kg.model import Article
from kg.text.fold import Folded, fold

FIELDS: Final = ("headline", "subheadline", "text", "attribution", "byline")
_HEADING: Final = re.compile(r"(?<=\n)[^\n。！？；，：]{1,45}(?=\n[^\n]{46})")
_SENTENCE_END: Final = re.compile(r"[。！？!?；;\n](?:(?<=\n)|[”’」』）)]*)")
_LINE: Final = re.compile(r"[^\n]+")

Span = tuple[int, int]


class Document:
    """`text` joins the article's non-empty fields, folded, by newlines, in the order of FIELDS.

    All offsets in finders and rules count in `text`; `locate` leads back to the article's own fields. `parts`: each field,
    where it begins in `text`, and its folding. `sentences`: their half-open spans, cut at 。！？； and at line ends, not inside
    《》 or （）.
    """

    __slots__ = (
        "_begins",
        "_located",
        "_paragraphs",
        "_quoted",
        "_sentence_begins",
        "_spaces",
        "_stories",
        "article",
        "parts",
        "sentences",
        "text",
    )

    def __init__(self, article: Article, text: str, parts: tuple[tuple[str, int, Folded], ...]) -> None:
        self.article: Final = article
        self.text: Final = text
        self.parts: Final = parts
        self.sentences: Final = tuple(_sentences(text))
        self._begins = [begin for _, begin, _ in parts]
        self._sentence_begins = [begin for begin, _ in self.sentences]
        # each mention and each sentence is asked for again and again
        self._located: dict[Span, tuple[str, int, int]] = {}
        self._quoted: dict[Span, tuple[int, int, str]] = {}
        self._paragraphs: tuple[Span, ...] | None = None
        self._spaces: frozenset[int] | None = None
        self._stories: tuple[Span, ...] | None = None

    @classmethod
    def of(cls, article: Article) -> "Document":
        """The document of an article."""
        parts, begin, texts = [], 0, []
        for field in FIELDS:
            value = getattr(article, field)
            if value:
                folded = fold(value)
                parts.append((field, begin, folded))
                texts.append(folded.text)
                begin += len(folded.text) + 1
        return Document(article, spoken_days.written("\n".join(texts)), tuple(parts))

    def field_at(self, offset: int) -> str:
        """The name of the field that this offset lies in."""
        return self.parts[max(0, bisect_right(self._begins, offset) - 1)][0] if self.parts else "text"

    def field_span(self, field: str) -> Span:
        """Where a field stands in `text`; (0, 0) if the article has none."""
        for name, begin, folded in self.parts:
            if name == field:
                return begin, begin + len(folded.text)
        return 0, 0

    def locate(self, start: int, end: int) -> tuple[str, int, int]:
        """(field, start, end) in the article's own string, in code points."""
        place = self._located.get((start, end))
        if place is None:
            place = self._located[start, end] = self._locate(start, end)
        return place

    def quote(self, start: int, end: int) -> tuple[int, int, str]:
        """(start, end, the words there) in the article's own string; what one sentence states shares one string."""
        found = self._quoted.get((start, end))
        if found is None:
            field, a, b = self._locate(start, end)
            found = self._quoted[start, end] = a, b, getattr(self.article, field)[a:b]
        return found

    def _locate(self, start: int, end: int) -> tuple[str, int, int]:
        name, begin, folded = self.parts[bisect_right(self._begins, start) - 1 if start else 0]
        first, stop = start - begin, min(end - begin, len(folded.text))
        if first < stop <= folded.kept:
            return name, first, stop
        first, stop = folded.back(first, stop)
        return name, first, stop

    def sentence_at(self, offset: int) -> Span:
        """The span of the sentence that this offset lies in."""
        return self.sentences[max(0, bisect_right(self._sentence_begins, offset) - 1)]

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Half-open spans of the lines of `text`; headline and every other field are paragraphs of their own."""
        if self._paragraphs is None:
            self._paragraphs = tuple([m.span() for m in _LINE.finditer(self.text)])
        return self._paragraphs

    @property
    def headline_spaces(self) -> frozenset[int]:
        """Offsets where a headline had a space: folding drops it, but there it parts clauses (召开座谈会 部署工作)."""
        if self._spaces is None:
            out: set[int] = set()
            for name, begin, folded in self.parts:
                if name in ("headline", "subheadline"):
                    out |= {begin + i for i in range(1, len(folded.origin)) if folded.origin[i] - folded.origin[i - 1] > 1}
            self._spaces = frozenset(out)
        return self._spaces

    @property
    def stories(self) -> tuple[Span, ...]:
        """Half-open spans of the stories: one, or one for each brief, where two short lines or more head longer ones."""
        if self._stories is None:
            start, end = self.field_span("text")
            lines = self.text.count("\n", start, end) > 2  # as two headings and what they head need
            begins = [m.start() for m in _HEADING.finditer(self.text, start, end)] if lines else []
            edges = [0, *begins, len(self.text)] if len(begins) > 1 else [0, len(self.text)]
            self._stories = tuple([(a, b) for a, b in pairwise(edges) if a < b])
        return self._stories

    def story_at(self, offset: int) -> Span:
        """The span of the story that this offset lies in."""
        stories = self.stories
        if len(stories) == 1:
            return stories[0]
        return next((s for s in reversed(stories) if s[0] <= offset), (0, len(self.text)))


def _sentences(text: str) -> Iterator[Span]:
    begin = 0
    for m in _SENTENCE_END.finditer(text):
        if m[0] != "\n" and _inside_brackets(text, begin, m.start()):
            continue
        end = m.start() if m[0] == "\n" else m.end()
        if text[begin:end].strip():
            yield begin, end
        begin = m.end()
    if text[begin:].strip():
        yield begin, len(text)


def _inside_brackets(text: str, begin: int, at: int) -> bool:
    piece = text[begin:at]
    if "《" not in piece and "（" not in piece:
        return False
    return any(piece.count(a) > piece.count(b) and b in text[at : at + 120].split("\n")[0] for a, b in ("《》", "（）"))
