"""When a policy takes effect and in what state it is: 自2024年5月1日起施行, （草案）, 同时废止."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.issuing import acts, groups, verbs
from kg.facts.rule import Found, rule
from kg.facts.rules.policies_basis import last_subject, speaking
from kg.facts.rules.policies_issue import is_draft
from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Literal, Mention
from kg.vocab import KG

_VERBS: Final = re.compile(verbs("force"))
_BEFORE_FORCE: Final = "(?:，|正式|开始|同步|全面|予以|才|方)*"
_FORCE: Final = re.compile(
    rf"(?:零时|0时|0点|凌晨)?(?P<since>起)?{_BEFORE_FORCE}(?:(?:在[^，。；《]{{1,8}}?|[^，。；《]{{0,12}}?(?=正式)){_BEFORE_FORCE}){{0,3}}{verbs('force')}(?=[，。；、）”\n]|$|了|的|以来|后|之后|，)"
)
_SINCE_LATER: Final = re.compile(
    rf"(?:等[^，。；《]{{0,12}}?)?(?:（[^（）]*）|{one_of('policy_words', 'before_force')}|在全[国省市区]|，)*{verbs('force')}(?=[，。；、\n]|$|后|以来|的|之日)"
)
_FROM_ISSUE: Final = re.compile(r"自(?:公布|发布|印发|颁布|下发)之日起(?:正式)?(?:施行|实施|执行|生效)")
_ORDERS_FROM: Final = re.compile(r"(?:（[^（）]*）)*，?(?:进一步)?(?:明确|规定|决定|要求|提出)(?:了|，|：)?(?:自|从)")
_DAYS: Final = ("date", "gMonthDay", "gYearMonth")
_TODAY: Final = re.compile(r"今天是[^，。；《》]{2,16}，(?:我国|新修订的)*")
_IS_THE_DAY: Final = ("是", "为", "正是", "正值", "恰逢", "迎来")
_DAY_OF_IT: Final = re.compile("(?:的|之)(?:日子?|第一天|首日|首个)(?=[，。；、]|$)")
"""What makes of a day the first of a law: 9月1日是《慈善法》正式实施|的日子."""
_THAT: Final = re.compile("的(?:新?修[订改](?:后)?的|新的?)?")
_BRACKET: Final = re.compile("（[^（）]*）")
_OPENS: Final = re.compile("(?:零时|0时|0点|凌晨)?起?，?(?:我国|全国)?(?:首部|第[一二三四五六]部)?(?:新?修[订改]后?的|新的?|新版)?")
_UNTIL: Final = re.compile(r"有效期[至到为]?|施行[至到]|执行[至到]|实施[至到]|截止[至到于]")
_REPEALED: Final = re.compile(r"(?:（[^（）]*）)?(?:已|被|均|[同一]时|同步|予以|正式|的)*废止")
_TRIAL: Final = re.compile(r"（试行）|（暂行）|暂行(?:办法|规定|条例)$")


def in_force_from(s: Sentence) -> tuple[tuple[tuple[Mention, ...], Mention, int, int], ...]:
    """(policies, date, start, end) of every statement that policies take effect on a date."""
    return s.once("in force", lambda s: tuple(_in_force(s))) if s.all.of(KG.Policy) else ()


def _in_force(s: Sentence) -> Iterator[tuple[tuple[Mention, ...], Mention, int, int]]:
    days = s.of("Date")
    if not days or not _VERBS.search(s.document.text, s.start, s.end):
        return
    listed = groups(s)
    for day in days:
        m = _FORCE.match(s.document.text, day.end, s.end)
        if m and (m["since"] or "正式" in m[0] or m.end() - day.end <= 3):
            before = speaking(s, day.start)
            after = [g for g in listed if g[0].start >= m.end()]
            if after and _THAT.fullmatch(s.words(m.end(), after[0][0].start)):
                yield after[0], day, day.start, after[0][-1].end
            elif before and not _ended(s, before[-1].end, day.start):
                yield before, day, before[0].start, m.end()
            elif not after and (earlier := _just_before(s)):
                yield (earlier,), day, day.start, m.end()
        else:
            since = s.words(day.end, day.end + 1) == "起" and s.words(max(s.start, day.start - 1), day.start) in ("自", "从", "")
            for g in listed:
                gap = s.words(day.start, g[0].start)
                that_day = gap[day.end - day.start :] in _IS_THE_DAY
                if (
                    not since
                    and not that_day
                    and not _OPENS.fullmatch(gap[day.end - day.start :])
                    and not _TODAY.fullmatch(_BRACKET.sub("", gap))
                ):
                    continue
                late = _SINCE_LATER.match(s.document.text, g[-1].end, s.end) if g[0].start >= day.end else None
                if late and (not that_day or _DAY_OF_IT.match(s.document.text, late.end(), s.end)):
                    yield g, day, day.start, late.end()
                    break


def _ended(s: Sentence, start: int, end: int) -> bool:
    """Whether another act with a thing of its own stands between a policy and a date: …《办法》，新标准将于5月1日起执行."""
    return bool(re.search(f"，(?!{one_of('policy_words', 'no_title_next')})[^，（）]{{2,12}}(?:自|从|将于)$", s.words(start, end)))


def _just_before(s: Sentence) -> Mention | None:
    """The policy of a sentence that does not name it (自2024年5月1日起施行。): the last one of the same paragraph."""
    if not re.match(r"(?:该|此|本)?[^，。]{0,6}(?:自|从|将)", s.text):
        return None
    begin = next(a for a, b in s.document.paragraphs if a <= s.start < b)
    earlier = s.all.inside(begin, s.start, KG.Policy)
    if len({m.entity for m in earlier}) == 1:
        return earlier[-1]
    last = last_subject(s)
    return last if last is not None and last.start - s.document.sentence_at(last.start)[0] <= 1 else None


@rule(KG.effectiveFrom, confidence=0.93, about=["Date"], told=[KG.Policy])
def takes_effect_on(s: Sentence) -> Iterator[Found]:
    """施行日期：《条例》自2024年5月1日起施行；自8月1日起，由…印发的《…》正式实施。"""
    for policies, day, start, end in in_force_from(s):
        for policy in policies:
            yield Found(policy.entity, Literal(day.entity.name, day.entity.key[0]), start, end)


@rule(KG.effectiveFrom, confidence=0.9, about=["Date"], also=[KG.Policy])
def orders_from(s: Sentence) -> Iterator[Found]:
    """文件明确从何时起如何：民政厅下发《关于提高……标准的通知》，明确自2021年7月1日起，低保标准提高到……。"""
    for day in s.of("Date"):
        if day.entity.key[0] not in _DAYS or s.words(day.end, day.end + 1) != "起":
            continue
        for group in groups(s):
            if group[-1].end < day.start and _ORDERS_FROM.fullmatch(s.words(group[-1].end, day.start)):
                for policy in group:
                    yield Found(policy.entity, Literal(day.entity.name, day.entity.key[0]), policy.start, day.end + 1)


@rule(KG.effectiveFrom, confidence=0.9, told=[KG.Policy])
def takes_effect_when_issued(s: Sentence) -> Iterator[Found]:
    """自公布之日起施行，公布的日期在同一句或前文：民政部5日公布《办法》。……办法自公布之日起施行。"""
    if s.document.text.find("之日起", s.start, s.end) < 0:
        return
    done = _FROM_ISSUE.search(s.document.text, s.start, s.end)
    if not done:
        return
    for policy in speaking(s, done.start()) or filter(None, [_just_before(s)]):
        day = _issued_on(s, policy)
        if day is not None:
            start = min(x for x in (policy.start, day.start, done.start()) if x >= s.start)
            yield Found(policy.entity, Literal(day.entity.name, day.entity.key[0]), start, done.end())


def _issued_on(s: Sentence, policy: Mention) -> Mention | None:
    """The day on which the story says, so far, that a policy was issued."""
    begin, _ = s.document.story_at(s.start)
    for a, b in s.document.sentences:
        if begin <= a <= s.start:
            for act in acts(Sentence(s.document, s.all, a, b)):
                days = [d for d in act.dates if d.entity.key[0] in ("date", "gMonthDay")]
                if act.role == "issue" and days and any(p.entity == policy.entity for p in act.policies):
                    return days[-1]
    return None


@rule(KG.effectiveUntil, confidence=0.9, about=[KG.Policy], also=["Date"])
def valid_until(s: Sentence) -> Iterator[Found]:
    """有效期：《办法》自印发之日起施行，有效期至2028年12月31日。"""
    for day in s.of("Date"):
        if m := re.compile(rf"({_UNTIL.pattern})$").search(s.words(max(s.start, day.start - 6), day.start)):
            for policy in speaking(s, day.start):
                yield Found(policy.entity, Literal(day.entity.name, day.entity.key[0]), day.start - len(m[0]), day.end)


@rule(KG.status, confidence=0.95, about=[KG.Policy])
def status_in_title(s: Sentence) -> Iterator[Found]:
    """标题里的状态：（草案）、征求意见稿、（试行）。"""
    for policy in s.of(KG.Policy):
        if is_draft(policy):
            yield Found(policy.entity, Literal("draft"), policy.start, policy.end)
        elif _TRIAL.search(policy.entity.name):
            yield Found(policy.entity, Literal("trial"), policy.start, policy.end)


@rule(KG.status, confidence=0.9, about=["Date"], told=[KG.Policy])
def status_in_force(s: Sentence) -> Iterator[Found]:
    """已经施行：《条例》今天正式施行。将来才施行的不算。"""
    for policies, day, start, end in in_force_from(s):
        today = s.document.article.date
        known = bool(today) and day.entity.key[0] == "date"
        if (known and day.entity.name <= today) or (not known and "正式" in s.words(day.end, end) and "将" not in s.words(start, end)):
            for policy in policies:
                yield Found(policy.entity, Literal("in force"), start, end)


@rule(KG.status, confidence=0.9, about=[KG.Policy])
def status_repealed(s: Sentence) -> Iterator[Found]:
    """废止：《…暂行办法》同时废止。"""
    for group in groups(s):
        if m := _REPEALED.match(s.document.text, group[-1].end, s.end):
            for policy in group:
                yield Found(policy.entity, Literal("repealed"), policy.start, m.end())
