"""Reads sentences in which somebody issues, adopts or publishes policies: who, what, when."""

import re
from typing import Final

from kg.facts import anaphora, congresses
from kg.facts.sentence import Sentence
from kg.frozen import frozen
from kg.lexicon import alternatives, one_of, table, words
from kg.mentions.organ_words import CENTRE
from kg.model import Mention
from kg.vocab import KG

_ROLES: Final = {row["word"]: row["role"] for row in table("policy_verbs")}


def verbs(*roles: str) -> str:
    """A pattern of all verbs of these roles, longest first."""
    return f"(?:{one_of('policy_verbs', *roles)})"


_VERB: Final = re.compile(
    f"((?:{one_of('policy_words', 'before_issuing')})*{verbs('issue', 'adopt', 'sign')}(?:并?{verbs('issue', 'force')})?)(?:了"
    "|的)?(?P<order>实施)?$"
)
_FORWARDS: Final = re.compile("(批转)了?(?P<order>实施)?$")
_OF_SEVERAL: Final = re.compile(r"等?[\\d一二三四五六七八九十多]*个?(?:部门|单位|部委)的?$")
_ISSUES: Final = re.compile(verbs("issue"))
_ASKS: Final = ("委托", "聘请", "邀请", "指导")
"""Before those who only write what somebody else issues."""
_LED: Final = re.compile("牵头(?:组织|起草)?(?:，|、)(?:会同|联合)?$")
_BEFORE_TITLE: Final = re.compile(
    rf"(?:{one_of('policy_words', 'before_title')}|新?修[订改](?:后)?的|一[份部项]|首[个部份]|[一二三四五六七八九十\d]+[个项部](?:文件|标准|办法|法规)?[，：]?"
    "|《[^《》]*》的?配套文件)+$"
)
_BEFORE_TITLE_LAST: Final = frozenset("该了的版新份部项个为括准规性件轮发法，：")
_SITTING: Final = f"(?:第?[^，、。的]{{1,8}}[次届]|[一二三四五六七八九十]+届[^，、。的]{{1,6}}次)?(?:{one_of('policy_words', 'sitting')}|[部厅局委]务)?(?:扩大)?(?:会议|全会)"
_FILLER: Final = re.compile(
    "(?:" + alternatives(words("issuing_fillers")) + "|"
    r"第[\d一二三四五六七八九十]+号|(?:转发|贯彻|落实)[^，。；：、《》]{2,20}(?:通知|意见|文件|要求|部署)|等?(?:多个?|[\d一二两三四五六七八九十]+个?)?(?:有关|相关)?(?:部门|单位|部委|机构|机关|方面)|"
    rf"在[^，、]{{1,8}}[京沪]?|(?<![月\d])\d{{1,2}}日|{_SITTING}|（[^（）]{{1,16}}）)$"
)
_PROPOSED: Final = re.compile(f"(?:{one_of('policy_words', 'proposed')})$")
_LIST: Final = re.compile(r"(?:（[^（）]{1,20}）)?(?:[、和与及]|以及|，)?(?:(?<=[、和与及])新?修[订改]后?的)?")
_GOES_ON: Final = re.compile(
    "(?:（[^（）]*）)?(?:[、，。；！和与及《]|以及|等|[两三四五六七八九十]|$)"
)  # else the title after a comma speaks: 为落实《A》，《B》明确
_NEXT_DOCUMENT: Final = re.compile("的[^，。；《》的]{0,12}(?:方案|细则|办法|意见|措施|规定|清单|政策)(?=[，。；\n]|$)")
_ITS_PLAN: Final = re.compile("的?(?:贯彻|落实|配套)*实施(?:方案|细则|办法|意见)|的?配套(?:文件|办法|措施|方案)")
_DEFINING: Final = re.compile("（[^（）]{0,30}称为?“?")
_DAY: Final = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_MONTH: Final = r"(?:\d{4}年|[今去前]年)?\d{1,2}月(?:[上中下]旬|初|底)?"
_BY: Final = re.compile(
    f"(?:（[^）]*）)?(?:等[一二两三四五六七八九十\\d]+[项个部件][^，。；《》由经]{{0,16}})?(?:共[^，。；由经]{{2,16}}，)?，?(?:{one_of('policy_words', 'before_by')}|{_DAY})*，?(?:是?由|经"
    f"|已经)(?:{_DAY})?(?:中华人民共和国)?(?:第?[一二三四五六七八九十]+届)?"
)
_PASSIVE: Final = re.compile(
    rf"(?:近日|日前|联合|共同|正式|研究|起草|，|{_SITTING}|等(?:[\d一二三四五六七八九十多]*个?(?:部门|单位|部委))?|于(?:{_DAY}|{_MONTH})){{0,6}}({verbs('issue', 'adopt')})"
)
_AND: Final = re.compile("、|和|与|及|会同|联合")
_ALLOWED: Final = re.compile(f"(?:{_SITTING})?(?:审核|审查|审议|研究)*(?:批准|同意|审定|通过)(?:后)?，?(?:现)?(?:已)?由")
_JUST: Final = re.compile(
    rf"(?:（[^）]*）)?(?:[，日近前正式已将于天晚联合同步]|（[^（）]*）|\d{{4}}年|\d+月|\d+日|去年|今年|今日|昨天|今天)*({verbs('issue')})"
)
_FOLLOWED: Final = re.compile(rf"{verbs('base')}[^，。；《》]{{0,6}}$")  # 依据《条例》制定: what is made is another
_COMMA: Final = re.compile("，")
_NOT_ITS_ACT: Final = re.compile(f"^(?:办公|[等的、和])|[：；“”]|{one_of('policy_words', 'only_tells')}")
_AND_OTHERS: Final = re.compile("^等[一二两三四五六七八九十多\\d]*个?(?:有关|相关)?(?:部门|单位|部委)")
_ON_A_BASIS: Final = re.compile(
    rf"(?:近日|日前|认真|全面|严格)*{verbs('base')}[^。；：]{{0,20}}(?:《[^》]*》[、和]?)+[^，。；：]{{0,8}}，(?:结合[^，。；：]{{2,12}}，)?"
)
_LEAD: Final = re.compile(r"(?:央视网消息（新闻联播）：|据[^，。]{2,20}消息，|近日，?|日前，?|[“”])*")


