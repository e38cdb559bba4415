"""Is it Chinese? A text in another language gives an error that says so, not an empty graph."""

import re

from kg.errors import InputError
from kg.text.fold import HAN

_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3041-\u30ff]")
_LETTER = re.compile(r"[^\W\d_]")
_LEAST_HAN = 0.15  # of all letters: Chinese news with many foreign names stays above
_MOST_KANA = 0.1
_SAMPLE = 20_000


def require_chinese(text: str, name: str) -> None:
    """Raises InputError, naming the source, where the text is empty or not Chinese."""
    sample = text[:_SAMPLE]
    if not sample.strip():
        raise InputError(name, "is empty: remove it, or give the file that holds the text")
    han = len(_HAN.findall(sample))
    if han > 0.5 * len(sample):
        return
    letters, kana = len(_LETTER.findall(sample)), len(_KANA.findall(sample))
    if not letters:
        raise InputError(name, "holds no words: give the file that holds the text")
    if han < _LEAST_HAN * letters or kana > _MOST_KANA * letters:
        found = "Japanese" if kana > _MOST_KANA * letters else "Korean" if re.search("[가-힣]", sample) else "another language"
        raise InputError(name, f"is not Chinese (looks like {found}): zhengwen reads Chinese news, leave this file out")
