"""Firms that only the post of one of theirs tells: 通灵珠宝|总裁沈东军, 某地产|设计总监….

Nothing in the name itself says that it is one, so it is a mention in single sentences and no node of the graph.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.lexicon import alternatives, one_of, table
from kg.mentions.document import Document
from kg.mentions.organization_names import is_generic
from kg.mentions.word_classes import is_common, last_break
from kg.mentions.words import cost
from kg.text.fold import HAN

Span = tuple[int, int]

_POST: Final = re.compile(
    "(?:(?:执行|常务|高级|首席|联席|副|总)*(?:董事长兼(?:首席执行官|总裁|总经理|CEO)|董事长(?:助理)?|总裁(?:助理)?|总经理(?:助理)?"
    rf"|(?:{one_of('people_words', 'director_of')})*总监|副总|CEO|首席执行官|首席财务官|首席运营官|创始人|合伙人|董事))(?=[\u4e00-\u9fff])"
)
_RUN: Final = re.compile(rf"[{HAN}A-Za-z0-9]+$")
_LEADS: Final = re.compile(f"{one_of('people_words', 'before_employer')}|采访了?")
_WORDS: Final = re.compile(
    f"[他她我任兼的了是在有和与及对被将为从到就都也而但或这那其该本各某全个名位年月日]|[一二两三几]家|{one_of('people_words', 'in_no_employer')}|(?:公司|机构|企业|单位|组织)$"
    f"|[{HAN}]+(?:部|处|中心|事业部|分部)$"
    f"|{alternatives(row['word'] for name in ('person_cues', 'tenure_verbs') for row in table(name) if len(row['word']) > 1 and row.get('side') != 'before')}"
)
_SHORTEST, _LONGEST = 3, 10
_USUAL: Final = 12.0
"""A word of two characters that costs less than this begins no name of a firm."""


def find(document: Document) -> Iterator[tuple[Span, int]]:
    """Where what may be the name of a firm stands before a post, and where the person who has it begins, with document offsets."""
    text = document.text
    for post in _POST.finditer(text):
        run = _RUN.search(text, max(0, post.start() - 2 * _LONGEST), post.start())
        if run is None:
            continue
        at = last_break(text, run.start(), post.start())
        while lead := _LEADS.match(text, at, post.start()):
            at = lead.end()
        if _SHORTEST <= post.start() - at <= _LONGEST and _is_firm(text[at : post.start()]):
            yield (at, post.start()), post.end()


@lru_cache(maxsize=4096)
def _is_firm(name: str) -> bool:
    """Whether words are a made-up name: they begin with no usual word and say nothing but a name."""
    return not (_WORDS.search(name) or is_generic(name) or is_common(name) or cost(name[:2]) < _USUAL)
