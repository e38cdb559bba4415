"""Each hostile name in each place where a name is shown: tooltip, hit, legend of sources, timeline, table, title, file, answer."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Opened
from handmade import ID, NASTY, Graph, hostile, small
from test_view_file import data_of

from kg.view import write

Open = Callable[..., Opened]
RAN = "document.documentElement.dataset.ran"


def dated() -> Graph:
    """Meetings of one day that are called so, in a province of such a name, reported by such a newspaper at such an address."""
    g = hostile()
    province = g.node("place/440000", NASTY[0], "Province", "Place", code="440000")
    for number, name in enumerate(NASTY):
        meeting = g.node(f"meeting/{number}", name, "Meeting", date="2023-07-20")
        g.say(meeting, "heldIn", province)
        g.say(meeting, "convenedBy", ID + "org/中心", f"{name}出席")
        g.record["sources"] = [
            {"path": f"a/{n}.txt", "publication": n, "url": "javascript:document.documentElement.dataset.ran=9"} for n in NASTY
        ]
    return g


@pytest.fixture(scope="module")
def dated_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(dated().write(tmp_path_factory.mktemp("dated")))


@pytest.fixture(scope="module")
def places(dated_page: Path) -> dict[str, tuple[int, int]]:
    data: Any = data_of(dated_page.read_text("utf-8"))
    return {data["nodes"][n["id"]]["iri"].removeprefix(ID): (n["x"], n["y"]) for n in data["network"]["nodes"]}


@pytest.fixture
def it(open_page: Open, dated_page: Path) -> Iterator[Opened]:
    opened = open_page(dated_page)
    yield opened
    assert opened.page.evaluate(RAN) is None
    assert opened.page.locator("#app script, #app img, #app iframe").count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def texts(it: Opened, selector: str) -> list[str]:
    return [str(x) for x in it.page.evaluate("s => [...document.querySelectorAll(s)].map(e => e.textContent)", selector)]


def rest_on(it: Opened, place: tuple[float, float]) -> None:
    """The camera there, and the pointer in the middle of the canvas."""
    it.page.mouse.move(300, 20)
    it.page.evaluate("at => { location.hash = new URLSearchParams({ at }) }", f"{place[0]},{place[1]},1")
    it.page.wait_for_timeout(60)
    box = it.page.locator(".canvas").bounding_box()
    for step in (2, 1):
        it.page.mouse.move(box["x"] + box["width"] / 2 + step, box["y"] + box["height"] / 2)


def test_each_tooltip_of_a_node(it: Opened, places: dict[str, tuple[int, int]]) -> None:
    for number, name in enumerate(NASTY):
        rest_on(it, places[f"person/{number}"])
        it.until("name => document.querySelector('.tip b')?.textContent === name", name)
        tip = it.page.locator(".tip").bounding_box()
        assert tip["x"] >= 0
        assert tip["x"] + tip["width"] <= 1280


def test_each_tooltip_of_a_line(it: Opened, places: dict[str, tuple[int, int]]) -> None:
    (cx, cy) = places["org/中心"]
    for number, name in enumerate(NASTY):
        x, y = places[f"person/{number}"]
        rest_on(it, ((x + cx) / 2, (y + cy) / 2))
        it.page.wait_for_selector(".tip")
        if "担任" in it.text(".tip"):  # another line may lie above this one's middle
            assert texts(it, ".tip mark")[0] in {f"{n}出席" for n in NASTY}
        assert it.page.evaluate(RAN) is None, name


def test_each_search_hit_and_title(it: Opened) -> None:
    for number, name in enumerate(NASTY):
        it.page.fill("#search", name[:40])
        assert name in texts(it, "#hits .hit")
        it.page.fill("#search", "")
        it.page.evaluate("n => { location.hash = new URLSearchParams({ n: `person/${n}` }) }", number)
        it.until("name => document.querySelector('.panel h2')?.textContent === name", name)
        shown = " ".join(name.replace("\u2028", " ").replace("\u2029", " ").split())
        assert " ".join(it.page.title().replace("\u2028", " ").replace("\u2029", " ").split()) == f"{shown} · 政闻"


def test_each_in_timeline_table_and_filters(it: Opened) -> None:
    it.page.get_by_role("tab", name="时间线").click()
    assert sorted(texts(it, ".timeline .link")) == sorted(NASTY)
    it.page.get_by_role("tab", name="表格").click()
    assert set(texts(it, "td.name button")) == set(NASTY)
    assert NASTY[0] in texts(it, "td.province")
    it.page.get_by_role("tab", name="地区").click()
    assert it.page.locator(".tile:not(:disabled)").count() == 1
    options = "\n".join(texts(it, ".sidebar option"))
    for name in NASTY:
        assert name in options
    it.page.select_option(".sidebar select >> nth=1", index=1)
    it.until("decodeURIComponent(location.hash).includes('src=')")


def test_an_address_that_would_run_is_no_link(it: Opened) -> None:
    it.page.evaluate("location.hash = new URLSearchParams({ n: 'person/3' })")
    it.page.wait_for_selector(".panel h2")
    assert "javascript:document.documentElement.dataset.ran=9" in texts(it, ".origin .address")
    assert it.page.locator("a").count() == 0


def test_an_address_of_the_web_is_a_link(open_page: Open, tmp_path: Path) -> None:
    g = small()
    g.record["sources"] = [{"path": "a.jsonl#1", "url": "https://example.org/新闻?id=1"}]
    it = open_page(write(g.write(tmp_path)), "#n=org/广东省民政厅")
    link = it.page.locator(".origin a").first
    assert link.get_attribute("href") == "https://example.org/新闻?id=1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_each_in_the_files(it: Opened) -> None:
    it.page.locator(".menu summary").click()
    with it.page.expect_download() as download:
        it.page.get_by_text("关系与出处 CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    subjects = {r["subject"] for r in rows}
    for name in NASTY:
        assert {name, f"'{name}"} & subjects
    assert not any(cell[:1] in tuple("=+-@") for row in rows for cell in row.values() if cell), text[:200]
    it.page.locator(".menu summary").click()
    with it.page.expect_download() as download:
        it.page.get_by_text("图片 PNG").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_right_to_left_marks_stay_in_their_place(it: Opened) -> None:
    """A mark that turns the writing round ends with its name: what stands beside it is not turned."""
    it.page.evaluate("location.hash = new URLSearchParams({ n: 'person/6' })")
    it.page.wait_for_selector(".panel h2")
    turned = it.page.evaluate(
        "[...document.querySelectorAll('.panel h2, .panel .link, .panel .quote, .panel .note')].map(e => getComputedStyle(e).unicodeBidi)"
    )
    assert set(turned) <= {"plaintext", "isolate", "isolate-override"}
