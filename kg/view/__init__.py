"""The interactive view: a build's files → one HTML page that opens from disk and asks the network for nothing."""

from pathlib import Path

__all__ = ["write"]


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
