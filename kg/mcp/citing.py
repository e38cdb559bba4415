"""Evidence sentences → citations: with the headline, day and newspaper of the article, and the file in which it stands."""

import json
from collections.abc import Iterable, Sequence

from kg.mcp.answers import Citation, Source, Statement
from kg.serve import things
from kg.serve.asking import Question
from kg.vocab import NAMESPACE

FEW = 2
"""Citations of a statement that are given with it; the others are counted."""

_ARTICLES = """PREFIX kg: <https://w3id.org/zhengwen/ontology#>
SELECT ?article ?headline ?byline ?date ?attribution ?path ?publication ?page ?day ?url WHERE {{
  VALUES ?article {{ {articles} }} ?article kg:source ?source . ?source kg:path ?path .
  OPTIONAL {{ ?article kg:headline ?headline }} OPTIONAL {{ ?article kg:byline ?byline }} OPTIONAL {{ ?article kg:date ?date }}
  OPTIONAL {{ ?article kg:attribution ?attribution }} OPTIONAL {{ ?source kg:publication ?publication }}
  OPTIONAL {{ ?source kg:page ?page }} OPTIONAL {{ ?source kg:date ?day }} OPTIONAL {{ ?source kg:url ?url }}
}} ORDER BY ?article ?path"""
_ASKED = 300
"""Articles in one query."""

_Article = tuple[dict[str, str], list[Source]]


async def cited(statements: Sequence[things.Statement], ask: things.Ask, few: int = FEW) -> list[Statement]:
    """The statements as a model gets them, each with its first `few` sentences, the surest first."""
    kept = [(s, sorted(s.evidence, key=lambda e: (-e.confidence, e.article, e.quote))) for s in statements]
    known = await _articles({e.article for _, sentences in kept for e in sentences[:few]}, ask)
    return [
        Statement(
            relation=things.local(s.property),
            value=(s.value.name or s.value.text) if s.value.is_iri else s.value.text,
            iri=s.value.text if s.value.is_iri else "",
            incoming=s.back,
            citations=[_citation(e, known) for e in sentences[:few]],
            more_citations=max(0, len(sentences) - few),
        )
        for s, sentences in kept
    ]


def _citation(sentence: things.Sentence, known: dict[str, _Article]) -> Citation:
    fields, sources = known.get(sentence.article, ({}, []))
    return Citation(
        quote=sentence.quote, article=sentence.article, rule=sentence.rule, confidence=sentence.confidence, sources=sources, **fields
    )


async def _articles(iris: Iterable[str], ask: things.Ask) -> dict[str, _Article]:
    wanted = sorted(iris)
    found: dict[str, _Article] = {}
    for start in range(0, len(wanted), _ASKED):
        articles = " ".join(f"<{iri}>" for iri in wanted[start : start + _ASKED])
        answer = await ask(Question(_ARTICLES.format(articles=articles)))
        for row in json.loads(answer.read())["results"]["bindings"]:
            said = {name: cell["value"] for name, cell in row.items()}
            fields = {name: said[name] for name in ("headline", "byline", "date", "attribution") if name in said}
            source = Source(
                path=said["path"],
                publication=said.get("publication", ""),
                page=said.get("page", ""),
                date=said.get("day", ""),
                url=said.get("url", ""),
            )
            found.setdefault(said["article"], (fields, []))[1].append(source)
    return found


def relation_iri(name: str) -> str:
    """The IRI of a relation that a model names: issuedBy, kg:issuedBy or the whole IRI."""
    return name if ":" in name.removeprefix("kg:") else NAMESPACE + name.removeprefix("kg:")
