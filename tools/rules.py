"""Writes docs/rules.md and kg/data/precision.tsv: each rule and finder with what it says, its verdicts and its precision.

python tools/rules.py           the table, with what each rule states in the corpus beside the checkout where that is present
python tools/rules.py --drop    first takes out of tests/verdicts what no rule states any more

The verdicts are lines of tests/verdicts/ROOM.tsv: where a statement stands, by which rule, a digest of what it says, and whether a reader judged
it right; they hold no text. Their counts go to kg/data/precision.tsv, from which a rule's statements get their `kg:confidence`.
"""

import argparse
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg import facts  # noqa: E402
from kg.api import read_articles  # noqa: E402
from kg.facts.confidence import share  # noqa: E402
from kg.facts.rule import all_rules  # noqa: E402
from kg.mentions import campaigns, meetings  # noqa: E402
from kg.model import Article, Extraction, Literal  # noqa: E402
from kg.vocab import KG  # noqa: E402
from tools.finders import FINDERS  # noqa: E402

DOCS = ROOT / "docs" / "rules.md"
PRECISION = ROOT / "kg" / "data" / "precision.tsv"
VERDICTS = ROOT / "tests" / "verdicts"
SHARED = ROOT.parent / "shared"
COLUMNS = ("file", "article", "field", "start", "end", "rule", "predicate", "fact", "right")
DENOTES = "denotes"
BAR = 0.85
HEAD = """# How many statements of each rule and finder were judged by reading, and how many were right: written by tools/rules.py from tests/verdicts.
# Origin: the project's own reading, 2026. Licence: CC0."""
_LITERAL = re.compile(r'"((?:agencies|campaigns|figures|meetings|organizations|people|places|policies|posts)\.[a-z-]+)"')

Row = tuple[str, ...]


def rows() -> list[Row]:
    """Every verdict, in the columns of COLUMNS."""
    out = []
    for path in sorted(VERDICTS.glob("*.tsv")):
        lines = [x.split("\t") for x in path.read_text("utf-8").splitlines() if x and not x.startswith("#")]
        out += [tuple(x) for x in lines if tuple(x) != COLUMNS]
    return out


def write(verdicts: Iterable[Row]) -> None:
    """One file a room (the part of the rule's id before the dot), sorted."""
    by_room: dict[str, set[Row]] = {}
    for row in verdicts:
        by_room.setdefault(row[5].split(".")[0], set()).add(row)
    for path in VERDICTS.glob("*.tsv"):
        path.unlink()
    for room, found in by_room.items():
        ordered = sorted(found, key=lambda r: (*r[:3], int(r[3]), int(r[4]), *r[5:]))
        text = "\n".join("\t".join(r) for r in [COLUMNS, *ordered])
        (VERDICTS / f"{room}.tsv").write_text(text + "\n", "utf-8")


def tally(verdicts: Iterable[Row]) -> dict[str, Counter[str]]:
    """Rule → how many of its statements were judged right ("yes") and wrong ("no")."""
    out: dict[str, Counter[str]] = {}
    for row in verdicts:
        out.setdefault(row[5], Counter())[row[8]] += 1
    return out


def precision(judged: dict[str, Counter[str]]) -> str:
    """kg/data/precision.tsv"""
    lines = [f"{rule}\t{judged[rule].total()}\t{judged[rule]['yes']}" for rule in said() if rule in judged]
    return "\n".join([HEAD, "rule\tjudged\tright", *lines]) + "\n"


def finder_ids() -> set[str]:
    """The ids that finders give to what they find, as their code names them."""
    ids = {f"campaigns.{k}" for k in campaigns.CONFIDENCE} | {f"meetings.{k}" for k in meetings.CONFIDENCE}
    for path in sorted((ROOT / "kg" / "mentions").glob("*.py")):
        ids.update(_LITERAL.findall(path.read_text("utf-8")))
    return ids | {"figures.statistic", "figures.target"}


def said() -> dict[str, tuple[str, str]]:
    """Rule → (property, first line of what it says), rules of facts and finders."""
    out = {i: (DENOTES, FINDERS.get(i, "")) for i in finder_ids()}
    for rule in all_rules():
        out[rule.id] = str(rule.predicate), (rule.function.__doc__ or "").strip().splitlines()[0]
    return dict(sorted(out.items()))


def digest(subject: str, predicate: str, object_: str) -> str:
    """By which a statement is recognised without its text."""
    return hashlib.sha256(f"{subject}\t{predicate}\t{object_}".encode()).hexdigest()[:12]


