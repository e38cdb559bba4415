"""Real servers for the time of a test, on 127.0.0.1 only, and questions to them over HTTP."""

import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@contextmanager
def running(command: list[str], address: str, folder: Path, seconds: float = 60) -> Iterator[None]:
    """Runs a server in a folder until the block ends; waits until the address answers anything at all."""
    with (folder / "server.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(process, address, folder / "server.log", seconds)
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(process: subprocess.Popen[bytes], address: str, log: Path, seconds: float) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            _direct.open(address, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            said = log.read_text("utf-8", "replace")
            assert process.poll() is None, f"{process.args} ended: {said}"
            assert time.monotonic() < until, f"{address} did not answer: {said}"
            time.sleep(0.1)


def ask(endpoint: str, text: str, **parameters: str) -> bytes:
    """A question by the SPARQL protocol, form-encoded → results as JSON."""
    body = urllib.parse.urlencode({"query": text, **parameters}).encode()
    request = urllib.request.Request(endpoint, body, {"Accept": "application/sparql-results+json"})
    with _direct.open(request, timeout=60) as response:
        return bytes(response.read())
