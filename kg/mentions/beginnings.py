"""Matches of a pattern whose first characters are few: `re` finds those fast, and looks closer only there."""

import re
from collections.abc import Iterator


def matches(first: re.Pattern[str], pattern: re.Pattern[str], text: str, begin: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, where every match of `pattern` begins with one of `first`, which is one character long.

    A pattern of many branches is tried at each character; a set of characters is found without trying.
    """
    stop = len(text) if end is None else end
    done = begin
    for m in first.finditer(text, begin, stop):
        at = m.start()
        if at >= done and (found := pattern.match(text, at, stop)):
            done = found.end()
            yield found
