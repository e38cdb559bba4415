"""The command line as a user meets it: help, exit codes, messages, shapes of output."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests.conftest import SEEDS

COMMANDS = sorted(main.commands)


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


def test_the_commands() -> None:
    assert {"build", "extract", "query", "export", "validate", "view"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps_with_an_example(command: str) -> None:
    done = run(command, "--help")
    assert done.exit_code == 0
    assert f"kg {command}" in done.output.split("Example", 1)[1]


def test_help_imports_nothing_slow() -> None:
    code = "import sys, kg.cli; print(sorted({'rdflib', 'networkx', 'jieba', 'pyvis', 'pyoxigraph', 'numpy', 'rich', 'opencc'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "seeds", "--date", "yesterday"],
        ["build", "seeds", "--base", "nowhere"],
        ["nonsense"],
        ["query", "holders-of-post", "--set", "title"],
        ["query", "holders-of-post", "--set", "=厅长"],
        ["query", "holders-of-post", "--timeout", "0"],
        ["export", "out", "--format", "xls"],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Usage" in done.output


@pytest.mark.parametrize("arguments", [["query", "posts-at-agency"], ["export", "--format", "nquads"], ["validate"], ["view"]])
def test_a_folder_without_a_graph_is_exit_code_1(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, tmp_path)
    assert done.exit_code == 1
    assert str(tmp_path) in done.output
    assert "kg build" in done.output


def test_build_prints_a_summary_or_json_or_nothing(tmp_path: Path) -> None:
    page = SEEDS / "001_04b862a0a8498362.txt"
    summary = run("build", page, "--out", tmp_path / "a", "--no-view")
    assert summary.exit_code == 0
    assert summary.output.startswith("3 articles from 1 sources")
    assert "unresolved" in summary.output
    as_json = json.loads(run("build", page, "--out", tmp_path / "b", "--no-view", "--json").output)
    assert as_json["articles"] == 3
    assert as_json["entities"]["Agency"] > 5
    assert as_json["relations"]["jurisdiction"] > 5
    assert as_json["errors"] == []
    assert run("build", page, "--out", tmp_path / "c", "--no-view", "--quiet").output == ""


SENTENCE = "省民政厅厅长周强在会上讲话，辽宁省民政厅印发《关于加强社会救助工作的通知》。"


def test_extract_lines_takes_both_shapes_of_lines() -> None:
    lines = f"a1\t{SENTENCE}\n" + json.dumps({"id": "a2", "text": SENTENCE}) + "\n\n"
    done = run("extract", "--lines", stdin=lines)
    assert done.exit_code == 0
    first, second = (json.loads(line) for line in done.output.splitlines())
    assert (first["id"], second["id"]) == ("a1", "a2")
    assert first["mentions"] == second["mentions"]
    for m in first["mentions"]:
        assert SENTENCE[m["start"] : m["end"]] == m["text"]
    assert {"start", "end", "type", "name", "text"} == set(first["mentions"][0])
    assert "辽宁省民政厅" in {m["name"] for m in first["mentions"] if m["type"] == "Agency"}
    assert {"subject", "predicate", "object", "start", "end", "rule", "confidence"} == set(first["facts"][0])


def test_a_single_sentence_keeps_the_organs_whose_division_it_does_not_tell() -> None:
    sentence = "记者从市教育局和县民政局获悉，市人民医院已启用。"
    done = json.loads(run("extract", "--lines", stdin=f"a\t{sentence}\n").output)
    assert [(m["type"], m["text"], m["name"]) for m in done["mentions"]] == [
        ("Agency", "市教育局", "市教育局"),
        ("Agency", "县民政局", "县民政局"),
        ("Organization", "市人民医院", "市人民医院"),
    ]


def test_a_single_sentence_keeps_the_persons_whom_it_calls_by_surname_alone() -> None:
    sentence = "周厅长对李女士说，丁红都厅长和老张都在场。"
    done = json.loads(run("extract", "--lines", stdin=f"a\t{sentence}\n").output)
    people = [m for m in done["mentions"] if m["type"] in ("Person", "Official")]
    assert [(m["start"], m["end"], m["text"]) for m in people] == [(0, 1, "周"), (4, 5, "李"), (9, 12, "丁红都"), (15, 17, "老张")]
    assert not any(f["subject"] in ("周", "李", "老张") for f in done["facts"])
    article = json.loads(run("extract", "-", stdin=(sentence * 3).encode()).output)
    assert {m["text"] for m in article["mentions"] if m["type"] in ("Person", "Official")} == {"丁红都"}


def test_a_single_sentence_keeps_the_firm_that_a_post_tells() -> None:
    done = json.loads(run("extract", "--lines", stdin="a\t　图为 蓝泽置地总裁助理沈力民。\n").output)
    assert [(m["type"], m["text"]) for m in done["mentions"] if m["type"] in ("Person", "Organization")] == [
        ("Organization", "蓝泽置地"),
        ("Person", "沈力民"),
    ]
    assert not done["facts"]


def test_a_broken_line_is_named_and_the_others_are_read() -> None:
    done = run("extract", "--lines", stdin=f'{{"id": "x"}}\na2\t{SENTENCE}\n')
    assert done.exit_code == 1
    assert "line 1" in done.output
    assert '"id": "a2"' in done.output


def test_extract_reads_articles_of_a_file_and_standard_input() -> None:
    page = SEEDS / "001_04b862a0a8498362.txt"
    of_file = run("extract", page)
    assert of_file.exit_code == 0
    assert len(of_file.output.splitlines()) == 3
    of_stdin = run("extract", "-", stdin=page.read_bytes())
    assert [json.loads(x)["mentions"] for x in of_stdin.output.splitlines()] == [
        json.loads(x)["mentions"] for x in of_file.output.splitlines()
    ]


def test_extract_counts_code_points_of_the_line_as_given() -> None:
    line = "𠮷 7 月 20 日，廣東省民政廳 召开会议。"
    done = json.loads(run("extract", "--lines", stdin=f"a\t{line}\n").output)
    assert [m["text"] for m in done["mentions"] if m["name"] == "广东省民政厅"] == ["廣東省民政廳"]
    assert all(line[m["start"] : m["end"]] == m["text"] for m in done["mentions"])


def test_the_list_of_queries_shows_parameters_defaults_and_meanings() -> None:
    lines = run("query", "--list").stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("evidence-of-statement "))
    assert lines[at + 1].split() == ["--set", "subject=周强", "陈述主体的名称", "name", "of", "what", "the", "statement", "is", "about"]
    assert lines[at + 2].startswith("  --set predicate=kg:holdsPost ")
    assert "below=0.9" in "\n".join(lines)


def test_a_query_without_rows_says_why_on_standard_error(seeds_build: Path) -> None:
    done = run("query", "posts-at-agency", seeds_build, "--set", "agency=廣東省民政廳", "--format", "csv")
    assert done.exit_code == 0
    assert done.stdout == "post,person,status,first_seen,last_seen\n"
    assert done.stderr == 'no rows: the graph has no "廣東省民政廳"@zh-Hant; names are kept in simplified characters: 广东省民政厅\n'
    assert run("query", "posts-at-agency", seeds_build).stderr == ""


def test_a_parameter_is_set(seeds_build: Path) -> None:
    both = run(
        "query", "posts-at-agency", seeds_build, "--set", "agency=辽宁省民政厅", "--set", "?agency=海南省民政厅", "--format", "csv"
    ).stdout
    assert "厅长,周强" in both
    assert "厅长,曾锋" in both
    wrong = run("query", "posts-at-agency", seeds_build, "--set", "agnecy=辽宁省民政厅")
    assert wrong.exit_code == 1
    assert "nearest: agency" in wrong.stderr
