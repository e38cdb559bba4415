"""dataset.ttl: what a build is, in the words of VoID and DCAT, for catalogues and for whoever meets the files alone.

The same files give the same description: it holds no clock, and the dataset's IRI is a digest of what it describes.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from kg.graph import terms as t
from kg.graph.census import Census
from kg.graph.files import write_turtle
from kg.link.iris import DIGEST
from kg.version import __version__
from kg.vocab import DATA, NAMESPACE

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
SPDX = "http://spdx.org/rdf/terms#"
SCHEMA = "https://schema.org/"
MEDIA = "https://www.iana.org/assignments/media-types/"
ONTOLOGY = NAMESPACE.rstrip("#")
SOFTWARE = f"{ONTOLOGY.rpartition('/')[0]}/software/{__version__}"

FILES = {
    "graph.ttl": ("text/turtle", "the graph: entities and what articles say of them", "图谱：实体及报道所述"),
    "evidence.ttl": (
        "text/turtle",
        "where each statement stands: sentence, offsets, rule, confidence",
        "出处：每条陈述的原句、位置、规则和置信度",
    ),
    "articles.jsonl": ("application/x-ndjson", "the cleaned articles", "整理后的报道"),
    "graph.html": ("text/html", "the interactive view", "交互图"),
    "query.html": ("text/html", "SPARQL inside the browser", "浏览器内的 SPARQL 查询"),
}
"""Files of a build that are described where they exist: media type and what they are."""

PAGE = ".html"
"""Pages carry neither size nor checksum: their drawing may differ by pixels between machines."""


def prefixes(digest: str, base: str = DATA) -> dict[str, str]:
    """Prefixes of the description of the dataset with this digest."""
    own = {"part": f"{base}dataset/{digest}/", "place": f"{base}place/", "kg": NAMESPACE, "rdf": t.RDF, "rdfs": t.RDFS, "xsd": t.XSD}
    return {**own, "void": VOID, "dcat": DCAT, "dcterms": DCTERMS, "prov": PROV, "spdx": SPDX, "schema": SCHEMA}


def write(folder: Path, files: Mapping[str, Census], target: BinaryIO, base: str = DATA, license: str = "", least: float = 0.0) -> None:
    """Describes the build in `folder`: `files` says what its Turtle files hold, `license` is an IRI or "", `least` the least confidence."""
    described = _Description(folder, files, base)
    triples = sorted(set(described.triples(license, least)), key=lambda x: (x[0], x[1] != t.TYPE, x))
    write_turtle(triples, target, base, prefixes(described.digest, base))


class _Description:
    """The triples of one description; nodes of its own are named after the dataset's IRI."""

    def __init__(self, folder: Path, files: Mapping[str, Census], base: str) -> None:
        self._there = [folder / name for name in FILES if (folder / name).is_file()]
        self._sums = {path.name: _sha256(path) for path in self._there if path.suffix != PAGE}
        self._files = files
        self._base = base
        self.digest = hashlib.sha256("".join(self._sums[name] for name in files).encode()).hexdigest()[:DIGEST]

    def _node(self, *parts: str) -> str:
        """The dataset, or a part of it."""
        return f"<{self._base}dataset/{self.digest}{'/' if parts else ''}{'-'.join(parts)}>"

    def triples(self, license: str, least: float) -> Iterator[t.Triple]:
        """Everything that is said, in no order."""
        yield from self._whole(license)
        yield from self._coverage()
        yield from self._making(least)
        for name, census in self._files.items():
            yield from self._part(name, census)
        for path in self._there:
            yield from self._distribution(path)

    def _whole(self, license: str) -> Iterator[t.Triple]:
        me, censuses = self._node(), tuple(self._files.values())
        for kind in (VOID + "Dataset", DCAT + "Dataset"):
            yield me, t.TYPE, f"<{kind}>"
        yield me, f"<{DCTERMS}title>", t.text("Chinese policy news as a knowledge graph", "en")
        yield me, f"<{DCTERMS}title>", t.text("中国政策新闻知识图谱", "zh")
        about = "Agencies, officials, posts, places, policies, campaigns, meetings and figures as news articles state them, each statement with its evidence."
        yield me, f"<{DCTERMS}description>", t.text(about, "en")
        yield (
            me,
            f"<{DCTERMS}description>",
            t.text("新闻所述的机构、官员、职务、地区、政策、行动、会议和数据，每一条陈述都带有出处。", "zh"),
        )
        yield me, f"<{DCTERMS}language>", "<http://id.loc.gov/vocabulary/iso639-1/zh>"
        yield me, f"<{DCTERMS}conformsTo>", f"<{ONTOLOGY}/{__version__}>"
        if license:
            yield me, f"<{DCTERMS}license>", f"<{license}>"
        for vocabulary in (NAMESPACE, t.RDF, t.RDFS, t.SKOS):
            yield me, f"<{VOID}vocabulary>", f"<{vocabulary}>"
        yield me, f"<{VOID}uriSpace>", t.text(self._base)
        yield me, f"<{VOID}feature>", "<http://www.w3.org/ns/formats/Turtle>"
        yield from _counted(me, sum(c.triples for c in censuses), sum(c.subjects for c in censuses))
        yield me, f"<{VOID}classes>", _number(len({k for c in censuses for k in c.classes}))
        yield me, f"<{VOID}properties>", _number(len({p for c in censuses for p in c.properties}))

    def _coverage(self) -> Iterator[t.Triple]:
        me, censuses = self._node(), tuple(self._files.values())
        for census in censuses:
            for province in census.provinces:
                yield me, f"<{DCTERMS}spatial>", province
            for publication in census.publications:
                yield me, f"<{DCTERMS}source>", publication
        days = [day for c in censuses for day in c.days if day]
        if days:
            period = self._node("period")
            yield me, f"<{DCTERMS}temporal>", period
            yield period, t.TYPE, f"<{DCTERMS}PeriodOfTime>"
            yield period, f"<{DCAT}startDate>", t.date(min(days))
            yield period, f"<{DCAT}endDate>", t.date(max(days))

    def _making(self, least: float) -> Iterator[t.Triple]:
        build, setting = self._node("build"), self._node("build", "min-confidence")
        yield self._node(), f"<{PROV}wasGeneratedBy>", build
        yield build, t.TYPE, f"<{PROV}Activity>"
        yield build, f"<{PROV}wasAssociatedWith>", f"<{SOFTWARE}>"
        yield build, f"<{SCHEMA}additionalProperty>", setting
        yield setting, t.TYPE, f"<{SCHEMA}PropertyValue>"
        yield setting, f"<{SCHEMA}name>", t.text("min-confidence")
        yield setting, f"<{SCHEMA}value>", t.typed(f"{least:g}", "decimal")
        yield f"<{SOFTWARE}>", t.TYPE, f"<{PROV}SoftwareAgent>"
        yield f"<{SOFTWARE}>", f"<{SCHEMA}name>", t.text("zhengwen")
        yield f"<{SOFTWARE}>", f"<{SCHEMA}softwareVersion>", t.text(__version__)

    def _part(self, name: str, census: Census) -> Iterator[t.Triple]:
        part = self._node(name.partition(".")[0])
        yield self._node(), f"<{VOID}subset>", part
        yield part, t.TYPE, f"<{VOID}Dataset>"
        yield part, f"<{DCTERMS}title>", t.text(name)
        yield from _counted(part, census.triples, census.subjects)
        yield part, f"<{VOID}classes>", _number(len(census.classes))
        yield part, f"<{VOID}properties>", _number(len(census.properties))
        for kind, count in census.classes.items():
            node = self._node(name.partition(".")[0], _local(kind))
            yield part, f"<{VOID}classPartition>", node
            yield node, f"<{VOID}class>", kind
            yield node, f"<{VOID}entities>", _number(count)
        for predicate, count in census.properties.items():
            node = self._node(name.partition(".")[0], _local(predicate))
            yield part, f"<{VOID}propertyPartition>", node
            yield node, f"<{VOID}property>", predicate
            yield node, f"<{VOID}triples>", _number(count)

    def _distribution(self, path: Path) -> Iterator[t.Triple]:
        name = path.name
        media, english, chinese = FILES[name]
        node, checksum = self._node(name), self._node(name, "sha256")
        yield self._node(), f"<{DCAT}distribution>", node
        yield node, t.TYPE, f"<{DCAT}Distribution>"
        yield node, f"<{DCTERMS}title>", t.text(name)
        yield node, f"<{DCTERMS}description>", t.text(english, "en")
        yield node, f"<{DCTERMS}description>", t.text(chinese, "zh")
        yield node, f"<{DCAT}mediaType>", f"<{MEDIA}{media}>"
        if name not in self._sums:
            return
        yield node, f"<{DCAT}byteSize>", t.typed(str(path.stat().st_size), "nonNegativeInteger")
        yield node, f"<{SPDX}checksum>", checksum
        yield checksum, t.TYPE, f"<{SPDX}Checksum>"
        yield checksum, f"<{SPDX}algorithm>", f"<{SPDX}checksumAlgorithm_sha256>"
        yield checksum, f"<{SPDX}checksumValue>", t.typed(self._sums[name], "hexBinary")


def _counted(node: str, triples: int, subjects: int) -> Iterator[t.Triple]:
    yield node, f"<{VOID}triples>", _number(triples)
    yield node, f"<{VOID}entities>", _number(subjects)
    yield node, f"<{VOID}distinctSubjects>", _number(subjects)


def _number(n: int) -> str:
    return t.typed(str(n), "integer")


def _local(iri: str) -> str:
    return iri[1:-1].rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _sha256(path: Path) -> str:
    with path.open("rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()
