"""Which nodes the first picture shows: PageRank over who is connected with whom."""

import networkx as nx

from kg.view.tables import Tables
from kg.vocab import KG

FIRST_PICTURE = 1500
FIGURE = 0.4


def bundles(shown: Tables) -> dict[tuple[int, int], list[int]]:
    """Pairs of nodes → the numbers of all lines between them, in either direction."""
    found: dict[tuple[int, int], list[int]] = {}
    for number, line in enumerate(shown.lines):
        if line.subject != line.object:
            found.setdefault((min(line.subject, line.object), max(line.subject, line.object)), []).append(number)
    return dict(sorted(found.items()))


def graph_of(shown: Tables) -> "nx.Graph[int]":
    """All nodes; one edge a bundle, as heavy as it has lines."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(shown.nodes)))
    graph.add_weighted_edges_from((a, b, len(lines)) for (a, b), lines in bundles(shown).items())
    return graph


def importance(graph: "nx.Graph[int]") -> dict[int, float]:
    """Node → PageRank as a share of the highest, rounded so that small differences between machines do not show."""
    if not graph:
        return {}
    ranks = nx.pagerank(graph, weight="weight")
    top = max(ranks.values())
    return {n: round(rank / top, 4) for n, rank in ranks.items()}


def most_important(shown: Tables, ranks: dict[int, float], limit: int = FIRST_PICTURE) -> list[int]:
    """The numbers of the nodes to begin with, ascending; figures come after what they belong to, as they are many."""
    weight = {n: rank * (FIGURE if KG.Figure in KG.superclasses(shown.nodes[n].kind) else 1.0) for n, rank in ranks.items()}
    return sorted(sorted(weight, key=lambda n: (-weight[n], n))[:limit])
