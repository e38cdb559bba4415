"""Bytes → characters: BOM, then strict UTF-8, then the best guess among the encodings of Chinese text."""

import codecs
import re

from kg.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["gb18030", "big5", "utf_16_le", "utf_16_be"]
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"\x7fELF", b"SQLite format 3")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TORN_TAIL = 3  # bytes: a file that was cut inside its last character is still read
_BROKEN_SHARE = 0.01  # of characters: UTF-8 with a few damaged bytes is still UTF-8
_HIGH = frozenset([0x00, 0x20, 0x30, 0xFF, *range(0x4E, 0xA0)])
_HIGH_SHARE = 0.9
_NOT_TEXT = "is not text: give .txt, .md, .html, .docx, .pdf, .jsonl or .zip, named by its kind"
_UNKNOWN = "fits no encoding of Chinese text (UTF-8, GB18030, Big5, UTF-16): convert it to UTF-8"


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The characters of a text file and the encoding it was in; InputError, naming the file, where it is no text.

    decode("民政部".encode("gb18030"), "a.txt") → ("民政部", "gb18030")
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return _checked(data.decode(encoding).removeprefix("\ufeff"), name), encoding
            except UnicodeDecodeError:
                raise InputError(name, _UNKNOWN) from None
    if data.startswith(_BINARY):
        raise InputError(name, _NOT_TEXT)
    try:
        return _checked(data.decode("utf-8"), name), "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(data) - _TORN_TAIL and error.start > 0 and error.reason == "unexpected end of data":
            return _checked(data[: error.start].decode("utf-8"), name), "utf-8"
    return _guessed(data, name)


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= _BROKEN_SHARE * len(damaged):
        return _checked(damaged, name), "utf-8"
    from charset_normalizer import from_bytes  # slow to import, and most files are UTF-8

    candidates = [c for c in _CANDIDATES if not c.startswith("utf_16") or _may_be_utf16(data)]
    best = from_bytes(data, cp_isolation=candidates, enable_fallback=False).best()
    if best is None:
        raise InputError(name, _NOT_TEXT if b"\0" in data else _UNKNOWN)
    encoding = best.encoding.replace("_", "-")
    return _checked(str(best).removeprefix("\ufeff"), name), encoding


def _may_be_utf16(data: bytes) -> bool:
    """Every other byte is a high one of Chinese characters, marks or Latin: short Big5 read as UTF-16 looks like Korean."""
    return any(sum(b in _HIGH for b in data[start::2]) >= _HIGH_SHARE * len(data[start::2]) for start in (0, 1))


def _checked(text: str, name: str) -> str:
    if len(_CONTROL.findall(text)) > 0.01 * len(text):
        raise InputError(name, _NOT_TEXT)
    return text
