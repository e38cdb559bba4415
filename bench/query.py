"""The named queries over `kg serve`, over Oxigraph's own server and with rdflib in memory, on one generated graph, in one run.

    python bench/query.py [--triples 1000000] [--rounds 7] [--rdflib-seconds 60] [--only NAME…]

Prints the milliseconds of each query, of some rounds the fastest, and the ratios. All three must give the same number of rows. rdflib gets one round
of each query and at most so many seconds for it; a query beyond them counts with what it had taken by then. Loading is not in the ratios.
"""

import argparse
import gc
import http.client
import json
import multiprocessing
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from generated import generate  # noqa: E402

from kg.graph.named import named_queries  # noqa: E402
from kg.graph.query import known_prefixes  # noqa: E402

BIN = Path(sys.executable).parent


class Endpoint:
    """A SPARQL endpoint over one connection that stays open."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._path = parts.path
        self._connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=120)
        self._last = time.monotonic()

    def ask(self, query: str) -> tuple[float, int]:
        """(seconds, rows) of one request with its whole answer."""
        headers = {"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"}
        if time.monotonic() - self._last > 5:
            self._connection.close()  # before the server does
        begun = time.perf_counter()
        self._connection.request("POST", self._path, query.encode(), headers)
        answer = self._connection.getresponse()
        body = answer.read()
        spent = time.perf_counter() - begun
        self._last = time.monotonic()
        if answer.status != 200:
            raise SystemExit(f"{self._path}: {answer.status} {body.decode()[:500]}")
        return spent, len(json.loads(body)["results"]["bindings"])


@contextmanager
def ours(out: Path) -> Iterator[tuple[Endpoint, float]]:
    """`kg serve`, and the seconds until it answers."""
    begun = time.perf_counter()
    process = subprocess.Popen([BIN / "kg", "serve", out, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        address = process.stdout.readline().split()[-1]
        yield Endpoint(f"{address}sparql"), time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


@contextmanager
def theirs(out: Path, folder: Path) -> Iterator[tuple[Endpoint, float]]:
    """Oxigraph's own server, on a store that its own command loads."""
    begun = time.perf_counter()
    files = [x for name in ("graph.ttl", "evidence.ttl") for x in ("-f", out / name)]
    subprocess.run([BIN / "oxigraph", "load", "-l", folder, *files], check=True, capture_output=True)
    subprocess.run([BIN / "oxigraph", "optimize", "-l", folder], check=True, capture_output=True)
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    process = subprocess.Popen(
        [BIN / "oxigraph", "serve-read-only", "-l", folder, "-b", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield Endpoint(f"http://127.0.0.1:{port}/query"), time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


class Rdflib:
    """rdflib in memory; each query in a fork, which is ended where it takes too long."""

    def __init__(self, out: Path, most: float) -> None:
        from rdflib import Graph

        begun = time.perf_counter()
        self._graph = Graph(bind_namespaces="none")
        for prefix, namespace in known_prefixes().items():
            self._graph.bind(prefix, namespace)
        for name in ("graph.ttl", "evidence.ttl"):
            self._graph.parse(out / name)
        Graph().query("ASK {}")  # loads what a query needs
        gc.freeze()  # so that a fork shares the graph
        self.loading = time.perf_counter() - begun
        self._most = most

    def _answer(self, pipe: Connection, query: str) -> None:
        begun = time.perf_counter()
        rows = len(list(self._graph.query(query)))
        pipe.send((time.perf_counter() - begun, rows))

    def ask(self, query: str) -> tuple[float, int]:
        """(seconds, rows); rows are -1 where the time was up."""
        fork = multiprocessing.get_context("fork")
        ours_, theirs_ = fork.Pipe()
        process = fork.Process(target=self._answer, args=(theirs_, query), daemon=True)
        process.start()
        found = ours_.recv() if ours_.poll(self._most) else (self._most, -1)
        process.kill()
        process.join()
        return found


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--triples", type=int, default=1_000_000)
    ap.add_argument("--rounds", type=int, default=7)
    ap.add_argument("--rdflib-seconds", type=float, default=60)
    ap.add_argument("--no-rdflib", action="store_true")
    ap.add_argument("--only", nargs="*", default=[])
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{generate(folder / 'out', args.triples)} triples")
        with ours(folder / "out") as (us, our_start), theirs(folder / "out", folder / "oxigraph") as (them, their_start):
            slow = None if args.no_rdflib else Rdflib(folder / "out", args.rdflib_seconds)
            print(f"from the files to the first answer: kg serve {our_start:.1f} s, oxigraph load + serve {their_start:.1f} s")
            if slow:
                print(f"rdflib loads in {slow.loading:.1f} s")
            print(f"{'milliseconds':28}{'rows':>8}{'kg serve':>10}{'oxigraph':>10}{'ratio':>8}{'rdflib':>12}{'ratio':>8}")
            against, before = [], []
            for query in named_queries():
                if args.only and query.name not in args.only:
                    continue
                mine: list[float] = []
                other: list[float] = []
                for _ in range(args.rounds):  # in turn, so that what else the machine does falls on both
                    seconds, rows = us.ask(query.text)
                    mine.append(seconds)
                    seconds, same = them.ask(query.text)
                    other.append(seconds)
                    assert rows == same, (query.name, rows, same)
                a, b = min(mine), min(other)
                against.append(a / b)
                line = f"{query.name:28}{rows:8}{a * 1e3:10.2f}{b * 1e3:10.2f}{a / b:8.2f}"
                if slow:
                    c, same = slow.ask(query.text)
                    assert same in (rows, -1), (query.name, rows, same)
                    before.append(c / a)
                    line += f"{'>' if same < 0 else '':>2}{c * 1e3:10.0f}{c / a:8.0f}"
                print(line, flush=True)
            print(f"{'median':56}{statistics.median(against):8.2f}{statistics.median(before) if before else 0:20.0f}")
            print(f"{'highest; lowest':56}{max(against):8.2f}{min(before) if before else 0:20.0f}")


if __name__ == "__main__":
    main()
