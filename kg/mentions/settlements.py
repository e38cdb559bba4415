"""Streets, towns, townships, villages, communities and zones below the county: 益都街道, 春华镇, 通衢社区.

A town that the table knows is believed by its name; others only right after the place that they lie in, in a list after
one of these, or governed by a word of place (在永光村，).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import divisions
from kg.lexicon import Gazetteer, cells, one_of, table, told_again, words, words_with
from kg.mentions import context
from kg.mentions.beginnings import Begun
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.names import SURNAMES
from kg.mentions.word_classes import is_common, is_common_noun, last_break
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_TOWN: Final = Gazetteer(("街道", "镇", "乡", "苏木"), shared=True)
_CHANGED: Final = re.compile("(?:撤销|设立|新设|撤并|并入|划归|划入|划出|析出|更名为|改设|改为)$")
"""Before the names that a change of divisions does away with or makes: 撤销|河口乡，设立|河口镇."""
_SHORT_STREET: Final = re.compile(r"街(?!街道|[道坊头巷\d号镇上舞景])")
"""A street office's short name, as Wuhan, Guangzhou and Tianjin write it: 水果湖街 for 水果湖街道."""
_NOT_AFTER: Final = re.compile(f"{one_of('place_words', 'after_town')}|道(?!办)|(?<=乡)镇|镇(?![长政党人纪])")
_AFTER_PLACE: Final = re.compile(
    f"(?:办事处)?(?P<name>[{HAN}]{{0,8}}?(?:社区(?!发展|教育|治理|营造|矫正)|村(?!{one_of('place_words', 'after_village')}|委会?主)|街道"
    f"|(?:经济技术|高新技术产业|经济|产业|旅游|高新)?(?:{one_of('place_words', 'zone')})))"
)
_VERBS: Final = re.compile(rf"{one_of('name_limits', 'breaks_settlement')}|[0-9一二三四五六七八九十百千]+[个家]")
_OF_TOWN: Final = re.compile(rf"(?P<town>[{HAN}]{{2,5}}?(?:民族乡|乡|镇|街道))[{HAN}]{{1,6}}(?:村|社区)")
_COMMON: Final = ("农村", "乡村", "山村", "渔村", "本村", "各村")
_ZONES: Final = ("经济技术开发区", "高新技术产业开发区", "经济开发区", "高新技术开发区", "高新区", "经开区", "高新开发区")
_LONGEST: Final = 8
_FORMER: Final = re.compile(rf"(?P<stem>[{HAN}]{{2,4}}?)(?:[{HAN}]{{1,3}}族)?[乡镇]")
_KINDS: Final = ("村", "社区", "街道", "乡", "镇")
_NAME: Final = rf"(?P<name>[{HAN}]{{2,4}}?(?P<kind>{'|'.join(_KINDS)}))"
_NEXT: Final = re.compile(rf"[、和]{_NAME}(?=[、，。；）和及与等的在开进调看]|采访|村民|居民)")
_OF_FAMILY: Final = re.compile(rf"[、和](?P<name>(?P<family>[{HAN}])(?P<kind>村))(?=[、，。；）和及与等的])")
"""A village that only a surname tells from others, in a list of villages: 新河村、|范村|."""
_COUNT: Final = re.compile("(?:等[0-9几多两三四五六七八九十]*个?|[0-9两三四五六七八九十]+个)$")
_TOWN_ROW: Final = re.compile(rf"(?P<row>(?:(?:(?![的和在到由等])[{HAN}]){{2,6}}、)+(?:(?![的和在到由等])[{HAN}]){{2,4}})$")
"""Towns that share the word for them: 怀远县|榴城、包集、龙亢等4个镇, |双桥、魏庄、古城镇."""
_NO_ROW: Final = re.compile("[镇乡街（）道]*[长党人政村委]")
_SORTS: Final = ("镇", "乡", "街道", "苏木")
_GOVERNED: Final = Begun(
    rf"[在来走位家前抵地到进深为](?:(?<![{HAN}].)(?<=在)|(?<=[到为])|(?<=进)(?=入)|(?<=深)(?=入)|(?<=来)(?=[到自])|(?<=走)(?=进)|(?<=位)(?=于)|(?<=家)(?=住)|(?<=前)(?=往)|(?<=抵)(?=达)|(?<=地)(?=处))",
    rf"(?:{one_of('place_words', 'governs')}|(?<![得达感受做提遇见看听来])到了?|为(?=[{HAN}]{{2,4}}(?:社区|村)(?:居民|村民|群众|老人)))(?P<street>[{HAN}]{{2,3}}街)?{_NAME}"
    "(?=[，、。的和]|[里内]|搭|采访|看|开展|村民|居民|群众|老人|党)",
)
_STREET: Final = re.compile(
    rf"(?:^|(?<=[，。；：“\n]))(?P<name>[{HAN}]{{2,5}}(?P<kind>街道))(?=的|社区|办事处|党工委|干部|居民|工作人员)", re.MULTILINE
)


