"""What a policy or plan sets: whether a number is a goal, by when, and which policy speaks."""

import re
from collections.abc import Iterator
from typing import Final

from kg.frozen import frozen
from kg.lexicon import one_of
from kg.mentions import periods
from kg.mentions.beginnings import Begun, Cued
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.indicator_words import any_of
from kg.model import Entity
from kg.vocab import KG

_LEAD: Final = any_of("lead")
_BEFORE_LEAD: Final = f"(?:{one_of('goal_words', 'before_deed')})*"
_WHEN: Final = r"(?:(?:力争|争取|计划|规划|预计)?(?:到|至|在|于))?(?P<when>(?:(?:20\d\d|今|明|后)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末初]|上半年)?|“?十[四五六]五”?(?:时期|期间|末)|本世纪中叶|年底|\d{1,2}月(?:\d{1,2}日|底|末)?(?=之?以?前(?![夕后来往期])))(?:之?以?前(?![一二三四五六七八九十两\d夕后来往期]))?)"
_DEADLINE: Final = Begun(
    r"[力争计规预到至在于今明后“十本年\d]"
    r"(?:(?<=[到至在于])(?=[今明后年本“十\d])|(?<=[今明后])(?=年)|(?<=\d)(?=\d?月|\d{3}年)|(?<=[力争计规预])(?=[争取划计][到至在于])|(?<=“)(?=十)|(?<=十)(?=[四五六])|(?<=本)(?=世)|(?<=年)(?=底))",
    _WHEN,
)
_BY_THEN: Final = Cued(
    [*(f"到{c}" for c in "今明后年本“十0123456789"), *(w + at for w in ("力争", "争取", "计划", "规划") for at in "到在")],
    f"(?!(?<=预计)到){_WHEN}",
)
_GOAL: Final = Begun(
    "[今未力争目发总工主行预计规拟将明全年接下要应原]"
    "(?:(?<=[将拟])|(?<=[发总工主行预])(?=[展体作要动期]目)|(?<=[今未力争目预计规明全年接下原])(?=[明后年来争取标期划内度下一则])|(?<=要)(?=[再新全努确力完实达建培打形改创])|(?<=应)(?=[当达不按配设]))",
    r"今明两年|(?:今后|未来)[一二三四五六七八九十两\d]{1,2}年|力争|争取(?!到)|目标(?:是|为|：)|(?:发展|总体|工作|主要|行动|预期)目标(?!任务)|(?<![动划一的度据照发业训])(?<![一二三四五六七八九十两\d]年)计划(?!》|”|单列|生育|经济|的|任务|向社会|总)|规划(?:建设|建立|到)|预期|(?<![模虚])拟(?=于|在|建|新建|投|用|安排|招|出|向)"
    rf"|(?<!即)将{_BEFORE_LEAD}(?:(?:(?:会同|联合)[^，。]{{2,30}}?|用[^，。]{{1,8}}?时间|通过[^，。]{{2,20}}?|[以为向][^，。]{{2,16}}?|于[^，。]{{1,8}}|在[^，。]{{1,20}}?){_BEFORE_LEAD}){{0,3}}(?:{_LEAD}|推动(?=[\d全规近超]|$))|将(?=聚焦|围绕|依托|面向)|(?:今年|明年|全年|年内|年度|未来|接下来|下一步)[^，。；]{{0,12}}将(?!把|达|迎|是|会|有|于|在|[^，。；]{{2,14}}?(?:从|由|纳入|列入|作为|提高|扩大|推广|降))|(?<![主重需只不必还])要(?:再|新|全面|努力|确保|力争)?(?:{one_of('goal_words', 'to_do')})|将(?:一直)?持续[到至]|应当?(?:达到|不|按照?每|按照[^，。；]{{0,12}}$|配备|配建|设置)|原则上不",
)
_WILL_REACH: Final = re.compile(
    rf"将(?:全部|基本|逐步|总体)?(?:达|超过|突破|保持在|稳定在|控制在|不低于|不少于|(?:{any_of('to_value')})[到至])[^，。；]{{0,4}}$"
)
_BY_PLAN: Final = re.compile("(?:根据|按照|按)[^，。；]{0,12}(?:规划|方案|计划|目标|部署|安排|要求)[^，。；]{0,3}，")
_ORDERED: Final = re.compile(f"(?<![按照合足据])(?:{one_of('goal_words', 'orders')})(?!的)")
"""Said before 至少 or 以上, it makes the bound one to be reached."""
_PLAN_PERIOD: Final = re.compile("(?:提出|明确|要求|部署|确定|规划)[^。；]{0,20}?“?十[四五六]五”?(?:期间|时期)")
_THIS_YEAR: Final = re.compile("提出，(?:今年|明年|年内)")
_ENSURE: Final = re.compile(f"(?<!为)(?<!以)确保[^，。；]{{0,20}}(?:{one_of('goal_words', 'ensured')})[^，。；]{{0,6}}$")
_PAST: Final = re.compile(
    r"已(?!经济)|累计|共有|截至|达到了|超过了|了(?:约|近|超)?$|同比|(?<![比较从由])(?:去年|上年)|以来|过去|(?<![由从])目前"
)
_FORECAST: Final = re.compile(r"预计|预测|有望")
_SPEAKS: Final = re.compile(rf"(?:（[^（）]{{1,24}}）)?，?(?:进一步|还|明确|同时|强调)*(?:{one_of('goal_words', 'speaks')})")
_TASKS: Final = re.compile(r"[^，。；]{0,3}?\d+项(?:重点|主要|具体|工作)*任务")
_IN_ALL: Final = re.compile(rf"共(?:{_LEAD})")
_DEMANDS: Final = re.compile("提出|明确|要求|规定|强调")
_SAID: Final = re.compile(rf"(?:{one_of('goal_words', 'document')})》?(?:进一步|还|也|同时)*(?:提出|明确|要求|规定|确定|部署)")
_AGREED: Final = re.compile(
    "(?:协议|双方|三方|两地|两省|两省区|各方|合同|备忘录)[^，。；]{0,6}(?:约定|商定|议定|明确)|(?:根据|按照)(?:框架|合作|帮扶)?(?:协议|约定|备忘录)[^，。；]{0,6}，"
)
_AGREEING: Final = ("约定", "商定", "议定", "明确", "协议", "备忘录")
_ALLOWANCE: Final = re.compile(
    r"每(?:人|名|位|户|餐|例|张|月|年|学年|[^，。；]{1,4}(?:学生|老人|儿童|床位))[^，。；\d]{0,12}(?<![已了])(?:补贴|补助|资助|救助|奖励|发放|给予|优惠)[^，。；\d已共]{0,6}$"
    r"|每(?:人|名|位|户|餐|例|张)[^，。；\d]{0,12}(?:补贴|补助|资助|救助|奖励|发放|给予)[^，。；\d]{0,6}[\d.]+万?元，[^。；]{0,20}$"
)
"""A scheme's rate: each gets so much; not what has been paid out."""
_SCHEME: Final = re.compile(
    r"标准|(?<!即)将|给予|按(?!时|期|摩|需|规定|要求)|(?<![反应针面绝相])对每|每(?:[人名位户]|[^，。；]{1,4}(?:学生|老人|儿童|床位))每(?:[月年餐天日次例]|学年)|每(?:[月年餐天日次例张]|学年)"
)
"""What shows a rate that goes on, where 每人发放500元 alone may tell of money handed out once."""
_PAID: Final = re.compile(f"{one_of('goal_words', 'handed_out')}|(?:累计|已)[^，。；]*$")
_DATED: Final = re.compile(r"(?P<when>20\d\d年(?:\d{1,2}月)?|(?<!\d)\d{1,2}月)(?:\d{1,2}日)?(?!\d{0,2}[起前底末日月]|之前|以前)")
_WITHIN: Final = re.compile(r"(?<![近过去前第])(?P<when>[一二两三四五六七八九十\d]{1,3}(?:年|个月)内)")
_SETS: Final = ("at least", "at most")
_CARRY_OUT: Final = re.compile("(?:落实|实施|执行|按照|根据|推进)好?《?$")
_PLANS: Final = re.compile("将|计划|拟|规划")
_ELSE: Final = re.compile("；|来自|其中")
_UNTIL: Final = re.compile("(?:力争|争取|计划|规划|预计)?[到至在于]")
_YEAR: Final = re.compile(r"20\d\d")
_MONTH: Final = re.compile(r"(\d{1,2})月")
_WHAT: Final = re.compile(r"[，：]?(?:全省|全市|全国|我国|要|将|力争)?(?P<what>[^，。；：！？\n]{4,60})(?=[，。；：！？\n]|$)")
_OWN_TIME: Final = re.compile(r"今年|去年|\d年|半年|季度|\d月")
_RISEN: Final = re.compile(f"(?:从|由)[^。；]{{2,30}}(?:{any_of('to_value')})$")
"""Before 到2017年的, it tells what has been: 从2012年的1500元提高到2017年的3600元."""
_OF_RANGE: Final = ("年", "月", "日", "截")
_ALL_OF: Final = re.compile(r"[\d.,]+[万亿]?多?[个家户条座所名处件项][^，。；\d]{1,12}中，(?=[^，。；]{0,10}将)")
_FULL_STOP: Final = re.compile(r"[。！？\n]")


