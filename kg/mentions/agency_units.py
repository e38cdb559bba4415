"""Units inside an organ: 陕西省民政厅养老处, 民政部党组, 厅机关党委; and the bare 厅 or 局 that means the organ named before."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg import divisions
from kg.lexicon import one_of
from kg.mentions import context
from kg.mentions.beginnings import Begun, Cued, Opening
from kg.mentions.branches import stationed_name
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import Named, may_be_elided, organ_name
from kg.mentions.names import SURNAMES
from kg.mentions.organ_words import LEVEL_WORDS, heads
from kg.mentions.places import entity
from kg.mentions.word_classes import last_break
from kg.mentions.words import cost
from kg.model import Entity
from kg.text.fold import HAN
from kg.vocab import KG

_AFTER: Final = rf"(?=[^{HAN}]|$|{one_of('name_limits', 'ends_unit')})"
_START: Final = rf"(?:(?=一体化)|(?!{one_of('name_limits', 'begins_no_unit')}))"
_ENDING: Final = r"(?:(?<![全大布格结开当变僵时政破赌新危定终残战])局|(?<![公上])司|(?<![四到好各用之相深长害何随近远查惩论判共独])处|科|(?<=[产业务政理展综人财督设险环援助老利保育作籍划审信])股|办公厅|办公室|研究室|政研室|法庭|调查总队)"
_STRONG: Final = f"(?:{one_of('body_words', 'armed_unit')})(?!员)"
_UNIT: Final = re.compile(
    rf"{_START}(?:[{HAN}]{{1,8}}?{_STRONG}|(?:{one_of('body_words', 'office_for')})办(?:{_AFTER}|(?=[{HAN}]{{2,3}}副?主任))|第[一二三四五六七八九十]{{1,3}}(?:纪检监察|监督检查|审查调查)室|(?:[{HAN}]{{0,6}}(?:检察|公诉|侦查监督|预防)厅|(?:[民刑][一二三四五]|行政|立案|审监|审判监督|环境资源审判)庭){_AFTER}|[{HAN}]{{1,14}}?(?:{_ENDING}|(?<!为)中心(?!任务|组|工作))(?![室所置理分境罚级数])(?:{_AFTER}|(?<=[司局])(?=[{HAN}]{{2,8}}处(?:副?处长|负责|[^{HAN}]|$))))"
)
_BUREAU: Final = f"(?:{one_of('body_words', 'bureau_for')})局"
_HOUSE: Final = "(?<=管理|监督|监察|稽查|检验|鉴定)所|(?<=管理|接收|捐助|监测|检查)站|(?<=工作)(?<!社会工作)站"
"""Endings of an organ's own houses: 殡葬事业管理所, 捐助接收工作站."""
_UNLISTED: Final = re.compile(
    rf"{_START}(?P<stem>[{HAN}]{{2,10}}?)(?:{_BUREAU}|(?:{_ENDING}|(?<!居民)(?<!村民)委员会(?:办公室)?|总队|支队|派出所|司法所|{_HOUSE}){_AFTER})"
)
_OF_PROVINCE: Final = Cued(("省", "自治区"), "(?:省|自治区)(?![级直属管内外辖])")
_OF_JOINT: Final = re.compile("(?:联席会议|(?:领导|协调|工作)小组|指挥部|工作专班)(?:办公室)?$")
_UNLISTED_BUREAU: Final = re.compile(rf"{_START}(?P<stem>(?:(?![厅局省市县])[{HAN}]){{2,12}}?){_BUREAU}")
_OFFICE: Final = Opening("办党机信", rf"(?:办公厅|办公室|党组办公室|机关服务中心|信息中心){_AFTER}")
_OF_TROOPS: Final = re.compile(one_of("body_words", "of_troops"))
_TROOPS: Final = ("军区", "军分区", "警备区", "卫戍区", "总队", "支队")
_OF_ASSEMBLY: Final = re.compile(
    rf"(?!常委|常务){_START}[{HAN}]{{2,14}}?(?:专门委员会|委员会|工委|委|研究室|办公厅|办公室)(?!员|会|书记|派){_AFTER}"
)
_STATIONED: Final = re.compile(rf"驻(?P<word>[{HAN}]{{0,8}}?[厅局委部])(?P<group>纪检(?:监察)?组)")
_SUB_BUREAU: Final = re.compile(rf"(?P<district>[{HAN}]{{1,4}}?)(?:公安)?分局")
_AWAY: Final = re.compile(f"驻(?:[京津沪穗深汉蓉渝]|[{HAN}]{{2,4}}?)办(?:事处)?(?![理法公学案])")
_ANOTHER: Final = re.compile("[和与及](?=[省市县区自])")
_FAR: Final = 200
_WORD: Final = 13.0
"""A word as cheap as this is no name: 宣传|处长."""
_NO_UNITS: Final = (
    "中共中央",
    "国务院",
    "全国人民代表大会",
    "全国人民代表大会常务委员会",
    "中共中央政治局",
    "中国人民政治协商会议全国委员会",
)
_PARTY: Final = Opening(
    "部省市社机综直行党",
    r"(?:[部省市]管)?(?:社会组织)?(?:机关|综合|直属机关|行业|社会组织)?党[组委](?!书记|副书记|成员|委员|副|班子|政|和政府|、政府)",
)
_OF_COMMITTEE: Final = re.compile(rf"{_START}[{HAN}]{{2,6}}?(?:办公室|[办部]|工委){_AFTER}")
_OF_MASS: Final = re.compile(rf"{_START}[{HAN}]{{2,9}}?(?<![内外干全总支分部])部(?:(?=副?部长)|(?!长){_AFTER})")
_MASS: Final = ("妇女联合会", "总工会", "残疾人联合会", "工商业联合会", "科学技术协会", "红十字会", "文学艺术界联合会")
"""Mass organisations that have departments called 部: 妇联|权益部, 总工会|宣教部."""
_ROOM: Final = "(?:监察|审计|督查|督察|研究|政研|保卫|档案|纪检)室|办公室"
_LONG: Final = rf"(?:(?!主任|书记|[厅局处部科]长|[副兼由是在到的里])[{HAN}]){{2,13}}"
_OWN_BUREAU: Final = rf"(?:(?![的由是在到里与和及同省市县区])[{HAN}]){{2,10}}(?<=管理|服务|事务|执法)局"
_BARE: Final = Begun(
    rf"[省市县区厅局委部院该我本常总](?:(?<![{HAN}].)|(?<=[由和与经据从向领率照按报受].)|(?<=[该我本])(?=[厅局委署办部]))",
    rf"(?:(?<![{HAN}])|(?<=[由和与经据从向领率照按报受]))(?P<word>总局(?=副?局长|党组|新闻发言人|有关)|省厅(?!级)|市局(?!级)|[县区]局(?!级)|[厅局委部院](?=党[组委]|机关|领导班子|直属|直各|属各|班子|{_LONG}[处科股]{_AFTER}|{_OWN_BUREAU}{_AFTER}|{_ROOM}))"
    rf"|(?<![{HAN}])(?P<standing>常委会)(?=副?秘书长|副?主任|党组[成书])"
    rf"|[该我本](?P<own>[厅局委署办](?![长员属级域面势部比])|部(?=[门将要决表党机还组在会对已于的]|[，、])(?!门|电|小|作|分))",
)
_BARE_UNIT: Final = re.compile(
    rf"(?!各|有关|相关|党|机关|直|属)(?:{_OWN_BUREAU}{_AFTER}|{_LONG}?处(?!室)|{_LONG}?[科股]{_AFTER})|{_ROOM}|机关党委"
)
_LISTED: Final = re.compile(
    rf"、(?P<unit>{_START}(?:[{HAN}]{{2,12}}?(?:处|司|科|股)|[{HAN}]{{2,6}}?{_STRONG}|{_ROOM})){_AFTER}"
    rf"|[和与及](?P<last>{_START}(?:(?:(?![和与及各省市县区州的厅局委])[{HAN}]){{2,10}}?(?:处|科|股)|{_ROOM})){_AFTER}"
)
# 民政部规划财务司|司长李明华、养老服务司|副司长赵建国: the second is the ministry's too.
_LISTED_HEADS: Final = re.compile(
    rf"副?(?P<head>[司处科]长|巡视员)[{HAN}]{{2,4}}(?:[、，和]|，和|，以及)(?P<unit>{_START}[{HAN}]{{2,12}}?(?P<last>[司处科]))(?=副?(?:(?P=last)长|巡视员)[{HAN}])"
)


