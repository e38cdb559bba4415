"""Graphs at the edge: nothing in them, one thing, no evidence; a name that does not end; names that leave each other room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Opened
from handmade import Graph, small

from kg.view import write

Open = Callable[..., Opened]
VIEWS = ("network", "timeline", "map", "tables")


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_graph_says_so(open_page: Open, tmp_path: Path, view: str) -> None:
    it = open_page(write(Graph().write(tmp_path)), f"#v={view}", canvas=False)
    assert "没有符合筛选条件的实体" in it.page.locator(".status").evaluate("e => e.textContent")
    it.page.fill("#search", "广东")
    assert it.text("#hits") == "没有找到“广东”"


@pytest.mark.parametrize("word", ["图片 PNG", "矢量 SVG", "表格 CSV", "关系与出处 CSV", "画面 Turtle"])
def test_files_of_an_empty_graph(open_page: Open, tmp_path: Path, word: str) -> None:
    it = open_page(write(Graph().write(tmp_path)), canvas=False)
    it.page.locator(".menu summary").click()
    with it.page.expect_download() as download:
        it.page.get_by_text(word).click()
    assert b"NaN" not in Path(download.value.path()).read_bytes()
    assert b"Infinity" not in Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("view", VIEWS)
def test_a_graph_of_one(open_page: Open, tmp_path: Path, view: str) -> None:
    g = Graph()
    g.node("org/某局", "某局", "Agency", "Organization")
    it = open_page(write(g.write(tmp_path)), f"#v={view}&n=org/某局")
    assert it.text(".panel h2") == "某局"
    assert it.drawn() == 1


def test_a_graph_without_evidence(open_page: Open, tmp_path: Path) -> None:
    folder = small().write(tmp_path)
    for name in ("evidence.ttl", "articles.jsonl"):
        (folder / name).unlink()
    it = open_page(write(folder), "#n=org/广东省民政厅")
    assert it.drawn() == 9
    assert it.page.locator(".panel .quote").count() == 0
    assert "由名称或代码推得" not in it.text(".panel")
    assert "没有出处文件" in it.text(".panel")


@pytest.mark.parametrize("width", [1280, 375])
def test_a_name_that_does_not_end(open_page: Open, tmp_path: Path, width: int) -> None:
    g = small()
    g.node("policy/x", "关于" + "进一步加强和改进" * 600 + "工作的意见", "Policy")
    it = open_page(write(g.write(tmp_path)), "#n=policy/x", viewport={"width": width, "height": 740})
    assert it.page.evaluate("document.documentElement.scrollWidth") == width
    close = it.page.locator(".panel .close").bounding_box()
    assert close["x"] + close["width"] <= width
    it.page.locator(".panel .close").click()
    it.page.wait_for_selector(".panel", state="detached")


BOXES = """(() => { const drawn = globalThis.drawn = []; const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const w = this.measureText(text).width; const { a, b, e, f } = this.getTransform();
  const left = this.textAlign === 'center' ? x - w / 2 : this.textAlign === 'right' ? x - w : x;
  if (!b) drawn.push({ text, x: left * a + e, y: y * a + f, w: w * a, h: 13 * a });
  return write.apply(this, arguments); };
const wipe = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function () { drawn.length = 0; return wipe.apply(this, arguments); }; })()"""
COVERED = """() => { const found = []; for (const a of drawn) for (const b of drawn) if (a !== b && a.x < b.x + b.w - 1 && b.x < a.x + a.w - 1 && a.y < b.y + b.h - 1 && b.y < a.y + a.h - 1) found.push(a.text + ' / ' + b.text);
return [drawn.length, found]; }"""


def crowd() -> Graph:
    """Three hubs, each with sixty bodies of long and short names."""
    g = Graph()
    for hub in range(3):
        centre = g.node(f"place/{hub}", f"第{hub}省", "Province", "Place")
        for n in range(60):
            body = g.node(f"org/{hub}-{n}", f"第{hub}省" + "市场监督管理"[: n % 7] + f"第{n}局", "Agency", "Organization")
            g.say(body, "jurisdiction", centre)
    return g


@pytest.mark.parametrize("size", [(1400, 860), (375, 740)])
def test_names_do_not_cover_each_other(chromium: object, tmp_path: Path, size: tuple[int, int]) -> None:
    page_file = write(crowd().write(tmp_path))
    context = chromium.new_context(offline=True, viewport={"width": size[0], "height": size[1]}, locale="zh-CN")  # type: ignore[attr-defined]
    page = context.new_page()
    page.add_init_script(BOXES)
    page.goto(page_file.as_uri())
    page.wait_for_selector(".canvas[data-drawn]", state="attached")
    page.wait_for_timeout(300)
    count, covered = page.evaluate(COVERED)
    context.close()
    assert count > 20
    assert covered == []
