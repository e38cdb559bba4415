"""What a local organ's words name: its division as written before it, taken over from the list, or left to the context."""

import re
from dataclasses import replace
from typing import Final

from kg import divisions
from kg.frozen import frozen
from kg.lexicon import one_of, words_with
from kg.mentions import context
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.organ_words import CENTRE, LEVEL_WORDS, Head, Organ, heads, name_then, organs
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_ORDINARY: Final = re.compile(
    rf"(?:^|[^{HAN}]|[我该本驻和与及由在向对将从据受被请让同合过日来自是为以并给经时的者记获于入到按]|会同|联合|期间)$"
)
_GENERIC: Final = re.compile(
    f"(?:[各全某外每跨几两数多等上级以邻一三四五六七八九十0-9]|(?:[省市县州盟旗]|(?<![军分备])区)[、和及或]?|{one_of('body_words', 'no_division')}|[城都超门辖股楼夜闹菜花房集早债罢黑海互退汇车期]|(?<!召)开)$"
)
_IN_NAME_OF: Final = re.compile("[^，。；以]{2,24}的?名义")  # 以|县委、县政府名义印发
_ORDINAL: Final = re.compile("第[一二三四五六七八九十]{1,2}$")
_TERM: Final = re.compile("第?[一二三四五六七八九十]{1,3}届$")
_OFFICES: Final = ("民政所", "民政办", "民政办公室", "社会事务办", "社会事务办公室", "派出所", "司法所", "党群服务中心", "便民服务中心")
_OF_TOWNS: Final = {
    **dict.fromkeys(("镇", "乡"), frozenset(("党委", "政府", "人民政府", "人大", "纪委", *_OFFICES))),
    "街道": frozenset(("党工委", "工委", "办事处", "纪工委", "人大工委", *_OFFICES)),
}
_STANDING: Final = ("人大常委会", "人民代表大会常务委员会")
_COURTS: Final = {"province": "高级人民法院", "prefecture": "中级人民法院"}
_SERVES: Final = {"corps": "650000", "hongkong": "810000", "macao": "820000"}
"""The province of organs that the lexicon knows by whole name; 新疆生产建设兵团 is run like one, inside one."""
_CORPS_BEFORE: Final = re.compile(
    "(?:新疆生产建设兵团|(?<!建设)兵团)(?P<unit>第[一二三四五六七八九十]{1,2}师)?$|(?P<alone>(?:第|(?<![第一二三四五六七八九十]))[一二三四五六七八九十]{1,2}师)$|(?:^|(?<=[，。；：、“\n]))(?P<own>师)$"
)
_CORPS_DIVISION: Final = re.compile("第[一二三四五六七八九十]{1,2}师")
_HEAD_OF: Final = re.compile("副?书记(?:[\u4e00-\u9fff]{2,4})?[、，]")  # 百丈街道党工委|书记、|办事处主任
CORPS_CITY: Final = re.compile("第[一二三四五六七八九十]{1,2}师$")
"""Before a city that is one with a division of the corps: 第一师|阿拉尔市民政局."""
_CALLED_IN: Final = ("会同", "联合", "协同", "协调", "与", "和", "同")
"""Before departments that an organ works with: 他们会同|公安局、林业局."""
_PRONOUNS: Final = ("们", "他", "她")
_ACTS: Final = re.compile(
    "：|将(?!近)|表示|要求|提出|[今昨]天|日前|近日|新闻发言人|有关负责人|副?局长|副?主任|发布|公布|宣布|通报|最新|数据|、?(?:教育|科技|公安|财政|商务|卫生|农业|环保|交通运输|工信|住建|人社)部"
)
"""What stands behind an organ that acts."""
_FORWARDED: Final = ("国务院批转", "国务院办公厅转发", "国务院同意")
_MINISTRY_ENDS: Final = ("部", "署")
_LONGEST_MINISTRY: Final = 12
_HEADED_ONCE: Final = ("党委", "党工委", "纪委", "人大", "人大常委会", "政协")
_LED: Final = re.compile("副?(?:书记|主任|主席)")
_NATION: Final = ("中国", "国家")
_LOCAL: Final = re.compile("[全我本][省市县区州盟旗]|自治[区州县旗]")
_JOINERS: Final = re.compile(
    f"[、，]|(?:、(?:{one_of('body_words', 'bare_department')})){{1,5}}[、和]|(?:、(?!各|有关|相关)[{HAN}]{{2,8}}?[局委办部队])(?=、)、|[{HAN}]{{2,8}}?(?:[办处科室]|支队|大队|总队|中心)、|和|与|及|以及|、市|(?:[将已还又再拟]|近日|日前)?(?:会同|联合)"
)
_LISTS_PARTY: Final = ("gov", "government", "party", "party_own", "supervision", "congress", "cppcc", "court", "procuratorate", "mass")
"""Kinds of organs after which a list goes on with departments of the Party committee."""
_DOES: Final = re.compile("[理好成结证妥]|事(?!处)|实事|公(?![室厅])")
_OTHER_COMMITTEES: Final = tuple(sorted(words_with("body_words", "party_or_league")))
_ONE_A_PLACE: Final = words_with("body_words", "one_a_place")
_NOT_AFTER: Final = re.compile(
    r"部?[门们]|(?<=部)队|员(?!会)|托|屈|婉|署[^、，。会]|(?<=部)分[^行局管别布享]|分(?=[公校会院站部支队厅店社厂馆台区园所]|中心)"
)


