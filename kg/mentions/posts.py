"""Finds posts: the words of a title, with the organisation where the text makes it clear."""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import words_with
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.post_organs import Organs, joins, of_mass_organisation
from kg.mentions.post_titles import Title, scan
from kg.model import NO_ORGAN, Entity, Mention, Unresolved
from kg.vocab import KG

_INHERITS: Final = tuple(sorted(words_with("people_words", "of_every_organ")))
"""How the titles begin that every department has: without an organisation they belong to the one just named."""


_FAR: Final = 80
_BECOMES: Final = re.compile("(?:为|担任|出任|当选|兼任|接任|继任|接替)$")
_IS_MADE: Final = re.compile("(?:为|担任|出任|当选|兼任|任)$")
_MEMBERS: Final = re.compile(
    "(?:组成人员|组成成员|领导班子|领导成员)(?:名单)?(?:。(?:他们|她们|成员)?(?:分别)?[是为]|如下|(?:分别)?[是为]|包括)?[：，]$"
)
_HEADS_OF_GROUPS: Final = ("召集人", "组长", "指挥长", "总指挥", "团长", "队长")
_GROUPS: Final = ("小组", "联席会议", "指挥部", "专班", "组", "办公室", "团", "队")
_MEMBERS_REACH: Final = 20
_HEADS_OF: Final = {"组长": "组", "主任": "委员会", "总指挥": "指挥部", "指挥长": "指挥部", "召集人": "联席会议"}
_FORMED: Final = re.compile("[^，。；]{0,10}(?:成立|组建|组成)，")
_FOUNDED: Final = re.compile("(?:成立|设立|组建|调整|充实)(?:了|后的)?$")


class _Post:
    __slots__ = ("organ", "start", "sure", "title")

    def __init__(self, title: Title, start: int, organ: Entity | None, sure: float) -> None:
        self.title = title
        self.start = start
        self.organ = organ
        self.sure = sure


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of posts, the words of the title: 省民政厅党组书记 → 党组书记 at 广东省民政厅."""
    posts: list[_Post] = []
    organs = Organs(document, found)
    for title in scan(document.text):
        if title.kind != "occupation" and not _across_place(found, title.start, title.end):
            before = posts[-1] if posts else None
            chain = (before.title, before.organ) if before and before.organ else None
            posts.append(_Post(title, *organs.of(title, chain)))
    _share(document, found, posts, organs)
    for p in posts:
        name = document.text[p.start : p.title.end]
        post = Entity(KG.Post, p.organ.name + name, (name,), (p.organ,)) if p.organ else Entity(KG.Post, name, (name,), ())
        yield Mention(p.start, p.title.end, post, "posts.title", p.sure)
        if not p.organ and p.title.kind in ("office", "government", "rank"):
            for person in found.starting_at(p.title.end, KG.Person):
                words = document.text[p.start : person.end]
                yield Unresolved(words, NO_ORGAN, *document.locate(p.start, person.end))


def _across_place(found: Mentions, start: int, end: int) -> bool:
    """Whether a place's name begins within these words: 福州市|长乐区 holds no 市长."""
    return any(found.starting_at(i, KG.Province, KG.Place) for i in range(start + 1, end))


def _share(document: Document, found: Mentions, posts: list[_Post], organs: Organs) -> None:
    """Titles without an organisation, beside names, take that of their row or of the same title before (厅长甲, 副厅长乙)."""
    text = document.text
    rows: list[list[_Post]] = []
    for p in posts:
        last = rows[-1][-1] if rows else None
        apart = last is None or found.inside(last.title.end, p.start, KG.Person) or (p.organ is None and _told(text, found, last))
        if last and not apart and joins(text[last.title.end : p.start]):
            rows[-1].append(p)
        else:
            rows.append([p])
    for p in posts:
        if p.organ is None and _told(text, found, p) and (body := _just_founded(document, found, p)):
            p.organ, p.sure = body, 0.85
    latest: dict[str, _Post] = {}
    last = None
    for row in rows:
        ends = {p.title.end for p in row}
        bare = [p for p in row if p.organ is None and p.title.kind != "foreign" and _bare(text, found, p.start, ends)]
        if bare and len(bare) == len(row) and (_beside_name(found, row) or _BECOMES.search(text, max(0, row[0].start - 2), row[0].start)):
            sentence = document.sentence_at(row[0].start)[0]
            named = next((o for p in row if (o := organs.named_before(p.title, sentence))), None)
            same = (latest.get(_core(text, p)) for p in row) if not named else ()
            given = next((q for q in same if q and _same_story(document, q.start, row[0].start)), None)
            since = max(given.title.end, text.rfind("\n", 0, row[0].start)) if given else 0
            named = next((o for p in row if (o := organs.named_before(p.title, since))), None) if given else named
            if not named and last and (not given or given.organ != last.organ) and _listed(text, found, last, row[0]) and _fits(last, row):
                given = last  # of the list, not of an earlier one of this title: 市慈善协会副会长甲、|副秘书长乙
            inherits = row[0].title.words.startswith(_INHERITS) or _BECOMES.search(text, max(0, row[0].start - 2), row[0].start)
            named = named or _whose_members(text, found, row[0].start)
            if (
                not named
                and not given
                and last
                and inherits
                and not _of_a_group(row, last)
                and not re.search("[。\n]", text[last.start : row[0].start])
            ):
                given = last
            organ = named or (given.organ if given else next((o for p in row if (o := organs.named_before(p.title, 0))), None))
            organ = organ or next((o for p in row if (o := organs.only_one(p.title))), None)
            for p in bare if organ else ():
                p.organ, p.sure = organ, 0.8
        elif bare and _beside_name(found, row):
            given = next((p for p in row if p.organ), None)
            if given and row[0] in bare:  # 党组副书记、厅长: the row's first title that says where
                for p in bare:
                    if p.start < given.start and p.title.kind != "standing":  # 政协委员、县民政局局长
                        p.organ, p.sure = given.organ, 0.8
            told = None
            for p in bare if given else ():
                if p.organ is None:  # 民政厅巡视员、|副会长兼秘书长 of the society that the story names
                    told = organs.named_before(p.title, 0) or told
                    p.organ, p.sure = told, 0.8
        for p in row:
            if p.organ:
                last = p
                if not of_mass_organisation(p.organ.name):
                    latest[_core(text, p)] = p