_COMMITTEE: Final = re.compile("(?P<kind>村|社区)(?=党总支|党支部|党委|党组织|村委会|村民委员会|居委会|居民委员会|“?两委)")
_BEFORE_COMMITTEE: Final = re.compile(f"(?:^|[，。；：“、\n])(?P<name>[{HAN}]{{2,4}})$")
_OWN_STREET: Final = 4
"""A street's name as long as this may be known by itself; shorter ones (老城街道) many cities have."""


@cache
def _towns() -> dict[str, tuple[str, ...]]:
    return {row["name"]: cells(row["parents"]) for row in table("towns")}


def has_town(county: str, name: str) -> bool:
    """Whether the county of this code has a town or street of this name: 婺源县, 江湾镇."""
    return county in _towns().get(name, ())


@cache
def _provinces() -> frozenset[str]:
    return frozenset(d.short for d in divisions.every() if d.level == "province")


@cache
def _zone_words() -> tuple[str, ...]:
    return tuple(sorted(words_with("place_words", "zone")))


@cache
def _generic() -> frozenset[str]:
    return words("generic_settlements")


@cache
def _generic_ends() -> tuple[str, ...]:
    return tuple(sorted(word for word in _generic() if len(word) > 1))


def find(document: Document, found: Mentions) -> Iterator[Mention]:
    """Mentions of places below the county; `found` holds the divisions."""
    text = document.text
    ends = {m.end: m for m in found}
    places = sorted(found, key=lambda m: m.start)
    new: list[Mention] = []
    for _, end, _ in _TOWN.find(text):
        town = None if _NOT_AFTER.match(text, end) else _known(document, found, ends, end)
        if town:
            new.append(town)
            ends[town.end] = town
    short = list(_short_streets(text, ends)) if "街" in text else []
    rows = list(_rows(document, found, ends)) if "、" in text else []
    short += [m for m in rows if m.end not in ends]
    new += short
    yield from new
    begun = {m.start for m in [*places, *new]}
    inside_towns = {at for m in new for at in range(m.start + 1, m.end)}
    lower: list[Mention] = []
    for outer in sorted([*places, *new], key=lambda m: m.start):
        inner: Mention | None = outer
        while inner and inner.end not in begun and (inner := _inside(text, inner)):
            if inner.start in inside_towns:
                break
            lower.append(inner)
    yield from lower
    known = sorted([*places, *new, *lower], key=lambda m: m.start)
    taken = {at for m in known for at in range(m.start, m.end)}
    further = [*_listed(text, [*new, *lower], taken), *_governed(text, known, taken)]
    yield from further
    lower += further
    seen = {at for m in [*new, *lower] for at in range(m.start, m.end)}
    named = {m.entity.name: m.entity for m in [*new, *lower]} | {text[m.start : m.end]: m.entity for m in short}
    for start, end, name in told_again(text, named):
        if start not in seen and end - 1 not in seen:
            yield Mention(start, end, named[name], "places.settlement-again", 0.85)


