"""Whom or what a paragraph goes on about by a short form: 李强强调, 会议指出, 调研期间 want somebody or something told before."""

import re
from functools import cache, lru_cache

from kg.lexicon import one_of, words
from kg.text.fold import HAN

_SAYING = re.compile(
    rf"(?:^|[。，、；：）记长任席理员])([{HAN}]{{2,3}}?)(?=(?:还|又|今天|\d+日|近日|日前)?(?:{one_of('page_words', 'person_says')}))"
)
_MET = re.compile(r"会议|全会|大会|[谈例风布进告动员流]会|论坛|常委会")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A name and what it does; a short form and what it says, or 上, 期间 after it."""
    deeds, things = one_of("subject_words", "deed"), one_of("subject_words", "thing")
    return (
        re.compile(rf"^(?P<who>[{HAN}]{{2,3}}?)(?:还|又|也|随后|最后)?(?:{deeds})"),
        re.compile(
            rf"^[《“]?(?:[{HAN}]{{0,4}}?)(?P<what>{things})[》”]?"
            rf"(?:(?:上|中|期间|当天|前|后|现场)[，{HAN}]|(?:还|又|也|同时|[{HAN}]{{0,3}}，)?(?:{deeds}))"
        ),
    )


@lru_cache(maxsize=1024)
def subject(text: str) -> str:
    """`李强强调，…` → 李强, `会议还指出，…` → 会议; empty for a paragraph that opens otherwise."""
    person, thing = _patterns()
    if found := thing.match(text):
        return found["what"]
    found = person.match(text)
    return found["who"] if found and found["who"][0] in words("surnames", "surname") else ""


def people(text: str) -> frozenset[str]:
    """Names of those who say or do something in the text: 张三强调, 主席李四25日出席 → 张三, 李四."""
    found = (m[1] for m in _SAYING.finditer(text))
    return frozenset(name for name in found if name[0] in words("surnames", "surname"))


def tells(text: str, what: str) -> bool:
    """The text tells what a short form stands for: 召开座谈会 tells 会议, any text a name that stands in it."""
    return what in text or (what == "会议" and _MET.search(text) is not None)
