"""All addresses of the server in one place."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.errors import QueryError
from kg.serve import api, files, guard, node, openapi, sparql
from kg.serve.asked import failed, refused
from kg.serve.asking import UnavailableError
from kg.serve.current import Current
from kg.serve.names import Names
from kg.serve.protocol import RefusalError
from kg.version import __version__


def app(current: Current) -> ASGIApp:
    """The application that answers from what is current."""
    it = FastAPI(title="Zhengwen 政闻", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    it.state.current = current
    it.state.names = Names(current)
    # every question that may wait has a thread to wait in; the pool refuses what is beyond
    it.state.threads = ThreadPoolExecutor(current.limits.workers + current.limits.waiting + 1, "kg-ask")
    it.include_router(api.router)
    it.router.routes[:0] = [
        Route("/id/{name:path}", node.node),
        Route("/search", node.search),
        Route("/query", files.query_page),
        Route("/ontology.ttl", files.ontology),
        Route("/static/{name}", files.static),
        Route("/openapi.json", openapi.document),
        Route("/", files.front),
        *(Route(f"/{name}", files.output) for name in files.OUTPUTS),
    ]
    it.add_exception_handler(StarletteHTTPException, _http)
    it.add_exception_handler(HTTPException, _http)
    it.add_exception_handler(RequestValidationError, _invalid)
    for kind in (QueryError, UnavailableError):
        it.add_exception_handler(kind, _failed)
    it.add_exception_handler(guard.TooLongError, _too_long)
    it.add_exception_handler(guard.TooSlowError, _too_slow)
    return guard.Guard(_Front(it))


class _Front:
    """Takes /sparql before the framework does: a small query costs less than its way through all of that."""

    def __init__(self, rest: FastAPI) -> None:
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/sparql":
            await self._rest(scope, receive, send)
            return
        scope["app"] = self._rest
        request = Request(scope, receive, send)
        try:
            response = await sparql.sparql(request)
        except guard.TooLongError as e:
            response = _too_long(request, e)
        except guard.TooSlowError as e:
            response = _too_slow(request, e)
        await response(scope, receive, send)


def _http(request: Request, error: Any) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": error.detail}, error.status_code, error.headers)
    words = {404: "there is nothing at this address", 405: f"{request.method} is not answered here"}.get(error.status_code, error.detail)
    return refused(RefusalError(error.status_code, words, tuple((error.headers or {}).items())))


def _invalid(request: Request, error: Any) -> Response:
    said = "; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in error.errors())
    return JSONResponse({"detail": said}, 422)


def _failed(request: Request, error: Any) -> Response:
    refusal = failed(error)
    return JSONResponse({"detail": refusal.words}, refusal.status, dict(refusal.headers))


def _too_long(request: Request, error: Any) -> Response:
    return refused(RefusalError(413, f"the body is longer than {guard.MOST_BODY} bytes", (("connection", "close"),)))


def _too_slow(request: Request, error: Any) -> Response:
    return refused(RefusalError(408, f"the body did not come within {guard.PATIENCE:g} s", (("connection", "close"),)))
