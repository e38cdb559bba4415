"""Everything that the page knows, as one JSON text."""

import json
from typing import TYPE_CHECKING, Any

from kg.view.importance import graph_of, importance
from kg.view.names import pinyin, simplified_by_traditional
from kg.view.network import size
from kg.view.relations import relation
from kg.view.style import hollow, words
from kg.view.tables import Line, Node, Tables

if TYPE_CHECKING:
    from pyvis.network import Network

CLASS_ORDER = (
    *("Agency", "Organization", "Official", "Person", "Policy", "Campaign", "Meeting"),
    *("Province", "Place", "Target", "Statistic", "Figure"),
)


def payload(shown: Tables, first: "Network") -> str:
    """The page's data: relations and classes with their words, nodes, lines, evidence, articles, and the first picture."""
    nodes, edges, _, _, _, options = first.get_network_data()
    used = sorted({line.relation for line in shown.lines} | {name for line in shown.lines for name, _ in line.notes} | _literals(shown))
    number = {name: i for i, name in enumerate(used)}
    kinds = sorted({node.kind for node in shown.nodes}, key=lambda k: (CLASS_ORDER.index(k) if k in CLASS_ORDER else 99, k))
    ranks = importance(graph_of(shown))
    table = shown.evidence
    data = {
        "classes": [_class(kind) for kind in kinds],
        "relations": [_relation(name) for name in used],
        "nodes": [_node(node, kinds.index(node.kind), ranks[i], number) for i, node in enumerate(shown.nodes)],
        "lines": [_line(line, number) for line in shown.lines],
        "evidence": [[r.article, r.sentence, r.start, r.end, r.rule, r.confidence, r.field, *(r.lines or ())] for r in table.rows],
        "sentences": table.sentences,
        "rules": table.rules,
        "articles": shown.articles,
        "traditional": simplified_by_traditional(x for n in shown.nodes for x in (n.name, *n.aliases)),
        "network": {"nodes": nodes, "edges": edges, "options": json.loads(options)},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _literals(shown: Tables) -> set[str]:
    return {name for node in shown.nodes for name, _, _ in node.values}


def _class(kind: str) -> dict[str, Any]:
    w = words()[kind]
    return {
        "id": kind,
        "zh": w.zh,
        "en": w.en,
        "noteZh": w.zh_note,
        "noteEn": w.en_note,
        "colour": w.colour,
        "shape": w.shape,
        "hollow": hollow(kind),
    }


def _relation(name: str) -> dict[str, str]:
    r = relation(name)
    return {"id": name, "zh": r.zh, "en": r.en, "backZh": r.back_zh, "backEn": r.back_en}


def _line(line: Line, number: dict[str, int]) -> list[Any]:
    notes = [[number[name], value] for name, value in line.notes]
    return [line.subject, number[line.relation], line.object, list(line.evidence), notes, *line.via]


def _node(node: Node, kind: int, rank: float, number: dict[str, int]) -> dict[str, Any]:
    names = [node.name, *node.aliases]
    record: dict[str, Any] = {"iri": node.iri, "class": kind, "name": node.name, "rank": rank, "size": size(rank)}
    more = {
        "english": node.english,
        "aliases": list(node.aliases),
        "pinyin": [pinyin(name) for name in names],
        "values": [[number[name], value, list(evidence)] for name, value, evidence in node.values],
        "mentions": list(node.mentions),
        "provinces": list(node.provinces),
    }
    return record | {k: v for k, v in more.items() if v}
