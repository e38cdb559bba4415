"""Every output parses in other people's software, with the same number of triples."""

import shutil
import subprocess
import warnings
from functools import cache
from pathlib import Path

import pytest

from kg.graph import shapes, store
from kg.graph.export import FORMATS, export
from tests import jena as debian_jena

FILES = ("graph.ttl", "evidence.ttl")
RAPPER = {"ntriples": "ntriples", "nquads": "nquads", "rdfxml": "rdfxml"}
SERDI = {"ntriples": "ntriples", "nquads": "nquads"}


@cache
def program(name: str, package: str) -> str:
    """The path of a program; skips with the Debian package where it is missing."""
    if not (path := shutil.which(name)):
        pytest.skip(f"{name} is missing: apt-get install {package}")
    return path


@pytest.fixture(scope="session")
def jena(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """How to start Jena."""
    if debian_jena.missing():
        pytest.skip(f"Jena is missing: {debian_jena.INSTALL}")
    return debian_jena.command(tmp_path_factory.mktemp("jena"))


@pytest.fixture(scope="session", params=["handmade", "seeds_build"])
def build(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Turtle of a build and its exports."""
    source: Path = request.getfixturevalue(request.param)
    folder = tmp_path_factory.mktemp("exports")
    for name in FILES:
        shutil.copy(source / name, folder / name)
    for format in ("ntriples", "nquads", "jsonld", "rdfxml"):
        export(source, format, folder / FORMATS[format])
    return folder


def _count(*paths: Path) -> int:
    return sum(1 for _ in store.triples(paths))


def _run(*command: str | Path) -> str:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    noise = [x for x in done.stderr.splitlines() if "warning" in x.lower() or "error" in x.lower()]
    assert not noise
    return done.stdout


@pytest.mark.parametrize("name", FILES)
def test_rdflib_reads_turtle_without_a_warning(build: Path, name: str, caplog: pytest.LogCaptureFixture) -> None:
    import rdflib

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = rdflib.Graph().parse(data=(build / name).read_bytes(), format="turtle")
    assert not caplog.records
    assert len(graph) == _count(build / name)


@pytest.mark.parametrize("name", FILES)
def test_rapper_reads_turtle(build: Path, name: str) -> None:
    out = _run(program("rapper", "raptor2-utils"), "-q", "-i", "turtle", "-o", "ntriples", build / name)
    assert len(out.splitlines()) == _count(build / name)


@pytest.mark.parametrize("name", FILES)
def test_serdi_reads_turtle(build: Path, name: str) -> None:
    out = _run(program("serdi", "serdi"), "-i", "turtle", "-o", "ntriples", build / name)
    assert len(out.splitlines()) == _count(build / name)


@pytest.mark.parametrize("format", RAPPER)
def test_rapper_reads_exports(build: Path, format: str) -> None:
    out = _run(program("rapper", "raptor2-utils"), "-q", "-i", RAPPER[format], "-o", "ntriples", build / FORMATS[format])
    assert len(set(out.splitlines())) == _count(build / "graph.nt")


@pytest.mark.parametrize("format", SERDI)
def test_serdi_reads_exports(build: Path, format: str) -> None:
    out = _run(program("serdi", "serdi"), "-i", SERDI[format], "-o", "ntriples", build / FORMATS[format])
    assert len(set(out.splitlines())) == _count(build / "graph.nt")


def test_riot_reads_turtle_and_exports(build: Path, jena: list[str]) -> None:
    for name in (*FILES, "graph.nt", "graph.nq", "graph.rdf"):  # the JSON-LD reader lacks a jar in Debian
        out = _run(*jena, "riotcmd.riot", "--strict", "--output=ntriples" if name != "graph.nq" else "--output=nquads", build / name)
        assert len(set(out.splitlines())) == (_count(build / name)), name


def test_jena_finds_the_shapes_kept(build: Path, jena: list[str], tmp_path: Path) -> None:
    """Another SHACL engine agrees, and finds a planted violation."""
    shape = tmp_path / "shapes.ttl"
    rdf_type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    broken = f"<https://example.org/x> {rdf_type} <https://w3id.org/zhengwen/ontology#Policy> .\n"
    for text in (shapes.written(), shapes.derived()):
        shape.write_text(text, "utf-8")
        command = [*jena, "shacl.shacl_validate", "--text", "--shapes", str(shape), "--data"]
        assert _run(*command, build / "graph.nt").strip() == "Conforms"
    (tmp_path / "broken.nt").write_text((build / "graph.nt").read_text("utf-8") + broken, "utf-8")
    shape.write_text(shapes.written(), "utf-8")
    assert "exactly one kg:name" in _run(*command, tmp_path / "broken.nt")
