"""The process that asks: opens the store to read it, and answers questions from a pipe until that closes.

It cannot outlive its limits. The pool kills it when a query runs too long; should the pool be gone, the alarm that is set
before each query ends it.
"""

import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection

from kg.errors import QueryError
from kg.serve.asking import Question, Reply

GRACE = 5
"""Seconds between the pool's limit and the process's own alarm."""
PIECE = 1 << 20
"""Bytes of a result that go through the pipe at once."""


def serve(pipe: Connection, path: str, prefixes: dict[str, str], seconds: float, most: int, megabytes: int) -> None:
    """Answers until the pipe ends: (media, cut, length, first piece) and further pieces, or an error."""
    import pyoxigraph as ox

    from kg.serve.engine import Engine

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then closes the pipe
    engine = Engine(ox.Store.read_only(path), prefixes, most)
    _bound(megabytes)
    with suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            question: Question = pipe.recv()
            _alarm(seconds + GRACE)
            try:
                reply: Reply | QueryError = engine.answer(question)
            except QueryError as e:
                reply = e
            except MemoryError:
                os.abort()  # as the engine does when it gets no more
            _alarm(0)
            _send(pipe, reply)
            del reply


def _send(pipe: Connection, reply: Reply | QueryError) -> None:
    if isinstance(reply, QueryError):
        pipe.send(reply)
        return
    pipe.send((reply.media, reply.cut, len(reply.body), reply.body[:PIECE]))
    for at in range(PIECE, len(reply.body), PIECE):
        pipe.send_bytes(reply.body[at : at + PIECE])


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)  # unanswered, it ends the process without asking Python


def _bound(megabytes: int) -> None:
    try:
        import resource
    except ImportError:
        return
    limit = megabytes << 20
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
