"""The tools: find an entity, describe it, find evidence, ask a named question or SPARQL. They only read, within limits."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial, wraps
from typing import Annotated, Any, ParamSpec, TypeVar

import anyio.to_thread
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from kg.errors import KgError
from kg.graph.named import named_queries, with_values
from kg.graph.prologue import form
from kg.graph.query import known_prefixes
from kg.mcp import answers
from kg.mcp.citing import cited, relation_iri
from kg.resources import schema_dir
from kg.serve import things
from kg.serve.asking import Question
from kg.serve.current import Current
from kg.serve.names import Names
from kg.serve.workers import Received
from kg.version import __version__
from kg.vocab import KG

INSTRUCTIONS = """A knowledge graph of Chinese policy news: agencies, officials and posts, places, policies, campaigns, meetings and figures,
as news articles state them. Begin with search_entities or list_questions. Every statement comes with the sentence that states it: cite it with headline,
newspaper and date, and do not state what no tool returned. A confidence is how often the rule that read the sentence is right. Names are
in simplified Chinese. SPARQL knows the prefix kg: of the ontology, which is the resource zhengwen://ontology."""
ROWS = 100
"""Rows that a model gets if it does not ask for more."""

_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_KINDS = ", ".join(sorted(str(c) for c in KG.classes))
P = ParamSpec("P")
R = TypeVar("R")


