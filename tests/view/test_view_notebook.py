"""The view inside a notebook's cell: a frame without an address of its own."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from handmade import hostile, small

from kg import notebook
from kg.view.read import read


@pytest.fixture
def in_a_cell(chromium: Any, tmp_path: Path) -> Any:
    """Opens a picture as a cell shows it; afterwards nothing may have been said or asked."""
    context = chromium.new_context(offline=True, locale="zh-CN", viewport={"width": 1000, "height": 640})
    noise: list[str] = []

    def open_it(graph: Any) -> Any:
        cell = notebook.Picture(read(graph.write(tmp_path)), "cell")._repr_html_()
        (tmp_path / "cell.html").write_text(f"<!DOCTYPE html><meta charset='utf-8'><body>{cell}</body>", "utf-8")
        page = context.new_page()
        page.on("console", lambda m: noise.append(m.text))
        page.on("pageerror", lambda e: noise.append(str(e)))
        page.on("dialog", lambda d: noise.append(d.message))
        page.goto((tmp_path / "cell.html").as_uri())
        frame = page.frames[1]
        frame.wait_for_selector("html[data-ready]")
        return frame

    yield open_it
    context.close()
    assert noise == []


def test_the_network_answers_clicks_without_an_address(in_a_cell: Callable[[Any], Any]) -> None:
    frame = in_a_cell(small())
    frame.wait_for_selector(".canvas[data-drawn]", state="attached")
    assert frame.locator(".sidebar").count() == 0
    # a sandboxed frame may be a process of its own, to which the browser's language comes late: either will do
    frame.get_by_role("tab", name=re.compile("表格|Table")).click()
    frame.locator("td.name button").first.click()
    frame.wait_for_selector(".panel h2")
    assert frame.get_by_text(re.compile("^(复制|Copy) IRI$")).count() == 1
    assert frame.get_by_text(re.compile("^(复制链接|Copy link)$")).count() == 0


def test_hostile_names_run_nothing_in_a_cell(in_a_cell: Callable[[Any], Any]) -> None:
    frame = in_a_cell(hostile())
    assert frame.evaluate("document.documentElement.dataset.ran ?? null") is None
    assert frame.locator("#app script, #app img, #app iframe").count() == 0
