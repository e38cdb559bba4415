"""Which territory a policy applies to: the place in its title, the place of its issuers, the place that issued it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg import divisions
from kg.facts.issuing import acts
from kg.facts.rule import Found, rule
from kg.facts.rules.policies_issue import title_issuers
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.mentions import context
from kg.mentions.places import entity as place_entity
from kg.mentions.titles import is_national, kind_of
from kg.model import Entity, Mention
from kg.vocab import KG

_LEAD: Final = re.compile(f"^(?:关于)?(?:{one_of('policy_words', 'aim')})*$")
_SET_UP: Final = re.compile("(?:设立|成立|组建)$")
"""Before an organ that a title speaks of: 关于|设立|北京金融法院的决定."""
_THIS: Final = re.compile(r"该(?P<level>[省市区县州])[^，。；]{0,8}$")
_THERE: Final = re.compile("[在到赴往向]$")
_MUST: Final = re.compile("》?(?:（[^（）]{1,20}）)?，要求(?:全(?P<level>[省市区县州])(?=各|民政|[^，。；]{0,6}(?:部门|系统|机构)))?")
_ALL_THERE: Final = re.compile("各|全[省市区县州]|[^，。；厅局]{0,8}(?:部门|系统|机构)")
_HERE: Final = re.compile(r"(?:当地|该[省市区县州盟])(?:[^，。；]{0,8})$")


@rule(KG.appliesTo, confidence=0.95, about=[KG.Policy], also=[KG.Province, KG.Place])
def place_in_title(s: Sentence) -> Iterator[Found]:
    """标题以地名开头：《嘉兴市社区发展基金会管理办法（试行）》。"""
    for policy in s.of(KG.Policy):
        place = title_place(s, policy)
        if place is not None:
            first = s.words(policy.start, place.start) in ("《", "〈", "")
            yield Found(policy.entity, place.entity, policy.start, policy.end, 0.0 if first else 0.88)


def title_place(s: Sentence, policy: Mention) -> Mention | None:
    """The place that a title is about, where it stands at its head: 《关于进一步完善天津市…制度的意见》; the inmost of 浙江省嘉兴市."""
    if kind_of(policy.entity.name) == "treaty":
        return None
    places = s.all.inside(policy.start, policy.end, KG.Province, KG.Place)
    if (
        not places
        or not _LEAD.match(_after_issuers(s, policy, places[0]))
        or (_is_part_of_agency(s, places[0]) and (title_issuers(s, policy) or _SET_UP.search(s.words(policy.start, places[0].start))))
    ):
        return None
    last = places[0]
    for p in places[1:]:
        last = p if p.start == last.end and p.entity.key[0] else last
    return last


def _after_issuers(s: Sentence, policy: Mention, place: Mention) -> str:
    """A title's words before a place, without the issuers that it begins with: 中共中央 国务院|关于支持|浙江."""
    issuers = [m for m in title_issuers(s, policy) if m.end <= place.start]
    return s.words(issuers[-1].end if issuers else policy.start, place.start).lstrip("《〈")


def _is_part_of_agency(s: Sentence, place: Mention) -> bool:
    return any(a.start <= place.start and a.end > place.end for a in s.all.touching(place.start, place.end, KG.Agency))


@rule(KG.appliesTo, confidence=0.93, about=[KG.Policy])
def territory_of_issuers(s: Sentence) -> Iterator[Found]:
    """地方机构发的文适用于它的辖区：湖南省民政厅……出台《…》。"""
    for act in acts(s):
        for place in _territories(act.agencies):
            for policy in act.policies:
                if title_place(s, policy) is None:
                    yield Found(policy.entity, place, act.start, act.end)


@rule(KG.appliesTo, confidence=0.93, about=[KG.Policy])
def territory_of_title_issuers(s: Sentence) -> Iterator[Found]:
    """标题开头的地方机构：《中共烟台市委、烟台市人民政府关于……的意见》适用于烟台市。"""
    for policy in s.of(KG.Policy):
        for place in _territories(title_issuers(s, policy)):
            yield Found(policy.entity, place, policy.start, policy.end)


