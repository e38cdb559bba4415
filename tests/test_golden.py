from tests import golden


def test_the_facts_of_the_seeds_are_those_that_were_read_and_kept() -> None:
    changes = golden.difference()
    assert not changes, "\n".join([*changes[:40], "if every change is right: make golden"])
