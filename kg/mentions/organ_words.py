"""The words that organs are made of: central organs with their short names, and what local organs are called.

From kg/data/organs.tsv and departments.tsv; one automaton finds them all in one pass.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.frozen import frozen
from kg.lexicon import Gazetteer, cells, table, words, words_with

CENTRE: Final = "cn"
SAR: Final = {"香港": "hongkong", "澳门": "macao"}
"""Special administrative region → the kind of its organs."""
_SAR_FORMS: Final = ("特别行政区政府", "特别行政区", "特区政府", "特区", "政府", "")
LEVEL_WORDS: Final = ("自治区", "自治州", "自治县", "省", "市", "州", "盟", "县", "区", "旗")
"""What a local organ's name begins with when its division is left out: 省民政厅, 自治区党委."""

_STATE_PREFIX: Final = "中华人民共和国"
_SHARED: Final = (
    *(region + form for region in SAR for form in _SAR_FORMS[:-1]),
    "全国人大常委会",
    "全国人大",
    "全国政协",
    "中共中央",
    "中央军委",
    "中央",
    "国家",
    "全国",
    "国务院",
    "中国",
)
_NOT_AGENCIES: Final = ("party_other", "media", "society")
_LONGEST: Final = 12


@frozen
class Organ:
    """A central organ: 民政部, kind ministry, subordinate to 国务院."""

    name: str
    kind: str
    parent: str

    @property
    def is_agency(self) -> bool:
        """Other parties, media and societies are organizations, not agencies."""
        return self.kind not in _NOT_AGENCIES


@frozen
class Head:
    """What a local organ is called after its division: form 卫健委, full 卫生健康委员会, kind gov.

    `full` with a + names two organs (纪委监委).
    """

    form: str
    full: str
    kind: str


@cache
def organs() -> dict[str, Organ]:
    """Central organs by every name and short name."""
    out: dict[str, Organ] = {}
    for row in table("organs"):
        organ = Organ(row["name"], row["kind"], row["parent"])
        for form in (row["name"], *cells(row["aliases"])):
            out[form] = organ
        if organ.kind in ("ministry", "bureau", "state"):
            out[_STATE_PREFIX + row["name"]] = organ
    for row in table("sar_organs"):  # 香港社会福利署, 香港特区政府社会福利署
        organ = Organ(row["name"], SAR[row["region"]], "")
        for word in (row["name"], *cells(row["words"])):
            out.update({row["region"] + area + word: organ for area in _SAR_FORMS} if word != organ.name else {word: organ})
    return out


@cache
def _names_then() -> dict[str, list[tuple[str, str]]]:
    """Short names that meant another organ before a day, with the days and the names of then, earliest first."""
    out: dict[str, list[tuple[str, str]]] = {}
    for row in table("organ_names_then"):
        out.setdefault(row["form"], []).append((row["until"], row["name"]))
    return out


def name_then(form: str, name: str, date: str) -> str:
    """What a short name meant on the day of an article: 广电总局 in 2015 is 国家新闻出版广电总局; today's name where no day is known."""
    then = _names_then().get(form) if date else None
    return next((earlier for until, earlier in then if date < until), name) if then else name


@cache
def heads() -> dict[str, Head]:
    """Heads by their form; a Party committee's begins with the level word that stands before 委 (省委组织部)."""
    out: dict[str, Head] = {}
    for row in table("departments"):
        head = Head(row["form"], row["full"], row["kind"])
        if head.kind == "party":
            for level in LEVEL_WORDS:
                party = "党" if level == "自治区" else ""
                if party:  # after a list's first member, which names the region: 自治区民政厅、党委组织部
                    out[party + head.form] = Head(party + head.form, party + head.full, "party_listed")
                if level not in ("自治州", "自治县"):
                    out[level + party + head.form] = Head(party + head.form, party + head.full, head.kind)
        else:
            out[head.form] = head
            if "和" in head.form:
                out.setdefault(head.form.replace("和", "与"), head)  # 人力资源与社会保障局
    for form in sorted(words_with("body_words", "of_committee")):  # in a list after an organ of the place: 县民政局、|宣传部
        out.setdefault(form, Head(form, "委" + form, "party_bare"))
    for level in LEVEL_WORDS:
        out[f"团{level}委"] = Head(f"团{level}委", "团委", "league")
    return out


_WORDS: Final = Gazetteer(lambda: [*organs(), *heads(), *words("organ_shields")], shared=True)


_STATE_CHARACTERS: Final = frozenset("美俄韩英法德印澳欧日")
_NOT_A_STATE: Final = frozenset("0123456789今昨近明即当同前次")
"""Before 日 and its like they make other words: 近日, 同日."""


@cache
def _states() -> tuple[frozenset[str], tuple[int, ...], frozenset[str]]:
    """Names of states, their lengths, their last characters."""
    names = words("countries", "name")
    return names, tuple(sorted({len(name) for name in names})), frozenset(name[-1] for name in names)


def foreign(text: str, start: int) -> bool:
    """Whether the organ that begins at `start` is a foreign country's: 美国财政部, 美财政部."""
    if text[start - 1 : start] in _STATE_CHARACTERS and text[max(0, start - 2) : start - 1] not in _NOT_A_STATE:
        return True
    names, sizes, last = _states()
    return text[start - 1 : start] in last and any(text[max(0, start - size) : start] in names for size in sizes)


def scan(text: str) -> Iterator[tuple[int, int, Organ | Head]]:
    """(start, end, what) of the words of organs, left to right: 民政部 an Organ, 民政厅 a Head, 省委 a Head."""
    central, local = organs(), heads()
    for start, end, word in _WORDS.find(text):
        if word[-1] == "委" and text.startswith("员会", end):  # 人大教科文卫委|员会
            end += 2
        if word in central:
            yield start, end, central[word]
        elif word in local:
            yield start, end, local[word]


def shared_head(text: str, first: str, start: int) -> tuple[int, Organ] | None:
    """(end, organ) of words at `start` that leave out what an organ named before them begins with.

    全国人大监察司法委、环资委 → 全国人大环境与资源保护委员会; 中央组织部、宣传部 → 中共中央宣传部.
    """
    known = organs()
    for size in range(_LONGEST, 2, -1):
        organ = known.get("国家" + text[start : start + size])
        if organ and organ.kind in ("ministry", "bureau") and text[start : start + size] not in known:
            return start + size, organ
    for prefix in _SHARED:
        if first.startswith(prefix):
            for size in range(_LONGEST, 1, -1):
                organ = known.get(prefix + text[start : start + size])
                if organ:
                    return start + size, organ
    return None
