"""What a figure belongs to: the place, campaign and agency that its clause, sentence or paragraph names."""

import re
from collections.abc import Sequence
from typing import Final

from kg import divisions
from kg.lexicon import one_of
from kg.mentions import context
from kg.mentions.beginnings import Begun
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.indicator_words import any_of, joined
from kg.mentions.places import entity as division
from kg.mentions.quantities import Quantity
from kg.model import Entity, Mention
from kg.vocab import KG

_NATION: Final = Begun(
    "[全我国](?=[国球世内])",
    rf"(?<![在占居向为盖达往射到“])(?:全国(?!{one_of('figure_words', 'after_nation')})|全球|全世界)|我国|国内(?!外)",
)
_BEFORE_ACT: Final = "(?:已经|已|还|共|累计|日前|近日|今天|昨天|紧急|提前|（[^（）]*）|将)*"
_ACTS: Final = re.compile(
    rf"{_BEFORE_ACT}(?:(?:(?:会同|联合)[^，。]{{2,30}}?|(?:在|从|向|面向)[^，。]{{1,16}}?){_BEFORE_ACT}){{0,3}}(?:{any_of('lead')}|投资)(?![法制者])"
)
_TO_WHOM: Final = ("将", "把", "为", "向", "给")
_HAPPENED: Final = re.compile("[^，。；]{1,16}发生")
_LEVELS: Final = {"省": "province", "自治区": "province", "市": "市", "区": context.ANY_DISTRICT, "县": "county", "州": "prefecture"}
_TOWNS: Final = ("街道", "镇", "乡")
_ALIKE: Final = re.compile(r"(?:统一|均|都)(?=[为达是超突实提增有])|各自?(?=\d|[建新完培走安配打改选设拥])|在此基础上")
_ALIKE_WORDS: Final = ("均", "都", "各", "统一", "在此基础上")
_BEFORE_PLACES: Final = re.compile(r"(?:其中|[\d年月日底前中旬末初]|，|在|到)*")
_WHOLE: Final = Begun(
    "[全我该本当](?=[省自市区县州地街镇乡])|[省市区县州](?=里)",
    r"(?<![占居])(?<!占到)(?<!占了)(?<!占到了)(?<![高低快慢多少优好]于)(?<![高低]出)(?<!超过)(?<!领跑)(?:全|我|该|本)(?P<level>省|自治区|市|区|县|州|街道|镇|乡)(?!别|块|域|村)|当地"
    r"|(?P<own>[省市区县州])里(?=提出|要求|决定|计划|安排|明确|出台|拿出|投入)",
)
_SCOPE: Final = re.compile("[全我该本当国](?=[省自市区县州地街镇乡国球世内])|[省市区县州](?=里)")
"""Without one of these, neither of the two is there."""
_NEXT: Final = re.compile("[^，。；、的在\\d]{0,4}(?:、|和|与|及|以及)")
_AND_MORE: Final = re.compile("[^，。；、的\\d]{0,4}等地")
_PURSE: Final = Begun(
    "(?<![一-鿿])[省自市州县区]", "(?<![\u4e00-\u9fff])(?P<level>省|自治区|市|州|县|区)(?:本?级)?(?=财政|慈善总会|红十字会|福彩)"
)
_PURSES: Final = ("财政", "慈善总会", "红十字会", "福彩")
_OWN: Final = frozenset("省市县区州盟旗")
_AND: Final = ("、", "和", "与", "及", "以及")
_AND_SO_ON: Final = (*_AND, "等")
_EVENTS: Final = ("举行", "召开", "开幕", "闭幕", "发布", "启动")
_THIS_DRIVE: Final = re.compile(r"(?:本次|此次|这次|该|专项)?(?:活动|行动|整治|宣传周)(?:开展|启动|实施)?(?:以来|得到|共|中|期间|启动|，)")


