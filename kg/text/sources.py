"""Files and folders → the inputs of a build, each with what its name and a sidecar say about it."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import InputError

KINDS = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".docx",
    ".pdf",
    ".jsonl",
    ".ndjson",
    ".jsonl.gz",
    ".ndjson.gz",
    ".zip",
)
SIDECAR = ".meta.json"
STDIN = "-"
_DATE = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)(?:([-_./])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d)|年(\d{1,2})月(\d{1,2})日)(?![0-9A-Za-z])")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, order=True)
class Input:
    """One file to read. `name` is the path that the graph shows (kg:path); the rest is known metadata, "" where not."""

    name: str
    path: str
    date: str = ""
    publication: str = ""
    page: str = ""
    url: str = ""
    title: str = ""
    problem: str = ""  # what is wrong with its sidecar


def discover(paths: Sequence[Path | str]) -> list[Input]:
    """Every file under the given files and folders, sorted by name; hidden files and sidecars are left out.

    InputError where a path does not exist, or where a folder holds no file of a kind that can be read. Files of other
    kinds are listed too: `kg.text.read` reports them by name.
    """
    roots = [Path(p) for p in paths]
    folders = [p for p in roots if p.is_dir()]
    files = _unique([p for p in roots if not p.is_dir() and str(p) != STDIN])
    found: dict[str, Input] = {}
    for root in roots:
        if str(root) == STDIN:
            found[STDIN] = Input(STDIN, STDIN)
        elif not root.exists():
            raise InputError(str(root), "does not exist: check the path")
        elif not root.is_dir():
            found[files[root]] = _described(root, files[root])
    labels = _unique(folders) if len(roots) > 1 else dict.fromkeys(folders, "")
    for folder in folders:
        under = sorted(p for p in _files(folder))
        if not any(kind_of(p.name) for p in under):
            raise InputError(str(folder), f"holds no text: put files of these kinds there: {' '.join(KINDS)}")
        for path in under:
            inside = path.relative_to(folder).as_posix()
            name = f"{labels[folder]}/{inside}" if labels[folder] else inside
            found[name] = _described(path, name, folder.resolve().name)
    return sorted(found.values())


def kind_of(name: str) -> str:
    """The file's kind by its name, `.jsonl.gz` for `a.JSONL.gz`; "" for one that cannot be read."""
    return max((k for k in KINDS if name.lower().endswith(k)), key=len, default="")


def date_in(name: str) -> str:
    """The day that a file or folder name holds: `2023-07-28` from `人民日报_20230728_03.txt`, else ""."""
    for match in _DATE.finditer(name):
        year, _, m1, d1, m2, d2, m3, d3 = match.groups()
        month, day = int(m1 or m2 or m3), int(d1 or d2 or d3)
        if 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]:
            return f"{year}-{month:02}-{day:02}"
    return ""


def with_metadata(item: Input, record: object) -> Input:
    """The input with what a record or sidecar says: date, publication (or source), page, url, title; it wins over names."""
    if not isinstance(record, dict):
        return item
    said = {str(k).lower(): str(v).strip() for k, v in record.items() if isinstance(v, str | int) and str(v).strip()}
    day = said.get("date") or said.get("published") or said.get("publish_time") or said.get("time") or ""
    return replace(
        item,
        date=_iso(day) or item.date,
        publication=said.get("publication") or said.get("newspaper") or said.get("source") or item.publication,
        page=said.get("page") or item.page,
        url=said.get("url") or said.get("link") or item.url,
        title=said.get("title") or said.get("headline") or item.title,
    )


def _iso(day: str) -> str:
    match = re.match(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?", day)
    if not match:
        return date_in(day[:8]) or (day if re.fullmatch(r"(?:19|20)\d\d", day) else "")
    year, month, date = match.groups()
    if not 1 <= int(month) <= 12 or (date and not 1 <= int(date) <= _DAYS[int(month) - 1]):
        return ""
    return f"{year}-{int(month):02}" + (f"-{int(date):02}" if date else "")


def _files(folder: Path) -> Iterable[Path]:
    for path in folder.iterdir():
        if path.name.startswith((".", "~$")) or path.name.endswith(SIDECAR):
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file() or path.is_symlink():
            yield path


def described(outer: Input, name: str) -> Input:
    """The member `name` of an archive: what is known of the archive, and the day that the member's own name holds."""
    return replace(outer, name=name, date=_day_of(name.removeprefix(outer.name)) or outer.date)


def _day_of(name: str) -> str:
    parts = name.split("/")
    return next((d for d in map(date_in, reversed(parts)) if d), "") or date_in("-".join(parts[:-1]))


def _described(path: Path, name: str, folder: str = "") -> Input:
    item = Input(name, str(path.resolve()), _day_of(f"{folder}/{name}"))
    beside = path.with_name(path.name + SIDECAR)
    if not beside.is_file():
        beside = path.with_name(path.name.removesuffix(kind_of(path.name)) + SIDECAR)
    if beside.is_file():
        try:
            return with_metadata(item, json.loads(beside.read_text("utf-8-sig")))
        except (OSError, ValueError) as error:
            return replace(item, problem=f"{beside.name} beside it is not a JSON object ({error}): mend or remove it")
    return item


def _unique(paths: Sequence[Path]) -> dict[Path, str]:
    """The shortest tail of each path that tells them apart, whatever their order."""
    whole = {p: p.resolve().parts for p in paths}
    names = {p: whole[p][-1] for p in paths}
    for depth in range(2, 1 + max(map(len, whole.values()), default=0)):
        twice = {n for n, k in Counter(names[p] for p in dict.fromkeys(paths)).items() if k > 1}
        if not twice:
            break
        names = {p: "/".join(whole[p][-depth:]).lstrip("/") if n in twice else n for p, n in names.items()}
    return names
