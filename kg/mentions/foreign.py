"""Names written by sound: 艾尔肯·吐尼亚孜, 弗拉基米尔·普京, and known ones without a dot (普京)."""

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import Gazetteer, words
from kg.mentions.post_titles import Title

_SOUND = "".join(sorted(words("foreign_characters", "character")))
_PART = rf"[{_SOUND}]"
_AROUND_DOT = re.compile(rf"{_PART}{{1,8}}(?:·(?:{_PART}{{1,9}}|[A-Z]\.?))+")
_RUN = re.compile(rf"{_PART}{{2,6}}")
_KNOWN = Gazetteer(words("foreign_names", "name"))


def find(text: str, titles: Sequence[Title], solid: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], str]]:
    """((start, end), name) of the names in a text; `solid` spans belong to something else."""
    stops = sorted({t.end for t in titles} | {end for _, end in solid})
    taken: list[tuple[int, int]] = []
    for m in _AROUND_DOT.finditer(text):
        dot = m[0].index("·") + m.start()
        start = max([m.start(), *(s for s in stops if m.start() < s <= dot)])
        if start < dot and not any(a < m.end() and start < b for a, b in solid):
            taken.append((start, m.end()))
            yield (start, m.end()), text[start : m.end()]
    busy = [*solid, *taken]
    for title in titles:
        if title.kind == "foreign" and (run := _RUN.match(text, title.end)) and not any(a < run.end() and run.start() < b for a, b in busy):
            busy.append(run.span())
            yield run.span(), run[0]
    for start, end, name in _KNOWN.find(text):
        if not any(a < end and start < b for a, b in busy):
            yield (start, end), name
