"""Names that would like to run: they look as written, everywhere, and nothing runs."""

from collections.abc import Callable
from pathlib import Path

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
        it.page.wait_for_function("name => document.querySelector('.panel h2')?.textContent === name", arg=name)
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
        it.page.locator(".menu summary").click()
    assert "<script" not in files["矢量 SVG"]
    assert "<img" not in files["矢量 SVG"]
    assert "\n=HYPERLINK" not in files["表格 CSV"]
    assert '"\'=HYPERLINK(""http://x"")"' in files["表格 CSV"]
