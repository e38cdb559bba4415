"""Values written out as plain classes: extraction makes some hundred for each article, and those compile to structures of C."""

from typing import Any


class Value:
    """Compares, sorts, prints and is pickled by its parts, which are what its constructor takes."""

    __slots__ = ()

    def parts(self) -> tuple[Any, ...]:
        """What the constructor was given, in its order; in this order values are sorted."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Value) and type(self) is type(other) and self.parts() == other.parts())

    def __hash__(self) -> int:
        return hash(self.parts())

    def __lt__(self, other: "Value") -> bool:
        return self.parts() < other.parts()

    def __reduce__(self) -> tuple[type["Value"], tuple[Any, ...]]:
        return type(self), self.parts()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.parts()))})"
