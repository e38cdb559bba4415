from hypothesis import given
from hypothesis import strategies as st

from kg.link import keys
from kg.model import Entity
from kg.vocab import KG


def agency(name: str, code: str) -> Entity:
    return Entity(KG.Agency, name, (code,))


def test_an_unknown_part_comes_from_the_only_namesake() -> None:
    known = keys.table([agency("青羊区民政局", "510105"), agency("青羊区民政局", "")])
    assert keys.completed(agency("青羊区民政局", ""), known) == agency("青羊区民政局", "510105")


def test_an_unknown_part_stays_open_between_two_namesakes() -> None:
    known = keys.table([agency("西湖区民政局", "330106"), agency("西湖区民政局", "360103")])
    assert keys.completed(agency("西湖区民政局", ""), known) == agency("西湖区民政局", "")


def test_parts_that_are_known_choose_among_namesakes() -> None:
    known = keys.table([Entity(KG.Meeting, "推进会", ("2023-07-20", "210000")), Entity(KG.Meeting, "推进会", ("2023-07-21", "440000"))])
    assert keys.completed(Entity(KG.Meeting, "推进会", ("", "440000")), known).key == ("2023-07-21", "440000")


def test_a_post_is_completed_with_its_agency() -> None:
    known = keys.table([agency("青羊区民政局", "510105")])
    post = Entity(KG.Post, "青羊区民政局局长", ("局长",), (agency("青羊区民政局", ""),))
    assert keys.completed(post, known).of == (agency("青羊区民政局", "510105"),)


entities = st.builds(agency, st.sampled_from("甲乙丙"), st.sampled_from(["", "110000", "330106", "360103"]))


@given(st.lists(entities), st.lists(entities))
def test_the_table_of_two_builds_is_the_union_of_their_tables(a: list[Entity], b: list[Entity]) -> None:
    assert keys.union([keys.table(a), keys.table(b)]) == keys.union([keys.table(b), keys.table(a)]) == keys.table(a + b)


@given(st.lists(entities), entities)
def test_completing_twice_changes_nothing(seen: list[Entity], one: Entity) -> None:
    known = keys.table(seen)
    once = keys.completed(one, known)
    assert keys.completed(once, known) == once
