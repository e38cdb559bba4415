"""Finds organizations by the quotation marks that a list sets them in: “甲俱乐部（乙市）”“丙联谊会乙市办事处”等3家非法社会组织."""

import re
from collections.abc import Iterator

from kg.mentions.beginnings import Begun
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_KIND = r"(?:非法社会组织|社会组织|社会团体|民办非企业单位|社会服务机构|基金会|行业协会|商会|协会|学会|慈善组织|组织|机构|企业|公司|单位|学校|医院)"
_LIST = Begun(
    "“",
    rf"(?P<names>“[^“”\n]{{4,30}}”(?:[、和及与，]?“[^“”\n]{{4,30}}”)*)(?:等)?(?:共|共计)?(?:[\d一二三四五六七八九十百]+|两)[余多]?[家个所]"
    rf"(?:涉嫌|已|被|[的从类])*(?:非法|违法|违规|异常|全国性|省级|市级|省属|市属|登记的?|知名)*{_KIND}",
)
_ONE = Begun(
    "[未擅以非社](?=[经自法会“名未擅以非社])",
    r"(?:未经登记的?|擅自以|以|非法社会组织|社会团体|社会组织){1,2}(?:名为|自称)?“(?P<name>[^“”\n]{5,30})”(?:的?名义|开展活动|（以下简称)",
)
_SOCIETY = re.compile(
    "“(?P<name>[^“”\n]{3,26}(?:联盟|俱乐部|总会|分会|协会|学会|促进会|联合会|研究院|研究会|商会|基金会|联谊会|办事处|委员会|中心|书院))”"
)
_QUOTED = re.compile("“([^“”]+)”")
_UNLAWFUL = re.compile("非法社会组织|取缔|劝散|撤销登记")
_NAME = re.compile(rf"[{HAN}A-Za-z0-9·—\-（）]+")


def find(text: str) -> Iterator[Mention]:
    """Mentions of the quoted names, marks left out; who they are is known by their names alone."""
    if "“" not in text:
        return
    spans: dict[tuple[int, int], None] = {}
    for m in _LIST.matches(text):
        begin = m.start("names")
        spans.update(((begin + q.start(1), begin + q.end(1)), None) for q in _QUOTED.finditer(m["names"]))
    one = [*_ONE.matches(text), *(_SOCIETY.finditer(text) if _UNLAWFUL.search(text) else ())]
    spans.update((m.span("name"), None) for m in one)
    for start, end in sorted(spans):
        if _NAME.fullmatch(text, start, end):
            yield Mention(start, end, Entity(KG.Organization, text[start:end], ("",)), "organizations.quoted", 0.9)
