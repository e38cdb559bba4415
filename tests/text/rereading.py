"""Reads a page's articles a second time, as another hand would: two files that hold one page, with differences."""

import random
import re
from collections.abc import Sequence

from pages import Single

HALF = str.maketrans("，；：（）？！", ",;:()?!")
LOST, DOUBLED, BROKEN = 0.0015, 0.0005, 0.004
"""How often a character is lost or read twice, and how often a line breaks inside a paragraph; sample pages 000 and 001 are alike."""


def reread(singles: Sequence[Single], rng: random.Random) -> str:
    """The file of a second reading: other order, whole paragraphs with a break here and there, other punctuation, a headline lost.

    Args:
        singles: the articles of the page that the first reading was composed of.
        rng: decides what differs.
    """
    half = rng.random() < 0.5
    order = list(singles)
    rng.shuffle(order)
    lost = rng.randrange(len(order)) if rng.random() < 0.3 else -1
    blocks: list[str] = []
    for k, single in enumerate(order):
        if k != lost:
            blocks.append(single.headline)
        blocks += [_misread(paragraph, rng) for paragraph in single.paragraphs]
    text = "\n\n".join(blocks) + "\n"
    return text.translate(HALF) if half else text


def _misread(paragraph: str, rng: random.Random) -> str:
    """One paragraph with letters lost and doubled (never in numbers, which another story would differ in) and torn lines."""
    out: list[str] = []
    for letter in paragraph:
        chance = rng.random()
        if not re.match(r"[\u4e00-\u9fff]", letter):
            out.append(letter)
        elif chance < LOST:
            continue
        elif chance < LOST + DOUBLED:
            out.append(letter * 2)
        elif chance < LOST + DOUBLED + BROKEN:
            out.append(letter + "\n\n")
        else:
            out.append(letter)
    return "".join(out)
