"""Reads who is, was or shall be in which post: the grammar around names and titles that the rules about officials share.

Titles stand before the name (省民政厅党组书记、厅长董杰人), after it (唐登杰部长), or a verb joins them
(任命…为, 免去…职务, 当选, 担任, 辞去).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.facts.sentence import Sentence
from kg.frozen import frozen
from kg.lexicon import alternatives, one_of, table, words_with
from kg.mentions.beginnings import Closing, last_of
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.model import Entity, Mention
from kg.vocab import KG

IN_POST, FORMER, ACTING, PROPOSED = "in post", "former", "acting", "proposed"
_MODIFIERS: Final = {row["word"]: row["status"] for row in table("title_modifiers")}
_MODIFIER: Final = Closing(last_of(_MODIFIERS), alternatives(_MODIFIERS))
_VERBS: Final = {row["word"]: row["status"] for row in table("tenure_verbs") if row["order"] == "person-post"}
_CHANGE: Final = {row["word"]: row["change"] for row in table("tenure_verbs")}
_IN_CHARGE: Final = Closing("的", "(?:分管|负责|主持)[^，。、]{2,8}的")
"""Between an organ and a title: 中央金融办|分管日常工作的|副主任."""
_JOINT: Final = re.compile(r"(?:[、，兼和及与暨]|以及|\s)$")
_UNKNOWN: Final = re.compile(r"[、，][\u4e00-\u9fff]{2,14}$")
"""An organisation that nothing is known of does not break a row: 局长、|市社会办|主任李万钧."""
_ASIDE: Final = Closing("）", "（[^（）]{1,10}）")
"""Between a title and the name: 副厅长（正厅长级）|甲, 副市长（兼）|甲."""
_ALSO: Final = re.compile(rf"[、，][\u4e00-\u9fff“”]{{2,16}}(?:{one_of('people_words', 'also')})(?:称号获得者)?$")
"""Between a title and the name: what else somebody is, no post."""
_BEFORE_NOW: Final = re.compile("职(?:之|以)?前")
_HOLDING: Final = re.compile(r"(?:任|身为|作为|同为|身兼|任命为|当选|当选为|被选为|被聘为|受聘为)$")
_BY: Final = re.compile(r"(?:一职|职务|的职务)?(?:现|将|拟)?由(?P<name>[^，。；]{2,24}?)(?:同志)?(?:担任|接任|兼任|出任|代理)")
_UNREAD: Final = re.compile(r"[、兼](?:(?!兼)[\u4e00-\u9fff]){2,10}$")
_TERM: Final = r"(?:(?:第?[一二三四五六七八九十]{1,3}届?[、和及])*第?[一二三四五六七八九十百\d]{1,4}届|新一届|首届|本届|上一届)?"
_OF_TERM: Final = Closing(
    "届", "(?:第[一二三四五六七八九十]{1,3}届?[、和及])?(?:第?[一二三四五六七八九十]{1,3}届?[、和及])*第?[一二三四五六七八九十]{1,3}届"
)
_AGAIN: Final = re.compile(rf"(?:[、，兼和及]|以及)?(?:并|同时)?(?:兼任|兼|担任|任)?{_TERM}")
_FIRST: Final = re.compile(rf"了?(?:为)?{_TERM}")
_ANYTHING: Final = re.compile(rf"(?:[^。；：！？“”]{{0,60}}[，、])?{_TERM}")
_BETWEEN_NAMES: Final = re.compile(r"(?:（[^（）]{1,12}）)?(?:、|和|及|与|以及)")
_HONOUR: Final = r"(?:同志|先生|女士|教授|院士)?(?:（[^（）]{1,14}）)?"
_VERB: Final = "(?P<verb>" + alternatives(_VERBS) + ")"
_WHEN: Final = r"(?:自|从|于)?(?:\d{2,4}年|[今去前同当次]年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[至到—－-]+\d{2,4}年(?:\d{1,2}月)?)?(?:起|后|前|以来|至今|当天|当日)?，?"
_ADVERB: Final = f"(?:{one_of('people_words', 'before_tenure')}|任(?:现|此|该)职(?:之|以)?前)*"
_ADVERBS: Final = f"{_ADVERB}(?:因[^，。]{{1,10}}{_ADVERB})?"
_TO_VERB: Final = re.compile(rf"{_HONOUR}，?{_WHEN}{_ADVERBS}{_VERB}")
_OF_LIFE: Final = re.compile(rf"{_WHEN}{_ADVERBS}{_VERB}的?")
_NEXT_VERB: Final = re.compile(rf"[，；]{_WHEN}{_ADVERBS}(?:(?P<removed>免去|撤销)[其他她]|{_VERB})的?")
_APPOINT: Final = Closing(
    last_of(words_with("people_words", "appoint")) | set("任了："),
    f"(?:决定)?(?P<verb>{one_of('people_words', 'appoint')}|(?<!主)任)了?：?",
)
_SEATS: Final = {
    "全国政协委员": ("中国人民政治协商会议全国委员会", "委员"),
    "全国政协常委": ("中国人民政治协商会议全国委员会", "常委"),
    "政协常委": ("中国人民政治协商会议全国委员会", "常委"),
    "全国人大代表": ("全国人民代表大会", "代表"),
}
"""Seats that make nobody an official until one is told to get or lose them: 增补甲为第十四届全国政协委员."""
_AS: Final = re.compile(rf"{_HONOUR}(?:担任|出任|为|任){_TERM}")
_OF: Final = re.compile(rf"{_HONOUR}(?:的|所任的?|担任的|兼任的?|所?担任)?{_TERM}")
_RESIGNS: Final = re.compile(rf"{_HONOUR}(?:的)?辞去(?:其)?(?:担任的)?{_TERM}")
_SHARED: Final = ("agencies.shared-department", "agencies.counted-places")
_MEETING_HIM: Final = re.compile("一行|(?:举行|进行)?了?(?:会谈|座谈|交谈|会见|洽谈|会面)")
_MARKS: Final = ("、", "和", "与", "及", "以及")
_EACH_TAKES: Final = re.compile(f"(?:已|将|先后)?分别(?:{one_of('people_words', 'takes_office')})")
_COUNTED: Final = re.compile(r"等?[\d两二三四五六七八九十]+个?[地省市区县州盟旗]+[\u4e00-\u9fff]{2,10}")
"""After the last of counted places: 合肥、芜湖|两市民政局."""
_BODIES: Final = (KG.Agency, KG.Organization)
_REACH: Final = 16


class Held:
    """One person and one post, the words that say so, and what they say of the time; `change` where they tell of a coming or going.

    `carried`: the sentence leaves the person out.
    """

    __slots__ = ("by", "carried", "change", "date", "end", "person", "post", "start", "status")

    def __init__(
        self,
        person: Entity,
        post: Entity,
        status: str,
        start: int,
        end: int,
        change: str = "",
        date: Entity | None = None,
        by: Entity | None = None,
        carried: bool = False,
    ) -> None:
        self.person: Final = person
        self.post: Final = post
        self.status: Final = status
        self.start: Final = start
        self.end: Final = end
        self.change: Final = change
        self.date: Final = date
        self.by: Final = by
        self.carried: Final = carried


def held(document: Document, found: Mentions) -> tuple[Held, ...]:
    """All that an article says of persons and their posts, in order."""
    return found.once("held", lambda: _held(document, found))


def _held(document: Document, found: Mentions) -> tuple[Held, ...]:
    if not found.of(KG.Person):
        return ()
    spans = dict.fromkeys(document.sentence_at(m.start) for m in found.of(KG.Post))
    read = [h for span in spans for h in _Reader(Sentence(document, found, *span)).read()]
    for whose, begin, end in _lives(document.text, found):
        for span in spans:
            if begin <= span[0] and span[1] <= end:
                read += _Reader(Sentence(document, found, *span), whose).of_life()
    deputies = {(h.person, h.post.of, _DEPUTY.sub("", h.post.key[0])) for h in read if h.post.of and _DEPUTY.match(h.post.key[0])}
    return tuple(h for h in read if not (deputies and _by_courtesy(found, h, deputies)))


def _by_courtesy(found: Mentions, h: Held, deputies: set[tuple[Entity, tuple[Entity, ...], str]]) -> bool:
    """Whether a deputy is only addressed by the title of his chief: 副市长田甲, later 田市长."""
    if (h.person, h.post.of, h.post.key[0]) not in deputies:
        return False
    return any(m.rule == "people.surname" for m in found.starting_at(h.start, KG.Person))


_DEPUTY: Final = re.compile("(?:常务)?副")


_LIFE: Final = re.compile(r"(?:同志)?，(?:[男女](?=[，、（])|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生)")
"""What a short life begins with after the name: 王海，|男，|汉族, 王海，|1970年3月生|."""


_YEARS: Final = re.compile(
    r"(?:19|20)\d\d[.年](?:\d{1,2}月?)? ?[—–－~至-]{1,2} ?(?P<until>(?:19|20)\d\d[.年]?(?:\d{1,2}月?)?)?(?:至?今)?[ ，,：:]*(?:任|担任)?"
)
"""What a line of a life begins with: 2001.05—2008.09 |株洲市民政局副局长."""


def _lives(text: str, found: Mentions) -> list[tuple[Entity, int, int]]:
    """Whose life a paragraph tells, and where its further sentences stand, which leave the name out."""
    if "，男" not in text and "，女" not in text and "出生" not in text and "月生" not in text and "年生" not in text:
        return []
    people = found.of(KG.Person)
    begun = [m for m in people if _LIFE.match(text, m.end) and _OPENS.search(text, max(0, m.start - 5), m.start)]
    out: list[tuple[Entity, int, int]] = []
    for i, m in enumerate(begun):
        end = text.find("\n", m.end)
        while end >= 0 and _YEARS.match(text, end + 1):
            end = text.find("\n", end + 1)
        stop = len(text) if end < 0 else end
        if i + 1 < len(begun):
            following = begun[i + 1]
            stop = min(stop, following.start)
        out.append((m.entity, m.end, stop))
    return out


_OPENS: Final = re.compile("(?:^|[\n：。】；]|(?:资料|简历|显示|介绍|了解|获悉|据悉)，?)$")


@frozen
class _Phrase:
    """A title with what belongs to it before: 原|省民政厅|厅长; `post` has no organisation where none is clear."""

    post: Entity
    status: str
    start: int
    owner: int
    title: int
    end: int


class _Reader:
    """One sentence being read for persons in posts."""

    def __init__(self, s: Sentence, whose: Entity | None = None) -> None:
        self.s = s
        self.whose = whose
        self.people = s.of(KG.Person)
        self.phrases = [self._phrase(m) for m in s.of(KG.Post)] if self.people or whose else []
        self._ending = {p.end: p for p in self.phrases}
        self._begins = {m.start for m in self.people}

    def read(self) -> Iterator[Held]:
        """Every statement of the sentence, each pair of person and post once for each way of saying it."""
        last: list[_Phrase] = []
        groups: list[list[Mention]] = []
        for person in self.people:
            joined = bool(groups) and bool(_BETWEEN_NAMES.fullmatch(self.s.between(groups[-1][-1], person)))
            own = list(self._left(person.start))
            if not own and joined and not self._meets(groups[-1][-1], person):
                own = last
                groups[-1].append(person)
            else:
                groups.append([person])
            last = own
            for p in own:
                if post := self._post_of(own, p, person):
                    yield Held(person.entity, post, p.status, p.start, person.end)
            after = next((p for p in self.phrases if p.title == person.end), None)
            if after and not own and after.end not in self._begins:
                yield Held(person.entity, after.post, IN_POST, person.start, after.end)
            if not own and self.s.words(person.end, person.end + 1) == "（":
                row = list(self._right(person.end + 1, _FIRST))
                if row and self.s.words(row[-1].end, row[-1].end + 1) in ("）", "，", "；"):
                    yield from (Held(person.entity, p.post, p.status, person.start, p.end) for p in row)
            elif not own and person.start == self.s.start and self.s.words(person.end, person.end + 1) == "，":
                row = list(self._right(person.end + 1, _FIRST))  # 郑晓峰，太原市民政局副局长。
                if row and self.s.document.text[row[-1].end : row[-1].end + 1] in ("。", "；", "\n", ""):
                    yield from (Held(person.entity, p.post, p.status, person.start, p.end) for p in row)
        for group in groups:
            yield from self._by_verb(group)
            yield from self._each_takes_his(group)
        for p in self.phrases:
            if m := _BY.match(self.s.document.text, p.end, self.s.end):  # 厅长由甲担任
                for person in self.people:
                    if person.start == m.start("name") or (m.start("name") < person.start and person.end == m.end("name")):
                        yield Held(person.entity, p.post, PROPOSED if "拟" in m[0] else p.status, p.start, m.end())

    def of_life(self) -> Iterator[Held]:
        """What a sentence that names nobody says of him whose life its paragraph tells: 2010年5月|任|市民政局副局长；曾任…"""
        if self.whose is None or any(m.entity != self.whose for m in self.people):
            return
        if years := _YEARS.match(self.s.document.text, self.s.start, self.s.end):
            for p in self._right(years.end(), _FIRST):
                yield Held(self.whose, p.post, FORMER if years["until"] else p.status, years.start(), p.end, carried=True)
            return
        text, first = self.s.document.text, _OF_LIFE.match(self.s.document.text, self.s.start, self.s.end)
        verbs = [*([first] if first else []), *_NEXT_VERB.finditer(text, self.s.start, self.s.end)]
        for i, m in enumerate(verbs):
            if m["verb"] is None or m["verb"] in ("是", "为", "系"):
                continue
            status = _VERBS[m["verb"]]
            later = any(v["verb"] and "兼" not in v["verb"] for v in verbs[i + 1 :])
            if status == IN_POST and (later or "曾" in m[0] or "至" in m[0]):
                status = FORMER
            for p in self._right(m.end(), _FIRST):
                own = status if status != IN_POST else p.status
                yield Held(self.whose, p.post, own, m.start("verb"), p.end, carried=True)

    def _post_of(self, own: Sequence[_Phrase], p: _Phrase, person: Mention) -> Entity | None:
        """The post of a person by a title before: 甲市、乙市民政局局长|李军、赵明 are each of his own; None where the lists differ in length."""
        if len(own) != 1:
            return p.post
        people = [m for m in self.people if m.start >= p.end]
        run = people[:1]
        for m in people[1:]:
            if not _BETWEEN_NAMES.fullmatch(self.s.between(run[-1], m)):
                break
            run.append(m)
        organs = self._organs_before(p) if len(run) > 1 and person in run else []
        if len(organs) < 2:
            return p.post
        return _at(organs[run.index(person)], p.post) if len(organs) == len(run) else None

    def _meets(self, first: Mention, second: Mention) -> bool:
        """Whether the second is whom the first meets, and no other of his rank: 省长甲与|乙|一行座谈."""
        return (
            self.s.between(first, second) in ("与", "和") and _MEETING_HIM.match(self.s.document.text, second.end, self.s.end) is not None
        )

    def _each_takes_his(self, group: Sequence[Mention]) -> Iterator[Held]:
        """甲市、乙市两地民政局局长同期调整，|李军、赵明|分别履职."""
        if len(group) < 2 or not _EACH_TAKES.match(self.s.document.text, group[-1].end, self.s.end):
            return
        for p in [p for p in self.phrases if p.end < group[0].start and p.end not in self._begins][-1:]:
            organs = self._organs_before(p)
            for person, organ in zip(group, organs, strict=False) if len(organs) == len(group) else ():
                yield Held(person.entity, _at(organ, p.post), p.status, p.start, group[-1].end, "start")

    def _organs_before(self, p: _Phrase) -> list[Entity]:
        """The organs of a title that lists share, in order: 甲市、乙市民政局|局长."""
        at, out = p.title, list[Entity]()
        for m in reversed([m for m in self.s.of(KG.Agency) if m.start < p.title]):
            gap = self.s.words(m.end, at)
            shared = m.rule in _SHARED
            if out:
                if not shared or gap not in _MARKS:
                    break
            elif gap and not (shared and _COUNTED.fullmatch(gap)):
                break
            out.insert(0, m.entity)
            at = m.start
        return out

    def _before(self, at: int) -> str:
        """The last words of the sentence before an offset: as many as the patterns that end there can match."""
        return self.s.document.text[max(self.s.start, at - _REACH) : at]

    def _ends(self, pattern: Closing, at: int) -> re.Match[str] | None:
        return pattern.search(self.s.document.text, max(self.s.start, at - _REACH), at)

    def _phrase(self, m: Mention) -> _Phrase:
        s, start, status = self.s, m.start, IN_POST
        if between := self._ends(_MODIFIER, start):
            status, start = _MODIFIERS[between[0]], start - len(between[0])
        elif charge := self._ends(_IN_CHARGE, start):
            start -= len(charge[0])
        if m.entity.of and (term := self._ends(_OF_TERM, start)) and s.all.ending_at(start - len(term[0]), *_BODIES):
            start -= len(term[0])  # 全国政协|第五、六届|副主席
        owner = max(s.all.ending_at(start, *_BODIES), key=lambda x: x.end - x.start, default=None)
        owner = owner or max(s.all.ending_at(start, KG.Province, KG.Place), key=lambda x: x.end - x.start, default=None)
        if owner is None and m.entity.key[0].endswith("长"):  # 国务委员兼外交|部长: the organ ends inside the title's words
            owner = next((x for x in s.all.ending_at(start + 1, *_BODIES) if x.entity in m.entity.of), None)
        begin = start
        if not owner and m.entity.of and (own := _said_before(m.entity.of[0].name, self._before(start))):
            begin = start = start - own
        if owner and owner.start >= s.start:
            begin = start = self._with_places(owner.start)
            if before := self._ends(_MODIFIER, start):
                status, start = _MODIFIERS[before[0]] if status == IN_POST else status, start - len(before[0])
        if m.entity.key[0].startswith("代") and m.entity.key[0] != "代表":
            status = ACTING
        return _Phrase(m.entity, status, start, begin, m.start, m.end)

    def _with_places(self, start: int) -> int:
        """Where an organ's name begins with the places written before it: 辽宁省|朝阳市民政局, 中共|山西省民政厅党组."""
        while place := next(iter(self.s.all.ending_at(start, KG.Province, KG.Place)), None):
            if place.start < self.s.start:
                break
            start = place.start
        return start - 2 if self.s.words(start - 2, start) == "中共" else start

    def _left(self, end: int) -> Iterator[_Phrase]:
        """The row of titles that ends at `end`, from the last to the first."""
        at, row = end, list[_Phrase]()
        if aside := self._ends(_ASIDE, end):
            at -= len(aside[0])
        if self.s.words(end - 1, end) == "的" and (of := self._ending.get(end - 1)) and _HOLDING.search(self._before(of.owner)):
            at = end - 1  # 时任省民政厅厅长的|甲
        if at not in self._ending and (also := _ALSO.search(self.s.words(self.s.start, at))):
            at = self.s.start + also.start()  # 民政局局长、|区筹建工作组成员|甲
        while phrase := self._ending.get(at):
            row.append(phrase)
            if phrase.start in self._ending:  # 副厅长|兼省老龄办主任
                at = phrase.start
                continue
            before = self._before(phrase.start)
            joint = _JOINT.search(before) or (_UNKNOWN.search(before) if not phrase.post.of else self._unread(before, phrase.start))
            at = phrase.start - len(joint[0]) if joint else phrase.start
            if joint and joint[0].startswith("，") and self._verb_before(at):
                break
        yield from reversed(_of_one_time(row[::-1]))

    def _unread(self, before: str, end: int) -> re.Match[str] | None:
        """Words of an organ's name that the finders left out, right after a title: 副厅长、|自治区第二次|普查领导小组办公室主任."""
        m = _UNREAD.search(before)
        return m if m and end - len(m[0]) in self._ending else None

    def _verb_before(self, at: int) -> bool:
        """Whether the title that ends at `at` is what a verb says of somebody before: 甲任组长，|副省长乙."""
        return any(_TO_VERB.match(self.s.document.text, p.end, at) for p in self.people if p.end < at)

    def _right(self, at: int, first: re.Pattern[str]) -> Iterator[_Phrase]:
        """The row of titles that begins at `at`, after words that `first` allows; a title right before a name is that name's."""
        joint, row = first, list[_Phrase]()
        for phrase in self.phrases:
            begin = phrase.start if phrase.start >= at else phrase.owner
            if begin < at or phrase.end in self._begins:
                continue
            if not joint.fullmatch(self.s.words(at, begin)):
                if joint is _ANYTHING:
                    continue
                break
            if row and "现" in self.s.words(at, phrase.title):
                break  # 此前任副厅长，|现任厅长: another verb's
            row.append(phrase)
            at, joint = phrase.end, first if first is _ANYTHING else _AGAIN
        yield from _of_one_time(row)

    def _by_verb(self, group: Sequence[Mention]) -> Iterator[Held]:
        s, text = self.s, self.s.document.text
        first, last = group[0], group[-1]
        if appoint := self._ends(_APPOINT, first.start):
            verb = appoint["verb"]
            begin = first.start - len(appoint[0])
            if verb in ("免去", "撤销", "罢免", "免除", "接受"):
                link = (_RESIGNS if verb == "接受" else _OF).match(text, last.end, s.end)
                row = self._right(link.end(), _FIRST) if link else ()
                yield from self._all(group, row, FORMER, "end", begin)
            elif link := _AS.match(text, last.end, s.end):
                status = PROPOSED if verb in ("提名", "拟任命", "拟任") else IN_POST
                yield from self._all(group, self._right(link.end(), _FIRST), status, "start", begin)
                stop = min((m.start for m in self.people if m.start >= last.end), default=s.end)
                for also in _NEXT_VERB.finditer(text, link.end(), stop):
                    if also["removed"]:  # 任命甲为民政厅厅长，免去其人社厅厅长职务
                        yield from self._said(group, also, _FIRST)
            return
        at = next((p.end for p in self.phrases if p.title == last.end), last.end)
        stop = min((m.start for m in self.people if m.start >= last.end), default=s.end)
        if m := _TO_VERB.match(text, at, stop):
            yield from self._said(group, m, _ANYTHING if m["verb"] == "是" else _FIRST)
        for m in _NEXT_VERB.finditer(text, at, stop):
            yield from self._said(group, m, _FIRST)

    def _said(self, group: Sequence[Mention], m: re.Match[str], first: re.Pattern[str]) -> Iterator[Held]:
        words, verb = m[0], m["verb"] or "免去"
        status, change = _VERBS[verb], _CHANGE[verb]
        if "不再" in words or change == "end":
            status, change = FORMER, "end"
        elif "拟" in words:
            status = PROPOSED
        elif (
            "曾" in words
            or "此前" in words
            or _BEFORE_NOW.search(words)
            or "先后" in words
            or "退休前" in words
            or "生前" in words
            or "去世前" in words
        ):
            status = FORMER
        yield from self._all(group, self._right(m.end(), first), status, change, group[0].start)

    def _appointer(self, begin: int) -> Entity | None:
        """The agency named last before the verb that is no part of somebody's post."""
        owners = {p.owner for p in self.phrases}
        bodies = [m.entity for m in self.s.of(KG.Agency) if m.end <= begin and m.start not in owners]
        return bodies[-1] if bodies else None

    def _dates(self, verb: int) -> list[Entity]:
        """The dates that may tell when somebody comes or goes, the last before the verb first; no dateline (长春1月20日讯)."""
        dates = [m for m in self.s.of("Date") if not _DATELINE.match(self.s.document.text, m.end)]
        before = [m for m in dates if m.end <= verb]
        return [m.entity for m in [*before[::-1], *(m for m in dates if m.end > verb)]]

    def _all(self, group: Sequence[Mention], row: Iterable[_Phrase], status: str, change: str, begin: int) -> Iterator[Held]:
        dates = self._dates(begin) if change else []
        for phrase in row:
            own = status if status != IN_POST else phrase.status
            by = self._appointer(begin) if change == "start" else None
            for person in group:
                start, end = min(begin, person.start), max(phrase.end, person.end)
                post = _seat(phrase.post) if change else phrase.post
                yield Held(person.entity, post, own, start, end, change, dates[0] if dates else None, by)