def place(document: Document, found: Mentions, begin: int, at: int, before: Entity | None = None) -> Entity | None:
    """The place of a figure at `at` in the sentence that begins at `begin`; None for the whole country and where it is open.

    `before` is the place of the sentence that this one goes on from (其中，…).

    全省共有… is the story's province; 北京、上海等26个省份 names none; 在山东威海，… is 威海市.
    """
    text = document.text
    paragraph = text.rfind("\n", 0, at) + 1
    known, entity = _nearest(document, found, begin, at)
    if known:
        return entity
    known, entity = _nearest(document, found, paragraph, begin, listed=False)
    return entity if known else before or _of_story(document, found, at)


def respectively(document: Document, found: Mentions, begin: int, counted: Sequence[Quantity]) -> dict[int, Entity]:
    """Where each of several numbers stands that a sentence hands out to as many places, by the number's offset.

    江苏、安徽、山东分别增长5%、6%和7%; 分别向江苏、安徽调水5.27亿立方米和0.46亿立方米.
    """
    text, out = document.text, dict[int, Entity]()
    row: list[Quantity] = []
    for q in [*counted, None]:
        if q is not None and row and joined(text, row[-1].end, q.start):
            row.append(q)
            continue
        if len(row) > 1 and text.find("分别", begin, row[0].start) >= 0:
            places = _coordinated(text, found.inside(begin, row[0].start, KG.Province, KG.Place))
            if len(places) == len(row):
                out |= {r.start: p.entity for r, p in zip(row, places, strict=True)}
        row = [q] if q is not None else []
    return out


def alike(document: Document, found: Mentions, begin: int, at: int) -> list[Entity]:
    """The places that open the clause of a number and share it: 呼和浩特市、包头市低保标准统一为每人每月836元; [] where it is not said of each."""
    text = document.text
    if all(text.find(word, begin, at + 1) < 0 for word in _ALIKE_WORDS) or not _ALIKE.search(text, begin, at + 1):
        return []
    clause = max(text.rfind(c, begin, at) for c in "，；：")
    clause = max(clause + 1, begin)
    said = _ALIKE.search(text, clause, at + 1)
    if said is None:
        return []
    opening = found.inside(clause, said.start(), KG.Province, KG.Place)
    row = _coordinated(text, opening)
    return [m.entity for m in row] if len(row) > 1 and _BEFORE_PLACES.fullmatch(text, clause, row[0].start) else []


def _coordinated(text: str, places: Sequence[Mention]) -> list[Mention]:
    """The last places that 、 and 和 join."""
    out = list(places[-1:])
    for m in reversed(places[:-1]):
        if m.end > out[0].start or text[m.end : out[0].start] not in _AND:
            break
        out.insert(0, m)
    return out


def policy_place(document: Document, found: Mentions, policy: Entity) -> Entity | None:
    """The place that a policy's title begins with, else the one named just before it: 内蒙古自治区党委常委会会议审议通过《…意见》."""
    first = next(m for m in found.of(KG.Policy) if m.entity == policy)
    title = [m for m in found.inside(first.start, first.end, KG.Province, KG.Place) if m.start <= first.start + 1]
    if title:
        return title[-1].entity
    return _nearest(document, found, document.text.rfind("\n", 0, first.start) + 1, first.start)[1]


def narrower(place: Entity | None, of_policy: Entity | None) -> Entity | None:
    """A goal's place: that of its policy where the words say none or only what holds it: 全省…, 《松阳县方案》提出…."""
    if place is None or (of_policy is not None and any(d.code == place.key[0] for d in _parents(of_policy)[1:])):
        return of_policy
    return place


