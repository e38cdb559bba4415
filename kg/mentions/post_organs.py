"""Which organisation a title belongs to: the one before it, that of its row, a place's government, or the one just named."""

import re
from bisect import bisect_right
from typing import Final

from kg import divisions
from kg.lexicon import alternatives, one_of, words, words_with
from kg.mentions import context
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import organ_name
from kg.mentions.names import KNOWN
from kg.mentions.organ_words import Head, heads
from kg.mentions.places import entity as division
from kg.mentions.post_titles import Title, foreign_organ, scan
from kg.model import Entity, Mention
from kg.vocab import KG

Chain = tuple[Title, Entity] | None
"""The title before and its organisation."""
Answer = tuple[int, Entity | None, float]
"""Where the title begins, its organisation or None, how sure."""

_BODIES: Final = (KG.Agency, KG.Organization)
_JOINT: Final = re.compile(r"[、，和及兼与暨]|以及")
_TAIL: Final = one_of("body_words", "elided")
_ELIDED: Final = re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[由和与对向据经请在及]))(?:该|本|我|我们)?({_TAIL})$|(?:该|本|我)({_TAIL})$")
_GROUP: Final = re.compile(r"党组|党委|党工委|党总支")
_GROUPS_OF_MANY: Final = ("社会组织党委", "组织党工委", "组织工委", "综合党委", "行业党委", "联合党委")
_DIVISION: Final = re.compile(r"(?:省|市|自治区|自治州|县|区|州|盟|旗|乡|镇|街道|村|兵团)$")
_GOVERNMENTS: Final = {"特别行政区": "政府", "盟": "行政公署", "地区": "行政公署"}
_SEAT: Final = re.compile(f"(.+?(?:省|市|自治区|自治州|特别行政区|县|区|州|盟|旗|乡|镇))(?:{one_of('body_words', 'seat')})")
_COMMITTEE: Final = re.compile("(.+(?:[省市县区州盟旗]|兵团|地区?))党?委")
_UNIT: Final = re.compile(f"(?:{one_of('body_words', 'unit_of_seat')})$")
_OF_COMMITTEE: Final = ("组织部长", "宣传部长", "统战部长")
"""Heads of a Party committee's departments."""
_OFFICE: Final = re.compile(r"[\u4e00-\u9fff]{2,8}(?:厅|局|委|委员会)$")
_JOINT_BODY: Final = re.compile(r"(联席会议|领导小组|指挥部|工作专班|协调小组|工作小组)((?:办公室)?)$")
_LEVEL: Final = {
    **dict.fromkeys(("省", "自治区", "行政区"), "province"),
    **dict.fromkeys(("市", "州", "盟"), "prefecture"),
    **dict.fromkeys(("县", "区", "旗"), "county"),
}
_MODIFIERS: Final = alternatives(words("title_modifiers"))
_MODIFIER: Final = re.compile(
    rf"(?:的|(?:分管|负责|主持)[^，。、]{{2,8}}的|{_MODIFIERS}|(?:第[一二三四五六七八九十]+届?[、和及])?(?:第?[一二三四五六七八九十]+届?[、和及])*第?[一二三四五六七八九十]+届(?:常务理事会|理事会|监事会|执委会|委员会)?)$"
)
_DEPARTMENT: Final = re.compile(r"(?:[、，。；：\s]|(?<=[由和与及任原]))([\u4e00-\u9fff]{2,8}[厅局])$")
_OWN_UNIT: Final = re.compile(
    r"(?:[、，。；：\s“]|^|(?<=[由和与及兼])|(?<=[带率]领)|(?<=陪同))(?P<head>[厅局委]?)(?P<unit>(?![厅局委省市县区]|中心|处"
    rf"|科)(?:(?!由|[和与及][厅局委])[\u4e00-\u9fff]){{0,8}}?(?:{one_of('body_words', 'own_unit')}|(?:{one_of('body_words', 'office_for')})办|(?:服务|管理|事务|执法|监察|彩票)局))$"
)
_WHOLE: Final = re.compile(r"(.+?[厅局署]|.+?(?:部|委员会|总会|委)(?=机关|办公|$|[^厅局署]*[处室]$))")
_OF_PEOPLE: Final = re.compile("(?:居委会|村委会|居民委员会|村民委员会)(?=主任|副主任)")
_PARTY_OF: Final = re.compile("(.+(?:村|社区))党")
_DEPARTMENT_OF: Final = re.compile("(.+[省市县区州盟旗]委|.+自治区党委).*部$")
_TOWN: Final = re.compile(".+(?:街道|镇|乡)$")
_WITH_OFFICE: Final = tuple(sorted(words_with("body_words", "has_office")))
_STATIONED: Final = re.compile("驻(?P<host>[厅部局委院])")
_OF_MASS: Final = re.compile("^共青团.*部$|(?:联合会|总工会|红十字会|科学技术协会).{2,9}部$")
_POLICE: Final = ("公安局", "公安厅")
_STRONG: Final = words_with("people_words", "head_of_organ")


