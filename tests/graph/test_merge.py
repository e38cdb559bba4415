from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.graph import merge, terms
from kg.vocab import KG

NODE = "<https://example.org/a>"
NAME, LABEL = terms.term(KG.name), terms.LABEL
triples = st.tuples(
    st.sampled_from([NODE, "<https://example.org/b>"]),
    st.sampled_from([terms.TYPE, terms.term(KG.mentions), terms.ALT_LABEL]),
    st.sampled_from(['"甲"@zh', '"乙 丙"@zh', "<https://example.org/c>"]),
)


def once(folder: Path, *shards: list[terms.Triple]) -> list[terms.Triple]:
    return list(merge.merged(merge.few([merge.write_run(shard, folder / str(n)) for n, shard in enumerate(shards)])))


@given(shards=st.lists(st.lists(triples), min_size=1, max_size=4))
def test_runs_merge_into_their_sorted_union(shards: list[list[terms.Triple]], tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    found = once(tmp_path_factory.mktemp("runs"), *shards)
    assert set(found) == {t for shard in shards for t in shard}
    assert found == sorted(found, key=lambda t: (t[0], t[1] != terms.TYPE, t[1], t[2]))


def test_more_runs_than_files_that_may_be_open(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(merge, "AT_ONCE", 2)
    shards = [[(f"<https://example.org/{n:02}>", NAME, f'"{n}"')] for n in range(9)]
    assert [s for s, _, _ in once(tmp_path, *shards)] == [f"<https://example.org/{n:02}>" for n in range(9)]


def test_a_node_has_one_name_and_its_other_names_become_labels(tmp_path: Path) -> None:
    found = once(
        tmp_path,
        [(NODE, NAME, '"乙"'), (NODE, LABEL, '"乙"@zh')],
        [(NODE, NAME, '"“甲”"'), (NODE, LABEL, '"“甲”"@zh'), (NODE, LABEL, '"A"@en')],
    )
    assert [(p, o) for _, p, o in found if p == NAME] == [(NAME, '"“甲”"')]
    assert {(p, o) for _, p, o in found} >= {(LABEL, '"“甲”"@zh'), (LABEL, '"A"@en'), (terms.ALT_LABEL, '"乙"@zh')}
    assert (NODE, LABEL, '"乙"@zh') not in found


def test_a_tenure_keeps_the_earliest_and_the_latest_date(tmp_path: Path) -> None:
    first, last = terms.term(KG.firstSeen), terms.term(KG.lastSeen)
    shards = [[(NODE, first, terms.date(d)), (NODE, last, terms.date(d))] for d in ("2023-07-20", "2022-01-05", "2024-03-01")]
    assert once(tmp_path, *shards) == [(NODE, first, terms.date("2022-01-05")), (NODE, last, terms.date("2024-03-01"))]
