"""Finds organizations that are no agencies: societies, foundations, companies, schools, hospitals, homes, media.

By their ending, then back to where the name begins: at a place, at 中国 or 中华, at a known owner, after a mark or a
verb. 海南成美慈善基金会, 省慈善总会 → 海南省慈善总会; 行业协会, 上市公司 → none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import Gazetteer, cells, table
from kg.mentions import (
    brands,
    clubs,
    foreign_organizations,
    military_hospitals,
    quoted_organizations,
    same_organization,
    society_branches,
)
from kg.mentions.document import Document
from kg.mentions.foreign_organizations import country_before
from kg.mentions.found import Mentions
from kg.mentions.names import SURNAMES
from kg.mentions.organ_words import CENTRE, name_then
from kg.mentions.organization_names import Reader
from kg.mentions.word_classes import cuts_words
from kg.model import OPEN_ORGANIZATION, Entity, Mention, Unresolved
from kg.vocab import KG

_SHORT: Final = 3
_MEMBERS: Final = re.compile("人(?![民大])")  # 中国共产党人
_LEGAL_FORM: Final = re.compile("(?<=集团)(?:股份)?有限(?:责任)?公司$")


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in table("organization_kinds")}


@cache
def _names() -> dict[str, str]:
    """Form → name; a group is named without its legal form too: 中国广核集团 for 中国广核集团有限公司."""
    names = {form: row["name"] for row in table("organizations") for form in (row["name"], *cells(row["aliases"]))}
    short = {form[: m.start()]: name for form, name in names.items() if (m := _LEGAL_FORM.search(form))}
    return short | names


_ENDINGS, _KNOWN = Gazetteer(_kinds, shared=True), Gazetteer(_names, shared=True)


def _with_place(text: str, m: Mention, found: Mentions) -> Mention:
    """A known body with the place or state written before it: 四川|人民出版社, 英国|剑桥大学."""
    if not text.endswith(_WITH_PLACE, m.start, m.end):
        return m
    places = found.ending_at(m.start, KG.Province, KG.Place)
    start = min((p.start for p in places), default=m.start)
    state = country_before(text, m.start)
    start = state if start == m.start and state >= 0 else start
    if start == m.start:
        return m
    entity = Entity(KG.Organization, text[start : m.end], places[0].entity.key[:1]) if places and m.entity.name in _OF_PLACES else m.entity
    return Mention(start, m.end, entity, m.rule, m.confidence)


def _in_title(m: Mention, found: Mentions) -> bool:
    """Whether a title only says with the name what it is about: 《中国共产党纪律处分条例》."""
    return any(p.start < m.end and m.start < p.end and m.end < p.end for p in found.of(KG.Policy))


_WITH_PLACE: Final = ("大学", "学院", "出版社", "医院", "银行", "公司", "集团", "报社")
_OF_PLACES: Final = ("人民出版社",)
"""Bodies that each province has one of."""


def _in_latin(text: str, start: int, end: int) -> bool:
    """Whether letters go on before or after text[start:end]: WHO|LE."""
    return _LATIN.match(text, start - 1, start + 1) is not None or _LATIN.match(text, end - 1, end + 1) is not None


_LATIN: Final = re.compile("[A-Za-z]{2}")


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of organizations, with document offsets; none overlaps another or lies in an agency's name."""
    names = _names()
    known = [
        Mention(s, e, Entity(KG.Organization, name_then(w, names[w], document.article.date), (CENTRE,)), "organizations.known", 0.95)
        for s, e, w in _KNOWN.find(document.text)
        if (e - s > _SHORT or not cuts_words(document.text, s, e))
        and not (w.endswith("党") and _MEMBERS.match(document.text, e))
        and not _in_latin(document.text, s, e)
        and not (e - s == 2 and w[0] in SURNAMES and document.text.endswith(("记者", "通讯员"), 0, s))  # 记者|苏宁
    ]
    by_name = {(m.start, m.end) for m in known}
    brand = [m for m in brands.find(document.text, found) if (m.start, m.end) not in by_name]
    abroad = [*foreign_organizations.find(document.text, found), *clubs.find(document.text), *brand]
    known = [m for m in known if not any(o.start <= m.start and m.end <= o.end for o in abroad)] + abroad
    known = [_with_place(document.text, m, found) for m in known if not _in_title(m, found)]
    known += military_hospitals.find(document.text)
    quoted = list(quoted_organizations.find(document.text))
    known = [m for m in known if not any(q.start <= m.start and m.end <= q.end for q in quoted)] + quoted
    reader = Reader(document, found, known)
    kinds = _kinds()
    taken: list[Mention] = []
    for start, end, word in _ENDINGS.find(document.text):
        m = reader.read(start, end, kinds[word])
        if m and not any(q.start <= m.start and m.end <= q.end for q in quoted):
            while taken and taken[-1].start >= m.start:
                taken.pop()
            if not taken or taken[-1].end <= m.start:
                taken.append(m)
    yield from society_branches.find(document.text, [*taken, *known, *found.of(KG.Organization)])
    spans = [m.start for m in taken]
    for m in known:
        i = bisect_right(spans, m.start)
        inside = i > 0 and m.end <= taken[i - 1].end
        crossed = (i > 0 and m.start < taken[i - 1].end) or (i < len(taken) and taken[i].start < m.end)
        beyond = m.rule == "organizations.team"  # 沈阳军区|队
        longer = any(
            o.start <= m.start and m.end <= o.end and m.end - m.start < o.end - o.start
            for o in found.touching(m.start, m.end, KG.Organization)
        )  # 农工|民主党
        if (beyond or not reader.in_agency(m.start, m.end)) and not inside and not crossed and not longer:
            yield m
    for start, end in reader.open:
        if not reader.in_agency(start, end):
            yield Unresolved(document.text[start:end], OPEN_ORGANIZATION, *document.locate(start, end))
    yield from same_organization.merge(document.text, found, taken, [*known, *found.of(KG.Agency, KG.Organization)])
