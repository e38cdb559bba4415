"""Where the name of an organization begins, read back from its ending."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import Final

from kg import divisions
from kg.lexicon import Gazetteer, alternatives, one_of, table, words, words_with
from kg.mentions import context
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.local_names import may_be_elided
from kg.mentions.organ_words import CENTRE, foreign
from kg.mentions.places import entity as division
from kg.mentions.word_classes import is_common, is_rare, last_break
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_LONGEST: Final = 26
_NAME: Final = re.compile(rf"(?:[{HAN}A-Za-z0-9·]|（[{HAN}]{{2,6}}）|“[^”\n]{{1,10}}”)+$")
_ANCHOR: Final = re.compile(r"中国|中华|全国|国家(?!级)|国际|世界|亚洲|首都|华[东南西北中]|[东西][南北](?!部)|联合国")
_STOP: Final = re.compile(
    f"{one_of('name_limits', 'breaks_organization')}|(?:引进|委托)(?=[\u4e00-\u9fff]{{2,5}}[省市县区州])|联合(?!总?会)|(?<!非企业)单位|(?<!社会)(?<!公益)(?<!慈善)组织|[0-9一二三四五六七八九十百千万两几多数][0-9余多]*[家所个座间名支批项处](?!渠)"
    f"|(?:和|及)(?:省|市)|[0-9]+号|[两三四五六七八九十多]国(?!集团)|(?:校长|院长|主席|总统|总理)(?!{one_of('body_words', 'of_leaders')})|各(?=学院|学校|公司|分行|支行|医院|大学)"
)
_WHOLE: Final = re.compile(one_of("body_words", "whole_in_name"))
_FACULTY: Final = re.compile(f"大学(?P<one>[{HAN}]{{2,8}}?)[与和](?P<other>[{HAN}]{{2,8}})$")
_FIELDS: Final = one_of("body_words", "field")
_PAIRED: Final = re.compile(f"(?<={_FIELDS})[与和及](?={_FIELDS})")
"""法律研究|与|服务中心: two fields of one body."""
_NOT_AFTER: Final = re.compile(
    f"[生卡业制化群军议路感伍]|(?<=分行)政|(?<=回报社)会|派(?!出|驻|员|人|车|代表)|{one_of('body_words', 'after_organization')}|法(?!定|人)|股(?!份有)"
)
_ADVERB: Final = re.compile("[已也]|将(?![军乐])")
_OWNED: Final = re.compile(rf"(?![和与及、的在是将对向为把等会同还也已要所下直各有该])[{HAN}]*")
_GIVEN: Final = re.compile("捐|赠|援建|资助")
"""Before a school it is what a body gives it: 福彩中心|捐建学校."""
_ATTACHED: Final = re.compile("附属|直属")
_LEVEL: Final = re.compile(r"(?P<level>自治区|省|市|县|区)$")
_COMMON: Final = words_with("body_words", "common_ending")
_ONE_A_PLACE: Final = words_with("body_words", "one_a_place")
"""What each division has one of, so that its level word alone names it: 市慈善会, 省博物馆."""
_BRANDED: Final = ("society", "research", "company", "media")
_NO_START: Final = re.compile(r"[他她它我你各多该此及经业化员者这那其某本首]|新一|[上下][一]?届")
_OPEN: Final = re.compile("[省市县](?!中)")
"""A name that begins with a bare word for a division is no brand: |省|侨商会."""
_OF_BRANDS: Final = words_with("body_words", "branded_ending")
_LEADS: Final = "可使让把被向对和与同在由将从于到是即如像若对讯"
_NO_BRAND: Final = re.compile("[家该本各某此母子总分多几两三四五六七八九十个类这那大小老新其他我你全外的是]|一[^汽]|有限|股份")
_KEPT: Final = ("直属的", "所属的", "下属的", "直属", "所属", "下属")
_LEGAL: Final = words_with("body_words", "legal_form")


class Reader:
    """Reads names back from their endings in one article; `known` are owners whose names may begin a longer one."""

    def __init__(self, document: Document, found: Mentions, known: list[Mention]) -> None:
        self.document, self.text, self.found = document, document.text, found
        self.owners = owners = [*known, *found.of(KG.Organization)]
        self.owner_ends = {m.end for m in owners}
        self.places = found.of(KG.Province, KG.Place)
        self.starts = sorted([(m.start, m.end, CENTRE) for m in owners] + [(m.start, m.end, m.entity.key[0]) for m in self.places])
        self.agencies = sorted((m.start, m.end) for m in found.of(KG.Agency))
        self.ends = [m[1] for m in self.agencies]
        self.starts = sorted(self.starts + [(s, e, "") for s, e in _abroad(self.text)])
        self.open: list[tuple[int, int]] = []  # elided names that no place in the article completes
        self.last = -1  # where the organization found last ends
        self.titles = sorted((m.start, m.end) for m in found.of(KG.Policy) if m.end - m.start > 6)

    def in_agency(self, start: int, end: int) -> bool:
        """Whether the words belong to an agency's name."""
        i = bisect_right(self.agencies, (start, len(self.text)))
        return any(a < end and start < b for a, b in self.agencies[max(0, i - 2) : i + 1])

    def read(self, ending: int, end: int, kind: str) -> Mention | None:
        """The organization whose name ends with text[ending:end], or None where that is a common noun."""
        text = self.text
        if self.in_agency(ending, end) or _NOT_AFTER.match(text, end) or self._in_title(ending, end):
            return None
        if text[ending - 1 : end] == "协商会":
            return None
        floor = max(0, ending - _LONGEST, text.rfind("\n", max(0, ending - _LONGEST), ending) + 1)
        floor = max([floor, *self.ends[bisect_left(self.ends, floor) : bisect_right(self.ends, ending)]])
        run = _NAME.search(text, floor, ending)
        if run is None or (end in self.owner_ends and not _ATTACHED.search(text, run.start(), ending)):
            return None
        begin = run.start()
        if self.text.endswith("届", begin, ending) and self.text.endswith(_OF_PEOPLE, ending, end):
            return None  # 全市第九届|村民委员会选举: those of all villages
        if self.text.endswith(("计划”", "工程”", "行动”", "项目”"), begin, ending) and self.text.endswith(("站", "点"), ending, end):
            return None  # “双百工程”|社工站: all that it has set up
        if end in self.owner_ends:
            return self._anchored(begin, ending, end)  # 华中科技大学同济医学院附属|协和医院
        return (
            self._anchored(begin, ending, end)
            or self._elided(begin, ending, end)
            or self._of_agency(floor, ending, end, kind)
            or self._bare(begin, ending, end, kind)
        )

    def _of_agency(self, floor: int, ending: int, end: int, kind: str) -> Mention | None:
        """What an agency runs, written right after it: 铁道部|第十二工程局, 地质部|地质科学院."""
        owner = next((m for m in self.found.ending_at(floor, KG.Agency)), None)
        middle = self.text[floor:ending]
        if (
            not owner
            or self.text.startswith("频道", ending)  # where something is to be seen
            or len(middle) > 10
            or not _OWNED.fullmatch(middle)
            or (kind == "school" and _GIVEN.search(middle))
            or _STOP.search(middle)
            or not is_rare_enough(middle, self.text[ending:end])
            or (
                kind in ("society", "company") and (_ends_a_name(middle) or any(is_generic(middle[at:]) for at in range(1, len(middle))))
            )  # 民政局|推行行业协会
        ):
            return None
        name = owner.entity.name + self.text[floor:end]
        kind_of = KG.Organization if kind in ("company", "media", "society", "culture") else KG.Agency
        self.last = end
        return Mention(owner.start, end, Entity(kind_of, name, owner.entity.key), "organizations.of-agency", 0.85)

    def _in_title(self, start: int, end: int) -> bool:
        i = bisect_right(self.titles, (start, len(self.text)))
        return any(a < start and end < b for a, b in self.titles[max(0, i - 3) : i])

    def _anchored(self, begin: int, ending: int, end: int) -> Mention | None:
        """The leftmost place, owner or 中国 from which the words run clean to the ending."""
        starts = list(self.starts[bisect_left(self.starts, (begin, 0, "")) : bisect_left(self.starts, (ending, 0, ""))])
        starts += [(m.start(), m.end(), CENTRE) for m in _ANCHOR.finditer(self.text, begin, ending)]
        tail = self.text[ending:end]
        for start, stop, code in sorted(starts, reverse=tail.endswith(_OF_PEOPLE)):
            middle = self.text[stop:ending]
            if (
                stop > ending
                or _broken(_PAIRED.sub("", _faculty(self.text[start:ending], _fields(middle, tail), tail) + tail))
                or _says(self.text, stop, ending)
                or self.text[start - 1 : start] == "（"
                or _OF_SEVERAL.match(middle)
                or _list_of_two(middle, self.starts, stop)
            ):
                continue
            if (tail == "频道" and code == CENTRE) or (not middle and tail in _OF_PEOPLE and self.text[stop - 1] in "省市县州"):
                continue  # a channel that something is to be seen on; 项城市|村委会选举
            if middle[:1] == "性":
                continue  # 全国|性基金会
            if tail == "村委会" and self.text[stop - 1] in "镇乡道" and 1 < len(middle) < 4:
                start = stop  # 老城镇|白莲村委会
                return self._mention(start, end, self.text[start:end], code, "organizations.after-place", 0.9)
            anchor = self.text[start:stop]
            if not _names(anchor, middle, tail) or foreign(self.text, start):
                continue
            if tail.endswith(("公司", "集团")) and code != CENTRE:
                start = self._brand(begin, start)
            if tail in _OF_BANKS and code != CENTRE and (bank := _BANK.search(self.text, max(0, start - 9), start)):
                name = self.text[bank.start("bank") : end]
                return self._mention(bank.start("bank"), end, name, code, "organizations.after-place", 0.85)
            if tail in _OF_COUNTRYMEN and (guests := self._of_guests(start, end)):
                return guests
            if tail in _OF_EVENTS and (edition := _EDITION.search(self.text, max(begin, start - 8), start)):
                start = edition.start()  # 第七届|全国农民运动会组委会
                return self._mention(start, end, self.text[start:end], code, "organizations.national", 0.9)
            rule = "organizations.national" if code == CENTRE else "organizations.after-place"
            return self._mention(start, end, self._owner(start, stop, tail) + self.text[stop:end], code, rule, 0.9)
        return None

    def _of_guests(self, start: int, end: int) -> Mention | None:
        """The body of people from one place in another whose name is left out: 省|浙江商会 → 湖南省浙江商会."""
        level = self.text[start - 1 : start]
        if level not in ("省", "市") or not may_be_elided(self.text, start - 1, level):
            return None
        near = next((m for m in reversed(self.found.inside(0, start, KG.Agency)) if divisions.get(m.entity.key[0])), None)
        served = divisions.get(near.entity.key[0]) if near else None  # the guests' own place says nothing
        home = context.above(division(served), level) if served else context.home(self.document, self.found, start - 1, level)
        name = home.name + self.text[start:end] if home else ""
        return self._mention(start - 1, end, name, home.key[0], "organizations.elided-division", 0.88) if home else None

    def _owner(self, start: int, stop: int, tail: str) -> str:
        """What begins a name, a bank before its branch in full: 工商银行|北京市分行 → 中国工商银行."""
        owner = next((m for m in self.owners if m.start == start and m.end == stop), None) if tail.endswith(("行", "行营业部")) else None
        return owner.entity.name if owner and owner.entity.name.endswith(self.text[start:stop]) else self.text[start:stop]

    def _brand(self, begin: int, start: int) -> int:
        """中车|大同电力机车有限公司 begins at its brand, if two to four letters of one stand before the place."""
        at = last_break(self.text, begin, start)
        at += self.text[at : at + 1] in tuple("在由与和对向从据")
        if self.text[start - 1 : start] in ("方", "商") or is_common(self.text[at:start]):
            return start  # 运营方|河南省爱馨养老集团, 引入|广西太和投资集团
        if self.text[at : at + 1].isdigit() or self.text[start - 1 : start] in "日月":
            return start  # 21日|黑龙江龙煤集团
        return at if 2 <= start - at <= 4 and not _STOP.search(self.text[at:start]) else start

    def _elided(self, begin: int, ending: int, end: int) -> Mention | None:
        """省慈善总会 → 海南省慈善总会."""
        for size in range(min(10, ending - begin)):
            level = _LEVEL.search(self.text, begin, ending - size) if self.text[ending - size - 1] in "区省市县" else None
            if level:
                middle = self.text[level.end() : ending]
                if middle[:1] in tuple("级属直管内外辖") or not may_be_elided(self.text, level.start(), level["level"]):
                    return None
                if _broken(_fields(middle, self.text[ending:end])) or not self._elided_name(middle, self.text[ending:end]):
                    continue
                home = context.home(self.document, self.found, level.start("level"), level["level"])
                if home is None:
                    self.open.append((level.start("level"), end))
                    return None
                name = home.name + self.text[level.end() : end]
                return self._mention(level.start("level"), end, name, home.key[0], "organizations.elided-division", 0.88)
        return None

    def _after_stop(self, begin: int, ending: int) -> int:
        """Where a registered company's name begins: after the last word that is in no name."""
        return max([begin, *(m.end() for m in _STOP.finditer(self.text, begin, ending))])

    def _elided_name(self, middle: str, tail: str) -> bool:
        if len(middle) < 2 or tail in _COMMON:
            return not middle and (len(tail) > 3 or tail in _ONE_A_PLACE) and tail not in _COMMON
        return (
            not is_generic(middle)
            or is_generic(middle, "noun")
            or (is_generic(middle, "noun", "class") and tail not in ("协会", "商会", "学会"))
        )

    def _bare(self, begin: int, ending: int, end: int, kind: str) -> Mention | None:
        """A name with no place: a registered company, or one in a list whose first word is no common one."""
        listed = self.text[begin - 1 : begin] == "、" and begin - 1 == self.last
        tail = self.text[ending:end]
        start = begin if listed else self._after_stop(begin, ending)
        if not listed and tail not in _LEGAL:
            start = max(start, last_break(self.text, begin, ending))
        if tail in _OF_BRANDS:
            start = max(start, *(self.text.rfind(c, start, ending) + 1 for c in "和与及"))
        while tail in _OF_BRANDS and start < ending - 2 and self.text[start] in _LEADS:
            start += 1
        middle = self.text[start:ending]
        if (
            len(middle) < 2
            or _STOP.search(middle)
            or is_generic(middle)
            or "和" in middle
            or _NO_START.match(middle)
            or middle[-1] in "任兼"
        ):
            return None
        if tail in _LEGAL and len(middle) >= 4:
            return self._mention(start, end, self.text[start:end], "", "organizations.registered-company", 0.88)
        if tail in ("公司", "集团") and _brand_and_trade(middle) and is_rare(self.text, start, ending):
            return self._mention(start, end, self.text[start:end], "", "organizations.brand-and-trade", 0.8)
        if self._branded(start, ending, tail):
            return self._of_home(start, end) or self._mention(start, end, self.text[start:end], "", "organizations.brand", 0.8)
        if _OPEN.match(middle):
            return None
        if (listed and tail not in _COMMON) or (
            is_rare(self.text, start, ending)
            and self.text[start] not in "镇街"
            and kind in _BRANDED
            and (tail not in _COMMON or tail == "集团")
        ):
            return self._mention(start, end, self.text[start:end], "", "organizations.rare-word", 0.8)
        return None

    def _branded(self, start: int, ending: int, tail: str) -> bool:
        """Whether a brand or a made-up name stands before 公司, 集团, 医院: two to four characters of no word (荣事达公司, 东直门医院)."""
        text, size = self.text, ending - start
        if tail not in _OF_BRANDS or not 2 <= size <= 4 or _NO_BRAND.search(text, start, ending):
            return False
        if is_common(text[start:ending]) or not is_rare(text, start, ending):
            return False
        return not any(is_generic(text[at:ending]) for at in range(start, ending))

    def _of_home(self, start: int, end: int) -> Mention | None:
        """省民康医院 → 江苏省民康医院: a made-up name behind the word for a division."""
        level = self.text[start]
        home = context.home(self.document, self.found, start, level) if level in "省市县" and end - start > 4 else None
        if home is None or not may_be_elided(self.text, start, level):
            return None
        return self._mention(start, end, home.name + self.text[start + 1 : end], home.key[0], "organizations.elided-division", 0.85)

    def _mention(self, start: int, end: int, name: str, code: str, rule: str, confidence: float) -> Mention:
        self.last = end
        name = _TERM.sub("", name) if name.endswith("理事会") else name
        kind = KG.Agency if self.text[start:end].endswith("中心") and self._subordinate(start) else KG.Organization
        return Mention(start, end, Entity(kind, name, (code,)), rule, confidence)

    def _subordinate(self, start: int) -> bool:
        """Whether an organ keeps what begins here, so that it is one too: 省民政厅直属的|省社会组织发展中心."""
        of = next((w for w in _KEPT if self.text.endswith(w, 0, start)), "")
        return of != "" and bool(self.found.ending_at(start - len(of), KG.Agency))


