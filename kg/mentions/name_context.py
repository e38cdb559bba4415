"""What stands beside a possible name and speaks for or against it: titles, verbs of speaking, lists, words over its end."""

import re
from collections.abc import Sequence
from typing import Final

from kg.lexicon import one_of, table, words_with
from kg.mentions.beginnings import Cued
from kg.mentions.names import KNOWN
from kg.mentions.post_titles import Title
from kg.mentions.words import cheaper


def _cues(side: str) -> dict[str, int]:
    out = {row["word"]: int(row["strength"]) for row in table("person_cues") if row["side"] == side}
    if side == "after":
        out.update({row["word"]: max(out.get(row["word"], 0), 3) for row in table("tenure_verbs") if len(row["word"]) > 1})
        out.update({row["word"]: 4 for row in table("honorifics")})
    return out


def _strongest_first(cues: dict[str, int], at: int) -> dict[str, list[tuple[str, int]]]:
    """The words by one of their characters, the strongest first."""
    out: dict[str, list[tuple[str, int]]] = {}
    for word in sorted(cues, key=lambda w: (-cues[w], w)):
        out.setdefault(word[at], []).append((word, cues[word]))
    return out


_AFTER: Final = _cues("after")
_BEFORE_BY_LAST, _AFTER_BY_FIRST = _strongest_first(_cues("before"), -1), _strongest_first(_AFTER, 0)
CALLING: Final = frozenset(_BEFORE_BY_LAST)
"""The last characters of words that call for a name; `Neighbours.left` is 0 within a clause elsewhere than after one or at one of `called`."""
_TITLE_BEFORE: Final = {"government": 8.0, "office": 8.0, "rank": 8.0, "foreign": 6.0, "standing": 6.0, "occupation": 5.0}
_ANCHORED: Final = 3.0
"""What a title of a named organ calls for more: 沙县区委|书记|池万里."""
_MARKS: Final = frozenset("、，。；：！？（”\n")
_BODY: Final = re.compile(f"{one_of('people_words', 'body_before')}|[村镇乡](?=[支党民委政书])")
_BODY_FIRST: Final = frozenset("村镇乡").union(word[0] for word in words_with("people_words", "body_before"))
_BEFORE_BODY: Final = -6.0  # 南马|社区书记: the name of a place or a body
_OF_TITLE: Final = 4.0  # 时任省民政厅厅长的|卓大鹏
_WORD, _FUNCTION = 12.0, frozenset("于向从和同与对由就以任应经率全解查谈强冒时再")
_FRAME: Final = Cued(
    words_with("people_words", "appoint"),
    rf"(?:{one_of('people_words', 'appoint')})(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?:同志|女士|先生)?(?:为(?!了|首|主|期)|任(?!务|期|职)|担任|辞去"
    "|的?[^，。；的]{2,30}的?职务)",
)
_AGED, _OF_AGE = re.compile(r"\d{2}岁的"), 3.0
"""73岁的|柳文学."""
_FRAMED, _FRAME_ENDS = 4.0, 4.0
"""任命|宁可佳|为, 免去|那启明|的…职务: what stands there is a name."""
_TITLE_AFTER, _JOB_AFTER, _AT_END = 4.0, 2.0, 1.0
_AT_BEGIN: Final = 1.5
_AFTER_MARK: Final = {**dict.fromkeys("0123456789%亿万千百", -6.0), **dict.fromkeys("、“（《‘/", 0.5)}
_VERBS, ORGANS = frozenset("作任为率赴致当兼"), words_with("character_roles", "ends_organ") | frozenset("和与及")
_PREPOSES_PLACE, _TO_PLACE, _OF_PLACE = frozenset("在抵赴往驻飞离社"), 3.0, 8.0
_PLACE_WORD: Final = re.compile(
    f"[市州省县郡岛港河湖湾峰城区镇村山]|大[街学厦道]|{one_of('people_words', 'place_after')}|[0-9]{{1,2}}月?[0-9]*日电|(?:当地|今)?[0-9]*日电|[国族语人教奖杯牌号式队派]"
)
_GRADED: Final = frozenset("一二三四五六七八九")  # 马晓春|九段
_LINE, _SPEAKER = ("", "\n"), 4.0
"""Who speaks stands at the beginning of a line, before a colon."""
_STORM: Final = re.compile("(?:台风|飓风|热带风暴).?$")
_DOCTRINE: Final = re.compile("理论|思想(?!家)|主义|列宁主义")
_AFTER_TEXT: Final = ("。", "！", "？", "”", "…", "")
_CREDITS, _NUMERALS = frozenset("摄作文图画供译编"), frozenset("一二三四五六七八九十")
_MEASURES: Final = frozenset("超达逾约近满第共")
_PREPOSITIONS: Final = frozenset("受向对在从将把被由以于到为未均皆即遂便仅亦却竟仍再又还赴")
_ENDS_OTHER: Final = _VERBS | ORGANS | _CREDITS | _NUMERALS | _MEASURES | _PREPOSITIONS | frozenset("任至都和与同及")
_FOLLOWS: Final = frozenset("：〔杯牌理思主列）》”，")
"""What after a name is looked at closer."""
_GIVEN: Final = re.compile(
    "(?:政府|专题|主旨|总结|情况|动员|重要|交流|典型|表态|大会|宣讲)*(?:工作)?(?:报告|讲话|发言|演讲|部署|介绍|说明|总结)|题为"
)
_CUT_SHORT: Final = -3.0  # 董杰|人作讲话: 人 alone does not follow a name
_USUAL, _JOINED = 12.5, 10.5
"""A word as cheap as this may follow a name; over a name's end it speaks against the end."""
GOOD_ENDS, MOST_FOR = frozenset("都和与同"), 8.0
"""A name's end in these `against` can speak for, and no more than this."""
_SEXES, _OF_CV = frozenset(("男，", "女，")), 4.0
"""After the name that a CV or a notice of appointment begins with."""


