"""Foreign organs, parties and forces after the name of their country, and teams: 美国国防部, 俄外交部, 日本自民党, 辽宁队."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import Gazetteer, table, words
from kg.mentions import beginnings
from kg.mentions.found import Mentions
from kg.model import Entity, Mention
from kg.vocab import KG

_LETTER = re.compile(r"(?<![0-9今昨近明即当同前次驻访赴对中后])[美俄韩英法德印澳日朝以]$")
_NO_COUNTRY = ("欧盟", "联合国", "东盟", "南极洲", "中非")
_NOT_AFTER = re.compile(r"部?[门们]|长(?!期)|员|派|式|分子|领导人|籍")
_TEAM = re.compile(
    r"(?:男子|女子)?(?:(?:国家|国奥|国青)队|(?:足球|篮球|排球|羽毛球|乒乓球|田径|游泳|体操|代表)?队(?![员伍长友列形旗医会])|[男女][足篮排](?![球子]))"
)
_TEAM_FIRST = re.compile("[男女国足篮排代队]")
_TEAM_WORD = re.compile("(?:男子|女子)?(?:国家|国奥|国青|足球|篮球|排球|代表)?队|[男女][足篮排]")


@cache
def _organs() -> tuple[Gazetteer, dict[str, str]]:
    kinds = {row["word"]: row["kind"] for row in table("foreign_organs")}
    return Gazetteer(kinds), kinds


@cache
def _countries() -> tuple[frozenset[str], int]:
    names = words("countries", "name") - {*_NO_COUNTRY}
    return names, max(map(len, names))


def country_before(text: str, end: int) -> int:
    """Where a country's name that ends at `end` begins; -1 if none does."""
    names, longest = _countries()
    for size in range(min(longest, end), 1, -1):
        if text[end - size : end] in names:
            return end - size
    return -1


def find(text: str, found: Mentions) -> Iterator[Mention]:
    """Foreign organs and teams, with document offsets; none reaches into an agency's name."""
    gazetteer, kinds = _organs()
    for start, end, word in gazetteer.find(text):
        if _NOT_AFTER.match(text, end) and not word.endswith("队"):
            continue
        begin = country_before(text, start)
        if begin < 0 and kinds[word] == "organ" and _LETTER.search(text, max(0, start - 2), start):
            begin = start - 1
        if begin >= 0:
            yield _mention(text, begin, end, "organizations.foreign-organ")
    for m in found.of(KG.Province, KG.Place):
        team = _TEAM.match(text, m.end)
        if team and text[m.end - 1] not in "省市区县镇乡村":
            yield _mention(text, m.start, team.end(), "organizations.team")
    for hit in beginnings.matches(_TEAM_FIRST, _TEAM_WORD, text):
        start = hit.start()
        at = start - 2 if text.startswith("中国", start - 2) and start > 1 else country_before(text, start)
        team = _TEAM.match(text, start) if at >= 0 else None
        if team:
            yield _mention(text, at, team.end(), "organizations.team")


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention(start, end, Entity(KG.Organization, text[start:end], ("",)), rule, 0.85)
