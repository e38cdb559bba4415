"""`kg:confidence`: how often statements of a rule were right when a reader judged them (kg/data/precision.tsv, docs/rules.md)."""

from typing import Final

from kg.lexicon import table

UNMEASURED: Final = 0.85
"""What a rule's statements carry at most before anybody has judged them."""


def share(right: int, judged: int) -> float:
    """25 of 25 right is 0.96, 3 of 3 is 0.8: few verdicts make no certainty."""
    return round((right + 1) / (judged + 2), 2)


_MEASURED: Final = {row["rule"]: share(int(row["right"]), int(row["judged"])) for row in table("precision")}


def confidence(rule: str, guess: float) -> float:
    """The measured figure of a rule or finder by its id; without one its own guess, as far as a guess may go."""
    measured = _MEASURED.get(rule)
    return min(guess, UNMEASURED) if measured is None else measured
