"""Companies by brand and trade alone, without 公司: 万通地产, 中博传媒, 德邦证券."""

import re
from collections.abc import Iterator
from typing import Final

from kg.lexicon import Gazetteer, one_of, words_with
from kg.mentions.found import Mentions
from kg.mentions.names import KNOWN
from kg.mentions.organization_names import is_generic
from kg.mentions.word_classes import cuts_words, is_common
from kg.model import Entity, Mention
from kg.text.fold import HAN
from kg.vocab import KG

_TRADES: Final = Gazetteer(words_with("body_words", "brand_trade"), shared=True, every=True)
_BEFORE: Final = frozenset("、，。；：（“”《》,;: \n与和及由对被从据在向")
_NOT_AFTER: Final = re.compile(f"{one_of('body_words', 'after_trade')}|学(?!院)")
_PLAIN: Final = frozenset("个本该各某新大小多外内国民商投低高全次这那并与和及而但或被把将从由于在对向为以是有了的之其些起来去到过着")


def find(text: str, found: Mentions) -> Iterator[Mention]:
    """Brands of two characters that are no word, between marks or words that join, before a trade."""
    for trade_at, end, trade in _TRADES.find(text):
        start = trade_at - 2
        if start < 0 or _NOT_AFTER.match(text, end):
            continue
        brand = text[start:trade_at]
        if not re.fullmatch(f"[{HAN}]{{2}}", brand) or (start and text[start - 1] not in _BEFORE):
            continue
        if (
            brand[0] in _PLAIN
            or brand[1] in _PLAIN
            or brand in KNOWN
            or is_common(brand)
            or is_generic(brand)
            or cuts_words(text, start, trade_at)
        ):
            continue
        if is_common(brand + trade) or found.touching(start, end, KG.Agency, KG.Organization):
            continue
        yield Mention(start, end, Entity(KG.Organization, text[start:end], ("",)), "organizations.brand-before-trade", 0.8)
