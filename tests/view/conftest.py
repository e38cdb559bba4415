"""A real browser with the network cut, and pages of small graphs."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from handmade import Graph, hostile, small

from kg import view

ARGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")


@dataclass
class Opened:
    """A page in the browser and all that it did which it should not: requests, console messages, errors."""

    page: Any
    noise: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        return str(self.page.locator(selector).inner_text())

    def hash(self) -> str:
        return str(self.page.evaluate("decodeURIComponent(location.hash)"))

    def until(self, script: str, arg: str | None = None) -> None:
        """Waits until the script is true; asked from outside, since the page's policy forbids polling inside it."""
        for _ in range(500):
            if self.page.evaluate(script, arg):
                return
            self.page.wait_for_timeout(20)
        raise AssertionError(f"never true: {script} {arg or ''}")

    def drawn(self) -> int:
        self.page.wait_for_selector(".canvas[data-drawn]", state="attached")
        return int(self.page.locator(".canvas").get_attribute("data-drawn"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The system's Chromium; tests that need it are skipped with the reason where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: uv sync --group dev")
    program = os.environ.get("ZHENGWEN_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        pytest.skip("no Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set ZHENGWEN_BROWSER")
    with sync_api.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=program, args=list(ARGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Opened]]:
    """Opens a file from disk, offline; after the test no page may have asked for anything or complained."""
    opened: list[tuple[Any, Opened]] = []

    def open_it(path: Path, hash: str = "", canvas: bool = True, **options: Any) -> Opened:
        options = {"locale": "zh-CN", "viewport": {"width": 1280, "height": 800}, **options}
        context = chromium.new_context(offline=True, accept_downloads=True, **options)
        page = context.new_page()
        page.set_default_timeout(10_000)
        it = Opened(page)
        page.on("console", lambda m: it.noise.append(f"console {m.type}: {m.text}"))
        page.on("pageerror", lambda e: it.noise.append(f"error: {e}"))
        page.on(
            "request", lambda r: it.noise.append(f"request: {r.url}") if not r.url.startswith((path.as_uri(), "data:", "blob:")) else None
        )
        page.on("dialog", lambda d: it.noise.append(f"dialog: {d.message}"))
        page.goto(path.as_uri() + hash)
        page.wait_for_selector("html[data-ready]")
        if canvas:
            it.drawn()
        opened.append((context, it))
        return it

    yield open_it
    noise = [n for _, it in opened for n in it.noise]
    for context, _ in opened:
        context.close()
    assert noise == []


def _page(graph: Graph, folder: Path) -> Path:
    return view.write(graph.write(folder))


@pytest.fixture(scope="session")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _page(small(), tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _page(hostile(), tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def query_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small().write(tmp_path_factory.mktemp("query"))
    view.write(folder)
    return view.write_query(folder)
