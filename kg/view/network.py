"""The first picture as a pyvis Network: nodes with their places, bundled edges, options for vis-network."""

import json
from math import sqrt
from typing import TYPE_CHECKING

from kg.view.importance import FIRST_PICTURE, bundles, graph_of, importance, most_important
from kg.view.layout import layout
from kg.view.style import words
from kg.view.tables import Tables

if TYPE_CHECKING:
    from pyvis.network import Network

OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5},
    "edges": {"smooth": False, "arrows": {"to": {"scaleFactor": 0.45}}, "selectionWidth": 0, "hoverWidth": 0},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "hideEdgesOnZoom": True,
        "multiselect": False,
        "keyboard": False,
        "tooltipDelay": 120,
    },
}


def network(shown: Tables, limit: int = FIRST_PICTURE) -> "Network":
    """Lay out the most important nodes and give them to pyvis, which also holds the rank of the others through `value`."""
    from pyvis.network import Network

    whole = graph_of(shown)
    ranks = importance(whole)
    first = most_important(shown, ranks, limit)
    sizes = {n: size(ranks[n]) for n in ranks}
    places = layout(whole.subgraph(first), {n: shown.nodes[n].name for n in first}, sizes)
    net = Network(directed=True)
    # filled by hand: pyvis's own add_edge compares each new edge with all before it
    for n in first:
        look, node = words()[shown.nodes[n].kind], shown.nodes[n]
        x, y = places[n]
        net.nodes.append(
            {"id": n, "label": node.name, "group": node.kind, "shape": look.shape, "color": look.colour, "size": sizes[n], "x": x, "y": y}
        )
    kept = set(first)
    net.edges.extend(edge(shown, pair, lines) for pair, lines in bundles(shown).items() if kept.issuperset(pair))
    net.options = json.loads(json.dumps(OPTIONS))
    return net


def edge(shown: Tables, pair: tuple[int, int], lines: list[int]) -> dict[str, object]:
    """One drawn edge for all lines between two nodes; an arrow where they all go the same way."""
    heads = {shown.lines[n].object for n in lines}
    start, end = pair if heads == {pair[1]} or len(heads) > 1 else pair[::-1]
    return {
        "id": f"{pair[0]}-{pair[1]}",
        "from": start,
        "to": end,
        "arrows": "to" if len(heads) == 1 else "",
        "width": min(1 + 0.5 * (len(lines) - 1), 4),
    }


def size(rank: float) -> float:
    """The radius of a node in pixels at zoom 1."""
    return round(7 + 17 * sqrt(rank), 1)
