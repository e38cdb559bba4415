"""One linked extraction → its triples: the graph's and the evidence's, apart.

Every article's triples stand for themselves; putting articles together is set union, but for the few properties
that `kg.graph.merge` reduces (one name a node, first and last seen of a tenure).
"""

from collections.abc import Iterator

from kg import divisions
from kg.facts import offices, rank
from kg.graph import terms as t
from kg.graph.labels import alternative, english
from kg.lexicon import words
from kg.link.iris import digest
from kg.model import FIGURE_KEY, Article, Entity, Evidence, Extraction, Reading
from kg.vocab import KG

_ORGANIZATION = (KG.Agency, KG.Organization)
_FIGURES = (KG.Statistic, KG.Target)
_NUMBERS = ("value", "upperValue")
_BELONGS = {KG.Place: "place", KG.Province: "place", KG.Policy: "policy", KG.Campaign: "campaign", KG.Agency: "agency"}


class Writer:
    """Turns extractions into triples in N-Triples terms."""

    def __init__(self, base: str) -> None:
        self.name = t.Namer(base)

    def graph(self, extraction: Extraction) -> Iterator[t.Triple]:
        """Everything but evidence nodes."""
        article = extraction.article
        yield from self._article(article)
        entities: set[Entity] = set()
        for fact in extraction.facts:
            s, o = self.name.entity(fact.subject), self.name.object(fact.object)
            entities.add(fact.subject)
            if isinstance(fact.object, Entity):
                entities.add(fact.object)
            if fact.subject.kind not in _FIGURES:
                yield s, t.term(fact.predicate), o
            if fact.predicate == KG.holdsPost and isinstance(fact.object, Entity):
                yield from self._held(fact.subject, fact.object, article)
        statuses = {f.subject for f in extraction.facts if f.predicate == KG.status and f.subject.kind == KG.Tenure}
        for entity in list(entities):
            entities.update(entity.of)
            if entity.kind == KG.Tenure:
                entities.update(x for post in entity.of for x in post.of)
                yield from self._seen(entity, article)
        for fact in extraction.facts:
            if fact.predicate == KG.holdsPost and isinstance(fact.object, Entity):
                tenure = tenure_of(fact.subject, fact.object)
                entities.add(tenure)
                entities.update(fact.object.of)
                if tenure not in statuses:
                    yield self.name.entity(tenure), t.term(KG.status), t.text("in post")
        for entity in entities:
            yield from self._describe(entity)
        for person in offices.officials(extraction):
            yield self.name.entity(person), t.TYPE, t.term(KG.Official)
        for m in extraction.mentions:
            if m.entity in entities:
                words = getattr(article, m.field)[m.start : m.end]
                for alt in alternative(m.entity, words):
                    yield self.name.entity(m.entity), t.ALT_LABEL, alt

    def _article(self, article: Article) -> Iterator[t.Triple]:
        s = self.name.node("article", article.id)
        yield s, t.TYPE, t.term(KG.Article)
        for field in ("headline", "subheadline", "byline", "attribution"):
            if value := getattr(article, field):
                yield s, t.term(KG[field]), t.text(value)
        if article.date:
            yield s, t.term(KG.date), t.date(article.date)
        for reading in article.readings:
            yield s, t.term(KG.source), self.name.node("source", source_key(reading))
            yield from self._source(reading)

    def _source(self, reading: Reading) -> Iterator[t.Triple]:
        source = reading.source
        s = self.name.node("source", source_key(reading))
        yield s, t.TYPE, t.term(KG.Source)
        for field in ("path", "sha256", "publication", "page", "url"):
            if value := getattr(source, field):
                yield s, t.term(KG[field]), t.text(value)
        if source.date:
            yield s, t.term(KG.date), t.date(source.date)

    def _describe(self, entity: Entity) -> Iterator[t.Triple]:
        s = self.name.entity(entity)
        for kind in KG.superclasses(entity.kind):
            yield s, t.TYPE, t.term(kind)
        if entity.kind == KG.Article:
            return
        if entity.kind == KG.Person and is_leader(entity):
            yield s, t.TYPE, t.term(KG.Official)
        yield s, t.term(KG.name), t.text(entity.name)
        yield s, t.LABEL, t.text(entity.name, "zh")
        for label in english(entity):
            yield s, t.LABEL, label
        if entity.kind in (KG.Place, KG.Province):
            yield from self._place(entity)
        elif entity.kind == KG.Post:
            yield s, t.term(KG.postIn), self.name.entity(entity.of[0])
            yield s, t.term(KG.title), t.text(entity.key[0])
        elif entity.kind == KG.Tenure:
            yield s, t.term(KG.holder), self.name.entity(entity.of[0])
            yield s, t.term(KG.post), self.name.entity(entity.of[1])
        elif entity.kind in _FIGURES:
            yield from self._figure(entity)

    def _place(self, entity: Entity) -> Iterator[t.Triple]:
        """A place's code and every division above it, so that each parent is a described node."""
        s = self.name.entity(entity)
        code, outer = entity.key[0], entity.key[1] if len(entity.key) > 1 else ""
        if code:
            yield s, t.term(KG.code), t.text(code)
        if above := divisions.parent(code) if code else divisions.get(outer):
            upper = Entity(KG.Province if above.level == "province" else KG.Place, above.name, (above.code, above.parent))
            yield s, t.term(KG.partOf), self.name.entity(upper)
            yield from self._describe(upper)

    def _figure(self, entity: Entity) -> Iterator[t.Triple]:
        s = self.name.entity(entity)
        for part, value in zip(FIGURE_KEY, entity.key, strict=False):
            if value:
                o = t.date(value) if part == "date" else t.typed(value, "decimal" if part in _NUMBERS else "string")
                yield s, t.term(KG[part]), o
        for owner in entity.of:
            yield s, t.term(KG[_BELONGS[KG[owner.kind]]]), self.name.entity(owner)
            yield from self._describe(owner)

    def _held(self, person: Entity, post: Entity, article: Article) -> Iterator[t.Triple]:
        yield self.name.entity(person), t.term(KG.worksFor), self.name.entity(post.of[0])
        yield from self._seen(tenure_of(person, post), article)

    def _seen(self, tenure: Entity, article: Article) -> Iterator[t.Triple]:
        if len(article.date) == len("2023-07-20"):
            s = self.name.entity(tenure)
            yield s, t.term(KG.firstSeen), t.date(article.date)
            yield s, t.term(KG.lastSeen), t.date(article.date)

    def evidence(self, extraction: Extraction) -> Iterator[t.Triple]:
        """One evidence node a statement."""
        stated = {(f.subject, f.predicate) for f in extraction.facts}
        tenures: dict[Entity, Evidence] = {}
        for fact in extraction.facts:
            s, o = self.name.entity(fact.subject), self.name.object(fact.object)
            yield from self._evidence(s, t.term(fact.predicate), o, fact.evidence)
            if fact.predicate == KG.holdsPost and isinstance(fact.object, Entity):
                tenure = tenure_of(fact.subject, fact.object)
            elif fact.subject.kind == KG.Tenure:
                tenure = fact.subject
            else:
                continue
            if tenure not in tenures or rank(fact.evidence) < rank(tenures[tenure]):
                tenures[tenure] = fact.evidence
        posts: dict[tuple[str, str, str], Evidence] = {}
        for tenure, e in tenures.items():
            for statement in self._implied(tenure, (tenure, KG.status) in stated):
                if statement not in posts or rank(e) < rank(posts[statement]):
                    posts[statement] = e
        for (s, p, o), e in posts.items():
            yield from self._evidence(s, p, o, e)

    def _implied(self, tenure: Entity, has_status: bool) -> Iterator[t.Triple]:
        """What a tenure says of its post and holder: stated by the same words as the tenure itself."""
        person, post = tenure.of
        s, p = self.name.entity(tenure), self.name.entity(post)
        yield p, t.term(KG.postIn), self.name.entity(post.of[0])
        yield p, t.term(KG.title), t.text(post.key[0])
        yield s, t.term(KG.holder), self.name.entity(person)
        yield s, t.term(KG.post), p
        if not has_status:
            yield s, t.term(KG.status), t.text("in post")

    def _evidence(self, s: str, p: str, o: str, e: Evidence) -> Iterator[t.Triple]:
        node = self.name.node(
            "evidence", digest(e.article, *(x.removeprefix("<" + self.name.base) for x in (s, p, o)), e.field, str(e.start))
        )
        yield node, t.TYPE, t.term(KG.Evidence)
        yield node, t.SUBJECT, s
        yield node, t.PREDICATE, p
        yield node, t.OBJECT, o
        yield node, t.term(KG.article), self.name.node("article", e.article)
        yield node, t.term(KG.field), t.text(e.field)
        yield node, t.term(KG.quote), t.text(e.quote)
        yield node, t.term(KG.start), t.typed(str(e.start), "integer")
        yield node, t.term(KG.end), t.typed(str(e.end), "integer")
        yield node, t.term(KG.confidence), t.typed(f"{e.confidence:.2f}".rstrip("0").rstrip("."), "decimal")
        yield node, t.term(KG.rule), t.text(e.rule)


def is_leader(person: Entity) -> bool:
    """A national leader, who is an official also where no article gives the post."""
    return person.key == ("cn",) and person.name in words("leaders", "name")


def tenure_of(person: Entity, post: Entity) -> Entity:
    """One person in one post."""
    return Entity(KG.Tenure, person.name + post.name, (), (person, post))


def source_key(reading: Reading) -> str:
    """Digest of the source's bytes or record, shortened like every digest."""
    return reading.source.sha256[:24]
