"""The page's ES modules → one script in dependency order, so that the page needs no server, no build step and no import at run time.

A module says `import { a, b } from "./other.js";` and `export function`, `export class`, `export const` or `export async function`;
other forms are refused by name and line.
"""

import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

IMPORT = re.compile(r'^import \{([^}]+)\} from "\./([\w-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
LEFT = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


class ModuleError(ValueError):
    """A module of the page that cannot be inlined: an unknown form of import or export, a missing file, a circle."""


def bundle(folder: Path, entry: str) -> str:
    """The script that runs `entry` and what it needs: each module a function scope, called once, in order."""
    sources: dict[str, str] = {}
    needs: dict[str, set[str]] = {}
    todo = [entry]
    while todo:
        name = todo.pop()
        if name in sources:
            continue
        path = folder / f"{name}.js"
        if not path.is_file():
            raise ModuleError(f"{name}.js is imported but not there")
        sources[name] = path.read_text("utf-8")
        needs[name] = {m[2] for m in IMPORT.finditer(sources[name])}
        todo.extend(sorted(needs[name]))
    try:
        # sorted at every step: the sorter's own order follows the hashes of strings
        order = _ordered(needs)
    except CycleError as error:
        raise ModuleError(f"modules import each other in a circle: {' → '.join(error.args[1])}") from error
    return "(() => {\n" + "".join(_scope(name, sources[name]) for name in order) + "})();\n"


def _ordered(needs: dict[str, set[str]]) -> list[str]:
    sorter = TopologicalSorter({name: sorted(needs[name]) for name in sorted(needs)})
    sorter.prepare()
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        order += ready
        sorter.done(*ready)
    return order


def _scope(name: str, source: str) -> str:
    exported = [m[1] for m in EXPORT.finditer(source)]
    body = EXPORT.sub("", IMPORT.sub(lambda m: f"const {{{m[1].replace(' as ', ': ')}}} = {_variable(m[2])};\n", source))
    stray = LEFT.search(body)
    if stray:
        raise ModuleError(f"{name}.js: `{stray[0]}` is a form that the page cannot inline")
    return f"const {_variable(name)} = (() => {{\n{body}return {{ {', '.join(exported)} }};\n}})();\n"


def _variable(name: str) -> str:
    return "module_" + name.replace("-", "_")
