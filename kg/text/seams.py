"""Does a line break tear a word? And how common is a word? From the word list that jieba brings, read once, for pages only."""

from functools import cache

_LEAST = 20  # occurrences in jieba's corpus: rarer entries are mostly names and noise
_LONGEST = 4
_CORPUS = 60_000_000.0  # words that jieba's frequencies were counted on


@cache
def _frequency() -> dict[str, int]:
    from importlib.resources import files

    found: dict[str, int] = {}
    with (files("jieba") / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, count, *_ = line.split(" ")
            if 2 <= len(word) <= _LONGEST and int(count) >= _LEAST:
                found[word] = int(count)
    return found


def tears_word(before: str, after: str) -> bool:
    """A word goes on over the seam: `…促进基` and `本养老…` tear 基本."""
    known = _frequency()
    left, right = before[-3:], after[:3]
    for i in range(1, len(left) + 1):
        for j in range(1, min(len(right), _LONGEST - i) + 1):
            if left[-i:] + right[:j] in known:
                return True
    return False


@cache
def rarity(pair: str) -> float:
    """0.3 for the most common words (发展) … 1 for what is no word or a rare one."""
    count = _frequency().get(pair, 0)
    return max(0.3, min(1.0, (_CORPUS / count) ** 0.25 / 20)) if count else 0.8
