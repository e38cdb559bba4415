from pathlib import Path

import kg
from tests.conftest import SEEDS


def test_public_names_are_those_listed_and_all_exist() -> None:
    assert sorted(kg.__all__, key=lambda n: (not n.isupper(), not n[0].isupper(), n)) == kg.__all__
    assert [name for name in kg.__all__ if getattr(kg, name, None) is None] == []


def test_from_text_to_answers(seeds_build: Path) -> None:
    articles = kg.read_articles(SEEDS)
    assert len({a.id for a in articles}) == len(articles)
    extraction = kg.extract("8月3日，河北省民政厅召开全省社会组织工作推进会。")
    assert "河北省民政厅" in {m.entity.name for m in extraction.mentions}
    store = kg.open_graph(seeds_build)
    answer = kg.query(store, "SELECT ?name WHERE { ?x a kg:Province ; kg:name ?name } ORDER BY ?name")
    assert "广东省" in [row[0].value for row in answer.rows]
    assert len(kg.to_rdflib(seeds_build)) == len(store)
    assert kg.to_networkx(seeds_build).number_of_nodes() > 50


def test_build_graph_takes_one_path_or_many(tmp_path: Path) -> None:
    report = kg.build_graph(SEEDS / "001_04b862a0a8498362.txt", tmp_path / "out")
    assert report.articles == 3
    assert (tmp_path / "out" / "graph.ttl").is_file()
