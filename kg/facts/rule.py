"""How a rule is declared, and how all rules are gathered.

A rule is a generator over one sentence. The decorator names the ontology term that it states and how sure it is;
its id, which `kg:rule` stores, is module and function (`policies.issuer-before-title`), so that a wrong triple
leads to its code by one search.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.facts.sentence import Sentence
from kg.model import Entity, Literal
from kg.vocab import Term


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One statement of a rule: `start`, `end` are the words that state it, in document offsets, inside one sentence.

    `confidence` only for a weaker reading, whose evidence gives way to that of others.
    """

    subject: Entity
    object: Entity | Literal
    start: int
    end: int
    confidence: float = 0.0


RuleFunction = Callable[[Sentence], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A gathered rule; calling it yields what one sentence states."""

    id: str
    predicate: Term
    confidence: float
    about: frozenset[str]
    function: RuleFunction

    def __call__(self, sentence: Sentence) -> Iterator[Found]:
        """What this sentence states by this rule."""
        return self.function(sentence)


_DECLARED: dict[str, Rule] = {}


def rule(predicate: Term, confidence: float, about: Iterable[str] = ()) -> Callable[[RuleFunction], RuleFunction]:
    """Declares a generator over one sentence as a rule for `predicate`.

    `confidence` orders the evidence of one statement; what is published is measured (kg.facts.confidence).
    `about`: classes without a mention of which a sentence is not worth trying; most sentences name little.
    """

    def declare(function: RuleFunction) -> RuleFunction:
        module = function.__module__.rsplit(".", 1)[-1]
        name = f"{module}.{function.__name__.replace('_', '-')}"
        if name in _DECLARED and _DECLARED[name].function.__code__ is not function.__code__:
            raise ValueError(f"two rules are named {name}")
        _DECLARED[name] = Rule(name, predicate, confidence, frozenset(about), function)
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
def rules_about(kinds: frozenset[str]) -> tuple[Rule, ...]:
    """The rules worth trying where mentions of these classes stand, in the order of `all_rules`."""
    return tuple(r for r in all_rules() if not r.about or r.about & kinds)
