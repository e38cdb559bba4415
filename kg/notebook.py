"""A built graph in a notebook: it shows itself, a part of it, and the answers to questions.

graph = kg.Graph("out")
graph                                   # the network, in the cell's output
graph.around("广东省民政厅")              # one thing and its neighbours
graph.ask("holders-of-post")            # a table
graph.ask("SELECT …").to_pandas()       # the same as a DataFrame
"""

from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError
from kg.graph import query, store
from kg.graph.answer import Answer
from kg.view import page_of
from kg.view.read import Build, read
from kg.view.selection import around
from kg.view.style import narrowest
from kg.view.tables import NOT_DRAWN

HEIGHT = 560
"""Pixels of a picture in a cell."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A network that a notebook draws in the cell's output; `str()` says what it shows."""

    build: Build
    title: str
    height: int = HEIGHT

    def __str__(self) -> str:
        return self.title

    def __repr__(self) -> str:
        return f"<{self.title}>"

    def _repr_html_(self) -> str:
        """The view in a frame of its own, which may run nothing but the view's scripts and reach nothing of the notebook."""
        page = escape(page_of(self.build), quote=True)
        return (
            f'<iframe title="{escape(self.title, quote=True)}" sandbox="allow-scripts allow-downloads" srcdoc="{page}" '
            f'style="width: 100%; height: {self.height}px; border: 1px solid #ccc; border-radius: 6px"></iframe>'
        )


class Graph:
    """The graph of one build's folder. Raises InputError where the folder holds none."""

    def __init__(self, out: Path | str = "out") -> None:
        self.out = Path(out)
        self.store: ox.Store = store.open_graph(self.out)

    @cached_property
    def _build(self) -> Build:
        return read(self.out)

    def ask(self, question: str) -> Answer:
        """The answer to a named query, a .rq file or SPARQL text."""
        return query.run(self.store, question, store.prefixes([self.out]))

    def around(self, *names: str, depth: int = 1, height: int = HEIGHT) -> Picture:
        """The things of these names (or IRIs) with all that lies within `depth` steps.

        Raises QueryError for a name that the graph lacks, with the nearest that it has.
        """
        found = [iri for name in names for iri in self._named(name)]
        part = around(self._build, found, depth)
        return Picture(part, f"{'、'.join(names)}: {_size(part)}", height)

    def _named(self, name: str) -> list[str]:
        things = self._build.things
        if name in things:
            return [name]
        found = [iri for iri, said in things.items() if any(v.text == name for p in ("name", "altLabel") for v in said.get(p, ()))]
        if not found:
            from difflib import get_close_matches

            known = {v.text for said in things.values() for v in said.get("name", ())}
            near = "、".join(get_close_matches(name, sorted(known), n=3, cutoff=0.4)) or "none"
            raise QueryError(f"the graph has nothing named {name}; nearest: {near}")
        return found

    @property
    def picture(self) -> Picture:
        """The whole graph as graph.html shows it."""
        return Picture(self._build, f"{self.out}: {_size(self._build)}")

    def __repr__(self) -> str:
        return f"<Graph {self.picture}>"

    def _repr_html_(self) -> str:
        return self.picture._repr_html_()


def _size(build: Build) -> str:
    drawn = sum(narrowest([v.text.rsplit("#", 1)[-1] for v in said.get("type", ())]) not in NOT_DRAWN for said in build.things.values())
    return f"{drawn} entities from {len(build.articles)} article{'' if len(build.articles) == 1 else 's'}"
