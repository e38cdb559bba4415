"""What a policy rests on, changes and replaces: 根据《…》制定, 关于修改〈…〉的决定, 同时废止."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.facts.issuing import Act, acts, groups, verbs
from kg.facts.rule import Found, rule
from kg.facts.rules.policies_issue import is_draft, owners_end
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.mentions.titles import without_suffix
from kg.model import Entity, Mention
from kg.vocab import KG

_BASIS: Final = re.compile(
    rf"(?:为|为了)?(?:深入|全面|认真|切实|进一步|抓好|有效)*{verbs('base')}(?:好|实施)?(?:中共中央、国务院|党中央、国务院|国务院|中央|国家|省委、省政府|新修订的|修订后的)?$"
    "|(?:依据|根据)(?:是|为|包括)$"
)
_BEFORE_MAKING: Final = f"(?:{one_of('policy_words', 'before_making')}|，|我[省市区县])*"
_MADE: Final = re.compile(
    f"{_BEFORE_MAKING}(?:结合[^，。]{{2,12}}实际{_BEFORE_MAKING}){{0,2}}(?:，)?(?:研究)?(?:制定|起草|印发|出台|编制|修订)"
)
_IS_STEP: Final = re.compile(
    rf"(?:的(?:制定|出台|印发|发布|实施))?正?是[^，。；《》]{{0,8}}?(?:深入|全面|认真|进一步|推动|推进)*{verbs('base')}(?:好|实施)?[^，。；《》]{{0,40}}?"
)
_THIS_IS: Final = re.compile(
    rf"[^。；]{{0,20}}，这?(?:也)?是[^，。；《]{{0,30}}?(?:深入|全面|认真|进一步|推动|推进|坚决)*{verbs('base')}(?:好|实施)?[^，。；《》]{{0,30}}"
)
_WHOSE_BASIS: Final = re.compile(
    "[^。；《]{0,80}?(?<=[，的])(?:其|主要|制定|立法|直接|上位)*(?:依据|根据)(?:是|为|包括)[^，。；《》]{0,20}"
)
_ARTICLES: Final = re.compile("共?(?:分为?)?[一二三四五六七八九十百\\d]+[章编](?:[、，]?[一二三四五六七八九十百\\d]+[条节])?，")
_UNDER: Final = re.compile("(?:主要|严格)?(?:依据|根据)[^，。；《》]{0,12}")
_HEREBY: Final = re.compile(r"(?:据此|为此|按照?此|依此)(?:，)?(?:明确|规定|提出|要求|制定|细化)")
_REFINES: Final = re.compile("[^，。；《]{0,6}，?(?:进一步)?(?:细化|对标|衔接|对接|承接)了?")
_IS_ON: Final = re.compile("(?:正)?是(?:我[省市区县])?(?:对|在)[^，。；《》]{0,24}")
_REFINEMENT: Final = re.compile(
    "(?:等)?(?:文件|精神|要求|有关规定|规定)?的(?:进一步|具体|贯彻|全面)*(?:细化|具体化|深化|落实|补充|延伸|落地)"
)
_AS_BASIS: Final = re.compile("[^，。；]{0,6}为(?:依据|遵循|指导|根据|蓝本|上位法|基本遵循)")
_TOO: Final = re.compile("(?:》|）)(?:和|、|以及|及|与)")
_TO_CARRY_OUT: Final = re.compile(rf"，(?:以|旨在|进一步|深入|全面|细化|推动)*{verbs('base')}(?:好|实施)?")
_FOLLOWED: Final = re.compile(rf"{verbs('base')}(?:好|实施)?[^，。；《》]{{0,24}}$")
_SUPPLEMENT: Final = re.compile("的?(?:重要|系列)?配套(?:文件|制度|规定|政策|措施)(?:之一)?")
_CARRIES: Final = re.compile("(?:深入|全面|认真|坚持|进一步|以)*(?:贯彻|落实|根据|依据|按照|遵循)")
_CONTENT: Final = re.compile("要求|提出|明确|强调|指出|规定|[应须需]|，要")
_REVISED: Final = re.compile("[^，。；《]{0,8}(?:进行了?|作了?|作出了?)[^，。；《]{0,8}(?:修订|修改|修正|完善)")
_FOLLOWS: Final = re.compile("(?:根据|依据|依照|按照)$")
_DRAFTS: Final = re.compile(
    "(?:等?(?:有关|相关)?(?:要求|规定|精神|法律法规|文件)*，)(?:[^，。；《》]{2,24}，)?(?:结合[^，。；《》]{2,20}，)?[^，。；：《》]{0,12}?(?:研究|组织|抓紧|正在|牵头|认真|再次"
    f"|重新)*(?:{one_of('policy_words', 'drafts')}|出台|完善)(?:形成|完成)?(?:了|的)?"
)
_THEN: Final = re.compile("(?:等?(?:有关|相关)?(?:文件)?(?:要求|精神|部署|规定))?，(?:[^，。；《》]{2,16}，)?")
_FOR: Final = re.compile(rf"(?:^|，)为了?(?:深入|全面|认真|切实|进一步|更好)*{verbs('base')}[^。；]{{0,40}}$")
_AND_ALSO: Final = re.compile("[和及、]")
_AMENDING: Final = re.compile(r"关于(?:修改|修订|修正|废止)(?:和废止)?〈")
_IMPLEMENTS: Final = ("实施条例", "实施细则", "实施办法")
"""Behind a law's name, all as long: what puts it into effect."""
_OPENING: Final = 6  # how far from a sentence's begin its subject may stand: 据悉，《条例》


