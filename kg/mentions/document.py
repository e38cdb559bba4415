"""One article as the finders see it: its fields in one folded string, cut into sentences, with the way back."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kg.model import Article
from kg.text.fold import Folded, fold

FIELDS = ("headline", "subheadline", "text", "attribution", "byline")
_HEADING = re.compile(r"(?<=\n)[^\n。！？；，：]{1,45}(?=\n[^\n]{46})")
_SENTENCE_END = re.compile(r"[。！？!?；;\n](?:(?<=\n)|[”’」』）)]*)")


@dataclass(frozen=True)
class Document:
    """`text` joins the article's non-empty fields, folded, by newlines, in the order of FIELDS.

    All offsets in finders and rules count in `text`; `locate` leads back to the article's own fields.
    """

    article: Article
    text: str
    parts: tuple[tuple[str, int, Folded], ...]  # field, where it begins in `text`, its folding

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
        return cls(article, "\n".join(texts), tuple(parts))

    @cached_property
    def _begins(self) -> list[int]:
        return [begin for _, begin, _ in self.parts]

    def field_at(self, offset: int) -> str:
        """The name of the field that this offset lies in."""
        return self.parts[max(0, bisect_right(self._begins, offset) - 1)][0] if self.parts else "text"

    def field_span(self, field: str) -> tuple[int, int]:
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

    @cached_property
    def _located(self) -> dict[tuple[int, int], tuple[str, int, int]]:
        return {}  # each mention and each sentence is asked for again and again

    def quote(self, start: int, end: int) -> tuple[int, int, str]:
        """(start, end, the words there) in the article's own string; what one sentence states shares one string."""
        found = self._quoted.get((start, end))
        if found is None:
            field, a, b = self._locate(start, end)
            found = self._quoted[start, end] = a, b, getattr(self.article, field)[a:b]
        return found

    @cached_property
    def _quoted(self) -> dict[tuple[int, int], tuple[int, int, str]]:
        return {}

    def _locate(self, start: int, end: int) -> tuple[str, int, int]:
        name, begin, folded = self.parts[bisect_right(self._begins, start) - 1 if start else 0]
        start, end = start - begin, min(end - begin, len(folded.text))
        if start < end <= folded.kept:
            return name, start, end
        return name, *folded.back(start, end)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans of the sentences: cut at 。！？； and at line ends, not inside 《》 or （）."""
        spans, begin = [], 0
        for m in _SENTENCE_END.finditer(self.text):
            if m[0] != "\n" and _inside_brackets(self.text, begin, m.start()):
                continue
            end = m.start() if m[0] == "\n" else m.end()
            if self.text[begin:end].strip():
                spans.append((begin, end))
            begin = m.end()
        if self.text[begin:].strip():
            spans.append((begin, len(self.text)))
        return tuple(spans)

    @cached_property
    def _sentence_begins(self) -> list[int]:
        return [s for s, _ in self.sentences]

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The span of the sentence that this offset lies in."""
        i = bisect_right(self._sentence_begins, offset) - 1
        return self.sentences[max(0, i)]

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans of the lines of `text`; headline and every other field are paragraphs of their own."""
        return tuple(m.span() for m in re.finditer(r"[^\n]+", self.text))

    @cached_property
    def headline_spaces(self) -> frozenset[int]:
        """Offsets where a headline had a space: folding drops it, but there it parts clauses (召开座谈会 部署工作)."""
        out = set()
        for name, begin, folded in self.parts:
            if name in ("headline", "subheadline"):
                out |= {begin + i for i in range(1, len(folded.origin)) if folded.origin[i] - folded.origin[i - 1] > 1}
        return frozenset(out)

    @cached_property
    def stories(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans of the stories: one, or one for each brief, where two short lines or more head longer ones."""
        begins = [m.start() for m in _HEADING.finditer(self.text, *self.field_span("text"))]
        edges = [0, *begins, len(self.text)] if len(begins) > 1 else [0, len(self.text)]
        return tuple((a, b) for a, b in pairwise(edges) if a < b)

    def story_at(self, offset: int) -> tuple[int, int]:
        """The span of the story that this offset lies in."""
        stories = self.stories
        if len(stories) == 1:
            return stories[0]
        return next((s for s in reversed(stories) if s[0] <= offset), (0, len(self.text)))


def _inside_brackets(text: str, begin: int, at: int) -> bool:
    piece = text[begin:at]
    if "《" not in piece and "（" not in piece:
        return False
    return any(piece.count(a) > piece.count(b) and b in text[at : at + 120].split("\n")[0] for a, b in ("《》", "（）"))
