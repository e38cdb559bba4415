"""What a query gave, and how it is shown: an aligned table, CSV, JSON or Markdown."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Union

import pyoxigraph as ox

from kg.errors import QueryError

if TYPE_CHECKING:
    import pandas

Cell = Union[ox.NamedNode, ox.BlankNode, ox.Literal, ox.Triple, None]
SHAPES = ("table", "csv", "json", "markdown")


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of terms under their variables. A CONSTRUCT gives subject, predicate, object; an ASK one cell, true or false."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, result: ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean) -> "Answer":
        """Reads a result of pyoxigraph to its end."""
        if isinstance(result, ox.QuerySolutions):
            names = tuple(v.value for v in result.variables)
            return cls(names, tuple(tuple(row[n] for n in names) for row in result))
        if isinstance(result, ox.QueryTriples):
            return cls.of_triples(result)
        return cls(("answer",), ((ox.Literal(bool(result)),),))

    @classmethod
    def of_triples(cls, triples: Iterable[ox.Triple]) -> "Answer":
        """Triples as rows, in a fixed order."""
        return cls(("subject", "predicate", "object"), tuple(sorted(((t.subject, t.predicate, t.object) for t in triples), key=str)))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self.values())

    def __str__(self) -> str:
        return shaped(self, "table").rstrip("\n")

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The aligned table in an interactive session."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """A table in a notebook's cell."""
        from kg.graph.frames import markup

        return markup(self)

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a pandas DataFrame: numbers and booleans as such, everything else as text, nothing for an unbound cell."""
        from kg.graph.frames import frame

        return frame(self)

    def values(self) -> list[tuple[str, ...]]:
        """The rows as plain strings, "" for an unbound cell."""
        return [tuple("" if c is None else value(c) for c in row) for row in self.rows]


def value(cell: Cell) -> str:
    """A term as people read it: a literal's words, an IRI in full."""
    return str(getattr(cell, "value", cell))


def shaped(answer: Answer, shape: str, prefixes: dict[str, str] | None = None) -> str:
    """The answer as text that ends with a newline; `shape` is one of SHAPES. A table shortens IRIs by these prefixes."""
    if shape not in SHAPES:
        raise QueryError(f"no such shape: {shape}; known are {', '.join(SHAPES)}")
    if shape in ("table", "markdown"):
        return (_table if shape == "table" else _markdown)(answer, prefixes or {})
    return (_csv if shape == "csv" else _json)(answer)


def _csv(answer: Answer) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.variables)
    writer.writerows(answer.values())
    return out.getvalue()


_NUMBERS = {"integer": int, "decimal": float, "double": float, "float": float}


def _json(answer: Answer) -> str:
    rows = [{n: plain(c) for n, c in zip(answer.variables, row, strict=True)} for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def plain(cell: Cell) -> str | int | float | bool | None:
    """A term as Python writes it: numbers and booleans as such, None for an unbound cell, the rest as people read it."""
    if cell is None:
        return None
    if isinstance(cell, ox.Literal):
        kind = cell.datatype.value.rpartition("#")[2]
        if kind in _NUMBERS:
            number = _NUMBERS[kind](cell.value)
            return int(number) if number == int(number) else number
        if kind == "boolean":
            return cell.value in ("true", "1")
    return value(cell)


def _table(answer: Answer, prefixes: dict[str, str]) -> str:
    """Columns aligned as a terminal draws them: a Chinese character is two cells wide."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [tuple(_short(c, prefixes) for c in row) for row in answer.rows]
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="")
    for name, right in zip(answer.variables, _numeric(answer), strict=True):
        table.add_column(name, justify="right" if right else "left", no_wrap=True, overflow="crop")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    widths = [max([width(n), *(width(r[i]) for r in rows)]) for i, n in enumerate(answer.variables)]
    out = io.StringIO()
    Console(file=out, width=sum(widths) + 2 * len(widths) + 2, color_system=None, legacy_windows=False).print(table)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "\n".join([*lines, f"({len(rows)} row{'' if len(rows) == 1 else 's'})"]) + "\n"


def _numeric(answer: Answer) -> list[bool]:
    """Of each column whether it holds numbers alone."""
    columns = [[c for row in answer.rows if (c := row[i]) is not None] for i in range(len(answer.variables))]
    return [bool(column) and all(isinstance(plain(c), int | float) for c in column) for column in columns]


_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Characters that would command a terminal; a stranger's endpoint may send them."""
_MARKS = re.compile(r"([\\`*_\[\]<>|~&#$])")


def _markdown(answer: Answer, prefixes: dict[str, str]) -> str:
    """A table as GitHub and most others draw it; marks in a cell are escaped, a line break is <br>."""

    def line(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |\n"

    rows = [[_escaped(_short(c, prefixes, "\n")) for c in row] for row in answer.rows]
    marks = ["---:" if right else "---" for right in _numeric(answer)]
    return "".join([line(map(_escaped, answer.variables)), line(marks), *map(line, rows)])


def _escaped(text: str) -> str:
    return "<br>".join(_MARKS.sub(r"\\\1", x.strip()) for x in text.splitlines())


def _short(cell: Cell, prefixes: dict[str, str], line_break: str = " ") -> str:
    text = "" if cell is None else line_break.join(_CONTROLS.sub(" ", line) for line in value(cell).splitlines())
    if isinstance(cell, ox.NamedNode):
        for prefix, namespace in prefixes.items():
            if text.startswith(namespace):
                return f"{prefix}:{text[len(namespace) :]}"
    return text


def width(text: str) -> int:
    """Cells of a terminal that a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
