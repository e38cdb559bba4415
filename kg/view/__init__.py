"""The interactive view: a build's files → HTML pages that open from disk and ask the network for nothing."""

from pathlib import Path

__all__ = ["write", "write_query"]


def write(out_dir: Path, target: Path | None = None) -> Path:
    """Write the view of the build in `out_dir` and return its path, by default `out_dir/graph.html`.

    Reads graph.ttl, evidence.ttl and articles.jsonl. The page is whole or not there at all, and the same bytes for the
    same graph. Raises InputError where graph.ttl is missing or cannot be read.
    """
    from kg.view.network import network
    from kg.view.page import fill, save
    from kg.view.payload import payload
    from kg.view.read import read
    from kg.view.tables import tables

    shown = tables(read(out_dir))
    return save(fill(payload(shown, network(shown))), target or out_dir / "graph.html")


def write_query(out_dir: Path, target: Path | None = None, view: str = "graph.html") -> Path:
    """Write the page that answers SPARQL on the build in `out_dir`, by default `out_dir/query.html`, and return its path.

    Reads graph.ttl and evidence.ttl. Names in its answers lead to the file `view` where that stands beside the page. The page
    is whole or not there at all, and the same bytes for the same files. Raises InputError where graph.ttl is missing.
    """
    from kg.view.page import save
    from kg.view.query import fill_query

    target = target or out_dir / "query.html"
    return save(fill_query(out_dir, view if (target.parent / view).is_file() else ""), target)
