"""Who launches a drive that its own people announce: 部长李某表示，今年将启动……行动; 记者从省民政厅获悉，今年将开展……试点."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts import tenures
from kg.facts.launching import embedded
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES
from kg.model import Entity
from kg.vocab import KG

_LEARNT: Final = re.compile("[^，。；：]{0,12}(?:获悉|了解到)，")
_FROM: Final = ("从", "自")
_UNITS: Final = ("司", "处", "科", "室")
"""How the units of a body end, whose people tell of what the body does."""
_SPOKE: Final = re.compile("(?:有关|相关|主要)?(?:负责人|负责同志|新闻发言人)[^，。；：《》]{0,6}(?:表示|介绍|透露)说?，")
_SAID: Final = re.compile("(?:同志)?[^，。；：《》]{0,4}(?:表示|介绍|透露)说?，")
_ITS_OWN: Final = re.compile("(?:启动|实施|开展|举办)(?:一批|新一轮|首批)?“?$")
_OTHERS: Final = re.compile("我国|国家(?!级)|各地|各[省市县级]|全社会|要求|鼓励|支持|指导|推动各")


@rule(KG.launchedBy, confidence=0.85, about=[KG.Campaign])
def announced_by_its_launcher(s: Sentence) -> Iterator[Found]:
    """机构自己的人宣布将开展：自然资源部部长李明表示，今年将启动……行动；“我国将”“各地将”不算。"""
    if "将" not in s.text or not any(_ITS_OWN.search(s.before(c, 12)) for c in s.of(KG.Campaign)):
        return
    for start, end, body in _sources(s):
        for campaign in s.of(KG.Campaign):
            told = s.words(end, campaign.start)
            if (
                "将" in told
                and _ITS_OWN.search(told)
                and not _OTHERS.search(told)
                and not any(end <= b.start < campaign.start for b in s.of(*BODIES))
                and not embedded(s, campaign)
            ):
                yield Found(campaign.entity, body, start, campaign.end)


def _sources(s: Sentence) -> Iterator[tuple[int, int, Entity]]:
    """Where the sentence says from whom what follows is, and the body that speaks."""
    text = s.document.text
    for body in s.of(KG.Agency):
        from_it = s.words(body.start - 1, body.start) in _FROM
        if not body.entity.name.endswith(_UNITS) and (m := (_LEARNT if from_it else _SPOKE).match(text, body.end, s.end)):
            yield body.start, m.end(), body.entity
    for person in s.of(KG.Person):
        if m := _SAID.match(text, person.end, s.end):
            posts = [h.post.of[0] for h in tenures.held(s.document, s.all) if h.person == person.entity and h.post.of]
            if len(set(posts)) == 1 and posts[0].kind == KG.Agency and not posts[0].name.endswith(_UNITS):
                yield person.start, m.end(), posts[0]
