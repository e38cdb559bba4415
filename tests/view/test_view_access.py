"""axe-core on every view, light and dark, wide and narrow: no violation of any weight."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Opened

Open = Callable[..., Opened]
CHOSEN = "&n=org/广东省民政厅"
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 375, "height": 700}


def violations(it: Opened) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed: uv sync --group dev")
    found = axe.Axe().run(it.page).response["violations"]
    return [f"{v['id']} ({v['impact']}): {node['target']}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["network", "timeline", "map", "tables"])
def test_the_views(open_page: Open, small_page: Path, view: str, scheme: str) -> None:
    it = open_page(small_page, f"#v={view}{CHOSEN}", color_scheme=scheme)
    assert violations(it) == []
    it.page.set_viewport_size(NARROW)
    assert violations(it) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_search_menu_and_hint_open(open_page: Open, small_page: Path, scheme: str) -> None:
    it = open_page(small_page, color_scheme=scheme, locale="en-GB")
    it.page.locator(".menu summary").click()
    it.page.fill("#search", "gd")
    it.page.wait_for_selector("#hits li")
    assert violations(it) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_query_page(open_page: Open, query_page: Path, scheme: str, size: dict[str, int]) -> None:
    it = open_page(query_page, "#named=posts-at-agency", canvas=False, color_scheme=scheme, viewport=size)
    it.page.wait_for_selector("tbody td")
    assert violations(it) == []
