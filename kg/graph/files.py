"""Sorted triples → Turtle files, byte for byte the same for the same graph; replaced only when whole."""

import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

import pyoxigraph as ox

from kg.graph import terms as t
from kg.vocab import DATA


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A binary file that takes the place of `path` when the block ends without an error, and vanishes otherwise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as f:
            yield f
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_turtle(triples: Iterable[t.Triple], target: BinaryIO, base: str = DATA, prefixes: dict[str, str] | None = None) -> int:
    """Writes sorted triples as Turtle with our prefixes (or these), a blank line between nodes; returns their number."""
    counted = _Counted(triples)
    prefixes = prefixes or t.prefixes(base)
    for prefix, namespace in prefixes.items():
        target.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    target.write(b"\n")
    ox.serialize(
        ox.parse(cast(IO[bytes], counted), format=ox.RdfFormat.N_TRIPLES),
        cast(IO[bytes], _Spaced(target)),
        format=ox.RdfFormat.TURTLE,
        prefixes=prefixes,
    )
    return counted.number


class _Counted(io.BufferedIOBase):
    """Triples as a stream of N-Triples bytes, which the parser reads piece by piece."""

    def __init__(self, triples: Iterable[t.Triple]) -> None:
        self._lines = (f"{s} {p} {o} .\n".encode() for s, p, o in triples)
        self._rest = b""
        self.number = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        size = -1 if size is None else size
        pieces = [self._rest]
        length = len(self._rest)
        while size < 0 or length < size:
            line = next(self._lines, b"")
            if not line:
                break
            self.number += 1
            pieces.append(line)
            length += len(line)
        data = b"".join(pieces)
        if size < 0:
            size = len(data)
        self._rest = data[size:]
        return data[:size]


_LANGUAGE = re.compile(rb'(?<!\\)"@zh-hant(?![a-z])')
"""The library lower-cases language tags; ours are written as BCP 47 spells them."""


class _Spaced(io.BufferedIOBase):
    """Lines of Turtle without the library's prefixes, whose order follows a hash, and with a blank line between nodes."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._rest = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        *lines, self._rest = (self._rest + bytes(data)).split(b"\n")
        for line in lines:
            if not line.startswith(b"@prefix "):
                line = _LANGUAGE.sub(b'"@zh-Hant', line)
                self._target.write(line + (b"\n\n" if line.endswith(b" .") else b"\n"))
        return len(data)