@rule(KG.appliesTo, confidence=0.9, about=[KG.Policy])
def territory_of_issuer_before_title(s: Sentence) -> Iterator[Found]:
    """机构名紧接标题：按照江苏省民政厅《关于……的通知》要求。"""
    for policy in s.of(KG.Policy):
        if title_place(s, policy) is None and s.words(policy.start, policy.start + 1) == "《":
            for place in _territories(s.all.ending_at(policy.start, KG.Agency)[:1]):
                yield Found(policy.entity, place, s.all.ending_at(policy.start, KG.Agency)[0].start, policy.end)


@rule(KG.appliesTo, confidence=0.9, about=[KG.Policy], also=[KG.Province, KG.Place])
def place_before_title(s: Sentence) -> Iterator[Found]:
    """地名紧接标题：按照浙江省《社会救助联合体建设导则》要求；不是“在浙江《……》”。"""
    for policy in s.of(KG.Policy):
        if s.words(policy.start, policy.start + 1) != "《" or is_national(policy.entity.name) or kind_of(policy.entity.name) == "treaty":
            continue
        places = s.all.ending_at(policy.start, KG.Province, KG.Place)
        place = max(places, key=lambda m: m.end - m.start, default=None)
        if place and place.start >= s.start and not _THERE.search(s.words(s.start, place.start)) and title_place(s, policy) is None:
            yield Found(policy.entity, place.entity, place.start, policy.end)


def _territories(issuers: Sequence[Mention]) -> list[Entity]:
    """The one widest division that the issuers serve; nothing where a central body is among them."""
    codes = sorted({a.entity.key[0] for a in issuers if a.entity.kind == KG.Agency and a.entity.key})
    if not codes or any(not c.isdigit() for c in codes):
        return []
    if len(codes) > 1:
        codes = [c for c in codes if all(c == d or divisions.lies_in(d, c) for d in codes)] or codes
    return [place_entity(d) for c in codes if (d := divisions.get(c))]


@rule(KG.appliesTo, confidence=0.9, about=[KG.Policy])
def place_that_issued(s: Sentence) -> Iterator[Found]:
    """地名作主语：今天，宁夏发布《…》；在山东威海，当地出台了《…》。"""
    for act in acts(s):
        if act.agencies:
            continue
        here = [m.entity for m in act.places[-1:]]
        if not here and _HERE.search(s.words(s.start, act.start) or s.words(max(s.start, act.start - 12), act.start)):
            before = [m for m in s.of(KG.Province, KG.Place) if m.end <= act.start]
            here = [m.entity for m in before[-1:]] or _this_division(s, act.start)
        for policy in act.policies:
            if title_place(s, policy) is None:
                yield from (Found(policy.entity, place, act.start, act.end) for place in here)


@rule(KG.appliesTo, confidence=0.85, about=[KG.Policy])
def place_that_must_follow(s: Sentence) -> Iterator[Found]:
    """文件对谁提要求：及时下发《关于……的紧急通知》，要求全省各级民政部门……；没有说谁发的，看它要求谁。"""
    for act in acts(s) if "，要求" in s.text else ():
        told = (
            _MUST.match(s.document.text, act.policies[-1].end, s.end)
            if act.role == "issue" and not act.agencies and not act.places
            else None
        )
        if told is None:
            continue
        if told["level"]:
            home = _of_level(s, told.start("level"), told["level"])
        else:
            named = [m for m in s.of(KG.Province, KG.Place) if m.start == told.end()]
            home = named[-1].entity if named and _ALL_THERE.match(s.document.text, named[-1].end) else None
        if home is None:
            continue
        for policy in act.policies:
            if title_place(s, policy) is None and not is_national(policy.entity.name):
                yield Found(policy.entity, home, act.start, told.end())


def _of_level(s: Sentence, at: int, level: str) -> Entity | None:
    """The division that 全省 at an offset means."""
    for name in ("自治区", "区") if level == "区" else (level,):
        if place := context.home(s.document, s.all, at, name):
            return place
    return None


def _this_division(s: Sentence, at: int) -> list[Entity]:
    """The division that 该省 before an offset means, where the sentence does not name it."""
    m = _THIS.search(s.words(s.start, at))
    place = context.home(s.document, s.all, s.start + m.start(), m["level"]) if m else None
    return [place] if place is not None else []
