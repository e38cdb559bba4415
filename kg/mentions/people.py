"""Finds persons by name: beside titles and cue words, in lists, by the shape of names, and where a name comes again."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from kg.lexicon import one_of, words, words_with
from kg.mentions import foreign, lattice, local_leaders
from kg.mentions.beginnings import Opening, first_of
from kg.mentions.called import AFTER_SURNAME, is_part
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.names import KNOWN, SURNAMES, cost
from kg.mentions.post_titles import Title, scan
from kg.mentions.word_classes import is_common
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

# Names do not begin or end inside these.
_LEVELS: Final = "省市区县州盟旗乡镇村"
_THING: Final = Opening(first_of(words_with("people_words", "thing_after")), one_of("people_words", "thing_after"))
_UNITS: Final = frozenset("科处")
_STORM: Final = re.compile("(?<=台风)“[^“”]{2,5}”")
"""A storm's name is nobody's: 台风|“苏力”."""
_VILLAGES: Final = ("村", "屯", "寨", "镇", "乡")
_SOLID: Final = (KG.Policy, KG.Agency, KG.Organization, KG.Place, KG.Province, "Date")


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of persons: the name without title or word of respect; 董厅长 denotes 董杰人 where the article names just one 董."""
    titles = scan(document.text)
    soft = [(m.start, m.end) for m in found.of(KG.Province, KG.Place) if document.text[m.end - 1] not in _LEVELS]
    firm = {(m.start, m.end) for m in found.of(*_SOLID)}.difference(soft)
    if "台风“" in document.text:
        firm.update(m.span() for m in _STORM.finditer(document.text))
    solid = _merged(firm)
    inside = {at for start, end in solid for at in range(start, end)}
    soft = [(start, end) for start, end in _merged(soft) if start not in inside]
    persons = dict(foreign.find(document.text, titles, _merged([*solid, *soft])))
    for start, end in lattice.find(document.text, titles, _merged([*solid, *persons]), soft):
        if document.text[start + 1 : end] in AFTER_SURNAME or is_part(document.text, start, end):  # 何|老伯
            continue
        if _THING.match(document.text, end) and document.text[start:end] not in KNOWN:
            continue  # 宁吾悦|广场
        if not foreign.names_a_thing(document.text, start, end):
            persons[start, end] = document.text[start:end]
    for start, end in foreign.after_titles(document.text, titles, _merged([*solid, *soft])):
        within = [span for span in persons if span[0] < end and start < span[1]]
        if foreign.names_a_thing(document.text, start, end):
            continue
        if not within or (start <= within[0][0] and within[-1][1] <= end and foreign.ends_by_sound(document.text[start:end])):
            for span in within:  # 古丽娜|尔
                del persons[span]
            persons[start, end] = document.text[start:end]
    for start, end in foreign.beside_words(document.text, titles, [*solid, *soft], persons):
        persons[start, end] = document.text[start:end]
    if "科长" in document.text or "处长" in document.text:
        persons = {
            s: n for s, n in persons.items() if not (n[-1] in _UNITS and document.text.startswith(n[-1] + "长", s[1]))
        }  # 福利科|科长
    persons.update(_in_byline(document))
    for (start, end), name in (*_reporters(document, solid), *_in_dateline(document.text)):
        persons = {span: n for span, n in persons.items() if span[1] <= start or end <= span[0]}
        persons[start, end] = name
    villages = {m.entity.name[:-1] for m in found.of(KG.Place) if m.entity.name.endswith(_VILLAGES)}
    if not villages.isdisjoint(persons.values()):
        beside = {at for t in titles for at in (t.start, t.end)}
        persons = {s: n for s, n in persons.items() if n not in villages or n in KNOWN or not beside.isdisjoint(s)}  # 李祖村, “大李祖”片区
    persons = {span: _as_written(document, *span, name) for span, name in persons.items()}
    leaders = frozenset(local_leaders.spans(document.text, found, persons))
    for (start, end), name in sorted(persons.items()):
        rule = local_leaders.RULE if (start, end) in leaders else "people.name"
        yield Mention(start, end, Entity(KG.Person, name, ("",)), rule, 0.95)
    yield from _by_surname(document, titles, set(persons.values()), persons)


_BYLINE_NAME: Final = re.compile(r"[^\s、，,;；/|]{2,12}")


def _in_byline(document: Document) -> dict[tuple[int, int], str]:
    """The byline field holds names alone: 皮磊 → 皮磊."""
    start, end = document.field_span("byline")
    if start == end:
        return {}
    return {m.span(): m[0] for m in _BYLINE_NAME.finditer(document.text, start, end) if not m[0].startswith("本报")}


_REPORTERS: Final = re.compile(
    r"(?:记者|通讯员|实习生|文/图|图/文|文/|图/|摄影|摄/)[:：]?(?P<names>(?:(?!记者|通讯员|实习)[\u4e00-\u9fff、]){2,24})"
)
_LINE: Final = re.compile("(?:^|\n)[□■◎●]?(?:本报|本刊|本网|特约|见习|实习){1,2}(?:记者[\u4e00-\u9fff、]{2,20})?$")
_ANOTHER: Final = ("记者", "通讯员", "实习", "特约")
_ONE_NAME: Final = re.compile("[^、]{2,5}")
_TIBETAN: Final = tuple(sorted(words("tibetan_names", "part")))
_IN_BRACKET: Final = re.compile("[（(](?:本报|本刊|本网|特约|见习|实习){0,2}$")


