"""Writes what docs/ says of schema/, so that it never tells another story: python tools/docs.py"""

import json
import sys
from pathlib import Path

from kg.graph.context import context
from kg.graph.given import Term, written
from kg.graph.named import NamedQuery, named_queries
from kg.graph.terms import XSD
from kg.vocab import KG, NAMESPACE, Description

sys.path.insert(0, str(Path(__file__).resolve().parent))

import ontology_page

DOCS = Path(__file__).resolve().parent.parent / "docs"
PREFIXES = {
    "http://www.w3.org/ns/org#": "org",
    "http://www.w3.org/ns/prov#": "prov",
    "http://www.w3.org/ns/oa#": "oa",
    "http://xmlns.com/foaf/0.1/": "foaf",
    "http://data.europa.eu/eli/ontology#": "eli",
    "https://schema.org/": "schema",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/2004/02/skos/core#": "skos",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
}
ORIGINS = {"rule": "rules", "finder": "finders", "reader": "source", "computed": "computed"}
GROUPS = (
    ("Every node", ("name",)),
    ("Organisations and places", ("jurisdiction", "subordinateTo", "partOf", "code")),
    ("Persons and posts", ("holdsPost", "postIn", "title", "worksFor", "holder", "post", "status", "startDate", "endDate", "firstSeen", "lastSeen", "appointedBy")),
    ("Meetings", ("convenedBy", "presidedBy", "addressedBy", "attendedBy", "heldIn", "date", "concerns")),
    ("Policies", ("issuedBy", "adoptedOn", "effectiveFrom", "effectiveUntil", "basedOn", "replaces", "amends", "appliesTo", "documentNumber")),
    ("Campaigns", ("launchedBy", "carriedOutIn", "governedBy")),
    ("Figures", ("value", "unit", "indicator", "upperValue", "bound", "place", "policy", "campaign", "agency", "deadline", "period")),
    ("Articles and sources", ("mentions", "headline", "subheadline", "byline", "attribution", "source", "path", "sha256", "publication", "page", "url")),
    ("Evidence", ("article", "field", "quote", "start", "end", "confidence", "rule")),
)  # fmt: skip
ONTOLOGY = """# The ontology

Generated from [schema/ontology.ttl](../schema/ontology.ttl) by `python tools/docs.py`. Namespace: `kg:` is <{namespace}>.

Superclass types are written out in the data, so a store need not infer. The example of a relation is a sentence that states it:
the tests run each through the pipeline. *Stated by* tells where statements come from: rules and finders read them in the text and give evidence,
the source brings its own data, and some follow from others. SHACL shapes stand in [schema/shapes.ttl](../schema/shapes.ttl); that a relation
goes from and to the classes named here is checked too, straight from the ontology.

## Classes

| class | 中文 | what it is | 说明 | aligned with |
|---|---|---|---|---|
"""
QUERIES = """# Named queries

Generated from [schema/queries](../schema/queries) by `python tools/docs.py`. Ask one with `kg query NAME out`, of an endpoint with
`kg query NAME --endpoint URL`. Parameters stand in `VALUES` lines with their defaults; set others by `--set NAME=VALUE`, several values
by several `--set` of one name:

    kg query posts-at-agency --set agency=辽宁省民政厅 --set agency=海南省民政厅
    kg query evidence-of-statement --set subject=庄侃 --set predicate=kg:holdsPost
    kg query doubtful-statements --set below=0.85

A value is taken as it stands and becomes a term of the default's kind: a text, a text in a language (`@zh`, `@zh-Hant` for traditional
characters, `@en` for Latin letters), a number, a date, an IRI (`kg:issuedBy`, `place:440000`, `<https://…>`). It is never pasted into the
query, so it may hold anything.

In a query of your own, `--set` binds any variable, and puts a `VALUES` line at the start of its pattern if it has none. Without a default
to follow, a value is read as Turtle would: `<IRI>`, `kg:Agency`, `"440000"` for a string of digits, `"民政部"@zh`, `"2023"^^xsd:gYear`, 12,
0.5, true, a date such as 2023-07-20; else it is a string:

    kg query my.rq --set 'label="广东省民政厅"@zh'
    kg query 'SELECT ?name WHERE { ?x a ?class ; kg:name ?name }' --set class=kg:Campaign

`kg query` knows the prefixes of our files without declaring them; the files declare them for other software. A query without rows says on
standard error what might be wrong: a name that the graph has otherwise, a term that it does not use, a date of another type.
From Python: `kg.query(kg.open_graph("out"), "posts-at-agency", given={"agency": "辽宁省民政厅"})`.

| name | 问题 | question | parameters |
|---|---|---|---|
"""


