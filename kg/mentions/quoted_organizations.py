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
_NAME = re.compile(rf"[{HAN}A-Za-z0-9·—\-（）]+")


def find(text: str) -> Iterator[Mention]:
    """Mentions of the quoted names, marks left out; who they are is known by their names alone."""
    if "“" not in text:
        return
    for m in _LIST.matches(text):
        for q in re.finditer("“([^“”]+)”", m["names"]):
            if _NAME.fullmatch(q[1]):
                start = m.start("names") + q.start(1)
                yield Mention(start, start + len(q[1]), Entity(KG.Organization, q[1], ("",)), "organizations.quoted", 0.9)
    for m in _ONE.matches(text):
        if _NAME.fullmatch(m["name"]):
            yield Mention(*m.span("name"), Entity(KG.Organization, m["name"], ("",)), "organizations.quoted", 0.9)
