"""How a rule is declared, and how all rules are gathered.

A rule is a generator over one sentence. The decorator names the ontology term that it states and how sure it is;
its id, which `kg:rule` stores, is module and function (`policies.issuer-before-title`), so that a wrong triple
leads to its code by one search.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.facts.sentence import Sentence
from kg.model import Entity, Literal
from kg.vocab import Term


class Found:
    """One statement of a rule: `start`, `end` are the words that state it, in document offsets, inside one sentence.

    `confidence` only for a weaker reading, whose evidence gives way to that of others.
    """

    __slots__ = ("confidence", "end", "object", "start", "subject")

    def __init__(self, subject: Entity, object: Entity | Literal, start: int, end: int, confidence: float = 0.0) -> None:
        self.subject: Final = subject
        self.object: Final = object
        self.start: Final = start
        self.end: Final = end
        self.confidence: Final = confidence


RuleFunction = Callable[[Sentence], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A gathered rule; calling it yields what one sentence states."""

    id: str
    predicate: Term
    confidence: float
    about: frozenset[str]
    also: frozenset[str]
    told: frozenset[str]
    function: RuleFunction

    def __call__(self, sentence: Sentence) -> Iterator[Found]:
        """What this sentence states by this rule."""
        return self.function(sentence)

    def worth_trying(self, here: frozenset[str], article: frozenset[str]) -> bool:
        """Whether a sentence with mentions of the classes `here`, in such an article, can state anything by this rule."""
        return all(not some or some & kinds for some, kinds in ((self.about, here), (self.also, here), (self.told, article)))


_DECLARED: Final[dict[str, Rule]] = {}


def rule(
    predicate: Term, confidence: float, about: Iterable[str] = (), also: Iterable[str] = (), told: Iterable[str] = ()
) -> Callable[[RuleFunction], RuleFunction]:
    """Declares a generator over one sentence as a rule for `predicate`.

    `confidence` orders the evidence of one statement; what is published is measured (kg.facts.confidence).
    `about`: classes without a mention of which a sentence is not worth trying; most sentences name little. `also`: other
    classes of which the sentence must name one too; `told`: classes of which the article must, here or elsewhere.
    """

    def declare(function: RuleFunction) -> RuleFunction:
        module = function.__module__.rsplit(".", 1)[-1]
        name = f"{module}.{function.__name__.replace('_', '-')}"
        if name in _DECLARED and _DECLARED[name].function.__code__ is not function.__code__:
            raise ValueError(f"two rules are named {name}")
        _DECLARED[name] = Rule(name, predicate, confidence, frozenset(about), frozenset(also), frozenset(told), function)
        return function

    return declare


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of kg/facts/rules, sorted by id; rules never see each other's output, so the order is free."""
    import kg.facts.rules as package

    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        importlib.import_module(f"{package.__name__}.{module}")
    return tuple(_DECLARED[k] for k in sorted(_DECLARED))


@cache
def told_classes() -> frozenset[str]:
    """The classes that some rule needs the article to name: few, so that `rules_about` is asked the same again and again."""
    return frozenset().union(*(r.told for r in all_rules()))


@lru_cache(maxsize=4096)
def rules_about(here: frozenset[str], article: frozenset[str]) -> tuple[Rule, ...]:
    """The rules worth trying in a sentence with mentions of the classes `here`, in the order of `all_rules`; `article`: those of its article."""
    return tuple(r for r in all_rules() if r.worth_trying(here, article))