@frozen
class Named:
    """Words that name an organ, before they become a mention: `place` is the division that it serves, if it is a local one."""

    start: int
    end: int
    name: str
    code: str
    rule: str
    confidence: float
    place: Entity | None = None
    head: Head | None = None
    kind: str = ""

    @property
    def is_agency(self) -> bool:
        """Whether it is an organ of state or Party; other parties, media and academies are organizations."""
        return Organ(self.name, self.kind, "").is_agency

    @property
    def mention(self) -> Mention:
        """The words as a mention of the organ; other parties and media are organizations."""
        kind = KG.Agency if self.is_agency else KG.Organization
        return Mention(self.start, self.end, Entity(kind, self.name, (self.code,)), self.rule, self.confidence)


def _governs_itself(place: Entity, head: Head) -> bool:
    """Whether a village or community has this body as its own people's, no organ: 村委会, but 社区党委 is the Party's."""
    return place.name.endswith(("村", "社区")) and not head.form.startswith("党")


def may_be_elided(text: str, begin: int, level: str) -> bool:
    """Whether a level word at `begin` stands for one division: 从市民政局 but not 各市, 城市, 直辖市, 社区."""
    ahead = text[max(0, begin - 4) : begin]
    plain = level in ("省", "市", "县", "自治区")  # 区, 州, 旗 end too many other words
    if ahead.endswith(("我" + level, "本" + level)):
        return True  # 我市|市委
    if ahead.endswith("以") and _IN_NAME_OF.match(text, begin):
        return True
    return not _GENERIC.search(ahead) and (plain or bool(_ORDINARY.search(ahead)))


def ordinary_before(text: str, start: int) -> bool:
    """Whether a name may begin at `start`: after a mark or a word that no name ends with."""
    return _ORDINARY.search(text, max(0, start - 3), start) is not None


def central(start: int, end: int, organ: Organ, rule: str = "agencies.central", confidence: float = 0.98) -> Named:
    """国务院 → 国务院, 人社部 → 人力资源和社会保障部."""
    place = divisions.get(_SERVES.get(organ.kind, ""))
    where = Entity(KG.Province, place.name, (place.code, place.parent)) if place else None
    return Named(start, end, organ.name, where.key[0] if where else CENTRE, rule, confidence, where, None, organ.kind)


