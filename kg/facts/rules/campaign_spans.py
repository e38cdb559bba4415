"""From when to when a campaign runs, where its own sentence says so: 这次行动自去年12月25日开始，到今年3月31日结束."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts import times
from kg.facts.rule import Found, rule
from kg.facts.sentence import Sentence
from kg.model import Mention
from kg.vocab import KG

_FROM: Final = re.compile(r"”?(?:工作|活动)?，?(?:已|将)?(?:于|自|从)")
_BEGINS: Final = re.compile(
    r"(?:起)?(?:正式|全面|陆续|集中)*(?:开始|启动|铺开|推开|展开|实施|开展)|起(?=[，至到])|(?=(?:一直)?(?:持续|延续)[至到])"
)
_UNTIL: Final = re.compile(r"”?(?:工作|活动)?(?:[^。；]{0,30}，)?(?:将|预计|计划)?(?:一直)?(?:持续|延续|开展|进行|实施)?(?:到|至)")
_AHEAD: Final = re.compile(r"[，]?(?:在[^，。；]{1,12})?(?:集中|组织|部署|全面|深入|统一|联合)*(?:开展|实施|举办|进行)[^，。；]{0,10}")
_ENDS: Final = re.compile(r"(?:前|底)?(?:基本|全面)?(?:结束|完成|收官|收尾|告一段落)")
_LASTS: Final = re.compile(r"(?:持续|延续)(?:到|至)$")


def _first(s: Sentence, campaign: Mention) -> Iterator[Mention]:
    for day in s.of("Date"):
        if (
            day.start >= campaign.end
            and _FROM.fullmatch(s.words(campaign.end, day.start))
            and _BEGINS.match(s.document.text, day.end, s.end)
        ):
            yield day


@rule(KG.startDate, confidence=0.9, about=[KG.Campaign], also=["Date"])
def begins_on(s: Sentence) -> Iterator[Found]:
    """从某日开始：这次行动自去年12月25日开始。"""
    for campaign in s.of(KG.Campaign):
        for day in _first(s, campaign):
            yield Found(campaign.entity, times.literal(day), campaign.start, day.end)


@rule(KG.date, confidence=0.9, about=[KG.Campaign], also=["Date"])
def day_it_begins(s: Sentence) -> Iterator[Found]:
    """多日的行动以首日为其日期，同数日的会议一样：这次行动自去年12月25日开始。"""
    for campaign in s.of(KG.Campaign):
        for day in _first(s, campaign):
            yield Found(campaign.entity, times.literal(day), campaign.start, day.end)


@rule(KG.endDate, confidence=0.9, about=[KG.Campaign], also=["Date"])
def ends_on(s: Sentence) -> Iterator[Found]:
    """到某日结束：此次行动将持续至2024年3月31日；自去年12月25日开始，到今年3月31日结束；即日起至3月31日开展……行动。"""
    for campaign in s.of(KG.Campaign):
        for day in s.of("Date"):
            before = s.words(campaign.end, day.start) if day.start >= campaign.end else ""
            ahead = s.words(day.end, campaign.start) if day.end <= campaign.start else "。"
            if times.until(s, day) and _AHEAD.fullmatch(ahead):
                yield Found(campaign.entity, times.literal(day), day.start, campaign.end)
            elif _UNTIL.fullmatch(before) and (_LASTS.search(before) or _ENDS.match(s.document.text, day.end, s.end)):
                yield Found(campaign.entity, times.literal(day), campaign.start, day.end)
