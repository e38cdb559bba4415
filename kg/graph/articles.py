"""An article as a line of articles.jsonl, and back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.model import Article, Reading, Source
from kg.vocab import DATA


def record(article: Article, base: str = DATA) -> dict[str, Any]:
    """The JSON object that MODEL.md describes; `lines` and `at` as lists of pairs, `boxes` of a PDF as lists of six."""
    return {
        "id": f"{base}article/{article.id}",
        "headline": article.headline,
        "subheadline": article.subheadline,
        "byline": article.byline,
        "attribution": article.attribution,
        "date": article.date,
        "text": article.text,
        "sources": [_source(r) for r in article.readings],
        "at": [list(pair) for pair in article.at],
        "doubts": list(article.doubts),
    }


_OPTIONAL = ("publication", "date", "page", "url")


def _source(reading: Reading) -> dict[str, Any]:
    s = reading.source
    known = {name: value for name in _OPTIONAL if (value := getattr(s, name))}
    boxes = {"boxes": [list(box) for box in reading.boxes]} if reading.boxes else {}
    return {"path": s.path, "lines": [list(pair) for pair in reading.lines], **boxes, "sha256": s.sha256, "encoding": s.encoding, **known}


def article(record: dict[str, Any]) -> Article:
    """The article that `record` was made from."""
    readings = tuple(
        Reading(
            Source(s["path"], s["sha256"], s["encoding"], *(s.get(name, "") for name in _OPTIONAL)),
            tuple((a, b) for a, b in s["lines"]),
            tuple((n, page, *edges) for n, page, *edges in s.get("boxes", ())),
        )
        for s in record["sources"]
    )
    fields = {k: record[k] for k in ("text", "headline", "subheadline", "byline", "attribution", "date")}
    at = tuple((a, b) for a, b in record["at"])
    return Article(id=record["id"].rsplit("/", 1)[-1], readings=readings, at=at, doubts=tuple(record["doubts"]), **fields)


def read_back(path: Path) -> Iterator[Article]:
    """The articles of an articles.jsonl; InputError where the file is missing or a line is not one of ours."""
    try:
        with path.open(encoding="utf-8") as f:
            for number, line in enumerate(f, 1):
                try:
                    yield article(json.loads(line))
                except (ValueError, KeyError, TypeError) as e:
                    raise InputError(f"{path}:{number}", f"is no article of a build ({e!r}); build its sources again") from e
    except OSError as e:
        raise InputError(str(path), "cannot be read; name the output folder of a finished `kg build`") from e
