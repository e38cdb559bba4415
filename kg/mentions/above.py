"""The larger division or the state that stands before an organ's name and belongs to it: 湖南省|张家界市民政局, 中国|外交部."""

from dataclasses import replace
from typing import Final

from kg import divisions
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import Named
from kg.vocab import KG

_STATE: Final = ("中国", "国家", "中华人民共和国")
_OF_STATE: Final = ("部", "委员会", "局", "总署", "院", "银行")
_NO_STATE: Final = ("中共", "全国", "中华", "中国", "国家")


class Above:
    """The places of one document, by where they end."""

    def __init__(self, document: Document, found: Mentions) -> None:
        self._text = document.text
        self._spans = {(m.start, m.end) for m in found.of(KG.Province, KG.Place)}
        self._ends = {m.end: m for m in found.of(KG.Province, KG.Place) if m.entity.key[0]}

    def widen(self, organ: Named) -> Named:
        """The organ with what stands right before it and is above its own division, or the state's name before a ministry."""
        start = organ.start
        if (start, organ.end) in self._spans:  # 雨湖区 of 湘潭市雨湖区和郴州市两地民政局
            return organ
        if organ.place is None:
            if organ.name.endswith(_OF_STATE) and not self._text.startswith(_NO_STATE, start):
                start -= next((len(w) for w in _STATE if self._text.endswith(w, 0, start)), 0)
                start = organ.start if self._text[start - 2 : start] in ("发展", "展中") else start
            return replace(organ, start=start) if start < organ.start else organ
        while (place := self._ends.get(start)) and place.start < start and self._holds(place.entity.key[0], organ.place.key):
            start = place.start
        return replace(organ, start=start) if start < organ.start else organ

    @staticmethod
    def _holds(outer: str, key: tuple[str, ...]) -> bool:
        code = key[0] or (key[1] if len(key) > 1 else "")
        return bool(code) and code != outer and divisions.lies_in(code, outer)
