"""Measures the reader: the seeds against their true articles, and pages composed from single articles.

    python bench/reading.py [--gold FOLDER] [--corpus FOLDER] [--pages 200] [--show]

FOLDER holds articles.json (and, for the corpus, one article a .txt file); both lie beside the checkout in ../shared.
"""

import argparse
import itertools
import json
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "text")]

from pages import Composed, Single, compose  # noqa: E402
from rereading import reread  # noqa: E402

from kg.errors import InputError  # noqa: E402
from kg.model import Article  # noqa: E402
from kg.text import read  # noqa: E402
from kg.text.dedupe import merge  # noqa: E402
from kg.text.lines import split_lines  # noqa: E402
from kg.text.page import stories  # noqa: E402
from kg.text.sources import discover  # noqa: E402

SHARED = ROOT.parent / "shared"


def spread(ranges: Sequence[Sequence[int]]) -> list[int]:
    """[[1, 2], [5, 5]] → [1, 2, 5]."""
    return [n for a, b in ranges for n in range(a, b + 1)]


def solid(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def seeds(folder: Path, gold: Path) -> Counter[str]:
    """Counts over the seeds: what is right and what there is."""
    truth = json.loads((gold / "articles.json").read_text("utf-8"))
    got = [a for item in discover([folder]) for a in read(item) if isinstance(a, Article)]
    count: Counter[str] = Counter()
    found_as: dict[str, str] = {}
    for file in truth["files"]:
        raw = (folder / file["file"]).read_text("utf-8").split("\n")
        worded = {n for n, x in enumerate(raw, 1) if x.strip()} - {n for u in file["unassigned"] for n in spread([u["lines"]])}
        here = [a for a in got if a.readings[0].source.path == file["file"]]
        count["articles expected"] += len(file["articles"])
        count["articles read"] += len(here)
        for want in file["articles"]:
            order = [n for n in dict.fromkeys(spread(want["order"])) if n in worded]
            best = max(here, key=lambda a: len(set(spread(a.readings[0].lines)) & set(order)))
            found_as[want["id"]] = best.id
            mine = [n for n in spread(best.readings[0].lines) if n in worded]
            count["lines"] += len(order)
            count["lines right"] += len(set(order) & set(mine))
            count["lines too many"] += len(set(mine) - set(order))
            for part, right in {
                "order": mine == order,
                "headline": best.headline == (want["headline"] or ""),
                "subheadline": best.subheadline == (want["subheadline"] or ""),
                "byline": best.byline == (want["byline"] or ""),
                "attribution": best.attribution == (want["attribution"] or ""),
            }.items():
                count[f"{part} right"] += right
                if not right:
                    print(
                        want["id"],
                        part,
                        repr(getattr(best, part, None)),
                        "wanted",
                        want.get(part) if part != "order" else (order[:3], mine[:3]),
                    )
    merged = merge(got)
    same = {frozenset(p) for p in truth["same_story"]}
    paths = {i: i for i in found_as}
    pairs = set()
    for article in merged:
        members = [i for i in paths if any(r in article.readings for a in got if a.id == found_as[i] for r in a.readings)]
        pairs |= {frozenset((x, y)) for x in members for y in members if x < y}
    count["merged right"], count["merged wrong"], count["distinct articles"] = len(pairs & same), len(pairs - same), len(merged)
    return count


def singles(folder: Path) -> list[Single]:
    """Clean single articles of a folder: a headline line, then paragraphs."""
    out = []
    for path in sorted(folder.rglob("xwlb-*.txt")):
        lines = [x.strip() for x in path.read_text("utf-8").split("\n") if x.strip()]
        body = [re.sub(r"^央视网消息（新闻联播）：", "", x) for x in lines[1:]]
        if "快讯" in lines[0] or not 2 <= len(body) <= 14 or not all(re.search("[。！？”]$", x) for x in body):
            continue
        if 200 <= sum(map(len, body)) <= 1500:
            out.append(Single(lines[0], tuple(body)))
    return out


def judge(page: Composed, show: bool = False) -> Counter[str]:
    """Counts over one composed page."""
    count: Counter[str] = Counter()
    drafts = stories(split_lines(page.text))
    lines = [list(dict.fromkeys(d.lines)) for d in drafts]
    free = set(range(len(drafts)))
    overlap = sorted(((len(set(t.order) & set(x)), -k, -m) for k, t in enumerate(page.articles) for m, x in enumerate(lines)), reverse=True)
    mine: dict[int, int] = {}
    for shared, k, m in overlap:
        if shared and -k not in mine and -m in free:
            mine[-k] = -m
            free.discard(-m)
    for k, truth in enumerate(page.articles):
        order = truth.order
        got = lines[mine[k]] if k in mine else []
        follows = set(itertools.pairwise(got))
        count["lines"] += len(order)
        count["lines right"] += len(set(order) & set(got))
        count["pairs"] += len(order) - 1
        count["pairs right"] += sum(p in follows for p in itertools.pairwise(order))
        count["articles"] += 1
        head = solid(drafts[mine[k]].headline + drafts[mine[k]].subheadline) if k in mine else "–"
        count["headlines right"] += head == truth.headline
        count["bylines right"] += k in mine and drafts[mine[k]].byline == truth.byline
        count["attributions right"] += k in mine and drafts[mine[k]].attribution == truth.attribution
        if show and (head != truth.headline or set(order) != set(got)):
            print(
                "   ",
                k,
                truth.headline or "(lost)",
                "|",
                head,
                "|",
                "missing",
                sorted(set(order) - set(got))[:6],
                "extra",
                sorted(set(got) - set(order))[:6],
            )
    return count


def composed(corpus: Path, pages: int, show: bool, first: int = 0, other_hand: bool = False) -> Counter[str]:
    """Counts over `pages` seeded pages."""
    texts = singles(corpus)
    total: Counter[str] = Counter()
    for seed in range(first, first + pages):
        rng = random.Random(seed)
        page = compose(rng.sample(texts, rng.randint(2, 5)), rng, other_hand=other_hand)
        count = judge(page)
        if show and (count["headlines right"] < count["articles"] or count["lines right"] < count["lines"]):
            print("page", seed, dict(count), page.kinds)
            judge(page, True)
        total += count
    return total


def told_twice(first: str, second: str, singles: Sequence[Single]) -> Counter[str]:
    """Counts over one page read twice: stories whose two readings became one article, and articles of two stories."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("first.txt", first), ("second.txt", second)):
            Path(folder, name).write_text(text, "utf-8")
        got = [a for item in discover([Path(folder)]) for a in read(item) if isinstance(a, Article)]
    bodies = [solid("".join(s.paragraphs)) for s in singles]
    story = {r: max(range(len(bodies)), key=lambda k: shared_runs(solid(a.text), bodies[k])) for a in got for r in a.readings}
    count: Counter[str] = Counter({"stories": len(singles)})
    found: set[int] = set()
    for article in merge(got):
        told = {story[r] for r in article.readings}
        count["of two stories"] += len(told) > 1
        if len({r.source.path for r in article.readings}) == 2 and len(told) == 1:
            found |= told
    count["in both"] += len(
        {k for r, k in story.items() if r.source.path == "first.txt"} & {k for r, k in story.items() if r.source.path == "second.txt"}
    )
    count["merged"] += len(found)
    return count


def shared_runs(text: str, body: str, size: int = 6) -> int:
    """How many runs of six characters of a body stand in a text."""
    return sum(body[n : n + size] in text for n in range(len(body) - size + 1))


def read_twice(corpus: Path, pages: int, first: int = 0) -> Counter[str]:
    """Counts over `pages` seeded pages of two to five articles, each page read twice with differences."""
    texts = singles(corpus)
    total: Counter[str] = Counter()
    for seed in range(first, first + pages):
        rng = random.Random(seed)
        chosen = rng.sample(texts, rng.randint(2, 5))
        total += told_twice(compose(chosen, rng).text, reread(chosen, rng), chosen)
    return total


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--gold", type=Path, default=SHARED / "gold")
    ap.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    ap.add_argument("--pages", type=int, default=200)
    ap.add_argument("--first", type=int, default=0, help="seed of the first page")
    ap.add_argument(
        "--other-hand", action="store_true", help="pages composed by another hand: other columns, articles that go on elsewhere"
    )
    ap.add_argument("--show", action="store_true", help="list what went wrong")
    args = ap.parse_args()
    if (args.gold / "articles.json").exists():
        print("seeds:", json.dumps(dict(seeds(ROOT / "seeds", args.gold)), ensure_ascii=False, indent=1))
    if args.corpus.is_dir() and args.pages:
        begun = time.perf_counter()
        total = composed(args.corpus, args.pages, args.show, args.first, args.other_hand)
        seconds = time.perf_counter() - begun
        for right, all_ in (
            ("lines right", "lines"),
            ("pairs right", "pairs"),
            ("headlines right", "articles"),
            ("bylines right", "articles"),
            ("attributions right", "articles"),
        ):
            print(f"{right:20} {total[right]:6} of {total[all_]:6}  {total[right] / max(1, total[all_]):.4f}")
        print(f"{args.pages} pages, {seconds / args.pages * 1000:.0f} ms a page")
        twice = read_twice(args.corpus, args.pages, args.first)
        print(
            f"{args.pages} pages read twice: {twice['merged']} of {twice['stories']} stories merged, "
            f"{twice['of two stories']} articles of two stories"
        )
        clean = [a for item in discover([args.corpus]) for a in read(item) if not isinstance(a, InputError)]
        print(f"{len(clean)} articles of the corpus as they stand")


if __name__ == "__main__":
    main()
