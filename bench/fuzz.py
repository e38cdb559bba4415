"""Random and broken SPARQL requests at a server of its own: never a 500, never a hang, and afterwards it answers as before.

    python bench/fuzz.py [--requests 10000] [--seed 1] [--out FOLDER]

Half of the requests are named queries with some of their tokens dropped, doubled, swapped or replaced; a quarter are random tokens of the
grammar; the rest are random bytes, odd headers, methods and parameters. The same seed sends the same requests.
"""

import argparse
import http.client
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote_from_bytes, urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kg.build import build  # noqa: E402
from kg.graph import syntax  # noqa: E402
from kg.graph.named import named_queries  # noqa: E402

SECONDS = 2.0
"""The server's limit for a query here."""
HANG = 4 * SECONDS + 20
"""Seconds from which a request counts as hanging: waiting, running, stopping, on a busy machine."""

WORDS = (
    *("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "WHERE", "FILTER", "OPTIONAL", "UNION", "MINUS", "GRAPH", "BIND", "VALUES", "UNDEF", "AS"),
    *(
        "ORDER BY",
        "GROUP BY",
        "HAVING",
        "LIMIT",
        "OFFSET",
        "DISTINCT",
        "REDUCED",
        "FROM",
        "NAMED",
        "EXISTS",
        "NOT",
        "IN",
        "SERVICE",
        "LOAD",
    ),
    *("COUNT(*)", "SUM(?x)", "REGEX(?x, '(a+)+$')", "STR", "LANG", "IRI", "BNODE()", "RAND()", "NOW()", "CONCAT", "REPLACE", "SHA512(?x)"),
    *("{", "}", "(", ")", "[", "]", ".", ";", ",", "|", "/", "^", "*", "+", "?", "!", "=", "<", ">", "&&", "||", "<<", ">>", "-", "a", "*"),
    *("?x", "?y", "?s", "?p", "?o", "kg:name", "kg:Agency", "kg:nothing", "rdfs:label", "place:440000", "foo:bar", "_:b", "<http://a/b>"),
    *(
        "1",
        "-1",
        "1e400",
        "99999999999999999999",
        "0.5",
        "true",
        '"广东省"@zh',
        "'''a'b'''",
        '"\\u0000"',
        "'",
        '"',
        "\\",
        "#",
        "\x00",
        "\ud83d",
    ),
)


def request(r: random.Random) -> tuple[str, str, bytes | None, dict[str, str]]:
    """(method, path, body, headers) of one request."""
    kind = r.random()
    query = _mutated(r) if kind < 0.5 else " ".join(r.choice(WORDS) for _ in range(r.randint(1, 40))) if kind < 0.75 else None
    raw = query.encode("utf-8", "surrogatepass") if query is not None else r.randbytes(r.choice((0, 1, 20, 300, 5000)))
    headers = {"Accept": r.choice(("*/*", "text/csv", "application/json", "text/turtle", "x", "text/csv;q=0", "," * 50, "a/b;q=9;q=z"))}
    shape = r.random()
    if shape < 0.4:
        headers["Content-Type"] = "application/sparql-query"
        return "POST", "/sparql", raw, headers
    if shape < 0.6:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return "POST", "/sparql", b"query=" + quote_from_bytes(raw).encode(), headers
    if shape < 0.9:
        more = r.choice(("", "&default-graph-uri=urn:a", "&named-graph-uri=%00", "&query=ASK%7B%7D", "&" * 20, "&x=%zz"))
        return "GET", f"/sparql?query={quote_from_bytes(raw)}{more}", None, headers
    headers["Content-Type"] = r.choice(
        ("", "text/plain", "application/sparql-update", "application/sparql-query; charset=utf-16", "multipart/form-data")
    )
    return r.choice(("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE")), "/sparql", raw, headers


def _mutated(r: random.Random) -> str:
    tokens = [t.text for t in syntax.tokens(r.choice(named_queries()).text) if t.kind != "comment"]
    for _ in range(r.randint(0, 6)):
        at = r.randrange(len(tokens))
        what = r.randrange(5)
        if what == 0:
            del tokens[at : at + r.randint(1, 3)]
        elif what == 1:
            tokens.insert(at, tokens[at])
        elif what == 2:
            tokens[at] = r.choice(WORDS)
        elif what == 3:
            other = r.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        else:
            tokens[at : at + 1] = (r.choice(("{", "(", "!", "-", "{ {} UNION ")) * r.choice((1, 50, 3000)),)
        if not tokens:
            return ""
    return " ".join(tokens)


class Sender:
    """Sends requests, one after another on one connection, and notes what came of them."""

    def __init__(self, address: str) -> None:
        self._parts = urlsplit(address)
        self.statuses: Counter[str] = Counter()
        self.bad: list[str] = []
        self.slowest = 0.0

    def send(self, number: int, seed: int) -> None:
        """The request of this number."""
        method, path, body, headers = request(random.Random(f"{seed} {number}"))
        connection = http.client.HTTPConnection(self._parts.hostname or "", self._parts.port, timeout=HANG)
        begun = time.monotonic()
        try:
            connection.request(method, path, body, headers)
            status = str(connection.getresponse().status)
            if status == "500" or len(status) != 3:
                self.bad.append(f"{number}: {status} for {method} {path[:200]} {body!r:.300}")
        except TimeoutError:
            status = "hang"
            self.bad.append(f"{number}: no answer in {HANG:g} s for {method} {path[:200]} {body!r:.300}")
        except (ConnectionError, http.client.HTTPException) as e:
            status = "closed"
            self.bad.append(f"{number}: {e!r} for {method} {path[:200]} {body!r:.300}")
        finally:
            connection.close()
        self.slowest = max(self.slowest, time.monotonic() - begun)
        self.statuses[status] += 1


def fuzz(address: str, requests: int, seed: int, clients: int = 4) -> Sender:
    """Sends so many requests; the result's `bad` lists those that were answered by a 500, or not at all."""
    sender = Sender(address)
    with ThreadPoolExecutor(clients) as threads:
        list(threads.map(lambda n: sender.send(n, seed), range(requests)))
    return sender


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--requests", type=int, default=10_000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", type=Path, default=None, help="outputs to serve; default a build of the seeds")
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as name:
        out = args.out or Path(name)
        if args.out is None:
            build([ROOT / "seeds"], out, view=False)
        command = [
            Path(sys.executable).with_name("kg"),
            "serve",
            out,
            "--port",
            "0",
            "--timeout",
            str(SECONDS),
            "--rows",
            "10000",
            "--memory",
            "600",
        ]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout
            address = process.stdout.readline().split()[-1]
            begun = time.monotonic()
            sender = fuzz(address, args.requests, args.seed)
            print(f"{args.requests} requests in {time.monotonic() - begun:.0f} s, the slowest {sender.slowest:.1f} s")
            print("  ".join(f"{status} {n}" for status, n in sorted(sender.statuses.items())))
            for line in sender.bad:
                print(line)
            check = http.client.HTTPConnection(urlsplit(address).hostname or "", urlsplit(address).port, timeout=HANG)
            check.request(
                "GET",
                "/sparql?" + urlencode({"query": "SELECT (COUNT(*) AS ?n) WHERE { ?x a kg:Article }"}),
                headers={"Accept": "text/csv"},
            )
            print("afterwards:", check.getresponse().read().split())
        finally:
            process.terminate()
            process.wait()
        sys.exit(bool(sender.bad))


if __name__ == "__main__":
    main()