@frozen
class Act:
    """`agencies` issued `policies`; `verb` is what was done (印发, 审议通过), start and end the words that say all this."""

    policies: tuple[Mention, ...]
    agencies: tuple[Mention, ...]
    places: tuple[Mention, ...]
    dates: tuple[Mention, ...]
    verb: str
    role: str
    start: int
    end: int
    sure: bool = True


def acts(s: Sentence) -> tuple[Act, ...]:
    """All acts of issuing in a sentence: 上海市委办公厅、市政府办公厅印发《…》; 由民政部印发的《…》; 《…》由民政部发布."""
    return s.once("issuing", _acts)


def _acts(s: Sentence) -> tuple[Act, ...]:
    return tuple(act for group in groups(s) for act in (_active(s, group), _passive(s, group)) if act is not None)


def groups(s: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """The sentence's policies, coordinated ones together: 《A》《B》和《C》; titles inside titles and the abbreviation's definition left out."""
    return s.once("policies", _groups)


def _groups(s: Sentence) -> tuple[tuple[Mention, ...], ...]:
    out: list[list[Mention]] = []
    for m in s.of(KG.Policy):
        if out and (m.start < out[-1][-1].end or _DEFINING.fullmatch(s.words(out[-1][-1].end, m.start))):
            continue
        between = s.words(out[-1][-1].end, m.start) if out else ""
        if out and _LIST.fullmatch(between) and ("，" not in between or _GOES_ON.match(s.document.text, m.end, s.end)):
            out[-1].append(m)
        else:
            out.append([m])
    return tuple(map(tuple, out))


def _active(s: Sentence, group: tuple[Mention, ...]) -> Act | None:
    """The issuers before the verb before a title."""
    at = group[0].start
    whole = left = s.words(s.start, at)
    if left[-1:] in _BEFORE_TITLE_LAST and (m := _BEFORE_TITLE.search(left)):
        left = left[: m.start()]
    found = _VERB.search(left) or (
        _VERB.search(whole) if left != whole else None
    )  # 省财政厅今年修订的《…》: 修订的 is all that is said of the title
    passed_on = None if found else _forwarded(s, at, whole)
    found = found or passed_on
    if not found or _PROPOSED.search(left, 0, found.start()):
        return None
    if s.words(group[-1].end - 1, group[-1].end) != "》" and _NEXT_DOCUMENT.match(s.document.text, group[-1].end, s.end):
        return None  # 出台了二十条措施|的细化方案
    if _ITS_PLAN.match(s.document.text, group[-1].end, s.end):
        return None  # 公布《渡口条例》|实施细则
    verb = found[1]
    agencies, places, dates, begin, sure = _subject(s, s.start + found.start())
    if not sure and found[0].endswith("的") and "，" in s.words(begin, s.start + found.start()):
        return None  # 省人大常委会副主任甲到会讲话，解读了新修订的《…》: who made it is told elsewhere
    if passed_on and any(m.entity.key[:1] != (CENTRE,) for m in agencies):
        return None  # 河南省政府|批转民政部《通知》 issues nothing of its own
    if agencies and s.words(max(s.start, begin - 2), begin) in _ASKS:
        return None  # 省民政厅委托|某大学编制《…》
    if sure and agencies and (led := _LED.search(s.words(s.start, begin))) and (lead := _ending(s, s.start + led.start(), KG.Agency)):
        agencies, begin = (lead, *agencies), lead.start  # 由省民政厅牵头，省财政厅、省公安厅印发
    if left.endswith("的"):
        group = _without_local(s, group, agencies)
    return Act(group, agencies, places, dates, verb, _role(verb), min([begin, *(m.start for m in dates)]), group[-1].end, sure)


def _forwarded(s: Sentence, title: int, whole: str) -> re.Match[str] | None:
    """The verb of approving and passing on what others drew up: 国务院|批转|民政部等部门《关于…的意见》."""
    if "批转" not in whole:
        return None
    at = title - len(lead[0]) if (lead := _OF_SEVERAL.search(whole)) else title
    while here := [m for m in s.all.ending_at(at, KG.Agency) if m.start >= s.start]:
        at = min(m.start for m in here)
        at -= s.words(at - 1, at) in ("、", "和", "与")
    return _FORWARDS.search(whole, 0, at - s.start) if at < title else None


def _without_local(s: Sentence, group: tuple[Mention, ...], agencies: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """What follows a title of the centre and begins with a place is not the centre's: 按照民政部印发的《规划》和《山西省标准化条例》."""
    if len(group) < 2 or not agencies or any(a.entity.key[:1] != (CENTRE,) for a in agencies):
        return group
    local = {m.start for m in group for p in s.all.inside(m.start, m.start + 12, KG.Province, KG.Place) if p.start <= m.start + 1}
    return group if group[0].start in local else tuple(m for m in group if m.start not in local)


def _passive(s: Sentence, group: tuple[Mention, ...]) -> Act | None:
    """《…》由民政部等部门联合印发, 《…》经国务院常务会议审议通过; or without a subject 《…》近日发布."""
    text, end = s.document.text, group[-1].end
    by = _BY.match(text, end, s.end)
    if by:
        agencies, at = _row(s, by.end())
        if agencies and (allowed := _ALLOWED.match(text, at, s.end)):
            others, then = _row(s, allowed.end())
            if others and _PASSIVE.match(text, then, s.end):
                agencies, at = others, then  # 经省政府批准，由省民政厅公布
        done = _PASSIVE.match(text, at, s.end)
        if agencies and done:
            dates = tuple(m for m in s.of("Date") if end <= m.start < done.end())
            return Act(group, tuple(agencies), (), dates, done[1], _role(done[1]), group[0].start, done.end())
    tail = _JUST.match(text, end, s.end)
    named = tail and any(m.start <= group[0].start and tail.end() <= m.end for m in s.of(KG.Meeting))  # “十四五”规划编制培训班
    if tail and not named and not _FOLLOWED.search(s.words(max(s.start, group[0].start - 16), group[0].start)):
        dates = tuple(m for m in s.of("Date") if end <= m.start and m.end <= tail.end())
        before = _dates_before(s, group[0].start)
        return Act(
            group,
            (),
            (),
            dates or before,
            tail[1],
            _role(tail[1]),
            min([group[0].start, *(m.start for m in before if not dates)]),
            tail.end(),
        )
    return None


def _row(s: Sentence, at: int) -> tuple[list[Mention], int]:
    """The bodies named together from an offset on, and where they end."""
    out: list[Mention] = []
    while True:
        here = [m for m in (*s.of(KG.Agency, KG.Organization), *congresses.bodies(s)) if m.start == at]
        if here:
            out.append(max(here, key=lambda m: m.end))
            at = out[-1].end
        elif out and (step := _AND.match(s.document.text, at)):
            at = step.end()
        else:
            return out, at


def _dates_before(s: Sentence, at: int) -> tuple[Mention, ...]:
    """A date that opens the clause of a title: 今天（7月25日），《…》发布."""
    return tuple(m for m in s.of("Date") if m.end <= at and re.fullmatch("[，]?|以?来?，?", s.words(m.end, at)))


_REPORTED: Final = ("上报", "报送", "报告", "报请", "呈报", "请示")


def _subject(s: Sentence, verb: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...], tuple[Mention, ...], int, bool]:
    """Agencies, places and dates that stand before a verb with nothing but fillers between, and where they begin."""
    agencies: list[Mention] = []
    places: list[Mention] = []
    dates: list[Mention] = []
    at = begin = verb
    while at > s.start:
        m = _ending(s, at, KG.Agency, KG.Organization)
        if m is not None:
            if s.words(max(s.start, m.start - 2), m.start) in _REPORTED:
                agencies.clear()  # 及时上报省委、省政府，制定并下发《…》: they are told, they do not act
                break
            agencies.append(m)
            at = begin = m.start
            continue
        start, together = anaphora.several(s, at) if not agencies else (at, [])
        if together:  # 两部门2019年制定的
            agencies.extend(reversed(together))
            at = begin = start
            continue
        d = _ending(s, at, "Date")
        if d is not None:
            dates.append(d)
            at = d.start
            continue
        p = None if agencies else _ending(s, at, KG.Province, KG.Place)
        if p is not None and s.words(p.start - 1, p.start) != "在":
            places.append(p)
            at = begin = p.start
            continue
        filler = _FILLER.search(s.words(max(s.start, at - 24), at))
        if not filler or not filler[0]:
            break
        if agencies and not dates and re.match(r"[，]", filler[0]) and not _continues(s, at - len(filler[0])):
            break
        at -= len(filler[0])
    if agencies or places:
        return tuple(reversed(agencies)), tuple(reversed(places)), tuple(reversed(dates)), begin, True
    far = _far_subject(s, verb)
    return far, (), tuple(reversed(dates)), min([verb, *(m.start for m in far)]), False


def _continues(s: Sentence, at: int) -> bool:
    """Before a comma: a date or 日前 still belongs to the clause, anything else does not."""
    return _ending(s, at, "Date") is not None or s.words(max(s.start, at - 2), at) in ("近日", "日前", "近期", "门，")


def _far_subject(s: Sentence, verb: int) -> tuple[Mention, ...]:
    """The agencies that open the verb's clause or one before it, where other words follow them: 国新办今天举行发布会，发布《…》."""
    lead = _LEAD.match(s.document.text, s.start, s.end)
    starts = [lead.end() if lead else s.start, *(s.start + m.end() for m in _COMMA.finditer(s.words(s.start, verb)))]
    days = {d.start: d.end + (s.words(d.end, d.end + 1) == "，") for d in s.of("Date")}
    for start in reversed(starts):
        at = days.get(start, start)
        out: list[Mention] = []
        while here := [m for m in s.all.starting_at(at, KG.Agency) if m.end <= verb]:
            out.append(max(here, key=lambda m: (m.end, m)))
            joint = _AND.match(s.document.text, out[-1].end)
            at = joint.end() if joint else out[-1].end
        if out:
            gap = _AND_OTHERS.sub("", s.words(out[-1].end, verb))
            following = _ON_A_BASIS.fullmatch(gap)  # 省民政厅依据民政部印发的《…》，制定了《…》
            another = not following and any(out[-1].end <= m.start < verb for m in s.of(KG.Agency))
            return () if another or (len(gap) > 50 and not following) or _NOT_ITS_ACT.search(gap) else tuple(out)
    return ()


def _ending(s: Sentence, at: int, *kinds: str) -> Mention | None:
    """The longest mention of these kinds that ends at an offset."""
    here = [m for m in s.all.ending_at(at, *kinds) if m.start >= s.start]
    if not here and KG.Agency in kinds:
        here = [m for m in (*anaphora.bodies(s), *congresses.bodies(s)) if m.end == at]
    return min(here, key=lambda m: (m.start, m)) if here else None


def _role(verb: str) -> str:
    last = next((_ROLES[verb[-n:]] for n in range(len(verb), 0, -1) if verb[-n:] in _ROLES), "issue")
    return "issue" if last == "force" and _ISSUES.search(verb) else last  # 公布|施行