def _nearest(document: Document, found: Mentions, begin: int, end: int, listed: bool = True) -> tuple[bool, Entity | None]:
    """(whether text[begin:end] says it, the place): the last word of place before `end` decides.

    Several places named together are of what holds them: 长沙市、株洲市等地 → 湖南省; with `listed` false, such say nothing.
    """
    text = document.text
    places = [m for m in found.inside(begin, end, KG.Province, KG.Place) if not _aside(text, m)]
    if not listed:
        places = [m for m in places if not found.touching(m.start, m.end, KG.Policy)]  # of a document that an earlier sentence cites
    of_bodies = [m for m in places if _of_listed_body(text, m, found)]
    if len({m.entity for m in of_bodies}) > 1:
        places = [m for m in places if m not in of_bodies]
    last = places[-1] if places else None
    at = last.end if last else begin
    said = _SCOPE.search(text, at, end) is not None
    whole, nation = (_WHOLE.last(text, at, end), _NATION.last(text, at, end)) if said else (None, None)
    if nation and not (whole and whole.start() > nation.start()):
        return True, None
    if whole:
        level = whole["level"] or whole["own"] or ""
        entity = (
            _town(found, level, document.story_at(whole.start())[0], whole.start())
            if level in _TOWNS
            else context.home(document, found, whole.start(), _LEVELS[level] if level else "")
        )
        return entity is not None, entity
    if last is None:
        if any(text.find(word, begin, end) >= 0 for word in _PURSES) and (purse := _PURSE.last(text, begin, end)):
            entity = context.home(document, found, purse.start(), _LEVELS[purse["level"]])
            return entity is not None, entity  # 州财政安排专项经费
        local = _served(text, found, begin, end)
        return bool(local), local[-1] if local else None  # 省民政厅启动…: the story of its own province
    if len(places) > 1 and places[-2].end == last.start and places[-2].entity.kind == KG.Place and _HAPPENED.match(text, last.end):
        last = places[-2]  # 银川市兴庆区一店铺发生火灾: an address, told by its city
    if last.end == end and listed:
        return True, last.entity  # 其中四川1.1亿元、云南0.8亿元
    if not listed and text[last.start - 1] in "、和" and found.ending_at(last.start - 1, KG.Person):
        return False, None  # 大同市副市长孟兰英、吕梁市民政局局长成振华 spoke
    row = _row(text, places)
    if last in of_bodies or (len(row) == 1 and not _listed(text, last, found)):
        return True, last.entity
    common = _common(row)
    return listed or common is None, common if listed else None


def _town(found: Mentions, level: str, begin: int, end: int) -> Entity | None:
    """The street or township that 全街道, 全镇 mean: the last one of that kind before."""
    named = [m for m in found.inside(begin, end, KG.Place) if m.entity.name.endswith(level)]
    return named[-1].entity if named else None


def _row(text: str, places: Sequence[Mention]) -> list[Mention]:
    """The last places that are named together, without the parents that some are named with: 长沙市岳麓区、株洲市醴陵市."""
    out, first = list(places[-1:]), places[-1].start
    for m in reversed(places[:-1]):
        if m.end == first:
            first = m.start
            continue
        if m.end > first or not _NEXT.fullmatch(text, m.end, first):
            break
        out.insert(0, m)
        first = m.start
    return out


def _common(places: Sequence[Mention]) -> Entity | None:
    """The lowest division that several places lie in: 彝良县、镇雄县 → 昭通市; None for one place, and where there is none."""
    if len(places) < 2:
        return None
    rows = [_parents(m.entity) for m in places]
    return next((division(d) for d in rows[0] if all(d in row for row in rows[1:])), None)


def _parents(place: Entity) -> list[divisions.Division]:
    """The division of a place and those above it, the nearest first."""
    out, code = [], place.key[0] or place.key[1]
    while code and (d := divisions.get(code)):
        out.append(d)
        code = d.parent
    return out


def _of_listed_body(text: str, m: Mention, found: Mentions) -> bool:
    """A place that is only part of the name of a body named among others: 福建省慈善总会与宁夏慈善总会签署…"""
    body = next((o for o in found.touching(m.start, m.end, KG.Organization) if o.start <= m.start and m.end <= o.end), None)
    return body is not None and (text[body.end : body.end + 1] in _AND_SO_ON or text[body.start - 1 : body.start] in _AND)


