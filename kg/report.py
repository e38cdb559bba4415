"""What a build tells the person who started it: a progress bar while it runs, a summary at its end."""

import sys
from typing import Any

import click

from kg.build import Report

_STAGES = {"read": "reading", "extract": "extracting", "link": "linking", "view": "drawing"}


class Bar:
    """One progress bar a stage, on standard error; nothing where that is no terminal."""

    def __init__(self, *, hidden: bool) -> None:
        self._hidden = hidden or not sys.stderr.isatty()
        self._stage = ""
        self._bar: Any = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def step(self, stage: str, done: int, total: int) -> None:
        """`done` of `total` are finished in this stage."""
        if self._hidden:
            return
        if stage != self._stage:
            self._close()
            self._stage = stage
            self._bar = click.progressbar(length=max(total, 1), label=f"{_STAGES[stage]:<11}", file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None


def summary(report: Report) -> str:
    """The closing summary, a few lines for a terminal."""
    lines = [
        f"{report.articles} articles from {report.sources} sources in {report.seconds:.1f} s → {report.out}",
        f"{report.triples} triples, {report.evidence} of evidence",
        "",
        "entities   " + _counts({k: v for k, v in report.entities.items() if k not in ("Article", "Source")}),
        "relations  " + _counts({k: v for k, v in report.relations.items() if k not in _PLUMBING}),
        f"unresolved {report.unresolved}" + (f" (see {report.out / 'unresolved.tsv'})" if report.unresolved else ""),
    ]
    if report.doubts:
        lines += ["", f"the reader was not sure of {len(report.doubts)} things:", *(f"  {d}" for d in report.doubts[:_DOUBTS])]
        if len(report.doubts) > _DOUBTS:
            lines.append(f"  … {len(report.doubts) - _DOUBTS} more in {report.out / 'articles.jsonl'}")
    return "\n".join(lines)


_PLUMBING = ("source", "post", "holder", "postIn")
_DOUBTS = 10


def _counts(numbers: dict[str, int]) -> str:
    return "  ".join(f"{k} {v}" for k, v in sorted(numbers.items(), key=lambda x: (-x[1], x[0]))) or "none"


def as_dict(report: Report) -> dict[str, Any]:
    """The summary for `--json`."""
    return {
        "out": str(report.out),
        "articles": report.articles,
        "sources": report.sources,
        "triples": report.triples,
        "evidence_triples": report.evidence,
        "entities": report.entities,
        "relations": report.relations,
        "unresolved": report.unresolved,
        "doubts": report.doubts,
        "errors": [{"path": e.path, "reason": e.reason} for e in report.errors],
        "seconds": round(report.seconds, 3),
    }
