"""query.html in a real browser, from disk, with the network cut: it answers as the command line does and says what is wrong."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
from conftest import Opened
from handmade import NASTY, hostile

from kg import view
from kg.graph import query as q
from kg.graph.named import named_queries
from kg.graph.store import open_graph

Open = Callable[..., Opened]


def ask(it: Opened, text: str) -> None:
    """Types a query in place of the one that is there and runs it, all from the keyboard."""
    it.page.locator(".cm-content").focus()
    it.page.keyboard.press("Control+a")
    it.page.keyboard.insert_text(text)
    it.page.keyboard.press("Control+Enter")


def rows(it: Opened) -> list[list[str]]:
    found: list[list[str]] = it.page.evaluate("[...document.querySelectorAll('tbody tr')].map(r => [...r.cells].map(c => c.textContent))")
    return found


def test_every_named_query_answers_as_the_command_line_does(open_page: Open, seeds_build: Path, tmp_path: Path) -> None:
    it = open_page(view.write_query(seeds_build, tmp_path / "query.html"), canvas=False, locale="en-GB")
    store = open_graph(seeds_build)
    assert it.page.locator(".questions button").count() == len(named_queries())
    for named in named_queries():
        it.page.get_by_title(named.name, exact=True).click()
        it.until("name => location.hash.includes(`named=${name}&`)", named.name)
        it.until("/rows in/.test(document.querySelector('[role=status]').textContent)")
        answer = q.run(store, named.text)
        assert it.text("[role=status]").startswith(f"{len(answer.rows)} rows in"), named.name
        if 0 < len(answer.rows) <= 200 and named.name != "doubtful-statements":  # its ties may come in either order
            assert rows(it) == [list(row) for row in answer], named.name


def test_a_typed_query_its_link_and_the_way_back(open_page: Open, query_page: Path) -> None:
    it = open_page(query_page, canvas=False)
    ask(it, 'SELECT ?person WHERE { ?person kg:holdsPost/kg:title "党组书记" }')
    it.page.wait_for_selector("tbody a")
    assert rows(it) == [["person/丁红都_440000"]]
    again = open_page(query_page, it.page.evaluate("location.hash"), canvas=False)
    again.page.wait_for_selector("tbody a")
    assert rows(again) == [["person/丁红都_440000"]]
    it.page.go_back()
    it.page.wait_for_selector(".questions [aria-current]")
    it.page.go_forward()
    it.page.locator("tbody a", has_text="丁红都").click()
    it.page.wait_for_selector(".panel h2")
    assert it.text(".panel h2") == "丁红都"  # in graph.html
    it.noise.clear()  # the step to the other page was asked for


def test_ask_construct_and_downloads(open_page: Open, query_page: Path) -> None:
    it = open_page(query_page, canvas=False)
    ask(it, "ASK { ?x a kg:Policy }")
    it.page.wait_for_selector(".verdict")
    assert it.text(".verdict") == "是"
    ask(it, "CONSTRUCT { ?x kg:name ?n } WHERE { ?x a kg:Policy ; kg:name ?n }")
    with it.page.expect_download() as download:
        it.page.get_by_text("下载 Turtle").click()
    assert len(list(ox.parse(Path(download.value.path()).read_bytes(), format=ox.RdfFormat.TURTLE))) == 1
    ask(it, "SELECT ?name ?code WHERE { ?x a kg:Province ; kg:name ?name ; kg:code ?code }")
    with it.page.expect_download() as download:
        it.page.get_by_text("下载 CSV").click()
    assert Path(download.value.path()).read_text("utf-8-sig") == "name,code\n广东省,440000\n"


WRONG = {
    "SELECT ?x WHERE {\n  ?x kg:isuedBy ?y }": "第 2 行第 6 列：本体里没有 kg:isuedBy；相近的有 kg:issuedBy",
    "SELECT ?x WHERE { ?x dc:title ?y }": "第 1 行第 22 列：前缀 dc: 没有声明",
    "SELECT ?x WHERE {\n  ?x kg:name ?y": "查询没有写完",
    "SELCT ?x WHERE { ?x kg:name ?y }": "第 1 行第 1 列：此处应为 SELECT 或 ASK",
    "SELECT ?x WHERE { ?x kg:name kg:name kg:name }": "第 1 行第 46 列：这里不能这样写",
    "INSERT DATA { kg:a kg:b kg:c }": "INSERT 会改动数据",
    "# nothing": "还没有写查询",
    "SELECT ?n (COUNT(*) AS ?many) WHERE { ?x kg:name ?n }": "GROUP BY",
    "SELECT * WHERE { SERVICE <https://example.org/sparql> { ?s ?p ?o } }": "SERVICE 要访问网络",
}


def test_what_is_wrong_is_said_in_words(open_page: Open, query_page: Path) -> None:
    it = open_page(query_page, canvas=False)
    for text, words in WRONG.items():
        ask(it, text)
        it.until("words => document.querySelector('[role=alert]')?.textContent.includes(words)", words)
        assert it.page.locator("table").count() == 0
    ask(it, 'SELECT ?x WHERE { ?x kg:name "没有这个" }')
    it.page.get_by_text("没有结果").wait_for()


def test_a_query_without_end_can_be_stopped(open_page: Open, query_page: Path) -> None:
    it = open_page(query_page, canvas=False)
    ask(it, "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    it.page.get_by_role("button", name="停止").click()
    it.page.get_by_text("已停止").wait_for()
    ask(it, "SELECT ?name WHERE { ?x a kg:Province ; kg:name ?name }")
    it.page.wait_for_selector("tbody td")
    assert rows(it) == [["广东省"]]


def test_terms_of_the_ontology_are_completed(open_page: Open, query_page: Path) -> None:
    it = open_page(query_page, canvas=False)
    it.page.locator(".cm-content").focus()
    it.page.keyboard.press("Control+a")
    it.page.keyboard.type("SELECT ?x WHERE { ?x kg:conven")
    it.page.locator(".cm-tooltip-autocomplete", has_text="kg:convenedBy").wait_for()
    it.page.wait_for_timeout(150)  # the list takes no key in its first moments
    it.page.keyboard.press("Enter")
    assert "kg:convenedBy" in it.text(".cm-content")


def test_hostile_names_in_answers(open_page: Open, tmp_path: Path) -> None:
    folder = hostile().write(tmp_path)
    it = open_page(view.write_query(folder), f"#q={quote('SELECT ?n WHERE { ?x a kg:Official ; kg:name ?n }')}", canvas=False)
    it.page.wait_for_selector("tbody td")
    assert sorted(n for (n,) in rows(it)) == sorted(NASTY)
    assert it.page.evaluate("document.documentElement.dataset.ran") is None
    assert it.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with it.page.expect_download() as download:
        it.page.get_by_text("下载 CSV").click()
    assert "\n=HYPERLINK" not in Path(download.value.path()).read_text("utf-8")
    ask(it, f"SELECT * WHERE {{ ?x kg:name '''{NASTY[0]}{NASTY[4]}''' }}")
    it.page.get_by_text("没有结果").wait_for()
    assert it.page.evaluate("document.documentElement.dataset.ran") is None


def test_375_pixels_and_no_mouse(open_page: Open, query_page: Path) -> None:
    it = open_page(query_page, canvas=False, viewport={"width": 375, "height": 700})
    assert it.page.evaluate("document.documentElement.scrollWidth") == 375
    for _ in range(12):
        it.page.keyboard.press("Tab")
        if it.page.evaluate("document.activeElement.matches('.questions summary')"):
            break
    it.page.keyboard.press("Enter")
    it.page.keyboard.press("Tab")
    it.page.keyboard.press("Enter")
    it.until("location.hash.includes('named=agencies-of-place')")
    assert it.page.evaluate("document.documentElement.scrollWidth") == 375


def test_the_policy_allows_webassembly_and_the_worker_and_nothing_more(query_page: Path) -> None:
    page = query_page.read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert len(re.findall(r"<script>", page)) == policy[1].count("sha256-") - 1
    assert re.findall(r"'[a-z-]*(?:unsafe|eval)[a-z-]*'|(?<![\w:])blob:", policy[1]) == ["'wasm-unsafe-eval'", "blob:", "blob:"]
    assert "wasm-unsafe-eval" not in (query_page.parent / "graph.html").read_text("utf-8")[:3000]
