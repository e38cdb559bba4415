"""What a graph shows in a notebook; the worked notebook of docs/ runs and gives what it says that it gives."""

import importlib.util
from html import unescape
from pathlib import Path

import nbformat
import pytest

import kg
from kg.graph.answer import Answer
from tests.conftest import ROOT

spec = importlib.util.spec_from_file_location("notebook_tool", ROOT / "tools" / "notebook.py")
assert spec
assert spec.loader
tool = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tool)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning", "ignore::RuntimeWarning")
def test_the_worked_notebook_gives_what_it_shows(tmp_path: Path) -> None:
    fresh = tool.executed(tmp_path)
    pictures = [out for cell in fresh.cells for out in cell.get("outputs", ()) if "<iframe" in out.get("data", {}).get("text/html", "")]
    assert len(pictures) == 2
    said = nbformat.read(tool.NOTEBOOK, as_version=4)
    assert tool.kept(fresh) == said, "run `python tools/notebook.py` and read the difference"


@pytest.fixture(scope="module")
def graph(seeds_build: Path) -> kg.Graph:
    return kg.Graph(seeds_build)


def test_a_part_holds_a_thing_and_its_neighbours(graph: kg.Graph) -> None:
    part = graph.around("庄侃").build
    names = {value.text for said in part.things.values() for value in said.get("name", ())}
    assert {"庄侃", "广东省民政厅", "广东省社会组织管理局"} <= names  # over his posts, which are no step of their own
    assert "广东省" not in names
    assert "广东省" in {v.text for said in graph.around("庄侃", depth=2).build.things.values() for v in said.get("name", ())}
    assert len(part.articles) == 1
    assert all(e["article"][0].text in part.articles for e in part.evidence.values())


def test_a_part_can_be_asked_for_by_another_name_or_by_iri(graph: kg.Graph) -> None:
    by_name = graph.around("打击整治非法社会组织专项行动").build
    assert graph.around("打非专项行动").build == by_name
    (iri,) = [iri for iri, said in by_name.things.items() if any(v.text == "打击整治非法社会组织专项行动" for v in said.get("name", ()))]
    assert graph.around(iri).build == by_name


def test_an_unknown_name_brings_the_nearest(graph: kg.Graph) -> None:
    with pytest.raises(kg.QueryError, match="广东省民政厅"):
        graph.around("广东民政厅")


def test_a_folder_without_a_graph_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(kg.InputError, match="kg build"):
        kg.Graph(tmp_path)


def test_an_answer_is_a_table_and_a_frame(graph: kg.Graph) -> None:
    answer = graph.ask('SELECT ?x ?n ?v { ?x kg:indicator "破获案件" ; kg:value ?v . OPTIONAL { ?x kg:upperValue ?n } }')
    frame = answer.to_pandas()
    assert (list(frame.columns), len(frame), frame["v"].tolist(), frame["n"].isna().all()) == (["x", "n", "v"], 1, [11], True)
    assert "<td>figure:" in answer._repr_html_()
    assert '<td style="text-align: right">11</td>' in answer._repr_html_()
    assert "<p>1 row</p>" in answer._repr_html_()


def test_hostile_cells_stay_text(graph: kg.Graph) -> None:
    answer = graph.ask('SELECT ("<img src=x onerror=alert(1)>" AS ?a) ("a&b" AS ?b) {}')
    assert "a&amp;b" in answer._repr_html_()
    assert "<img" not in answer._repr_html_()
    assert "<img src=x onerror=alert(1)>" in unescape(answer._repr_html_())


def test_long_answers_are_cut_and_say_so(graph: kg.Graph) -> None:
    answer = graph.ask("SELECT ?x { ?x a kg:Evidence }")
    assert isinstance(answer, Answer)
    assert answer._repr_html_().count("<tr>") == 51
    assert f"{len(answer)} rows, {len(answer) - 50} not shown" in answer._repr_html_()
