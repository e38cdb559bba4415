"""Words that limit a name, as parts of patterns (kg/data/name_limits.tsv)."""

import re

from kg.lexicon import table


def alternation(limit: str) -> str:
    """The words of one limit as a pattern, longer ones first: "ends_unit" → 工作人员|办公室|…|的."""
    found = sorted({row["word"] for row in table("name_limits") if row["limit"] == limit}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w) for w in found)