@rule(KG.basedOn, confidence=0.9, about=[KG.Policy])
def basis_before_act(s: Sentence) -> Iterator[Found]:
    """根据《…》，民政部制定《…》：依据在前，发文在后，同一句。"""
    rests = bases(s)
    for act in acts(s):
        for basis in rests:
            if basis[-1].end <= act.start + 1 or basis[-1].end <= act.policies[0].start:
                if _TOO.match(s.document.text, basis[-1].end - 1, s.end):
                    continue  # 按照《A》和省政府印发的《B》要求: both are followed
                for policy in act.policies:
                    if policy not in basis:
                        yield from (_based(policy.entity, b, b.start, policy.end) for b in basis if b.entity != policy.entity)


@rule(KG.basedOn, confidence=0.9, about=[KG.Policy])
def policy_rests_on(s: Sentence) -> Iterator[Found]:
    """《意见》是贯彻落实《…》《…》的重要举措；《方案》根据《…》制定；《办法》由市民政局印发，依据是民政部等11部门的《…》。"""
    listed = groups(s)
    for basis in bases(s):
        before = [g for g in listed if g[-1].end <= basis[0].start and g != basis]
        if not before:
            continue
        between = s.words(before[-1][-1].end, basis[0].start)
        made = _MADE.match(s.document.text, basis[-1].end, s.end)
        if (
            _IS_STEP.fullmatch(between)
            or _THIS_IS.fullmatch(between)
            or _WHOSE_BASIS.fullmatch(between)
            or (len(between) <= 24 and "，" not in _ARTICLES.sub("", between) and (made or _UNDER.fullmatch(between)))
        ):
            for policy in before[-1]:
                for b in basis:
                    if b.entity != policy.entity:
                        yield _based(policy.entity, b, policy.start, b.end)


@rule(KG.basedOn, confidence=0.88, about=[KG.Policy])
def basis_before_draft(s: Sentence) -> Iterator[Found]:
    """依据《…》起草、拟定的：省厅依据《殡葬管理条例》和民政部《……意见》，结合本省实际，起草《……办法（征求意见稿）》。"""
    rests = bases(s)
    for basis in rests:
        for group in groups(s):
            if group[0].start > basis[-1].end and _DRAFTS.fullmatch(s.words(basis[-1].end, group[0].start)):
                for policy in group:
                    yield from (_based(policy.entity, b, basis[0].start, policy.end) for b in basis if b.entity != policy.entity)


@rule(KG.basedOn, confidence=0.88, about=[KG.Policy])
def basis_before_subject(s: Sentence) -> Iterator[Found]:
    """为落实《…》，《方案》明确……：依据在前一小句，文件在后一小句作主语。"""
    for basis in bases(s):
        for group in groups(s):
            if (
                group[0].start > basis[-1].end
                and _THEN.fullmatch(s.words(basis[-1].end, group[0].start))
                and _FOR.search(s.words(s.start, basis[0].start))
            ):
                yield from (_based(p.entity, b, b.start, p.end) for p in group for b in basis if p.entity != b.entity)


@rule(KG.basedOn, confidence=0.86, about=[KG.Policy])
def policy_supplements(s: Sentence) -> Iterator[Found]:
    """《细则》是《条例》的配套文件；《办法》细化了《条例》；《办法》以《条例》为依据；《方案》是对民政部《通知》的细化；作为《条例》的配套，印发《办法》。"""
    for first, second in pairwise(groups(s)):
        between = s.words(first[-1].end, second[0].start)
        after = second[-1].end
        if (
            (between in ("是", "为", "作为") and _SUPPLEMENT.match(s.document.text, after))
            or _REFINES.fullmatch(between)
            or (
                between.endswith("以")
                and (len(between) <= 12 or first[0].start - s.start <= _OPENING)
                and _AS_BASIS.match(s.document.text, after)
            )
            or (_IS_ON.fullmatch(between) and _REFINEMENT.match(s.document.text, after, s.end))
        ):
            yield from (_based(p.entity, b, p.start, b.end) for p in first for b in second if p.entity != b.entity)
        elif s.words(first[0].start - 2, first[0].start) == "作为" and _SUPPLEMENT.match(between):
            yield from (_based(p.entity, b, b.start, p.end) for p in second for b in first if p.entity != b.entity)


