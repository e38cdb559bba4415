"""Processes that ask one store, and what holds them to their limits.

    with Pool(folder, Limits(seconds=10)) as pool:
        reply = pool.ask(Question("SELECT * WHERE { ?s ?p ?o }", rows="text/csv"))

A query that runs longer than it may is ended with its process, and a new process takes its place; the others go on answering.
"""

import io
import multiprocessing
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import IO

from kg.errors import QueryError
from kg.graph.query import known_prefixes
from kg.serve import worker
from kg.serve.asking import ClosedError, Question, StoppedError, TooBigError, UnavailableError

_CLOSED = "the store is not asked any more"
_PATIENCE = 60.0
"""Seconds that a question waits for a process at least, however short the limit of a query is."""
_START = 60.0
"""Seconds in which a process must be ready."""
_CONTEXT = multiprocessing.get_context("spawn")  # a fork would copy the locks of the server's threads as they stand


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and rows of one query, megabytes of one process, how many processes, and how many questions may wait for one."""

    seconds: float = 30
    rows: int = 100_000
    megabytes: int = 2048
    workers: int = 2
    waiting: int = 64


@dataclass(slots=True)
class Received:
    """A whole result, in memory or, where it is large, in a file without a name; read once, from its beginning.

    `cut` is the limit that it was cut at, 0 where nothing is missing; `length` counts bytes.
    """

    media: str
    cut: int
    length: int
    body: IO[bytes]

    def read(self) -> bytes:
        """The whole body."""
        with self.body:
            return self.body.read()

    def pieces(self) -> Iterator[bytes]:
        """The body piece by piece; the file is closed at the end, or when the reader stops."""
        with self.body:
            while piece := self.body.read(worker.PIECE):
                yield piece


class Ticket:
    """One question's way to be given up from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self.given_up = False

    def give_up(self) -> None:
        """Ends the process that works on the question, or keeps the question from being asked."""
        with self._lock:
            self.given_up = True
            if self._process is not None:
                self._process.kill()

    def _taken(self, process: BaseProcess | None) -> bool:
        with self._lock:
            self._process = process
            return not self.given_up


class _Worker:
    """One process and our end of its pipe."""

    def __init__(self, arguments: tuple[object, ...]) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self.process: BaseProcess = _CONTEXT.Process(target=worker.serve, args=(theirs, *arguments), daemon=True, name="kg-worker")
        self.process.start()
        theirs.close()

    def wait_until_ready(self) -> None:
        try:
            if self.pipe.poll(_START):
                self.pipe.recv()
                return
        except EOFError:
            pass
        self.end()
        raise UnavailableError("a process that asks the store did not start")

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class _Place:
    """Where a question stands that waits for a process."""

    def __init__(self) -> None:
        self.called = threading.Event()
        self.worker: _Worker | None = None


class Pool:
    """Some processes on one store. Its methods may be called from any thread."""

    def __init__(self, path: Path, limits: Limits, prefixes: dict[str, str] | None = None) -> None:
        self.limits = limits
        self._arguments = (str(path), known_prefixes(prefixes), limits.seconds, limits.rows, limits.megabytes)
        self._changed = threading.Condition()
        self._idle: list[_Worker] = []
        self._running = 0
        self._waiting: deque[_Place] = deque()
        self._closed = False
        started = [_Worker(self._arguments) for _ in range(limits.workers)]
        try:
            for new in started:
                new.wait_until_ready()
        except UnavailableError:
            for new in started:
                with suppress(ValueError):
                    new.end()
            raise
        self._idle = started

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def ask(self, question: Question, ticket: Ticket | None = None) -> Received:
        """The result, when a process is free and has found it.

        Raises QueryError for a query that cannot be asked, among them StoppedError and TooBigError for one beyond its
        limits, and UnavailableError where too many wait already, none became free in time, or (ClosedError) the pool is closed.
        """
        ticket = ticket or Ticket()
        chosen = self._take()
        healthy = False
        try:
            if not ticket._taken(chosen.process):
                healthy = True
                raise UnavailableError("the question was given up")
            found = _asked(chosen.pipe, question, self.limits)
            healthy = ticket._taken(None)
            if isinstance(found, QueryError):
                raise found
            return found
        except (EOFError, OSError) as e:  # the process is gone
            if ticket.given_up:
                raise UnavailableError("the question was given up") from e
            raise TooBigError(
                f"the query needs more memory than the {self.limits.megabytes} MB that it may have, or is nested too deeply; ask for less at a time"
            ) from e
        finally:
            ticket._taken(None)
            self._give_back(chosen, healthy)

    def _take(self) -> _Worker:
        """A process that is free: who came first gets the first."""
        with self._changed:
            if self._closed:
                raise ClosedError(_CLOSED)
            if self._idle:
                self._running += 1
                return self._idle.pop()
            if len(self._waiting) >= self.limits.waiting:
                raise UnavailableError("too many questions wait for an answer; ask again in a few seconds")
            place = _Place()
            self._waiting.append(place)
        place.called.wait(max(_PATIENCE, self.limits.seconds))
        with self._changed:
            if place.worker is None and place in self._waiting:
                self._waiting.remove(place)
                raise UnavailableError("no process became free in time; ask again in a few seconds")
        if place.worker is None:
            raise ClosedError(_CLOSED)
        return place.worker

    def _free(self, one: _Worker) -> None:
        """Hands a process to who waits for it; the lock is held."""
        self._running -= 1
        if self._closed:
            one.end()
        elif self._waiting:
            self._running += 1
            place = self._waiting.popleft()
            place.worker = one
            place.called.set()
        else:
            self._idle.append(one)
        self._changed.notify_all()

    def _give_back(self, used: _Worker, healthy: bool) -> None:
        if not healthy:
            used.end()
            threading.Thread(target=self._replace, name="kg-replace", daemon=True).start()
            return
        with self._changed:
            self._free(used)

    def _replace(self) -> None:
        new = None
        while new is None and not self._closed:
            try:
                new = _Worker(self._arguments)
                new.wait_until_ready()
            except (UnavailableError, OSError):
                new = None
                time.sleep(1)
        with self._changed:
            if new is not None:
                self._free(new)
            else:
                self._running -= 1
                self._changed.notify_all()

    def close(self, patience: float | None = None) -> None:
        """Refuses further questions, and ends when those that were asked are answered, at the latest after `patience` seconds."""
        until = None if patience is None else time.monotonic() + patience
        with self._changed:
            self._closed = True
            while self._waiting:
                self._waiting.popleft().called.set()
            while self._running and (until is None or time.monotonic() < until):
                self._changed.wait(None if until is None else max(0.0, until - time.monotonic()))
            for old in self._idle:
                old.end()
            self._idle.clear()


def _asked(pipe: Connection, question: Question, limits: Limits) -> Received | QueryError:
    """Sends the question and receives the answer; EOFError or OSError where the process ended."""
    pipe.send(question)
    if not pipe.poll(limits.seconds):
        raise StoppedError(f"the query ran longer than {limits.seconds:g} s and was stopped; ask for less at a time, or set a higher limit")
    found = pipe.recv()
    if isinstance(found, QueryError):
        return found
    media, cut, length, first = found
    body: IO[bytes] = io.BytesIO() if length <= worker.PIECE else tempfile.TemporaryFile()  # noqa: SIM115 - its reader closes it
    body.write(first)
    while body.tell() < length:
        body.write(pipe.recv_bytes())
    body.seek(0)
    return Received(media, cut, length, body)
