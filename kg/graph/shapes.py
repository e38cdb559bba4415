"""The SHACL shapes of a graph: schema/shapes.ttl, and class checks that follow from the ontology's domains and ranges."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from kg.resources import schema_dir
from kg.vocab import KG, NAMESPACE

SHAPES = "https://w3id.org/zhengwen/shapes#"
_HEAD = f"""@prefix kg: <{NAMESPACE}> .
@prefix shape: <{SHAPES}> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@dataclass(frozen=True, slots=True)
class ClassCheck:
    """Properties that share a domain (or range): what stands at that end must be one of `classes`."""

    id: str
    end: str
    properties: tuple[str, ...]
    classes: tuple[str, ...]


@cache
def class_checks() -> tuple[ClassCheck, ...]:
    """One check for each domain and each range that the ontology names, in its order.

    A check of the subjects of convenedBy, presidedBy and the others that start at a Meeting; one of their objects.
    """
    ends: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for name in KG.properties:
        said = KG.describe(name)
        ends["subject", said.domain].append(name)
        ends["object", said.range].append(name)
    return tuple(
        ClassCheck(f"{end.capitalize()}-{'-'.join(c.replace(':', '-') for c in classes)}", end, tuple(names), classes)
        for (end, classes), names in ends.items()
    )


def derived() -> str:
    """The class checks as SHACL in Turtle."""
    out = [_HEAD]
    for check in class_checks():
        target = "sh:targetSubjectsOf" if check.end == "subject" else "sh:targetObjectsOf"
        wanted = [f"sh:datatype {c}" if c.startswith("xsd:") else f"sh:class kg:{c}" for c in check.classes]
        constraint = wanted[0] if len(wanted) == 1 else f"sh:or ( {' '.join(f'[ {w} ]' for w in wanted)} )"
        properties = " , ".join(f"kg:{p}" for p in check.properties)
        out.append(f"shape:{check.id} a sh:NodeShape ;\n    {target} {properties} ;\n    {constraint} .\n")
    return "\n".join(out)


def written() -> str:
    """The shapes that schema/shapes.ttl holds."""
    return (schema_dir() / "shapes.ttl").read_text("utf-8")
