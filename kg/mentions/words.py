"""How likely a stretch of text is as a row of ordinary words: the judge of doubtful spans.

The costs come from jieba's dictionary (its frequencies, without its segmenter or its temporary files), read once on
the first doubt. Personal names in the dictionary are left out: `kg.mentions.names` judges those.
"""

import importlib.util
from functools import cache
from math import log
from pathlib import Path

from kg.errors import LexiconError
from kg.lexicon import words as table_words
from kg.mentions import names

LONGEST = 4
"""Longer words of the dictionary decide nothing here."""

UNKNOWN = 15.5
"""The cost of a character that is no word by itself."""


@cache
def costs() -> dict[str, float]:
    """Word → minus the logarithm of its share in ordinary text.

    Raises LexiconError where jieba is not installed whole.
    """
    spec = importlib.util.find_spec("jieba")
    path = Path(spec.submodule_search_locations[0]) / "dict.txt" if spec and spec.submodule_search_locations else Path("dict.txt")
    if not path.is_file():
        raise LexiconError("jieba's dict.txt is missing: reinstall jieba 0.42.1")
    out: dict[str, float] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split(" ")
            if len(word) <= LONGEST and not (tag.startswith("nr") and len(word) > 1 and names.is_plain(word)):
                out[word] = _TOTAL - log(int(frequency) or 1)
    out.update(dict.fromkeys(table_words("countries", "name"), _PLAIN))
    for word in table_words("plain_words") | table_words("person_cues") | table_words("tenure_verbs"):
        if len(word) > 1:
            out[word] = min(out.get(word, 99.0), _PLAIN)
    return out


_PLAIN = 9.5
"""What a word of our own list costs: about one word in thirteen thousand."""
_TOTAL = log(60_101_967)  # the sum of the dictionary's frequencies
