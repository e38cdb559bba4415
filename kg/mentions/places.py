"""Finds places: divisions by full and short name, new areas, and towns, streets and villages by their endings.

河南洛阳 → 河南省, 洛阳市; 青州市王母宫发展区 → 青州市, 王母宫发展区. Short names that are also common words need
evidence beside them; a name that several divisions share is told apart by what stands before it and by the article.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg import divisions
from kg.divisions import Division
from kg.lexicon import Gazetteer, alternatives, one_of, words, words_with
from kg.mentions import city_letters, context, counted_places, settlements
from kg.mentions.beginnings import Opening, first_of
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.word_classes import inside_words, is_common, is_common_noun
from kg.model import Entity, Mention, Unresolved
from kg.text.fold import HAN
from kg.vocab import KG

_CAPITAL: Final = re.compile(r"京(?<=[在来赴抵返离进驻回]京)(?![津冀沪九杭广张哈剧东台畿郊城门味山都])")

# 渝桂两省区, 沪苏浙皖四省市: as many letters as the number says; 京津冀 is a region's name.
_LETTERS: Final = re.compile(
    "(?P<all>(?!京津冀|辽宁)[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]{2,5})(?P<many>[两二三四五])(?=省|地|区市|市区)"
)
_MANY: Final = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_MANY_PROVINCES: Final = Gazetteer([many + sort for many in _MANY for sort in ("省", "地", "区市", "市区")], shared=True)
_WHERE: Final = re.compile(f"(?:{one_of('place_words', 'to_place')})$")
_CITY_PARTS: Final = ("城区", "郊区", "矿区", "东区", "西区", "南区", "北区")
_PART_OF_NAME: Final = Opening(
    first_of(words_with("place_words", "after_place")).union("国新机港宾体"),
    f"(?:国际|新)?机场|{one_of('place_words', 'after_place')}|港(?!区|澳|人)|国?宾馆|体育[馆场]",
)
_HILLS: Final = re.compile("[东西南北中]山区$")  # 陕|南山区, 桂|西山区: hills of a province, no district
_PROVINCES: Final = frozenset("冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕陇甘青宁新蒙渝")
_OF_CITY: Final = re.compile("市(?:(?=[，。、；（）的和与及在、])|(?=人民政府|政府|委|民政局|改))(?!委托)")
_ROUTE: Final = re.compile(f"[^，。；、]{{0,10}}(?:{one_of('place_words', 'route')}|段(?!时))")
_OFFICE: Final = re.compile("(?:[局厅处科部司院校所站队书事]|副[省市县区州会镇乡])$")  # 副局长|沙振江 holds no 长沙
_AFTER_HAN: Final = re.compile(f"[{HAN}]")
_LANDSCAPE: Final = tuple(sorted(words_with("character_roles", "ends_landscape")))
_PEOPLE: Final = re.compile(f"{one_of('place_words', 'after_letter')}|(?:、?[{HAN}]{{2,5}}){{1,3}}[两三四]大(?:沙地|沙漠|草原|盆地|林区)")
_RIVER: Final = re.compile(
    f"(?:干流|流域|水系|(?:[上中下]游|(?:{alternatives(d.short for d in divisions.provinces())})[省市]?段)(?!企业|产业))"
)
"""After the name of a river that a division has too: 黑龙江|中游, 牡丹江|吉林段; not 九江|段."""
_PORT: Final = re.compile("(?:铁路|公路|陆路|边境|航空|水运|、|和)*口岸|海关")
_SHIP_OR_ROAD: Final = re.compile(r"舰|路|街|大道|江|山(?!区)|湾")


def _forms() -> Iterator[str]:
    yield from (form for form in divisions.every_form() if len(form) > 1)
    yield from words("place_shields")


_FORMS: Final = Gazetteer(_forms, shared=True)


@cache
def _doubtful() -> frozenset[str]:
    return words("ambiguous_places")


def entity(d: Division) -> Entity:
    """The node of a division: its own name, its code and its parent's."""
    return Entity(KG.Province if d.level == "province" else KG.Place, d.name, (d.code, d.parent))


