"""Finds campaigns: named, time-bound drives, actions, projects and activities, and their later short forms."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg import divisions
from kg.lexicon import one_of, table
from kg.mentions import context, drives, joined_drives, plan_drives, same_event
from kg.mentions.document import Document
from kg.mentions.drives import Drive
from kg.mentions.found import Mentions
from kg.model import Entity, Mention
from kg.vocab import KG

CONFIDENCE: Final = {"quoted": 0.9, "listed": 0.92, "described": 0.88, "short-form": 0.88}
_KNOWN: Final = {row["short"]: row["name"] for row in table("campaign_short_names")}
_WHOLE: Final = re.compile(r"^(?:全|我|本)(省|市|区|县|州)")
_LEVEL: Final = {"省": "province", "市": "prefecture", "区": context.ANY_DISTRICT, "州": "prefecture", "县": "county"}
_SYSTEM: Final = re.compile(r"^.{2,8}?(?:系统|行业)")
_STARTS: Final = re.compile(r"(?:^|[，。；：！？\n“])$")
_DEFINITE: Final = re.compile(f"(?:{one_of('drive_words', 'definite')}|今年的?)(?:宣传展播|展播|宣传|主题|集中)?$")
_THIS: Final = re.compile(
    f"(?:此|这|本)次(?:(?P<whole>[\u4e00-\u9fff]{{2,5}}活动)|(?P<what>{one_of('drive_words', 'done_in_it')}))(?=(?:工作)?(?:[，由从将自于是对以按在已共分为]|范围|重点|对象|主要|开展|持续|结束|启动|历时))"
)
_TELLING: Final = 6
"""Words of this many characters are a campaign's wherever they stand in an article that names it."""
_ONE_STOP: Final = re.compile("”(?:[首末]站|第[一二三四五六七八九十]+站|走进|[\u4e00-\u9fff]{2,3}站)")
"""What is done of an activity in one place is another: “邻里互助”|走进芜湖活动."""
_SPECIAL: Final = "专项行动"
_SPECIALS: Final = re.compile("专项[\u4e00-\u9fff]{2,4}(?:行动|活动)$")
_GOES_ON: Final = re.compile(f"还?将|还(?=在|先后|陆续)|(?:先后|陆续|分别)在|{one_of('drive_words', 'sentence_goes_on')}|中，")


def find(document: Document, found: Mentions) -> Iterator[Mention]:
    """Mentions of campaigns, with document offsets: 打击整治非法社会组织专项行动 … 专项行动 gives two of one campaign."""
    named: list[tuple[Drive, str]] = []
    short: list[Drive] = []
    bare: list[Drive] = []
    for drive in joined_drives.joined(document.text, drives.find(document, found)):
        if drive.by == "short":
            short.append(drive)
        elif drive.by:
            named.append((drive, _canonical(document, found, drive)))
        else:
            bare.append(drive)
    entities = _unified(named)
    for drive, name in named:
        yield Mention(drive.start, drive.end, entities[name], f"campaigns.{drive.by}", CONFIDENCE[drive.by])
    yield from _again(document, found, named, entities)
    for drive in short:
        same = [e for e in entities.values() if _same(drive.name, e.name)]
        if same:
            yield Mention(drive.start, drive.end, same[0], "campaigns.short-form", CONFIDENCE["short-form"])
        else:
            bare.append(replace(drive, start=drive.head))
    series = ("之一", "的重要内容")  # 作为“…”系列活动之一，此次活动: not the series
    places = sorted((d.start, d.kind, entities[name]) for d, name in named if not document.text.startswith(series, d.end))
    planned = (
        [(p.start, "special", Entity(KG.Campaign, p.name, (_year(p.name),))) for p in plan_drives.names(document, found)] if bare else []
    )
    yield from _this(document, places)
    for drive in bare:
        entity = _meant(document, drive, places) or (_meant(document, drive, planned) if planned else None)
        if entity is not None:
            yield Mention(drive.start, drive.end, entity, "campaigns.short-form", CONFIDENCE["short-form"])


def _this(document: Document, places: list[tuple[int, str, Entity]]) -> Iterator[Mention]:
    """What is done in the drive told last, called by that alone: 低保核查专项行动启动。此次|核查|由民政局组织实施."""
    text = document.text
    for m in _THIS.finditer(text) if places and "次" in text else ():
        story, _ = document.story_at(m.start())
        told = [e for at, _, e in places if story <= at < m.start()]
        word = "what" if m["what"] else "whole"
        if told and (m["what"] in told[-1].name if m["what"] else told[-1].name.endswith(m["whole"])):
            yield Mention(m.start(word), m.end(word), told[-1], "campaigns.short-form", CONFIDENCE["short-form"])


