"""What a query begins with: its form, and the prefixes that it declares or uses without declaring."""

from collections.abc import Mapping

from kg.graph import syntax

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; "" for what is no query."""
    words = (t.text.upper() for t in syntax.tokens(text) if t.depth == 0 and t.kind == "word")
    return next((word for word in words if word in FORMS), "")


def declared(text: str) -> dict[str, str]:
    """Prefix → namespace of the query's own PREFIX lines."""
    tokens = [t for t in syntax.tokens(text) if t.kind != "comment"]
    return {
        name.text[:-1]: iri.text[1:-1]
        for word, name, iri in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if word.kind == "word" and word.text.upper() == "PREFIX" and name.kind == "name" and iri.kind == "iri"
    }


def completed(text: str, known: Mapping[str, str]) -> str:
    """The query with a PREFIX for each known one that it uses and does not declare; lines keep their numbers."""
    own = declared(text)
    used = {t.text.partition(":")[0] for t in syntax.tokens(text) if t.kind == "name"}
    return "".join(f"PREFIX {p}: <{known[p]}> " for p in sorted(used & set(known) - set(own))) + text
