"""Branches of central organs in a place, and the inspection groups that discipline organs keep in other organs.

人民银行广州分行 → 中国人民银行广州分行; 省纪委监委驻省民政厅纪检监察组 → 广东省纪委监委驻广东省民政厅纪检监察组.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.lexicon import one_of
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import Named, news_form
from kg.mentions.organ_words import CENTRE, LEVEL_WORDS
from kg.text.fold import HAN
from kg.vocab import KG

_TAIL: Final = re.compile(f"(?:[{HAN}]{{0,6}}?(?:{one_of('body_words', 'branch')})|局)")
_ARMED: Final = re.compile("(?:总队|支队)(?!(?:第[一二三]|(?![和与及])[\u4e00-\u9fff]{2,3})?医院)")
_STATIONED: Final = re.compile(r"纪检(?:监察)?组")


def branches(document: Document, found: Mentions, named: list[Named]) -> Iterator[Named]:
    """A central organ's name, a place and a branch's ending, written together."""
    text = document.text
    places = {m.start: m for m in found.of(KG.Province, KG.Place)}
    for m in places.values():
        tail = _ARMED.match(text, m.end) if text.endswith("武警", 0, m.start) else None
        if tail:
            name = text[m.start - 2 : tail.end()]
            yield Named(m.start - 2, tail.end(), name, m.entity.key[0], "agencies.branch", 0.95, m.entity, None, "branch")
    local = {n.start: n for n in named if n.place}
    for n in named:
        if n.code != CENTRE or n.place:
            continue
        at = n.end + (text[n.end : n.end + 1] == "驻")  # 财政部驻湖南专员办
        if at not in places:
            continue
        at_place = local.get(n.end)
        if at_place and at_place.name.endswith("税务局"):
            yield replace(at_place, start=n.start)
            continue
        place = places[at]
        while place.end in places:
            place = places[place.end]
        tail = _TAIL.match(text, place.end)
        if tail:
            name = n.name + text[n.end : tail.end()]
            yield Named(n.start, tail.end(), name, place.entity.key[0], "agencies.branch", 0.95, place.entity, None, "branch")


def stationed(document: Document, named: list[Named]) -> Iterator[Named]:
    """中央纪委国家监委驻民政部纪检监察组, 驻民政部纪检监察组."""
    text = document.text
    ends = {n.end: n for n in named}
    for n in named:
        tail = _STATIONED.match(text, n.end) if text.endswith("驻", 0, n.start) else None
        if not tail:
            continue
        start = n.start - 1 - text.startswith("派", n.start - 2)  # 州纪委监委|派驻州民政局纪检监察组
        sender = ends.get(start)
        while sender:
            start, sender = sender.start, ends.get(sender.start)
        yield Named(start, tail.end(), stationed_name(n, tail[0]), n.code, "agencies.stationed-group", 0.95, n.place, None, "unit")


def stationed_name(host: Named, group: str) -> str:
    """广东省纪委监委驻省民政厅纪检监察组: the sender with its division, the host without.

    What is called 纪检组 is of the time before there were supervisory commissions.
    """
    with_supervision = "监察" in group
    if host.place is None:
        return f"中央纪委{'国家监委' if with_supervision else ''}驻{host.name}{group}"
    whole, place = host.place.name, news_form(host.place.name)
    level = place[-1] if place != whole else next(w for w in (*LEVEL_WORDS, place) if place.endswith(w))
    own = level + host.name.removeprefix(whole) if host.name.startswith(whole) else host.name
    return f"{place}纪委{'监委' if with_supervision else ''}驻{own}{group}"
