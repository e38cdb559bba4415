"""The store on disk: made once, shared, taken up anew after a build without losing a question, whole after every kill."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.build import build
from kg.errors import InputError
from kg.serve import current, disk
from kg.serve.asking import Question
from kg.serve.current import Current
from kg.serve.workers import Limits
from tests.conftest import SEEDS

ARTICLES = Question("SELECT (COUNT(?a) AS ?n) WHERE { ?a a kg:Article }", rows="text/csv")
ONE = SEEDS / "001_04b862a0a8498362.txt"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(current, "EVERY", 0.1)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    build([ONE], tmp_path / "out", view=False)
    return tmp_path / "out"


@pytest.fixture
def served(built: Path) -> Iterator[Current]:
    it = Current(built, Limits(seconds=10))
    it.watch()
    yield it
    it.close()


def articles(it: Current) -> int:
    return int(it.ask(ARTICLES).read().split()[1])


def stores(out: Path) -> set[str]:
    return {path.name for path in (out / disk.FOLDER).iterdir() if path.is_dir()}


def until(true: object) -> None:
    assert callable(true)
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_new_build_is_taken_up_and_no_question_is_lost(served: Current) -> None:
    first = served.edition.held.digest
    seen: list[int] = []
    errors: list[BaseException] = []
    stop = threading.Event()

    def keep_asking() -> None:
        try:
            while not stop.is_set():
                seen.append(articles(served))
        except BaseException as e:
            errors.append(e)

    threads = [threading.Thread(target=keep_asking) for _ in range(4)]
    for thread in threads:
        thread.start()
    build([SEEDS], served.out, view=False)
    until(lambda: articles(served) == 13)
    build([ONE], served.out, view=False)
    until(lambda: articles(served) == 3)
    stop.set()
    for thread in threads:
        thread.join()
    assert errors == []
    assert set(seen) == {3, 13}
    until(lambda: stores(served.out) == {first})  # the same outputs have the same store, and the other is gone


def test_a_build_that_goes_away_or_is_broken_leaves_what_is_served(built: Path) -> None:
    said: list[str] = []
    it = Current(built, Limits(), said.append)
    it.watch()
    text = (built / "graph.ttl").read_text("utf-8")
    (built / "graph.ttl").write_text(text[: len(text) // 2], "utf-8")
    until(lambda: said)
    assert "graph.ttl: cannot be parsed" in said[0]
    assert articles(it) == 3
    (built / "graph.ttl").unlink()
    time.sleep(0.3)
    assert articles(it) == 3
    (built / "graph.ttl").write_text(text, "utf-8")
    time.sleep(0.3)
    assert articles(it) == 3
    assert len(said) == 1
    it.close()


def test_two_servers_share_a_store_and_neither_takes_it_from_the_other(built: Path) -> None:
    one, two = Current(built, Limits(workers=1)), Current(built, Limits(workers=1))
    assert one.edition.held.path == two.edition.held.path
    build([SEEDS], built, view=False)
    two.renew()
    until(lambda: disk.prune(built, two.edition.held.digest) == [] and len(stores(built)) == 2)
    os.kill(one.edition.pool._idle[0].process.pid or 0, signal.SIGKILL)  # a new process opens the older store once more
    with pytest.raises(Exception, match="memory"):
        articles(one)
    assert (articles(one), articles(two)) == (3, 13)
    one.close()
    assert len(disk.prune(built, two.edition.held.digest)) == 1
    assert articles(two) == 13
    two.close()


def test_killed_while_making_the_store_nothing_is_lost(built: Path) -> None:
    code = """if True:
        import os, sys
        from pathlib import Path
        from kg.serve import disk

        disk.store.files = lambda paths, real=disk.store.files: Killing(real(paths))

        class Killing(list):
            def __iter__(self):
                for n, file in enumerate(super().__iter__()):
                    if n and any((Path(sys.argv[1]) / ".store").glob("building-*/*.sst")):
                        os.kill(os.getpid(), 9)  # graph.ttl is in the new store, evidence.ttl not yet
                    yield file

        disk.hold(Path(sys.argv[1]))"""
    done = subprocess.run([sys.executable, "-c", code, str(built)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(stores(built)) == 1
    it = Current(built, Limits(workers=1))
    assert articles(it) == 3
    assert stores(built) == {it.edition.held.digest}
    it.close()


def test_a_damaged_store_is_made_anew(built: Path) -> None:
    held = disk.hold(built)
    held.release()
    for file in held.path.glob("MANIFEST*"):
        file.write_bytes(b"\0" * 100)
    again = disk.hold(built)
    assert again.path == held.path
    assert len(ox.Store.read_only(str(again.path))) > 1000
    again.release()


def test_a_folder_without_outputs_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no graph\.ttl; run `kg build"):
        disk.hold(tmp_path)