@rule(KG.basedOn, confidence=0.85, about=[KG.Policy])
def policy_hereby_states(s: Sentence) -> Iterator[Found]:
    """前一句说上位文件，后一句《方案》据此明确：民政部印发《通知》……。《方案》据此明确，……"""
    for group in groups(s):
        done = _HEREBY.match(s.document.text, group[-1].end, s.end)
        if done is None:
            continue
        begin = s.document.text.rfind("\n", 0, s.start) + 1
        before = [m for m in s.all.inside(begin, group[0].start, KG.Policy) if m.entity not in {g.entity for g in group}]
        if before:
            yield from (Found(m.entity, before[-1].entity, m.start, done.end()) for m in group)


@rule(KG.basedOn, confidence=0.93, about=[KG.Policy])
def basis_in_title(s: Sentence) -> Iterator[Found]:
    """标题写明：《江苏省贯彻〈法治政府建设实施纲要〉实施方案》。"""
    for policy in s.of(KG.Policy):
        for inner in s.all.inside(policy.start + 1, policy.end - 1, KG.Policy):
            if re.search("(?:贯彻|落实|贯彻落实|实施)$", s.words(policy.start, inner.start)) and inner.entity != policy.entity:
                yield _based(policy.entity, inner, policy.start, policy.end)


@rule(KG.basedOn, confidence=0.93, about=[KG.Policy])
def carries_out_its_law(s: Sentence) -> Iterator[Found]:
    """名称写明是某法的实施条例、实施细则，同一篇里也说到该法：《反洗钱法实施细则》依据《反洗钱法》。"""
    for policy in s.of(KG.Policy):
        name = without_suffix(policy.entity.name)
        if not name.endswith(_IMPLEMENTS):
            continue
        law = next((m.entity for m in s.all.of(KG.Policy) if m.entity.name == name[: -len(_IMPLEMENTS[0])]), None)
        if law is not None:
            yield Found(policy.entity, law, policy.start, policy.end)


@rule(KG.basedOn, confidence=0.88, about=[KG.Policy])
def issued_to_carry_out(s: Sentence) -> Iterator[Found]:
    """民政部印发《方案》，贯彻落实《意见》；《条例》配套文件《办法》发布。"""
    for first, second in pairwise(groups(s)):
        between = s.words(first[-1].end, second[0].start)
        if _TO_CARRY_OUT.fullmatch(between) and any(act.policies == first and _made(s, act) for act in acts(s)):
            yield from (_based(p.entity, b, p.start, b.end) for p in first for b in second if p.entity != b.entity)
        elif _SUPPLEMENT.fullmatch(between):
            yield from (Found(p.entity, b.entity, b.start, p.end) for p in second for b in first[-1:] if p.entity != b.entity)


@rule(KG.basedOn, confidence=0.86, about=[KG.Policy])
def policy_carries_out(s: Sentence) -> Iterator[Found]:
    """《条例》深入贯彻……，进一步落实《立法法》有关规定：文件作主语，自己落实另一文件。"""
    listed = groups(s)
    for basis in bases(s):
        first = listed[0]
        between = s.words(first[-1].end, basis[0].start)
        if first != basis and first[0].start == s.start and len(between) <= 60 and _CARRIES.match(between) and not _CONTENT.search(between):
            yield from (_based(p.entity, b, p.start, b.end) for p in first for b in basis if p.entity != b.entity)


def bases(s: Sentence) -> list[tuple[Mention, ...]]:
    """Groups of policies that a verb of following stands before: 贯彻落实《A》《B》; none where a sentence names but one policy."""
    if len(groups(s)) < 2:
        return []
    issued = {act.policies: act.start for act in acts(s) if act.agencies}
    out: list[tuple[Mention, ...]] = []
    for group in groups(s):
        at = owners_end(s, min(group[0].start, issued.get(group, group[0].start)))
        while here := [m for m in s.all.ending_at(at, KG.Agency) if m.start >= s.start]:
            at = here[0].start - (s.words(here[0].start - 1, here[0].start) in ("、", "和"))
        if _BASIS.search(s.words(max(s.start, at - 24), at)):
            out.append(group)
        elif out and 0 <= at - out[-1][-1].end <= 1 and _AND_ALSO.match(s.words(out[-1][-1].end, group[0].start)):
            out[-1] += group  # 依据《A》和民政部等16部门《B》
    return out


