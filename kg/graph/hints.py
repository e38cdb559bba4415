"""A query gave no rows: what might be wrong with it, found by asking the same graph a few small questions more.

    hints('SELECT ?p WHERE { ?p kg:name "廣東省民政廳" }', graph.answer, prefixes)
    → ['the graph has no "廣東省民政廳"; names are kept in simplified characters: 广东省民政厅']

Works on files and on endpoints alike; it is told how to ask.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg.graph import mentioned
from kg.graph.answer import Answer
from kg.graph.given import date_types, written
from kg.graph.names import Names
from kg.graph.terms import RDFS, SKOS, XSD
from kg.link.iris import KINDS
from kg.vocab import KG, NAMESPACE

Ask = Callable[[str], Answer]
_MOST = 12
_LABELS = (f"{RDFS}label", f"{SKOS}altLabel")
_SEARCHES = frozenset({"CONTAINS", "REGEX", "STRSTARTS", "STRENDS"})
"""Functions that look for a part of a name."""


def hints(text: str, ask: Ask, known: Mapping[str, str]) -> list[str]:
    """Sentences for the user, the likeliest first; `known` are the prefixes that may be used undeclared."""
    if not _true(ask, "?s ?p ?o"):
        if _true(ask, "GRAPH ?g { ?s ?p ?o }"):
            return ["the default graph is empty, the statements stand in named graphs: ask with GRAPH ?g { … }, or name one in the address"]
        return ["the graph is empty"]
    used = mentioned.read(text, known)
    names = Names(ask)
    found = [*_terms(used, ask, names, known)]
    for literal in used.literals[:_MOST]:
        found += _literal(literal, used, ask, names, known)
    return found or ["every name and term of the query is in the graph, but nothing fits all of its conditions; leave them out one by one"]


def _true(ask: Ask, pattern: str) -> bool:
    return ask(f"ASK {{ {pattern} }}").values() == [("true",)]


def _terms(used: mentioned.Mentioned, ask: Ask, names: Names, known: Mapping[str, str]) -> Iterator[str]:
    """IRIs of the query that the graph does not know."""
    for iri in used.iris[:_MOST]:
        if _true(ask, f"{{ ?s <{iri}> ?o }} UNION {{ ?s ?p <{iri}> }} UNION {{ <{iri}> ?p ?o }}"):
            continue
        shown, local = mentioned.short(iri, known), iri.removeprefix(NAMESPACE)
        if local in KG.terms:
            yield f"the graph has no {shown}" if local in KG.classes else f"the graph states no {shown}"
            continue
        said = f"the graph has no <{iri}>" if shown == iri else f"the graph has no {shown}"
        kind, name = ("", "") if "/" not in iri else tuple(iri.rsplit("/", 2)[1:])
        if (base := names.base()) and kind in KINDS and not iri.startswith(base):
            yield f"{said}: its own nodes begin with {base}, so declare PREFIX {kind}: <{base}{kind}/>"
        elif base and iri.startswith(base) and (near := names.nodes(f"{base}{kind}/", name)):
            yield f"{said}; nearest: {', '.join(mentioned.short(x, known) for x in near)}"
        else:
            yield said


def _literal(literal: ox.Literal, used: mentioned.Mentioned, ask: Ask, names: Names, known: Mapping[str, str]) -> Iterator[str]:
    """A value of the query that the graph does not have, or has otherwise: of another type, as another name."""
    words, shown = literal.value, _shown(literal)
    variants = " ".join(map(written, dict.fromkeys([literal, *_variants(words)])))
    rows = ask(
        f"SELECT DISTINCT ?v ?p ?n WHERE {{ VALUES ?v {{ {variants} }} ?s ?p ?v OPTIONAL {{ ?s <{KG.name.iri}> ?n }} }} LIMIT 50"
    ).rows
    found = [(v, p.value, n) for v, p, n in rows if isinstance(v, ox.Literal) and isinstance(p, ox.NamedNode)]
    asked = [(v, p) for v, p, _ in found if p in used.iris]
    if any(v == literal for v, _ in asked or [(v, p) for v, p, _ in found if not used.iris]):
        return
    aliases = sorted({n.value for _, p, n in found if p in _LABELS and isinstance(n, ox.Literal) and n.value != words})
    if asked:
        yield f"the graph has no {shown} there, but {_listed(v for v, _ in asked)}"
    elif aliases:
        yield f"{words} is another name (skos:altLabel) of {', '.join(aliases[:3])}"
    elif any(v == literal for v, _, _ in found):
        yield f"the graph has {shown} only as {', '.join(sorted({mentioned.short(p, known) for v, p, _ in found if v == literal}))}"
    elif found:
        yield f"the graph has no {shown}, but {_listed(v for v, _, _ in found)}"
    elif kinds := date_types(words):
        yield from _dates(kinds, shown, used, ask)
    elif mentioned.name_like(words):
        yield from _unlike(words, shown, used, names)


def _dates(kinds: list[str], shown: str, used: mentioned.Mentioned, ask: Ask) -> Iterator[str]:
    """A date that the graph does not have: of which types its dates are, where none is of this one."""
    for iri in used.iris:
        local = iri.removeprefix(NAMESPACE)
        if local in KG.properties and f"xsd:{kinds[0]}" in KG.describe(local).range:
            rows = ask(f"SELECT DISTINCT ?t WHERE {{ ?s <{iri}> ?v BIND (DATATYPE(?v) AS ?t) }} LIMIT 10").values()
            held = sorted({row[0].replace(XSD, "xsd:") for row in rows})
            if held and not {f"xsd:{kind}" for kind in kinds} & set(held):
                yield f"the graph has no {shown}; its kg:{local} are {', '.join(held)}"


def _unlike(words: str, shown: str, used: mentioned.Mentioned, names: Names) -> Iterator[str]:
    """A name that no value of the graph equals."""
    if (plain := names.simplified(words)) != words and plain in names.all():
        yield f"the graph has no {shown}; names are kept in simplified characters: {plain}"
    elif with_it := names.containing(words):
        if not used.calls & _SEARCHES:
            yield f"the graph has no {shown}; names with it: {', '.join(with_it)}"
    elif near := names.nearest(words):
        yield f"the graph has no {shown}; nearest: {', '.join(near)}"
    else:
        yield f"the graph has no {shown}, and nothing like it"


def _shown(literal: ox.Literal) -> str:
    return re.sub(rf"<{XSD}(\w+)>$", r"xsd:\1", written(literal))


def _listed(literals: Iterable[ox.Literal]) -> str:
    return ", ".join(sorted({_shown(x) for x in literals}))


def _variants(words: str) -> list[ox.Literal]:
    """The same words as our graph may hold them: plain, in a language, as a date, as a number."""
    found = [ox.Literal(words), *(ox.Literal(words, language=x) for x in ("zh", "zh-Hant", "en"))]
    found += [ox.Literal(words, datatype=ox.NamedNode(XSD + kind)) for kind in date_types(words)]
    if words.isascii() and words.lstrip("-").replace(".", "", 1).isdigit():
        found += [ox.Literal(words, datatype=ox.NamedNode(XSD + kind)) for kind in ("decimal", "integer")]
    return found
