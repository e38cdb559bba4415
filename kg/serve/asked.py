"""From the server's one loop to the pool's processes and back: nobody waits for another's query."""

import asyncio
from collections.abc import Iterator
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from kg.errors import QueryError
from kg.serve.asking import NotAcceptableError, Question, StoppedError, TooBigError, UnavailableError
from kg.serve.protocol import RefusalError
from kg.serve.worker import PIECE
from kg.serve.workers import Received, Ticket

_WATCHED_FROM = 0.2
"""Seconds after which a query is worth stopping."""

STATUS: tuple[tuple[type[Exception], int], ...] = (
    (NotAcceptableError, 406),
    (StoppedError, 503),
    (TooBigError, 503),
    (UnavailableError, 503),
    (QueryError, 400),
)
"""What a failed question is answered with: 503 where the limits of the server are the reason, as Fuseki does."""


async def ask(request: Request, question: Question) -> Received:
    """The result of a question. A client that leaves meanwhile stops its query."""
    ticket = Ticket()
    state = request.app.state
    asked: asyncio.Future[Received] = asyncio.get_running_loop().run_in_executor(state.threads, state.current.ask, question, ticket)
    await asyncio.wait({asked}, timeout=_WATCHED_FROM)
    if not asked.done():
        leaving = asyncio.ensure_future(_left(request))
        both: set[asyncio.Future[Any]] = {asked, leaving}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not asked.done():
            ticket.give_up()
        leaving.cancel()
    return await asked


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def failed(error: Exception) -> RefusalError:
    """How a question that failed is answered."""
    status = next(status for kind, status in STATUS if isinstance(error, kind))
    return RefusalError(status, str(error), (("retry-after", "5"),) if isinstance(error, UnavailableError) else ())


def refused(refusal: RefusalError) -> Response:
    """The answer in plain words."""
    return PlainTextResponse(f"{refusal.words}\n", refusal.status, dict(refusal.headers))


def whole(found: Received, headers: dict[str, str] | None = None) -> Response:
    """The answer with the result; says where it was cut."""
    said = {"content-type": f"{found.media}; charset=utf-8" if found.media.startswith("text/") else found.media, **(headers or {})}
    said["vary"] = "Accept"
    if found.cut:
        said["x-sparql-maxrows"] = str(found.cut)
    if found.length <= PIECE:
        return Response(found.read(), headers=said)
    return StreamingResponse(_pieces(found), headers={**said, "content-length": str(found.length)})


def _pieces(found: Received) -> Iterator[bytes]:
    yield from found.pieces()
