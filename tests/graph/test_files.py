import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import files, terms
from kg.vocab import KG

A, B = "<https://w3id.org/zhengwen/id/org/广东省民政厅>", "<https://w3id.org/zhengwen/id/org/民政部>"
NAME = terms.term(KG.name)


def written(*triples: terms.Triple) -> str:
    out = io.BytesIO()
    assert files.write_turtle(triples, out) == len(triples)
    return out.getvalue().decode()


def test_turtle_has_our_prefixes_in_order_and_a_blank_line_between_nodes() -> None:
    text = written((A, terms.TYPE, terms.term(KG.Agency)), (A, NAME, '"广东省民政厅"'), (B, NAME, '"民政部"'))
    assert text.startswith("@prefix org: <https://w3id.org/zhengwen/id/org/> .\n@prefix person:")
    assert text.endswith('org:广东省民政厅 a kg:Agency ;\n\tkg:name "广东省民政厅" .\n\norg:民政部 kg:name "民政部" .\n\n')


def test_language_tags_are_spelt_as_bcp_47_and_words_stay() -> None:
    text = written((A, terms.ALT_LABEL, '"廣東省民政廳"@zh-hant'), (B, NAME, r'"x\"@zh-hant"'))
    assert '"廣東省民政廳"@zh-Hant' in text
    assert r'"x\"@zh-hant"' in text
    assert len(list(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))) == 2


def test_long_streams_survive_the_buffers() -> None:
    triples = [(f"<https://example.org/{n:06}>", NAME, terms.text('换行\n引号"反斜\\' * 20 + str(n))) for n in range(3000)]
    back = ox.parse(written(*triples).encode(), format=ox.RdfFormat.TURTLE)
    assert [(str(q.subject), q.object.value) for q in back] == [
        (s, '换行\n引号"反斜\\' * 20 + str(n)) for n, (s, _, _) in enumerate(triples)
    ]


def test_a_file_is_replaced_only_when_whole(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"before")
    with pytest.raises(TypeError), files.replacing(path) as f:
        f.writelines([b"half", None])  # type: ignore[list-item]
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"before"]
    with files.replacing(path) as f:
        f.write(b"whole")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"whole"]