def _fields(middle: str, tail: str) -> str:
    """The middle of a society's name without what joins the fields it works in: 社会工作教育|与|实践研究会."""
    m = _TWO_FIELDS.fullmatch(middle) if tail in _OF_FIELDS else None
    return m["one"] + m["other"] if m and not _ends_a_name(m["one"]) and not m["one"].endswith(_BODIES) else middle


def _broken(words: str) -> bool:
    """Whether a word in these ends a name; not one that is part of a longer word: 见义勇为."""
    return _STOP.search(_WHOLE.sub("", words)) is not None


def _faculty(words: str, middle: str, tail: str) -> str:
    """The middle of a name without what joins the subjects of a faculty: 云南大学民族学|与|社会学学院; that of other names as it is."""
    m = _FACULTY.search(words) if tail == "学院" else None
    if m is None or m["one"].endswith(("院", "系", "校")) or "大学" in m["other"]:
        return middle
    return m["one"] + m["other"]


_NO_TOWNS: Final = words_with("body_words", "no_town")
_COUNTRIES: Final = Gazetteer(
    lambda: (words("countries", "name") - {"欧盟", "联合国", "东盟", "中非"}) | (words("sounds_of_no_person") - _NO_TOWNS), shared=True
)


def _abroad(text: str) -> list[tuple[int, int]]:
    """Where countries and foreign towns are named: 美国微软公司 and 塔什干电影厂 begin with them."""
    return [(s, e) for s, e, _ in _COUNTRIES.find(text)]


