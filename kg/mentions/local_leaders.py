"""People whom a text calls leaders of a division or an organ without saying their posts: 市领导甲、乙, 甲、乙等省领导."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kg.mentions.found import Mentions
from kg.text.fold import HAN
from kg.vocab import KG

RULE: Final = "people.local-leader"
_BEFORE: Final = re.compile(
    "(?:自治区|(?:[省市县州盟旗]|(?<![社校园景片小街灾库厂营矿牧林山湖])区)(?:级|直)?|[省市县区州盟旗]?(?:委|政府|人大|政协)(?:和|、)?(?:[省市县区州盟旗]?(?:委|政府|人大|政协))?"
    f"|[三四五六几两](?:大|套)?(?:家)?班子|）|(?:^|[^{HAN}])[厅局部委])(?:主要|有关|相关|老)?$"
)
_WORD: Final = re.compile("领导(?:班子)?(?:成员)?(?:同志)?[：:]?")
_ORGAN_TAIL: Final = re.compile("(?:机关)?(?:主要|有关|相关|老)?$")
_NEXT: Final = ("、", "，", "和", "与", "及")
_LAST: Final = re.compile("[省市县区州盟旗](?:级|委、?[省市县区州]?政府|[四五六三几两](?:大|套)?班子)?(?:老)?领导")


def spans(text: str, found: Mentions, persons: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The names among `persons` that stand in a list right after such words, or before 等省领导."""
    if "领导" not in text:
        return
    ends = {start: end for start, end in persons}  # noqa: C416
    begins = {end: start for start, end in ends.items()}
    for m in _WORD.finditer(text):
        at = m.end()
        if at in ends and (_BEFORE.search(text, max(0, m.start() - 12), m.start()) or _of_organ(text, found, m.start())):
            while at in ends:
                yield at, ends[at]
                at = ends[at] + (text[ends[at] : ends[at] + 1] in _NEXT)
        of = text.rfind("等", max(0, m.start() - 8), m.start())
        if of >= 0 and of in begins and _LAST.fullmatch(text, of + 1, m.start() + 2):
            at = of
            while at in begins:
                yield begins[at], at
                at = begins[at] - (text[begins[at] - 1 : begins[at]] in _NEXT)


def _of_organ(text: str, found: Mentions, offset: int) -> bool:
    """Whether an organ's name ends before the word: 青海省民政厅|领导."""
    tail = _ORGAN_TAIL.search(text, max(0, offset - 4), offset)
    return any(found.ending_at(at, KG.Agency) for at in {offset, tail.start() if tail else offset})