def _known(document: Document, found: Mentions, ends: dict[int, Mention], end: int) -> Mention | None:
    """The longest town of the table that ends here, if it lies in the place before it or stands by itself."""
    text = document.text
    for size in range(_LONGEST, 1, -1):
        start = end - size
        parents = _towns().get(text[start:end]) if start >= 0 else None
        former = () if parents or start < 0 else _now_called_otherwise(text[start:end])
        if former and start in ends and "\n" not in text[start:end]:  # 城关区|夺底乡, today 夺底街道
            code = ends[start].entity.key[0]
            if code and len(now := [p for p in former if divisions.lies_in(p, code)]) == 1:
                return _mention(text, start, end, now[0])
        if former and start not in ends and "\n" not in text[start:end] and (parent := _by_context(document, found, start, former)):
            return _mention(text, start, end, parent)
        if not parents or "\n" in text[start:end]:
            continue
        outer = ends.get(start)
        if outer:
            code = outer.entity.key[0] or outer.entity.key[1]
            inside = [p for p in parents if divisions.lies_in(p, code)]
            return _mention(text, start, end, inside[0] if len(inside) == 1 else code)
        if size > 2 and any(m.start < end and start < m.end and not _begins(text, m, start, end) for m in _near(ends, start, end)):
            return None
        if size > 2 and text[start : end - 1] not in _generic() and text[start:end].removesuffix("街道") not in _generic():
            of_place = text.startswith("社区", end) and text[start : end - 2] in _provinces()  # 新疆|街道社区干部: those of the province
            parent = parents[0] if len(parents) == 1 and size > 3 and not of_place else _by_context(document, found, start, parents)
            if of_place and not parent:
                return None
            changed = not parent and _CHANGED.search(text, max(0, start - 3), start)
            if changed:
                parent = _by_context(document, found, start, _now_called_otherwise(text[start:end]))
            if parent or changed or _alone(text, start):
                return _mention(text, start, end, parent)
    return None


def _short_streets(text: str, ends: dict[int, Mention]) -> Iterator[Mention]:
    """Streets of the table without 道, right after the district that they lie in: 武昌区|水果湖街."""
    for m in _SHORT_STREET.finditer(text):
        for start in range(m.end() - _LONGEST, m.start() - 1):
            outer = ends.get(start)
            code = outer.entity.key[0] if outer is not None else ""
            if code and has_town(code, text[start : m.end()] + "道"):
                parent = Entity(KG.Place, text[start : m.end()] + "道", ("", code))
                yield Mention(start, m.end(), parent, "places.settlement", 0.88)
                break


def _rows(document: Document, found: Mentions, ends: dict[int, Mention]) -> Iterator[Mention]:
    """Towns listed without the word that the last one or their number has, all of one county that the table knows with them."""
    text = document.text
    for begin, after, word in _TOWN.find(text):
        if word == "苏木" or text.find("、", max(0, begin - 8), begin) < 0 or _NO_ROW.match(text, after):
            continue
        if count := _COUNT.search(text, max(0, begin - 4), begin):
            begin = count.start()
        m = _TOWN_ROW.search(text, max(0, begin - 40), begin)
        if m is None:
            continue
        names = m["row"].split("、")
        outer, county = "", next((ends[at] for at in (m.start(), *_later_starts(m, names)) if at in ends), None)
        if county is not None and county.entity.key[0]:
            outer = county.entity.key[0]
            names[0] = names[0][max(0, county.end - m.start()) :]
        else:
            home = context.home(document, found, m.start(), "county")
            outer = home.key[0] if home else ""
            names[0] = _town_at_end(names[0], outer)  # 运抵|长所、曲洛、措果3个乡
        sorts = [next((sort for sort in _SORTS if has_town(outer, name + sort)), "") for name in names]
        if not outer or not all(sorts):
            continue
        end = begin
        for name, sort in zip(reversed(names), reversed(sorts), strict=True):
            start = end - len(name)
            yield Mention(start, end, Entity(KG.Place, name + sort, ("", outer)), "places.settlement", 0.88)
            end = start - 1