def _again(document: Document, found: Mentions, named: list[tuple[Drive, str]], entities: dict[str, Entity]) -> Iterator[Mention]:
    """The same words elsewhere, where no verb or mark shows them to be a name: a headline's “江畔护鸟行动” is one in 四部门发起江畔护鸟行动 too."""
    text = document.text
    taken = [(d.start, d.end) for d, _ in named]
    words = {text[d.start : d.end].strip("“”"): (name, d.kind) for d, name in named}
    for word, (name, kind) in sorted(words.items(), key=lambda w: (-len(w[0]), w[0])):
        at = text.find(word) if len(word) >= _TELLING else -1
        while at >= 0:
            end = at + len(word)
            if (
                not any(a < end and at < b for a, b in taken)
                and not drives.barred(text, end, kind)
                and not drives.titled(document, at)
                and not found.touching(at, end, "Policy", "Agency", "Organization")
            ):
                taken.append((at, end))
                yield Mention(at, end, entities[name], "campaigns.repeated", CONFIDENCE["short-form"])
            at = text.find(word, end)


def _canonical(document: Document, found: Mentions, drive: Drive) -> str:
    """The name with an elided division in full: 全省民政系统…专项行动 in a Shaanxi story is 陕西省民政系统…专项行动."""
    m = _WHOLE.match(drive.name)
    if not m:
        return _KNOWN.get(same_event.plain(drive.name), drive.name)
    rest = drive.name[m.end() :]
    home = context.home(document, found, drive.start, _LEVEL[m[1]])
    return home.name + rest if home and _SYSTEM.match(rest) else rest


def _unified(named: list[tuple[Drive, str]]) -> dict[str, Entity]:
    """An entity for each name; shortened names get that of the full one.

    The full one is the longest, but a name that is another's with only a division before it gives way:
    河北省打击整治非法社会组织专项行动 is 打击整治非法社会组织专项行动 where both stand.
    """
    names = sorted({n for _, n in named}, key=lambda n: (-len(n), n))
    full: dict[str, str] = {}
    for name in names:
        full[name] = next((f for f in full.values() if f != name and _same(name, f)), name)
    for name in names:
        long = full[name]
        m = _DIVISION.match(long)
        sizes = [m.end()] if m else []
        sizes += [n for n in (2, 3) if any(d.level == "province" for d in divisions.by_name(long[:n]))]
        if size := next((n for n in sizes if long[n:] in full and not _SYSTEM.match(long[n:])), 0):
            full = {n: long[size:] if f == long else f for n, f in full.items()}
    return {name: Entity(KG.Campaign, f, (_year(f),)) for name, f in full.items()}


_DIVISION: Final = re.compile(r"[^“”]{2,8}?(?:省|自治区|市|县)|全国")
_QUOTED: Final = re.compile(r"“[^”]{3,}”")
_PARTS: Final = re.compile("[“”·—]+")  # “文明殡葬·百日攻坚”行动 is 百日攻坚 too
_YEAR: Final = re.compile(r"^(20\d\d)年")


def _year(name: str) -> str:
    m = _YEAR.match(name)
    return m[1] if m else ""


def _same(short: str, long: str) -> bool:
    """Whether the shorter name is a short form of the longer: the same last word, its first character among the first ones."""
    a, b = same_event.plain(short), same_event.plain(long)
    if not same_event.shortens(short, long) or (_ONE_STOP.search(long) and not _ONE_STOP.search(short)):
        return False
    if b.endswith(a) or b.startswith(a):
        return True
    if joined_drives.AND_ALSO in b and joined_drives.AND_ALSO not in a:
        return any(_same(short, part) for part in long.split(joined_drives.AND_ALSO))
    if len(a) >= 6 and a[-2:] == b[-2:] and a[:-2] in b:
        return True
    if len(a) >= 4 and a in _PARTS.split(long):
        return True
    q, r = _QUOTED.search(short), _QUOTED.search(long)
    if r and a == r[0].strip("“”"):
        return True  # 回头看 of a headline is 违规收费“回头看”行动
    if q and r and q[0] == r[0]:
        return True
    return len(a) >= 4 and a[0] == b[0] and (a[-4:] == b[-4:] or (len(a) == 4 and a[-2:] == b[-2:]))


def _ends(name: str, word: str) -> bool:
    """Whether a campaign's name, or the first of two names that are one, ends with the word: 宣传周|活动 is said of a 宣传周 too."""
    ends = (word, word.removesuffix("活动")) if len(word) > 4 else (word,)
    if word == _SPECIAL and _SPECIALS.search(name):
        return True  # 此次|专项行动 of a 专项救助行动
    return any(same_event.plain(part).endswith(ends) for part in name.split(joined_drives.AND_ALSO))


def _meant(document: Document, drive: Drive, places: list[tuple[int, str, Entity]]) -> Entity | None:
    """The campaign that a bare head stands for: the last one before it that ends so, else the only one of the article."""
    text = document.text
    word = text[drive.head : drive.end]
    before, after = text[max(0, drive.head - 8) : drive.head], text[drive.end : drive.end + 4]
    if len(word) < 4 and not (_DEFINITE.search(before) or (_STARTS.search(before) and _GOES_ON.match(after))):
        return None
    story = document.story_at(drive.head)
    fit = [e for at, _, e in places if story[0] <= at and at < story[1] and _ends(e.name, word)]
    earlier = [e for at, _, e in places if story[0] <= at < drive.head and _ends(e.name, word)]
    if earlier:
        return earlier[-1]
    # Before its name only what can be nothing else: a headline's 专项行动, not 志愿服务活动.
    return fit[0] if drive.kind in ("special", "education") and len(set(fit)) == 1 else None
