"""What a class looks like and is called: labels, colour and shape, all from the ontology."""

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg.resources import schema_dir
from kg.view.read import local
from kg.vocab import KG, NAMESPACE

GREY = "#78909c"
SHAPES = ("square", "dot", "diamond", "box", "star", "hexagon", "triangle", "triangleDown", "ellipse")


@dataclass(frozen=True, slots=True)
class Words:
    """A term's label and definition in Chinese and English, with colour and shape where it is a class."""

    id: str
    zh: str
    en: str
    zh_note: str = ""
    en_note: str = ""
    colour: str = GREY
    shape: str = "dot"


@cache
def words() -> dict[str, Words]:
    """Every term of the ontology by local name: `words()["issuedBy"].zh` is 发布机关."""
    found: dict[str, dict[str, str]] = {}
    for quad in ox.parse(path=str(schema_dir() / "ontology.ttl"), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(NAMESPACE) and isinstance(quad.object, ox.Literal):
            name = quad.predicate.value.rsplit("#")[-1]
            key = f"{name}@{quad.object.language}" if quad.object.language else name
            found.setdefault(local(quad.subject.value), {})[key] = quad.object.value
    terms = {}
    for name in sorted(found):
        said = found[name]
        terms[name] = Words(
            name,
            said.get("label@zh", name),
            said.get("label@en", name),
            said.get("definition@zh", ""),
            said.get("definition@en", ""),
            said.get("colour", GREY),
            said["shape"] if said.get("shape") in SHAPES else "dot",
        )
    return terms


@cache
def hollow(name: str) -> bool:
    """Whether a class is drawn as an outline: it shares its shape with a class below it (Person above Official)."""
    shape = words()[name].shape
    return any(w.shape == shape and name in KG.superclasses(w.id)[1:] for w in words().values() if w.id[0].isupper())


def narrowest(types: list[str]) -> str:
    """The most specific of a node's classes: Person, Official → Official; "" where none is ours."""
    known = [t for t in types if t in KG.terms]
    return max(known, key=lambda t: (len(KG.superclasses(t)), t)) if known else ""
