"""The core types that every layer shares: frozen, ordered, made of tuples and strings, no behaviour beyond that.

Unknown is `""` or `()`, never None, so that everything can be compared and sorted.
"""

from typing import Final, Union

from kg.frozen import frozen, sealed
from kg.values import Value


@frozen
class Source:
    """One input file or record. `path` is relative to the folder that was built; `date` as in MODEL.md or ""."""

    path: str
    sha256: str
    encoding: str = "utf-8"
    publication: str = ""
    date: str = ""
    page: str = ""
    url: str = ""


Box = tuple[int, int, float, float, float, float]
"""A line's number, its page, and its left, lower, right and upper edge, in points from the page's lower left corner."""


@frozen
class Reading:
    """One story as it stands in one source: 1-based inclusive raw line ranges in reading order.

    `boxes`, for a source with printed pages (PDF): where each line stands, in reading order.
    """

    source: Source
    lines: tuple[tuple[int, int], ...] = ()
    boxes: tuple[Box, ...] = ()


@frozen
class Article:
    """One cleaned news article.

    `id` is the digest of `text` (24 hex digits). `text` holds the paragraphs joined by a newline, without headline,
    byline and attribution. `readings` are the sources, the first being the one that `text` follows. `at` pairs an
    offset in `text` (code points) with the raw line it comes from. `doubts` says what the reader was not sure of.
    """

    id: str
    text: str
    headline: str = ""
    subheadline: str = ""
    byline: str = ""
    attribution: str = ""
    date: str = ""
    readings: tuple[Reading, ...] = ()
    at: tuple[tuple[int, int], ...] = ()
    doubts: tuple[str, ...] = ()


class Entity(Value):
    """What a node is made from: its class (a term of the ontology), its canonical name, and what tells namesakes apart.

    `key` by kind, each part "" where unknown:
        Agency, Organization   (GB/T 2260 code of the jurisdiction or "cn" for central bodies,)
        Person                 (province code of the posts, or "cn",)        filled in by facts/identity.py
        Province, Place        (GB/T 2260 code or "", code of the parent)
        Policy                 (territory code or "cn", edition year)        territory filled in by facts/identity.py
        Campaign               (year,)
        Meeting                (date or year, code of the convenor's territory)   filled in by facts/identity.py
        Post                   (title,)                                      of = (organisation,)
        Tenure                 ()                                            of = (person, post)
        Statistic, Target      FIGURE_KEY                                    of = the place, policy, campaign, agency it belongs to
        Article                ()                                            name = the article's id
    """

    __slots__ = ("key", "kind", "name", "of")

    def __init__(self, kind: str, name: str, key: tuple[str, ...] = (), of: tuple["Entity", ...] = ()) -> None:
        self.kind: Final = kind
        self.name: Final = name
        self.key: Final = key
        self.of: Final = of

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entity) and (
            self is other or (self.kind == other.kind and self.name == other.name and self.key == other.key and self.of == other.of)
        )

    def __hash__(self) -> int:
        """Of name and key alone: they tell nearly all apart, and what an entity is `of` would be hashed through and through."""
        return hash((self.name, self.key))

    def parts(self) -> tuple[str, str, tuple[str, ...], tuple["Entity", ...]]:
        """Its fields, in the order in which entities are sorted."""
        return self.kind, self.name, self.key, self.of


sealed(Entity)

FIGURE_KEY: Final = ("indicator", "value", "upperValue", "bound", "unit", "period", "deadline", "date")
"""The parts of a figure's key, in order; numbers as decimals without trailing zeros, `date` as an xsd date or ""."""


class Literal(Value):
    """A value: `datatype` is the local name of an XSD type (string, date, gYearMonth, gYear, gMonthDay, gMonth, decimal, integer)."""

    __slots__ = ("datatype", "value")

    def __init__(self, value: str, datatype: str = "string") -> None:
        self.value: Final = value
        self.datatype: Final = datatype

    def parts(self) -> tuple[str, str]:
        """Its fields, in the order in which literals are sorted."""
        return self.value, self.datatype


sealed(Literal)


class Mention(Value):
    """These words denote this entity.

    Inside `kg.mentions` and `kg.facts` offsets count in `Document.text`, with `field` empty; what leaves them
    (`Extraction.mentions`) counts code points in the article's string that `field` names.
    """

    __slots__ = ("confidence", "end", "entity", "field", "rule", "start")

    def __init__(self, start: int, end: int, entity: Entity, rule: str = "", confidence: float = 1.0, field: str = "") -> None:
        self.start: Final = start
        self.end: Final = end
        self.entity: Final = entity
        self.rule: Final = rule
        self.confidence: Final = confidence
        self.field: Final = field

    def parts(self) -> tuple[int, int, Entity, str, float, str]:
        """Its fields, in the order in which mentions are sorted."""
        return self.start, self.end, self.entity, self.rule, self.confidence, self.field


sealed(Mention)


class Evidence(Value):
    """Where one article states a fact: half-open code point offsets in its `field`; `quote` is the sentence around them."""

    __slots__ = ("article", "confidence", "end", "field", "quote", "rule", "start")

    def __init__(self, article: str, field: str, start: int, end: int, quote: str, rule: str, confidence: float) -> None:
        self.article: Final = article
        self.field: Final = field
        self.start: Final = start
        self.end: Final = end
        self.quote: Final = quote
        self.rule: Final = rule
        self.confidence: Final = confidence

    def parts(self) -> tuple[str, str, int, int, str, str, float]:
        """Its fields, in the order in which evidence is sorted."""
        return self.article, self.field, self.start, self.end, self.quote, self.rule, self.confidence


sealed(Evidence)


class Fact(Value):
    """One statement with its evidence; `predicate` is a property of the ontology by local name."""

    __slots__ = ("evidence", "object", "predicate", "subject")

    def __init__(self, subject: Entity, predicate: str, object: Union[Entity, Literal], evidence: Evidence) -> None:
        self.subject: Final = subject
        self.predicate: Final = predicate
        self.object: Final = object
        self.evidence: Final = evidence

    def parts(self) -> tuple[Entity, str, Union[Entity, Literal], Evidence]:
        """Its fields, in the order in which facts are sorted."""
        return self.subject, self.predicate, self.object, self.evidence


sealed(Fact)


OPEN_ORGAN: Final = "organ without a division in the article"
OPEN_ORGANIZATION: Final = "organization without a division in the article"
"""Why the words of a name that begins with a bare 省, 市 or 县 stay out of the graph: nothing says which one it is."""
NO_ORGAN: Final = "post whose organisation is not named"


@frozen
class Unresolved:
    """Words that name something which could not be identified, and why (`out/unresolved.tsv`)."""

    words: str
    reason: str
    field: str
    start: int
    end: int


@frozen
class Extraction:
    """All that one article states: a pure function of the article. Mentions and facts are sorted."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