class _Hit:
    """A division's name in the text: `options` may be meant, `chosen` is; a name that several share keeps rule and no choice."""

    __slots__ = ("chosen", "end", "options", "rule", "start", "word")

    def __init__(
        self, start: int, end: int, word: str, options: tuple[Division, ...], chosen: Division | None = None, rule: str = ""
    ) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.options = options
        self.chosen = chosen
        self.rule = rule


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of provinces and other places, with document offsets; short names that stay open as Unresolved."""
    text, shields = document.text, words("place_shields")
    hits = [_hit(text, s, e, w) for s, e, w in _FORMS.find(text) if w not in shields]
    full = {h.word for h in hits}
    before: _Hit | None = None
    for h in hits:
        _choose(text, h, before if before and before.end == h.start and before.chosen else None, full)
        before = h
    for a, b in pairwise(hits):
        _of_prefecture(text, a, b)
    for a, b in pairwise(hits):
        _both_open(text, a, b)
    for row in (hits, hits[::-1]):
        for a, b in pairwise(row):
            _in_list(text, a, b)
            _on_route(text, a, b)
    counted_places.choose(text, hits)
    counted_places.of_one_province(text, hits)
    if "地区" in text:
        _of_its_time(text, hits, full)
    taken = [h for h in hits if h.rule]
    divided = list(_mentions(document, taken))
    below = list(settlements.find(document, Mentions(divided)))
    ends = {m.end: m.start for m in below}
    longer = {m.start: m.end for m in below if m.entity.name.endswith(("街道", "镇", "乡", "苏木"))}
    yield from (
        m
        for m in divided
        if not any(ends.get(at, m.start) < m.start for at in range(m.start + 1, m.end))  # 富林镇|江汉社区
        and not (longer.get(m.start, 0) > m.end and m.rule != "places.full-name")  # 横州|镇
    )
    yield from below
    for h in hits:
        if not h.rule and any(d.level != "county" for d in h.options):
            yield Unresolved(h.word, "short name of a place or a common word", *document.locate(h.start, h.end))
    for m in _CAPITAL.finditer(text) if "京" in text else ():
        yield Mention(m.start(), m.end(), entity(divisions.by_letter()["京"]), "places.capital-letter", 0.95)
    for at, code in city_letters.find(text, divided):
        if city := divisions.get(code):
            yield Mention(at, at + 1, entity(city), "places.city-letter", 0.9)
    for m in _LETTERS.finditer(text) if _MANY_PROVINCES.find(text) else ():
        if len(m["all"]) == _MANY[m["many"]]:
            for at in range(m.start(), m.start("many")):
                yield Mention(at, at + 1, entity(divisions.by_letter()[text[at]]), "places.letters", 0.95)


def _hit(text: str, start: int, end: int, word: str) -> _Hit:
    """A hit; 深圳市|场监管局 is 深圳 and 市场, 宜宾和|康定市 no 和康."""
    inner = next(iter(_FORMS.find(text[start + 1 : end + 6])), None) if word[0] == "和" and start else None
    if inner and inner[0] == 0 and inner[1] >= len(word) and divisions.by_name(inner[2]):
        start, end, word = start + 1, start + 1 + inner[1], inner[2]
    if word.endswith("市") and text.startswith("场", end) and divisions.by_name(word[:-1]):
        word, end = word[:-1], end - 1
    if text.startswith("县", end) and not text.startswith("县级", end) and (now := _one_county(word)):
        return _Hit(start, end + 1, word + "县", (Division("", word + "县", "", now.parent, "county", former=True),))
    if (
        text.startswith("市", end)
        and _OF_CITY.match(text, end)
        and not is_common(word[-1] + "市")
        and (now := _one_county(word))
        and now.name.endswith("区")
    ):  # 县级南康市: 南康区 of today
        return _Hit(start, end + 1, word + "市", (Division("", word + "市", "", now.parent, "county", former=True),))
    return _Hit(start, end, word, divisions.by_name(word))


def _one_county(short: str) -> Division | None:
    """The city or district that a county of this short name became, if it is the only one: 靖西县 → 靖西市."""
    named = divisions.by_name(short)
    return named[0] if len(named) == 1 and named[0].level == "county" and named[0].short == short else None


def _choose(text: str, h: _Hit, before: _Hit | None, full: set[str]) -> None:
    """What the name means by itself, by the place right before it (河南洛阳), or by its full form elsewhere in the article."""
    whole = [d for d in h.options if h.word != d.short or d.level == "area"]
    part = not whole and _PART_OF_NAME.match(text, h.end)
    inside = [d for d in h.options if before and before.chosen and divisions.lies_in(d.parent, before.chosen.code)]
    if h.word[-1] in "江河湖" and _RIVER.match(text, h.end):
        h.options = ()
    elif inside and not (part and inside[0].level == "county"):
        h.chosen, h.rule = inside[0], "places.after-parent"
    elif _of_other_words(text, h):
        h.options = ()
    elif h.word in _CITY_PARTS:
        h.options = h.options if text[h.start - 1 : h.start] in ("、", "和") else ()  # 城区, 东区: a division only after its city
    elif whole:
        h.chosen, h.rule = (whole[0] if len(whole) == 1 else None), "places.full-name"
    elif above := _above_settlement(text, h):
        h.chosen, h.rule = above, "places.before-settlement"
    elif part and (h.options[0].level == "county" or _SHIP_OR_ROAD.match(text, h.end)):
        h.options = ()
    elif sure := [d for d in h.options if d.level in ("province", "prefecture") and h.word not in _doubtful()]:
        if len(h.word) > 2 or not inside_words(text, h.start, h.end):
            h.chosen, h.rule = sure[0], "places.short-name"
    elif _county_alone(text, h):
        h.chosen, h.rule = h.options[0], "places.long-short-name"
    elif _city_alone(text, h):
        h.chosen, h.rule = h.options[0], "places.city-after-preposition"
    elif len(named := [d for d in h.options if d.name in full]) == 1:
        h.chosen, h.rule = named[0], "places.short-of-named"
    elif here := _held_in_county(text, h, full):
        h.chosen, h.rule = here, "places.where-held"


def _of_its_time(text: str, hits: list[_Hit], full: set[str]) -> None:
    """The prefecture that a story of its time calls 铜仁地区 is that in short too, but in a list of counties it is the city in it."""
    for i, h in enumerate(hits):
        now = h.chosen
        if now is None or now.level != "prefecture" or now.name != h.word + "市" or h.word + "地区" not in full or now.name in full:
            continue
        beside = [*hits[max(0, i - 1) : i], *hits[i + 1 : i + 2]]
        listed = [o for o in beside if text[min(h.end, o.end) : max(h.start, o.start)] in ("、", "和")]
        then = [d for d in divisions.by_name(h.word + "地区") if d.former and d.level == "prefecture"]
        if then and not any(o.chosen is not None and o.chosen.level == "county" for o in listed):
            h.chosen = then[0]


def _of_other_words(text: str, h: _Hit) -> bool:
    """Whether the name only seems to stand here: 市人民医院和|县民政局, 建成|县级殡仪馆, 培训和|田间, 陕南|山区, 副局长|沙振江."""
    if not h.start or not _AFTER_HAN.match(text, h.start - 1):
        return False
    if text.startswith("村", h.end) and text[h.start - 1] in "镇乡道" and h.word == h.options[-1].short:
        return True  # 镇安镇|西安村
    if h.word[0] == "和":
        return h.word == "和县" or (len(h.word) == 2 and is_common(text[h.end - 1 : h.end + 1]))
    if h.word[0] == "长" and len(h.word) == 2:
        return _OFFICE.search(text, max(0, h.start - 2), h.start) is not None
    if len(h.word) == 2 and h.word[1] == "县":
        return is_common(text[h.start - 1 : h.start + 1])
    return h.word.endswith("山区") and _HILLS.search(h.word) is not None and text[h.start - 1 : h.start] in _PROVINCES


def _city_alone(text: str, h: _Hit) -> bool:
    """在义乌, 来到昆山, 绥芬河|铁路口岸: a county-level city in short, if only one has the name and it is no common word."""
    now = [d for d in h.options if not d.former]
    fits = len(now) == 1 and now[0].level == "county" and now[0].name.endswith("市") and h.options[0] == now[0]
    if not fits or is_common(h.word):
        return False
    return _WHERE.search(text, max(0, h.start - 2), h.start) is not None or _PORT.match(text, h.end) is not None


_HELD: Final = re.compile(f"(?:隆重|顺利|成功|正式)?(?:{one_of('meeting_verbs', 'convene', 'open')}|揭牌|挂牌|签约|开工|奠基|落成)")


def _held_in_county(text: str, h: _Hit, full: set[str]) -> Division | None:
    """The county or district in short that something is held in, if its city is named too: 陇南市…在武都举行."""
    if not text.endswith("在", 0, h.start) or not _HELD.match(text, h.end):
        return None
    inside = [d for d in h.options if d.level == "county" and not d.former and (above := divisions.get(d.parent)) and above.name in full]
    return inside[0] if len(inside) == 1 else None


_TOWN_NEXT: Final = re.compile(f"[{HAN}]{{2,4}}?(?:街道|镇|乡|苏木)")
_VILLAGE_NEXT: Final = re.compile(f"[{HAN}]{{2}}村(?![民庄里委])")


def _above_settlement(text: str, h: _Hit) -> Division | None:
    """The county whose short name stands right before a town of its own, or a village: 婺源|江湾镇, 漠河|北极村."""
    after = text[h.end : h.end + 6]
    if "镇" not in after and "乡" not in after and "街道" not in after and "村" not in after and "苏木" not in after:
        return None
    town, village = _TOWN_NEXT.match(text, h.end), _VILLAGE_NEXT.match(text, h.end)
    if not town and not village:
        return None
    if town:
        own = [d for d in h.options if d.level == "county" and settlements.has_town(d.code, town[0])]
        return own[0] if len(own) == 1 else None
    now = [d for d in h.options if not d.former]
    alone = len(now) == 1 and now[0].level == "county" and not is_common(h.word) and not (h.start and _AFTER_HAN.match(text, h.start - 1))
    return now[0] if alone and not inside_words(text, h.start, h.end + 2) else None


def _county_alone(text: str, h: _Hit) -> bool:
    """满洲里, 青白江: three characters that mean one county or district and no landscape, people or common word."""
    return (
        len(h.word) > 2
        and len(h.options) == 1
        and h.options[0].level == "county"
        and not h.word.endswith(_LANDSCAPE)
        and not is_common(h.word)
        and not _PEOPLE.match(text, h.end)
    )


def _in_list(text: str, a: _Hit, b: _Hit) -> None:
    """An open short name beside a sure place in a list is a place of its kind: 临沧、普洱; 海淀、朝阳区."""
    first, last = (a, b) if a.start < b.start else (b, a)
    if not a.rule or first.end + 1 != last.start or text[first.end] not in "、和":
        return
    if b.rule:
        _city_of_its_province(a, b)
        return
    pairs = [(x, y) for x in ([a.chosen] if a.chosen else a.options) for y in b.options if _peers(x, y)]
    if not pairs and a.chosen and (a.word == a.chosen.name or a.rule == "places.in-list"):  # 同心、西吉、盐池县
        pairs = [(a.chosen, y) for y in b.options if _counties_of_a_province(a.chosen, y) and not y.former]
    if len(pairs) == 1:
        (a.chosen, b.chosen), b.rule = pairs[0], "places.in-list"


def _of_prefecture(text: str, a: _Hit, b: _Hit) -> None:
    """桂林的平乐, 石家庄的长安、裕华: a county in short that its prefecture owns."""
    if b.rule or not a.chosen or text[a.end : b.start] != "的":
        return
    inside = [d for d in b.options if not d.former and d.level == "county" and d.parent == a.chosen.code]
    if len(inside) == 1 and a.chosen.level == "prefecture":
        b.chosen, b.rule = inside[0], "places.of-prefecture"


def _both_open(text: str, a: _Hit, b: _Hit) -> None:
    """Two open short names of a list that only as neighbours can be read, none of them a common word: 常熟、昆山."""
    if a.rule or b.rule or a.end + 1 != b.start or text[a.end] not in "、和" or is_common_noun(a.word) or is_common_noun(b.word):
        return
    pairs = [(x, y) for x in a.options for y in b.options if not (x.former or y.former) and _peers(x, y)]
    if len(pairs) == 1:
        (a.chosen, b.chosen), a.rule, b.rule = pairs[0], "places.in-list", "places.in-list"


def _on_route(text: str, a: _Hit, b: _Hit) -> None:
    """An open short name at the other end of a line: 安康至岚皋高速公路, 隆昌经泸州至叙永的铁路."""
    first, last = (a, b) if a.start < b.start else (b, a)
    if not a.rule or b.rule or first.end + 1 != last.start or text[first.end] not in "至到经—-" or is_common_noun(b.word):
        return
    now = [d for d in b.options if not d.former] or list(b.options)
    if len(now) == 1 and _ROUTE.match(text, last.end):
        b.chosen, b.rule = now[0], "places.on-route"


def _city_of_its_province(a: _Hit, b: _Hit) -> None:
    """长春、吉林、四平: between cities of 吉林省 the name is the city's."""
    if a.chosen and b.chosen and a.chosen.level == "prefecture" and b.chosen.code == a.chosen.parent and b.word == b.chosen.short:
        city = [d for d in b.options if d.level == "prefecture" and d.parent == a.chosen.parent and not d.former]
        if city and city[0] != a.chosen:
            b.chosen, b.rule = city[0], "places.in-list"