class LocalNames:
    """Reads the heads of local organs in one article; knows the places by where they begin and end."""

    def __init__(self, document: Document, found: Mentions) -> None:
        self.document, self.text, self.found = document, document.text, found
        self.ends = {m.end: m for m in found.of(KG.Province, KG.Place)}
        self.open: list[tuple[int, int]] = []  # elided names that no place in the article completes
        self.told: dict[str, list[Entity]] = {}  # the divisions whose organ of a name was written in full

    def read(self, start: int, end: int, head: Head, previous: Named | None) -> list[Named]:
        """The organs that a head at text[start:end] names: none for a class of organs, two for 纪委监委."""
        if self.text[end - 1] == "办" and _DOES.match(self.text, end):
            shorter = heads().get(self.text[start : end - 1])  # 省政府|办理建议
            if shorter is None:
                return []
            end, head = end - 1, shorter
        if _NOT_AFTER.match(self.text, end):
            return []
        if head.kind == "provincial":
            above = self.ends.get(start)
            own = above is not None and above.entity.kind == KG.Province
            if not own and not self.text.endswith(("省", "自治区"), max(0, start - 3), start):
                return []  # 养老服务中心 of a county or a street is a house
            head = replace(head, kind="institution")
        if head.form == "镇委":  # the word for the town is part of its committee's short form
            start, head = start + 1, replace(head, form="党委", full="党委")
        if head.kind == "institution" and (ordinal := _ORDINAL.search(self.text, max(0, start - 4), start)):
            start, head = ordinal.start(), replace(head, full=ordinal[0] + head.full)  # 第二社会福利院
        if head.form in _STANDING and (term := _TERM.search(self.text, max(0, start - 8), start)):
            start = term.start()  # 甘肃省|第十二届人大常委会
        if head.kind == "party_bare":
            place = previous.place if previous and previous.is_agency and previous.kind in _LISTS_PARTY else None
            if place is None or previous is None or self.text.startswith("长", end) or not self._joined(previous.end, start):
                return []
            if not place.key[0]:
                return []  # a town has none
            return self._named(start, end, replace(head, kind="party"), place, "agencies.shared-division", 0.9)
        if then := name_then(head.form, "", self.document.article.date):
            head = Head(head.form, then, "gov")  # 省编办 of 2012 is the government's
        level = self._level_word(start, head)
        before = start + len(level) if head.kind == "party" else start + 2 if head.form.startswith("街道") else start
        written = self.ends.get(before)
        if written is None and head.form in _HEADED_ONCE and self.text[before - 1 : before] == "原" and _LED.match(self.text, end):
            written = self.ends.get(before - 1)  # 毛坝镇|原|党委书记
        if written is None and head.form.startswith("街道") and head.form != "街道":  # the street's word is part of the head
            office = Head(head.form.removeprefix("街道"), head.full.removeprefix("街道"), "grassroots")
            if street := self._town(start + 2, office):
                return self._named(start, end, office, street, "agencies.elided-division", 0.9)
        if written is None and (town := self._town(start, head)):
            begin = start - (2 if town.name.endswith("街道") else 1)
            return self._named(begin, end, Head(head.form, head.full, "grassroots"), town, "agencies.elided-division", 0.9)
        if head.kind == "party_listed" and head.form == "党委" and written and not written.entity.key[0]:
            head = Head("党委", "党委", "grassroots")  # 富林镇党委
        if head.kind == "party_listed" and head.form == "党委" and written and written.entity.name.endswith("自治州"):
            whole = replace(head, kind="party_own")  # 昌吉州党委, as Xinjiang calls it
            return self._named(written.start, end, whole, written.entity, "agencies.division-and-department", 0.95)
        if head.kind == "party_listed" and written and written.entity.kind == KG.Province:
            head = replace(head, kind="party")  # 山东省党委统战部, as lists of provinces and regions say
        joined = previous is not None and (
            self._joined(previous.end, start) or (head.form == "办事处" and _HEAD_OF.fullmatch(self.text, previous.end, start))
        )
        if head.kind == "grassroots" and written is None and previous and previous.place and joined:
            if not previous.place.key[0] and previous.head and previous.head.kind == "grassroots":  # 玉林街道党工委、办事处
                return self._named(start, end, head, previous.place, "agencies.shared-division", 0.93)
            return []
        if head.kind == "institution" and written and written.entity.name.endswith(("村", "社区")):
            return []  # 金安社区社会组织服务中心 is no organ
        if head.kind == "grassroots" and (written is None or written.entity.key[0] or _governs_itself(written.entity, head)):
            return []
        if corps := self._of_corps(start, end, head):
            return corps
        if head.kind == "party_listed" and written is None and (region := self._region(start - 1)):
            whole = replace(head, kind="party")  # 区党委宣传部
            return self._named(start - 1, end, whole, region, "agencies.elided-division", 0.9)
        if head.kind == "party_listed":
            in_region = previous is not None and previous.place is not None and previous.place.name.endswith("自治区")
            if not previous or not previous.place or not in_region or not self._joined(previous.end, start):
                return []
            head = replace(head, kind="party")
            return self._named(start, end, head, previous.place, "agencies.shared-division", 0.93)
        if written and head.form.endswith("指挥部") and (above := self._sent_by(written, before)):  # 青海省|玉树抗震救灾指挥部
            name = above.entity.name + self.text[written.start : end]
            return [Named(above.start, end, name, above.entity.key[0], "agencies.joint-body", 0.9, above.entity, None, "joint")]
        if written and written.start < before and (head.kind != "party" or self.text[before - 1] in "省市区县旗盟州"):
            other = next((p for p in _OTHER_COMMITTEES if self.text.endswith(p, 0, written.start)), "") if head.form == "委" else ""
            if other:
                return [self._of_other(written.start - len(other), end, other, written.entity, head)]
            named = self._named(written.start, end, head, written.entity, "agencies.division-and-department", 0.98)
            self.told.setdefault(head.full, []).append(written.entity)
            return [self._with_corps(n) for n in named] if "师" in self.text else named
        twice = self.ends.get(start if head.kind == "party" else start - len(level)) if level else None
        if twice and twice.entity.name.endswith(level):  # 洪山区区委
            return self._named(twice.start, end, head, twice.entity, "agencies.division-and-department", 0.95)
        if level:
            begin = start if head.kind in ("party", "league") else start - len(level)
            return self._elided(begin, end, level, head, previous)
        own = head.kind != "institution" or head.form in _ONE_A_PLACE
        if previous and previous.place and own and self._joined(previous.end, start):
            if head.form.endswith("队") and previous.name.endswith("公安局") and start - previous.end > 1:  # 公安局治安支队、|交警支队
                name = previous.name + head.full
                return [Named(start, end, name, previous.code, "agencies.shared-division", 0.9, previous.place, None, "unit")]
            return self._named(start, end, head, previous.place, "agencies.shared-division", 0.93)
        if previous and previous.place and self._called_in(previous, start, end, head):
            return self._named(start, end, head, previous.place, "agencies.shared-division", 0.9)
        return [nations] if head.kind == "gov" and (nations := self._nations(start, end, head)) else []

    def _nations(self, start: int, end: int, head: Head) -> Named | None:
        """The nation's organ that a broadcast calls by its bare words where it acts: 发改委：…; 统计局今天公布.

        So it does where the article has its whole name too, or names no place whose it could be.
        """
        forwarded = self.text.endswith(_FORWARDED, 0, start)
        if not forwarded and (self.text[start - 1] if start else "\n") not in "，。：；！？、“\n据":
            return None
        beside = self._ministry(end + 1) if self.text[end : end + 1] in ("、", "和") else False
        if not forwarded and not beside and not _ACTS.match(self.text, end):
            return None
        organ = next((o for nation in _NATION if (o := organs().get(nation + head.full)) is not None), None)
        if organ is None:
            return None
        told = any(nation + form in self.text for nation in _NATION for form in (head.form, head.full))
        if not told and (_LOCAL.search(self.text) or context.home(self.document, self.found, start, "province") is not None):
            return None
        return central(start, end, organ, "agencies.central", 0.9)

    def _ministry(self, at: int) -> bool:
        """Whether the words at an offset name a ministry, which only the state has: 卫生健康委、|民政部."""
        ends = (self.text.find(word, at, at + _LONGEST_MINISTRY) for word in _MINISTRY_ENDS)
        return any(close > at and self.text[at : close + 1] in organs() and self.text[close + 1 : close + 2] != "门" for close in ends)

    def _called_in(self, previous: Named, start: int, end: int, head: Head) -> bool:
        """Whether the organ told last works with this one of its own place: 县民政局局长甲说，他们会同|公安局、林业局…"""
        if previous.kind != "gov" or head.kind != "gov" or head.form[-1] != self.text[previous.end - 1] or head.form[-1] not in "厅局":
            return False
        word = next((w for w in _CALLED_IN if self.text.endswith(w, 0, start)), "")
        if not word or re.search("[。；\n]", self.text[previous.end : start]):
            return False
        return len(word) > 1 or (self.text[start - 2 : start - 1] in _PRONOUNS and self.text[end : end + 1] in ("、", "和", "等"))

    def _with_corps(self, n: Named) -> Named:
        """The organ with the corps' division that is one with its city: 第八师|石河子市民政局."""
        m = CORPS_CITY.search(self.text, max(0, n.start - 5), n.start) if n.code.startswith("65") else None
        return replace(n, start=m.start(), name=m[0] + n.name) if m else n

    def _region_told(self, previous: Named, begin: int) -> Entity | None:
        """The region whose organ the sentence named last, if no district since: 自治区民政厅副厅长、|区老龄办主任."""
        place = previous.place
        if place is None or not place.name.endswith("自治区") or re.search("[。；\n]", self.text[previous.end : begin]):
            return None
        districts = (m for m in self.found.inside(previous.end, begin, KG.Place) if m.entity.name.endswith("区"))
        return None if any(districts) else place

    def _region(self, begin: int) -> Entity | None:
        """The autonomous region that 区 at `begin` stands for before what only provinces have: 区党委组织部, 区财政厅."""
        if begin < 0 or self.text[begin] != "区" or not may_be_elided(self.text, begin, "区"):
            return None
        return context.home(self.document, self.found, begin, "自治区")

    def _sent_by(self, place: Mention, before: int) -> Mention | None:
        """The province, written in full, whose body is called after where it works: a place without 市, 州 or 县 right behind it."""
        if self.text[before - 1] in "省市区县州盟旗":
            return None
        above = self.ends.get(place.start)
        return above if above and above.entity.kind == KG.Province and self.text[above.end - 1] in "省区市" else None

    def _of_corps(self, start: int, end: int, head: Head) -> list[Named]:
        """The organs of 新疆生产建设兵团 and its divisions, in full or short: 兵团民政局, 第三师民政局."""
        m = _CORPS_BEFORE.search(self.text, max(0, start - 16), start) if self.text[start - 1 : start] in ("团", "师") else None
        if m is None or (not m[0].startswith("新疆") and "兵团" not in self.text) or "新疆" not in self.text:
            return []
        unit = m["unit"] or m["alone"] or ""
        if m["own"]:  # 师民政局 in a story of 第十二师
            told = _CORPS_DIVISION.findall(self.text, 0, start)
            if not told:
                return []
            unit = told[-1]
        if unit and unit[0] != "第":
            unit = "第" + unit  # 十二师民政局
        name = "新疆生产建设兵团" + unit + head.full
        kind = "" if unit else "corps"  # where a division lies its name does not say
        return [replace(central(m.start(), end, Organ(name, kind, "")), head=head, kind=head.kind)]

    def _town(self, start: int, head: Head) -> Entity | None:
        """The township or street that 镇党委, 乡政府, 街道党工委 leave out: the last one of that kind that the story names before."""
        level = next((w for w in ("镇", "乡", "街道") if self.text.endswith(w, 0, start)), "")
        begin = start - len(level)
        if not level or head.form not in _OF_TOWNS[level] or not _ORDINARY.search(self.text, max(0, begin - 3), begin):
            return None
        story = self.document.story_at(start)[0]
        named = [m for m in self.ends.values() if story <= m.start and m.end < start and m.entity.name.endswith(level)]
        return max(named, key=lambda m: m.end).entity if named else None

    def _joined(self, a: int, b: int) -> bool:
        return bool(_JOINERS.fullmatch(self.text, a, b))

    def _level_word(self, start: int, head: Head) -> str:
        """The bare level word of an elided name: 省民政厅 → 省; a party head begins with it itself (省委)."""
        if head.kind == "party":
            return next((w for w in LEVEL_WORDS if self.text.startswith(w, start)), "")
        if head.kind == "league":
            return head.form[1:-1]
        return next((w for w in LEVEL_WORDS if self.text.endswith(w, 0, start)), "")

    def _elided(self, begin: int, end: int, level: str, head: Head, previous: Named | None) -> list[Named]:
        if level == "市" and head.form.endswith("厅") and not head.form.endswith("办公厅"):  # 直辖市民政厅（局）
            return []
        after_organ = previous is not None and previous.end == begin
        other = next((p for p in _OTHER_COMMITTEES if self.text.endswith(p, 0, begin)), "") if head.form == "委" else ""
        if other and (home := context.home(self.document, self.found, begin, level)):
            return [self._of_other(begin - len(other), end, other, home, head)]  # 民建|省委
        if level == "区" and self.text[begin - 1 : begin] == "新" and may_be_elided(self.text, begin - 1, "区"):
            home = context.home(self.document, self.found, begin, level)  # |新区民政局 in 浦东新区
            return self._named(begin - 1, end, head, home, "agencies.elided-division", 0.9) if home and home.name.endswith("新区") else []
        if not after_organ and not may_be_elided(self.text, begin, level):
            return []
        if level == "区" and head.form.endswith("厅") and not head.form.endswith("办公厅"):
            level = "自治区"  # 区民政厅
        if level == "区" and previous and (region := self._region_told(previous, begin)):
            return self._named(begin, end, head, region, "agencies.elided-division", 0.9)
        if previous and previous.place and previous.end >= begin - 12 and "\n" not in self.text[previous.end : begin]:
            in_region = level == "区" and previous.place.name.endswith("自治区") and self._joined(previous.end, begin)
            place = previous.place if in_region else context.above(previous.place, level)  # 自治区民政厅、区妇联
            if place:
                return self._named(begin, end, head, place, "agencies.elided-division", 0.94)
        home = self._named_in_full(begin, level, head) or context.home(self.document, self.found, begin, level)
        if home is None:
            self.open.append((begin, end))
            return []
        return self._named(begin, end, head, home, "agencies.elided-division", 0.93)

    def _named_in_full(self, begin: int, level: str, head: Head) -> Entity | None:
        """The only division of this level whose organ of this name the story gave in full before, where its paragraph names no place yet.

        清远市民政局… goes to 肇庆 and 云浮 in the next paragraphs; 市民政局 after them is still its own.
        """
        places = [p for p in self.told.get(head.full, ()) if p.name.endswith(level)]
        if len(set(places)) != 1 or self.found.inside(self.text.rfind("\n", 0, begin) + 1, begin, KG.Province, KG.Place):
            return None
        framed = [self.document.field_span(field) for field in ("headline", "attribution")]
        return None if any(self.found.inside(*span, KG.Province, KG.Place) for span in framed) else places[0]

    @staticmethod
    def _of_other(start: int, end: int, body: str, place: Entity, head: Head) -> Named:
        """The committee of another party or body in a place: 民革江苏省委, 民建省委."""
        kind = "mass" if body == "共青团" else "party_other"
        rule = "agencies.committee-of-another-body"
        return Named(start, end, body + organ_name(place, head), place.key[0], rule, 0.95, place, None, kind)

    def _named(self, start: int, end: int, head: Head, place: Entity, rule: str, confidence: float) -> list[Named]:
        out = []
        for full in head.full.split("+"):
            name = organ_name(place, Head(head.form, full, head.kind))
            out.append(Named(start, end, name, place.key[0], rule, confidence, place, head, head.kind))
        return out


