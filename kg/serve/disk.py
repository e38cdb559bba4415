"""A build's outputs → a store on disk that processes can open to read: `OUT/.store/<digest>`.

A store is made in a folder of its own and put in place at once, so that it is whole or not there. Whoever uses one holds a
shared lock on it; a store that nobody uses and that is not the outputs' any more is removed.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.build.staging import alive
from kg.errors import InputError
from kg.graph import store

try:
    import fcntl
except ImportError:  # no such locks on Windows: old stores stay there until their folder is removed
    fcntl = None  # type: ignore[assignment]

FOLDER = ".store"
GRAPHS = {"graph.ttl": "urn:zhengwen:graph"}
"""Output → the named graph that holds it alone, for questions without evidence; the default graph holds all outputs."""
_LAYOUT = "3"
_BUILDING = "building-"
Stamp = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A store in use: its folder, the outputs that it holds, and the lock that keeps it there until `release`."""

    path: Path
    digest: str
    stamp: Stamp
    _lock: int

    def release(self) -> None:
        """Lets others remove the store."""
        if self._lock >= 0:
            os.close(self._lock)


def stamp(out: Path) -> Stamp:
    """What tells by a glance whether the outputs were replaced: inode, size and time of each file."""
    return tuple((f.name, s.st_ino, s.st_size, s.st_mtime_ns) for f in store.files([out]) for s in [f.stat()])


def digest(out: Path) -> str:
    """Names the store of these outputs, made by this version of the engine."""
    found = hashlib.sha256(f"{_LAYOUT} {ox.__version__}".encode())
    for file in store.files([out]):
        with file.open("rb") as f:
            found.update(f"\n{file.name}\n".encode() + hashlib.file_digest(f, "sha256").digest())
    return found.hexdigest()[:20]


def busy(out: Path) -> bool:
    """Whether a build is at work in this folder: some of its outputs may be in place already and others not yet."""
    return any(alive(old.name.rsplit("-", 1)[-1]) for old in out.glob(".building-*"))


def hold(out: Path) -> Held:
    """The store of the outputs as they are now, made where it is missing; raises InputError where there are none.

    Outputs that are replaced meanwhile are read again.
    """
    while True:
        before = stamp(out)
        name = digest(out)
        home = _home(out)
        lock = _opened(home, name)
        held = Held(home / name, name, before, _made(out, home, name) if lock is None else lock)
        if stamp(out) == before:
            return held
        held.release()


def _home(out: Path) -> Path:
    home = out / FOLDER
    try:
        home.mkdir(exist_ok=True)
        handle, probe = tempfile.mkstemp(dir=home)
    except OSError as e:
        raise InputError(
            str(out), f"cannot hold the store that is made from it ({e.strerror}); copy the outputs to a folder of yours"
        ) from e
    os.close(handle)
    Path(probe).unlink()
    return home


def _opened(home: Path, name: str) -> int | None:
    """The lock on a store that is there and opens."""
    lock = _lock(home, name, shared=True)
    if (home / name).is_dir():
        try:
            ox.Store.read_only(str(home / name))
            return lock
        except (OSError, RuntimeError):
            shutil.rmtree(home / name, ignore_errors=True)  # damaged: it is made anew
    if lock >= 0:
        os.close(lock)
    return None


def _made(out: Path, home: Path, name: str) -> int:
    """Makes the store; the lock on it."""
    for old in home.glob(f"{_BUILDING}*"):
        if not alive(old.name.split("-")[1]):
            shutil.rmtree(old, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(dir=home, prefix=f"{_BUILDING}{os.getpid()}-"))
    try:
        made = ox.Store(str(folder))
        for file in store.files([out]):
            try:
                made.bulk_load(path=str(file), format=store.FORMATS[file.suffix])
                if file.name in GRAPHS:
                    made.bulk_load(path=str(file), format=store.FORMATS[file.suffix], to_graph=ox.NamedNode(GRAPHS[file.name]))
            except (SyntaxError, ValueError) as e:
                raise InputError(str(file), f"cannot be parsed: {e}") from e
        made.flush()
        made.optimize()
        del made
        lock = _lock(home, name, shared=True)
        with suppress(OSError):  # another server was faster: its store is the same
            folder.rename(home / name)
        return lock
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def prune(out: Path, keep: str) -> list[str]:
    """Removes the stores that nobody uses, all but `keep`; returns their names."""
    removed: list[str] = []
    if fcntl is None:
        return removed
    for old in sorted((out / FOLDER).glob("*")):
        if old.is_dir() and old.name != keep and not old.name.startswith(_BUILDING):
            with _alone(out / FOLDER, old.name) as mine:
                if mine:
                    shutil.rmtree(old, ignore_errors=True)
                    removed.append(old.name)
    return removed


def _lock(home: Path, name: str, shared: bool) -> int:
    """An open, locked file, -1 where it cannot be had; the file under its name, not one that was removed meanwhile."""
    if fcntl is None:
        return -1
    path = home / f"{name}.lock"
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return -1
        with suppress(FileNotFoundError):
            if path.stat().st_ino == os.fstat(handle).st_ino:
                return handle
        os.close(handle)


@contextmanager
def _alone(home: Path, name: str) -> Iterator[bool]:
    handle = _lock(home, name, shared=False)
    try:
        yield handle >= 0
        if handle >= 0:
            (home / f"{name}.lock").unlink(missing_ok=True)
    finally:
        if handle >= 0:
            os.close(handle)
