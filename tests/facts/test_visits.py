"""Talks held on a visit and called by nothing else: named by who came where, held there, on the day told before them."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects, said

VISIT = "4月8日，贵州省民政厅副厅长李明华到遵义市习水县调研社会救助工作。"
NAME = "贵州省民政厅习水县调研座谈会"


@pytest.mark.parametrize(
    "text",
    [
        "调研组看了两个镇，随后召开座谈会。",
        "期间，李明华主持召开座谈会，听取了意见。",
        "副县长王志强陪同调研并参加座谈会。李明华一行召开了座谈会。",
    ],
)
def test_talks_of_a_visit(text: str) -> None:
    assert named(VISIT + text, KG.Meeting) == {NAME}
    assert said(VISIT + text, KG.heldIn) == {(NAME, "习水县")}


def test_who_comes_and_speaks() -> None:
    text = VISIT + "副县长王志强陪同调研并参加座谈会。\n8日下午，调研组走访了救助站，随后召开座谈会。\n李明华指出，要摸清底数。"
    assert said(text, KG.addressedBy) == {(NAME, "李明华")}
    assert said(text, KG.attendedBy) == {(NAME, "王志强")}
    assert objects(text, KG.date) == {"--04-08"}


def test_a_leader_of_no_department() -> None:
    text = "4月8日，遵义市委书记李明华在习水县调研，随后主持召开座谈会。"
    assert named(text, KG.Meeting) == {"李明华习水县调研座谈会"}


@pytest.mark.parametrize(
    "text",
    [
        "4月8日，贵州省民政厅副厅长李明华到遵义市习水县调研社会救助工作。他要求适时召开座谈会。",  # only wished
        "4月8日，贵州省民政厅副厅长李明华到遵义市、毕节市调研，并召开座谈会。",  # in which of the two nobody says
        "4月8日，李明华组织召开座谈会。",
        "习水县的老人们说，调研组多次召开座谈会。",
    ],
)
def test_talks_that_no_visit_names(text: str) -> None:
    assert not named(text, KG.Meeting)


def test_a_meeting_with_a_name_keeps_it() -> None:
    text = VISIT + "当天，贵州省民政厅召开全省社会救助工作座谈会。李明华参加座谈会。"
    assert named(text, KG.Meeting) == {"贵州省社会救助工作座谈会"}


def test_two_organs_that_talk() -> None:
    text = "4月8日，贵州省民政厅副厅长李明华带队赴云南省民政厅考察社会救助工作。云南省民政厅副厅长王志强主持座谈。\n会上，双方交换了意见。\n李明华对云南省民政厅的支持表示衷心感谢。"
    name = "贵州省民政厅与云南省民政厅考察座谈会"
    assert named(text, KG.Meeting) == {name}
    assert said(text, KG.presidedBy) == {(name, "王志强")}
    assert said(text, KG.attendedBy) == {(name, "李明华")}
    assert said(text, KG.addressedBy) == {(name, "李明华")}
    assert said(text, KG.date) == {(name, "--04-08")}


@pytest.mark.parametrize(
    "text",
    [
        "4月8日，贵州省民政厅副厅长李明华到习水县调研，在敬老院同老人座谈，就养老工作进行座谈。",
        "4月8日，贵州省民政厅副厅长李明华赴云南省民政厅考察社会救助工作。",
    ],
)
def test_visits_without_a_meeting(text: str) -> None:
    assert not named(text, KG.Meeting)


def test_a_society_that_comes() -> None:
    text = "4月8日，贵州省社会工作协会会长李明华一行到云南省民政厅座谈交流，云南省民政厅副厅长王志强主持座谈会。"
    assert named(text, KG.Meeting) == {"贵州省社会工作协会与云南省民政厅座谈会"}