def organ_name(place: Entity, head: Head) -> str:
    """The full name of a local organ: (广东省, 委统战部) → 广东省委统战部, (内蒙古自治区, 党委) → 内蒙古自治区党委."""
    division = divisions.get(place.key[0])
    if head.kind == "branch" or (head.form == "军区" and division and not division.name.endswith("省")):  # 内蒙古军区
        return (division.short if division and division.short else place.name) + head.full
    full = head.full.removeprefix("街道") if place.name.endswith("街道") else head.full
    if head.kind == "party":
        full = full.removeprefix("党")
        if place.name.endswith("自治区"):
            full = "党" + full
        return news_form(place.name) + full
    if head.kind == "party_own":
        return news_form(place.name) + full if full != "团委" else _league(place)
    if head.kind == "court" and head.form == "法院" and division and division.level in _COURTS:
        full = _COURTS[division.level]
    if full == "团委":
        return _league(place)
    if full == "党委" and division and division.level != "area":
        return news_form(place.name) + ("党委" if place.name.endswith("自治区") else "委")  # 江苏、浙江两省|党委
    if place.name.endswith("特别行政区") and head.kind == "government":
        full = full.replace("人民政府", "政府")
    return place.name + full


def _league(place: Entity) -> str:
    return "共青团" + news_form(place.name) + "委"


def news_form(name: str) -> str:
    """How news names a prefecture or county before its Party committee: 延边朝鲜族自治州 → 延边州."""
    if name.endswith(("自治州", "自治县", "自治旗")):
        forms = [form for d in divisions.by_name(name) for form in d.forms if form != d.name and form.endswith(name[-1])]
        return forms[0] if forms else name
    return name