@frozen
class Goal:
    """What a number or clause is set by: the policy (or None), the deadline in the text's words, its date."""

    policy: Entity | None
    deadline: str = ""
    date: str = ""
    start: int = -1
    end: int = -1


def sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence around an offset, cut at 。！？ and line ends only: a goal reaches over ；."""
    begin = max(text.rfind(c, 0, at) for c in "。！？\n") + 1
    stop = _FULL_STOP.search(text, at)
    return begin, stop.end() if stop else len(text)


def goal(document: Document, found: Mentions, begin: int, start: int, bound: str, unit: str) -> Goal | None:
    """The goal that the quantity at `start` of the sentence beginning at `begin` belongs to; None for a measured number.

    到2025年，…达到80%以上 in a plan; 将重点实施1000个; 《意见》提出至少配备一名.
    """
    text = document.text
    if text.find("中，", start, start + 36) >= 0 and _ALL_OF.match(text, start):
        return None  # 到2030年，全省120个果园中，将有…
    until = start
    deadline = _deadline(document, begin, until)
    head = text[begin:until]
    marks = [m for m in _GOAL.matches(text, begin, until) if _reaches(text, m, until)]
    if deadline is not None and deadline[0].startswith(("在", "于")) and not deadline[0].endswith("前") and not marks:
        deadline = None  # 在2023年，全省完成投资…
    mark = marks[-1].end() - begin if marks else -1
    if deadline is not None:
        mark = max(mark, deadline.end() - begin)
    paragraph = _paragraph(document, begin)
    speaking = speaker(document, found, paragraph[0], start)
    if mark < 0 and bound in _SETS and (speaking or _SAID.search(text, paragraph[0], start)):
        mark = 0
    if mark < 0 and bound and not _OWN_TIME.search(head):
        deadline = _deadline(document, sentence(text, begin - 2)[0] if begin > paragraph[0] else begin, begin)
        mark = 0 if deadline is not None and found.inside(paragraph[0], begin, KG.Policy) else mark
    if mark < 0 and speaker(document, found, begin, start, near=True) is not None and unit not in ("项", "条"):
        mark = 0
    if (
        mark < 0
        and unit == "项"
        and _TASKS.match(text, start)
        and (found.inside(begin, start, KG.Policy) or _SAID.search(text, begin, start))
    ):
        mark = 0  # 《行动计划》提出165项重点任务
    if (
        mark < 0
        and "将" in head
        and (will := _WILL_REACH.search(head))
        and (found.inside(begin, start, KG.Policy) or _BY_PLAN.search(head))
    ):
        mark = will.end()  # 按照《规划》，2025年覆盖率将达到60%
    if mark < 0 and bound in _SETS and (said := _ORDERED.search(head)):
        mark = said.end()  # 会议要求，每个县至少建成1所
    if mark < 0 and "提出，" in head and (proposed := _THIS_YEAR.search(head)):
        mark = proposed.end()  # 报告提出，今年经济增长8%左右
    if mark < 0 and (meant := ("五" in head and _PLAN_PERIOD.search(head)) or ("确保" in head and _ENSURE.search(head))):
        mark = meant.start()
    if mark < 0 and any(word in head for word in _AGREEING) and (agreed := _AGREED.search(head)):
        mark = agreed.end()  # 双方约定，每年动员不少于20家社会组织
    if mark < 0 and unit.startswith("元") and (each := _ALLOWANCE.search(head)) and _to_be_paid(document, found, begin, start):
        mark = each.start()  # 特困老人每餐补贴5元，其他老人优惠1元
    if mark < 0 or _PAST.search(head, mark) or _FORECAST.search(head[_clause(head) :]):
        return None
    if deadline is not None and not marks and not speaking and _IN_ALL.search(head, mark):
        return None  # 到2022年底，全省共建成…
    policy = speaking or (_only_policy(document, found, start) if deadline or bound in _SETS else None)
    if deadline is None:
        within = list(_WITHIN.finditer(head)) if "年" in head or "月" in head else []
        return Goal(policy, within[-1]["when"]) if within else Goal(policy)
    return Goal(policy, deadline["when"], periods.date(found, *deadline.span()), *deadline.span())


def open_goals(document: Document, found: Mentions) -> Iterator[tuple[Goal, str, int, int]]:
    """Goals without a number: (goal, what is to be reached, start, end) of 到2025年底，实现省、市、县三级全面覆盖."""
    text = document.text
    first, last = document.field_span("text")
    for m in _BY_THEN.matches(text):
        if (
            m.start() < first
            or last < m.end()
            or not m[0].startswith(("到", "力争到", "争取到", "计划到", "规划到", "计划在", "力争在"))
            or not _future(document, m["when"])
        ):
            continue
        begin, end = sentence(text, m.start())
        following = _next_deadline(text, m.end(), end)
        speaking = speaker(document, found, _paragraph(document, m.start())[0], m.start()) or _carried_out(text, found, begin, m.start())
        if (
            speaking is None
            and not _GOAL.pattern.search(text, begin, m.end())
            and not _SAID.search(text, _paragraph(document, m.start())[0], m.start())
        ):
            continue
        words = _WHAT.match(text[m.end() : following])
        if words is None or re.search(r"\d", text[m.end() : following]) or _PAST.search(words["what"]):
            continue
        start = m.end() + words.start("what")
        policy = speaking or _only_policy(document, found, m.start())
        yield (
            Goal(policy, m["when"], periods.date(found, *m.span()), *m.span()),
            words["what"].rstrip("、"),
            m.start(),
            start + len(words["what"]),
        )


def speaker(document: Document, found: Mentions, begin: int, at: int, near: bool = False) -> Entity | None:
    """The policy that speaks last in text[begin:at]: 《意见》提出…; `near`: with nothing between the two."""
    if not found.of(KG.Policy):
        return None
    policies = found.inside(begin, at, KG.Policy)
    for m in reversed(policies):
        if _SPEAKS.match(document.text, m.end + (document.text[m.end : m.end + 1] in ("》", "”")), at):
            return m.entity
    for m in [] if near else reversed(policies):
        if _DEMANDS.search(document.text, m.end, min(at, m.end + 40, sentence(document.text, m.start)[1])):
            return m.entity
    return None


def _to_be_paid(document: Document, found: Mentions, begin: int, at: int) -> bool:
    """Whether the sum per head at `at` is a scheme's rate: not what was handed out on a visit, last month or in a year gone by."""
    head = document.text[begin:at]
    if _PAID.search(head) or any(_gone_by(document, m["when"]) for m in _DATED.finditer(head)):
        return False
    return bool(_SCHEME.search(head) or found.inside(begin, at, KG.Policy))