class Tools:
    """What can be asked of the newest build."""

    def __init__(self, current: Current) -> None:
        self._current = current
        self._names = Names(current)

    async def _ask(self, question: Question) -> Received:
        return await anyio.to_thread.run_sync(partial(self._current.ask, question))

    async def search_entities(
        self,
        name: Annotated[
            str, Field(min_length=1, max_length=200, description="all or part of a name, simplified or traditional, pinyin or initials")
        ],
        kind: Annotated[str, Field(description=f"keep to one class: {_KINDS}")] = "",
        limit: Annotated[int, Field(ge=1, le=100)] = 10,
    ) -> answers.Hits:
        """Find entities by name; gives their IRIs, which the other tools take."""
        if kind and kind not in KG.classes:
            raise ToolError(f"no such class: {kind}; known are {_KINDS}")
        index = await anyio.to_thread.run_sync(self._names.index)
        hits = await anyio.to_thread.run_sync(partial(index.find, name, limit, kind))
        found = [answers.Hit(iri=n.iri, kind=n.kind, name=n.name, other_names=list(n.others), articles=n.links) for n, _ in hits]
        return answers.Hits(entities=found)

    async def describe_entity(
        self, entity: Annotated[str, Field(min_length=1, max_length=2000, description="its IRI, or its exact name")]
    ) -> answers.Entity:
        """Everything that the graph says of one entity, with the sentences that state it."""
        it = await self._thing(entity)
        statements = await cited(it.statements, self._ask)
        return answers.Entity(
            iri=it.iri,
            name=it.name,
            kinds=list(it.types),
            labels=it.labels,
            other_names=list(it.aliases),
            statements=statements,
            complete=it.whole,
        )

    async def find_evidence(
        self,
        entity: Annotated[str, Field(min_length=1, max_length=2000, description="an entity's IRI or exact name")],
        relation: Annotated[str, Field(max_length=200, description="keep to one relation, such as issuedBy")] = "",
        other: Annotated[str, Field(max_length=2000, description="keep to statements with this other entity (IRI or name) or value")] = "",
        limit: Annotated[int, Field(ge=1, le=100, description="sentences of one statement")] = 20,
    ) -> answers.Evidence:
        """The sentences behind statements of an entity, in either direction, each with its article and source."""
        if relation and not relation.startswith("http") and relation.removeprefix("kg:") not in KG.terms:
            raise ToolError(f"the ontology has no relation {relation}; nearest: {', '.join(KG.nearest(relation)) or 'none'}")
        it = await self._thing(entity)
        kept = [
            s
            for s in it.statements
            if s.evidence
            and (not relation or s.property == relation_iri(relation))
            and (not other or other in (s.value.text, s.value.name))
        ]
        return answers.Evidence(statements=await cited(kept, self._ask, limit), complete=it.whole)

    async def _thing(self, entity: str) -> things.Thing:
        if it := await things.thing(entity, self._ask):
            return it
        index = await anyio.to_thread.run_sync(self._names.index)
        same = [n for n, _ in index.find(entity, 20) if entity in (n.name, *n.others)]
        if len(same) == 1 and (it := await things.thing(same[0].iri, self._ask)):
            return it
        near = same or index.nearest(entity)
        listed = "; ".join(f"{n.name} <{n.iri}>" for n in near) or "none"
        raise ToolError(
            f"{'several entities are' if same else 'no entity is'} named {entity}: {listed}" if near else f"no entity is named {entity}"
        )

    async def list_questions(self) -> answers.Questions:
        """The questions that come with the graph, with what may be set in each."""
        return answers.Questions(
            questions=[
                answers.Question(
                    name=q.name,
                    zh=q.title_zh,
                    en=q.title_en,
                    parameters=[
                        answers.Parameter(name=p.name, meaning_zh=p.zh, meaning_en=p.en, default=[t.value for t in p.default])
                        for p in q.parameters
                    ],
                )
                for q in named_queries()
            ]
        )

    async def ask_question(
        self,
        name: Annotated[str, Field(max_length=100, description="a name that list_questions gives")],
        parameters: Annotated[dict[str, str | list[str]] | None, Field(description='values to set: {"agency": "广东省民政厅"}')] = None,
        rows: Annotated[int, Field(ge=1, le=1000)] = ROWS,
    ) -> answers.Rows:
        """Ask a named question with values for its parameters."""
        if name not in {q.name for q in named_queries()}:
            raise ToolError(f"no question is named {name}; list_questions gives all")
        text = with_values(name, parameters or {}, known_prefixes(self._current.edition.prefixes))
        return await self._rows(text, rows)

    async def run_sparql(
        self,
        query: Annotated[
            str,
            Field(
                min_length=1, max_length=20_000, description="SELECT, ASK, CONSTRUCT or DESCRIBE; the usual prefixes need no declaration"
            ),
        ],
        rows: Annotated[int, Field(ge=1, le=1000)] = ROWS,
    ) -> answers.Rows | answers.Triples:
        """Ask SPARQL 1.1 of graph and evidence together; nothing can be changed, and a query that runs too long is stopped."""
        if form(query) in ("CONSTRUCT", "DESCRIBE"):
            found = await self._ask(Question(query, most=rows))
            return answers.Triples(turtle=found.read().decode("utf-8"), cut=found.cut > 0)
        return await self._rows(query, rows)

    async def _rows(self, text: str, most: int) -> answers.Rows:
        found = await self._ask(Question(text, most=most))
        told = json.loads(found.read())
        if "boolean" in told:
            return answers.Rows(columns=["answer"], rows=[[str(told["boolean"]).lower()]])
        columns = told["head"]["vars"]
        rows = [[row[c]["value"] if c in row else None for c in columns] for row in told["results"]["bindings"]]
        return answers.Rows(columns=columns, rows=rows, cut=found.cut > 0)


def _in_words(tool: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    """Our own errors as the protocol's: the model reads what was wrong and can ask better."""

    @wraps(tool)
    async def told(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return await tool(*args, **kwargs)
        except KgError as e:
            raise ToolError(str(e)) from e

    return told


def server(current: Current) -> MCPServer[Any]:
    """The protocol's server over the newest build that `current` holds."""

    @asynccontextmanager
    async def watching(_: MCPServer[Any]) -> AsyncIterator[None]:
        current.watch()
        yield

    made: MCPServer[Any] = MCPServer(
        "zhengwen", title="Zhengwen 政闻", instructions=INSTRUCTIONS, version=__version__, lifespan=watching, log_level="ERROR"
    )
    tools = Tools(current)
    for tool in (
        tools.search_entities,
        tools.describe_entity,
        tools.find_evidence,
        tools.list_questions,
        tools.ask_question,
        tools.run_sparql,
    ):
        made.tool(annotations=_READS)(_in_words(tool))

    @made.resource("zhengwen://ontology", title="The ontology", mime_type="text/turtle")
    def ontology() -> str:
        """Classes and relations with their definitions, in Turtle."""
        return (schema_dir() / "ontology.ttl").read_text("utf-8")

    return made