def _made(s: Sentence, act: Act) -> bool:
    """Whether the policies are made here, not carried out beside what follows: 要贯彻今年施行的《A》，落实好《B》."""
    at = act.policies[0].start
    return bool(act.agencies) or not _FOLLOWED.search(s.words(max(s.start, at - 30), at))


def _based(policy: Entity, basis: Mention, start: int, end: int) -> Found:
    return Found(policy, basis.entity, start, end)


@rule(KG.amends, confidence=0.95, about=[KG.Policy])
def amends_in_title(s: Sentence) -> Iterator[Found]:
    """标题写明：《国务院关于修改〈消耗臭氧层物质管理条例〉的决定》。"""
    for policy in s.of(KG.Policy):
        words = s.words(policy.start, policy.end)
        if _AMENDING.search(words) and "关于废止" not in words:
            for inner in s.all.inside(policy.start + 1, policy.end - 1, KG.Policy):
                yield Found(policy.entity, inner.entity, policy.start, policy.end)


@rule(KG.amends, confidence=0.9, about=[KG.Policy])
def revises(s: Sentence) -> Iterator[Found]:
    """《决定》对《消耗臭氧层物质管理条例》作了修改。"""
    listed = groups(s)
    if listed and _FOLLOWS.search(s.words(max(s.start, listed[0][0].start - 4), listed[0][0].start)):
        return  # 根据《条例》，民政部对《办法》进行了修改
    for old in listed[1:]:
        if s.words(old[0].start - 1, old[0].start) == "对" and (done := _REVISED.match(s.document.text, old[-1].end, s.end)):
            for new in listed[0]:
                yield from (Found(new.entity, m.entity, new.start, done.end()) for m in old if m.entity != new.entity)


@rule(KG.replaces, confidence=0.95, about=[KG.Policy])
def repeals_in_title(s: Sentence) -> Iterator[Found]:
    """标题写明：《关于废止〈…办法〉的决定》。"""
    for policy in s.of(KG.Policy):
        if "关于废止〈" in s.words(policy.start, policy.end):
            for inner in s.all.inside(policy.start + 1, policy.end - 1, KG.Policy):
                yield Found(policy.entity, inner.entity, policy.start, policy.end)


@rule(KG.replaces, confidence=0.9, about=[KG.Policy])
def repealed_at_once(s: Sentence) -> Iterator[Found]:
    """《办法》自…起施行，《暂行办法》同时废止。"""
    listed = groups(s)
    for old in listed:
        if re.compile("(?:（[^）]*）)?(?:[同一]时|同步)(?:予以)?废止").match(s.document.text, old[-1].end, s.end):
            new = next(reversed(speaking(s, old[0].start)), None) or last_subject(s)
            if new is not None:
                for m in old:
                    if m.entity != new.entity:
                        yield Found(new.entity, m.entity, max(s.start, min(new.start, m.start)) if new.start >= s.start else m.start, m.end)


def speaking(s: Sentence, before: int) -> tuple[Mention, ...]:
    """The policies that a clause at `before` goes on about: the last named, but not what the sentence's subject only carries out.

    《方案》是落实国务院《意见》的举措，自印发之日起施行: the 方案.
    """
    listed = [g for g in groups(s) if g[-1].end <= before]
    if len(listed) > 1 and listed[0][0].start - s.start <= _OPENING and listed[-1] in bases(s):
        return listed[0]
    return listed[-1] if listed else ()


def last_subject(s: Sentence) -> Mention | None:
    """The policy that the paragraph speaks of before this sentence: the one that begins the last sentence to name any, else the last."""
    begin = next(a for a, b in s.document.paragraphs if a <= s.start < b)
    earlier = s.all.inside(begin, s.start, KG.Policy)
    if not earlier:
        return None
    sentence = s.document.sentence_at(earlier[-1].start)[0]
    first = next(m for m in earlier if m.start >= sentence)
    return first if first.start - sentence <= 1 else earlier[-1]


@rule(KG.replaces, confidence=0.9, about=[KG.Policy])
def text_replaces_draft(s: Sentence) -> Iterator[Found]:
    """同一篇里既有草案又有正式文本：《行政执法监督条例》取代《行政执法监督条例（草案）》。"""
    for policy in s.of(KG.Policy):
        if s.words(policy.start, policy.start + 1) != "《" or is_draft(policy):
            continue
        for other in s.all.of(KG.Policy):
            if other.end <= policy.start and is_draft(other) and without_suffix(other.entity.name) == policy.entity.name:
                yield Found(policy.entity, other.entity, policy.start, policy.end)
                break
