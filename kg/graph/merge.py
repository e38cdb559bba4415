"""Triples of many articles → the triples of one graph: sorted, each once, one name a node.

Sorting is external: each shard of articles writes a sorted run, runs are merged as streams, so that memory does not
grow with the number of articles.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

from kg.graph import terms as t
from kg.vocab import KG

AT_ONCE = 200
"""Runs merged in one go: well below the usual limit of open files."""

_TYPE_FIRST = "!"  # sorts before every `<`


def write_run(triples: Iterable[t.Triple], path: Path) -> Path:
    """Triples in any order, with repetitions, as one sorted run: subject, then rdf:type, then predicate and object."""
    lines = {f"{s} {_TYPE_FIRST if p == t.TYPE else p} {o}\n" for s, p, o in triples}
    with path.open("w", encoding="utf-8", newline="\n") as f:
        f.writelines(sorted(lines))
    return path


def few(runs: Sequence[Path]) -> list[Path]:
    """Sorted files that can be open at once, with the same lines: more than that are merged in groups, which replace them."""
    while len(runs) > AT_ONCE:
        runs = [_one_run(runs[i : i + AT_ONCE]) for i in range(0, len(runs), AT_ONCE)]
    return list(runs)


def _one_run(runs: Sequence[Path]) -> Path:
    whole = runs[0].with_name(runs[0].name + ".merged")
    with whole.open("w", encoding="utf-8", newline="\n") as f:
        f.writelines(merged_lines(runs))
    for path in runs:
        path.unlink()
    return whole


def merged_lines(runs: Sequence[Path]) -> Iterator[str]:
    """The lines of `few` sorted files, sorted, each once."""
    with ExitStack() as stack:
        streams = [stack.enter_context(path.open(encoding="utf-8", newline="\n")) for path in runs]
        for line, _ in groupby(heapq.merge(*streams)):
            yield line


def merged(runs: Sequence[Path]) -> Iterator[t.Triple]:
    """The triples of `few` runs, sorted, each once, reduced to one name a node and one first and last seen a tenure."""
    rows = (line[:-1].split(" ", 2) for line in merged_lines(runs))
    for subject, group in groupby(rows, key=lambda r: r[0]):
        for p, o in _reduced([(t.TYPE if p == _TYPE_FIRST else p, o) for _, p, o in group]):
            yield subject, p, o


_NAME = t.term(KG.name)
_EXTREME = {t.term(KG.firstSeen): min, t.term(KG.lastSeen): max}


def _reduced(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """One name a node (the first of the sorted, the others become alternative labels), the earliest and latest date seen."""
    names = [o for p, o in pairs if p == _NAME]
    if not names and not any(p in _EXTREME for p, _ in pairs):
        return pairs
    label = names[0] + "@zh" if names else ""
    out = set()
    for p, o in pairs:
        if p in _EXTREME:
            out.add((p, _EXTREME[p](x for q, x in pairs if q == p)))
        elif p == t.LABEL and o.endswith("@zh") and o != label:
            out.add((t.ALT_LABEL, o))
        elif not (p == _NAME and o != names[0]) and not (p == t.ALT_LABEL and o == label):
            out.add((p, o))
    return sorted(out, key=lambda x: (x[0] != t.TYPE, x))
