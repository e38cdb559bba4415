"""One date told twice, once with its year and once without: the headline's 6月1日起施行, the text's 自2024年6月1日起施行."""

from collections.abc import Callable, Iterable
from typing import Final

from kg.model import Entity, Literal

_EXACT: Final = "date"
_LESS: Final = ("gYearMonth", "gMonthDay", "gYear", "gMonth")


def told_again(stated: Iterable[tuple[Entity, str, Entity | Literal]]) -> Callable[[Entity, str, Literal], Literal]:
    """A function from an article's dates to the full date of the same subject and predicate that says the same day.

    --06-01 is 2024-06-01 where the article gives this as the policy's effectiveFrom too; where it gives two such days, or none, it stays.
    """
    full: dict[tuple[Entity, str], set[str]] = {}
    for s, p, o in stated:
        if isinstance(o, Literal) and o.datatype == _EXACT:
            full.setdefault((s, p), set()).add(o.value)

    def exact(subject: Entity, predicate: str, when: Literal) -> Literal:
        if when.datatype not in _LESS:
            return when
        same = [d for d in full.get((subject, predicate), ()) if _within(d, when)]
        return Literal(same[0], _EXACT) if len(same) == 1 else when

    return exact


def _within(day: str, when: Literal) -> bool:
    """Whether a day such as 2024-06-01 lies in a less exact date: --06-01, 2024-06, --06, 2024."""
    return day[4:].startswith(when.value[1:]) if when.value.startswith("--") else day.startswith(when.value)
