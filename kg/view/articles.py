"""What the page says of an article: headline, date, newspaper, file and lines."""

from typing import Any

from kg.view.read import Build
from kg.vocab import KG

Record = dict[str, Any]


def articles(build: Build, ids: list[str]) -> list[Record]:
    """One record an id, in that order; empty parts are left out."""
    return [_article(build, iri) for iri in ids]


def _article(build: Build, iri: str) -> Record:
    line = build.articles.get(iri, {})
    said = {name: line.get(name) or build.text(iri, name) for name in ("headline", "subheadline", "byline", "attribution", "date")}
    if not said["headline"]:
        text = str(line.get("text") or "")
        said["opening"] = text[:24] + ("…" if len(text) > 24 else "")
    return {"iri": iri} | {k: v for k, v in said.items() if v} | {"sources": _sources(build, iri, line)}


def _sources(build: Build, iri: str, line: Record) -> list[Record]:
    by_path = {build.text(s, KG.path): s for s in build.links(iri, KG.source)}
    listed = line.get("sources") or [{"path": path} for path in sorted(by_path)]
    found = []
    for source in listed:
        node = by_path.get(source.get("path", ""), "")
        more = {name: build.text(node, name) for name in (KG.publication, KG.date, KG.page, KG.url)} if node else {}
        found.append({k: v for k, v in {**source, **{str(k): v for k, v in more.items()}}.items() if v})
    return found