def _peers(a: Division, b: Division) -> bool:
    """Whether two divisions are told of side by side; so are cities right under one province: 武汉、仙桃."""
    if a.level != b.level:
        return a.parent == b.parent != "" and a.name.endswith("市") and b.name.endswith("市") and not (a.former or b.former)
    cities = a.name.endswith("市") and b.name.endswith("市") and a.code[:2] == b.code[:2]
    return a.level != "county" or a.parent == b.parent or cities


def _counties_of_a_province(a: Division, b: Division) -> bool:
    return a.level == b.level == "county" and a.name[-1] == b.name[-1] in ("县", "旗") and a.code[:2] == b.code[:2]


def _mentions(document: Document, taken: list[_Hit]) -> Iterator[Mention]:
    """Names that one division has alone are places at once; shared ones look at the article's other places."""
    sure = Mentions(Mention(h.start, h.end, entity(h.chosen), h.rule, 0.97) for h in taken if h.chosen)
    yield from sure
    for h in taken:
        if not h.chosen:
            options = [d for d in h.options if h.word != d.short]
            yield Mention(h.start, h.end, _by_context(document, sure, h.start, options), h.rule, 0.9)


def _by_context(document: Document, sure: Mentions, start: int, options: list[Division]) -> Entity:
    """The one of several namesakes that lies where the article is: 西湖区 in a story of 杭州; without a code if none does."""
    for level in ("prefecture", "province"):
        home = context.home(document, sure, start, level)
        inside = [d for d in options if home and divisions.lies_in(d.code, home.key[0])]
        if len(inside) == 1:
            return entity(inside[0])
    present = [d for d in options if not d.former]
    return entity(present[0]) if len(present) == 1 else Entity(KG.Place, options[0].name, ("", ""))
