"""RDF terms in N-Triples syntax, as plain strings: what triples are made of until a library writes them."""

from functools import lru_cache

from kg.link.iris import KINDS, clean, local
from kg.model import Entity, Literal
from kg.vocab import DATA, NAMESPACE

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

Triple = tuple[str, str, str]

TYPE = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"
ALT_LABEL = f"<{SKOS}altLabel>"
CLOSE_MATCH = f"<{SKOS}closeMatch>"
SUBJECT, PREDICATE, OBJECT = f"<{RDF}subject>", f"<{RDF}predicate>", f"<{RDF}object>"

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def prefixes(base: str = DATA) -> dict[str, str]:
    """Prefix → namespace of our files: one a kind of node, then the vocabularies."""
    data = {kind: f"{base}{kind}/" for kind in KINDS}
    return {**data, "kg": NAMESPACE, "rdf": RDF, "rdfs": RDFS, "skos": SKOS, "xsd": XSD}


@lru_cache(maxsize=1024)
def term(name: str) -> str:
    """A term of the ontology: `term("issuedBy")`."""
    return f"<{NAMESPACE}{name}>"


def text(value: str, language: str = "") -> str:
    """A plain or language-tagged string."""
    quoted = f'"{value.translate(_ESCAPES)}"'
    return f"{quoted}@{language}" if language else quoted


def typed(value: str, datatype: str) -> str:
    """A literal with the XSD type of this local name."""
    return text(value) if datatype == "string" else f"{text(value)}^^<{XSD}{datatype}>"


def date(value: str) -> str:
    """A date as exact as it is known: 2023-07-20, 2023-07, 2023, --07-20 or --07."""
    return typed(value, DATE_TYPES[len(value.lstrip("-")), value.startswith("--")])


DATE_TYPES = {(10, False): "date", (7, False): "gYearMonth", (4, False): "gYear", (5, True): "gMonthDay", (2, True): "gMonth"}


class Namer:
    """Entities and digests → IRIs under one base; remembers what it named."""

    def __init__(self, base: str = DATA) -> None:
        self.base = base
        self.entity = lru_cache(maxsize=65536)(self._entity)

    def _entity(self, entity: Entity) -> str:
        kind, name = local(entity)
        return f"<{self.base}{kind}/{name}>"

    def node(self, kind: str, name: str) -> str:
        """An IRI of a kind that is no Entity: source, evidence, article."""
        return f"<{self.base}{kind}/{clean(name)}>"

    def object(self, value: Entity | Literal) -> str:
        """An entity's IRI or a literal."""
        return self.entity(value) if isinstance(value, Entity) else typed(value.value, value.datatype)
