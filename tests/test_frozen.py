"""Frozen values: made by place or name, compared, sorted, copied, pickled like any frozen dataclass, and never changed."""

import copy
import pickle

import pytest

from kg.model import Entity, Literal, Mention


def test_values_are_made_by_place_and_by_name() -> None:
    assert Entity("Agency", "民政部", ("cn",)) == Entity(name="民政部", kind="Agency", key=("cn",))
    assert Entity("Agency", "民政部").key == ()


def test_missing_and_unknown_fields_are_errors() -> None:
    with pytest.raises(TypeError):
        Entity("Agency")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Entity("Agency", "民政部", colour="red")  # type: ignore[call-arg]


def test_values_of_other_classes_or_parts_are_not_equal() -> None:
    assert Literal("2023", "gYear") == Literal("2023", "gYear") != Literal("2023")
    assert Entity("Agency", "民政部") != Literal("Agency", "民政部")
    assert len({Literal("5"), Literal("5"), Literal("5", "decimal")}) == 2


@pytest.mark.parametrize("value", [Entity("Agency", "民政部"), Mention(0, 3, Entity("Agency", "民政部")), Literal("民政部")])
def test_values_cannot_be_changed(value: Entity | Mention | Literal) -> None:
    name = "start" if isinstance(value, Mention) else "kind" if isinstance(value, Entity) else "value"
    before = getattr(value, name)
    with pytest.raises(AttributeError):
        setattr(value, name, "财政部")
    with pytest.raises(AttributeError):
        delattr(value, name)
    assert getattr(value, name) == before


def test_values_sort_hash_copy_and_pickle() -> None:
    a, b = Mention(0, 3, Entity("Agency", "民政部")), Mention(4, 7, Entity("Agency", "财政部"), "agencies.central", 0.98)
    assert sorted([b, a]) == [a, b]
    assert len({a, b, Mention(0, 3, Entity("Agency", "民政部"))}) == 2
    assert pickle.loads(pickle.dumps(b)) == b
    assert copy.copy(b) == b
    assert repr(Entity("Agency", "民政部")) == "Entity('Agency', '民政部', (), ())"
