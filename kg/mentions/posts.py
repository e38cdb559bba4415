"""Finds posts: the words of a title, with the organisation where the text makes it clear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.post_organs import Organs, joins
from kg.mentions.post_titles import Title, scan
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_INHERITS = (
    "党组",
    "党委",
    "驻厅",
    "驻部",
    "驻局",
    "纪检",
    "一级",
    "二级",
    "巡视员",
    "调研员",
    "直属机关党委",
    "机关党委",
    "总工程师",
    "总会计师",
)
"""How the titles begin that every department has: without an organisation they belong to the one just named."""


_BECOMES = re.compile("(?:为|担任|出任|当选|兼任)$")


@dataclass(slots=True)
class _Post:
    title: Title
    start: int
    organ: Entity | None
    sure: float


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of posts, the words of the title: 省民政厅党组书记 → 党组书记 at 广东省民政厅."""
    posts: list[_Post] = []
    organs = Organs(document, found)
    for title in scan(document.text):
        if title.kind != "occupation":
            before = posts[-1] if posts else None
            chain = (before.title, before.organ) if before and before.organ else None
            posts.append(_Post(title, *organs.of(title, chain)))
    _share(document, found, posts)
    for p in posts:
        name = document.text[p.start : p.title.end]
        post = Entity(KG.Post, p.organ.name + name, (name,), (p.organ,)) if p.organ else Entity(KG.Post, name, (name,), ())
        yield Mention(p.start, p.title.end, post, "posts.title", p.sure)
        if not p.organ and p.title.kind in ("office", "government", "rank"):
            for person in found.starting_at(p.title.end, KG.Person):
                words = document.text[p.start : person.end]
                yield Unresolved(words, "post whose organisation is not named", *document.locate(p.start, person.end))


def _share(document: Document, found: Mentions, posts: list[_Post]) -> None:
    """Titles without an organisation, beside names, take that of their row or of the same title before (厅长甲, 副厅长乙)."""
    text = document.text
    rows: list[list[_Post]] = []
    for p in posts:
        if rows and not found.inside(rows[-1][-1].title.end, p.start, KG.Person) and joins(text[rows[-1][-1].title.end : p.start]):
            rows[-1].append(p)
        else:
            rows.append([p])
    latest: dict[str, _Post] = {}
    last: _Post | None = None
    for row in rows:
        bare = [p for p in row if p.organ is None and p.title.kind != "foreign" and _bare(text, p.start)]
        if bare and len(bare) == len(row) and (_beside_name(found, row) or _BECOMES.search(text, max(0, row[0].start - 2), row[0].start)):
            given = next((q for p in row if (q := latest.get(_core(text, p))) and _same_story(document, q.start, p.start)), None)
            inherits = row[0].title.words.startswith(_INHERITS) or _BECOMES.search(text, max(0, row[0].start - 2), row[0].start)
            if not given and last and inherits and not re.search("[。\n]", text[last.start : row[0].start]):
                given = last
            for p in bare if given else ():
                p.organ, p.sure = given.organ if given else None, 0.8
        elif bare and _beside_name(found, row):
            given = next((p for p in row if p.organ), None)
            if given and row[0] in bare:  # 党组副书记、厅长: the row's first title that says where
                for p in bare:
                    if p.start < given.start:
                        p.organ, p.sure = given.organ, 0.8
        for p in row:
            if p.organ:
                latest[_core(text, p)] = last = p


def _core(text: str, p: _Post) -> str:
    return text[p.start : p.title.end].removeprefix("常务").removeprefix("副")


def _beside_name(found: Mentions, row: list[_Post]) -> bool:
    return bool(found.starting_at(row[-1].title.end, KG.Person) or found.ending_at(row[0].start, KG.Person))


def _bare(text: str, start: int) -> bool:
    """Whether no word that could be an organ stands before the title."""
    return not start or not "\u4e00" <= text[start - 1] <= "\u9fff" or bool(_BECOMES.search(text, max(0, start - 2), start))


def _same_story(document: Document, a: int, b: int) -> bool:
    return any(s <= a and b < e for s, e in document.stories)
