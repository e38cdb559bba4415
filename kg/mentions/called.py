"""Persons whom a text calls by a part of their name: 江主席, 李女士, 老张, 王某, 恩来同志.

Who they are only the rest of the article can tell (`people.find` does so for 董厅长 where it names one 董). These are
the words alone, for texts that have no rest: nothing in the graph is made from them.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import alternatives, one_of, table, words_with
from kg.mentions.document import Document
from kg.mentions.names import KNOWN, SURNAMES
from kg.mentions.post_titles import scan
from kg.mentions.words import common, cost
from kg.text.fold import HAN

Span = tuple[int, int]

AFTER_SURNAME: Final = frozenset(row["word"] for row in table("honorifics") if row["side"] == "surname")
"""Words of respect that may stand after the surname alone: 李|女士."""

_ALSO_FUNCTION: Final = words_with("character_roles", "surname_or_function")
"""Surnames that before a title, or before 某, are mostly words of the sentence: 任主席, 于某年."""
_ALSO_THINGS: Final = words_with("character_roles", "surname_or_thing")
"""Surnames that after 老 or 小 are mostly things: 小马, 小路, 老牛."""
_USUAL, _SELDOM = 60, 8
"""Shares of the population in 1/10000: what 老 and 小 stand before; what a title stands after."""
_USUAL_WORD: Final = 14.0
"""A word of two or three characters that costs less than this ends before a name."""
_BEFORE: Final = re.compile(
    rf"(?:^|[^{HAN}0-9A-Za-z·]|[对向和与及同跟据由请让叫给被把将为是当到在听从见找以而但若如因随位的问等使者着称说])$"
)
_AFTER_NICKNAME: Final = re.compile("[，。、：；？！”’）的说也就对在和与是又却便都把被给]|告诉|一家|夫妇|两口|今年|家里|高兴|笑")
_NO_PERSON: Final = re.compile("[些种个地市省部县乡镇村校厂团事类项天日年月周时人名位次条家所处段方面]")
_COMRADE: Final = re.compile(one_of("people_words", "comrade"))


@cache
def _address() -> re.Pattern[str]:
    return re.compile("(?:" + alternatives(AFTER_SURNAME) + ")")


@cache
def _surname_of_person() -> re.Pattern[str]:
    listed = sorted(
        (s for s, share in SURNAMES.items() if (share >= _SELDOM or len(s) > 1) and s not in _ALSO_FUNCTION), key=lambda s: (-len(s), s)
    )
    return re.compile("(?:" + "|".join(listed) + ")$")


@cache
def _nickname() -> re.Pattern[str]:
    listed = sorted(s for s, share in SURNAMES.items() if share >= _USUAL and len(s) == 1 and s not in _ALSO_THINGS)
    return re.compile(f"[老小][{''.join(listed)}](?={_AFTER_NICKNAME.pattern})")


@cache
def _nameless() -> re.Pattern[str]:
    listed = sorted(s for s, share in SURNAMES.items() if share >= 1 and len(s) == 1 and s not in _ALSO_FUNCTION)
    return re.compile(f"[{''.join(listed)}]某{{1,2}}(?!{_NO_PERSON.pattern})")


@cache
def _given() -> re.Pattern[str]:
    listed = sorted({name[1:] for name in KNOWN if len(name) == 3 and name[0] in SURNAMES})
    return re.compile(f"(?:{'|'.join(listed)})(?={_COMRADE.pattern})")


_LETTERS: Final = re.compile("(?<![A-Za-z0-9.·])[A-Z][a-z]{2,14}(?:·[A-Z][a-z]{2,14})?(?![A-Za-z0-9])")
_FEELS: Final = re.compile("在?接受.{0,6}[采专]访|感觉|觉得|回忆|坦言|笑着|先生|女士|小姐|教授|博士")


@cache
def _called_so() -> tuple[str, ...]:
    """Words that stand before the name of a person: 选手, 导演, 猎人."""
    trades = {row["title"] for row in table("titles") if row["class"] == "occupation"}
    cues = {row["word"] for row in table("person_cues") if row["side"] == "before" and int(row["strength"]) >= _CALLS}
    return tuple(sorted(trades | cues))


_CALLS: Final = 3


def in_letters(text: str) -> Iterator[Span]:
    """Where a person is named in Latin letters, by what stands before or what only a person does: 选手Alex, Moon觉得."""
    for m in _LETTERS.finditer(text):
        if _FEELS.match(text, m.end()) or text.endswith(_called_so(), max(0, m.start() - 6), m.start()):
            yield m.span()


def is_part(text: str, start: int, end: int) -> bool:
    """Whether what has the shape of a name is a part of a known one: 邓小|平理论, or goes beyond one: 向|小平同志."""
    if text[start : end + 1] in KNOWN and end - start == 2:
        return True
    return (
        text[start] in _ALSO_FUNCTION
        and text[start:end] not in KNOWN
        and (m := _given().match(text, start + 1)) is not None
        and m.end() == end
    )


def find(document: Document) -> Iterator[Span]:
    """Where a part of a name calls a person, with document offsets: the surname without title, the nickname whole.

    >>> from kg.text import article_of
    >>> text = "江主席会见李女士，老张和王某在场，恩来同志说过。"
    >>> [text[start:end] for start, end in find(Document.of(article_of(text)))]
    ['江', '李', '老张', '王某', '恩来']
    """
    text = document.text
    titled = {t.start for t in scan(text) if t.kind in ("office", "government", "rank", "foreign")}
    titled |= {m.start() for m in _address().finditer(text)}
    for at in sorted(titled):
        if (m := _surname_of_person().search(text, max(0, at - 2), at)) and _stands_free(text, *m.span()):
            yield m.span()
    for pattern in (_nickname(), _nameless()):
        for m in pattern.finditer(text):
            if _stands_free(text, *m.span()):
                yield m.span()
    yield from in_letters(text)
    for m in _given().finditer(text):
        if text[m.start() - 1 : m.start()] not in SURNAMES or _stands_free(text, *m.span()):
            yield m.span()


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether a word ends before the name, and none that is met more often runs over its beginning (罗马|市长, 双方|书记)."""
    if text[start : start + 2] in common():
        return False
    over = min((cost(text[at:stop]) for at in range(max(0, start - 3), start) for stop in (start + 1, start + 2)), default=99.0)
    ends = min((cost(text[start - size : start]) for size in (2, 3) if size <= start), default=99.0)
    return ends < min(_USUAL_WORD, over) or (over == 99.0 and _BEFORE.search(text, max(0, start - 1), start) is not None)
