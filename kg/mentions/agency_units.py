"""Units inside an organ: 陕西省民政厅养老处, 民政部党组, 厅机关党委; and the bare 厅 or 局 that means the organ named before."""

import re
from collections.abc import Iterator

from kg.mentions.document import Document
from kg.mentions.local_names import Named

_UNIT = re.compile(
    r"(?:(?P<party>(?:机关|综合|直属机关|机关服务中心)?党[组委])(?!书记|副书记|成员|委员|副|班子)"
    r"|(?P<unit>[^\W\d_a-zA-Z有关相各等负责会同联在对的了将与和以发出召开要据为是从到由已被把举组领主成一二三四五六七八九十近今日前通党机驻]"
    r"[^\W\d_a-zA-Z的了在对将与以召开印]{0,9}?(?:处|司|局|室|中心|总队|支队|大队|研究院|办公厅|办公室|执法队|信息网|专班))(?![室所置理分境长罚级数以]))"
)
_BARE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<word>[厅局委部院])(?=党[组委]|机关|领导班子|直属|属各|班子|[\u4e00-\u9fff]{2,6}处[、和室长副])"
)
_LISTED = re.compile(r"、(?P<unit>[\u4e00-\u9fff]{2,8}?(?:处|司))(?=[、等和长副])")


def units(document: Document, named: list[Named]) -> Iterator[Named]:
    """Units written right after an organ, and those listed after them (养老处、儿童处)."""
    text = document.text
    taken = {n.start for n in named}
    for n in sorted(named, key=lambda n: n.start):
        m = _UNIT.match(text, n.end)
        if m and n.end not in taken:
            yield _unit(n, n.start, m.end(), m[0])
            yield from _listed(text, n, m)


def bare(document: Document, named: list[Named]) -> Iterator[Named]:
    """厅党组书记 → the last organ whose name ends with 厅; with its units (厅养老处、儿童处)."""
    text = document.text
    for m in _BARE.finditer(text):
        before = [n for n in named if n.start < m.start() and n.name.endswith((m["word"], m["word"] + "员会"))]
        after = [n for n in named if n.start > m.start() and n.name.endswith(m["word"])]
        organ = before[-1] if before else after[0] if after else None
        if organ is None:
            continue
        here = Named(m.start(), m.end(), organ.name, organ.code, "agencies.bare-word", 0.93, organ.place, organ.head, organ.kind)
        yield here
        unit = re.compile(r"[\u4e00-\u9fff]{2,6}处(?!室)").match(text, m.end())
        if unit and not unit[0].startswith(("各", "有关", "相关", "党", "机关")):
            yield _unit(here, m.start(), unit.end(), unit[0])
            yield from _listed(text, here, unit)


def _unit(n: Named, start: int, end: int, words: str) -> Named:
    return Named(start, end, n.name + words, n.code, "agencies.unit", 0.9, n.place, n.head, "unit")


def _listed(text: str, n: Named, first: re.Match[str]) -> Iterator[Named]:
    at = first.end()
    while (m := _LISTED.match(text, at)) and first[0].endswith(m["unit"][-1]):
        yield _unit(n, m.start("unit"), m.end("unit"), m["unit"])
        at = m.end()