def _of_a_group(row: list[_Post], last: _Post) -> bool:
    """Whether a title is that of a group's head and the post before no group's: 由副市长甲为|召集人|的联席会议."""
    return row[0].title.words.endswith(_HEADS_OF_GROUPS) and last.organ is not None and not last.organ.name.endswith(_GROUPS)


def _whose_members(text: str, found: Mentions, start: int) -> Entity | None:
    """The body whose members a list names: 任命了基本法委员会组成人员。他们是：|主任甲，副主任乙."""
    told = _MEMBERS.search(text, max(0, start - _MEMBERS_REACH), start)
    body = max(found.ending_at(told.start(), KG.Agency, KG.Organization), key=lambda m: m.end - m.start, default=None) if told else None
    return body.entity if body else None


def _just_founded(document: Document, found: Mentions, p: _Post) -> Entity | None:
    """The body that the sentence sets up and whose head somebody becomes: 国务院设立国家能源委员会，李明华任|主任."""
    ends = next((ends for title, ends in _HEADS_OF.items() if p.title.words.endswith(title)), "")
    sentence = document.sentence_at(p.start)[0]
    bodies = found.inside(sentence, p.start, KG.Agency) if ends else []
    return next(
        (
            m.entity
            for m in reversed(bodies)
            if m.entity.name.endswith(ends) and (_FOUNDED.search(document.text, sentence, m.start) or _FORMED.match(document.text, m.end))
        ),
        None,
    )


def _told(text: str, found: Mentions, p: _Post) -> bool:
    """Whether the title is what somebody before it becomes, so that the next is another's: 厅长甲任组长，副厅长乙任副组长."""
    becomes = _IS_MADE.search(text, max(0, p.start - 2), p.start)
    return becomes is not None and bool(found.ending_at(becomes.start(), KG.Person))


def _core(text: str, p: _Post) -> str:
    return text[p.start : p.title.end].removeprefix("常务").removeprefix("副")


def _beside_name(found: Mentions, row: list[_Post]) -> bool:
    return bool(found.starting_at(row[-1].title.end, KG.Person) or found.ending_at(row[0].start, KG.Person))


def _bare(text: str, found: Mentions, start: int, ends: set[int]) -> bool:
    """Whether no word that could be an organ stands before the title; `ends` are those of the titles in its row (副会长兼|秘书长)."""
    if text[start - 1 : start] == "兼" and start - 1 in ends:
        return True
    if text[start - 1 : start] == "原":  # 厅长甲，|原|副厅长
        start -= 1
    if (
        not start
        or not "\u4e00" <= text[start - 1] <= "\u9fff"
        or text[start - 1] in "由请的"
        or text.endswith("分管", 0, start)
        or _BECOMES.search(text, max(0, start - 2), start)
    ):
        return True
    return bool(found.ending_at(start, KG.Person))


def _listed(text: str, found: Mentions, before: _Post, p: _Post) -> bool:
    """Whether nothing but names stands between two posts: 会长|谭笑、|秘书长."""
    at, marks = before.title.end, ""
    for m in found.inside(at, p.start, KG.Person):
        marks, at = marks + text[at : m.start], m.end
    return at > before.title.end and p.start - before.title.end < _FAR and not (marks + text[at : p.start]).strip("、，和及与以")


def _fits(before: _Post, row: list[_Post]) -> bool:
    """Whether the organ of a post before can have the row's titles too: by their endings, where they say any."""
    name = before.organ.name if before.organ else ""
    return all(not p.title.tails or name.endswith(p.title.tails) for p in row) and not any(p.title.kind == "government" for p in row)


def _same_story(document: Document, a: int, b: int) -> bool:
    return any(s <= a and b < e for s, e in document.stories)
