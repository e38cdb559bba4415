"""Frozen values: made by place or name, compared, sorted, copied, pickled like any frozen dataclass, and never changed."""

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from kg.model import Entity, Mention


def test_values_are_made_by_place_and_by_name() -> None:
    assert Entity("Agency", "民政部", ("cn",)) == Entity(name="民政部", kind="Agency", key=("cn",))
    assert Entity("Agency", "民政部").key == ()


def test_missing_and_unknown_fields_are_errors() -> None:
    with pytest.raises(TypeError):
        Entity("Agency")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Entity("Agency", "民政部", colour="red")  # type: ignore[call-arg]


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Entity("Agency", "民政部").name = "财政部"  # type: ignore[misc]


def test_values_sort_hash_copy_and_pickle() -> None:
    a, b = Mention(0, 3, Entity("Agency", "民政部")), Mention(4, 7, Entity("Agency", "财政部"), "agencies.central", 0.98)
    assert sorted([b, a]) == [a, b]
    assert len({a, b, Mention(0, 3, Entity("Agency", "民政部"))}) == 2
    assert replace(b, start=5) == Mention(5, 7, Entity("Agency", "财政部"), "agencies.central", 0.98)
    assert pickle.loads(pickle.dumps(b)) == b
    assert repr(Entity("Agency", "民政部")) == "Entity(kind='Agency', name='民政部', key=(), of=())"
