"""The page in a real browser, from disk, with the network cut. `open_page` fails any test in which the page asks or complains."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Opened
from handmade import small

from kg.view import write
from kg.view.network import network

Open = Callable[..., Opened]


def find(it: Opened, typed: str) -> None:
    it.page.fill("#search", typed)
    it.page.wait_for_selector("#hits")
    it.page.keyboard.press("Enter")
    it.page.wait_for_selector(".panel")


def test_the_network_is_drawn_at_once(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    assert it.drawn() == 9
    colours = it.page.evaluate(
        """() => { const c = document.querySelector('.canvas canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        const seen = new Set(); for (let i = 0; i < d.length; i += 4) seen.add(d[i] + ',' + d[i+1] + ',' + d[i+2]); return [...seen]; }"""
    )
    assert "192,57,43" in colours  # the red of an agency
    assert "21,101,192" in colours  # the blue of a policy
    assert "画面 9 个实体、8 条连线" in it.text(".status")


FOUND = {
    "广东省民政厅": "广东省民政厅",
    "省民政厅": "广东省民政厅",  # an alias
    "廣東省民政廳": "广东省民政厅",  # traditional
    "gdsmzt": "广东省民政厅",  # initials
    "gdsminzt": "广东省民政厅",  # some syllables in full
    "dinghongdu": "丁红都",  # pinyin, the rarer reading of 都
    "ding hong du": "丁红都",
    "Guangdong Prov": "广东省",  # the English label
    "GDSMZT": "广东省民政厅",
    "实施方案": "打击整治非法社会组织实施方案",
}


def test_search_answers_while_typing(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    found = {}
    for typed in FOUND:
        it.page.fill("#search", typed)
        found[typed] = it.page.locator("#hits li .hit").first.inner_text()
    assert found == FOUND


def test_search_says_when_nothing_is_found(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    it.page.fill("#search", "没有这个")
    assert it.text("#hits") == "没有找到“没有这个”"


def test_a_chosen_node_shows_each_fact_with_its_evidence(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    find(it, "丁红都")
    panel = it.text(".panel")
    assert it.text(".panel h2") == "丁红都"
    assert "担任 1" in panel
    assert "讲话的会议 1" in panel
    post = it.page.locator(".group", has_text="担任").first
    assert "广东省民政厅党组书记" in post.locator(".statement").inner_text().replace("\n", "").replace(" ", "")
    assert post.locator(".quote").inner_text() == "省民政厅党组书记丁红都出席会议并作动员讲话。"
    assert post.locator("mark").inner_text() == "省民政厅党组书记丁红都"
    origin = post.locator(".origin").inner_text()
    for part in ("广东部署打击整治非法社会组织", "2023年7月20日", "广东/a.txt", "第 5 行", "0.95", "handmade.words"):
        assert part in origin
    it.page.locator(".panel .link", has_text="广东省民政厅").first.click()
    assert it.text(".panel h2") == "广东省民政厅"
    assert "任职人员" in it.text(".panel")
    assert "拟任" in it.text(".panel")


def test_a_figure_is_written_out_with_its_evidence(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    find(it, "取缔")
    assert it.text(".panel h2") == "取缔非法社会组织 248家"
    assert it.page.locator(".panel .group .quote mark").first.inner_text() == "取缔非法社会组织248家"


def test_an_edge_shows_the_sentence_that_states_it(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    it.page.evaluate(
        """() => { const hash = new URLSearchParams(); hash.set('e', JSON.stringify(['person/丁红都_440000', 'meeting/会议_2023_440000'])); location.hash = hash; }"""
    )
    it.page.wait_for_selector(".panel")
    assert it.page.locator(".panel .statement").count() == 2
    assert "讲话人" in it.text(".panel")
    assert it.page.locator(".panel mark").first.inner_text().startswith("丁红都出席会议")


def test_a_click_on_the_canvas_chooses_and_hovering_tells(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    find(it, "广东省民政厅")
    it.page.wait_for_timeout(500)
    it.page.keyboard.press("Escape")
    assert it.page.locator(".panel").count() == 0
    it.page.wait_for_timeout(200)
    box = it.page.locator(".canvas").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    it.page.mouse.move(middle[0] + 3, middle[1] + 3)
    it.page.wait_for_selector(".tip")
    assert "广东省民政厅" in it.text(".tip")
    it.page.mouse.click(*middle)
    it.page.wait_for_selector(".panel")
    assert it.text(".panel h2") == "广东省民政厅"


@pytest.mark.parametrize("way", ["button", "double click"])
def test_neighbours_that_are_not_drawn_come_when_asked_for(
    way: str, open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "__defaults__", (3,))  # the first picture of a graph too large to draw whole
    it = open_page(write(small().write(tmp_path / "out")))
    assert it.drawn() == 3
    find(it, "广东省民政厅")
    it.page.wait_for_timeout(600)
    before = it.drawn()
    if way == "button":
        it.page.locator(".panel .action", has_text="展开相邻").click()
    else:
        box = it.page.locator(".canvas").bounding_box()
        it.page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    it.until("before => Number(document.querySelector('.canvas').dataset.drawn) > Number(before)", str(before))
    assert "more=" in it.hash()


def test_the_legend_is_a_filter_with_a_way_back(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    it.page.locator("fieldset .toggle", has_text="机关").click()
    it.page.wait_for_selector('.canvas[data-drawn="8"]', state="attached")
    assert "1 个被筛选隐藏" in it.text(".status")
    assert "hide=Agency" in it.hash()
    it.page.locator(".status button", has_text="清除筛选").click()
    it.page.wait_for_selector('.canvas[data-drawn="9"]', state="attached")


@pytest.mark.parametrize(
    ("hash", "count"),
    [
        ("#hide=Agency,Policy", 7),
        ("#p=place/440000", 6),
        ("#from=2024", 0),
        ("#from=2023-07&to=2023-07", 5),
        ("#hide=NoSuchClass&n=no/such&e=%5B%5D&at=x&more=%7B", 9),
        ("#sure=0.99", 4),
    ],
)
def test_filters_from_a_link(open_page: Open, small_page: Path, hash: str, count: int) -> None:
    it = open_page(small_page, hash)
    it.page.wait_for_timeout(100)
    assert it.drawn() == count


def test_a_copied_link_shows_the_same_view_and_back_works(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    find(it, "丁红都")
    it.page.locator(".toggle", has_text="统计数据").click()
    it.page.get_by_role("tab", name="时间线").click()
    hash = it.page.evaluate("location.hash")
    again = open_page(small_page, hash)
    assert again.text(".panel h2") == "丁红都"
    assert again.page.locator("[role=tab][aria-selected=true]").inner_text() == "时间线"
    assert again.page.locator(".choice.off").inner_text().startswith("统计数据")
    it.page.go_back()
    assert it.page.locator("[role=tab][aria-selected=true]").inner_text() == "网络"
    assert it.page.locator(".choice.off").count() == 1
    it.page.go_back()
    it.page.wait_for_selector(".choice.off", state="detached")
    assert it.page.locator(".panel").count() == 1
    it.page.go_back()
    it.page.wait_for_selector(".panel", state="detached")
    it.page.go_forward()
    it.page.wait_for_selector(".panel")


def test_timeline_regions_and_table_share_the_selection(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    it.page.get_by_role("tab", name="时间线").click()
    assert it.text(".timeline time >> nth=0") == "2023年7月20日"
    assert "3 项没有写明日期" in it.text(".timeline")
    assert "4 项中 1 项有日期" in it.text(".timeline")
    it.page.get_by_role("tab", name="地区").click()
    assert it.page.locator(".tile").count() == 34
    it.page.locator(".tile", has_text="广东").click()
    assert "p=place/440000" in it.hash()
    it.page.get_by_role("tab", name="表格").click()
    assert it.page.locator("tbody tr").count() == 6
    it.page.locator("th button", has_text="名称").click()
    names = it.page.locator("td.name").all_inner_texts()
    assert len(set(names)) == 6
    it.page.locator("td.name button").first.click()
    assert it.text(".panel h2") == names[0].strip()


def test_downloads(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    for word, start in (("图片 PNG", b"\x89PNG"), ("矢量 SVG", b"<svg "), ("表格 CSV", "\ufeffname".encode())):
        it.page.locator(".menu summary").click()
        with it.page.expect_download() as download:
            it.page.get_by_text(word).click()
        assert Path(download.value.path()).read_bytes().startswith(start)
        assert it.page.locator(".menu[open]").count() == 0
    find(it, "丁红都")
    with it.page.expect_download() as download:
        it.page.locator(".panel").get_by_text("Turtle").click()
    assert "kg:addressedBy" in Path(download.value.path()).read_text("utf-8")


def test_without_a_mouse(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    press = it.page.keyboard.press
    press("/")
    it.page.keyboard.type("dhd")
    press("ArrowDown")
    press("Enter")
    it.page.wait_for_selector(".panel")
    assert it.text(".panel h2") == "丁红都"
    for _ in range(200):
        press("Tab")
        if it.page.evaluate("document.activeElement.matches('.panel .statement .link')"):
            break
    assert it.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    name = it.page.evaluate("document.activeElement.innerText.trim()")
    press("Enter")
    assert it.text(".panel h2") == name
    press("Escape")
    it.page.wait_for_selector(".panel", state="detached")


def test_language_and_theme(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page, locale="en-GB", color_scheme="dark")
    it.until("document.documentElement.lang === 'en'")
    assert it.page.evaluate("document.documentElement.dataset.theme") == "dark"
    find(it, "gdsmzt")
    assert it.text(".panel h2") == "Guangdong Civil Affairs Department"
    assert "Officials" in it.text(".panel")
    it.page.get_by_role("button", name="中文").click()
    assert it.text(".panel h2") == "广东省民政厅"
    it.page.get_by_role("button", name="深色或浅色").click()
    assert it.page.evaluate("document.documentElement.dataset.theme") == "light"


@pytest.mark.parametrize("view", ["network", "timeline", "map", "tables"])
def test_375_pixels_are_enough(open_page: Open, small_page: Path, view: str) -> None:
    it = open_page(small_page, f"#v={view}", viewport={"width": 375, "height": 700}, has_touch=True)
    assert it.page.evaluate("document.documentElement.scrollWidth") == 375
    find(it, "丁红都")
    box = it.page.locator(".panel").bounding_box()
    assert (box["x"], box["width"]) == (0, 375)


def tab_to(it: Opened, selector: str) -> None:
    """Presses Tab until the focus is there and can be seen."""
    for _ in range(120):
        it.page.keyboard.press("Tab")
        if it.page.evaluate("s => document.activeElement.matches(s)", selector):
            assert it.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") in ("solid", "auto")
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_a_walk_through_every_view_by_keyboard_alone(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    press = it.page.keyboard.press
    tab_to(it, "fieldset .toggle")
    press("Enter")
    it.page.wait_for_selector('.canvas[data-drawn="8"]', state="attached")
    tab_to(it, ".status button")
    press("Enter")
    it.page.wait_for_selector('.canvas[data-drawn="9"]', state="attached")
    tab_to(it, "#tab-tables")
    press("Enter")
    tab_to(it, "th button")
    press("Enter")
    it.page.wait_for_selector("th[aria-sort=ascending]")
    tab_to(it, "td .link")
    name = it.page.evaluate("document.activeElement.innerText.trim()")
    press("Enter")
    it.page.wait_for_selector(".panel h2")
    assert it.text(".panel h2") == name
    tab_to(it, ".panel .close")
    press("Enter")
    it.page.wait_for_selector(".panel", state="detached")
    tab_to(it, "#tab-map")
    press("Enter")
    tab_to(it, ".tile:not(:disabled)")
    press("Space")
    it.until("decodeURIComponent(location.hash).includes('p=place/440000')")
    tab_to(it, "#tab-timeline")
    press("Enter")
    tab_to(it, ".timeline .link")
    press("Enter")
    it.page.wait_for_selector(".panel h2")
    tab_to(it, ".menu summary")
    press("Enter")
    tab_to(it, ".menu .sheet button")
    with it.page.expect_download():
        press("Enter")
    tab_to(it, "[lang=en].tool")
    press("Enter")
    it.until("document.documentElement.lang === 'en'")


def test_dates_without_a_year_in_both_languages(open_page: Open, tmp_path: Path) -> None:
    g = small()
    g.node("meeting/x", "座谈会", "Meeting", date="--08-03")
    page = write(g.write(tmp_path))
    for lang, words in (("zh", "8月3日"), ("en", "3 August")):
        it = open_page(page, f"#v=tables&lang={lang}")
        assert words in it.page.locator("td.date").all_inner_texts()


def test_the_back_button_undoes_each_filter(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    it.page.locator("fieldset .toggle", has_text="机关").click()
    it.page.select_option(".sidebar select >> nth=0", label="广东省 (5/6)")
    it.page.locator(".sidebar input[type=range]").fill("0.8")
    it.page.locator(".sidebar input[type=range]").fill("0.9")  # one pull of the slider
    seen = []
    for _ in range(3):
        seen.append(it.hash())
        it.page.go_back()
        it.until("hash => decodeURIComponent(location.hash) !== hash", seen[-1])
    assert ["sure=0.9" in seen[0], "sure" in seen[1], "p=place/440000" in seen[1], "p=" in seen[2]] == [True, False, True, False]
    it.page.wait_for_selector('.canvas[data-drawn="9"]', state="attached")
    it.page.go_forward()
    it.page.wait_for_selector('.canvas[data-drawn="8"]', state="attached")


def test_the_camera_comes_back_with_a_link_and_makes_no_step(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    length = it.page.evaluate("history.length")
    it.page.locator(".canvas").hover()
    for _ in range(12):
        it.page.mouse.wheel(0, -120)
    it.until("decodeURIComponent(location.hash).includes('at=')")
    assert it.page.evaluate("history.length") == length
    there = it.hash()
    find(it, "丁红都")
    it.until("hash => !decodeURIComponent(location.hash).includes(hash)", there.split("at=")[1])  # the camera went to the node
    it.page.go_back()
    it.page.wait_for_selector(".panel", state="detached")
    assert it.hash() == there


@pytest.mark.parametrize(
    ("grain", "dates"),
    [
        ("按日", ["2023年8月1日", "2023年7月20日", "2023年7月", "2022年", "8月3日", "8月", "日期不详"]),
        ("按月", ["2023年8月", "2023年7月", "2022年", "8月", "日期不详"]),
        ("按年", ["2023年", "2022年", "未写年份", "日期不详"]),
    ],
)
def test_the_timeline_by_day_month_and_year(open_page: Open, tmp_path: Path, grain: str, dates: list[str]) -> None:
    g = small()
    for n, date in enumerate(("2023-07", "2023-08-01", "2022", "--08-03", "--08")):
        g.node(f"meeting/{n}", f"座谈会之{n}", "Meeting", date=date)
    it = open_page(write(g.write(tmp_path)), "#v=timeline")
    it.page.get_by_role("button", name=grain).click()
    assert it.page.locator(".timeline time").all_inner_texts() == dates
    assert it.text(".timeline .undated small") == "3"
    again = open_page(tmp_path / "graph.html", it.page.evaluate("location.hash"))
    assert again.page.locator(".timeline time").all_inner_texts() == dates


def test_the_focus_goes_to_the_details_and_back(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    press = it.page.keyboard.press
    press("/")
    it.page.keyboard.type("dhd")
    press("Enter")
    it.page.wait_for_selector(".panel")
    it.until("document.activeElement.matches('.panel h2')")
    assert it.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    for _ in range(12):  # the actions, then the first fact
        press("Tab")
        if it.page.evaluate("document.activeElement.matches('.panel .link')"):
            break
    press("Enter")
    it.until("document.activeElement.matches('.panel h2')")
    assert it.text(".panel h2") == "广东省民政厅"
    press("Escape")
    it.page.wait_for_selector(".panel", state="detached")
    it.until("document.activeElement.id === 'search'")
    assert it.page.locator("#hits").count() == 0
    press("ArrowDown")
    it.page.wait_for_selector("#hits")


def test_the_title_names_what_is_chosen(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    assert it.page.title() == "政闻 · 中国政策新闻的关系网络"
    find(it, "丁红都")
    assert it.page.title() == "丁红都 · 政闻"


def test_arrows_move_the_picture(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page)
    it.page.keyboard.press("ArrowRight")
    it.until("decodeURIComponent(location.hash).includes('at=')")
    it.page.keyboard.press("0")
    it.until("!decodeURIComponent(location.hash).includes('at=')")


def test_what_is_printed_is_on_white(open_page: Open, small_page: Path) -> None:
    it = open_page(small_page, color_scheme="dark")
    it.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert it.page.evaluate("document.documentElement.dataset.theme") == "light"
    it.page.evaluate("dispatchEvent(new Event('afterprint'))")
    it.until("document.documentElement.dataset.theme === 'dark'")
