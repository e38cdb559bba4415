"""Finds policies: titles in 《》, their short forms, and policies that are named without marks."""

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.named_policies import edition, named, notices
from kg.mentions.short_titles import Spans, defined_names, is_short, resolve
from kg.mentions.titles import Title, is_national, titles
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_HEADS: Final = ("省", "市", "区", "县", "州", "盟", "中国", "共和国")
"""How the place ends that a title may begin with."""
_OF_THE_STATE: Final = ("国家", "全国")
_FOR_YEARS: Final = re.compile("（(?:19|20)\\d\\d年?[-—–~至到](?:19|20)\\d\\d年?）$")
_SURE, _SHORT, _UNMARKED = 0.97, 0.93, 0.9


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of policies, with document offsets; each denotes the policy by its full title without marks.

    `印发《关于推进…的实施方案》（以下简称《实施方案》）` has two mentions of one policy. Books, reports and programmes have none.
    """
    text = document.text
    marked = list(titles(text)) if "《" in text or "〈" in text else []
    whole = _same_names([t for t in marked if t.kind and not is_short(t)])
    defined = defined_names(text, marked) if "称" in text else frozenset()
    for title in whole:
        if title.name in defined:
            continue  # 《养老服务指南》 after （以下简称《养老服务指南》）
        yield Mention(
            title.start, title.end, _policy(title.name, edition(document, title.start, title.name)), "policies.marked-title", _SURE
        )
    plain = [(_plan_of_five_years(text, _in_full(t, whole), whole), year) for t, year in named(document)]
    issued = [_in_full(t, whole) for t in notices(document)]
    full = {t.start: t for t in whole}
    unmarked = Spans(t for t, _ in plain)
    for short in resolve(document, [full.get(t.start, t) for t in marked], [*issued, *(t for t, _ in plain)]):
        if short.start in unmarked:
            continue
        if short.full is not None:
            year = edition(document, short.full.start, short.full.name)
            yield Mention(short.start, short.end, _policy(short.full.name, year), short.rule, _SHORT)
        else:
            words = text[short.start : short.end]
            yield Unresolved(words, "short form of a policy without its full title", *document.locate(short.start, short.end))
    covered = Spans(marked)
    for title, year in [*plain, *((t, "") for t in issued)]:
        if title.start not in covered:
            yield Mention(title.start, title.end, _policy(title.name, year), "policies.named", _UNMARKED)


def _policy(name: str, year: str) -> Entity:
    return Entity(KG.Policy, name, ("cn" if is_national(name) else "", year))


def _in_full(title: Title, whole: list[Title]) -> Title:
    """An unmarked title under the marked one that says the same with the place before it or a state after it.

    A headline's “十五五”养老服务体系建设规划 is 《山西省“十五五”养老服务体系建设规划（送审稿）》.
    """
    for full in whole:
        lead = full.base.removesuffix(title.base)
        if lead != full.base and full.name != title.name and (not lead or lead.endswith(_HEADS)):
            return Title(title.start, title.end, full.name, title.kind, title.inner)
    return title


_PLAN: Final = re.compile("(?P<years>“十[二三四五六七八九]五”)规划(?:纲要)?")
_NATIONAL_PLAN: Final = re.compile("(?:国家|全国|我国|国民经济和社会发展)的?$")


def _plan_of_five_years(text: str, title: Title, whole: list[Title]) -> Title:
    """A bare “十五五”规划 under the one title of the article that is such a plan: 《宁夏回族自治区“十五五”民政事业发展规划》."""
    m = _PLAN.fullmatch(title.name)
    if m is None or _NATIONAL_PLAN.search(text, max(0, title.start - 12), title.start):
        return title
    plans = {t.name for t in whole if m["years"] in t.name and t.kind == "plan"}
    return Title(title.start, title.end, plans.pop(), title.kind, title.inner) if len(plans) == 1 else title


def _same_names(whole: list[Title]) -> list[Title]:
    """The titles under one name each: a title that lacks only the issuers or the place before it is the longer one.

    《关于加强新时代老龄工作的意见》 is 《中共中央 国务院关于加强新时代老龄工作的意见》 where an article has both; the national
    《殡葬管理条例》 stays another than 《江苏省殡葬管理条例》.
    """
    names = {t.name for t in whole}
    longer: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (len(n), n)):
        for i in range(1, len(name) - 4):
            if name[i:] not in names or (is_national(name[i:]) and not name.startswith("中华人民共和国")):
                continue
            if name.startswith("关于", i) or name[:i].endswith(_HEADS) or name[:i] in _OF_THE_STATE:
                longer[name[i:]] = name
    spans: dict[str, list[str]] = {}
    for name in names:
        if (m := _FOR_YEARS.search(name)) is not None:
            spans.setdefault(name[: m.start()], []).append(name)
    for base, editions in spans.items():  # 《全国海洋防灾规划（2011—2015年）》, then 《海洋防灾规划》
        for short in (base, *(base.removeprefix(state) for state in _OF_THE_STATE)) if len(editions) == 1 else ():
            if short in names:
                longer[short] = editions[0]
    out = []
    for t in whole:
        name = t.name
        while name in longer:
            name = longer[name]
        out.append(t if name == t.name else Title(t.start, t.end, name, t.kind, t.inner))
    return out
