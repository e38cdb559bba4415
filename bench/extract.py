"""Extraction against jieba.posseg over the same text, in one run on one core; prints the ratio.

    python bench/extract.py [FOLDER…] [--source] [--rounds 10] [--stages]

The compiled package is measured (tools/compiled.py builds it at the first run), with `--source` the sources as they stand. Without
folders the corpus beside the checkout is used, else seeds/. Reading and linking are not timed, nor is loading.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import jieba
import jieba.posseg

ROOT = Path(__file__).resolve().parents[1]
SOURCE = not {"--source", "-h", "--help"}.isdisjoint(sys.argv[1:])
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]
if not SOURCE:
    from compiled import folder

    sys.path.insert(0, str(folder()))

from kg import facts, mentions  # noqa: E402
from kg.api import read_articles  # noqa: E402
from kg.mentions.document import Document  # noqa: E402
from kg.mentions.found import Mentions  # noqa: E402
from kg.model import Article, Unresolved  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus"
SIZE = 800
"""Characters of the article that speeds are given in."""


def texts(folders: list[Path]) -> list[Article]:
    """The articles of the folders' text files."""
    found = folders or [CORPUS if CORPUS.is_dir() else ROOT / "seeds"]
    return read_articles(*(path for folder in found for path in sorted(folder.rglob("*.txt"))))


def seconds(work: Callable[[Article], object], articles: list[Article]) -> float:
    """Processor time of one pass."""
    begun = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - begun


def stages(articles: list[Article]) -> Iterator[tuple[str, float]]:
    """(finder, seconds) over all articles; each sees what those before it found."""
    spent = dict.fromkeys((finder.__module__.rsplit(".", 1)[-1] for finder in mentions.FINDERS), 0.0)
    for article in articles:
        document, found = Document.of(article), Mentions()
        for finder in mentions.FINDERS:
            begun = time.process_time()
            new = [m for m in finder(document, found) if not isinstance(m, Unresolved)]
            spent[finder.__module__.rsplit(".", 1)[-1]] += time.process_time() - begun
            found = found.plus(new)
    yield from spent.items()


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", nargs="*", type=Path)
    ap.add_argument("--source", action="store_true", help="measure the sources, not the compiled package")
    ap.add_argument("--rounds", type=int, default=10, help="passes of each, in turn; the fastest counts")
    ap.add_argument("--stages", action="store_true", help="also how long each finder takes")
    args = ap.parse_args()
    articles = texts(args.folder)
    size = sum(len(a.text) for a in articles)
    tagger = jieba.posseg.POSTokenizer(jieba.Tokenizer())
    jieba.setLogLevel(60)

    def tag(article: Article) -> object:
        return tagger.lcut(article.text)

    seconds(facts.extract, articles[:20])
    seconds(tag, articles[:20])
    ours, theirs = [], []
    for _ in range(args.rounds):
        ours.append(seconds(facts.extract, articles))
        theirs.append(seconds(tag, articles))
    print(f"{len(articles)} articles, {size} characters, {args.rounds} rounds, {'sources' if SOURCE else 'compiled'}")
    for name, spent in (("extraction", min(ours)), ("jieba.posseg", min(theirs))):
        print(f"{name:14}{spent:8.2f} s{size / SIZE / spent:10.0f} articles of {SIZE} characters a second")
    print(f"ratio         {min(theirs) / min(ours):8.2f}")
    if args.stages:
        for name, spent in stages(articles):
            print(f"  {name:16}{spent * 1e3 * SIZE / size:8.3f} ms an article")


if __name__ == "__main__":
    main()
