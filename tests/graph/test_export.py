"""Every format holds every triple, is the same bytes for the same graph, and takes its place only when whole."""

import csv
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.graph import neo4j, store
from kg.graph.context import context
from kg.graph.export import FORMATS, export
from kg.graph.rdfxml import legal
from kg.vocab import DATA, KG, NAMESPACE

ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OX = {"ntriples": ox.RdfFormat.N_TRIPLES, "nquads": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD, "rdfxml": ox.RdfFormat.RDF_XML}
RDFLIB = {"ntriples": "nt", "nquads": "nquads", "jsonld": "json-ld", "rdfxml": "xml"}
Triples = set[tuple[str, str, str]]


def _all(folder: Path) -> Triples:
    return {(str(t.subject), str(t.predicate), str(t.object)) for t in store.triples([folder])}


def _by_oxigraph(path: Path, format: str) -> Triples:
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(path=str(path), format=OX[format])}


def _by_rdflib(path: Path, format: str) -> Triples:
    import rdflib

    graph = rdflib.Dataset() if format == "nquads" else rdflib.Graph()
    graph.parse(data=path.read_bytes(), format=RDFLIB[format])
    found = {q[:3] for q in graph.quads()} if isinstance(graph, rdflib.Dataset) else set(graph)
    lines = "".join(f"{s.n3()} {p.n3()} {o.n3()} .\n" for s, p, o in found)
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(lines.encode(), format=ox.RdfFormat.TURTLE)}


def _valued(triples: Triples) -> Triples:
    """Plain numbers as their values: rdflib writes 1.5 where the graph has "1.5"^^xsd:decimal."""
    return {(s, p, o.split("^^")[0]) for s, p, o in triples}


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
@pytest.mark.parametrize("format", OX)
def test_triples_are_the_same(handmade: Path, tmp_path: Path, format: str) -> None:
    path = export(handmade, format, tmp_path / FORMATS[format])
    assert _by_oxigraph(path, format) == _all(handmade)
    assert _valued(_by_rdflib(path, format)) == _valued(_all(handmade))


@pytest.mark.parametrize("format", OX)
def test_triples_of_the_seeds_are_the_same(seeds_build: Path, tmp_path: Path, format: str) -> None:
    assert _by_oxigraph(export(seeds_build, format, tmp_path / "g"), format) == _all(seeds_build)


def test_a_named_graph_is_what_one_article_states(handmade: Path, tmp_path: Path) -> None:
    quads = list(ox.parse(path=str(export(handmade, "nquads", tmp_path / "g.nq")), format=ox.RdfFormat.N_QUADS))
    graphs: dict[object, Triples] = {}
    for q in quads:
        graphs.setdefault(q.graph_name, set()).add((str(q.subject), q.predicate.value, str(q.object)))
    articles = {q.subject for q in quads if q.predicate.value == RDF + "type" and q.object == ox.NamedNode(KG.Article.iri)}
    assert set(graphs) - {ox.DefaultGraph()} == articles
    held = [g for g, triples in graphs.items() if any(p == KG.holdsPost.iri and "厅长" in o and "副" not in o for _, p, o in triples)]
    assert set(held) == articles
    convened = [g for g, triples in graphs.items() if any(p == KG.convenedBy.iri for _, p, _ in triples)]
    assert len(convened) == 1
    assert all(p != KG.name.iri for g in articles for _, p, _ in graphs[g])
    figures = [t for g in articles for t in graphs[g] if t[1] in (KG.unit.iri, KG.value.iri)]
    assert len(figures) == 4


def test_nquads_are_sorted_within_a_subject_and_each_once(handmade: Path, tmp_path: Path) -> None:
    lines = export(handmade, "nquads", tmp_path / "g.nq").read_text("utf-8").splitlines()
    assert len(lines) == len(set(lines))
    subjects = [line.split(" ")[0] for line in lines]
    assert subjects == sorted(subjects)