def _town_at_end(words: str, county: str) -> str:
    """The longest town of the county that words end with, the words where there is none."""
    return next((words[i:] for i in range(len(words) - 1) if any(has_town(county, words[i:] + sort) for sort in _SORTS)), words)


def _later_starts(m: re.Match[str], names: list[str]) -> range:
    """Where the first town's name may begin within the first words of a row, behind what it lies in."""
    return range(m.start() + 1, m.start() + len(names[0]) - 1)


def _now_called_otherwise(name: str) -> tuple[str, ...]:
    """The counties with a town that a township or a people's township has become: 禾驮乡 is 禾驮镇, 三宝彝族乡 三宝街道."""
    m = _FORMER.fullmatch(name)
    return tuple(sorted({p for k in ("乡", "镇", "街道") for p in _towns().get(m["stem"] + k, ())})) if m else ()


def _begins(text: str, m: Mention, start: int, end: int) -> bool:
    """Whether a short name is only the beginning of a town's: 横州|镇, 广安|门内街道."""
    return m.start == start and m.end < end and text[m.end - 1] not in "省市区县旗镇乡"


def _alone(text: str, start: int) -> bool:
    """Whether a name begins at `start`: after a mark or a word that governs a place."""
    return start == 0 or not re.match(rf"[{HAN}]", text[start - 1]) or text[start - 1] in "在到由与和及对向从至于为据"


def _near(ends: dict[int, Mention], start: int, end: int) -> Iterator[Mention]:
    for at in range(start + 1, end + 1):
        if at in ends:
            yield ends[at]


def _by_context(document: Document, found: Mentions, start: int, parents: tuple[str, ...]) -> str:
    """The county of several that the article is about; "" where that stays open."""
    for level in ("county", "prefecture", "province"):
        home = context.home(document, found, start, level)
        if home and home.key[0]:
            inside = [p for p in parents if divisions.lies_in(p, home.key[0])]
            if len(inside) == 1:
                return inside[0]
    return ""


def _inside(text: str, outer: Mention) -> Mention | None:
    """A village, community or zone written right after its place: 青州市王母宫发展区."""
    m = _AFTER_PLACE.match(text, outer.end)
    if m is None or _VERBS.search(m["name"]) or (m["name"][0] == "直" and text[outer.end - 1] in "省市县区州"):
        return None  # 湖北省|直部门服务社区
    if town := _OF_TOWN.fullmatch(m["name"]):  # 瑞金市|叶坪乡|华屋村
        close = m.start("name") + len(town["town"])
        return _mention(text, m.start("name"), close, outer.entity.key[0] or outer.entity.key[1]) if outer.entity.key[0] else None
    core = re.sub(f"(?:{one_of('place_words', 'zone')}|社区|村|街道|园区)$", "", m["name"])
    begin = m.start("name")
    if m["name"] in _ZONES:
        return _mention(text, outer.start, m.end("name"), outer.entity.key[0] or outer.entity.key[1])
    if outer.entity.name.endswith(_KINDS) and text.startswith("社区", m.end()) and m["name"].endswith(_zone_words()):
        return _mention(text, begin, m.end() + 2, outer.entity.key[1])  # 旧宫镇|红星新区社区
    full = text[outer.end - 1] in "省市县区旗镇乡"
    if (
        len(core) < (1 if full else 2)
        or core in _generic()
        or m["name"].endswith(_COMMON)
        or last_break(text, begin, begin + len(core)) > begin
    ):
        return None
    return _mention(text, m.start("name"), m.end("name"), outer.entity.key[0] or outer.entity.key[1])


