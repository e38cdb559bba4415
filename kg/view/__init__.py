"""The interactive view: a build's files → HTML pages that open from disk and ask the network for nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.view.read import Build

__all__ = ["page_of", "write", "write_query"]


def write(out_dir: Path, target: Path | None = None) -> Path:
    """Write the view of the build in `out_dir` and return its path, by default `out_dir/graph.html`.

    Reads graph.ttl, evidence.ttl and articles.jsonl. The page is whole or not there at all, and the same bytes for the
    same graph. Raises InputError where graph.ttl is missing or cannot be read.
    """
    from kg.view.page import save
    from kg.view.read import read

    return save(page_of(read(out_dir)), target or out_dir / "graph.html")


def page_of(build: "Build") -> str:
    """The view of what was read of a build, as the text of one HTML page."""
    from kg.view.network import network
    from kg.view.page import fill
    from kg.view.payload import payload
    from kg.view.tables import tables

    shown = tables(build)
    return fill(payload(shown, network(shown)))


def write_query(out_dir: Path, target: Path | None = None, view: str = "graph.html") -> Path:
    """Write the page that answers SPARQL on the build in `out_dir`, by default `out_dir/query.html`, and return its path.

    Reads graph.ttl and evidence.ttl. Names in its answers lead to the file `view` where that stands beside the page. The page
    is whole or not there at all, and the same bytes for the same files. Raises InputError where graph.ttl is missing.
    """
    from kg.view.page import save
    from kg.view.query import fill_query

    target = target or out_dir / "query.html"
    return save(fill_query(out_dir, view if (target.parent / view).is_file() else ""), target)
