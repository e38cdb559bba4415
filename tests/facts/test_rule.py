"""Which rules a sentence is tried with: those that can state something where such classes are named."""

import pytest

from kg.facts.rule import all_rules, rules_about
from kg.vocab import KG

CLASSES = frozenset({KG.Person, KG.Agency, KG.Organization, KG.Place, KG.Province, KG.Policy, KG.Campaign, KG.Meeting, KG.Post, "Date"})


def tried(here: set[str], article: set[str]) -> set[str]:
    """The ids of the rules that a sentence with these classes is tried with."""
    return {r.id for r in rules_about(frozenset(here), frozenset(article | here))}


def test_a_sentence_that_names_everything_is_tried_with_every_rule() -> None:
    assert rules_about(CLASSES, CLASSES) == all_rules()


@pytest.mark.parametrize(
    ("rule", "here", "article", "worth"),
    [
        ("attendance.chair", {KG.Person}, {KG.Meeting}, True),
        ("attendance.chair", {KG.Person}, set(), False),
        ("attendance.chair", {KG.Agency}, {KG.Meeting}, False),
        ("campaign_places.place-as-subject", {KG.Place, KG.Campaign}, set(), True),
        ("campaign_places.place-as-subject", {KG.Place}, {KG.Campaign}, False),
        ("campaign_places.place-chosen", {KG.Place}, {KG.Campaign}, True),
        ("meetings.day-of-meeting", {KG.Meeting}, {"Date"}, False),
        ("officials.status", {KG.Person, KG.Post}, set(), True),
    ],
)
def test_rules_say_what_they_need(rule: str, here: set[str], article: set[str], worth: bool) -> None:
    assert (rule in tried(here, article)) == worth


def test_every_class_that_a_rule_needs_is_one() -> None:
    for r in all_rules():
        assert r.about | r.also | r.told <= CLASSES, r.id