def units(document: Document, named: list[Named]) -> Iterator[Named]:
    """Units written right after an organ, inner ones too, and those listed after them (养老处、儿童处)."""
    text = document.text
    taken = {n.start for n in named}
    starts = sorted(taken)
    for organ in named:
        n = _office(text, organ) if organ.kind == "government" and organ.place else None
        if n:
            yield n
            continue
        n = organ
        while n.name not in _NO_UNITS and n.end not in taken and (m := _unit_after(text, n)) and not _next_organ(starts, n.end, m.end()):
            unit = _unit(n, n.start, m.end(), m[0])
            yield unit
            yield from _listed(text, n, m, taken)
            n = unit


def _office(text: str, n: Named) -> Named | None:
    """An office written right after its government, in short or elsewhere: 省政府|侨办, 省政府|驻京办."""
    if text.startswith("驻", n.end):
        away = _AWAY.match(text, n.end)
        name = away[0] + ("事处" if away[0].endswith("办") else "") if away else ""
        return Named(n.start, away.end(), n.name + name, n.code, "agencies.unit", 0.9, n.place, None, "unit") if away else None
    for end in range(n.end + 6, n.end + 1, -1):
        if text[end - 1 : end] == "办" and (head := heads().get(text[n.end : end])) and head.kind in ("gov", "party_own"):
            full = end + 2 if text.startswith("公室", end) else end
            return Named(n.start, full, n.name + head.full, n.code, "agencies.unit", 0.9, n.place, None, "unit")
    return None