class Neighbours:
    """What the text around a stretch says."""

    def __init__(
        self, text: str, titles: Sequence[Title], places: Sequence[tuple[int, int]] = (), organs: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.text = text
        self._anchored = _of_organs(text, titles, {end for _, end in [*organs, *places]})
        self._usual, self._joined = cheaper(_USUAL), cheaper(_JOINED)
        self._organs = frozenset(start for start, _ in [*organs, *places])
        self._organ_ends = frozenset(end for _, end in organs)
        framed = [m.span("name") for m in _FRAME.matches(text)]
        self._framed, self._frame_ends = {a for a, _ in framed}, {b for _, b in framed}
        self._aged = {m.end() for m in _AGED.finditer(text)} if "岁" in text else set()
        self.place_at = dict(places)
        self.in_place = frozenset(at for start, end in places for at in range(start, end))
        self.title_at = {t.start: t for t in titles}
        self._title_to = {t.end: t for t in titles}
        self.called = {*self._title_to, *(end + 1 for end in self._anchored), *self._framed, *self._aged}

    def in_titled_rows(self, names: Sequence[tuple[int, int]]) -> set[int]:
        """Where the names end that a title stands before, alone or for a row: 副厅长甲|、乙|."""
        out: set[int] = set()
        for start, end in names:
            if start in self._title_to or (self.text[start - 1 : start] in ("、", "和") and start - 1 in out):
                out.add(end)
        return out

    def left(self, start: int, begin: int) -> float:
        """How strongly the words before `start` call for a name there; the clause begins at `begin`."""
        text = self.text
        if title := self._title_to.get(start):
            return _TITLE_BEFORE[title.kind] + (_ANCHORED if start in self._anchored and not _plain(text[start : start + 3]) else 0.0)
        if start == begin:
            if start in self._organ_ends:  # 某某集团|鲁明远强调
                return max([_AT_BEGIN, *(n for word, n in _BEFORE_BY_LAST.get(text[start - 1], ()) if text.endswith(word, 0, start))])
            return _AFTER_MARK.get(text[start - 1], _AT_BEGIN) if start else _AT_BEGIN
        if text[start - 1] == "的" and start - 1 in self._anchored:
            return _OF_TITLE
        more = _FRAMED if start in self._framed else _OF_AGE if start in self._aged else 0.0
        for word, strength in _BEFORE_BY_LAST.get(text[start - 1], ()):
            if text.endswith(word, begin, start):
                return more + strength
        return more

    def right(self, stop: int, end: int, size: int) -> float:
        """How strongly the words after `stop` call for a name of `size` characters that ends there; the clause ends at `end`."""
        text, next_one = self.text, self.text[stop : stop + 1]
        if next_one in _BODY_FIRST and _BODY.match(text, stop):
            return _BEFORE_BODY
        if stop in self._frame_ends or (next_one in _GRADED and text[stop + 1 : stop + 2] == "段"):
            return _FRAME_ENDS
        if title := self.title_at.get(stop):
            return _JOB_AFTER if title.kind == "occupation" else _TITLE_AFTER
        if stop == end:
            return _AT_END
        for word, strength in _AFTER_BY_FIRST.get(next_one, ()):
            if text.startswith(word, stop):
                return strength + (3.0 if next_one == "任" and stop + 1 in self.title_at else 0.0)
        if size != 2 or text[stop - 2 : stop] in KNOWN:
            return 0.0
        usual = self._usual
        if text[stop : stop + 2] in usual or text[stop : stop + 3] in usual or text[stop : stop + 4] in usual:
            return 0.0
        return _CUT_SHORT

    def of_place_before(self, start: int) -> float:
        """How strongly the words before `start` call for a place, where a foreign name could be either: 抵达|, 新华社|."""
        return _TO_PLACE if self.text[start - 1 : start] and self.text[start - 1] in _PREPOSES_PLACE else 0.0

    def of_place_after(self, stop: int) -> float:
        """How strongly the words after `stop` make a place of what stands before them: |市, |大街, |7日电."""
        return _OF_PLACE if _PLACE_WORD.match(self.text, stop) else 0.0

    def _gives(self, last: str, stop: int) -> bool:
        """Whether 作 at a name's end is the verb of what follows: 省长魏宏作|政府工作报告."""
        return last == "作" and _GIVEN.match(self.text, stop) is not None

    def against(self, start: int, stop: int, end: int) -> float:
        """What in text[start:stop] and over its edges speaks against a name (negative), or for its last character."""
        text, last = self.text, self.text[stop - 1]
        follows = text[stop : stop + 1]
        if last in _ENDS_OTHER:
            out = self._against_end(start, stop, end, last, follows)
        else:
            out = -2.5 if stop < end and last + follows in self._joined else 0.0  # 曾来到
        if "风" in text[max(0, start - 3) : start] and _STORM.search(text, max(0, start - 5), start):
            out -= 99.0  # 超强台风|海葵, 台风杜|苏芮
        return out + self._against_next(start, stop, follows) if follows in _FOLLOWS else out

    def _against_end(self, start: int, stop: int, end: int, last: str, follows: str) -> float:
        """What a last character that ends other words too, or begins them, speaks for or against a name."""
        text, out = self.text, 0.0
        if (
            stop - start > 2
            and last in _VERBS
            and ((follows and follows in "了的过到关") or stop in self.title_at or self._gives(last, stop))
        ):
            out -= 5.0  # 刘奇作了报告, 李明任组长
        elif stop - start > 2 and last in "任至" and stop in self._organs:
            out -= 5.0 if last == "任" else 9.0  # 陈曦任|省民政厅厅长, 黄桶至|百色铁路
        elif stop < end and last + follows in self._joined:
            out -= 2.5
        if last == "致" and follows and follows in "辞词欢开贺闭答":
            out -= 8.0  # 李红|致欢迎词
        if last in _CREDITS and (follows in ("）", ")", "影", "，", "、") or (last == "摄" and not follows)):
            out -= 6.0  # 戴浩摄）, 姜伟尚占摄影
        if last in _NUMERALS and follows in ("段", "岁", "级", "连"):
            out -= 6.0  # 丁伟五段
        if last in ORGANS and stop in self.title_at:
            out -= 6.0  # 农委主任, 于庆和书记
        if last in _PREPOSITIONS and stop < end and follows != "的":
            out -= 4.0  # 尤权向各民主党派
        if last in _MEASURES and follows.isdigit():
            out -= 6.0  # 班列超7744列
        if last == "都" and follows != "是" and "、" not in text[max(0, start - 9) : start]:
            out += 4.0  # 丁红都出席: one person is not followed by 都 “all”
        if last in "和与同及" and stop == end and follows and follows in "、，。；）":
            out += 4.0  # 于同和、李及，: what joins stands before what it joins
        if last == "及" and stop < end and max(_AFTER.get(text[stop : stop + n], 0) for n in (1, 2, 3)) <= 1:
            out -= 8.0  # 李明及相关处室负责人
        if last in "和与同" and stop in self._frame_ends:
            out += 4.0  # 免去李中和的…职务
        if last in "和与同" and stop < end and max(_AFTER.get(text[stop : stop + n], 0) for n in (1, 2, 3)) > 1:
            out += 4.0  # 陈忠和说: 和 “and” does not stand before a verb
        return out

    def _against_next(self, start: int, stop: int, follows: str) -> float:
        """What the character after a name, one of _FOLLOWS, speaks for or against it."""
        text = self.text
        before = text[start - 1 : start]
        if follows == "：":
            return _SPEAKER if before in _LINE else 0.0  # 金石开：建议…
        if follows == "〔":
            return -99.0  # 苏民发〔2018〕17号
        if follows in ("杯", "牌"):
            return -5.0  # 李宁杯
        if follows == "）":
            return 4.0 if before == "（" and text[start - 2 : start - 1] in _AFTER_TEXT else 0.0  # 。（徐俊）
        if follows == "》":
            return -5.0 if before == "《" else 0.0
        if follows == "”":
            return -3.0 if before == "“" else 0.0
        if follows == "，":
            return _OF_CV if text[stop + 1 : stop + 3] in _SEXES else 0.0  # 李中和，男，汉族
        return -99.0 if _DOCTRINE.match(text, stop) else 0.0  # 邓小平理论


def _of_organs(text: str, titles: Sequence[Title], ends: set[int]) -> set[int]:
    """Where the titles end that an organ, a place or a mark stands before: 省民政厅|党组书记|、|厅长|."""
    out: set[int] = set()
    for t in titles:
        if t.kind in ("office", "government", "rank"):
            before = text[t.start - 1 : t.start]
            if t.start in ends or before in _MARKS or (before in "和兼" and t.start - 1 in out):
                out.add(t.end)
    return out


def _plain(three: str) -> bool:
    """Whether what follows a title begins like ordinary words: 严格|要求, 于近日."""
    return three[:2] in cheaper(_WORD) or (three[0] in _FUNCTION and three[1:] in cheaper(_USUAL))
