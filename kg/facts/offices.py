"""Who is an official by what one article says: by a post in an organ, also of one that it leaves open, or as one of 市领导."""

import re
from typing import Final

from kg.mentions import local_leaders
from kg.model import NO_ORGAN, OPEN_ORGAN, Entity, Extraction, Mention
from kg.vocab import KG

_FAR: Final = 12
_JOINED: Final = re.compile("[、兼和](?:(?![、，。；])[\u4e00-\u9fff]){0,10}$")
"""Between two titles of one person: 市委常委|、宣传部|部长."""

_UNIT: Final = re.compile("[\u4e00-\u9fff]{2,10}[科处股室所站]$")
_SECRETARY: Final = re.compile("副?秘书长")
_GOVERNMENT: Final = re.compile("(?:常务)?副?(?:省长|州长|县长|区长|旗长|盟长|镇长|乡长|厅长)|(?:常务)?副市长")
_HAN: Final = re.compile("[\u4e00-\u9fff]")


def officials(extraction: Extraction) -> frozenset[Entity]:
    """The persons of an article who hold or held a post in an agency."""
    out = {
        f.subject
        for f in extraction.facts
        if f.predicate == KG.holdsPost and isinstance(f.object, Entity) and f.object.of[0].kind == KG.Agency
    }
    stated = {f.object for f in extraction.facts if f.predicate == KG.mentions}
    named = [m for m in extraction.mentions if m.rule == local_leaders.RULE] + _of_open_organs(extraction)
    return frozenset(out.union([m.entity for m in named if m.entity in stated]))


def _of_open_organs(extraction: Extraction) -> list[Mention]:
    """Persons right after the title of an organ whose division nothing tells: 市民政局党组书记、局长|甲 of no city."""
    opens = {(u.field, u.end) for u in extraction.unresolved if u.reason == OPEN_ORGAN}
    posts = {(m.field, m.end): m for m in extraction.mentions if m.entity.kind == KG.Post and not m.entity.of}
    people = {(m.field, m.end): m for m in extraction.mentions if m.entity.kind == KG.Person}
    places = {(m.field, m.end) for m in extraction.mentions if m.entity.kind in (KG.Province, KG.Place)}
    out = []
    for u in extraction.unresolved:
        person = people.get((u.field, u.end)) if u.reason == NO_ORGAN else None
        at, text = u.start, getattr(extraction.article, u.field)
        while person and (u.field, at) not in opens and (gap := _JOINED.search(text, max(0, at - _FAR), at)):
            before = posts.get((u.field, gap.start()))
            if before is None:
                break
            at = before.start
        if person and _SECRETARY.match(u.words) and (u.field, at) in places:
            out.append(person)  # 湖北省黄石市|副秘书长甲: the government's or the committee's
            continue
        unit = _UNIT.search(text, max(0, at - _FAR), at) if person else None
        told = (u.field, at) in opens or (unit is not None and any((u.field, i) in opens for i in range(unit.start(), at - 1)))
        if person and (told or (_GOVERNMENT.match(u.words) and not _HAN.match(text, u.start - 1, u.start) and "·" not in u.words)):
            out.append(person)
    begins = {(m.field, m.start): m for m in posts.values()}
    for (field, end), person in people.items():
        post = begins.get((field, end))  # 赵建民|厅长
        if post and _GOVERNMENT.fullmatch(getattr(extraction.article, field), post.start, post.end):
            out.append(person)
    return out
