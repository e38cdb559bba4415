"""Sessions of local people's congresses, whose names part the place from the body by the term: 辽宁省第十四届人大常委会第十七次会议."""

import re
from typing import Final

from kg.facts.sentence import Sentence
from kg.mentions import context
from kg.model import Entity, Mention
from kg.vocab import KG

_TERM: Final = r"第?[一二三四五六七八九十]+届(?:人民代表大会|人大)(?P<standing>常务委员会|常委会)?(?:第?[一二三四五六七八九十\d]+次(?:全体)?(?:会议)?)?"
_IN_TEXT: Final = re.compile(rf"(?P<level>[省市县区州旗]|自治[区州县]){_TERM}")
_IN_NAME: Final = re.compile(rf"(?P<place>[^第]{{2,12}}(?:[省市县区州旗])){_TERM}")


def bodies(s: Sentence) -> list[Mention]:
    """A mention of the congress, or of its standing committee, for each session that the sentence names."""
    return s.once("congresses.bodies", _bodies)


def _bodies(s: Sentence) -> list[Mention]:
    out = []
    for m in _IN_TEXT.finditer(s.text) if "届" in s.text else ():
        at = s.start + m.end("level")
        named = [p for p in s.of(KG.Province, KG.Place) if p.end == at]
        place = named[-1].entity if named else context.home(s.document, s.all, s.start + m.start("level"), m["level"])
        if place is not None:
            start = named[-1].start if named else s.start + m.start("level")
            out.append(Mention(start, s.start + m.end(), _body(place, m), "congresses", 0.9))
    return out


def of_session(s: Sentence, meeting: Mention) -> Entity | None:
    """The body whose session a meeting is by its name; None for other meetings."""
    m = _IN_NAME.fullmatch(meeting.entity.name)
    place = next((p.entity for p in s.all.of(KG.Province, KG.Place) if m and p.entity.name == m["place"]), None)
    return _body(place, m) if place is not None and m is not None else None


def _body(place: Entity, m: re.Match[str]) -> Entity:
    return Entity(KG.Agency, place.name + ("人大常委会" if m["standing"] else "人民代表大会"), (place.key[0],))
