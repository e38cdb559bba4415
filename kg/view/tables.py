"""A build → the tables that the page shows: nodes, facts between them, literal values, evidence, articles.

A post and a tenure are no nodes here: both are folded into the line between the person and the organisation, 丁红都 —党组书记→ 广东省民政厅.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.view.articles import Record, articles
from kg.view.evidence import EvidenceTable
from kg.view.read import Build
from kg.view.style import narrowest
from kg.view.territory import Territory
from kg.vocab import KG

NOT_DRAWN = {KG.Post, KG.Tenure, KG.Article, KG.Source, KG.Evidence}
NAMES = {"type", "name", "label", "altLabel"}
TENURE_NOTES = (KG.status, KG.startDate, KG.endDate, KG.firstSeen, KG.lastSeen)

Note = tuple[str, str]


@dataclass(slots=True)
class Node:
    """One thing to draw; `values` are its literal properties with the evidence of each, `mentions` the evidence of its being named."""

    iri: str
    kind: str
    name: str
    english: str = ""
    aliases: tuple[str, ...] = ()
    values: list[tuple[str, str, tuple[int, ...]]] = field(default_factory=list)
    mentions: tuple[int, ...] = ()
    provinces: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One statement between two nodes by their numbers; `notes` are what a folded post or tenure says: title, status, dates.

    `via` are the IRIs of the folded post and tenure, the latter "" where there is none; () for a statement that leads straight.
    """

    subject: int
    relation: str
    object: int
    notes: tuple[Note, ...] = ()
    evidence: tuple[int, ...] = ()
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that the page needs, in a fixed order."""

    nodes: list[Node]
    lines: list[Line]
    evidence: EvidenceTable
    articles: list[Record]


def tables(build: Build) -> Tables:
    """Fold posts and tenures, number the nodes in the order of their IRIs, and attach to each statement where it was said."""
    kinds = {iri: narrowest([v.text.rsplit("#", 1)[-1] for v in said.get("type", ())]) for iri, said in build.things.items()}
    drawn = [iri for iri in build.things if kinds[iri] and kinds[iri] not in NOT_DRAWN]
    number = {iri: i for i, iri in enumerate(drawn)}
    evidence = EvidenceTable(build)
    lines = sorted({*_links(build, number, evidence), *_posts(build, kinds, number, evidence)})
    territory = Territory(build, kinds, number)
    nodes = [_node(build, iri, kinds[iri], evidence, territory) for iri in drawn]
    return Tables(nodes, lines, evidence, articles(build, evidence.article_ids))


def _node(build: Build, iri: str, kind: str, evidence: EvidenceTable, territory: Territory) -> Node:
    said = build.things[iri]
    name = build.text(iri, "name") or iri
    labels = said.get("label", ())
    return Node(
        iri,
        kind,
        name,
        next((v.text for v in labels if v.language == "en"), ""),
        tuple(sorted({v.text for v in said.get("altLabel", ())} - {name})),
        [
            (p, v.text, evidence.of(iri, p, v.text) or evidence.of_figure(iri))
            for p, values in said.items()
            if p in KG.terms and p not in NAMES
            for v in values
            if not v.is_iri
        ],
        evidence.naming(iri),
        territory.provinces(iri),
    )


def _links(build: Build, number: dict[str, int], evidence: EvidenceTable) -> Iterator[Line]:
    """Statements that lead straight from one drawn node to another."""
    held = {(p, o) for p in number for post in build.links(p, KG.holdsPost) for o in build.links(post, KG.postIn)}
    for iri, subject in number.items():
        for relation, values in build.things[iri].items():
            if relation not in KG.terms and relation != "closeMatch":
                continue
            for v in values:
                if not v.is_iri or v.text not in number or (relation == KG.worksFor and (iri, v.text) in held):
                    continue
                yield Line(subject, relation, number[v.text], (), evidence.of(iri, relation, v.text) or evidence.of_figure(iri))


def _posts(build: Build, kinds: dict[str, str], number: dict[str, int], evidence: EvidenceTable) -> Iterator[Line]:
    """Person — title → organisation, from holdsPost and from tenures; who appointed, too."""
    tenures = {
        (h, p): t for t, kind in kinds.items() if kind == KG.Tenure for h in build.links(t, KG.holder) for p in build.links(t, KG.post)
    }
    holds = {(person, post) for person in number for post in build.links(person, KG.holdsPost)}
    for person, post in sorted(holds | set(tenures)):
        if person not in number:
            continue
        tenure = tenures.get((person, post), "")
        title = tuple((str(KG.title), v.text) for v in build.things.get(post, {}).get(KG.title, ()))
        notes = title + tuple((str(p), build.text(tenure, p)) for p in TENURE_NOTES if build.text(tenure, p))
        proof = evidence.of(person, KG.holdsPost, post)
        proof += tuple(e for e in evidence.about(tenure) if e not in proof) if tenure and not proof else ()
        relation = str(KG.holdsPost if (person, post) in holds else KG.post)
        for body in build.links(post, KG.postIn):
            if body in number:
                yield Line(number[person], relation, number[body], notes, proof, (post, tenure))
        for body in build.links(tenure, KG.appointedBy) if tenure else ():
            if body in number:
                yield Line(
                    number[person], str(KG.appointedBy), number[body], title, evidence.of(tenure, KG.appointedBy, body), (post, tenure)
                )
