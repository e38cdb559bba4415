"""Gives a convening the name that a reader who has not seen the article needs.

打击整治非法社会组织电视电话会议, convened by 广东省民政厅, is 广东省打击整治非法社会组织电视电话会议.
"""

import re
from functools import cache

from kg.lexicon import table
from kg.mentions import clause, context
from kg.mentions.convenings import Convening
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention

_BODIES = ("Agency", "Organization")
_PLACES = ("Province", "Place")
_WHOLE = re.compile(r"^(?:在)?(?:全|我|本)(省|市|区|县|州|盟|旗)|^(省|市)(?=(?:直|属|管))")
_LEVEL = {"省": "province", "区": "", "市": "prefecture", "州": "prefecture", "盟": "prefecture", "县": "county", "旗": "county"}
_ANCHORED = re.compile(
    r"全国|中国|中华|国际|世界|全球|国务院|中共|中央|全军|亚洲|东盟|人大|政协|同志|纪念|^第?\d*[一二三四五六七八九十]*届|20\d\d"
)
_PLAIN = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]+次|\d{4}年|[上下]?半年|年中|年度|专题|重点|工作|廉政|党组|党委|厅务|局务|机关|全体|扩大|集体|干部|内部|业务|季度|视频|电视电话|新闻|例行|专项|理论|学习|中心组|座谈|办公|常务|主任|主席|政策|吹风|民主|部分|情况|专家|媒体|警示教育|和|与|暨|、)*$"
)

_OF_TITLE = re.compile(r"[^，。；的]{0,16}")
_SUBJECT = re.compile(
    r"(?:^|[在从由，])?([^，。；：在从]{2,40}?(?:[组部厅局办院署委会团]|政府|会议|中心|集团))(?:\d|[上下]午|今天|昨天|日前|近日|在|于|$|联合|组织)"
)


def name(document: Document, found: Mentions, convening: Convening) -> str:
    """The canonical name of a convening that is reported, "" where its words do not tell one meeting from another."""
    text = document.text
    words = convening.words(document)
    description = text[convening.start : convening.head]
    m = _WHOLE.match(words)
    if m:
        level = m[1] or m[2]
        home = context.home(document, found, convening.start, _LEVEL[level])
        rest = words[m.end() :] if m[1] else words[1:]
        return home.name + rest if home else words
    first = _at_start(found, convening)
    if first is not None:
        elided = first.entity.kind in _BODIES and (
            first.entity.name.endswith(text[first.start : first.end]) or first.end - first.start <= 3
        )
        return first.entity.name + text[first.end : convening.end] if elided else words
    if description and _ANCHORED.search(description):
        named = _convenor(document, found, convening, _BODIES)
        if _PLAIN.match(description):
            return named.name + words if named else _subject(document, convening, words) or words
        return words
    if not description and convening.by != "convened":
        return ""
    convenor = _convenor(document, found, convening, (*_BODIES, *_PLACES) if description else _BODIES)
    if convenor is None:
        return words if len(description) >= 4 and not _PLAIN.match(description) else _subject(document, convening, words)
    if convenor.kind in _PLACES or _PLAIN.match(description):
        return convenor.name + words
    code = convenor.key[0] if convenor.key else ""
    if convenor.kind == "Organization" or not code:
        return words
    if code == "cn":
        return convenor.name + words
    return _divisions().get(code, "") + words


def _at_start(found: Mentions, convening: Convening) -> Mention | None:
    """The body or place that the words begin with: 内蒙古自治区党委常委会 of 内蒙古自治区党委常委会会议."""
    there = [m for m in found.starting_at(convening.start, *_BODIES, *_PLACES) if m.end < convening.end]
    return there[0] if there else None


def _subject(document: Document, convening: Convening, words: str) -> str:
    """A plain description with the body before the verb, where that is no mention: 调查组在银川召开第一次全体会议."""
    begin = clause.begin(document, convening.head)
    m = _SUBJECT.search(document.text, begin, convening.verb) if convening.by == "convened" else None
    return m[1] + words if m else ""


def _convenor(document: Document, found: Mentions, convening: Convening, kinds: tuple[str, ...]) -> Entity | None:
    """Who is said to convene: the first body (else the division) before the verb, in the clause or the sentence.

    None where several divisions convene together.
    """
    end = convening.verb if convening.by == "convened" else convening.start
    for begin in (clause.begin(document, convening.head), document.sentence_at(convening.head)[0]):
        bodies = found.inside(begin, end, *(k for k in kinds if k in _BODIES))
        people = found.inside(begin, end, "Person")
        bodies = [b for b in bodies if not any(b.end <= p.start and _OF_TITLE.fullmatch(document.text, b.end, p.start) for p in people)]
        if bodies:
            return bodies[0].entity
        places = [m for m in found.inside(begin, end, *(k for k in kinds if k in _PLACES)) if document.text[m.start - 1 : m.start] != "在"]
        if places:
            return places[0].entity if len({m.entity for m in places}) == 1 else None
    return None


@cache
def _divisions() -> dict[str, str]:
    return {row["code"]: row["name"] for row in table("divisions")}
