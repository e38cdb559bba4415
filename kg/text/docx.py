"""Word documents → lines: one a paragraph, in the order of the document, tables included."""

import io
import zipfile
from xml.etree import ElementTree

from kg.errors import InputError
from kg.text.lines import Line, Raw

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LARGEST = 100_000_000  # bytes of unpacked XML


def docx(data: bytes, name: str) -> Raw:
    """A .docx file; lines are numbered by paragraph. Its properties may hold a title, which is used; their date is not the article's."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo("word/document.xml").file_size > _LARGEST:
                raise InputError(name, "is too large when unpacked: split it into articles")
            body = ElementTree.fromstring(archive.read("word/document.xml"))
            title = _title(archive)
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError) as error:
        raise InputError(name, f"is no Word document ({error}): save it again as .docx or as .txt") from None
    lines = []
    gap = False
    for number, paragraph in enumerate(body.iter(f"{_W}p"), 1):
        words = "".join(_words(paragraph)).strip()
        if words:
            lines.append(Line(number, words, 0, gap))
        gap = not words
    return Raw(lines, "utf-8", {"title": title} if title and lines and title != lines[0].text else {})


def _words(paragraph: ElementTree.Element) -> list[str]:
    out = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            out.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            out.append(" ")
    return out


def _title(archive: zipfile.ZipFile) -> str:
    try:
        core = ElementTree.fromstring(archive.read("docProps/core.xml"))
    except (KeyError, ElementTree.ParseError):
        return ""
    return (core.findtext(f"{_DC}title") or "").strip()
