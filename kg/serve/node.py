"""/id/<kind>/<name>: a page, Turtle or JSON-LD of every node, by suffix or by what the client accepts; /search: its page for people.

The answer is given at once with status 200 and Content-Location, not by a redirect: the node's own IRI belongs to the data's
base, an address here is already a document about it.
"""

import io
from functools import partial

import anyio.to_thread
import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.errors import QueryError
from kg.graph import jsonld
from kg.graph.nodes import Node
from kg.serve import addresses, pages, things
from kg.serve.asked import ask, failed, refused, whole
from kg.serve.asking import Question, UnavailableError
from kg.serve.protocol import RefusalError

_ABOUT = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
CONSTRUCT {{ {iri} ?p ?o . ?s ?q {iri} . ?e ?ep ?eo }} WHERE {{
  {{ {iri} ?p ?o }} UNION {{ ?s ?q {iri} FILTER(?q NOT IN (rdf:subject, rdf:object)) }} UNION {{ ?e rdf:subject {iri} ; ?ep ?eo }} }}"""


async def node(request: Request) -> Response:
    """One node in the form that is wanted."""
    base = request.app.state.current.edition.base
    wanted = request.path_params["name"]
    try:
        # a name that itself ends as a suffix does comes first
        name, media = (
            (wanted, addresses.form("", request.headers.get("accept", ""))[1]) if await _exists(request, base, wanted) else ("", "")
        )
        if not name:
            name, media = addresses.form(wanted, request.headers.get("accept", ""))
        if not media:
            raise RefusalError(406, f"a node is given as {', '.join(addresses.PAGES)}")
        iri = addresses.iri(name, base)
        said = _headers(addresses.path(iri, base), media)
        if media == "text/html":
            it = await things.thing(iri, partial(ask, request))
            return await _missing(request, name, base) if it is None else HTMLResponse(pages.node(it, base), headers=said)
        if not await _exists(request, base, name):
            return refused(RefusalError(404, f"the graph has no node {iri}; nearest: {await _nearest(request, name)}"))
        about = _ABOUT.format(iri=ox.NamedNode(iri))
        if media != "application/ld+json":
            return whole(await ask(request, Question(about, graph=media)), said)
        triples = (await ask(request, Question(about, graph="application/n-triples"))).read()
        return Response(await anyio.to_thread.run_sync(_compact, triples, base), headers={**said, "content-type": media})
    except RefusalError as e:
        return refused(e)
    except (QueryError, UnavailableError) as e:
        return refused(failed(e))


async def search(request: Request) -> Response:
    """The page with what was found."""
    typed = request.query_params.get("q", "")[:200]
    index = await anyio.to_thread.run_sync(request.app.state.names.index)
    hits = await anyio.to_thread.run_sync(index.find, typed, 100)
    return HTMLResponse(pages.found(typed, [n for n, _ in hits], request.app.state.current.edition.base))


async def _exists(request: Request, base: str, name: str) -> bool:
    try:
        iri = ox.NamedNode(addresses.iri(name, base))
    except ValueError:
        return False
    found = await ask(request, Question(f"ASK {{ {{ {iri} ?p ?o }} UNION {{ ?s ?q {iri} }} }}"))
    return b"true" in found.read()


def _headers(path: str, media: str) -> dict[str, str]:
    suffix = next(s for s, m in addresses.SUFFIXES.items() if m == media)
    others = ", ".join(f'<{path}{s}>; rel="alternate"; type="{m}"' for s, m in addresses.SUFFIXES.items() if m != media)
    return {"vary": "Accept", "content-location": path + suffix, "link": others}


async def _nearest(request: Request, name: str) -> str:
    index = await anyio.to_thread.run_sync(request.app.state.names.index)
    return ", ".join(n.name for n in index.nearest(name.rpartition("/")[2], 3)) or "none"


async def _missing(request: Request, name: str, base: str) -> Response:
    index = await anyio.to_thread.run_sync(request.app.state.names.index)
    nearest = await anyio.to_thread.run_sync(index.nearest, name.rpartition("/")[2])
    return HTMLResponse(pages.missing(name, nearest, base), 404, {"vary": "Accept"})


def _compact(triples: bytes, base: str) -> bytes:
    said: dict[str, list[tuple[str, ox.NamedNode | ox.Literal]]] = {}
    for quad in ox.parse(triples, format=ox.RdfFormat.N_TRIPLES):
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, ox.NamedNode | ox.Literal)
        said.setdefault(quad.subject.value, []).append((quad.predicate.value, quad.object))
    out = io.BytesIO()
    jsonld.write((Node(iri, tuple(sorted(said[iri], key=lambda x: (x[0], str(x[1]))))) for iri in sorted(said)), out, base)
    return out.getvalue()
