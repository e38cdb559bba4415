"""An answer in a notebook: an HTML table, and a pandas DataFrame."""

from html import escape
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph import terms
from kg.graph.answer import Answer, Cell, plain, value

if TYPE_CHECKING:
    import pandas

SHOWN = 50
"""Rows that a cell shows; the rest is counted."""


def markup(answer: Answer) -> str:
    """The first rows as an HTML table; every cell is text, whatever it holds."""
    head = "".join(f"<th>{escape(name)}</th>" for name in answer.variables)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in answer.rows[:SHOWN])
    hidden = len(answer) - SHOWN
    note = f", {hidden} not shown" if hidden > 0 else ""
    count = f"{len(answer)} row{'' if len(answer) == 1 else 's'}{note}"
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{count}</p>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return "<td></td>"
    if isinstance(cell, ox.NamedNode):
        return f"<td>{escape(_short(cell.value))}</td>"
    side = ' style="text-align: right"' if isinstance(plain(cell), int | float) else ""
    return f"<td{side}>{escape(value(cell))}</td>"


def _short(iri: str) -> str:
    return next((f"{prefix}:{iri[len(space) :]}" for prefix, space in terms.prefixes().items() if iri.startswith(space)), iri)


def frame(answer: Answer) -> "pandas.DataFrame":
    """The rows as a DataFrame. Raises ImportError with what to install where pandas is missing."""
    try:
        import pandas
    except ImportError as e:
        raise ImportError("to_pandas needs pandas: pip install 'zhengwen[notebook]'") from e
    return pandas.DataFrame([[plain(cell) for cell in row] for row in answer.rows], columns=list(answer.variables))
