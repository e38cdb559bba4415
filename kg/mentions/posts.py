"""Finds posts: the words of a title, with the organisation where the text makes it clear."""

import re
from collections.abc import Iterator

from kg.lexicon import words
from kg.mentions import context
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.post_titles import Title, abroad, scan
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_BODIES = (KG.Agency, KG.Organization)
_JOINT = re.compile(r"[、，和及兼与暨]|以及")
_GROUP = re.compile(r"党组|党委|党工委|党总支")
_DIVISION = re.compile(r"(?:省|市|自治区|自治州|县|区|州|盟|旗|乡|镇|街道|村|兵团)$")
_ELIDED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:该|本|我|我们)?(厅|局|部|委|办|院|署|社|行|会|校|集团|公司|协会|学会|中心)$|(?:该|本|我)(厅|局|部|委|办|院|署|社|行|会|校|集团|公司|协会|学会|中心)$"
)
_SEAT = re.compile(
    r"(.+?(?:省|市|自治区|自治州|特别行政区|县|区|州|盟|旗|乡|镇))(?:委|人民政府|政府|人大|政协|纪委|监委|人民政府党组|委员会)"
)
_UNIT = re.compile(r"(组织部|宣传部|统战部|政法委|纪委|监委|办公厅|办公室|社会工作部|网信办|编办|政策研究室)$")
_LEVEL = {
    "省": "province",
    "自治区": "province",
    "行政区": "province",
    "市": "prefecture",
    "州": "prefecture",
    "盟": "prefecture",
    "县": "county",
    "区": "county",
    "旗": "county",
}
_MODIFIER = re.compile(
    "(?:的|(?:分管|负责|主持)[^，。、]{2,8}的|" + "|".join(sorted(words("title_modifiers"), key=lambda w: (-len(w), w))) + ")$"
)
_STRONG = frozenset({"厅长", "局长", "部长", "司长", "处长", "署长", "行长", "省长", "市长", "县长", "区长", "检察长", "审计长", "科长"})


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of posts, the words of the title: 省民政厅党组书记 → 党组书记 at 广东省民政厅."""
    chain: tuple[Title, Entity] | None = None
    before: dict[str, tuple[int, Entity]] = {}  # bare title → where it stood last and its organisation
    for title in scan(document.text):
        if title.kind == "occupation":
            continue
        start, organ, sure = _organ(document, found, title, chain)
        core = document.text[start : title.end].removeprefix("常务").removeprefix("副")
        if organ:
            before[core] = start, organ
        elif (
            title.kind != "foreign"
            and core in before
            and _bare(document.text, start)
            and _beside_name(found, title)
            and _same_story(document, before[core][0], start)
        ):
            organ, sure = before[core][1], 0.8
        name = document.text[start : title.end]
        post = Entity(KG.Post, organ.name + name, (name,), (organ,)) if organ else Entity(KG.Post, name, (name,), ())
        yield Mention(start, title.end, post, "posts.title", sure)
        chain = (title, organ) if organ else None


def _organ(document: Document, found: Mentions, title: Title, chain: tuple[Title, Entity] | None) -> tuple[int, Entity | None, float]:
    """(where the title begins, its organisation or None, how sure)."""
    text, start = document.text, title.start
    if title.kind == "foreign":
        home = [m for cut in (start, title.end - 1) for m in found.ending_at(cut, KG.Agency) if not abroad(text, m.start)]
        if not home or (home[0].end > start and not title.words.endswith("部长")):
            return start, None, 0.9
    before = _MODIFIER.search(text, max(0, start - 12), start)
    for cut in (start, start - len(before[0]) if before else start):  # 省民政厅|原|厅长
        if body := _ending(found, cut):
            return start, body.entity, 0.95
    for cut in range(start + 1, title.end):
        if title.kind != "standing" and (body := _ending(found, cut)):
            if cut == title.end - 1 and text[cut] == "长":  # 组织部|长
                return cut - 1, body.entity, 0.95
            whole, group = body.entity, text[start:cut]
            if _GROUP.fullmatch(group) and whole.name.endswith(group) and not _DIVISION.search(whole.name, 0, len(whole.name) - len(group)):
                return (
                    start,
                    Entity(whole.kind, whole.name[: -len(group)], whole.key, whole.of),
                    0.9,
                )  # 市政府党组|成员 is 党组成员 at 市政府
            if body.start < start or _GROUP.fullmatch(group):
                return cut, whole, 0.9
    if title.organ:
        return start, Entity(KG.Agency, title.organ, ("cn",)), 0.95
    if seat := _seat(document, found, title, chain):
        return seat
    if chain and _follows(text, chain[0], start, found):
        organ = _of_chain(text, title, chain[1], start)
        if organ:
            return start, organ, 0.93
    if m := _ELIDED.search(text, max(0, start - 4), start):
        tail = m[1] or m[2]
        if near := _latest(document, found, start, (tail,)):
            return start, near, 0.9
    named = title.words in _STRONG and title.tails and _beside_name(found, title)
    if named and (near := _latest(document, found, start, title.tails)):
        return start, near, 0.8
    return start, None, 0.9


def _beside_name(found: Mentions, title: Title) -> bool:
    return bool(found.starting_at(title.end, KG.Person) or found.ending_at(title.start, KG.Person))


def _bare(text: str, start: int) -> bool:
    """Whether no word that could be an organ stands before the title."""
    return not start or not "\u4e00" <= text[start - 1] <= "\u9fff"


def _same_story(document: Document, a: int, b: int) -> bool:
    return any(s <= a and b < e for s, e in document.stories)


def _ending(found: Mentions, offset: int) -> Mention | None:
    return max(found.ending_at(offset, *_BODIES), key=lambda m: m.end - m.start, default=None)


def _seat(document: Document, found: Mentions, title: Title, chain: tuple[Title, Entity] | None) -> tuple[int, Entity | None, float] | None:
    """The government whose head the title names: 江苏省副省长, 副市长, 新疆维吾尔自治区主席."""
    text, start = document.text, title.start
    places = [m for cut in (start, start + 3) for m in found.ending_at(cut, KG.Province, KG.Place) if cut < title.end]
    if title.kind != "government":
        place = max(places, key=lambda m: m.end - m.start, default=None)
        if place and text[start : title.end].removeprefix("副") in ("主席", "常务副主席") and place.entity.name.endswith("自治区"):
            return place.end, _government(place.entity), 0.95
        return None
    begin = start + 3 if title.words.startswith("自治区") else start
    if places:
        place = max(places, key=lambda m: m.end - m.start)
        return max(begin, place.end), _government(place.entity), 0.95
    if chain and _follows(text, chain[0], start, found) and (m := _SEAT.match(chain[1].name)):
        name = m[1]
        if any(name.endswith(tail) for tail in title.tails) or name.endswith(("市", "自治区", "区")):
            return begin, Entity(KG.Agency, name + "人民政府", chain[1].key), 0.93
    level = next((_LEVEL[t] for t in title.tails if t in _LEVEL), "")
    place_ = context.home(document, found, start, level) if level else None
    if place_ and any(place_.name.endswith(t) for t in title.tails):
        return begin, _government(place_), 0.85
    return None


def _government(place: Entity) -> Entity:
    name = place.name + ("政府" if place.name.endswith("特别行政区") else "人民政府")
    return Entity(KG.Agency, name, (place.key[0] or (place.key[1] if len(place.key) > 1 else ""),))


def _follows(text: str, before: Title, start: int, found: Mentions) -> bool:
    """Whether a title at `start` stands in one row with the title before it: 党组书记、厅长."""
    gap = text[before.end : start]
    return not gap or (
        len(gap) <= 12
        and bool(_JOINT.match(gap))
        and not found.inside(before.end, start, KG.Person)
        and (len(gap) == 1 or bool(_UNIT.search(gap)))
    )


def _of_chain(text: str, title: Title, organ: Entity, start: int) -> Entity | None:
    if m := _UNIT.search(text, max(0, start - 6), start):
        return Entity(KG.Agency, organ.name + m[1], organ.key) if organ.name.endswith("委") else None
    if title.words in ("组织部长", "宣传部长", "统战部长"):
        return None
    if title.tails and not organ.name.endswith(title.tails) and title.words.lstrip("副") in _STRONG:
        return None
    return organ


def _latest(document: Document, found: Mentions, offset: int, tails: tuple[str, ...]) -> Entity | None:
    """The organisation with such a name's end that the article named last before `offset`."""
    story = next((s for s in document.stories if s[0] <= offset < s[1]), (0, len(document.text)))
    for m in reversed(found.inside(story[0], offset, *_BODIES)):
        if m.entity.name.endswith(tails):
            return m.entity
    return None
