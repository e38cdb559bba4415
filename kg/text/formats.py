"""Each kind of file → records: the text of one page or article with what is known about it."""

import gzip
import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.text.decode import decode
from kg.text.docx import docx
from kg.text.lines import Line, Raw, split_lines
from kg.text.markup import html, markdown
from kg.text.pdf import pdf
from kg.text.sources import KINDS, STDIN, Input, described, kind_of, with_metadata

LARGEST = 20_000_000
"""Bytes of one file, member or record: a newspaper page has some 30 000."""
LONGEST_LINE = 1_000_000
"""Characters: no paragraph is as long, and a page dump has many lines."""


@dataclass(frozen=True, slots=True)
class Record:
    """One page or article to be read: its lines and its metadata. `single`: known to be one article."""

    name: str
    sha256: str
    encoding: str
    lines: tuple[Line, ...]
    title: str = ""
    date: str = ""
    publication: str = ""
    page: str = ""
    url: str = ""
    single: bool = False


def records(item: Input) -> Iterator[Record | InputError]:
    """The records of one file; a broken one comes as an InputError and the rest go on. InputError where nothing can be read."""
    if item.path == STDIN:
        yield from _of_bytes(sys.stdin.buffer.read(), item, ".txt")
        return
    kind = kind_of(item.path)
    if not kind:
        raise InputError(item.name, f"is of no kind that can be read: {' '.join(KINDS)}; leave it out or convert it")
    path = Path(item.path)
    try:
        if kind.startswith((".jsonl", ".ndjson")):
            with gzip.open(path, "rb") if kind.endswith(".gz") else path.open("rb") as stream:
                yield from _jsonl(stream, item)
            return
        size = path.stat().st_size
        if size > LARGEST and kind != ".zip":
            raise InputError(item.name, f"has {size:,} bytes, more than {LARGEST:,}: split it, or give one article a line as .jsonl")
        if kind == ".zip":
            yield from _zip(path, item)
            return
        yield from _of_bytes(path.read_bytes(), item, kind)
    except (OSError, EOFError, zipfile.BadZipFile) as error:
        raise InputError(
            item.name, f"cannot be read ({getattr(error, 'strerror', None) or error}): check the file and its permissions"
        ) from None


def _of_bytes(data: bytes, item: Input, kind: str) -> Iterator[Record]:
    raw = _READERS[kind](data, item.name)
    longest = max((len(x.text) for x in raw.lines), default=0)
    if longest > LONGEST_LINE:
        raise InputError(item.name, f"has a line of {longest:,} characters, no article is as long: split it into articles")
    known = with_metadata(item, raw.about)
    yield Record(
        item.name,
        hashlib.sha256(data).hexdigest(),
        raw.encoding,
        tuple(raw.lines),
        item.title or known.title,
        item.date or known.date,
        item.publication or known.publication,
        item.page or known.page,
        item.url or known.url,
        single=kind not in (".txt", ".text", ".pdf"),
    )


def _plain(data: bytes, name: str) -> Raw:
    text, encoding = decode(data, name)
    return Raw(split_lines(text), encoding)


def _jsonl(stream: io.BufferedIOBase | gzip.GzipFile, item: Input) -> Iterator[Record | InputError]:
    for number, raw in enumerate(iter(lambda: stream.readline(LARGEST + 1), b""), 1):
        if not raw.strip():
            continue
        name = f"{item.name}#{number}"
        try:
            yield _record(raw, name, item)
        except InputError as error:
            yield error
        except (ValueError, RecursionError) as error:
            yield InputError(name, f"is not a JSON record ({error}): one object a line, with text, title, date, source, url")


def _record(raw: bytes, name: str, item: Input) -> Record:
    if len(raw) > LARGEST:
        raise InputError(name, f"has more than {LARGEST:,} bytes: one article a line")
    found = json.loads(decode(raw, name)[0])
    text = next((found[k] for k in ("text", "content", "body") if isinstance(found.get(k), str)), "") if isinstance(found, dict) else ""
    if not text.strip():
        raise InputError(name, 'has no "text": give {"text": …, "title": …, "date": …, "source": …, "url": …}')
    known = with_metadata(item, found)
    return Record(
        name,
        hashlib.sha256(raw.rstrip(b"\r\n")).hexdigest(),
        "utf-8",
        tuple(split_lines(text)),
        known.title,
        known.date,
        known.publication,
        known.page,
        known.url,
        single=True,
    )


def _zip(path: Path, item: Input) -> Iterator[Record | InputError]:
    with zipfile.ZipFile(path) as archive:
        for member in sorted(archive.infolist(), key=lambda m: m.filename):
            inside = member.filename.split("/")
            kind = kind_of(member.filename)
            if member.is_dir() or any(p.startswith((".", "__MACOSX")) and p.strip(".") for p in inside):
                continue
            name = f"{item.name}/{member.filename}"
            if not kind or kind == ".zip" or member.file_size > LARGEST:
                reason = f"has more than {LARGEST:,} bytes" if kind and kind != ".zip" else "is of no kind that can be read inside a .zip"
                yield InputError(name, f"{reason}: unpack it or leave it out")
                continue
            try:
                data = archive.read(member)
                inner = described(item, name)
                if kind.startswith((".jsonl", ".ndjson")):
                    yield from _jsonl(io.BytesIO(gzip.decompress(data) if kind.endswith(".gz") else data), inner)
                else:
                    yield from _of_bytes(data, inner, kind)
            except InputError as error:
                yield error
            except (OSError, EOFError, zipfile.BadZipFile, RuntimeError) as error:
                yield InputError(name, f"cannot be unpacked ({error}): repair the archive or unpack it first")


_READERS: dict[str, Callable[[bytes, str], Raw]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": markdown,
    ".markdown": markdown,
    ".html": html,
    ".htm": html,
    ".xhtml": html,
    ".docx": docx,
    ".pdf": pdf,
}