def joins(gap: str) -> bool:
    """Whether the words between two titles join them: 、 or ，省民政厅."""
    return not gap or (len(gap) <= 30 and bool(_JOINT.match(gap)) and not re.search("[。；\n]|[，、].*[，、]", gap))


class Organs:
    """The organisations of one article, asked for the one that a title belongs to."""

    def __init__(self, document: Document, found: Mentions) -> None:
        self.document, self.found, self.text = document, found, document.text

    def of(self, title: Title, chain: Chain) -> Answer:
        """Where the title really begins, its organisation, how sure: 组织部长 → 部长 at 组织部; `chain` is the title before it."""
        text, start = self.text, title.start
        if title.kind == "foreign":
            home = [m for cut in (start, title.end - 1) for m in self.found.ending_at(cut, *_BODIES) if not foreign_organ(text, m.start)]
            if not home or (home[0].end > start and not title.words.endswith("部长")):
                return start, None, 0.9
        before = _MODIFIER.search(text, max(0, start - 12), start)
        for cut in (start, start - len(before[0]) if before else start):  # 省民政厅|原|厅长
            if ending := self._ending(cut):
                return start, ending.entity, 0.95
        if title.kind != "standing" and (inside := self._ending_inside(title)):
            return inside
        if title.kind in ("office", "rank") and (employer := self._before_the_name(start)):
            return start, employer, 0.92
        if title.organ:
            named = title.organ.removesuffix("主席")  # the head of state is an organ of the state: 中华人民共和国|主席
            begin = start + len(named) if title.words.startswith(named) else start
            return begin, Entity(KG.Agency, title.organ, ("cn",)), 0.95
        if _core(title) == "总理" and any(m.entity.name in KNOWN for m in self.found.ending_at(start, KG.Person)):
            return start, Entity(KG.Agency, "国务院", ("cn",)), 0.9  # 李强总理: no foreign one
        joint = _JOINT_BODY.search(text, max(0, start - 12), start)
        if joint and (near := self._latest(start, (joint[1],), local=True) or self._latest(start, (joint[1],))):
            return start, Entity(near.kind, near.name + joint[2], near.key) if joint[2] else near, 0.9  # 联席会议办公室|主任
        if (host := _STATIONED.match(title.words)) and (near := self._latest(start, (host[1],), whole=True)):
            return start, near, 0.9
        linked = chain if chain and self._follows(chain[0], start) else None
        if seat := self._seat(title, linked):
            return seat
        if people := self._of_people(title, chain):
            return people
        town = self._place(title) if title.words in ("书记", "副书记") else None
        if town is not None and town.end == start and _TOWN.match(town.entity.name):
            body = "党工委" if town.entity.name.endswith("街道") else "党委"
            code = town.entity.key[0]
            return start, Entity(KG.Agency, town.entity.name + body, (code if code else town.entity.key[-1],)), 0.85
        if linked and title.words.startswith("纪委") and (seat_of := _COMMITTEE.fullmatch(linked[1].name)):
            return start + 2, Entity(KG.Agency, seat_of[1] + "纪委", linked[1].key), 0.93  # 广东省委常委、|纪委书记
        if linked and title.words in _OF_COMMITTEE and _COMMITTEE.fullmatch(linked[1].name):  # 省委常委、组织|部长
            return title.end - 2, Entity(KG.Agency, linked[1].name + title.words[:-1], linked[1].key), 0.93
        if linked and (organ := self._of_chain(title, linked[1], start)):
            return start, organ, 0.93
        if m := _ELIDED.search(text, max(0, start - 4), start):
            tail = m[1] or m[2]
            if near := self._latest(start, (tail,)):
                return start, near, 0.9
        if unit := self._unit(title, chain) or self._department(title, chain):
            return start, unit, 0.85
        return start, None, 0.9

    def _before_the_name(self, start: int) -> Entity | None:
        """The organisation before a name that its title follows: 江苏省民政厅|李明华|厅长."""
        return next((body.entity for p in self.found.ending_at(start, KG.Person) if (body := self._ending(p.start))), None)

    def named_before(self, title: Title, since: int) -> Entity | None:
        """The organisation that a bare 局长 beside a name means by its ending: the one that the story named last, not before `since`."""
        if _core(title) not in _STRONG or not title.tails:
            return None
        near = self._latest(title.start, title.tails, since)
        return None if near and of_mass_organisation(near.name) else near

    def only_one(self, title: Title) -> Entity | None:
        """The organ of the centre that a bare 部长 beside a name means where the story names no other of its ending, before or behind."""
        if _core(title) not in _STRONG or not title.tails:
            return None
        begin, end = next((a, b) for a, b in self.document.stories if a <= title.start < b)
        if "部" not in title.tails:
            return None  # 国务院办公厅 has no 厅长
        only: Entity | None = None
        for m in self.found.inside(begin, end, KG.Agency):
            if m.entity.name.endswith("部"):
                if only is not None and m.entity != only:
                    return None
                only = m.entity
        if only is None or only.key[:1] != ("cn",):
            return None
        return only

    def _department(self, title: Title, chain: Chain) -> Entity | None:
        """A department of the province that the article is of, written without it: 民政厅|副厅长; 时任民政局|局长的甲 in a county's."""
        m = _DEPARTMENT.search(self.text, max(0, title.start - 10), title.start)
        if not m:
            return None
        if m[1].endswith("局"):
            head = heads().get(m[1])
            named = self._before_name(title) or (self.text.startswith("的", title.end) and self.found.starting_at(title.end + 1, KG.Person))
            near = [context.home(self.document, self.found, title.start, level) for level in ("county", "prefecture")]
            place = self._listed_before(m.start(), chain) or next((e for e in near if e), None)
            return Entity(KG.Agency, place.name + head.full, (place.key[0],)) if head and named and place else None
        if not self._before_name(title):
            return None
        home = context.home(self.document, self.found, title.start, "province")
        return Entity(KG.Agency, home.name + m[1], (home.key[0],)) if home and not home.name.endswith("市") else None

    def _listed_before(self, offset: int, chain: Chain) -> Entity | None:
        """The city or county whose post or organ the sentence told last: 市政府副秘书长甲、|民政局局长乙."""
        begin = self.document.sentence_at(offset)[0]
        organ: Entity | None = None
        if chain is not None:
            before, told = chain
            organ = told if before.start >= begin and told.kind == KG.Agency else None
        if organ is None:
            named = self.found.inside(begin, offset, KG.Agency)
            organ = named[-1].entity if named else None
        if organ is None or not organ.key:
            return None
        of = divisions.get(organ.key[0])
        return division(of) if of is not None and of.level != "province" else None

    def _of_people(self, title: Title, chain: Chain) -> Answer | None:
        """The people's own committee of a village or community whose Party secretary was just named: 社区党委书记、居委会|主任."""
        own = _OF_PEOPLE.search(self.text, max(0, title.start - 5), title.end)
        home = chain and own and self.text[chain[0].end : own.start()] in ("、", "兼") and _PARTY_OF.match(chain[1].name)
        if not (chain and own and home) or own.end() < title.start:
            return None
        return own.end(), Entity(KG.Organization, home[1] + own[0], chain[1].key), 0.9

    def _unit(self, title: Title, chain: Chain) -> Entity | None:
        """A unit whose organ is left out or short: 省民政厅机关党委书记甲、人事处|处长乙; 厅办公室|主任."""
        text, start = self.text, title.start
        m = _OWN_UNIT.search(text, max(0, start - 12), start)
        if not m or not m["unit"].endswith(title.tails or ("处",)):
            return None
        if not self._beside_name(title) and not (chain and self._follows(chain[0], start)):
            return None
        if m["head"]:
            base = self._latest(start, (m["head"],))
        else:
            begin = self.document.sentence_at(start)[0]
            near = chain and chain[0].start >= begin and chain[0].kind != "foreign"
            base = chain[1] if near and chain else self._latest(start, ("厅", "局"), begin) if m[0][0] in "、，" else None
        if not base or base.kind != KG.Agency:
            return None
        head, place = heads().get(m["unit"]), divisions.get(base.key[0])
        traffic = m["unit"].startswith("交通") and base.name.endswith(_POLICE)  # 公安局副局长、|交通管理局|局长
        if head and head.kind == "gov" and place and not m["head"] and not traffic:
            return Entity(KG.Agency, place.name + head.full, base.key)  # 厅党组成员、民间组织管理局|局长
        if not (whole := _WHOLE.match(base.name)):
            return None
        return Entity(KG.Agency, whole[1] + m["unit"], base.key)

    def _ending(self, offset: int) -> Mention | None:
        return max(self.found.ending_at(offset, *_BODIES), key=lambda m: m.end - m.start, default=None)

    def _beside_name(self, title: Title) -> bool:
        return bool(self.found.starting_at(title.end, KG.Person) or self.found.ending_at(title.start, KG.Person))

    def _before_name(self, title: Title) -> bool:
        """Whether a title or its row stands beside a name: 党组书记、|局长|甲."""
        last = title
        for following in scan(self.text)[bisect_right(scan(self.text), title.start, key=lambda t: t.start) :]:
            if following.start - last.end > 1 or not _JOINT.fullmatch(self.text, last.end, following.start):
                break
            last = following
        return self._beside_name(title) or (last is not title and self._beside_name(last))

    def _ending_inside(self, title: Title) -> Answer | None:
        """组织部|长, 市政府党组|成员, 自治区党委|书记: the organisation's name ends within the title's words."""
        text, start = self.text, title.start
        for cut in range(start + 1, title.end):
            if body := self._ending(cut):
                whole, group = body.entity, text[start:cut]
                if cut == title.end - 1 and text[cut] == "长":
                    return cut - 1, whole, 0.95
                if _GROUP.fullmatch(group):
                    of_group = whole.name.endswith(_GROUPS_OF_MANY)  # 社会组织党委|书记: the committee is a body by itself
                    if of_group or not whole.name.endswith(group) or _DIVISION.search(whole.name, 0, len(whole.name) - len(group)):
                        return cut, whole, 0.9
                    return start, Entity(whole.kind, whole.name[: -len(group)], whole.key, whole.of), 0.9  # 党组成员 at 市政府
                if body.start < start or (body.start == start and group.startswith("驻")):  # 驻厅纪检监察组|组长
                    return cut, whole, 0.9
        return None

    def _seat(self, title: Title, linked: Chain) -> Answer | None:
        """The government whose head the title names: 江苏省副省长, 副市长, 新疆维吾尔自治区主席."""
        text, start = self.text, title.start
        region = _core(title) in ("主席", "自治区主席")
        if region and text.endswith("自治区", 0, start):
            start -= 3
        if title.kind != "government" and not (region and text.startswith("自治区", start)):
            place = self._place(title)
            at_region = place and region and place.entity.name.endswith("自治区")
            return (place.end, _government(place.entity), 0.95) if place and at_region else None
        begin = start + 3 if text.startswith("自治区", start) else start
        if place := self._place(title):
            return max(begin, place.end, start), _government(place.entity), 0.95
        tails = ("自治区",) if region else title.tails
        if linked and (m := _SEAT.match(linked[1].name)) and m[1].endswith((*tails, "市", "自治区", "区")):
            whole = divisions.get(linked[1].key[0]) if linked[1].key else None  # 大理州委 is of 大理白族自治州
            name = whole.name if whole and whole.name.endswith(m[1][-1]) and whole.name[0] == m[1][0] else m[1]
            return begin, _government(Entity(KG.Place, name, linked[1].key)), 0.93
        level = next((_LEVEL[t] for t in tails if t in _LEVEL), "")
        if not level and (near := self._latest(start, _of_town(tails), self.document.sentence_at(start)[0])):
            town = _SEAT.match(near.name)  # 陬市镇党委书记甲、|镇长乙
            return (begin, _government(Entity(KG.Place, town[1], near.key)), 0.9) if town else None
        homes = (context.home(self.document, self.found, start, word) for word in (level, *tails)) if level else ()
        home = next((h for h in homes if h and h.name.endswith(tails)), None)  # 州长 beside a 市 is of the 州 told before
        return (begin, _government(home), 0.85) if home else None

    def _place(self, title: Title) -> Mention | None:
        before = _MODIFIER.search(self.text, max(0, title.start - 12), title.start)
        cuts = (title.start, title.start + 3, title.start - len(before[0]) if before else title.start)  # 独龙江乡|原|乡长
        places = [m for cut in cuts if cut < title.end for m in self.found.ending_at(cut, KG.Province, KG.Place)]
        return max(places, key=lambda m: m.end - m.start, default=None)

    def _follows(self, before: Title, start: int) -> bool:
        """Whether a title at `start` stands in one row with the title before it: 党组书记、厅长; 副省长、公安厅|厅长."""
        gap = self.text[before.end : start]
        if not gap or len(gap) == 1:
            return not gap or bool(_JOINT.match(gap))
        joined = len(gap) <= 12 and bool(_JOINT.match(gap)) and not self.found.inside(before.end, start, KG.Person)
        return joined and bool(_UNIT.search(gap) or _OFFICE.fullmatch(gap, 1) or _of_table(gap[1:]))

    def _of_chain(self, title: Title, organ: Entity, start: int) -> Entity | None:
        """The organisation of a title whose own is left out or lacks its place: 省委常委、组织部|部长; 副省长、公安厅|厅长."""
        joint = re.search("[、，和及兼与暨]", self.text[max(0, start - 12) : start][::-1])
        unit = self.text[start - joint.start() : start] if joint and joint.start() else ""
        if unit:
            if unit in ("办公厅", "办公室") and organ.name.endswith(_WITH_OFFICE):
                return Entity(KG.Agency, organ.name + unit, organ.key)  # 省政府副秘书长、办公厅|党组成员
            if unit == "行署" and organ.name.endswith("地委"):
                return Entity(KG.Agency, organ.name.removesuffix("地委") + "地区行政公署", organ.key)
            if unit == "行署" and organ.name.endswith("盟委"):
                return Entity(KG.Agency, organ.name.removesuffix("委") + "行政公署", organ.key)
            if _UNIT.fullmatch(unit):
                if organ.name.endswith("委"):
                    return Entity(KG.Agency, organ.name + unit, organ.key)
                committee = _DEPARTMENT_OF.match(organ.name)  # 市委副书记、宣传部部长、政法委|书记
                return Entity(KG.Agency, committee[1] + unit, organ.key) if committee else None
            seat, place = _SEAT.match(organ.name), divisions.get(organ.key[0]) if organ.key else None
            if place and (head := _of_table(unit)):
                # 民政厅副厅长兼老龄办|主任; 市委常委、人武部|政委; 州委常委、军分区|司令员
                return Entity(KG.Agency, organ_name(division(place), head), (place.code,))
            return Entity(KG.Agency, seat[1] + unit, organ.key) if seat and unit.endswith(title.tails or ("厅",)) else None
        if title.words in _OF_COMMITTEE:
            return None
        if title.words.endswith("发言人") or title.words.startswith(("机关党委", "直属机关党委")):
            whole = _WHOLE.match(organ.name)  # 市民政局办公室主任、新闻发言人: the bureau's
            return Entity(organ.kind, whole[1], organ.key) if whole else organ
        if title.tails and not organ.name.endswith(title.tails) and _core(title) in _STRONG:
            return None
        return organ

    def _latest(self, offset: int, tails: tuple[str, ...], since: int = 0, local: bool = False, whole: bool = False) -> Entity | None:
        """The organisation with such a name's end that the article named last before `offset`, not before `since`."""
        story = next((s for s in self.document.stories if s[0] <= offset < s[1]), (0, len(self.text)))
        for m in reversed(self.found.inside(max(since, story[0]), offset, *_BODIES)):
            name = m.entity.name
            if name.endswith("办公厅") and "厅" in tails:
                continue  # its head is no 厅长
            if name.endswith(tails) and not (local and m.entity.key[:1] == ("cn",)):
                return m.entity
            if whole and (of := _WHOLE.match(m.entity.name)) and of[1].endswith(tails):
                return Entity(m.entity.kind, of[1], m.entity.key)
        return None


def of_mass_organisation(name: str) -> bool:
    """Whether this is a department of a mass organisation, which a bare 部长 does not mean by itself: 妇联权益部."""
    return _OF_MASS.search(name) is not None


def _of_table(unit: str) -> Head | None:
    """The office or the troops of a division by the words that name it: 老龄办, 双拥办, 人武部, 军分区."""
    head = heads().get(unit) if unit.endswith(("办", "办公室", "武装部", "人武部", "军分区", "警备区")) and len(unit) > 2 else None
    return head if head and head.kind in ("gov", "army", "branch") else None


def _of_town(tails: tuple[str, ...]) -> tuple[str, ...]:
    """How the organs of a town or township end that has such a post: 镇党委, 乡人民政府."""
    return tuple(t + body for t in tails if t in ("镇", "乡") for body in ("党委", "人民政府"))


def _core(title: Title) -> str:
    return title.words.removeprefix("常务").removeprefix("副")


def _government(place: Entity) -> Entity:
    name = place.name + next((word for end, word in _GOVERNMENTS.items() if place.name.endswith(end)), "人民政府")
    return Entity(KG.Agency, name, (place.key[0] or (place.key[1] if len(place.key) > 1 else ""),))
