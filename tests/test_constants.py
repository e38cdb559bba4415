"""Constants of the modules that mypyc compiles are `Final`: others are looked up by name each time they are used."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
COMPILED = sorted({path for pattern in _HOOK["include"] for path in ROOT.glob(pattern.lstrip("/"))})
_CONSTANT = re.compile("_?[A-Z][A-Z0-9_]*")
_NOT_KEPT = "_SHARE"
"""A tuple of literals, which mypyc does not keep where it is Final."""


def open_constants(source: str) -> list[str]:
    """Module-level constants that are assigned alone, not as an alias of a type, and are not Final."""
    out = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, (ast.Name, ast.Subscript)):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        final = isinstance(node, ast.AnnAssign) and "Final" in ast.unparse(node.annotation)
        out += [
            t.id for t in targets if isinstance(t, ast.Name) and _CONSTANT.fullmatch(t.id) and not final and t.id not in (_NOT_KEPT, "T")
        ]
    return out


def test_what_is_open_is_seen() -> None:
    assert open_constants("_WORDS = frozenset('ab')\nX: int = 1\nY: Final = 2\nZ: Final[int] = 3\nname = 4\nSpan = tuple[int, int]") == [
        "_WORDS",
        "X",
    ]


@pytest.mark.parametrize("path", COMPILED, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_constants_are_final(path: Path) -> None:
    assert not open_constants(path.read_text("utf-8"))
