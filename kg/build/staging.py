"""Where a build works before its outputs take their place, and the processes that it works in."""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

WORTH_A_PROCESS = 2_000_000
"""Bytes of input from which a further process pays for its start."""


@contextmanager
def staging(out: Path, outputs: tuple[str, ...]) -> Iterator[Path]:
    """A folder inside `out` for the work; the outputs made there take their place when the block ends without an error.

    An output that is not made anew is removed then: a page of an older graph beside a new one misleads.

    A build that fails or is killed leaves the previous outputs whole; what a killed one left behind is removed by the next.
    """
    was_there = out.exists()
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob(".building-*"):
        if not alive(old.name.rsplit("-", 1)[-1]):
            shutil.rmtree(old, ignore_errors=True)
    folder = out / f".building-{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
        for name in outputs:
            if (folder / name).exists():
                (folder / name).replace(out / name)
            else:
                (out / name).unlink(missing_ok=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if not was_there and not any(out.iterdir()):
            out.rmdir()


def alive(pid: str) -> bool:
    """Whether a process of this number runs."""
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def executor(processes: int, size: int) -> Iterator[Executor]:
    """Something to map functions with: `processes` of them, or with 0 as many as `size` bytes of input are worth."""
    wanted = processes or max(1, min(os.cpu_count() or 1, size // WORTH_A_PROCESS))
    if wanted == 1:
        yield _Here()
    else:
        with ProcessPoolExecutor(wanted) as pool:
            yield pool


class _Here(Executor):
    """Runs everything in this process, one after the other."""

    def map(self, fn, *iterables, timeout=None, chunksize=1):  # type: ignore[no-untyped-def]
        return map(fn, *iterables)
