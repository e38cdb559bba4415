"""Firms that only the post of one of theirs tells: 通灵珠宝|总裁沈东军, 某地产|设计总监….

Nothing in the name itself says that it is one, so it is a mention in single sentences and no node of the graph.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.mentions.document import Document
from kg.mentions.organization_names import is_generic
from kg.mentions.word_classes import is_common, last_break
from kg.mentions.words import cost
from kg.text.fold import HAN

Span = tuple[int, int]

_POST = re.compile(
    r"(?:(?:执行|常务|高级|首席|联席|副|总)*"
    r"(?:董事长兼(?:首席执行官|总裁|总经理|CEO)|董事长(?:助理)?|总裁(?:助理)?|总经理(?:助理)?|(?:设计|营销|财务|市场|运营|创意|产品|艺术|技术|策划|品牌|销售)*总监|副总|CEO|首席执行官|首席财务官|首席运营官|创始人|合伙人|董事))(?=[\u4e00-\u9fff])"
)
_RUN = re.compile(rf"[{HAN}A-Za-z0-9]+$")
_LEADS = re.compile("图为|记者从|据|由|对|与|和|而|但|日前|近日|昨日|今日|昨天|今天|其中|同时|此前|随后|正如|采访了?")
_WORDS = re.compile(
    f"[他她我任兼的了是在有和与及对被将为从到就都也而但或这那其该本各某全个名位年月日]|[一二两三几]家|著名|知名|民营|私营|国有|外资|合资|独立|前任|时任|现任|(?:公司|机构|企业|单位|组织)$|[{HAN}]+(?:部|处|中心|事业部|分部)$"
)
_SHORTEST, _LONGEST = 3, 10
_USUAL = 12.0
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


@cache
def _is_firm(name: str) -> bool:
    """Whether words are a made-up name: they begin with no usual word and say nothing but a name."""
    return not (_WORDS.search(name) or is_generic(name) or is_common(name) or cost(name[:2]) < _USUAL)
