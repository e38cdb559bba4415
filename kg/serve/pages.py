"""HTML of the pages that this server writes itself: a node, and that there is none. Everything from the data is escaped."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from kg.serve.addresses import SUFFIXES, path
from kg.serve.search import Named
from kg.serve.things import Sentence, Statement, Thing, Value, local
from kg.view.relations import relation
from kg.view.style import words
from kg.vocab import KG, NAMESPACE

_SHOWN = 60
"""Values of one property that stand open; the rest is folded."""


def page(title: str, body: str, language: str = "zh") -> str:
    """A whole page around its body."""
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/static/page.css"></head>\n'
        '<body><nav><a href="/">图谱 Graph</a> <a href="/query">SPARQL</a> <form action="/search"><input name="q" '
        'aria-label="搜索 Search" placeholder="搜索：名称、拼音、首字母"></form></nav>\n'
        f"<main>{body}</main></body>\n</html>\n"
    )


def node(it: Thing, base: str) -> str:
    """The page of a node: names, what is said of it, what leads to it, each with the sentences behind it."""
    here = path(it.iri, base)
    others = [*(f"{v}" for k, v in sorted(it.labels.items()) if v != it.name), *it.aliases]
    kinds = " · ".join(_word(kind) for kind in it.types)
    forms = " ".join(f'<a href="{here}{s}">{s[1:]}</a>' for s in SUFFIXES if s != ".html")
    parts = [
        f'<h1>{escape(it.name)}</h1><p class="kinds">{kinds}</p>',
        f'<p class="others">{escape("；".join(dict.fromkeys(others)))}</p>' if others else "",
        f'<p class="iri"><code>{escape(it.iri)}</code> {forms}</p>',
        _table([s for s in it.statements if not s.back], base),
        _table([s for s in it.statements if s.back], base, back=True),
        ""
        if it.whole
        else '<p class="cut">还有更多，这里没有全列；用 <a href="/query">SPARQL</a> 查询。There is more than is shown here.</p>',
    ]
    return page(it.name, "\n".join(x for x in parts if x))


def missing(wanted: str, nearest: Iterable[Named], base: str) -> str:
    """The page for a name that the graph does not have."""
    return page(wanted, f"<h1>没有这个节点 Not in this graph</h1><p>{escape(wanted)}</p>{_list('相近的名称 Nearest names', nearest, base)}")


def found(typed: str, hits: Iterable[Named], base: str) -> str:
    """The page of a search."""
    return page(typed, _list(f"搜索 Search: {typed}", hits, base) or f"<h1>没有找到 Nothing found</h1><p>{escape(typed)}</p>")


def _list(title: str, nodes: Iterable[Named], base: str) -> str:
    rows = "".join(f"<li>{_link(n.iri, n.name, base)} <small>{_word(n.kind)}</small></li>" for n in nodes)
    return f"<h2>{escape(title)}</h2><ul>{rows}</ul>" if rows else ""


def _table(statements: list[Statement], base: str, back: bool = False) -> str:
    rows = []
    for name, group in groupby(sorted(statements, key=lambda s: s.property), key=lambda s: s.property):
        items = [f"<li>{_value(s.value, base)}{_why(s.evidence, base)}</li>" for s in group]
        shown, rest = items[:_SHOWN], items[_SHOWN:]
        more = f"<details><summary>{len(rest)} …</summary><ul>{''.join(rest)}</ul></details>" if rest else ""
        rows.append(f"<tr><th>{_property(name, back)}</th><td><ul>{''.join(shown)}</ul>{more}</td></tr>")
    return f'<table class="{"back" if back else "own"}">{"".join(rows)}</table>' if rows else ""


def _property(iri: str, back: bool) -> str:
    name = local(iri)
    if iri.startswith(NAMESPACE) and name in KG.terms:
        r = relation(name)
        zh, en = (r.back_zh, r.back_en) if back else (r.zh, r.en)
        return f'{escape(zh)}<small lang="en">{escape(en)}</small>'
    return f"{'← ' if back else ''}{escape(name)}"


def _word(kind: str) -> str:
    word = words().get(kind)
    return f'{escape(word.zh)} <span lang="en">{escape(word.en)}</span>' if word else escape(kind)


def _value(value: Value, base: str) -> str:
    return _link(value.text, value.name, base) if value.is_iri else f'<span class="literal">{escape(value.text)}</span>'


def _link(iri: str, name: str, base: str) -> str:
    to = path(iri, base)
    said = escape(name or local(iri))
    return f'<a href="{escape(to)}">{said}</a>' if to else f"<code>{escape(iri)}</code>"


def _why(evidence: Iterable[Sentence], base: str) -> str:
    return "".join(
        f"<blockquote>{escape(e.quote)}<footer>{_link(e.article, e.headline, base)} "
        f'<code title="{escape(e.rule)}">{escape(e.rule)}</code> {e.confidence:g}</footer></blockquote>'
        for e in evidence
    )