@cache
def _trades() -> re.Pattern[str]:
    return re.compile("(?P<brand>.{2,4}?)(?:" + alternatives(words("trades")) + ")+")


def _brand_and_trade(middle: str) -> bool:
    """燕山石化, 雨润食品: a brand of two to four characters that are no common word, and a trade."""
    m = _trades().fullmatch(middle)
    return m is not None and not is_generic(m["brand"]) and not is_common(m["brand"])


_TERM: Final = re.compile("(?<=会)第[一二三四五六七八九十]+届(?:常务)?理事会$")
"""The board of a term, which stands for its body: 区慈善总会|第一届理事会."""
_OF_PEOPLE: Final = ("居委会", "村委会", "居民委员会", "村民委员会")
"""A village's or a community's own body, named after it alone: 金山街道|金安社区居委会."""
_OF_COUNTRYMEN: Final = ("商会", "同乡会", "联谊会", "校友会")
_TWO_FIELDS: Final = re.compile(f"(?P<one>[{HAN}]{{2,8}})[与和](?P<other>[{HAN}]{{2,6}})")
_OF_FIELDS: Final = ("研究会", "学会", "协会", "促进会", "研究院", "研究中心")
_BODIES: Final = ("厅", "局", "委", "部", "会", "校", "院", "公司")
_OF_EVENTS: Final = ("组委会", "组织委员会")
_EDITION: Final = re.compile("第[一二三四五六七八九十\\d]+届$")
_OF_BANKS: Final = ("分行", "支行", "分行营业部", "支行营业部")
_BANK: Final = re.compile(f"(?:^|[^{HAN}]|[的和与])(?P<bank>(?:(?![的和与])[{HAN}]){{2,4}}银行)$")
"""A bank before the place of its branch: 三峡银行|万州分行."""
_OF_SEVERAL: Final = re.compile(r"[和与等]?[\d两二三四五六七八九十]+个?(?:省|市|州|地|县|区|旗)(?!院)")
"""After the last of several places that a sentence speaks of together: 吕梁、忻州|两市贫困县新建…"""
_TWO_BODIES: Final = re.compile("[部局署厅院][和与及](?!平|谐)")


