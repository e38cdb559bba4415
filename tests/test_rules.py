"""The table of rules tells today's rules and verdicts; statements carry its figures."""

import re

import pytest

from kg.facts.confidence import confidence, share
from tests.conftest import ROOT
from tools import rules


@pytest.fixture(scope="module")
def lines() -> dict[str, list[str]]:
    """Rule → the cells of its line in docs/rules.md."""
    found = [x.strip("| ").split(" | ") for x in (ROOT / "docs" / "rules.md").read_text("utf-8").splitlines() if x.startswith("| `")]
    return {cells[0].strip("`"): cells for cells in found}


def test_every_rule_has_its_line(lines: dict[str, list[str]]) -> None:
    assert list(lines) == list(rules.said()), "python tools/rules.py"


def test_every_rule_says_what_it_reads() -> None:
    assert [rule for rule, (_, words) in rules.said().items() if not words] == []


def test_the_figures_are_those_of_the_verdicts(lines: dict[str, list[str]]) -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert page == rules.page(rules.tally(rules.rows()), rules.kept_counts()), "python tools/rules.py"


def test_no_rule_below_the_bar_is_on() -> None:
    judged = rules.tally(rules.rows())
    low = {r: c["yes"] / c.total() for r, c in judged.items() if r in rules.said() and c.total() >= 10 and c["yes"] / c.total() < rules.BAR}
    assert low == {}


def test_the_code_reads_the_same_figures() -> None:
    assert rules.PRECISION.read_text("utf-8") == rules.precision(rules.tally(rules.rows())), "python tools/rules.py"


@pytest.mark.parametrize(
    ("rule", "guess", "expected"),
    [("attendance.chair", 0.5, share(25, 25)), ("nobody.judged-it", 0.95, 0.85), ("nobody.judged-it", 0.7, 0.7)],
)
def test_statements_carry_the_measured_figure(rule: str, guess: float, expected: float) -> None:
    assert confidence(rule, guess) == expected


def test_few_verdicts_make_no_certainty() -> None:
    assert [share(0, 0), share(3, 3), share(25, 25), share(22, 25)] == [0.5, 0.8, 0.96, 0.85]


def test_verdicts_are_well_formed_and_hold_no_text() -> None:
    for path in sorted(rules.VERDICTS.glob("*.tsv")):
        head, *body = [tuple(x.split("\t")) for x in path.read_text("utf-8").splitlines()]
        assert head == rules.COLUMNS
        assert body == sorted(set(body), key=lambda r: (*r[:3], int(r[3]), int(r[4]), *r[5:]))
        for row in body:
            assert row[8] in ("yes", "no")
            assert re.fullmatch(r"[0-9a-f]{12}", row[7])
            assert re.fullmatch(r"[\x00-\x7f]*", "".join(row[1:])), row
