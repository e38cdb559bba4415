"""Measures the view on a generated graph, beside stock pyvis on the same graph.

    python bench/view.py [--nodes 10000] [--lines 30000] [--skip-pyvis]

Writes graph.ttl, evidence.ttl and articles.jsonl of a graph with evidence for every line, then times: writing the page, its size, the first
picture and the answer to a search in headless Chromium, and frames a second while the picture is dragged. Beside the time on the clock stands
the processor's: that of the process, of the page's main thread. A machine that others use stretches the first, not the second. Prints one
Markdown table.
"""

import argparse
import json
import random
import resource
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import view

PREFIX = """@prefix kg: <https://w3id.org/zhengwen/ontology#> .
@prefix id: <https://w3id.org/zhengwen/id/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SYLLABLES = "安保北长城成大东东方福广国海河华吉江金开兰林明南宁平青山石顺泰天通文武西新兴阳永元原云泽州"
KINDS = {
    "org": ("Agency", ("民政厅", "财政局", "教育局", "司法局", "人民政府", "卫生健康委员会")),
    "person": ("Official", ("建国", "志强", "丽华", "文博", "晓东")),
    "policy": ("Policy", ("实施方案", "管理办法", "指导意见", "行动计划")),
    "meeting": ("Meeting", ("工作推进会", "座谈会", "电视电话会议")),
    "campaign": ("Campaign", ("专项行动", "宣传周", "提升工程")),
    "place": ("Place", ("市", "县", "区")),
}
RELATIONS = {
    ("org", "place"): "jurisdiction",
    ("person", "org"): "worksFor",
    ("policy", "org"): "issuedBy",
    ("policy", "place"): "appliesTo",
    ("policy", "policy"): "basedOn",
    ("meeting", "org"): "convenedBy",
    ("meeting", "person"): "addressedBy",
    ("meeting", "campaign"): "concerns",
    ("campaign", "org"): "launchedBy",
    ("campaign", "place"): "carriedOutIn",
}
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
]


def generate(folder: Path, nodes: int, lines: int, seed: int = 1) -> None:
    """A graph with a few hubs and many leaves, as news gives it: preferential attachment over the relations above."""
    dice = random.Random(seed)
    shares = [("org", 0.3), ("person", 0.2), ("policy", 0.2), ("meeting", 0.12), ("campaign", 0.08), ("place", 0.1)]
    pools: dict[str, list[int]] = {kind: [] for kind, _ in shares}
    named: list[tuple[str, str]] = []
    graph = [PREFIX]
    for number in range(nodes):
        kind = dice.choices([k for k, _ in shares], [w for _, w in shares])[0]
        cls, ends = KINDS[kind]
        name = "".join(dice.choices(SYLLABLES, k=3)) + dice.choice(ends) + (f"第{number}号" if kind in ("policy", "meeting") else "")
        named.append((f"<https://w3id.org/zhengwen/id/{kind}/{number}>", name))
        pools[kind].append(number)
        graph.append(f'{named[-1][0]} a kg:{cls} ; kg:name "{name}" .')
    proofs, articles, ends_drawn = [PREFIX], [], {kind: list(pool) for kind, pool in pools.items()}
    for number in range(lines):
        (a, b), relation = dice.choice(sorted(RELATIONS.items()))
        s, o = dice.choice(pools[a]), dice.choice(ends_drawn[b])
        ends_drawn[b].append(o)  # the rich get richer
        (subject, words), (target, other) = named[s], named[o]
        quote = f"{words}近日与{other}就有关工作进行了研究部署，要求各地各部门结合实际认真抓好落实，确保取得实效。"
        article = number // 12
        graph.append(f"{subject} kg:{relation} {target} .")
        proofs.append(
            f"<https://w3id.org/zhengwen/id/evidence/{number}> a kg:Evidence ; rdf:subject {subject} ; rdf:predicate kg:{relation} ; rdf:object {target} ;"
            f' kg:article <https://w3id.org/zhengwen/id/article/{article}> ; kg:field "text" ; kg:quote "{quote}" ;'
            f' kg:start {number % 12 * 100} ; kg:end {number % 12 * 100 + len(words)} ; kg:confidence 0.9 ; kg:rule "bench.made-up" .'
        )
        if number % 12 == 0:
            articles.append(
                {
                    "id": f"https://w3id.org/zhengwen/id/article/{article}",
                    "headline": quote[:20],
                    "date": "2024-05-01",
                    "text": "",
                    "at": [],
                }
            )
            articles[-1]["sources"] = [{"path": f"{article // 50}/{article}.txt", "lines": [[1, 40]]}]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "graph.ttl").write_text("\n".join(graph), "utf-8")
    (folder / "evidence.ttl").write_text("\n".join(proofs), "utf-8")
    (folder / "articles.jsonl").write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), "utf-8")


def write_pyvis(folder: Path, target: Path) -> None:
    """The same nodes and lines as pyvis draws them out of the box: physics on, evidence as a tooltip."""
    from pyvis.network import Network

    from kg.view.read import read
    from kg.view.tables import tables

    shown = tables(read(folder))
    net = Network(directed=True, cdn_resources="in_line")
    for number, node in enumerate(shown.nodes):
        net.add_node(number, label=node.name, group=node.kind)
    rows, sentences = shown.evidence.rows, shown.evidence.sentences
    for line in shown.lines:
        net.add_edge(line.subject, line.object, title="\n".join(sentences[rows[e].sentence] for e in line.evidence))
    target.write_text(net.generate_html(), "utf-8")


DRAG = """async () => { const gaps = []; let last = performance.now(); let go = true;
const tick = (t) => { gaps.push(t - last); last = t; if (go) requestAnimationFrame(tick); }; requestAnimationFrame(tick);
await new Promise(r => setTimeout(r, 2500)); go = false; return 1000 * gaps.length / gaps.reduce((a, b) => a + b, 0); }"""


def drag(page: Any) -> float:
    """Frames a second while the picture is dragged about for two and a half seconds."""
    page.mouse.move(700, 420)
    page.mouse.down()
    frames = page.evaluate_handle(f"() => ({{ done: ({DRAG})() }})")
    until, step = time.perf_counter() + 2.5, 0
    while time.perf_counter() < until:
        step += 1
        page.mouse.move(700 + step * 7 % 160, 420 + step * 5 % 120)
    page.mouse.up()
    return float(frames.evaluate("x => x.done"))


@dataclass(frozen=True)
class Seen:
    """Milliseconds on the clock to the first picture and to a search's hits on the screen, each with the processor's; frames a second."""

    first: float
    first_busy: float
    search: float
    search_busy: float
    frames: float


def busy(session: Any) -> float:
    """Milliseconds of the processor that the page's main thread has used."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))