def _gone_by(document: Document, when: str) -> bool:
    """Whether a year or month without 起 or 前 lies before the article's; without a date of the article any does."""
    today = document.article.date
    year, month = _YEAR.search(when), _MONTH.search(when)
    if not today:
        return True
    if year is not None and year[0] != today[:4]:
        return year[0] < today[:4]
    return month is not None and f"{int(month[1]):02}" < today[5:7]


def _carried_out(text: str, found: Mentions, begin: int, at: int) -> Entity | None:
    """The policy that text[begin:at] tells somebody to carry out: 要认真落实《三年行动计划》，…到2025年底."""
    for m in reversed(found.inside(begin, at, KG.Policy)):
        if _CARRY_OUT.search(text, max(begin, m.start - 8), m.start):
            return m.entity
    return None


def _only_policy(document: Document, found: Mentions, at: int) -> Entity | None:
    """The policy named before an offset in its story, where the words 方案明确 or 意见提出 refer to it; None where there are several."""
    begin = max(document.story_at(at)[0], 0)
    paragraph = _paragraph(document, at)
    policies = found.inside(begin, at, KG.Policy)
    if not policies:
        return None
    if _SAID.search(document.text, paragraph[0], at) or len({m.entity for m in policies}) == 1:
        return policies[-1].entity
    return None


