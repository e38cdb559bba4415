"""Part of a build: some things and what is around them, for a small picture of a large graph."""

from collections import defaultdict
from collections.abc import Iterable

from kg.view.read import Build
from kg.vocab import KG

THROUGH = {KG.Post, KG.Tenure}
"""Classes that a step passes through: person – post – organisation is one step, as it is one line in the picture."""

ASIDE = {KG.Article, KG.Source, KG.Evidence}
"""Classes that connect everything with everything."""


def around(build: Build, iris: Iterable[str], depth: int = 1) -> Build:
    """The build cut down to these things and all that lies within `depth` steps, with the evidence among them."""
    kinds = {iri: {v.text.rsplit("#", 1)[-1] for v in said.get("type", ())} for iri, said in build.things.items()}
    near = _neighbours(build, kinds)
    kept = level = {iri for iri in iris if iri in build.things}
    for _ in range(depth):
        level = _step(level, near, kinds) - kept
        kept = kept | level
    kept = kept | {iri for iri, kind in kinds.items() if kind & THROUGH and _ends(near[iri], near, kinds) <= kept}
    evidence = {
        iri: said
        for iri, said in build.evidence.items()
        if all(v.text in kept or not v.is_iri for v in said.get("object", ()))
        and all(v.text in kept or kinds.get(v.text, set()) & ASIDE for v in said.get("subject", ()))
    }
    used = {v.text for said in evidence.values() for v in said.get(KG.article, ())}
    return Build(
        {iri: said for iri, said in build.things.items() if iri in kept},
        evidence,
        {iri: record for iri, record in build.articles.items() if iri in used},
    )


def _neighbours(build: Build, kinds: dict[str, set[str]]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for iri, said in build.things.items():
        if kinds[iri] & ASIDE:
            continue
        for values in said.values():
            for v in values:
                if v.is_iri and v.text in build.things:
                    near[iri].add(v.text)
                    near[v.text].add(iri)
    return near


def _step(level: set[str], near: dict[str, set[str]], kinds: dict[str, set[str]]) -> set[str]:
    return {end for iri in level for end in _ends(near[iri], near, kinds)}


def _ends(first: set[str], near: dict[str, set[str]], kinds: dict[str, set[str]]) -> set[str]:
    """The things at the other end, posts and tenures passed through."""
    ends: set[str] = set()
    seen: set[str] = set()
    waiting = set(first)
    while waiting:
        iri = waiting.pop()
        if kinds[iri] & THROUGH:
            seen.add(iri)
            waiting |= near[iri] - seen
        else:
            ends.add(iri)
    return ends
