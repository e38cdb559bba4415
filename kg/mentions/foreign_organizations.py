"""Foreign organs, parties and forces after the name of their country, and teams: 美国国防部, 俄外交部, 日本自民党, 辽宁队."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import Gazetteer, one_of, table, words, words_with
from kg.mentions.beginnings import Cued, Opening, first_of
from kg.mentions.found import Mentions
from kg.mentions.word_classes import is_common
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_LETTER: Final = re.compile(r"(?<![0-9今昨近明即当同前次驻访赴对中后])[美俄韩英法德印澳日朝以]$")
_STATE: Final = re.compile("(?:人民|民主|合作|社会主义|联合|阿拉伯|伊斯兰)*(?:共和国|王国|联邦|大公国|酋长国)$")
_NO_COUNTRY: Final = ("欧盟", "联合国", "东盟", "南极洲", "中非")
_NOT_AFTER: Final = re.compile(r"部?[门们]|长(?!期)|员|派|式|分子|领导人|籍")
_TEAM: Final = Opening(
    first_of(words_with("body_words", "team_of")).union("男女国队"),
    f"(?:男子|女子)?(?:(?:国家|国奥|国青)队|(?:{one_of('body_words', 'team_of')})?队(?![员伍长友列形旗医会])|[男女][足篮排](?![球子]))",
)
_TEAM_WORD: Final = Cued(
    tuple(sorted(words_with("body_words", "team_word"))),
    "(?:男子|女子)?(?:国家|国奥|国青|足球|篮球|排球|代表)?队|[男女][足篮排]",
)


@cache
def _organs() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in table("foreign_organs")}


_ORGANS: Final = Gazetteer(_organs, shared=True)


@cache
def _countries() -> tuple[frozenset[str], int]:
    names = words("countries", "name") - {*_NO_COUNTRY}
    return names, max(map(len, names))


def is_country(name: str) -> bool:
    """Whether a state is called so, in short or with its form: 老挝, 坦桑尼亚联合共和国."""
    return country_before(name, len(name)) == 0


def country_before(text: str, end: int) -> int:
    """Where a country's name that ends at `end` begins; -1 if none does."""
    names, longest = _countries()
    if m := _STATE.search(text, max(0, end - 12), end):
        end = m.start()
    for size in range(min(longest, end), 1, -1):
        if text[end - size : end] in names:
            return end - size
    return -1


def find(text: str, found: Mentions) -> Iterator[Mention]:
    """Foreign organs and teams, with document offsets; none reaches into an agency's name."""
    kinds = _organs()
    for start, end, word in _ORGANS.find(text):
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
    if "赛" in text or "球" in text:
        yield from _sponsored(text, found)
    for hit in _TEAM_WORD.matches(text):
        start = hit.start()
        at = start - 2 if text.startswith("中国", start - 2) and start > 1 else country_before(text, start)
        team = _TEAM.match(text, start) if at >= 0 else None
        if team:
            yield _mention(text, at, team.end(), "organizations.team")


def _sponsored(text: str, found: Mentions) -> Iterator[Mention]:
    """Teams that play under the name of an army or of who pays for them: 沈阳军区队, 山东宝元队, 北京首钢女队."""
    for m in found.of(KG.Agency):
        if text[m.end - 2 : m.end] == "军区" and text.startswith("队", m.end) and not _NO_TEAM.match(text, m.end):
            yield _mention(text, m.start, m.end + 1, "organizations.team")
    for m in found.of(KG.Province, KG.Place):
        team = _SPONSORED.match(text, m.end)
        if team and not is_common(team["brand"]) and not any(is_common(text[at - 1 : at + 1]) for at in (m.end, team.end("brand"))):
            yield _mention(text, m.start, team.end(), "organizations.team")


_NO_TEAM: Final = re.compile("队[员伍长友列形旗医会]")
_SPONSORED: Final = re.compile(rf"(?P<brand>[{HAN}]{{2,3}})[男女]?队(?![员伍长友列形旗医会])")


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention(start, end, Entity(KG.Organization, text[start:end], ("",)), rule, 0.85)