def words_at(text: str, offset: int) -> str:
    """The words of a unit at `offset`, "" where none stands there: 两市民政局|社会救助科."""
    other = _ANOTHER.search(text, offset, offset + 16)
    m = _UNIT.match(text, offset, other.start() if other else len(text))
    return m[0] if m else ""


def _next_organ(starts: list[int], begin: int, end: int) -> bool:
    """Whether another organ's name begins in between: 民政部下属的|国家减灾中心 is no unit's name."""
    i = bisect_left(starts, begin)
    return i < len(starts) and starts[i] < end


def _unit_after(text: str, n: Named) -> re.Match[str] | None:
    if n.kind == "party" and n.place and n.name.endswith("委"):
        return _OF_COMMITTEE.match(text, n.end)
    if n.place and (n.name.endswith(_MASS) or n.name.startswith("共青团")) and (m := _OF_MASS.match(text, n.end)):
        return m
    if n.kind in ("congress", "cppcc") and n.place and (m := _OF_ASSEMBLY.match(text, n.end)):
        return m
    if n.name.endswith(_TROOPS) and (m := _OF_TROOPS.match(text, n.end)):
        return m
    m = _PARTY.match(text, n.end) or _OFFICE.match(text, n.end) or _UNIT.match(text, n.end)
    return None if m and text.startswith("长", m.end()) and _is_name(m[0]) else m


def _is_name(words: str) -> bool:
    """Whether what looks like a unit before 长 is a person before a title: 民政局|周红梅局|长, 彭军副局|长, 民政局|周局|长."""
    name = words[:-1].removesuffix("副")
    if len(name) == 1:
        return name in SURNAMES
    return 1 < len(name) < 4 and name[0] in SURNAMES and cost(name) > _WORD


