"""The outputs themselves, the view, and what the pages need: a list of names that is fixed, and nothing else of the disk."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from kg import view
from kg.resources import schema_dir
from kg.serve import guard, pages
from kg.serve.asked import refused
from kg.serve.protocol import RefusalError

_HERE = Path(__file__).parent / "page"
_VENDOR = Path(view.__file__).parent / "vendor"
STATIC = {
    "page.css": (_HERE / "page.css", "text/css"),
    "query.css": (_HERE / "query.css", "text/css"),
    "query.js": (_HERE / "query.js", "text/javascript"),
    "yasgui.min.js": (_VENDOR / "yasgui.min.js", "text/javascript"),
    "yasgui.min.css": (_VENDOR / "yasgui.min.css", "text/css"),
}
OUTPUTS = {
    "graph.ttl": "text/turtle",
    "evidence.ttl": "text/turtle",
    "dataset.ttl": "text/turtle",
    "articles.jsonl": "application/x-ndjson",
    "unresolved.tsv": "text/tab-separated-values",
    "graph.html": "text/html",
    "query.html": "text/html",
}
# The pages that a build writes bring a policy of their own, which allows just their own scripts.
_OWN_POLICY = {"content-security-policy": "frame-ancestors 'none'"}
# YASGUI places its parts by style attributes and adds one style element, which is named here by its hash.
_QUERY_STYLE = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
_QUERY_POLICY = guard.POLICY.replace("style-src 'self'", f"style-src 'self' {_QUERY_STYLE}; style-src-attr 'unsafe-inline'")


async def output(request: Request) -> Response:
    """One of the files of a build, as it is now."""
    name = request.url.path.lstrip("/")
    return _sent(request.app.state.current.out / name, OUTPUTS[name])


async def front(request: Request) -> Response:
    """The view; without one, what else there is."""
    view_page = request.app.state.current.out / "graph.html"
    if view_page.is_file():
        return _sent(view_page, "text/html")
    names = [name for name in OUTPUTS if (request.app.state.current.out / name).is_file()]
    links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)
    return HTMLResponse(pages.page("Zhengwen 政闻", f"<h1>Zhengwen 政闻</h1><ul>{links}</ul>"))


async def query_page(request: Request) -> Response:
    """The page to write queries on."""
    return FileResponse(_HERE / "query.html", media_type="text/html", headers={"content-security-policy": _QUERY_POLICY})


async def static(request: Request) -> Response:
    """What the pages load."""
    found = STATIC.get(request.path_params["name"])
    return FileResponse(found[0], media_type=found[1]) if found else refused(RefusalError(404, "there is no such file"))


async def ontology(request: Request) -> Response:
    """The ontology in Turtle."""
    return FileResponse(schema_dir() / "ontology.ttl", media_type="text/turtle")


def _sent(path: Path, media: str) -> Response:
    if not path.is_file():
        return refused(RefusalError(404, f"the build has no {path.name}"))
    return FileResponse(path, media_type=media, headers=_OWN_POLICY if media == "text/html" else None)
