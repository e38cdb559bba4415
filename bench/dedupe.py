"""Measures the search for stories told twice on many articles: time, memory, what is found and what is joined wrongly.

    python bench/dedupe.py [--articles 1000000] [--seed 1]

Every text is made anew from its number whenever it is asked for, of clauses of seeds/ and invented places, days and numbers, so
that the memory measured is that of the search. Of every 20 articles one is reprinted with small edits, one is cut short, and
one is told in the very same phrases of another province, day and figures, which must stay apart.
"""

import argparse
import random
import re
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kg.text.dedupe import clusters, story_of  # noqa: E402

PROVINCES = [
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
]
CLAUSES = sorted(
    {
        c
        for path in sorted((ROOT / "seeds").glob("*.txt"))
        for c in re.split("[，。；：]", re.sub(r"\s", "", path.read_text("utf-8")))
        if 8 <= len(c) <= 24 and not re.search(r"\d", c)
    }
)
EVERY = 20
EDITED, SHORT, TWIN = 1, 2, 3
"""Numbers k of EVERY: the article before it reprinted with edits, cut short, told of another province."""


class Texts:
    """Article number i, made from the seed and i alone."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def __call__(self, i: int) -> str:
        """The words of one article, letters and digits only."""
        base, kind = i - i % EVERY, i % EVERY
        if kind in (EDITED, SHORT):
            return self._edited(base, i) if kind == EDITED else self._short(base)
        return self._told(base, i) if kind == TWIN else self._told(i, i)

    def _told(self, phrases: int, facts: int) -> str:
        """An article in the phrases of one number, with the province, day and figures of another."""
        rng = random.Random(f"{self.seed}/{phrases}")
        own = random.Random(f"{self.seed}/facts/{facts}")
        province = PROVINCES[facts % len(PROVINCES)]
        head = f"{own.randint(1, 12)}月{own.randint(1, 28)}日{province}省民政厅召开会议"
        body = [rng.choice(CLAUSES) for _ in range(rng.randint(9, 16))]
        for place in range(2, len(body), 3):
            body[place] += f"共{own.randint(3, 9999)}项"
        return head + "".join(body)

    def _edited(self, base: int, i: int) -> str:
        rng, text = random.Random(f"{self.seed}/edit/{i}"), self._told(base, base)
        for _ in range(3):
            at = rng.randrange(24, len(text))
            if not text[at].isdigit():
                text = text[:at] + text[at + 1 :]
        return text

    def _short(self, base: int) -> str:
        text = self._told(base, base)
        return text[: int(len(text) * 0.85)].rstrip("0123456789")


def measured(count: int, seed: int) -> Iterator[str]:
    """The lines of the report."""
    text = Texts(seed)
    begun = time.process_time()
    stories = [story_of(text(i)) for i in range(count)]
    signed = time.process_time()
    found = clusters(stories, text)
    done = time.process_time()
    together = {i: n for n, members in enumerate(found) for i in members}
    planted = [(i - i % EVERY, i) for i in range(count) if i % EVERY in (EDITED, SHORT)]
    joined = sum(together[a] == together[b] for a, b in planted)
    wrong = sum(len({i // EVERY if i % EVERY in (0, EDITED, SHORT) else -i for i in members}) - 1 for members in found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"{count:,} articles, about {sum(len(text(i)) for i in range(0, count, max(1, count // 200))) // min(count, 200)} characters each"
    yield f"made and signed in {signed - begun:.1f} s, compared in {done - signed:.1f} s of one core, {peak:,.0f} MB at most"
    yield f"reprints found {joined:,} of {len(planted):,} ({joined / max(1, len(planted)):.4f}), stories joined wrongly {wrong:,}"


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=1_000_000)
    ap.add_argument("--seed", type=int, default=1)
    args = ap.parse_args()
    for line in measured(args.articles, args.seed):
        print(line)


if __name__ == "__main__":
    main()