def _served(text: str, found: Mentions, begin: int, end: int) -> list[Entity]:
    """The divisions of the agencies named in text[begin:end], and of what stands for the one of its kind there: 市慈善会."""
    bodies = [m for m in found.inside(begin, end, KG.Agency, KG.Organization) if m.entity.kind == KG.Agency or text[m.start] in _OWN]
    return [division(d) for m in bodies if m.entity.key and (d := divisions.get(m.entity.key[0]))]


def _listed(text: str, m: Mention, found: Mentions) -> bool:
    """One of several places that are named together: 山东、河南等地, 北京和上海."""
    after = text[m.end : m.end + 1]
    if (
        after in ("、", "等")
        or text[m.start - 1 : m.start] == "、"
        or (text.find("等地", m.end, m.end + 6) >= 0 and _AND_MORE.match(text, m.end))
    ):
        return True
    return after in ("和", "与", "及") and bool(found.starting_at(m.end + 1, KG.Province, KG.Place))


def _aside(text: str, m: Mention) -> bool:
    """A place that only says where something was held, went or came from: 在北京举行."""
    return text.startswith(_EVENTS, m.end) or text[m.start - 1 : m.start] in ("赴", "往", "抵")


def _of_story(document: Document, found: Mentions, at: int) -> Entity | None:
    """The place that the whole story is about: its headline's and attribution's, or the only province that its first sentence names."""
    story = document.story_at(at)
    headline = (story[0], document.text.find("\n", story[0])) if story[0] else document.field_span("headline")
    text = document.text
    begin = headline[1] + (text[headline[1] : headline[1] + 1] == "\n")
    second = (begin, text.find("\n", begin)) if text.startswith("—", begin) else (begin, begin)
    for span in (document.field_span("attribution"), headline, second):
        named = {m.entity for m in found.inside(*span, KG.Province, KG.Place) if not _listed(document.text, m, found)}
        provinces = {e for e in named if e.kind == KG.Province}
        if len(provinces or named) == 1:
            return (provinces or named).pop()
        if named:
            return None
    lead = document.sentence_at(headline[1] + 1 if headline[1] > headline[0] else story[0])
    provinces = {
        m.entity for m in found.inside(*lead, KG.Province) if not _listed(document.text, m, found) and not _aside(document.text, m)
    }
    if not provinces:
        provinces = {e for e in _served(text, found, *lead) if e.kind == KG.Province}
    return provinces.pop() if len(provinces) == 1 else None


def campaign(document: Document, found: Mentions, begin: int, at: int) -> Entity | None:
    """The campaign that the sentence before `at` speaks of, also as 此次行动 or 专项行动以来."""
    if not found.of(KG.Campaign):
        return None
    named = found.inside(begin, at, KG.Campaign)
    if named:
        return named[-1].entity
    if _THIS_DRIVE.search(document.text, begin, at):
        before = found.inside(document.story_at(at)[0], at, KG.Campaign)
        return before[-1].entity if before else None
    return None


def agency(document: Document, found: Mentions, clause: int, at: int) -> tuple[Entity, int] | None:
    """The agency that begins the words before a number and does what they say, and where its name, or that of the last of several, ends.

    省委组建25个巡回指导组; 财政部、民政部下拨3000万元.

    None where it is only part of a name: 国务院组织法修订草案共20条.
    """
    first = next(iter(found.starting_at(clause, KG.Agency)), None) or next(
        (m for m in found.touching(clause, clause + 1, KG.Agency) if m.start < clause), None
    )  # 四川省|民政厅: an indicator begins after the place
    if first is None or first.end > at:
        return None
    last = first
    while document.text[last.end : last.end + 1] in ("、", "和", "与"):
        following = next(iter(found.starting_at(last.end + 1, KG.Agency)), None)
        if following is None:
            break
        last = following
    acts = document.text[last.end : at] in _TO_WHOM or _ACTS.match(document.text, last.end, at)
    return (first.entity, last.end) if acts else None
