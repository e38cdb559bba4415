"""The titles of a text: which words are one, by the table of titles, and what each needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.lexicon import Gazetteer, cells, one_of, table, words


class Title:
    """Words of a title at a place in a text: 常务副厅长.

    `tails` are the endings of an organ's name that has such a post (厅), `organ` is the one organ that the title alone
    implies (国务委员: 国务院); `kind` is government, office, rank, foreign, standing or occupation.
    """

    __slots__ = ("abroad", "end", "kind", "organ", "start", "tails", "words")

    def __init__(
        self, start: int, end: int, words: str, kind: str, tails: tuple[str, ...] = (), organ: str = "", abroad: bool = False
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.words: Final = words
        self.kind: Final = kind
        self.tails: Final = tails
        self.organ: Final = organ
        self.abroad: Final = abroad


@dataclass(frozen=True, slots=True)
class _Row:
    kind: str
    tails: tuple[str, ...]
    organ: str


def _rows() -> dict[str, _Row]:
    out: dict[str, _Row] = {}
    for row in table("titles"):
        kind = row["class"]
        entry = _Row(kind, cells(row["tails"]), row["organ"])
        for prefix in ("", *cells(row["prefixes"])):
            if not prefix or prefix + row["title"] not in out:
                out[prefix + row["title"]] = entry
    return out


_ROWS: Final = _rows()
_WORDS: Final = Gazetteer(_ROWS, shared=True)
STATES: Final = Gazetteer(words("countries", "name"), shared=True)

# What makes a longer word of a title that is none: 委员会, 书记处, 主席团, 部长级, 局长期坚持, 市长热线, 代表团.
_GOES_ON: Final = re.compile(
    f"会(?!{one_of('people_words', 'keeps_hui')})|{one_of('people_words', 'after_title')}|(?<=司令)部|(?<=公主)[岭坟]|台(?!湾)|令(?!计)|处(?!理)|[室厅](?!主任|长)|制(?!定)"
    f"|(?<=军长)征(?!求|询|用|集)|期(?!待|望|盼|间)|(?<!副.长)江(?={one_of('people_words', 'takes_jiang')}|[、，。的和与两源国])"
    f"|(?<!副.长)沙(?={one_of('people_words', 'takes_sha')}|[，。、；])|达(?![瓦娃杰珍吉尔米姆])|性(?!别)|作(?!{one_of('people_words', 'keeps_zuo')})"
    "|国(?!家|务|防|际|内|土)|(?<=所长)(?:助推|所需|所能)|席(?=位|间|上|团|次|台|制|[，。、；])"
)


@lru_cache(maxsize=1)
def scan(text: str) -> tuple[Title, ...]:
    """Every title of the text, left to right, none overlapping: 厅党组书记、厅长董杰人 → 党组书记, 厅长."""
    return tuple(_titles(text))


def _titles(text: str) -> Iterator[Title]:
    states = STATES.find(text)
    for start, end, title in _WORDS.find(text):
        if _GOES_ON.match(text, end) and not title.endswith("员长"):
            continue
        row = _ROWS[title]
        outside = row.kind == "foreign" or (bool(states) and abroad(text, start))
        kind = "foreign" if outside and row.kind not in ("occupation", "standing") else row.kind
        yield Title(start, end, title, kind, row.tails, row.organ, outside)


def abroad(text: str, offset: int) -> bool:
    """Whether a foreign state or body is named in the words that end at `offset`: 印度|总理, 法国外交部|部长."""
    begin = max(0, offset - 14)
    if not any(a < offset and begin < b for a, b, _ in STATES.find(text)):
        return False
    m = _ABROAD.search(text, begin, offset)
    return m is not None and not text.startswith("驻", m.start() - 1)


def foreign_organ(text: str, offset: int) -> bool:
    """Whether the organ that begins at `offset` is a foreign state's: 法国|外交部; not 访问美国的|外交部."""
    return _FOREIGN_ORGAN.search(text, max(0, offset - 14), offset) is not None


_NOT_AFTER: Final = {
    "蒙古": "内",
    "海地": "上",
    "日本": "近今昨明次节假每同当即平",
    "南非": "云湖河海济",
    "法国": "依宪司立执守普",
    "德国": "道",
}
"""Before what characters' end a state's name is only part of other words: 内|蒙古, 上|海地铁, 近|日本报."""
_STATES: Final = "|".join(
    f"{w}(?<![{_NOT_AFTER[w]}]{w})" if w in _NOT_AFTER else w for w in sorted(words("countries", "name"), key=lambda w: (-len(w), w))
)
_ABROAD: Final = re.compile(rf"(?:{_STATES})(?!左旗|右旗)[^，。、；：！？\s“”《》]*$")
_FOREIGN_ORGAN: Final = re.compile(rf"(?:{_STATES})(?:联邦|政府|国家|总统府)?$")
