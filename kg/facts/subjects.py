"""Who does what a verb says: the people or bodies named before it, coordinated ones together."""

import re
from typing import Final

from kg.facts.sentence import Sentence
from kg.lexicon import one_of
from kg.model import Mention
from kg.vocab import KG

BODIES: Final = (KG.Agency, KG.Organization)
ACTORS: Final = (KG.Person, *BODIES)

# Words after which a person or body is no subject but what is studied, followed or reported on.
_OBJECT: Final = re.compile(
    f"(?:{one_of('people_words', 'object_after')})(?:了|好)?(?:中共中央总书记、国家主席、中央军委主席|中共中央总书记|国家主席)?$"
)
UNNAMED: Final = f"{one_of('people_words', 'unnamed')}|[厅局处科部司院校会站所行区县市州盟旗乡镇省）]长"
"""Words that people are called by where no name follows: 省财政厅副厅长、有关部门负责同志."""
_OF_GROUP: Final = re.compile(f"(?:{one_of('people_words', 'of_group')})代表$")  # 群众代表|李明发言: 代表 is his title
# What may stand between two coordinated subjects, besides titles before a name.
_LIST: Final = re.compile(
    "(?:各?(?:处室|部门|单位|处|司局|直属单位)|机关(?=[、和与及])|(?:全[省市县区州])?各(?:设区的?|省辖)?[市县区州盟旗]+(?:（[市县区州盟旗、]{1,8}）)?(?:[^，。；、的在等]{1,6}(?:[局厅委办部](?=[、，和及与以])))?|(?:省)?(?:直管|直辖)[市县](?:（[市县区、]{1,8}）)?"
    rf"|{one_of('people_words', 'in_list')}|等(?:\d+[个家])?"
    f"|[、，和](?:[^，。；、和的在对了是就将向]{{2,14}}(?:{one_of('body_words', 'other_body')}|[镇乡村局厅委办处院站队]))(?=[、和及与]|[有相]关|主要|分管|负责)|[、，和与及]"
    rf"|(?:党组|党委|常务|一级|二级|原|总)?副?(?:{UNNAMED})|[两二三四五六七八九十\d]+个(?:乡镇|镇街?|街道|乡)(?:（[^（）]{{1,8}}）)?|(?:民政)?分管(?:民政)?(?=领导|负责|副)|全体(?:干部)?职工|[两二三四五六七八九十\d]+个?[市区县州省旗](?:[^，。；、的在两二三四五六七八九十\d]{{1,8}}(?:局|厅|委|政府|办|部))?"
    r"|等[市区县州盟]+[^，。；、的在等市区县]{1,8}?(?:局|厅|委|政府|办|部))*"
)
# Unnamed others at the end of a list: 何立峰、王小洪，在新疆工作过的老同志，以及有关部门负责同志等出席.
MORE: Final = re.compile(
    rf"(?:等?[^，。；：]{{0,40}}(?:{UNNAMED}))?(?:，(?:以及|和|还有)?[^，。；：]{{2,60}}(?:{UNNAMED}|\d[余多]?[人名])(?:（[^（）]{{1,8}}）)?)+等?(?:[^，。；：]{{0,12}})"
)
_VERBS: Final = re.compile(f"[在对了的是就]|{one_of('people_words', 'acting')}")
# A body that only names another meeting: 在二十届中央纪委三次全会上, 全国人大三次会议.
_OTHER_MEETING: Final = re.compile(
    rf"(?:[第一二三四五六七八九十\d]+[次届])?(?:(?!{one_of('people_words', 'takes_part')})[^，。；在、]){{0,8}}(?:会议|全会|大会(?!交流|发言|典型|书面|表态)|会上)"
)
# 厅机关各处室, 局属单位: the organ itself does not act.
_OWN: Final = re.compile(r"机关|直?属|内设|系统|各|党组成员|领导班子")
# Between two coordinated people, before the second's title: 甲、乙; 甲同志，副省长乙; 甲大校，州长乙.
_NEXT_PERSON: Final = re.compile(f"(?:{one_of('people_words', 'after_name')}|[大上中少]校|[上中少]将)?(?:[、，和及与]|以及)|同志")
_EACH: Final = re.compile(
    "(?:同志)?(?:分别)?(?:结合|立足|围绕|紧扣)[^，。；：]{2,24}，(?:(?:就|围绕|对)[^，。；：]{2,30}|(?:着重|重点|主要|分别)*从(?:“[^“”]{2,120}”|[^，。；：“”]{2,24})等?[\\d一二三四五六七八九十几多]+?个?(?:方面|角度|层面|维度))"
)
"""Between those who speak and the verb: 甲、乙|分别结合各省实际，就下一步工作|作了发言; 甲|结合本县实际，从三个方面|作了发言."""
AND_PLACES: Final = re.compile(
    "等?(?:[\\d两二三四五六七八九十]+[家个]?)?(?:部门|单位|处室|委办局)?(?:负责人|负责同志)?，[^，。；：在]{2,60}?(?:[\\d两二三四五六七八九十]+个)?(?:[市区县州盟旗]+|乡镇|街道|镇街)(?:[^，。；：的在]{0,8}(?:局|负责人|负责同志|代表))?，?"
    "(?:分别|依次|先后|相继|逐一)(?:就|围绕|结合|对|作|做|进行|汇报|介绍|通报|发言)?[^，。；：]*"
)
"""Between bodies and the verb where places go on with the list: 市公安局等4个部门|，东湖区、西湖区等5个区，分别就开展情况|作了发言."""
_ON_A_VISIT: Final = re.compile(
    "(?:[今昨]天|日前|近日|\\d{1,2}日|[上下]午)*[在到赴][^，。；：]{1,14}?(?:调研|考察|检查|慰问)(?:[^，。；：]{0,6}(?:期间|时|后)，|[^，。；：]{0,20}，(?=(?:并|随后|其间|期间)?(?:还|先后|共同)?$))"
)
"""Between somebody and what he does on his way: 副总理甲|在湖北调研期间，|主持召开座谈会."""
_CALLS_THEN: Final = re.compile("(?:同志)?[^，。；：]{0,40}(?:召开|举行)[^，。；：《》]{1,40}(?:会议?|论坛)，(?:会上)?")
"""Between who calls a meeting and what he says there: 省长甲|在省民政厅调研并召开专题会议，|强调要…."""
_THEN: Final = re.compile(
    "(?:同志)?(?:等(?:[局厅部委省市县区州]?(?:领导|班子)(?:班子)?(?:成员)?|同志|嘉宾|专家|人)*)?(?:[、，和及与]|，?以及)"
)
_FRAMES: Final = re.compile("(?:同志)?(?:还|也|分别)?(?:就|围绕|针对)[^，。；]*")
"""Between a speaker and what he does with it, in which others are named: 部长甲|就落实副总理乙讲话精神|提出要求."""
_BROKEN: Final = re.compile("[。；：]|，(?!并|还|在)")
_REACH: Final = 240
UNDERTAKES: Final = re.compile(r"(?:联合|共同)?(?:主办|举办)?[，、](?:由)?(?P<who>[^。；，]{2,80}?)(?:联合|共同|具体)?承办")
"""Matches after those who host an event: who carries it out, 由省民政厅主办，市民政局、市慈善总会承办."""
_IN_WHOSE_NAME: Final = 40
_IN_NAMES: Final = re.compile("代表[^，。；：]*")


