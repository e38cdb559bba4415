"""The JSON-LD context of our graphs, made from the ontology."""

from typing import Any

from kg.graph import terms as t
from kg.vocab import DATA, KG, NAMESPACE

LANGUAGES = ("zh", "zh-hant", "en")


def context(base: str = DATA) -> dict[str, Any]:
    """What goes under `@context`: our terms by local name, nodes as IRIs relative to `base`.

    `{"id": "person/周强_210000", "type": "Person", "worksFor": "org/辽宁省民政厅"}`
    """
    terms: dict[str, Any] = {}
    for name in sorted(KG.properties):
        said = KG.describe(name)
        if said.kind == "relation":
            terms[name] = {"@id": f"kg:{name}", "@type": "@id"}
        elif len(said.range) == 1 and said.range[0] != "xsd:string":
            terms[name] = {"@id": f"kg:{name}", "@type": said.range[0]}
    return {
        "@version": 1.1,
        "@base": base,
        "@vocab": NAMESPACE,
        "kg": NAMESPACE,
        "rdf": t.RDF,
        "rdfs": t.RDFS,
        "skos": t.SKOS,
        "xsd": t.XSD,
        "id": "@id",
        "type": "@type",
        "label": {"@id": "rdfs:label", "@container": "@language"},
        "altLabel": {"@id": "skos:altLabel", "@container": "@language"},
        "closeMatch": {"@id": "skos:closeMatch", "@type": "@id"},
        "subject": {"@id": "rdf:subject", "@type": "@id"},
        "predicate": {"@id": "rdf:predicate", "@type": "@vocab"},
        "object": {"@id": "rdf:object", "@type": "@id"},
        **terms,
    }
