"""What a society has inside: 湖南省社会工作协会|医务社会工作专业委员会, 中国老龄产业协会|适老产品分会."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kg.lexicon import one_of
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_BRANCH: Final = re.compile(rf"(?P<stem>(?:(?![的和与及在于由对向将等副])[{HAN}]){{2,12}}?)(?:专业委员会|专委会|分会(?![场议长]))")
_BUREAU: Final = re.compile(rf"(?:(?![的和与及在于由对向将等记从])[{HAN}]){{2,5}}?分社(?![会区长])")
_BREAKS: Final = re.compile(one_of("name_limits", "breaks_organization"))
_SOCIETY: Final = ("协会", "学会", "促进会", "联合会", "研究会", "总会", "商会", "联盟")


def find(text: str, organizations: Iterable[Mention]) -> Iterator[Mention]:
    """The branch with its society's name, where it is written right behind that; the society stays a mention too."""
    if "分社" in text:
        yield from _bureaus(text, organizations)
    if "专业委员会" not in text and "专委会" not in text and "分会" not in text:
        return
    for society in organizations:
        m = _BRANCH.match(text, society.end) if society.entity.name.endswith(_SOCIETY) else None
        if m and not _BREAKS.search(m["stem"]):
            whole = Entity(KG.Organization, society.entity.name + m[0], society.entity.key)
            yield Mention(society.start, m.end(), whole, "organizations.branch-of-society", 0.85)


def _bureaus(text: str, organizations: Iterable[Mention]) -> Iterator[Mention]:
    """A news agency's or a paper's own bureau, under the words that name it: 新华社|湖北分社."""
    for house in organizations:
        m = _BUREAU.match(text, house.end) if house.entity.name.endswith(("社", "报")) else None
        if m:
            whole = Entity(KG.Organization, text[house.start : m.end()], house.entity.key)
            yield Mention(house.start, m.end(), whole, "organizations.bureau-of-media", 0.85)