def bare(document: Document, named: list[Named]) -> Iterator[Named]:
    """厅党组书记 → the last organ whose name ends with 厅; with its units (厅养老处、儿童处)."""
    text = document.text
    taken = {n.start for n in named}
    for m in _BARE.matches(text):
        word = m["word"] or m["own"] or ""
        organ = _meant(word if word == "总局" else word[-1:] or _STANDING, m.start(), named, both=bool(m["word"]))
        if organ is not None and word in _OF_LEVEL:
            organ = _at_level(organ, word[0], m.start(), named)
        if organ is None:
            continue
        here = Named(m.start(), m.end(), organ.name, organ.code, "agencies.bare-word", 0.93, organ.place, organ.head, organ.kind)
        yield here
        unit = _BARE_UNIT.match(text, m.end())
        if unit:
            yield _unit(here, m.start(), unit.end(), unit[0])
            yield from _listed(text, here, unit, taken)


def stationed(document: Document, named: list[Named]) -> Iterator[Named]:
    """省纪委监委驻厅纪检监察组: the organ is the one that the bare word stands for; 驻民政厅 names it without its division."""
    text = document.text
    ends = {n.end: n for n in named}
    groups = [n for n in named if n.rule == "agencies.stationed-group"]
    for m in _STATIONED.finditer(text):
        sender, head = ends.get(m.start()), heads().get(m["word"])
        if len(m["word"]) == 1:
            organ = _meant(m["word"], m.start(), named, both=True)
        elif sender and sender.place and head:
            organ = replace(sender, name=organ_name(sender.place, head))
        else:
            organ = None
        if organ and sender:
            name = stationed_name(organ, m["group"])
            yield Named(sender.start, m.end(), name, organ.code, "agencies.stationed-group", 0.93, organ.place, None, "unit")
        elif organ and (same := next((g for g in groups if g.name.endswith(m["group"]) and g.code == organ.code), None)):
            yield replace(same, start=m.start(), end=m.end())
        elif organ:  # 驻厅纪检组: the organ's own commission of discipline sends it
            name = stationed_name(organ, m["group"])
            yield Named(m.start(), m.end(), name, organ.code, "agencies.stationed-group", 0.88, organ.place, None, "unit")


def unlisted(document: Document, found: Mentions, named: list[Named]) -> Iterator[Named]:
    """Departments that the table lacks, after a place written in full, or 省: 成都市精神文明建设办公室, 省政务服务和大数据管理局."""
    text = document.text
    places = found.of(KG.Province, KG.Place)
    taken = {n.end for n in named} | {n.start for n in named}
    inner = {m.start for m in places}
    whole: dict[str, set[Entity]] = {}
    for place in places:
        if place.end in taken or place.end in inner or place.start in taken or text[place.end - 1] not in "省市区县州盟旗":
            continue
        m = _UNLISTED.match(text, place.end)
        if m and not _OF_JOINT.search(m[0]) and last_break(text, place.end, m.end("stem")) == place.end:
            name = place.entity.name + m[0]
            yield Named(place.start, m.end(), name, place.entity.key[0], "agencies.unlisted-department", 0.85, place.entity, None, "gov")
            whole.setdefault(m[0], set()).add(place.entity)
    ends = {m.end for m in places}
    yield from _unlisted_again(text, whole, taken, ends)
    for level in _OF_PROVINCE.matches(text):
        if level.end() in ends or level.end() in taken or level.start() in inner or not may_be_elided(text, level.start(), level[0]):
            continue
        m = _UNLISTED_BUREAU.match(text, level.end())
        home = context.home(document, found, level.start(), level[0]) if m else None
        if m and home and last_break(text, level.end(), m.end("stem")) == level.end():
            name = home.name + m[0]
            yield Named(level.start(), m.end(), name, home.key[0], "agencies.unlisted-department", 0.83, home, None, "gov")