def short(iri: str) -> str:
    """An IRI of another vocabulary as prefix:name."""
    for namespace, prefix in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def aligned(said: Description) -> str:
    """Superclasses and superproperties of other vocabularies; ≈ before what is only close."""
    return ", ".join([*(f"`{short(x)}`" for x in said.parents), *(f"≈ `{short(x)}`" for x in said.matches)])


def ontology() -> str:
    """docs/ontology.md"""
    rows = []
    for name in KG.classes:
        said = KG.describe(name)
        above = KG.superclasses(name)[1:]
        own = [f"`kg:{x}`" for x in above[:1]]
        others = ", ".join(filter(None, [*own, aligned(said)]))
        rows.append(f"| `kg:{name}` | {said.labels['zh']} | {said.definitions['en']} | {said.definitions['zh']} | {others} |\n")
    for title, names in GROUPS:
        rows.append(
            f"\n## {title}\n\n| property | 中文 | from → to | what it says | 说明 | example | stated by | aligned with |\n|---|---|---|---|---|---|---|---|\n"
        )
        rows += [_property(KG.describe(name)) for name in names]
    return ONTOLOGY.format(namespace=NAMESPACE) + "".join(rows)


def _property(said: Description) -> str:
    ends = f"{', '.join(said.domain)} → {', '.join(_type(r) for r in said.range)}"
    if len(said.domain) > 6:
        ends = "every entity → string" if said.kind == "value" else f"{', '.join(said.domain)} → any entity"
    elif len(said.range) > 6:
        ends = f"{', '.join(said.domain)} → any entity"
    if "xsd:gYear" in said.range:
        ends = f"{', '.join(said.domain)} → date, as exact as known"
    cells = (
        f"`kg:{said.term}`",
        said.labels["zh"],
        ends,
        said.definitions["en"],
        said.definitions["zh"],
        said.example,
        ", ".join(ORIGINS[o] for o in said.origins),
        aligned(said),
    )
    return f"| {' | '.join(cells)} |\n"


def _type(name: str) -> str:
    return name.removeprefix("xsd:")


def queries() -> str:
    """docs/queries.md"""
    return QUERIES + "".join(map(_query, named_queries()))


def _query(named: NamedQuery) -> str:
    default = "<br>".join(f"`{p.name}` = {' '.join(map(_code, p.default))}: {p.zh}, {p.en}" for p in named.parameters)
    return f"| [{named.name}](../schema/queries/{named.name}.rq) | {named.title_zh} | {named.title_en} | {default} |\n"


def ontology_html() -> str:
    """docs/ontology.html"""
    return ontology_page.page(GROUPS, short)


def jsonld_context() -> str:
    """docs/context.jsonld"""
    return json.dumps({"@context": context()}, ensure_ascii=False, indent=1) + "\n"


def _code(term: Term) -> str:
    return f"`{written(term).replace(f'<{NAMESPACE}', 'kg:').replace(f'<{XSD}', 'xsd:').removesuffix('>')}`"


PAGES = {"ontology.md": ontology, "ontology.html": ontology_html, "context.jsonld": jsonld_context, "queries.md": queries}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")