def subjects(s: Sentence, at: int, floor: int, reach: int = 60, heard: bool = False, people: bool = False) -> list[Mention]:
    """The subject of a verb at document offset `at`, looking back no further than `floor`; people, or else bodies, in text order.

    国务院副总理李明华、赵永刚出席 gives two people; 省教育厅、省公安厅有关负责同志出席 gives two agencies. `people`: of what bodies
    cannot do themselves, 李明华到长沙市第一中学看望师生，并主持座谈会.
    """
    near = [m for m in _outermost(s, floor, at, heard) if not people or m.entity.kind == KG.Person]
    if not near:
        return []
    near = _without_framed(s, near, at)
    last = near[-1]
    if last.entity.kind in BODIES and "召开" in s.words(last.end, at):
        near = _who_called(s, near, at)
        last = near[-1]
    gap = s.words(last.end, at)
    if last.entity.kind == KG.Person and "，" in gap and (visit := _ON_A_VISIT.match(gap)):
        gap = gap[visit.end() :]
    if (
        (len(gap) > reach or _BROKEN.search(gap))
        and not MORE.fullmatch(gap)
        and not _EACH.fullmatch(gap)
        and not AND_PLACES.fullmatch(gap)
        and not (last.entity.kind == KG.Person and _CALLS_THEN.fullmatch(gap))
    ):
        return []
    chain = [last]
    for m in reversed(near[:-1]):
        between = s.words(_titled_end(s, m), chain[0].start)
        if last.entity.kind in BODIES and m.entity.kind == KG.Person and _THEN.fullmatch(between):
            chain.insert(0, m)
            last = m  # 副厅长甲，省财政厅、省公安厅负责人: people with titles stand before bodies
        elif _coordinated(m, last, _without_places(s, m.end, chain[0].start) if last.entity.kind in BODIES else between):
            chain.insert(0, m)
        elif last.entity.kind == KG.Person and m.entity.kind in BODIES:
            continue  # an agency within a title
        else:
            break
    return chain


