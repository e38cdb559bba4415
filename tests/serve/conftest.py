"""A build of the seeds that a server may keep its store in, and servers as a user starts them: processes on free ports."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest

KG = Path(sys.executable).with_name("kg")


@dataclass
class Answer:
    """What came back for one request."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass
class Server:
    """A running `kg serve`."""

    address: str
    process: subprocess.Popen[str]
    out: Path
    line: str = field(default="")

    def send(self, method: str, path: str, body: bytes | str | None = None, **headers: str) -> Answer:
        """One request on a connection of its own; `content_type` is Content-Type."""
        parts = urlsplit(self.address)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        try:
            data = body.encode() if isinstance(body, str) else body
            connection.request(method, path, data, {k.replace("_", "-"): v for k, v in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, **headers)

    def ask(self, query: str, accept: str = "text/csv", **fields: str) -> Answer:
        """A query by GET."""
        return self.get("/sparql?" + urlencode({"query": query, **fields}), accept=accept)

    def node(self, local: str, accept: str = "text/html") -> Answer:
        return self.get("/id/" + quote(local), accept=accept)

    def stop(self, how: int = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(20)


@contextmanager
def serving(out: Path, *options: str) -> Iterator[Server]:
    """`kg serve` on a free port until the block ends."""
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    process = subprocess.Popen(
        [KG, "serve", out, "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert process.stdout
        line = process.stdout.readline()
        if not line:
            raise AssertionError(process.communicate()[1])
        yield Server(line.split()[-1].rstrip("/"), process, out, line)
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def until(true: object, seconds: float = 30) -> None:
    """Waits until the function says so."""
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture(scope="session")
def out(seeds_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of the seeds, copied."""
    return Path(shutil.copytree(seeds_build, tmp_path_factory.mktemp("served") / "out"))


@pytest.fixture(scope="module")
def server(out: Path) -> Iterator[Server]:
    with serving(out, "--timeout", "3", "--rows", "2000", "--memory", "600") as it:
        yield it
