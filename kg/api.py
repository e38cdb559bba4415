"""The pipeline as functions for Python users; the names are exported by `kg`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg import facts, text
from kg.build import Report, Settings, build
from kg.errors import InputError
from kg.model import Article, Extraction
from kg.text import dedupe, sources
from kg.vocab import DATA


def read_articles(*paths: Path | str, date: str = "") -> list[Article]:
    """The articles of files and folders, sorted by id; a story told in several files is one article.

    Raises InputError for the first file or record that cannot be read.
    """

    def read() -> Iterator[Article]:
        for item in sources.discover([Path(p) for p in paths]):
            for found in text.read(item, date=date):
                if isinstance(found, InputError):
                    raise found
                yield found

    return list(dedupe.merge(read()))


def extract(article: Article | str) -> Extraction:
    """What one article states; a string is taken as the article's text as it stands."""
    return facts.extract(text.article_of(article) if isinstance(article, str) else article)


def build_graph(
    paths: Iterable[Path | str] | Path | str,
    out: Path | str = "out",
    *,
    date: str = "",
    base: str = DATA,
    min_confidence: float = 0.0,
    processes: int = 0,
) -> Report:
    """Builds files and folders into `out`, as `kg build` does; the report counts what was written and lists what was not read."""
    sources_ = [paths] if isinstance(paths, Path | str) else list(paths)
    return build([Path(p) for p in sources_], Path(out), date=date, settings=Settings(base, min_confidence), processes=processes)