def test_jsonld_is_compact(handmade: Path, tmp_path: Path) -> None:
    whole = json.loads(export(handmade, "jsonld", tmp_path / "g.jsonld").read_text("utf-8"))
    assert whole["@context"] == context()
    nodes = {n["id"]: n for n in whole["@graph"]}
    assert nodes["person/张三_440000"]["worksFor"] == "org/广东省民政厅"
    assert nodes["person/张三_440000"]["type"] == ["Official", "Person"]
    assert nodes["person/张三_440000"]["label"] == {"zh": "张三"}
    statement = next(n for n in whole["@graph"] if n["type"] == "Evidence" and n["predicate"] == "effectiveFrom")
    assert statement["object"] == {"@value": "--08-01", "@type": "xsd:gMonthDay"}
    assert isinstance(statement["start"], int)
    assert statement["confidence"] == "0.9"


def test_the_context_knows_every_relation() -> None:
    made = context("https://example.org/")
    assert made["@base"] == "https://example.org/"
    relations = [p for p in KG.properties if KG.describe(p).kind == "relation"]
    assert all(made[p] == {"@id": f"kg:{p}", "@type": "@id"} for p in relations)


def test_another_base_is_kept(handmade: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("graph.ttl", "evidence.ttl"):
        (folder / name).write_text((handmade / name).read_text("utf-8").replace(DATA, "https://example.org/id/"), "utf-8")
    whole = json.loads(export(folder, "jsonld").read_text("utf-8"))
    assert whole["@context"]["@base"] == "https://example.org/id/"
    assert any(n["id"] == "person/张三_440000" for n in whole["@graph"])


def test_csv_holds_every_triple(handmade: Path, tmp_path: Path) -> None:
    folder = export(handmade, "csv", tmp_path / "neo4j")
    assert _from_csv(folder) == {(s[1:-1], p[1:-1], o.split("^^")[0].rstrip("<>").lstrip("<")) for s, p, o in _all(handmade)}


def _from_csv(folder: Path) -> Triples:
    """Reads the files back as their headers say."""
    out: Triples = set()
    names = {"label": "http://www.w3.org/2000/01/rdf-schema#label", "altLabel": "http://www.w3.org/2004/02/skos/core#altLabel"}
    others = {x: RDF + x for x in ("subject", "object", "predicate")} | {"closeMatch": "http://www.w3.org/2004/02/skos/core#closeMatch"}

    def literal(value: str, language: str = "") -> str:
        return str(ox.Literal(value, language=language) if language else ox.Literal(value))

    for kind in neo4j.kinds():
        (header,) = _rows(folder / f"{kind}-header.csv")
        for row in _rows(folder / f"{kind}.csv"):
            assert len(row) == len(header)
            for head, cell in zip(header[1:], row[1:], strict=True):
                name, _, form = head.partition(":")
                for value in (cell.split("|") if form.endswith("[]") or form == "LABEL" else [cell]) if cell else []:
                    if form == "LABEL":
                        out.add((row[0], RDF + "type", NAMESPACE + value))
                    elif name == "predicate":
                        out.add((row[0], RDF + "predicate", NAMESPACE + value))
                    elif name.startswith(("label_", "altLabel_")):
                        base, _, language = name.partition("_")
                        out.add((row[0], names[base], literal(value, language.replace("_", "-"))))
                    elif name != "objectType":
                        out.add((row[0], others.get(name, NAMESPACE + name), literal(value)))
    assert list(_rows(folder / "relationships-header.csv")) == [[":START_ID", ":END_ID", ":TYPE"]]
    for start, end, kind in _rows(folder / "relationships.csv"):
        out.add((start, others.get(kind, NAMESPACE + kind), end))
    return out


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as f:
        return list(csv.reader(f))


def test_formats_are_the_same_bytes_whatever_the_hash_seed_and_the_locale(handmade: Path, tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from kg.graph.export import FORMATS, export\nfor f in FORMATS: export(Path(sys.argv[1]), f, Path(sys.argv[2]) / FORMATS[f])"
    found = []
    for seed in ("0", "1", "4711"):
        target = tmp_path / seed
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        subprocess.run([sys.executable, "-c", code, str(handmade), str(target)], env=env, check=True)
        found.append({p.relative_to(target).as_posix(): p.read_bytes() for p in sorted(target.rglob("*")) if p.is_file()})
    assert len(found[0]) == 6 + 2 * len(neo4j.kinds()) + 2
    assert found[0] == found[1] == found[2]
    assert not [name for name, content in found[0].items() if b"\r" in content or not content.decode("utf-8")]


def test_the_order_of_the_files_does_not_matter(handmade: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    lines = sorted(f"{t.subject} {t.predicate} {t.object} ." for t in store.triples([handmade / "graph.ttl"]))
    head = "".join(f"{x}\n" for x in (handmade / "graph.ttl").read_text("utf-8").splitlines() if x.startswith("@prefix"))
    (folder / "graph.ttl").write_text(head + "\n".join(reversed(lines)) + "\n", "utf-8")
    (folder / "evidence.ttl").write_bytes((handmade / "evidence.ttl").read_bytes())
    for format in ("ntriples", "nquads", "jsonld", "rdfxml", "graphml", "gexf"):
        assert export(folder, format).read_bytes() == export(handmade, format, tmp_path / "x").read_bytes()


def _spaced(text: str) -> str:
    """XML attributes fold line ends."""
    return " ".join(text.split())


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_characters(tmp_path: Path, format: str) -> None:
    """Quotes, separators, markup and line ends come through every format; what XML cannot hold becomes U+FFFD there."""
    words = "a\"b'c,d;e|f&g<h>\\i\r\nj\tk]]>l\u2028m\u0001n\ufffe𠮷"
    iri = DATA + "person/x"
    path = tmp_path / "graph.nt"
    triples = [(iri, RDF + "type", ox.NamedNode(KG.Person.iri)), (iri, KG.name.iri, ox.Literal(words))]
    path.write_text("".join(f"<{s}> <{p}> {o} .\n" for s, p, o in triples), "utf-8")
    target = export(path, format, tmp_path / "x" / FORMATS[format])
    bare = words.replace("\u0001", "\ufffd").replace("\ufffe", "\ufffd")
    if format in OX:
        expected = bare if format == "rdfxml" else words
        assert {(s, p, o) for s, p, o in _by_oxigraph(target, format)} == {
            (f"<{s}>", f"<{p}>", str(ox.Literal(expected)) if p == KG.name.iri else str(o)) for s, p, o in triples
        }
    elif format == "csv":
        assert _rows(target / "Person.csv")[0][1] == words
    else:
        root = ET.parse(target).getroot()
        found = {*root.itertext(), *(v for e in root.iter() for v in e.attrib.values())}
        assert _spaced(bare) in map(_spaced, found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(exclude_categories=["Cs"])), language=st.sampled_from(["", "zh", "zh-hant", "en"]))
def test_any_text_comes_through(tmp_path: Path, words: str, language: str) -> None:
    literal = ox.Literal(words, language=language) if language else ox.Literal(words)
    path = tmp_path / "graph.nt"
    path.write_text(f"<{DATA}org/x> <{ALT_LABEL}> {literal} .\n", "utf-8", newline="\n")
    for format in OX:
        expected = ox.Literal(legal(words), language=language or None) if format == "rdfxml" else literal
        assert _by_oxigraph(export(path, format, tmp_path / FORMATS[format]), format) == {
            (f"<{DATA}org/x>", f"<{ALT_LABEL}>", str(expected))
        }


@pytest.mark.parametrize("format", ["jsonld", "csv"])
def test_a_failed_export_leaves_what_was_there(tmp_path: Path, format: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "graph.ttl").write_text('<https://example.org/x> <https://example.org/p> _:b . _:b <https://example.org/p> "1" .', "utf-8")
    target = tmp_path / "target"
    before = target if format == "jsonld" else target / "Person.csv"
    before.parent.mkdir(exist_ok=True)
    before.write_text("before", "utf-8")
    with pytest.raises((ValueError, InputError)):
        export(folder, format, target)
    assert before.read_text("utf-8") == "before"
    assert not list(tmp_path.rglob("*.tmp"))


def test_an_unknown_format_names_the_known(handmade: Path) -> None:
    with pytest.raises(InputError, match="ntriples, nquads"):
        export(handmade, "n3")
