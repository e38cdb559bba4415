"""The query page in a real browser that reaches this server and nothing else."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import Server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGS = ("--no-sandbox", "--disable-gpu", "--no-proxy-server", "--disable-background-networking", "--disable-component-update")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        pytest.skip("no Chromium found")
    with sync_api.sync_playwright() as p:
        it = p.chromium.launch(executable_path=program, args=list(ARGS))
        yield it
        it.close()


def test_a_named_query_an_own_one_and_the_way_to_a_node(server: Server, browser: Any) -> None:
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    noise: list[str] = []
    page.on("console", lambda m: noise.append(f"{m.type}: {m.text}"))
    page.on("pageerror", lambda e: noise.append(str(e)))
    page.on("request", lambda r: noise.append(r.url) if not r.url.startswith((server.address, "data:", "blob:")) else None)
    page.goto(f"{server.address}/query")
    page.wait_for_selector("html[data-ready]")
    assert page.locator("#questions option").count() > 20
    page.select_option("#questions", "posts-at-agency")
    page.get_by_role("cell", name="丁红都").wait_for()
    page.evaluate("void gui.getTab().setQuery('SELECT ?x WHERE { ?x kg:name \"丁红都\" ; a kg:Official }')")
    page.locator(".yasqe_queryButton").click()
    link = page.locator(".yasr_results a", has_text="丁红都")
    link.click()
    page.wait_for_url("**/id/person/**")
    assert page.locator("h1").inner_text() == "丁红都"
    assert page.locator("blockquote").count() > 0
    page.goto(f"{server.address}/query")
    page.wait_for_selector("html[data-ready]")
    page.evaluate("void gui.getTab().setQuery('SELECT ?x WHERE { ?x kg:isuedBy ?y }')")
    page.locator(".yasqe_queryButton").click()
    page.get_by_text("nearest: kg:issuedBy").wait_for()
    expected = [n for n in noise if "400 (Bad Request)" not in n]  # what the browser says of the answer to the last query
    context.close()
    assert expected == []
