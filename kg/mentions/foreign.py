"""Names written by sound: 艾尔肯·吐尼亚孜, 弗拉基米尔·普京, 印度总理莫迪, and known ones anywhere (普京)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.lexicon import Gazetteer, one_of, words, words_with
from kg.mentions.name_context import Neighbours
from kg.mentions.names import KNOWN, SURNAMES
from kg.mentions.post_titles import STATES, Title
from kg.mentions.words import cost, places, sounds
from kg.text.fold import HAN

_SOUND: Final = "[" + "".join(sorted(words("foreign_characters", "character"))) + "]"
_DOTTED: Final = re.compile(
    rf"(?:{_SOUND}{{1,7}}[{HAN}]?|[A-Z]\.?)(?:·(?:[{HAN}]{{1,8}}(?=·)|(?:{_SOUND}|乎(?=提)){{1,9}}|[A-Z]\.?(?=·)))+(?:[-—]{_SOUND}{{1,6}})?(?<![A-Z.])"
)
_RUN: Final = re.compile(rf"{_SOUND}{{2,7}}(?:[-－—]{_SOUND}{{2,6}})?")
_LONG_RUN: Final = re.compile(rf"{_SOUND}{{3,8}}")
_TWO: Final = re.compile(rf"{_SOUND}{{2}}(?=[、，])")
_LIST: Final = frozenset("、和与及/")
_ENDS: Final = frozenset("、，。；：！？（）“”\n ")
_PURE: Final = words_with("character_roles", "by_sound")
"""Characters that seldom stand in Chinese names."""
_OFTEN: Final = words_with("character_roles", "by_sound_too")
"""Characters that stand in both."""
_EAST: Final = re.compile("韩国|朝鲜|越南|日本|新加坡")  # their names are shaped like ours
_NO_PERSONS: Final = words("sounds_of_no_person")
_TIBETAN: Final = words("tibetan_names", "part")
_NAMES: Final = words("foreign_names", "name")
_KNOWN: Final = Gazetteer(_NAMES, shared=True)
_IN_NAME: Final = Gazetteer(words("countries", "name"))
"""States in the few characters of one name, which are no text that all lexicons need to read."""
_NO_PERSON: Final = re.compile(f"{one_of('people_words', 'after_persons_name')}|大?街")
_COMMON: Final = 11.5
"""A word as cheap as this that runs on after the last characters of a name ends the name before it: 马克龙|来华."""

Span = tuple[int, int]


def find(text: str, titles: Sequence[Title], solid: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """((start, end), full name) of the names in a text; `solid` spans belong to something else."""
    taken = list(solid)
    found: dict[Span, str] = {}

    def take(start: int, end: int, name: str = "") -> None:
        if end - start > 1 and not any(a < end and start < b for a, b in taken):
            taken.append((start, end))
            found[start, end] = name or text[start:end]

    stops = sorted({t.end for t in titles} | {end for _, end in solid})
    if "·" in text:
        for m in _DOTTED.finditer(text):
            dot = text.index("·", m.start())
            start = max([_after_word(text, m.start(), dot), *(s for s in stops if m.start() < s <= dot)])
            if start < dot:
                last = text.rindex("·", start, m.end()) + 1
                states = [last + a for a, _, _ in _IN_NAME.find(text[last : m.end() + 6]) if 0 < a < m.end() - last]
                take(start, _end(text, last, min([m.end(), *states])))
    for title in titles:
        if not (run := _RUN.match(text, title.end)) or not (title.abroad or _sounds_foreign(run[0])):
            continue
        if any(text[title.end : title.end + size] in KNOWN for size in (2, 3)):
            continue
        if not title.abroad and run[0][:2] in _TIBETAN and (len(run[0]) < 4 or run[0][2:4] in _TIBETAN):
            continue  # 格桑旺堆
        if len(run[0]) < 4 and SURNAMES.get(run[0][0], 0) >= 20 and not _sounds_foreign(run[0]):
            continue  # 罗高寿: shaped like a Chinese name, which the lattice judges
        known = len(_KNOWN.at(text, title.end))
        if known or len(run[0]) > 3 or not _EAST.search(text, max(0, title.start - 12), title.end):
            end = title.end + known if known else _end(text, run.start(), run.end())
            if cost(text[title.end : end]) > _COMMON + 1 and text[title.end : end] not in _NO_PERSONS:
                take(title.end, end)
    posts = {t.end for t in titles if not t.abroad and t.kind in ("office", "government", "rank")}
    ours = set[str]()
    for start, end, _ in _KNOWN.find(text):
        if end - start < 3 and start in posts and text[start] in SURNAMES:
            continue  # 副局长霍金生
        if end - start < 3 and start and text[start - 1] in SURNAMES and (start - 1 in posts or text[start - 1 : end] in ours):
            ours.add(text[start - 1 : end])
            continue  # 主任汪|安南
        if not _NO_PERSON.match(text, end) and not (end - start < 3 and text[end : end + 1] in _PURE and not _word_at(text, end)):
            take(start, end)  # not 莫迪 of 莫迪凯
    for name in sorted(set(found.values()), key=lambda n: (-len(n), n)):  # told again, whole or by the last part alone
        for part in dict.fromkeys((name, name.rsplit("·", 1)[-1])):
            at = text.find(part) if len(part) > 2 else -1
            while at >= 0:
                take(at, at + len(part), name)
                at = text.find(part, at + len(part))
    yield from sorted(found.items())


def after_titles(text: str, titles: Sequence[Title], solid: Sequence[Span]) -> Iterator[Span]:
    """Names by sound without a dot right after a title in China, whose end is clear: 副厅长乌日图、额尔敦巴雅尔出席."""
    begins = {start for start, _ in solid}
    inside = [title.end for title in titles if title.kind in ("office", "government", "rank") and title.end not in begins]
    while inside:
        at = inside.pop(0)
        run = _LONG_RUN.match(text, at) or _TWO.match(text, at)
        if run and not any(a < run.end() and at < b for a, b in solid):
            end = _end(text, at, run.end()) if len(run[0]) > 2 else run.end()
            if end - at == 2 and cost(run[0]) < _COMMON + 2:
                continue
            if (end - at > 2 or len(run[0]) == 2) and (
                end == len(text) or text[end] in _ENDS or _word_at(text, end) or _governs(text, end)
            ):
                yield at, end
                if text[end : end + 1] == "、":
                    inside.append(end + 1)


def names_a_thing(text: str, start: int, end: int) -> bool:
    """Whether the words only look like a person: a place (南斯拉夫), or somebody whom a street or a prize is called after (高尔基|大街)."""
    word = text[start:end]
    return word in _NO_PERSONS or (word in _NAMES and _NO_PERSON.match(text, end) is not None)


def ends_by_sound(name: str) -> bool:
    """Whether a name ends in a character that seldom ends a Chinese one: 古丽娜尔."""
    return name[-1] in _PURE


def beside_words(text: str, titles: Sequence[Title], solid: Sequence[Span], persons: Iterable[Span]) -> list[Span]:
    """Names by sound that nothing but their neighbours tells: 瓦尔德内尔说, 与卡西利亚斯, 齐达内、本泽马."""
    runs = [m.span() for m in _LONG_RUN.finditer(text) if _sounds_foreign(m[0]) and not _of_place(m[0])]
    runs = [(a, end) for a, b in runs if (end := _end(text, a, b)) - a > 2 and not _of_place(text[a:end])]
    if not runs:
        return []
    beside, known = Neighbours(text, titles), set(persons)
    states = [(a, b) for a, b, _ in STATES.find(text)]
    runs = [(a, b) for a, b in runs if not any(s < b and a < e for s, e in [*solid, *known, *states])]
    edges = {e for span in known for e in span}
    out: list[Span] = []
    for _ in range(2):
        for start, end in runs:
            if (start, end) in known:
                continue
            listed = (start - 1 in edges and text[start - 1] in _LIST) or (end + 1 in edges and text[end] in _LIST)
            call = beside.left(start, max(0, start - 4)) + beside.right(end, min(len(text), end + 4), 3)
            if listed or call >= (2 if end - start > 3 or text[start:end] in sounds() else 3):
                known.add((start, end))
                out.append((start, end))
                edges |= {start, end}
    return out


def _of_place(run: str) -> bool:
    """Whether a run is, or ends with, what a place or a make is called: 斯图加特, 抵|达波士顿."""
    return any(run[at:] in places() or run[at:] in _NO_PERSONS for at in range(max(1, len(run) - 2)))


def _governs(text: str, at: int) -> bool:
    """Whether a word that governs a place or a person stands here: 宝音德力格尔|在阿拉善盟."""
    return text[at] in "在对向与和及为率赴代任说"


def _word_at(text: str, at: int) -> bool:
    return any(cost(text[at : at + size]) < _COMMON + 1 for size in (2, 3, 4))


def _sounds_foreign(run: str) -> bool:
    return len(run) > 2 and sum(1.0 if c in _PURE else 0.5 if c in _OFTEN else 0.0 for c in run) >= 0.6 * len(run)


def _end(text: str, start: int, end: int) -> int:
    """Where a run of sounds really ends: before a common word that begins in it and goes on (来华, 因此)."""
    whole = end
    if text[end - 1] in "都于" and end - start > 2 and text[end : end + 1] not in _ENDS:
        end -= 1  # 安德烈斯都榜上有名, 塔拉尔于1997年
    for at in range(max(start + 2, end - 2), end):
        for size in (2, 3, 4):
            if at + size >= end and cost(text[at : at + size]) < _COMMON:
                if at + size == whole > end:
                    continue  # 克瓦希涅夫斯基|于
                if at + size == end + 1 and cost(text[end : end + 2]) < _COMMON:
                    continue  # 买买提|出席
                return at
    return end


def _after_word(text: str, start: int, dot: int) -> int:
    """Where the first part begins: after a common word whose last characters only look like sounds (会见|阿里·…)."""
    for at in range(start, min(start + 2, dot)):
        for size in (2, 3):
            if at + 1 - size < start and at + 1 < dot and cost(text[at + 1 - size : at + 1]) < _COMMON - 1:
                return at + 1
    return start