def _reaches(text: str, mark: re.Match[str], until: int) -> bool:
    """Whether a plan (将举办, 计划) still holds at `until`: no new subject and no ； between."""
    if not _PLANS.search(mark[0]) or "目标" in mark[0]:
        return True
    rest = text[mark.end() : until]
    return len(rest) <= 60 and not _ELSE.search(rest) and rest.count("”") <= rest.count("“")


def _deadline(document: Document, begin: int, at: int) -> re.Match[str] | None:
    last = None
    for m in _DEADLINE.matches(document.text, begin, at):
        if (_UNTIL.match(m[0]) and document.text[m.start() - 1 : m.start()] not in _OF_RANGE) or m[0].endswith("前"):
            following = document.text[m.end() : m.end() + 2]
            quoted = document.text.find("”", m.end(), at) >= 0 and document.text.rfind("“", begin, m.start()) > document.text.rfind(
                "”", begin, m.start()
            )
            risen = following.startswith("的") and _RISEN.search(document.text, begin, m.start())
            if not quoted and not risen and _future(document, m["when"]) and not following.startswith(("以来", "至", "—", "起", "度")):
                last = m
    return last


def _future(document: Document, when: str) -> bool:
    """Whether a time can still lie ahead of the article; without a date of the article any year can."""
    year = _YEAR.search(when)
    today = document.article.date
    if year is None:
        month = _MONTH.search(when)
        ahead = month is None or not today or int(month[1]) >= int(today[5:7] or 1)
        return not when.startswith("今年") or (when.endswith(("底", "末", "前")) and ahead)
    month = _MONTH.search(when) if year[0] == today[:4] else None
    return not today or year[0] > today[:4] or (year[0] == today[:4] and (month is None or f"{int(month[1]):02}" >= today[5:7]))


def _next_deadline(text: str, at: int, end: int) -> int:
    m = re.search(r"[到至]20\d\d年", text[at:end])
    return at + m.start() if m else end


def _paragraph(document: Document, at: int) -> tuple[int, int]:
    begin = document.text.rfind("\n", 0, at) + 1
    stop = document.text.find("\n", at)
    return begin, stop if stop >= 0 else len(document.text)


def _clause(words: str) -> int:
    return max(words.rfind(c) for c in "，；：") + 1