def _list_of_two(middle: str, starts: list[tuple[int, int, str]], offset: int) -> bool:
    """Whether 和 or 、 in the middle begins a second name: 山西省招生考试管理中心和太原市…中学."""
    joints = {offset + i + 1 for i, c in enumerate(middle) if c in "和及、与"}
    return (
        _TWO_BODIES.search(middle) is not None
        or any(_ends_a_name(middle[: j - offset - 1]) for j in joints)
        or any(_ANCHOR.match(middle, j - offset) for j in joints)
        or any((j, 0, "") <= s for j in joints for s in starts[bisect_left(starts, (j, 0, "")) : bisect_left(starts, (j + 1, 0, ""))])
    )


def _says(text: str, begin: int, end: int) -> bool:
    """Whether a clause runs in text[begin:end] and no name: 已提名, 也加入."""
    return _ADVERB.search(text, begin, end) is not None


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(words("organization_kinds")))


def _ends_a_name(middle: str) -> bool:
    """月坛小学|和第四聋哑学校: what stands before 和 is a name by itself."""
    return middle.endswith(_ends())


def _names(anchor: str, middle: str, tail: str) -> bool:
    """Whether place, middle and ending make a name: 浏阳市+医院, 青州市+社会组织+培育中心, not 北京+公司, 甘肃省+县级+医院."""
    full = anchor[-1] in "省市县区州盟旗镇乡"
    if anchor in ("国际", "世界", "国家", "全国"):
        return (bool(middle) and not is_generic(middle) and tail not in _COMMON) or (not middle and len(tail) > 3 and tail not in _COMMON)
    if not middle:
        return tail not in _COMMON or (full and tail == "医院") or (not full and tail == "银行")
    if is_generic(middle):
        named = is_generic(middle, "noun") or (full and is_generic(middle, "noun", "class"))
        return tail == "大学" or (named and (tail not in _COMMON or (full and tail in ("医院", "服务中心", "指导中心", "中学", "小学"))))
    return True


def is_rare_enough(middle: str, tail: str) -> bool:
    """Whether words between an agency and an ending make a name with it: 民政部+培训+中心, not 民政部+公司."""
    return bool(middle) or tail not in _COMMON


def is_generic(middle: str, *kinds: str) -> bool:
    """Whether the words before the ending are common ones only (of these kinds): 民营, 行业, 社区发展."""
    generic = _generic(kinds)
    rest = middle
    while rest:
        size = next((n for n in range(min(6, len(rest)), 0, -1) if rest[:n] in generic), 0)
        if not size:
            return False
        rest = rest[size:]
    return True


@cache
def _generic(kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(row["word"] for row in table("generic_organizations") if not kinds or row["kind"] in kinds)