def _unlisted_again(text: str, whole: dict[str, set[Entity]], taken: set[int], ends: set[int]) -> Iterator[Named]:
    """What an article has told with its whole place, later with the level's word alone: 湖南省家政等级评定委员会 … |省家政等级评定委员会|副主任."""
    for words, places in whole.items():
        place = next(iter(places)) if len(places) == 1 else None
        level = next((w for w in LEVEL_WORDS if place.name.endswith(w)), "") if place else ""
        at = text.find(level + words) if level else -1
        while place is not None and at >= 0:
            end = at + len(level) + len(words)
            if at + len(level) not in ends and end not in taken and may_be_elided(text, at, level):
                yield Named(at, end, place.name + words, place.key[0], "agencies.unlisted-department", 0.83, place, None, "gov")
            at = text.find(level + words, end)


_OF_LEVEL: Final = ("市局", "县局", "区局")
_STANDING: Final = ("人大常委会", "人民代表大会常务委员会")


def _meant(word: str | tuple[str, ...], offset: int, named: list[Named], both: bool) -> Named | None:
    """The organ that a bare 厅, 局, 委 at `offset` stands for: a department, not the General Office; after it too if `both`."""
    at = bisect_left(named, offset, key=lambda n: n.start)
    tails = word if isinstance(word, tuple) else (word, word + "员会")
    for n in named[max(0, at - _FAR) : at][::-1]:
        if n.name.endswith(tails) and not n.name.endswith("办公厅"):
            return n
    after = [n for n in named[at : at + _FAR] if n.name.endswith(tails) and not n.name.endswith("办公厅")] if both else []
    told = Counter(n.name for n in after)
    return max(after, key=lambda n: told[n.name], default=None)  # an article's own 厅 is the one that it speaks of most


def _at_level(organ: Named, level: str, offset: int, named: list[Named]) -> Named | None:
    """The department of this level that 市局, 县局 mean: not 闵行区民政局 but the city's, named before or above it."""
    if organ.place is None or organ.head is None or organ.place.name.endswith(level):
        return organ
    at = bisect_left(named, offset, key=lambda n: n.start)
    ending = organ.head.form[-1:]
    for n in named[max(0, at - _FAR) : at][::-1]:
        if n.head is not None and n.place is not None and n.head.form.endswith(ending) and n.place.name.endswith(level):
            return n
    above = context.above(organ.place, level)
    if above is None:
        return None
    return replace(organ, name=organ_name(above, organ.head), code=above.key[0], place=above)


def _unit(n: Named, start: int, end: int, words: str) -> Named:
    if n.kind in ("congress", "cppcc") and n.place:  # 省人大社会建设委 → 湖南省人大社会建设委员会
        full = (
            words.removesuffix("委").removesuffix("工") + ("工作委员会" if words.endswith("工委") else "委员会")
            if words.endswith("委")
            else words
        )
        name = n.name.replace("人民代表大会", "人大") + full
        return Named(start, end, name, n.code, "agencies.unit", 0.9, n.place, n.head, n.kind)
    place = _district(n, words) or n.place
    code = place.key[0] if place and place != n.place else n.code
    return Named(start, end, n.name + words, code, "agencies.unit", 0.9, place, n.head, n.kind if not n.is_agency else "unit")


def _district(n: Named, words: str) -> Entity | None:
    """The district that a city's sub-bureau is named after, and serves: 南京市公安局玄武分局 → 玄武区."""
    m = _SUB_BUREAU.match(words)
    for tail in ("区", "县", "市", "新区") if m and n.place else ():
        for d in divisions.by_name(f"{m['district']}{tail}", n.code) if m else ():
            if not d.former:
                return entity(d)
    return None


def _listed(text: str, n: Named, first: re.Match[str], taken: set[int]) -> Iterator[Named]:
    at = first.end()
    while (m := _LISTED.match(text, at) or _LISTED_HEADS.match(text, at)) and first[0][-1] in "处司室科股局队":
        part = "unit" if m["unit"] else "last"
        if m.start(part) in taken:
            break
        yield _unit(n, m.start(part), m.end(part), m[part])
        at = m.end()
