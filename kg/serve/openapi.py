"""/openapi.json: the interface in OpenAPI, with /sparql, /id and /search, which are answered outside of FastAPI."""

from typing import Any

from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.serve.addresses import PAGES
from kg.serve.engine import GRAPHS, ROWS
from kg.version import __version__

_TEXT = {"text/plain": {"schema": {"type": "string"}}}
_RESULT = {media: {"schema": {} if "json" in media else {"type": "string"}} for media in (*ROWS, *GRAPHS)}
_REFUSED = {
    "400": "the query or the request cannot be understood; the line is named",
    "403": "an update: this endpoint only reads",
    "406": "no result format is acceptable",
    "413": "the body is too long",
    "414": "the address is too long",
    "415": "a body of this type holds no query",
    "503": "the query went beyond its limits, or too many wait",
}


def document_of(app: Any) -> dict[str, Any]:
    """The whole description, made once."""
    found = get_openapi(title=app.title, version=__version__, routes=app.routes, description="A knowledge graph of policy news, read only.")
    for methods in found["paths"].values():
        for operation in methods.values():
            if "422" in operation["responses"]:
                operation["responses"]["422"] = _json("a parameter is missing or wrong")
    found["components"]["schemas"].pop("HTTPValidationError", None)
    found["components"]["schemas"].pop("ValidationError", None)
    responses = {"200": {"description": "the result, cut where X-SPARQL-MaxRows says so", "content": _RESULT}}
    responses |= {status: {"description": words, "content": _TEXT} for status, words in _REFUSED.items()}
    graphs = [
        {"name": f"{x}-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}} for x in ("default", "named")
    ]
    query = {"name": "query", "in": "query", "description": "without it the endpoint describes itself", "schema": {"type": "string"}}
    form = {"type": "object", "required": ["query"], "properties": {"query": {"type": "string"}}}
    body = {
        "required": True,
        "content": {"application/x-www-form-urlencoded": {"schema": form}, "application/sparql-query": {"schema": {"type": "string"}}},
    }
    found["paths"]["/sparql"] = {
        "get": {"summary": "SPARQL 1.1 Protocol", "operationId": "query", "parameters": [query, *graphs], "responses": responses},
        "post": {
            "summary": "SPARQL 1.1 Protocol",
            "operationId": "query_by_post",
            "parameters": graphs,
            "requestBody": body,
            "responses": responses,
        },
    }
    name = {"name": "name", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
    kind = {"name": "kind", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
    pages = {media: {"schema": {} if "json" in media else {"type": "string"}} for media in PAGES}
    found["paths"]["/id/{kind}/{name}"] = {
        "get": {
            "summary": "A node as page, Turtle, JSON-LD, N-Triples or RDF/XML",
            "operationId": "node",
            "parameters": [kind, name],
            "responses": {
                "200": {"description": "the node", "content": pages},
                "400": {"description": "the name cannot be read", "content": _TEXT},
                "404": {
                    "description": "no such node; the nearest names",
                    "content": {**_TEXT, "text/html": {"schema": {"type": "string"}}},
                },
                "406": {"description": "no form is acceptable", "content": _TEXT},
                "414": {"description": "the address is too long", "content": _TEXT},
                "503": {"description": "too many questions wait", "content": _TEXT},
            },
        }
    }
    return found


def _json(words: str) -> dict[str, Any]:
    return {"description": words, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}


async def document(request: Request) -> Response:
    """The description as JSON."""
    app = request.app
    if not hasattr(app.state, "document"):
        app.state.document = document_of(app)
    return JSONResponse(app.state.document)
