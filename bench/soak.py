"""Sixteen clients that ask mixed queries for a minute: how many answers, how many errors, and the memory before and after.

    python bench/soak.py [--clients 16] [--seconds 60] [--out FOLDER]

The mix: the named queries, small and large answers in every format, pages of nodes, search, and now and then a query that is stopped. Memory is the
resident set of the server and its processes, after a first warming round and at the end; a query that was stopped is no error.
"""

import argparse
import http.client
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kg.build import build  # noqa: E402
from kg.graph.named import named_queries  # noqa: E402

FORMATS = ("application/json", "text/csv", "text/tab-separated-values", "application/sparql-results+xml")
LARGE = "SELECT * WHERE { ?s ?p ?o }"
GRAPH = "CONSTRUCT { ?x kg:name ?n } WHERE { ?x kg:name ?n }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def path(r: random.Random) -> tuple[str, str, set[int]]:
    """(path, Accept, statuses that are right) of one request."""
    kind = r.random()
    if kind < 0.005:
        return "/sparql?" + urlencode({"query": ENDLESS}), "*/*", {503}
    if kind < 0.05:
        return "/sparql?" + urlencode({"query": LARGE}), r.choice(FORMATS), {200}
    if kind < 0.1:
        return "/sparql?" + urlencode({"query": GRAPH}), "text/turtle", {200}
    if kind < 0.15:
        return "/sparql?query=SELECT+%7B", "*/*", {400}
    if kind < 0.25:
        return "/id/" + quote("org/广东省民政厅"), r.choice(("text/html", "text/turtle", "application/ld+json")), {200}
    if kind < 0.35:
        return "/api/search?q=" + quote(r.choice(("民政厅", "gds", "丁红都"))), "*/*", {200}
    return "/sparql?" + urlencode({"query": r.choice(named_queries()).text}), r.choice(FORMATS), {200}


def client(address: str, seed: int, until: float, counted: Counter[str], wrong: list[str]) -> None:
    """Asks one request after another on a connection that stays open."""
    r = random.Random(seed)
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    while time.monotonic() < until:
        where, accept, right = path(r)
        try:
            connection.request("GET", where, headers={"Accept": accept})
            answer = connection.getresponse()
            body = answer.read()
            counted[str(answer.status)] += 1
            if answer.status not in right:
                wrong.append(f"{answer.status} for {where[:200]}: {body[:200]!r}")
        except (OSError, http.client.HTTPException) as e:
            wrong.append(f"{e!r} for {where[:200]}")
            connection.close()
    connection.close()


def round_of(address: str, clients: int, seconds: float, seed: int) -> tuple[Counter[str], list[str]]:
    """(answers by status, errors) of so many clients over so many seconds."""
    counted: Counter[str] = Counter()
    wrong: list[str] = []
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(address, seed + n, until, counted, wrong)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counted, wrong


def megabytes(pid: int) -> dict[str, float]:
    """Resident memory of a process, and of those that it started, together."""
    every = [pid, *(int(x) for task in Path(f"/proc/{pid}/task").iterdir() for x in (task / "children").read_text().split())]
    found = {}
    for name, pids in (("server", every[:1]), ("its processes", every[1:])):
        found[name] = (
            sum(
                int(line.split()[1])
                for p in pids
                for line in Path(f"/proc/{p}/status").read_text().splitlines()
                if line.startswith("VmRSS")
            )
            / 1024
        )
    return found


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--clients", type=int, default=16)
    ap.add_argument("--seconds", type=float, default=60)
    ap.add_argument("--out", type=Path, default=None, help="outputs to serve; default a build of the seeds")
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as name:
        out = args.out or Path(name)
        if args.out is None:
            build([ROOT / "seeds"], out, view=False)
        command = [Path(sys.executable).with_name("kg"), "serve", out, "--port", "0", "--timeout", "2"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout
            address = process.stdout.readline().split()[-1]
            round_of(address, args.clients, args.seconds / 4, 0)
            time.sleep(3)
            before = megabytes(process.pid)
            counted, wrong = round_of(address, args.clients, args.seconds, 100)
            time.sleep(3)
            after = megabytes(process.pid)
            print(f"{sum(counted.values())} answers in {args.seconds:g} s for {args.clients} clients: {dict(sorted(counted.items()))}")
            for who in before:
                print(f"{who}: {before[who]:.0f} MB before, {after[who]:.0f} MB after")
            print(f"{len(wrong)} errors", *wrong[:10], sep="\n")
        finally:
            process.terminate()
            process.wait()
        sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