def _titled_end(s: Sentence, m: Mention) -> int:
    """Where a name ends with the title behind it: 何向东|副秘书长|，市民政局负责人."""
    title = s.all.starting_at(m.end, "Post") if m.entity.kind == KG.Person else []
    return title[0].end if title else m.end


def _without_framed(s: Sentence, near: list[Mention], at: int) -> list[Mention]:
    """Without those who are only named in what a speaker speaks of: 厅长甲就落实副省长乙的要求|作说明 is by 甲."""
    for i, m in enumerate(near[:-1]):
        if m.entity.kind == KG.Person and _FRAMES.fullmatch(s.document.text, _titled_end(s, m), at):
            return near[: i + 1]
    return near


def _who_called(s: Sentence, near: list[Mention], at: int) -> list[Mention]:
    """Without the organ at which a person calls a meeting: 省长甲在|省民政厅|调研并召开专题会议，强调 is by 甲."""
    for i, m in enumerate(near[:-1]):
        if m.entity.kind == KG.Person and _CALLS_THEN.fullmatch(s.document.text, m.end, at):
            return near[: i + 1]
    return near


_WHO_SAID: Final = re.compile(
    "(?:同志|[总副]?[书局省市县州区厅部处主][记长席任理])?(?:代表[^，。；：]{2,16}|[对就在][^，。；：]{2,24}|所)*[作做]出?的[^，。；：]{0,12}?(?:报告|讲话|安排|部署|指示|批示|要求|说明)"
)
"""After somebody whose words are only passed on: 传达了|省长甲|对民政工作作出的安排."""
_PASSES_ON: Final = re.compile("(?:传达|学习|领会|落实|贯彻)了?[^。；：]*$")


def _passed_on(s: Sentence, m: Mention) -> bool:
    """Whether a person is only whose words somebody passes on: 厅长甲传达省长|乙|对全省工作作出的部署."""
    return _WHO_SAID.match(s.document.text, m.end, s.end) is not None and _PASSES_ON.search(s.words(s.start, m.start)) is not None


def _spoken_for(s: Sentence, body: Mention, floor: int) -> bool:
    """Whether a person acts in this body's name: 副总理李明华代表党中央、国务院讲话."""
    at = s.document.text.rfind("代表", max(floor, body.start - _IN_WHOSE_NAME), body.start)
    if at < 0 or not _IN_NAMES.fullmatch(s.document.text, at, body.start):
        return False
    return any(m.entity.kind == KG.Person for end in (at, at - len("同志")) for m in s.all.ending_at(end, KG.Person))


def _without_places(s: Sentence, begin: int, end: int) -> str:
    """The words between two bodies without the places that the second lies in: 武陵区、湘潭市雨湖区人民政府."""
    out, at = "", begin
    for m in s.of(KG.Province, KG.Place):
        if at <= m.start and m.end <= end:
            out, at = out + s.words(at, m.start), m.end
    return out + s.words(at, end)


def _coordinated(m: Mention, last: Mention, between: str) -> bool:
    if last.entity.kind == KG.Person:
        return m.entity.kind == KG.Person and bool(_NEXT_PERSON.match(between)) and len(between) <= 60 and not _VERBS.search(between)
    return m.entity.kind in BODIES and bool(_LIST.fullmatch(between))


def _outermost(s: Sentence, floor: int, at: int, heard: bool) -> list[Mention]:
    """Actors in text[floor:at] that stand in no other name and are no object; `heard`: a list behind 听取 is of those who report, 听取农业部、质检总局的汇报."""
    floor = max(floor, at - _REACH)
    names = [m for m in s.mentions if m.entity.kind in (KG.Meeting, KG.Campaign, KG.Policy)]
    found = [m for m in s.mentions if m.entity.kind in ACTORS and floor <= m.start and m.end <= at]
    out: list[Mention] = []
    for m in found:
        if any(o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start for o in (*found, *names)):
            continue
        before = s.words(max(s.start, m.start - 24), m.start)
        if not (heard and s.words(m.end, m.end + 1) in ("、", "和", "与")) and _OBJECT.search(before) and not _OF_GROUP.search(before):
            continue
        if m.entity.kind in BODIES and _spoken_for(s, m, floor):
            continue
        if m.entity.kind == KG.Person and not heard and _passed_on(s, m):
            continue
        if m.entity.kind in BODIES and (
            _OTHER_MEETING.match(s.document.text, m.end) or (m.end - m.start == 1 and _OWN.match(s.document.text, m.end))
        ):
            continue
        out.append(m)
    return out
