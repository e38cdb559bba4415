"""What one short text states and names, for tests that read like the newspaper."""

from kg.facts import extract
from kg.model import Article, Literal


def said(text: str, predicate: str) -> set[tuple[str, str]]:
    """What a text says for a predicate, as names of subject and object; each slice lies in its quote."""
    article = Article("0" * 24, text)
    out = set()
    for f in extract(article).facts:
        assert article.text[f.evidence.start : f.evidence.end] in f.evidence.quote
        if f.predicate == predicate:
            out.add((f.subject.name, f.object.value if isinstance(f.object, Literal) else f.object.name))
    return out


def objects(text: str, predicate: str) -> set[str]:
    """The objects alone."""
    return {o for _, o in said(text, predicate)}


def named(text: str, kind: str) -> set[str]:
    """The names of what a text mentions of a class."""
    return {m.entity.name for m in extract(Article("0" * 24, text)).mentions if m.entity.kind == kind}
