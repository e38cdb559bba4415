"""Zhengwen (政闻): Chinese policy news as a knowledge graph.

The public names; each is imported where it is first used, so that `import kg` costs nothing.

    read_articles(paths)      files and folders → articles
    extract(article or text)  → an Extraction: mentions and facts with their evidence
    build_graph(paths, out)   → out/graph.ttl, evidence.ttl, graph.html …, and a Report
    open_graph(out)           → a pyoxigraph Store
    query(store, sparql)      → an Answer: rows under variables
    Graph(out)                → a graph that shows itself in a notebook
    to_rdflib(out), to_networkx(out), export(out, format), validate(paths)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.version import __version__ as __version__

if TYPE_CHECKING:
    from kg.api import build_graph, extract, read_articles
    from kg.errors import InputError, KgError, LexiconError, QueryError, SchemaError
    from kg.graph.export import export
    from kg.graph.networks import to_networkx, to_rdflib
    from kg.graph.query import run as query
    from kg.graph.store import open_graph
    from kg.graph.validate import validate
    from kg.model import Article, Entity, Evidence, Extraction, Fact, Literal, Mention
    from kg.notebook import Graph
    from kg.vocab import KG

_HOME = {
    "kg.api": ("build_graph", "extract", "read_articles"),
    "kg.errors": ("InputError", "KgError", "LexiconError", "QueryError", "SchemaError"),
    "kg.graph.export": ("export",),
    "kg.graph.networks": ("to_networkx", "to_rdflib"),
    "kg.graph.query": ("query",),
    "kg.graph.store": ("open_graph",),
    "kg.graph.validate": ("validate",),
    "kg.model": ("Article", "Entity", "Evidence", "Extraction", "Fact", "Literal", "Mention"),
    "kg.notebook": ("Graph",),
    "kg.vocab": ("KG",),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}
_OTHER_NAME = {"query": "run"}

__all__ = [
    "KG",
    "Article",
    "Entity",
    "Evidence",
    "Extraction",
    "Fact",
    "Graph",
    "InputError",
    "KgError",
    "LexiconError",
    "Literal",
    "Mention",
    "QueryError",
    "SchemaError",
    "build_graph",
    "export",
    "extract",
    "open_graph",
    "query",
    "read_articles",
    "to_networkx",
    "to_rdflib",
    "validate",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    value = getattr(import_module(_MODULE[name]), _OTHER_NAME.get(name, name))
    globals()[name] = value
    return value
