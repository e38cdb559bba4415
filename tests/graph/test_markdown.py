"""An answer as a Markdown table: what is in the cells comes out of the renderer as it was."""

import html
import re

import pyoxigraph as ox
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kg.graph.answer import Answer, shaped

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKS = "|\\`*_[]<>&#~!$()-+.:/ \n甲a1"


def rendered(rows: list[tuple[str | None, ...]]) -> list[list[str]]:
    """The cells of the table that a renderer draws; a line break is <br />."""
    cells = tuple(tuple(None if c is None else ox.Literal(c) for c in row) for row in rows)
    page = RENDERER.render(shaped(Answer(tuple(f"x_{i}" for i in range(len(rows[0]))), cells), "markdown"))
    return [re.findall(r"<td[^>]*>(.*?)</td>", row, re.S) for row in re.findall(r"<tr>(.*?)</tr>", page, re.S)[1:]]


def text(cell: str) -> str:
    return html.unescape(cell.replace("<br>", "\n"))


def test_a_table() -> None:
    answer = Answer(
        ("name", "first_seen", "value"), ((ox.Literal("甲|乙"), None, ox.Literal(5)), (ox.Literal("a\nb"), None, ox.Literal(12)))
    )
    assert shaped(answer, "markdown") == "| name | first\\_seen | value |\n| --- | --- | ---: |\n| 甲\\|乙 |  | 5 |\n| a<br>b |  | 12 |\n"


def test_markup_in_a_cell_is_text() -> None:
    hostile = "<script>alert(1)</script> **b** [x](javascript:y) ![i](z) `c` &lt; \\| ~~s~~ https://example.org"
    ((cell,),) = rendered([(hostile,)])
    assert text(cell) == hostile
    assert not re.search(r"<(?!br)", cell)


@example([("", "\n\n"), (" ", "a\n\nb")])
@given(st.lists(st.tuples(st.text(MARKS), st.text(MARKS)), min_size=1, max_size=4))
def test_any_cells_come_out_as_they_were(rows: list[tuple[str, str]]) -> None:
    found = [[text(c) for c in row] for row in rendered(list(rows))]
    # a cell of nothing but spaces and line breaks is empty
    assert found == [["\n".join(x.strip() for x in cell.splitlines()) if cell.strip() else "" for cell in row] for row in rows]
