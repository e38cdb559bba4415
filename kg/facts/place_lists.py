"""Places that a sentence names together: 北京、广东、四川等地; a place right after the one it lies in counts alone (福建厦门)."""

import re
from typing import Final

from kg.facts.sentence import Sentence
from kg.facts.subjects import BODIES
from kg.lexicon import one_of
from kg.model import Mention
from kg.vocab import KG

_NAMES: Final = frozenset((*BODIES, KG.Meeting, KG.Policy, KG.Campaign))
_JOINT: Final = re.compile(r"[、和及与，]|以及|[省市县区]?、")
SINCE: Final = r"(?:20\d\d年|[今去]年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初])?)?(?:[底初]?(?:以来|开始|起))?"
"""Matches when, before who does it, without a comma between: 2014年|陕西省开展…, 今年6月起|全市启动…."""
_CLAUSE_BEFORE: Final = re.compile(
    rf"(?:^|[，。；：“\n）])(?:(?:自|从)?{SINCE}|{one_of('time_words', 'opens_clause')})?(?:（[^）]*）)?，?$"
)
# 河北省委, 湖北人, 北京的, 广东等 — in these the place is no subject by itself.
_NO_SUBJECT: Final = re.compile(
    r"的|撤[市县地]|等(?!地|[一二三四五六七八九十两\d]*[个]?(?:省|市|区|县|设区的?市|州|盟|旗|地区))|[省市]委|人大|政协|代表|籍|人(?![民社均才])|话|菜|[到至]|\d"
    r"|(?:等?[一二三四五六七八九十两\d]*个?(?:地|省|市|区|县)|等)[\u4e00-\u9fff]{0,6}(?:部门(?!(?:联合|共同|也|已|陆续|纷纷|近日|今天)*(?:开展|启动|实施|推出|举办|组织))|单位|代表|负责)"
)


def chains(s: Sentence) -> list[list[Mention]]:
    """The coordinated places of a sentence, those within other names left out."""
    return s.once("place chains", _chains)


def _chains(s: Sentence) -> list[list[Mention]]:
    if not s.of(KG.Province, KG.Place):
        return []
    names = [m for m in s.mentions if m.entity.kind in _NAMES]
    out: list[list[Mention]] = []
    last: Mention | None = None
    for place in s.of(KG.Province, KG.Place):
        if last is not None and place.start < last.end:
            continue
        if any(n.start <= place.start and place.end <= n.end and n.end - n.start > place.end - place.start for n in names):
            continue
        gap = s.words(last.end, place.start) if last is not None else None
        if gap == "":
            out[-1][-1] = place
        elif gap is not None and _JOINT.fullmatch(gap) and not (gap == "，" and last and last.entity.kind != place.entity.kind):
            out[-1].append(place)
        else:
            out.append([place])
        last = place
    return out


def begins(s: Sentence, chain: list[Mention]) -> int:
    """Where a chain's words begin, what its first place lies in included: 大理市下关镇|龙山社区."""
    starts = {m.end: m.start for m in s.of(KG.Province, KG.Place)}
    at = chain[0].start
    while at in starts:
        at = starts[at]
    return at


def subject_chains(s: Sentence) -> list[list[Mention]]:
    """Those that begin a clause as its subject: 北京、广东、四川等地扎实开展…; not 在广东, not 广东的."""
    return s.once("subject chains", _subject_chains)


def _subject_chains(s: Sentence) -> list[list[Mention]]:
    out = []
    for chain in chains(s):
        start = begins(s, chain)
        if any(s.all.inside(m.start, m.end, *BODIES) for m in chain):
            continue  # 兰州、天水两市民政局 are bodies
        if s.all.starting_at(chain[-1].end, "Post"):
            continue  # 重庆市|副市长李明华
        if _CLAUSE_BEFORE.search(s.words(max(s.start, start - 20), start)) and not _NO_SUBJECT.match(s.document.text, chain[-1].end):
            out.append(chain)
    return out


def after_words(s: Sentence, pattern: re.Pattern[str]) -> list[list[Mention]]:
    """The chains right before which `pattern` ends: 赴天津、江苏等省份."""
    return [c for c in chains(s) if pattern.search(s.words(max(s.start, begins(s, c) - 16), begins(s, c)))]