_ALONE: Final = re.compile(r"(?:^|[^\u4e00-\u9fff]|[由和与及兼])[厅局部委办院署社行会校]$")
_DATELINE: Final = re.compile("[上下]?午?(?:电(?![话视子力])|讯(?!问))")


def _seat(post: Entity) -> Entity:
    """A seat with the body that it is in; other posts as they are."""
    if post.of or post.key[0] not in _SEATS:
        return post
    body, title = _SEATS[post.key[0]]
    return Entity(KG.Post, body + title, (title,), (Entity(KG.Agency, body, ("cn",)),))


def _at(organ: Entity, post: Entity) -> Entity:
    """The same post at another organ."""
    return Entity(KG.Post, organ.name + post.key[0], post.key, (organ,))


def _said_before(name: str, words: str) -> int:
    """How many characters of an organisation's name stand at the end of the words, where they are no mention: 公安厅|, 厅|."""
    for size in range(min(len(name), len(words), 10), 0, -1):
        if name.endswith(words[-size:]) and (size > 1 or _ALONE.search(words)):
            return size
    return 0


def _of_one_time(row: Sequence[_Phrase]) -> list[_Phrase]:
    """原 before the first of several titles of one organ is said of all: 农业农村部原党组书记、部长."""
    out: list[_Phrase] = []
    for p in row:
        if out and out[-1].status == FORMER and p.status == IN_POST and p.owner == p.title and p.post.of == out[-1].post.of:
            p = replace(p, status=FORMER)
        out.append(p)
    return out


def settled(all_held: Sequence[Held], h: Held) -> str:
    """The status of a tenure by all that an article says of it: a removal outweighs the plain title."""
    said = [x.status for x in all_held if (x.person, x.post) == (h.person, h.post)]
    return next((x for x in (FORMER, PROPOSED, ACTING) if x in said), IN_POST)
