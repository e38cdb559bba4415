"""The store of the newest build, asked all the time: a build that has run again is taken up between two questions.

A question that is on its way to the older store is answered there; nobody waits for the newer one to be made.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError
from kg.graph import store
from kg.link.iris import KINDS
from kg.serve import disk
from kg.serve.asking import ClosedError, Question
from kg.serve.workers import Limits, Pool, Received, Ticket
from kg.vocab import DATA

EVERY = 1.0
"""Seconds between two glances at the outputs."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the outputs: its store, who asks it, and the prefixes that its graph declares."""

    held: disk.Held
    stamp: disk.Stamp
    pool: Pool
    prefixes: dict[str, str]

    @classmethod
    def of(cls, out: Path, limits: Limits) -> "Edition":
        """The outputs as they are now."""
        held = disk.hold(out)
        try:
            prefixes = store.prefixes([out])
            return cls(held, held.stamp, Pool(held.path, limits, prefixes), prefixes)
        except BaseException:
            held.release()
            raise

    @property
    def base(self) -> str:
        """What the IRIs of the data begin with, as the prefixes of the graph tell; without them the usual one."""
        declared = (self.prefixes[kind].removesuffix(f"{kind}/") for kind in KINDS if self.prefixes.get(kind, "").endswith(f"{kind}/"))
        return next(declared, DATA)

    def close(self, patience: float | None = None) -> None:
        """Waits for the questions on their way, then lets go of the store."""
        self.pool.close(patience)
        self.held.release()


class Current:
    """The edition that questions go to; `watch` looks for newer ones until `close`. `warn` is told what kept one from being taken up."""

    def __init__(self, out: Path, limits: Limits, warn: Callable[[str], None] = lambda _: None) -> None:
        self.out = out
        self.limits = limits
        self._warn = warn
        self._ended = threading.Event()
        self._watcher: threading.Thread | None = None
        self.edition = Edition.of(out, limits)
        disk.prune(out, self.edition.held.digest)

    def ask(self, question: Question, ticket: Ticket | None = None) -> Received:
        """As `Pool.ask`, of the newest edition."""
        while True:
            edition = self.edition
            try:
                return edition.pool.ask(question, ticket)
            except ClosedError:
                if edition is self.edition:
                    raise

    def watch(self) -> None:
        """Begins to look for newer outputs, in a thread of its own."""
        self._watcher = threading.Thread(target=self._look, name="kg-watch", daemon=True)
        self._watcher.start()

    def _look(self) -> None:
        failed: disk.Stamp = ()
        while not self._ended.wait(EVERY):
            try:
                seen = disk.stamp(self.out)
                if seen not in (self.edition.stamp, failed) and not disk.busy(self.out):
                    self.renew()
            except (KgError, OSError) as e:
                try:
                    failed = disk.stamp(self.out)
                except (KgError, OSError):
                    failed = ()
                    continue  # between two builds there may be nothing: the edition that is served stays
                self._warn(f"the new outputs are not served: {e}")

    def renew(self) -> None:
        """Takes up the outputs as they are now."""
        newer = Edition.of(self.out, self.limits)
        older, self.edition = self.edition, newer
        threading.Thread(target=self._leave, args=(older,), name="kg-leave", daemon=True).start()

    def _leave(self, older: Edition) -> None:
        older.close()
        disk.prune(self.out, self.edition.held.digest)

    def close(self, patience: float = 5) -> None:
        """Ends all processes, after at most so many seconds for the questions on their way."""
        self._ended.set()
        if self._watcher is not None:
            self._watcher.join()
        self.edition.close(patience)
