"""Names that would like to run: they look as written, everywhere, and nothing runs."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from conftest import Opened
from handmade import NASTY

Open = Callable[..., Opened]
RAN = "document.documentElement.dataset.ran"


@pytest.mark.parametrize("view", ["network", "timeline", "map", "tables"])
def test_nothing_runs_in_any_view(open_page: Open, hostile_page: Path, view: str) -> None:
    it = open_page(hostile_page, f"#v={view}")
    assert it.page.evaluate(RAN) is None
    assert it.page.locator("#app script, #app img, #app iframe").count() == 0


def test_hostile_names_look_as_written(open_page: Open, hostile_page: Path) -> None:
    it = open_page(hostile_page)
    for number, name in enumerate(NASTY):
        it.page.evaluate("n => { location.hash = new URLSearchParams({ n: `person/${n}` }) }", number)
        it.until("name => document.querySelector('.panel h2')?.textContent === name", name)
        assert name in it.page.locator(".panel .note.title").evaluate("e => e.textContent")
        assert it.page.locator(".panel mark").first.evaluate("e => e.textContent") == f"{name}出席"
        assert it.page.locator(".panel .headline").first.evaluate("e => e.textContent") == NASTY[1]
        assert it.page.locator(".panel .file").first.evaluate("e => e.textContent").startswith(f"a/{NASTY[4]}.txt")
        it.page.fill("#search", name[:40])
        it.page.mouse.move(640 + number, 400)
        assert it.page.evaluate(RAN) is None
        assert it.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_downloads_carry_no_formula_and_no_markup(open_page: Open, hostile_page: Path) -> None:
    it = open_page(hostile_page)
    files = {}
    for word in ("矢量 SVG", "表格 CSV"):
        it.page.locator(".menu summary").click()
        with it.page.expect_download() as download:
            it.page.get_by_text(word).click()
        files[word] = Path(download.value.path()).read_text("utf-8")
    assert "<script" not in files["矢量 SVG"]
    assert "<img" not in files["矢量 SVG"]
    assert "\n=HYPERLINK" not in files["表格 CSV"]
    assert '"\'=HYPERLINK(""http://x"")"' in files["表格 CSV"]


def test_table_timeline_edge_and_tooltip_show_names_as_written(open_page: Open, hostile_page: Path) -> None:
    it = open_page(hostile_page, "#v=tables")
    shown = it.page.evaluate("[...document.querySelectorAll('td.name button')].map(b => b.textContent)")
    assert sorted(set(shown)) == sorted(set(NASTY))
    for number, name in enumerate(NASTY):
        it.page.evaluate("e => { location.hash = new URLSearchParams({ e: JSON.stringify(e) }) }", [f"person/{number}", "org/中心"])
        it.until("name => document.querySelector('.panel h2.pair')?.textContent.includes(name)", name)
        assert name in it.page.locator(".panel .statement").first.evaluate("e => e.textContent")
    assert it.page.evaluate(RAN) is None
    it.page.evaluate("location.hash = new URLSearchParams({ n: 'person/0' })")
    it.page.wait_for_timeout(200)
    it.page.get_by_role("button", name="居中").click()
    it.page.wait_for_timeout(500)
    box = it.page.locator(".canvas").bounding_box()
    it.page.mouse.move(box["x"] + box["width"] / 2 + 2, box["y"] + box["height"] / 2 + 2)
    it.page.wait_for_selector(".tip")
    assert NASTY[0] in it.page.locator(".tip").evaluate("e => e.textContent")
    assert it.page.evaluate(RAN) is None


def test_the_drawing_says_names_as_written(open_page: Open, hostile_page: Path) -> None:
    it = open_page(hostile_page)
    it.page.locator(".menu summary").click()
    with it.page.expect_download() as download:
        it.page.get_by_text("矢量 SVG").click()
    drawing = ElementTree.fromstring(Path(download.value.path()).read_bytes())
    assert {e.text for e in drawing.iter("{http://www.w3.org/2000/svg}title")} >= set(NASTY)


def test_the_turtle_of_each_says_its_name_as_written(open_page: Open, hostile_page: Path) -> None:
    it = open_page(hostile_page)
    whole = set(ox.parse(path=str(hostile_page.parent / "graph.ttl"), format=ox.RdfFormat.TURTLE))
    for number in range(len(NASTY)):  # ten: Chromium hands out no more downloads in a row
        it.page.evaluate("n => { location.hash = new URLSearchParams({ n: `person/${n}` }) }", number)
        it.until("name => document.querySelector('.panel h2')?.textContent === name", NASTY[number])
        with it.page.expect_download() as download:
            it.page.locator(".panel .actions").get_by_text("Turtle").click()
        triples = {*ox.parse(Path(download.value.path()).read_bytes(), format=ox.RdfFormat.TURTLE)}
        assert {t for t in triples if t.predicate.value.endswith("#name")} <= whole
        assert any(getattr(t.object, "value", "") == NASTY[number] for t in triples)
