"""How much each sign counts for a line's label and for a paragraph's being an article's first: tables, read once."""

from collections.abc import Iterable, Mapping
from functools import cache

from kg.errors import LexiconError
from kg.lexicon import table

Sign = tuple[str, float]
"""A sign's name, and how strongly it is there (1 where it can only be there or not)."""


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weights of `line_signs` or `opening_signs` by sign."""
    return {row["sign"]: float(row["weight"]) for row in table(name)}


def total(signs: Iterable[Sign], counts: Mapping[str, float]) -> float:
    """What signs say together.

    Raises LexiconError at a sign that has no weight: one that counts nothing stands in its table with 0.00.
    """
    try:
        return sum(counts[name] * strength for name, strength in signs)
    except KeyError as error:
        raise LexiconError(f"no weight for the sign {error}: add it to the table of signs in kg/data, or mend its name") from None
