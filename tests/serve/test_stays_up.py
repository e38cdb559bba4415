"""What a hostile or unlucky client can do: nothing to the others."""

import http.client
import os
import signal
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from conftest import KG, Server, serving, until

from kg.build import build
from tests.conftest import SEEDS

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
NAMES = "SELECT ?n WHERE { ?x a kg:Province ; kg:name ?n } ORDER BY ?n LIMIT 3"
ARTICLES = "SELECT (COUNT(?a) AS ?n) WHERE { ?a a kg:Article }"


def test_a_query_without_end_is_stopped_and_says_so_while_others_are_answered(server: Server) -> None:
    with ThreadPoolExecutor(1) as threads:
        endless = threads.submit(server.ask, ENDLESS)
        time.sleep(0.2)
        answered = 0
        while not endless.done():
            assert server.ask(NAMES).status == 200
            answered += 1
    stopped = endless.result()
    assert (stopped.status, stopped.media) == (503, "text/plain")
    assert "ran longer than 3 s and was stopped" in stopped.text
    assert answered > 10


def test_a_query_that_eats_memory_is_stopped(server: Server) -> None:
    answer = server.ask("SELECT DISTINCT ?a ?d ?g WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a")
    assert answer.status == 503
    assert server.ask(NAMES).status == 200


def test_a_client_that_leaves_stops_its_query(server: Server) -> None:
    parts = urlsplit(server.address)
    for _ in range(4):  # twice as many as there are processes
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
        connection.request("GET", "/sparql?" + urlencode({"query": ENDLESS}))
        time.sleep(0.4)
        connection.close()
    begun = time.monotonic()
    assert server.ask(NAMES).status == 200
    assert time.monotonic() - begun < 2.5


def test_long_heads_and_broken_requests(server: Server) -> None:
    assert server.get("/health", x_long="a" * 80_000).status == 431
    for raw in (b"NONSENSE\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", b"\x16\x03\x01" * 100):
        assert b" 400 " in _raw(server, raw)
    chunked = b"POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert b" 413 " in _raw(server, chunked + (b"10000\r\n" + b"#" * 0x10000 + b"\r\n") * 20 + b"0\r\n\r\n")
    assert server.ask(NAMES).status == 200


def _raw(server: Server, data: bytes) -> bytes:
    parts = urlsplit(server.address)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as s:
        try:
            s.sendall(data)
            return s.recv(4000)
        except ConnectionError:
            return b""


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/../../etc/passwd",
            "/static/../run.py",
            "/static/%2e%2e/run.py",
            "/static/..%2frun.py",
            "/static/%2Fetc%2Fpasswd",
            "//etc/passwd",
        ),
        *("/.store/", "/graph.ttl/../../x", "/id/../../../etc/passwd", "/id/%2e%2e/%2e%2e/etc/passwd", "/articles.jsonl%00", "/nothing"),
    ],
)
def test_no_path_outside_the_outputs_is_read_and_none_is_told(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status in (400, 404)
    assert b"root:" not in answer.body
    assert str(server.out).encode() not in answer.body


def test_a_build_that_runs_again_is_taken_up_without_losing_a_request(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([SEEDS / "001_04b862a0a8498362.txt"], out, view=False)
    with serving(out) as server, ThreadPoolExecutor(4) as threads:
        stop: list[int] = []

        def keep_asking() -> set[tuple[int, str]]:
            seen = set()
            while not stop:
                answer = server.ask(ARTICLES)
                seen.add((answer.status, answer.text.split()[-1]))
            return seen

        asking = [threads.submit(keep_asking) for _ in range(4)]
        build([SEEDS], out, view=False)
        until(lambda: server.ask(ARTICLES).text.split()[1] == "13")
        stop.append(1)
        assert set.union(*(a.result() for a in asking)) <= {(200, "3"), (200, "13")}
        until(lambda: len([x for x in (out / ".store").iterdir() if x.is_dir()]) == 1)


def test_killed_and_started_again_it_answers_the_same(out: Path) -> None:
    with serving(out) as one:
        before = one.ask(NAMES)
        busy = ThreadPoolExecutor(2)
        cut_off = [busy.submit(one.ask, ENDLESS) for _ in range(2)]
        time.sleep(0.5)
        workers = _children(one.process.pid)
        assert one.stop(signal.SIGKILL) == -signal.SIGKILL
        assert all(c.exception() is not None for c in cut_off)
    with serving(out) as two:
        assert two.ask(NAMES).body == before.body
    assert len(workers) >= 2  # those in an endless query end by their own alarm, after --timeout and some seconds


def _children(pid: int) -> list[int]:
    return [int(x) for x in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_processes_whose_server_was_killed_end_by_themselves(out: Path) -> None:
    with serving(out, "--timeout", "1") as server, ThreadPoolExecutor(2) as threads:
        for _ in range(2):
            threads.submit(server.ask, ENDLESS)
        time.sleep(0.3)
        workers = _children(server.process.pid)
        server.stop(signal.SIGKILL)
    until(lambda: not any(_runs(pid) for pid in workers), 15)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly(out: Path, how: int) -> None:
    with serving(out) as server:
        assert server.line.startswith(f"{out} at http://127.0.0.1:")
        assert server.ask(NAMES).status == 200
        assert server.stop(how) == 0
        assert server.process.stderr
        assert server.process.stderr.read() == ""


def test_what_the_command_line_refuses(tmp_path: Path, server: Server) -> None:
    done = subprocess.run([KG, "serve", tmp_path], capture_output=True, text=True)
    assert done.returncode == 1
    assert "holds no graph.ttl; run `kg build" in done.stderr
    port = server.address.rpartition(":")[2]
    done = subprocess.run([KG, "serve", server.out, "--port", port], capture_output=True, text=True)
    assert done.returncode == 1
    assert "choose another --port" in done.stderr
    assert subprocess.run([KG, "serve", server.out, "--port", "x"], capture_output=True).returncode == 2
