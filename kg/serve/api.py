"""/api: names found, nodes described, questions listed, as JSON with a schema."""

from functools import partial
from typing import Annotated, Any

import anyio.to_thread
from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel, Field

from kg.graph.named import named_queries
from kg.serve import things
from kg.serve.addresses import path
from kg.serve.asked import ask
from kg.vocab import KG, NAMESPACE

KINDS = tuple(sorted(str(c) for c in KG.classes))
_TEXT = r"^[^\x00-\x1f]*$"


class Problem(BaseModel):
    """What is wrong with a request."""

    detail: str


class Hit(BaseModel):
    """A node whose name fits."""

    iri: str
    kind: str = Field(description="its narrowest class, a local name of the ontology")
    name: str
    others: list[str] = Field(description="other names and labels")
    score: float
    path: str = Field(description="its page on this server")


class Sentence(BaseModel):
    """A sentence that states something, where it stands, and the rule that read it."""

    quote: str
    article: str
    headline: str
    rule: str
    confidence: float


class Statement(BaseModel):
    """A property and its value, with the sentences behind it."""

    property: str
    value: str
    is_iri: bool
    name: str = Field(description="the value's name where it is a node")
    language: str
    evidence: list[Sentence]


class Entity(BaseModel):
    """A node: what is said of it, and what leads to it."""

    iri: str
    name: str
    types: list[str]
    labels: dict[str, str]
    aliases: list[str]
    statements: list[Statement]
    incoming: list[Statement] = Field(description="statements of other nodes, whose value is that other node")
    complete: bool = Field(description="false where there is more than is given")


class NamedQuery(BaseModel):
    """A question that comes with the software."""

    name: str
    title_zh: str
    title_en: str
    parameters: list[str]
    query: str


class Health(BaseModel):
    """What is served."""

    status: str
    store: str = Field(description="digest of the outputs that are served")
    base: str
    seconds: float = Field(description="time limit of a query")
    rows: int = Field(description="row limit of an answer")


_BUSY: dict[int | str, dict[str, Any]] = {
    503: {"model": Problem, "description": "the server's limits, or too many questions; ask again later"}
}
router = APIRouter()


@router.get("/api/search", response_model=list[Hit], responses=_BUSY, summary="Nodes by name, pinyin or initials")
async def search(
    request: Request,
    q: Annotated[str, Query(min_length=1, max_length=200, pattern=_TEXT, description="part of a name: 民政厅, 民政廳, minzhengting, mzt")],
    kind: Annotated[str, Query(max_length=40, description=f"one of {', '.join(KINDS)}", json_schema_extra={"enum": ["", *KINDS]})] = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 20,
) -> list[Hit]:
    """The best first."""
    if kind and kind not in KINDS:
        raise HTTPException(422, f"no such class: {kind}; known are {', '.join(KINDS)}")
    index = await anyio.to_thread.run_sync(request.app.state.names.index)
    hits = await anyio.to_thread.run_sync(partial(index.find, q, limit, kind))
    base = request.app.state.current.edition.base
    return [Hit(iri=n.iri, kind=n.kind, name=n.name, others=list(n.others), score=score, path=path(n.iri, base)) for n, score in hits]


@router.get(
    "/api/entity",
    response_model=Entity,
    responses={404: {"model": Problem, "description": "the graph has no such node"}, **_BUSY},
    summary="A node with its statements and the sentences behind them",
)
async def entity(
    request: Request, iri: Annotated[str, Query(min_length=1, max_length=2000, pattern=_TEXT, description="its whole IRI")]
) -> Entity:
    """Statements in both directions, at most some hundreds of each."""
    it = await things.thing(iri, partial(ask, request))
    if it is None:
        raise HTTPException(404, f"the graph has no node {iri}; /api/search finds nodes by name")
    return Entity(
        iri=it.iri,
        name=it.name,
        types=list(it.types),
        labels=it.labels,
        aliases=list(it.aliases),
        statements=[_statement(s) for s in it.statements if not s.back],
        incoming=[_statement(s) for s in it.statements if s.back],
        complete=it.whole,
    )


def _statement(s: things.Statement) -> Statement:
    name = s.property.removeprefix(NAMESPACE) if s.property.startswith(NAMESPACE) else s.property
    evidence = [Sentence(quote=e.quote, article=e.article, headline=e.headline, rule=e.rule, confidence=e.confidence) for e in s.evidence]
    return Statement(
        property=name, value=s.value.text, is_iri=s.value.is_iri, name=s.value.name, language=s.value.language, evidence=evidence
    )


@router.get("/api/queries", response_model=list[NamedQuery], summary="The questions that come with the software")
async def queries() -> list[NamedQuery]:
    """Each can be asked at /sparql as it is."""
    return [
        NamedQuery(name=q.name, title_zh=q.title_zh, title_en=q.title_en, parameters=[p.name for p in q.parameters], query=q.text)
        for q in named_queries()
    ]


@router.get("/health", response_model=Health, responses=_BUSY, summary="Whether questions are answered, and by which build")
async def health(request: Request) -> Health:
    """Asks the store for one triple."""
    from kg.serve.asking import Question

    await ask(request, Question("ASK { ?s ?p ?o }"))
    current = request.app.state.current
    edition = current.edition
    return Health(status="ok", store=edition.held.digest, base=edition.base, seconds=current.limits.seconds, rows=current.limits.rows)