def _listed(text: str, named: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """What a list names after a settlement, of the same kind: 大瑶镇新河村|、|永光村."""
    for first in named:
        last = first
        while (
            (m := _of_family(text, last.end) or _NEXT.match(text, last.end))
            and m["kind"] == _kind(last)
            and m.start("name") not in taken
            and _is_name(text, m.start("name"), m["name"], m["kind"])
        ):
            last = _mention(text, m.start("name"), m.end(), first.entity.key[1])
            taken.update(range(last.start, last.end))
            yield last


def _of_family(text: str, at: int) -> re.Match[str] | None:
    """The village called after a family alone that a list names at `at`."""
    m = _OF_FAMILY.match(text, at)
    return m if m and m["family"] in SURNAMES else None


def _governed(text: str, known: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """What a word of place stands before, in the county that the text named last: 在永光村，; 来到禾川乡."""
    governed = _GOVERNED.matches(text) if _TOWN.find(text) or "村" in text or "社区" in text else ()
    for m in [*governed, *(_STREET.finditer(text) if "街道" in text else ())]:
        start, end = m.span("name")
        if start in taken or end - 1 in taken or not _is_name(text, start, m["name"], m["kind"]):
            continue
        if m.re is not _STREET and m["street"]:
            if m["street"] + "道" not in _towns():
                continue
            parents = _towns()[m["street"] + "道"]
            town = Entity(KG.Place, m["street"] + "道", ("", parents[0] if len(parents) == 1 else ""))
            yield Mention(m.start("street"), m.end("street"), town, "places.settlement", 0.88)
        before = [p for p in known if p.end <= m.start() and p.entity.key[0]]
        parent = before[-1].entity.key[0] if before and text.rfind("\n", before[-1].end, m.start()) < 0 else ""
        if parent or m.re is not _STREET or end - start > _OWN_STREET:
            yield _mention(text, start, end, parent)
    yield from _of_committees(text, known, taken)
    yield from _aside(text, known, taken)


_ASIDE: Final = re.compile(rf"(?<=（)(?P<name>(?P<stem>[{HAN}]{{2,3}})(?P<kind>社区|村))(?=）)")


def _aside(text: str, known: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """The one village or community that brackets hold: 议事协商试点（永宁社区）, in the county that the text named last."""
    for m in _ASIDE.finditer(text) if "社区）" in text or "村）" in text else ():
        start, end = m.span("name")
        before = [p for p in known if p.end <= start and p.entity.key]
        if before and start not in taken and _is_name(text, start, m["name"], m["kind"]) and not is_common(m["stem"]):
            yield _mention(text, start, end, before[-1].entity.key[0] or before[-1].entity.key[1])


def _of_committees(text: str, known: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """Villages and communities whose own committee opens a clause: 大田村|党总支书记, in the county that the text named last."""
    for m in _COMMITTEE.finditer(text) if "村" in text or "社区" in text else ():
        lead = _BEFORE_COMMITTEE.search(text, max(0, m.start() - 5), m.start())
        if lead is None or lead.start("name") in taken or not _is_name(text, lead.start("name"), lead["name"] + m["kind"], m["kind"]):
            continue
        before = [p for p in known if p.end <= lead.start() and p.entity.key]
        if before:
            parent = before[-1].entity.key[0] or before[-1].entity.key[1]
            yield _mention(text, lead.start("name"), m.end(), parent)


def _kind(m: Mention) -> str:
    return next(k for k in (*_KINDS, "") if m.entity.name.endswith(k))


def _is_name(text: str, begin: int, name: str, kind: str) -> bool:
    """Whether the words before 村, 乡, 社区 are a name: no common noun, nothing that begins or runs over a clause's words."""
    stem = name.removesuffix(kind)
    return not (
        stem in _generic()
        or is_common_noun(stem)
        or _VERBS.search(name)
        or name.endswith(_COMMON)
        or stem.endswith(_generic_ends())
        or last_break(text, begin, begin + len(stem)) > begin
    )


def _mention(text: str, start: int, end: int, parent: str) -> Mention:
    return Mention(start, end, Entity(KG.Place, text[start:end], ("", parent)), "places.settlement", 0.88)
