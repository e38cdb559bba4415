"""What the tools give back; the protocol's schema of each answer is made from these."""

from typing import Annotated

from pydantic import BaseModel, Field


class Source(BaseModel):
    """One file or record in which an article stands."""

    path: str = ""
    publication: str = ""
    page: str = ""
    date: str = ""
    url: str = ""


class Citation(BaseModel):
    """A sentence of an article that states something."""

    quote: str = Field(description="the sentence, word for word")
    headline: str = ""
    byline: str = ""
    date: Annotated[str, Field(description="of the article, as exact as known")] = ""
    attribution: Annotated[str, Field(description="who the article says that it is from")] = ""
    sources: list[Source] = Field(default_factory=list)
    article: str = Field(description="the article's IRI")
    rule: str = Field(description="the rule that read the statement from the sentence")
    confidence: float = Field(description="how often that rule is right, measured by reading")


class Hit(BaseModel):
    """An entity whose name fits."""

    iri: str
    kind: str = Field(description="its narrowest class")
    name: str
    other_names: list[str] = Field(default_factory=list)
    articles: int = Field(description="how many articles mention it")


class Hits(BaseModel):
    """Entities found, the best first."""

    entities: list[Hit]


class Statement(BaseModel):
    """A relation or property of the entity; `value` is a literal, or the other entity's name where `iri` is given."""

    relation: str
    value: str
    iri: str = ""
    incoming: Annotated[bool, Field(description="true where the other entity is the subject")] = False
    citations: list[Citation] = Field(default_factory=list)
    more_citations: Annotated[int, Field(description="how many more find_evidence gives")] = 0


class Entity(BaseModel):
    """What the graph says of one entity."""

    iri: str
    name: str
    kinds: list[str]
    labels: dict[str, str] = Field(default_factory=dict)
    other_names: list[str] = Field(default_factory=list)
    statements: list[Statement]
    complete: bool = Field(description="false where the graph says more than is given; ask SPARQL for the rest")


class Evidence(BaseModel):
    """Sentences that state something of an entity."""

    statements: list[Statement]
    complete: bool


class Parameter(BaseModel):
    """What may be set in a named question."""

    name: str
    meaning_zh: str = ""
    meaning_en: str = ""
    default: list[str] = Field(default_factory=list)


class Question(BaseModel):
    """A named question."""

    name: str
    zh: str
    en: str
    parameters: list[Parameter] = Field(default_factory=list)


class Questions(BaseModel):
    """The named questions."""

    questions: list[Question]


class Rows(BaseModel):
    """Rows of an answer: each column's value as text, null where unbound. IRIs are given whole, so that they can be described and cited."""

    columns: list[str]
    rows: list[list[str | None]]
    cut: Annotated[bool, Field(description="true where there were more rows than asked for")] = False


class Triples(BaseModel):
    """The answer of a CONSTRUCT or DESCRIBE."""

    turtle: str
    cut: bool = False
