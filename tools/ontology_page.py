"""docs/ontology.html: the ontology as one page in both languages, from schema/ontology.ttl through Jinja templates."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kg.resources import schema_dir
from kg.vocab import KG, NAMESPACE, Description

HERE = Path(__file__).resolve().parent
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
DCTERMS = "http://purl.org/dc/terms/"
CHINESE = {
    "Every node": "每个节点",
    "Organisations and places": "机构与地区",
    "Persons and posts": "人物与职务",
    "Meetings": "会议",
    "Policies": "政策文件",
    "Campaigns": "行动",
    "Figures": "数据",
    "Articles and sources": "报道与来源",
    "Evidence": "出处",
}
ORIGINS = {
    "rule": "extraction rules 抽取规则",
    "finder": "the words themselves 文中词语",
    "reader": "the source's own data 来源自身数据",
    "computed": "computed from other statements 由其他陈述推算",
}
SAMPLE = """meeting:广东省打击整治非法社会组织电视电话会议_440000 kg:convenedBy org:广东省民政厅 .

evidence:446c7b4a6428c65494fb6be5 a kg:Evidence ;
    rdf:subject meeting:广东省打击整治非法社会组织电视电话会议_440000 ;
    rdf:predicate kg:convenedBy ;
    rdf:object org:广东省民政厅 ;
    kg:article article:aca6f9299fc46552c1f6df13 ;
    kg:field "text" ; kg:start 3 ; kg:end 47 ;
    kg:quote "近日，广东省民政厅会同省委统战部、省委网信办等有关部门联合召开打击整治非法社会组织电视电话会议，全面动员部署全省各地各有关部门迅速行动，以更有针对性、更加有力的举措，开展为期半年的打击整治非法社会组织专项行动，全力防范化解社会组织领域重大风险。" ;
    kg:rule "meetings.convenor-before-verb" ."""
"""Statements of the seeds' graph."""


def page(groups: Iterable[tuple[str, tuple[str, ...]]], short: Callable[[str], str]) -> str:
    """The page; `groups` puts the properties under headings, `short` writes an IRI of another vocabulary as prefix:name."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )  # fmt: skip
    section = environment.get_template("ontology_term.html.j2")
    head = _head()
    return environment.get_template("ontology.html.j2").render(
        title=head[DCTERMS + "title"],
        about=head[DCTERMS + "description"],
        version_iri=head[OWL + "versionIRI"][""],
        license=head[DCTERMS + "license"][""],
        namespace=NAMESPACE,
        sample=SAMPLE,
        classes=[KG.describe(name) for name in KG.classes],
        groups=[{"en": title, "zh": CHINESE[title], "terms": [KG.describe(name) for name in names]} for title, names in groups],
        term=lambda said: Markup(section.render(said=said, link=_link, **_around(said, short))),
    )


def _head() -> dict[str, dict[str, str]]:
    """What the ontology says of itself: predicate → language → value."""
    out: dict[str, dict[str, str]] = {}
    for q in ox.parse(path=str(schema_dir() / "ontology.ttl"), format=ox.RdfFormat.TURTLE):
        if getattr(q.subject, "value", "") == NAMESPACE.rstrip("#"):
            language = (q.object.language or "") if isinstance(q.object, ox.Literal) else ""
            out.setdefault(q.predicate.value, {})[language] = getattr(q.object, "value", "")
    return out


def _around(said: Description, short: Callable[[str], str]) -> dict[str, object]:
    """What stands about a term in other terms' descriptions."""
    is_class = said.kind == "class"
    kinds = set(KG.superclasses(said.term)) if is_class else set()
    others = [KG.describe(name) for name in KG.properties] if is_class else []
    return {
        "above": KG.superclasses(said.term)[1:] if is_class else (),
        "leaving": [p.term for p in others if kinds & set(p.domain)],
        "arriving": [p.term for p in others if kinds & set(p.range)],
        "origins": ", ".join(ORIGINS[o] for o in said.origins),
        "aligned": [(iri, short(iri)) for iri in said.parents + said.matches],
    }


def _link(name: str) -> Markup:
    """A term or a datatype as a link."""
    href = XSD + name.removeprefix("xsd:") if name.startswith("xsd:") else f"#{name}"
    return Markup('<a href="{}">{}</a>').format(href, name)
