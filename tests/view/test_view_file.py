"""The file itself: the same bytes, whole or not at all, nothing from outside."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from handmade import hostile, small

from kg import view
from kg.errors import InputError
from kg.view.modules import ModuleError, bundle


def data_of(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/octet-stream" id="data">([^<]*)</script>', page)
    assert found
    data: dict[str, object] = json.loads(zlib.decompress(base64.b64decode(found[1])))
    return data


@pytest.mark.parametrize("make", [small, hostile])
def test_the_same_bytes_whatever_the_hash_seed_and_locale(tmp_path: Path, make: object) -> None:
    folder = make().write(tmp_path / "out")  # type: ignore[operator]
    digests = set()
    for seed in ("0", "4711"):
        code = (
            "import sys; from pathlib import Path; from kg import view; view.write(Path(sys.argv[1])); view.write_query(Path(sys.argv[1]))"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"}
        subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, check=True)
        digests.add(tuple(hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("graph.html", "query.html")))
    assert len(digests) == 1


def test_every_script_and_style_is_allowed_by_its_hash_and_nothing_else_is(small_page: Path) -> None:
    page = small_page.read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for kind in ("script", "style"):
        allowed = re.search(kind + r"-src ([^;]*)", policy[1])
        assert allowed
        texts = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digests = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in texts]
        assert allowed[1].split() == [f"'sha256-{d}'" for d in digests]
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]


def test_nothing_is_loaded_from_elsewhere(hostile_page: Path) -> None:
    page = hostile_page.read_text("utf-8")
    assert not re.findall(r"<(?:link|img|iframe|script)[^>]+(?:src|href)=\"(?!data:)", page)
    assert "sourceMappingURL" not in page
    assert "url(" not in re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0]
    assert not re.findall(r"<[a-z]+[^>]*\son[a-z]+=", page.split("<script>")[0])


def test_the_first_picture_is_a_pyvis_network(small_page: Path) -> None:
    network = data_of(small_page.read_text("utf-8"))["network"]
    assert isinstance(network, dict)
    assert {node["group"] for node in network["nodes"]} >= {"Agency", "Official", "Policy", "Meeting", "Province", "Target"}
    assert network["options"]["physics"]["enabled"] is False
    assert all(isinstance(node[axis], int) for node in network["nodes"] for axis in "xy")
    places = [(node["x"], node["y"]) for node in network["nodes"]]
    assert len(set(places)) == len(places)


def test_posts_are_folded_into_the_line_between_person_and_organisation(small_page: Path) -> None:
    data = data_of(small_page.read_text("utf-8"))
    names = [node["name"] for node in data["nodes"]]  # type: ignore[attr-defined]
    relations = [r["id"] for r in data["relations"]]  # type: ignore[attr-defined]
    lines = {(names[s], relations[r], names[o], tuple(v for _, v in notes)) for s, r, o, _, notes, *_ in data["lines"]}  # type: ignore[attr-defined]
    assert ("丁红都", "holdsPost", "广东省民政厅", ("党组书记",)) in lines
    assert ("甲乙丙", "post", "广东省民政厅", ("副厅长", "proposed")) in lines
    assert not any(relation == "worksFor" for _, relation, _, _ in lines)
    assert "广东省民政厅党组书记" not in names


def test_a_missing_or_broken_graph_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"graph\.ttl"):
        view.write(tmp_path)
    (tmp_path / "graph.ttl").write_text("this is no Turtle", "utf-8")
    with pytest.raises(InputError, match="not Turtle"):
        view.write(tmp_path)
    assert not (tmp_path / "graph.html").exists()


def test_an_empty_graph_gives_a_page(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", "utf-8")
    assert view.write(tmp_path, tmp_path / "sub" / "view.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('import x from "./b.js";\n', "form that the page cannot inline"),
        ("export default 1;\n", "form that the page cannot inline"),
        ('import { b } from "./gone.js";\n', "not there"),
        ('import { a } from "./a.js";\n', "circle"),
    ],
)
def test_a_module_that_cannot_be_inlined_is_refused(tmp_path: Path, source: str, message: str) -> None:
    (tmp_path / "a.js").write_text(source, "utf-8")
    with pytest.raises(ModuleError, match=message):
        bundle(tmp_path, "a")


def test_modules_come_after_what_they_need(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { b as c } from "./b.js";\nconsole.log(c);\n', "utf-8")
    (tmp_path / "b.js").write_text("export const b = 1;\n", "utf-8")
    assert bundle(tmp_path, "a") == (
        "(() => {\nconst module_b = (() => {\nconst b = 1;\nreturn { b };\n})();\n"
        "const module_a = (() => {\nconst { b: c } = module_b;\nconsole.log(c);\nreturn {  };\n})();\n})();\n"
    )
