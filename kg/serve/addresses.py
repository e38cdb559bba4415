"""IRIs of the data ↔ paths of this server: `<base>org/广东省民政厅` is `/id/org/广东省民政厅`, whatever base the build chose."""

from urllib.parse import quote

from kg.serve.accept import choose
from kg.serve.protocol import GRAPHS

SUFFIXES = {
    ".html": "text/html",
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
}
"""What an address may end in to say in which form it wants the node."""
PAGES = {"text/html": ("application/xhtml+xml",), **GRAPHS}
_PREFIX = "/id/"


def path(iri: str, base: str) -> str:
    """The path of a node of the data, "" for an IRI that is not the data's own."""
    return _PREFIX + quote(iri[len(base) :], safe="/") if base and iri.startswith(base) else ""


def iri(wanted: str, base: str) -> str:
    """The IRI that a path below /id/ means, already decoded."""
    return base + wanted


def form(wanted: str, accept: str) -> tuple[str, str]:
    """(name without a suffix, media type): the suffix decides, else the Accept header; "" for none that fits.

    `form("org/民政部.ttl", "text/html")` is `("org/民政部", "text/turtle")`.
    """
    for suffix, media in SUFFIXES.items():
        if wanted.endswith(suffix):
            return wanted.removesuffix(suffix), media
    return wanted, choose(accept, PAGES)
