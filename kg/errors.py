"""What can go wrong, as a caller sees it.

    KgError
    ├── InputError      a file or record that cannot be read: names it and says what to do
    ├── LexiconError    a table of kg/data that breaks its own rules
    ├── SchemaError     an ontology term that does not exist, or a graph that breaks the shapes
    └── QueryError      a query that cannot be parsed or asked

A mistake of our own is none of these and rises as what it is.
"""


class KgError(Exception):
    """Base of all errors that zhengwen raises on purpose."""


class InputError(KgError):
    """A source that cannot be read; `path` names it, `reason` says why and what to do."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str]]:
        return InputError, (self.path, self.reason)  # two arguments, so that it crosses process borders


class LexiconError(KgError):
    """A lexicon table with a wrong column, a doubled name or an unknown parent."""


class SchemaError(KgError):
    """A term that the ontology does not have, or a schema file that is missing."""


class QueryError(KgError):
    """A SPARQL text, file or named query that cannot be asked."""
