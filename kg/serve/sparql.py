"""/sparql: the SPARQL 1.1 Protocol over HTTP, the endpoint's description, and the query page for a browser."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.errors import QueryError
from kg.serve import description
from kg.serve.accept import choose
from kg.serve.asked import ask, failed, refused, whole
from kg.serve.asking import UnavailableError
from kg.serve.protocol import GRAPHS, RefusalError, question

METHODS = "GET, HEAD, POST, OPTIONS"


async def sparql(request: Request) -> Response:
    """One request of any method."""
    if request.method == "OPTIONS":
        allowed = {
            "allow": METHODS,
            "access-control-allow-methods": METHODS,
            "access-control-allow-headers": "accept, content-type",
            "access-control-max-age": "86400",
        }
        return Response(status_code=204, headers=allowed)
    if request.method not in METHODS.split(", "):
        return refused(RefusalError(405, f"{request.method} is not answered here; {METHODS} are", (("allow", METHODS),)))
    try:
        asked = question(request.method, request.scope["query_string"], request.headers, await request.body())
        if asked is None:
            return _without_query(request)
        return whole(await ask(request, asked))
    except RefusalError as e:
        return refused(e)
    except (QueryError, UnavailableError) as e:
        return refused(failed(e))


def _without_query(request: Request) -> Response:
    accept = request.headers.get("accept", "")
    media = choose(accept, {**GRAPHS, "text/html": ()})
    if media == "text/html":
        return RedirectResponse("/query", 303, {"vary": "Accept"})
    if not media:
        raise RefusalError(406, f"without a query the endpoint describes itself, as {', '.join(GRAPHS)}")
    endpoint = str(request.url.replace(query="", fragment=""))
    return Response(description.described(endpoint, media), headers={"content-type": media, "vary": "Accept"})