def stated(file: str, extraction: Extraction) -> Iterator[Row]:
    """What one article states, as verdicts without the verdict: its facts, and what each mention denotes."""
    for f in extraction.facts:
        e = f.evidence
        object_ = f.object.value if isinstance(f.object, Literal) else f.object.name
        if f.predicate != KG.mentions:
            yield file, e.article, e.field, str(e.start), str(e.end), e.rule, f.predicate, digest(f.subject.name, f.predicate, object_)
    for m in extraction.mentions:
        if m.entity.kind not in (KG.Statistic, KG.Target):
            fact = digest(m.entity.kind, DENOTES, m.entity.name)
            yield file, extraction.article.id, m.field, str(m.start), str(m.end), m.rule, DENOTES, fact


def corpora() -> dict[str, Path]:
    """Prefix of a verdict's file → folder of texts; those that are there."""
    places = {"": SHARED / "corpus", "seeds/": ROOT / "seeds", "gold/": SHARED / "gold" / "text"}
    return {prefix: path for prefix, path in places.items() if path.is_dir()}


def articles(prefix: str, folder: Path) -> Iterator[tuple[str, Article]]:
    """(file as verdicts name it, article); of the gold texts only those that may be read, of the days 05 and 25."""
    texts = [p for p in sorted(folder.rglob("*.txt")) if prefix != "gold/" or p.stem.split("-")[1].endswith(("05", "25"))]
    known = {p.name: p.relative_to(folder).as_posix() for p in texts}
    for article in read_articles(*texts):
        path = article.readings[0].source.path
        yield prefix + known.get(path, path), article


def everything() -> Iterator[tuple[str, list[Row]]]:
    """(prefix, what an article states) for each article."""
    for prefix, folder in corpora().items():
        for file, article in articles(prefix, folder):
            yield prefix, list(stated(file, facts.extract(article)))


def table(judged: dict[str, Counter[str]], fired: Counter[str]) -> Iterator[str]:
    """The lines of the table: rule, property, what it says, statements in the corpus, judged, right, precision, confidence."""
    yield "| rule | states | what it says | corpus | judged | right | precision | confidence |"
    yield "|---|---|---|---:|---:|---:|---:|---:|"
    for rule, (predicate, words) in said().items():
        found = judged.get(rule, Counter())
        shares = f"{found['yes'] / found.total():.2f} | {share(found['yes'], found.total()):.2f}" if found else " | –"
        yield f"| `{rule}` | `{predicate}` | {words.replace('|', '/')} | {fired.get(rule, 0)} | {found.total()} | {found['yes']} | {shares} |"


def page(judged: dict[str, Counter[str]], fired: Counter[str]) -> str:
    """docs/rules.md"""
    head = (ROOT / "tools" / "rules_head.md").read_text("utf-8")
    total = sum((c for c in judged.values()), Counter())
    return head.format(judged=total.total(), right=total["yes"]) + "\n".join(table(judged, fired)) + "\n"


def kept_counts() -> Counter[str]:
    """The corpus column of the present page, for where the corpus is not at hand."""
    out: Counter[str] = Counter()
    if DOCS.exists():
        for m in re.finditer(r"^\| `([^`]+)` \|.*?\| (\d+) \| \d+ \|", DOCS.read_text("utf-8"), re.M):
            out[m[1]] = int(m[2])
    return out


def still(verdicts: Iterable[Row], present: set[Row]) -> Iterator[Row]:
    """The verdicts on what is stated today; a fact that its rule now reads from other words of the article moves there."""
    places = {(r[1], *r[5:8]): r for r in sorted(present) if r[6] != DENOTES}
    for r in verdicts:
        now = r[:8] if r[:8] in present else places.get((r[1], *r[5:8]))
        if now:
            yield (*now, r[8])


def main() -> None:
    """Reads the verdicts, counts what each rule states where the corpus is at hand, writes the page."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--drop", action="store_true")
    args = ap.parse_args()
    verdicts, fired = rows(), kept_counts()
    if (SHARED / "corpus").is_dir():
        present: set[Row] = set()
        fired = Counter()
        for prefix, found in everything():
            present.update(found)
            fired.update(r[5] for r in found if prefix == "")
        if args.drop:
            verdicts = list(still(verdicts, present))
            write(verdicts)
    PRECISION.write_text(precision(tally(verdicts)), "utf-8")
    DOCS.write_text(page(tally(verdicts), fired), "utf-8")


if __name__ == "__main__":
    main()
