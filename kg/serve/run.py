"""Starts and stops the HTTP server: one line with its address, then silence until Ctrl-C."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.errors import InputError
from kg.serve import guard
from kg.serve.app import app
from kg.serve.current import Current
from kg.serve.workers import Limits

HEADS = guard.MOST_ADDRESS + guard.MOST_HEADERS
"""Bytes that may come before the end of a request's headers."""
CONNECTIONS = 512
IDLE = 15.0
"""Seconds in which a connection must have sent a whole head."""


class _Protocol(HttpToolsProtocol):
    """Ends a connection whose next request has too long a head or takes too long over it; uvicorn itself would wait without end."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._last: object = None
        self._head = 0
        self.loop.call_later(IDLE, self._look)

    def data_received(self, data: bytes) -> None:
        self._head += len(data)
        super().data_received(data)
        if self._head > HEADS and self._waiting() and not self.transport.is_closing():
            words = f"the headers are longer than {HEADS} bytes\n"
            self.transport.write(
                f"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-type: text/plain; charset=utf-8\r\n"
                f"content-length: {len(words)}\r\nconnection: close\r\n\r\n{words}".encode()
            )
            self.transport.close()

    def on_headers_complete(self) -> None:
        self._head = 0
        super().on_headers_complete()

    def _waiting(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _look(self) -> None:
        if self.transport.is_closing():
            return
        waiting = self._waiting()
        if waiting and self.cycle is self._last:
            self.transport.close()  # no request came in a whole period
            return
        self._last = self.cycle if waiting else self
        self.loop.call_later(IDLE, self._look)


def serve(out: Path, host: str, port: int, limits: Limits, say: Callable[[str], None], warn: Callable[[str], None]) -> None:
    """Serves the outputs until it is told to stop; `say` gets the address when the first question can be asked.

    Raises InputError where there are no outputs, or where the address cannot be had.
    """
    listening = _listening(host, port)
    current = Current(out, limits, warn)
    try:
        config = uvicorn.Config(
            app(current),
            http=_Protocol,
            log_level="critical",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="off",
            ws="none",
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=int(IDLE),
            timeout_graceful_shutdown=5,
        )
        listening.listen(CONNECTIONS)
        current.watch()
        name, number = listening.getsockname()[:2]
        say(f"http://{f'[{name}]' if ':' in name else name}:{number}/")
        _Server(config).run([listening])
    finally:
        current.close()
        listening.close()


class _Server(uvicorn.Server):
    """Returns when it is told to stop; uvicorn itself would then die of the signal, before its processes are ended."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._captured_signals.clear()


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as e:
        raise InputError(f"{host}:{port}", f"is no address of this machine ({e.strerror})") from e
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
    except OSError as e:
        listening.close()
        raise InputError(f"{host}:{port}", f"cannot be listened at ({e.strerror}); choose another --port, 0 for any that is free") from e
    return listening
