"""Patterns that are looked for by their first characters: what the pattern alone would find, they find."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg.facts
import kg.mentions
from kg.api import read_articles
from kg.mentions.beginnings import Begun, Closing, Cued, Opening, first_of

T = TypeVar("T", Begun, Cued, Opening, Closing)


def _of(kind: type[T]) -> Iterator[tuple[str, T]]:
    for package in (kg.mentions, kg.facts):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, kind):
                    yield f"{module.name}.{name}", value


_NARROWED = ("kg.mentions.quantities._COUNTING", "kg.mentions.targets._BY_THEN")
"""They leave out on purpose what nobody asks for where they are used."""
BEGUN: dict[str, Begun | Cued] = {name: begun for name, begun in [*_of(Begun), *_of(Cued)] if name not in _NARROWED}
OPENINGS = dict(_of(Opening))
CLOSINGS = dict(_of(Closing))
TEXTS = [a.text for a in read_articles(Path(__file__).parents[2] / "seeds")]


def test_a_pattern_is_found_where_its_first_character_is() -> None:
    begun = Begun("[召举](?=[开行])", "召开|举行(?!会谈)")
    assert [m[0] for m in begun.matches("召开座谈会，举行会谈，举行仪式")] == ["召开", "举行"]
    assert [m[0] for m in begun.matches("召开座谈会，举行仪式", 1)] == ["举行"]
    assert (last := begun.last("召开座谈会，举行仪式", 0, 8)) is not None
    assert last[0] == "举行"
    assert begun.last("座谈会", 0, 3) is None


def test_a_pattern_is_found_where_its_cue_is() -> None:
    cued = Cued(("召开", "召开了", "开了"), "召开(?!了会)|开了会")
    assert [m[0] for m in cued.matches("召开座谈会，召开了会，召开")] == ["召开", "开了会", "召开"]
    assert cued.matches("座谈会") == []


@pytest.mark.parametrize("name", sorted(BEGUN))
def test_nothing_is_missed_in_articles(name: str) -> None:
    begun = BEGUN[name]
    for text in TEXTS:
        assert [m.span() for m in begun.matches(text)] == [m.span() for m in begun.pattern.finditer(text)]


@pytest.mark.parametrize("name", sorted(BEGUN))
@settings(max_examples=40, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_nothing_is_missed_that_the_pattern_can_match(name: str, data: st.DataObject) -> None:
    """Where this fails, the first characters of `name` lack those of a branch of its pattern."""
    begun = BEGUN[name]
    text = data.draw(st.from_regex(begun.pattern))
    assert [m.span() for m in begun.matches(text)] == [m.span() for m in begun.pattern.finditer(text)]


def test_a_pattern_is_tried_only_where_one_of_its_first_characters_stands() -> None:
    opening = Opening(first_of(["召开", "举行"]), "召开|举行(?!会谈)")
    assert [bool(opening.match("召开座谈会，举行会谈，举行仪式", at)) for at in (0, 1, 6, 11)] == [True, False, False, True]
    assert opening.match("召开", 2) is None


@pytest.mark.parametrize("name", sorted(OPENINGS))
@settings(max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_first_character_is_missing(name: str, data: st.DataObject) -> None:
    """Where this fails, `first` of `name` lacks the first character of a branch of its pattern."""
    opening = OPENINGS[name]
    text = data.draw(st.from_regex(opening.pattern))
    assert all(opening.match(text, m.start()) is not None for m in opening.pattern.finditer(text))


def test_a_pattern_is_tried_only_where_one_of_its_last_characters_stands() -> None:
    closing = Closing("开行", "(?:召开|举行)")
    text = "会议召开，会谈举行"
    assert [bool(closing.search(text, 0, end)) for end in (0, 3, 4, 5, 9)] == [False, False, True, False, True]
    assert closing.search(text, 8, 9) is None


@pytest.mark.parametrize("name", sorted(CLOSINGS))
@settings(max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_last_character_is_missing(name: str, data: st.DataObject) -> None:
    """Where this fails, `last` of `name` lacks the last character of a branch of its pattern."""
    closing = CLOSINGS[name]
    text = data.draw(st.from_regex(closing.pattern)).removesuffix("\n")
    found = closing.pattern.search(text)
    assert (closing.search(text, 0, len(text)) is not None) == (found is not None)
