"""Finds policies: titles in 《》, their short forms, and policies that are named without marks."""

from collections.abc import Iterator

from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.named_policies import edition, named, notices
from kg.mentions.short_titles import is_short, resolve
from kg.mentions.titles import Title, is_national, titles
from kg.model import Entity, Mention, Unresolved
from kg.vocab import KG

_SURE, _SHORT, _UNMARKED = 0.97, 0.93, 0.9


def find(document: Document, found: Mentions) -> Iterator[Mention | Unresolved]:
    """Mentions of policies, with document offsets; each denotes the policy by its full title without marks.

    `印发《关于推进…的实施方案》（以下简称《实施方案》）` has two mentions of one policy. Books, reports and programmes have none.
    """
    text = document.text
    marked = list(titles(text)) if "《" in text or "〈" in text else []
    whole = _same_names([t for t in marked if t.kind and not is_short(t)])
    for title in whole:
        yield Mention(
            title.start, title.end, _policy(title.name, edition(document, title.start, title.name)), "policies.marked-title", _SURE
        )
    covered = [(t.start, t.end) for t in marked]
    plain = list(named(document))
    issued = list(notices(document)) if "关于" in text else []
    for short in resolve(document, [*whole, *(t for t in marked if not t.kind or is_short(t))], [*issued, *(t for t, _ in plain)]):
        if any(t.start <= short.start < t.end for t, _ in plain):
            continue
        if short.full is not None:
            yield Mention(
                short.start, short.end, _policy(short.full.name, edition(document, short.full.start, short.full.name)), short.rule, _SHORT
            )
        else:
            yield Unresolved(
                text[short.start : short.end], "short form of a policy without its full title", *_place(document, short.start, short.end)
            )
    for title, year in [*plain, *((t, "") for t in issued)]:
        if not any(a <= title.start < b for a, b in covered):
            yield Mention(title.start, title.end, _policy(title.name, year), "policies.named", _UNMARKED)


def _policy(name: str, year: str) -> Entity:
    return Entity(KG.Policy, name, ("cn" if is_national(name) else "", year))


def _place(document: Document, start: int, end: int) -> tuple[str, int, int]:
    return document.locate(start, end)


def _same_names(whole: list[Title]) -> list[Title]:
    """The titles under one name each: a title that lacks only the issuers or the place before it is the longer one.

    《关于加强新时代老龄工作的意见》 is 《中共中央 国务院关于加强新时代老龄工作的意见》 where an article has both.
    """
    names = sorted({t.name for t in whole}, key=lambda n: (-len(n), n))
    longer = {n: next((m for m in names if len(m) > len(n) >= 5 and m.endswith(n) and _may_lead(m[: -len(n)], n)), n) for n in names}
    return [Title(t.start, t.end, longer[t.name], t.kind, t.inner) if longer[t.name] != t.name else t for t in whole]


def _may_lead(head: str, rest: str) -> bool:
    return rest.startswith("关于") or head.endswith(("省", "市", "区", "县", "州", "盟", "中国", "共和国"))
