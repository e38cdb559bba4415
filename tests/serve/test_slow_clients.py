"""A client that sends or takes too slowly is let go; the limits are made short here, the sockets are real."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from kg.serve import guard, run

SHORT = 2.0  # seconds
LARGE = 1 << 26  # bytes: more than the buffers of both ends hold


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body, then sends it back, or a large one where the path asks for it."""
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    if scope["path"] == "/large":
        body = b"x" * LARGE
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", str(len(body)).encode())]})
    for at in range(0, max(1, len(body)), 1 << 20):
        piece = body[at : at + (1 << 20)]
        await send({"type": "http.response.body", "body": piece, "more_body": at + (1 << 20) < len(body)})


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(run, "IDLE", SHORT)
    monkeypatch.setattr(guard, "PATIENCE", SHORT)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(guard.Guard(echo), http=run._Protocol, log_level="critical", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    late = time.monotonic() + 30
    while not server.started:
        assert time.monotonic() < late
        time.sleep(0.01)
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join()


def closed_after(connection: socket.socket) -> float:
    """Seconds until the other end closes; what it sends before is passed over."""
    connection.settimeout(30)
    begun = time.monotonic()
    try:
        while connection.recv(1 << 16):
            pass
    except ConnectionError:
        pass
    return time.monotonic() - begun


@pytest.mark.parametrize("sent", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "])
def test_a_head_that_does_not_come(port: int, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(sent)
        assert closed_after(connection) < 20 * SHORT


def test_a_head_that_comes_byte_by_byte(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        sent = 0
        try:
            for letter in b"GET /" + b"a" * 200:
                connection.sendall(bytes([letter]))
                sent += 1
                time.sleep(SHORT / 10)
        except ConnectionError:
            pass
        assert sent < 100


def test_a_body_that_does_not_come(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf")
        assert closed_after(connection) < 20 * SHORT


def test_an_answer_that_nobody_takes(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
        time.sleep(5 * SHORT)  # takes nothing in this time
        connection.settimeout(30)
        taken = 0
        try:
            while piece := connection.recv(1 << 20):
                taken += len(piece)
        except ConnectionError:
            pass
        assert taken < LARGE


def test_a_client_in_time_is_answered(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n")
        time.sleep(SHORT / 8)
        connection.sendall(b"late")
        connection.settimeout(30)
        assert connection.recv(1 << 16).endswith(b"late") or connection.recv(1 << 16).endswith(b"late")