_WRITTEN: Final = "[\u4e00-\u9fff\U00020000-\U0003ffff]{2,3}(?:、[\u4e00-\u9fff\U00020000-\U0003ffff]{2,3}){0,3}"
_DATELINE: Final = re.compile(
    f"电 ?（(?P<names>{_WRITTEN})）|(?:^|\n)[\u4e00-\u9fff]{{0,8}}[讯电](?P<more>{_WRITTEN})、(?:本报|特约|见习|实习)?(?=记者|通讯员)"
)


def _in_dateline(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Who writes, without a word for it, after a dateline: 长沙5月6日电（|李楠|）, 本报讯|王一凡|、记者刘岩报道."""
    if "电（" not in text and "电 （" not in text and "、记者" not in text and "、特约" not in text and "、本报" not in text:
        return
    for m in _DATELINE.finditer(text):
        start = m.start("names") if m["names"] else m.start("more")
        for name in (m["names"] or m["more"]).split("、"):
            end = start + len(name)
            if name[0] in SURNAMES and not is_common(name):
                yield (start, end), name
            start = end + 1


def _reporters(document: Document, solid: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], str]]:
    """Names that only spaces part, which folding drops: 记者 李佳 王晨 → 李佳, 王晨."""
    text = document.text
    for m in _REPORTERS.finditer(text) if "记者" in text or "通讯员" in text or "/" in text else ():
        begin, folded = next((b, f) for _, b, f in reversed(document.parts) if b <= m.start())
        at = m.start("names")
        cuts = [i for i in range(at + 1, m.end()) if folded.origin[i - begin] - folded.origin[i - begin - 1] > 1]
        more = text.startswith(_ANOTHER, m.end())
        bracketed = (more or text[m.end() : m.end() + 1] in "）)") and _IN_BRACKET.search(
            text, max(0, m.start() - 5), m.start()
        ) is not None
        signed = bracketed or (
            (more or text[m.end() : m.end() + 1] in ("\n", "")) and _LINE.search(text, max(0, m.start() - 28), m.start()) is not None
        )
        for a, b in pairwise([at, *cuts, m.end()]) if cuts or signed else ():
            last = b == m.end()
            if last and text[b : b + 1] not in "，。）) \n摄文" and not more:
                continue
            runs = [name.span() for name in _ONE_NAME.finditer(text, a, b)]
            if bracketed and not cuts:
                runs = [span for run in _RUN_OF_NAMES.finditer(text, a, b) for span in _glued(text, *run.span("names"))] or runs
            for span in runs:
                name = text[slice(*span)]
                free = not any(s < span[1] and span[0] < e for s, e in solid)
                usual = name[0] in SURNAMES and len(name) < (4 if last else 5)
                if free and (usual or (signed and name.startswith(_TIBETAN))):
                    yield span, name


def _glued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names that a byline writes without a mark between them: 贾鹏陈博 → 贾鹏, 陈博; none where it is not names to its end."""
    if end - start < 4:
        return [(start, end)]
    best: dict[int, tuple[float, list[tuple[int, int]]]] = {start: (0.0, [])}
    for at in range(start, end):
        if at in best:
            price, spans = best[at]
            for stop in range(at + 2, min(at + 4, end) + 1):
                total = price + cost(text[at:stop])
                if total < best.get(stop, (_DEAR, []))[0]:
                    best[stop] = total, [*spans, (at, stop)]
    return best.get(end, (0.0, []))[1]


_RUN_OF_NAMES: Final = re.compile("(?P<names>[\u4e00-\u9fff]+?)(?:摄影|报道|采写|整理|文图|图文|摄)*(?![\u4e00-\u9fff])")
_DEAR: Final = 120.0


def _by_surname(
    document: Document, titles: Sequence[Title], names: set[str], taken: Iterable[tuple[int, int]]
) -> Iterator[Mention | Unresolved]:
    text, ends = document.text, {end for _, end in taken}
    for title in titles:
        at = title.start - 1
        if at < 0 or title.start in ends or title.kind in ("foreign", "occupation", "standing") or text[at] not in SURNAMES:
            continue
        if at and "\u4e00" <= text[at - 1] <= "\u9fff" and text[at - 1] not in _BEFORE_SURNAME:
            continue
        same = sorted(n for n in names if n[0] == text[at] and "·" not in n)
        if len(same) == 1:
            yield Mention(at, title.start, Entity(KG.Person, same[0], ("",)), "people.surname", 0.9)
        elif SURNAMES[text[at]] >= 20:
            why = "surname that several persons have" if same else "surname of a person not named"
            yield Unresolved(text[at : title.end], why, *document.locate(at, title.end))


_BEFORE_SURNAME: Final = frozenset("，、对向和与据由请的问")


def _as_written(document: Document, start: int, end: int, name: str) -> str:
    """A character that only names keep (匡湧, 李昇) stays as it is, unless the whole text is in traditional script."""
    field, a, b = document.locate(start, end)
    raw: str = getattr(document.article, field)
    if raw[a:b] == name or end - start != len(name) or b - a != len(name):
        return name
    folded = next(f for part, _, f in document.parts if part == field)
    changed = sum(c != raw[o] for c, o in zip(folded.text, folded.origin, strict=True) if "\u4e00" <= c <= "\u9fff")
    return unicodedata.normalize("NFC", raw[a:b]) if changed < _TRADITIONAL * len(raw) else name


_TRADITIONAL: Final = 0.05
"""A text with a larger share of characters in traditional form than this is a traditional one."""


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
