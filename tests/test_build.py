"""The build as a whole: same bytes whatever the circumstances, and nothing lost when something goes wrong."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.build import OUTPUTS, Settings, build, merge_builds
from kg.errors import InputError
from tests.conftest import SEEDS

KG = [sys.executable, "-m", "kg"]


def digests(out: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.iterdir()) if p.is_file()}


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*KG, *map(str, arguments)], capture_output=True, encoding="utf-8", env={**os.environ, **environment}, check=False
    )


@pytest.mark.parametrize(
    ("processes", "environment"),
    [
        ("1", {"PYTHONHASHSEED": "1"}),
        ("2", {"PYTHONHASHSEED": "77"}),
        ("1", {"PYTHONHASHSEED": "2", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "TZ": "Asia/Shanghai"}),
    ],
)
def test_same_bytes_in_other_circumstances(seeds_build: Path, tmp_path: Path, processes: str, environment: dict[str, str]) -> None:
    done = run("build", SEEDS, "--out", tmp_path / "out", "--processes", processes, "--quiet", **environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert digests(tmp_path / "out") == digests(seeds_build)
    assert set(digests(seeds_build)) == set(OUTPUTS) - {"query.html"}


def test_same_bytes_from_files_in_another_order(seeds_build: Path, tmp_path: Path) -> None:
    files = sorted(SEEDS.glob("*.txt"))
    random.Random(3).shuffle(files)
    build(files, tmp_path / "out")
    assert digests(tmp_path / "out") == digests(seeds_build)


def test_shards_change_nothing(seeds_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.build.SHARD", 2)
    build([SEEDS], tmp_path / "out", processes=2)
    assert digests(tmp_path / "out") == digests(seeds_build)


def test_another_base_changes_iris_only(seeds_build: Path, tmp_path: Path) -> None:
    build([SEEDS], tmp_path, settings=Settings(base="https://example.org/zw/"), view=False)
    ours, theirs = (sorted((d / "graph.ttl").read_text("utf-8").splitlines()) for d in (seeds_build, tmp_path))
    assert [x.replace("https://example.org/zw/", "https://w3id.org/zhengwen/id/") for x in theirs] == ours


def test_least_confidence_leaves_weaker_statements_out(seeds_build: Path, tmp_path: Path) -> None:
    build([SEEDS], tmp_path, settings=Settings(min_confidence=0.95), view=False)
    text = (tmp_path / "evidence.ttl").read_text("utf-8")
    confidences = {float(line.split()[1]) for line in text.splitlines() if line.strip().startswith("kg:confidence")}
    assert confidences
    assert min(confidences) >= 0.95
    assert len(text) < len((seeds_build / "evidence.ttl").read_text("utf-8"))


BAD = {
    "empty.txt": b"",
    "spaces.txt": b" \n \n",
    "binary.txt": bytes(range(256)) * 40,
    "english.txt": b"The quick brown fox jumps over the lazy dog. " * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "oneline.txt": "省民政厅召开会议。".encode() * (50_000_000 // 27),
}


def test_bad_files_are_named_and_the_rest_is_built(seeds_build: Path, tmp_path: Path) -> None:
    source = tmp_path / "in"
    shutil.copytree(SEEDS, source)
    for name, content in BAD.items():
        (source / name).write_bytes(content)
    done = run("build", source, "--out", tmp_path / "out", "--quiet", "--no-view")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for name in BAD:
        [message] = [line for line in done.stderr.splitlines() if name in line]
        assert len(message) > len(f"kg: not read: {name}: ") + 10
    for name in ("graph.ttl", "evidence.ttl", "articles.jsonl"):
        assert digests(tmp_path / "out")[name] == digests(seeds_build)[name]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "in")
    (tmp_path / "in" / "locked.txt").write_text("省民政厅召开会议。", "utf-8")
    (tmp_path / "in" / "locked.txt").chmod(0)
    done = run("build", tmp_path / "in", "--out", tmp_path / "out", "--no-view")
    assert done.returncode == 1
    assert "locked.txt" in done.stderr


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.mkdir(), lambda p: (p.mkdir(), (p / "x.png").write_bytes(b"\x89PNG"))])
def test_where_nothing_can_be_read_the_outputs_stay(seeds_build: Path, tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out"
    shutil.copytree(seeds_build, out)
    make(tmp_path / "in")
    done = run("build", tmp_path / "in", "--out", out)
    assert done.returncode == 1
    assert str(tmp_path / "in") in done.stderr or "x.png" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(out) == digests(seeds_build)


def test_nothing_is_written_into_a_new_folder_where_nothing_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"empty\.txt"):
        build([tmp_path / "empty.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_build_that_fails_leaves_the_outputs_whole(seeds_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    shutil.copytree(seeds_build, out)

    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("kg.build.outputs.write_unresolved", broken)
    with pytest.raises(OSError, match="disk full"):
        build([SEEDS / "004_a39646076cfd2ae4.txt"], out, view=False)
    assert digests(out) == digests(seeds_build)
    assert [p.name for p in out.iterdir() if p.name.startswith(".")] == []


def test_a_build_that_is_killed_leaves_the_outputs_whole(seeds_build: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(seeds_build, out)
    process = subprocess.Popen([*KG, "build", str(SEEDS / "004_a39646076cfd2ae4.txt"), "--out", str(out)])
    until = time.monotonic() + 60
    while process.poll() is None and not list(out.glob(".building-*")) and time.monotonic() < until:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert digests(out) == digests(seeds_build)
    build([SEEDS], out)
    assert [p.name for p in out.iterdir() if p.name.startswith(".")] == []
    assert digests(out) == digests(seeds_build)


def test_a_page_of_an_older_graph_does_not_stay(seeds_build: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(seeds_build, out)
    (out / "notes.txt").write_text("mine", "utf-8")
    build([SEEDS / "001_04b862a0a8498362.txt"], out, view=False)
    assert not (out / "graph.html").exists()
    assert (out / "notes.txt").exists()


def test_an_error_of_ours_names_the_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kg.facts.extract", broken)
    with pytest.raises(RuntimeError, match=r"article [0-9a-f]{24} of 00\d_"):
        build([SEEDS], tmp_path / "out")


def test_articles_are_written_sorted_with_their_sources(seeds_build: Path) -> None:
    records = [json.loads(line) for line in (seeds_build / "articles.jsonl").read_text("utf-8").splitlines()]
    assert [r["id"] for r in records] == sorted(r["id"] for r in records)
    for r in records:
        digest = hashlib.sha256(r["text"].encode()).hexdigest()
        assert r["id"].rsplit("/", 1)[-1] == digest[:24]
        assert list(r)[:10] == ["id", "headline", "subheadline", "byline", "attribution", "date", "text", "sources", "at", "doubts"]
        for source in r["sources"]:
            raw = (SEEDS / source["path"]).read_bytes()
            assert source["sha256"] == hashlib.sha256(raw).hexdigest()
            assert all(1 <= a <= b <= raw.count(b"\n") + 1 for a, b in source["lines"])


def test_the_text_comes_from_the_lines_that_it_names(seeds_build: Path) -> None:
    for line in (seeds_build / "articles.jsonl").read_text("utf-8").splitlines():
        r = json.loads(line)
        raw = (SEEDS / r["sources"][0]["path"]).read_text("utf-8").split("\n")
        ends = [*(offset for offset, _ in r["at"][1:]), len(r["text"])]
        for (begin, number), end in zip(r["at"], ends, strict=True):
            piece = "".join(r["text"][begin:end].split())
            assert piece in "".join(raw[number - 1].split()), (number, piece)


@pytest.mark.parametrize("parts", [(["000"], ["001", "002", "003", "004"]), (["001", "003"], ["000", "002", "004"])])
def test_merging_builds_is_building_everything(seeds_build: Path, tmp_path: Path, parts: tuple[list[str], ...]) -> None:
    folders = [tmp_path / str(n) for n in range(len(parts))]
    for folder, names in zip(folders, parts, strict=True):
        build([next(SEEDS.glob(f"{n}_*")) for n in names], folder, view=False)
    merge_builds(folders, tmp_path / "all")
    assert digests(tmp_path / "all") == digests(seeds_build)


def test_merging_what_is_no_build_says_so(tmp_path: Path) -> None:
    done = run("merge", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "kg build" in done.stderr
    assert not (tmp_path / "out").exists()
