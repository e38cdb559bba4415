"""Places in the first picture: fixed, apart, connected things near each other."""

import networkx as nx
import numpy as np
import pytest

from kg.view.layout import layout
from kg.view.names import pinyin, simplified_by_traditional
from kg.view.packing import pack
from kg.view.spread import spread


@pytest.mark.parametrize("graph", [nx.star_graph(40), nx.path_graph(30), nx.balanced_tree(3, 3), nx.cycle_graph(2), nx.empty_graph(25)])
def test_nodes_with_their_names_stand_apart(graph: "nx.Graph[int]") -> None:
    places = layout(graph, dict.fromkeys(graph, "省民政厅"), dict.fromkeys(graph, 10.0))
    assert sorted(places) == sorted(graph)
    points = list(places.values())
    close = [(a, b) for i, a in enumerate(points) for b in points[:i] if abs(a[0] - b[0]) < 20 and abs(a[1] - b[1]) < 20]
    assert close == []
    assert layout(graph, dict.fromkeys(graph, "省民政厅"), dict.fromkeys(graph, 10.0)) == places


def test_neighbours_are_nearer_than_strangers() -> None:
    graph = nx.disjoint_union(nx.star_graph(8), nx.star_graph(8))
    places = layout(graph, dict.fromkeys(graph, "甲"), dict.fromkeys(graph, 8.0))
    far = np.hypot(*np.subtract(places[0], places[9]))
    assert all(np.hypot(*np.subtract(places[0], places[n])) < far for n in range(1, 9))


def test_boxes_are_parted() -> None:
    points = spread(np.zeros((12, 2)), np.full((12, 2), 10.0))
    assert len({(round(x), round(y)) for x, y in points}) == 12


def test_packed_drawings_do_not_cover_each_other() -> None:
    boxes = [(400.0, 300.0), (200.0, 100.0), (90.0, 90.0), (90.0, 20.0)]
    centres = pack(boxes)
    for i, (a, (w, h)) in enumerate(zip(centres, boxes, strict=True)):
        for b, (v, g) in list(zip(centres, boxes, strict=True))[:i]:
            assert abs(a[0] - b[0]) >= (w + v) / 2 or abs(a[1] - b[1]) >= (h + g) / 2


@pytest.mark.parametrize(
    ("name", "said"), [("重庆市", "chong qing shi|fu"), ("ABC 公司", "abc gong si|ci"), ("", ""), ("长安", "chang an")]
)
def test_pinyin(name: str, said: str) -> None:
    assert pinyin(name) == said


def test_traditional_characters_of_the_names_in_use() -> None:
    found = simplified_by_traditional(["广东省", "发展"])
    assert (found["廣"], found["東"], found["發"], found["髮"]) == ("广", "东", "发", "发")
    assert "龍" not in found