def look(path: Path, program: str) -> Seen:
    """Opens the page, searches, drags."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=program, args=ARGS)
        page = browser.new_context(offline=True, viewport={"width": 1400, "height": 860}).new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        started = time.perf_counter()
        page.goto(path.absolute().as_uri())
        page.wait_for_selector(".canvas[data-drawn]", timeout=120_000)
        first, first_busy = (time.perf_counter() - started) * 1000, busy(session)
        page.wait_for_timeout(500)
        answers, answers_busy = [], []
        for typed in ("gdmzt", "东方", "实施方案", "anhe", "第77号"):
            before = busy(session)
            answers.append(page.evaluate(SEARCH, typed))
            answers_busy.append(busy(session) - before)
        page.fill("#search", "")
        frames = drag(page)
        browser.close()
    return Seen(first, first_busy, max(answers), max(answers_busy), frames)


SEARCH = """async (typed) => { const box = document.getElementById('search'); box.focus(); const t = performance.now();
box.value = typed; box.dispatchEvent(new Event('input', { bubbles: true }));
await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); return performance.now() - t; }"""


def look_pyvis(path: Path, program: str, patience: float = 60) -> str:
    """Seconds until pyvis's picture stands still, or that it did not within a minute."""
    from playwright.sync_api import TimeoutError as TooLong
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=program, args=ARGS)
        page = browser.new_context(offline=True, viewport={"width": 1400, "height": 860}).new_page()
        page.set_default_timeout(patience * 1000)
        started = time.perf_counter()
        try:
            page.goto(path.absolute().as_uri())
            page.wait_for_function("document.getElementById('loadingBar')?.style.display === 'none'")
            answer = f"{time.perf_counter() - started:.1f} s"
        except TooLong:
            answer = f"not within {patience:.0f} s"
        browser.close()
    return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=10_000)
    parser.add_argument("--lines", type=int, default=30_000)
    parser.add_argument("--skip-pyvis", action="store_true")
    parser.add_argument("--keep", type=Path, help="leave the files in this folder")
    chosen = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("google-chrome") or ""
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        generate(folder, chosen.nodes, chosen.lines)
        started, used = time.perf_counter(), time.process_time()
        page = view.write(folder)
        seconds, used = time.perf_counter() - started, time.process_time() - used
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rows = [("write the page", f"{seconds:.1f} s ({used:.1f} s), {peak:.0f} MB"), ("size", f"{page.stat().st_size / 1e6:.1f} MB")]
        if program:
            seen = look(page, program)
            rows += [
                ("first picture", f"{seen.first:.0f} ms ({seen.first_busy:.0f} ms)"),
                ("search, slowest of 5", f"{seen.search:.0f} ms ({seen.search_busy:.0f} ms)"),
                ("dragging", f"{seen.frames:.0f} frames/s"),
            ]
        if not chosen.skip_pyvis:
            started, used = time.perf_counter(), time.process_time()
            write_pyvis(folder, folder / "pyvis.html")
            rows += [
                ("pyvis: write", f"{time.perf_counter() - started:.1f} s ({time.process_time() - used:.1f} s)"),
                ("pyvis: size", f"{(folder / 'pyvis.html').stat().st_size / 1e6:.1f} MB"),
            ]
            if program:
                rows.append(("pyvis: picture stands still", look_pyvis(folder / "pyvis.html", program)))
    print(f"{chosen.nodes:,} nodes, {chosen.lines:,} lines; in brackets the processor's time\n\n| | |\n|---|---|")
    print("\n".join(f"| {a} | {b} |" for a, b in rows))


if __name__ == "__main__":
    main()
