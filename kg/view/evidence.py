"""Evidence nodes → rows: which article, which sentence, which words of it, by which rule, how sure."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from kg.view.read import Build
from kg.vocab import KG

FIGURE = (KG.value, KG.indicator)


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of evidence; `start` and `end` count code points in the sentence, `lines` are the raw lines where known."""

    article: int
    sentence: int
    start: int
    end: int
    rule: int
    confidence: float
    field: str
    lines: tuple[int, int] | None


class EvidenceTable:
    """All evidence of a build in a fixed order, with sentences and rules held once."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self.article_ids = sorted({*build.articles, *(iri for e in build.evidence.values() for iri in _one(e, KG.article))})
        self._article = {iri: i for i, iri in enumerate(self.article_ids)}
        self.sentences = sorted({x for e in build.evidence.values() for x in _one(e, KG.quote)})
        self._sentence = {x: i for i, x in enumerate(self.sentences)}
        self.rules = sorted({x for e in build.evidence.values() for x in _one(e, KG.rule)})
        self._rule = {x: i for i, x in enumerate(self.rules)}
        self.rows: list[Row] = []
        self._of: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        self._about: dict[str, list[int]] = defaultdict(list)
        self._naming: dict[str, list[int]] = defaultdict(list)
        self._figure: dict[str, list[int]] = defaultdict(list)
        for said in build.evidence.values():
            self._add(said)

    def of(self, subject: str, predicate: str, obj: str) -> tuple[int, ...]:
        """The rows that state one triple."""
        return tuple(self._of.get((subject, str(predicate), obj), ()))

    def of_figure(self, iri: str) -> tuple[int, ...]:
        """A figure's one row stands for all that is said of it; nothing for another node."""
        return tuple(self._figure.get(iri, ()))

    def about(self, subject: str) -> tuple[int, ...]:
        """All rows whose subject this is."""
        return tuple(self._about.get(subject, ()))

    def naming(self, iri: str) -> tuple[int, ...]:
        """The rows of `kg:mentions` that name this thing."""
        return tuple(self._naming.get(iri, ()))

    def _add(self, said: dict[str, Any]) -> None:
        subject, predicate = "".join(_one(said, "subject")), "".join(_one(said, "predicate")).rsplit("#", 1)[-1]
        number = len(self.rows)
        self.rows.append(self._row(said))
        for obj in _one(said, "object"):
            self._of[subject, predicate, obj].append(number)
            if predicate == KG.mentions:
                self._naming[obj].append(number)
        if predicate in FIGURE:
            self._figure[subject].append(number)
        self._about[subject].append(number)

    def _row(self, said: dict[str, Any]) -> Row:
        quote, article, field = ("".join(_one(said, p)[:1]) for p in (KG.quote, KG.article, KG.field))
        start, end = (int("".join(_one(said, p)[:1]) or 0) for p in (KG.start, KG.end))
        record = self._build.articles.get(article, {})
        shift = _quote_start(str(record.get(field) or ""), quote, start, end)
        return Row(
            self._article.get(article, -1),
            self._sentence.get(quote, -1),
            max(0, start - shift),
            min(len(quote), end - shift),
            self._rule.get("".join(_one(said, KG.rule)[:1]), -1),
            float("".join(_one(said, KG.confidence)[:1]) or 0),
            field,
            _lines(record, start, end) if field == "text" else None,
        )


def _one(said: dict[str, Any], name: str) -> list[str]:
    return [v.text for v in said.get(name, ())]


def _quote_start(text: str, quote: str, start: int, end: int) -> int:
    """Where the occurrence of the sentence begins that holds the span; without the text the span is taken to begin the sentence."""
    at = text.find(quote, max(0, end - len(quote)), start + len(quote)) if quote else -1
    return at if at >= 0 else start


def _lines(record: dict[str, Any], start: int, end: int) -> tuple[int, int] | None:
    """The raw lines of a span in `text`, by the article's table of offsets."""
    at = record.get("at") or []
    offsets = [pair[0] for pair in at]
    first, last = bisect_right(offsets, start) - 1, bisect_right(offsets, max(start, end - 1)) - 1
    if first < 0:
        return None
    low, high = sorted((int(at[first][1]), int(at[last][1])))
    return low, high
