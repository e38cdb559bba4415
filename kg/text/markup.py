"""Markdown and HTML → lines: markup taken off, one line a paragraph, the title and date that the file states."""

import re

from kg.errors import InputError
from kg.text.decode import decode
from kg.text.lines import Line, Raw, split_lines

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.S)
_KEY = re.compile(r"^([A-Za-z_]+)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.M)
_RULE = re.compile(r"^(?:[-*_=~`]\s*){3,}\w*$|^\|?[\s:|-]+\|$|^<!--.*-->$")
_MARK = re.compile(r"^(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\S))+|\s+#+$")
_INLINE = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->|</?[A-Za-z][^>]*>"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(\*\*|__|~~|`+)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_META = re.compile(r"<meta\b[^>]*>", re.I)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DATES = ("article:published_time", "og:published_time", "publishdate", "pubdate", "publish_date", "firstpublishedtime", "dc.date", "date")
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5"}


def markdown(data: bytes, name: str) -> Raw:
    """A Markdown article; front matter gives title, date, source and url."""
    text, encoding = decode(data, name)
    about: dict[str, str] = {}
    if front := _FRONT.match(text):
        about = {k.lower(): v for k, v in _KEY.findall(front[1])}
        text = re.sub(r"[^\n]", "", front[0]) + text[front.end() :]  # its lines still count
    lines = []
    for line in split_lines(text):
        words = "" if _RULE.match(line.text) else _MARK.sub("", line.text)
        for pattern, plain in _INLINE:
            words = pattern.sub(plain, words)
        if words.strip():
            lines.append(Line(line.number, words.strip(), 0, line.gap))
    return Raw(lines, encoding, about)


def html(data: bytes, name: str) -> Raw:
    """The article of a web page, through trafilatura; its lines are numbered by block."""
    text, encoding = _characters(data, name)
    import trafilatura  # slow to import, and few builds read web pages

    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, favor_precision=True, with_metadata=True)
    about = _stated(text)
    if found is None or isinstance(found, dict) or not found.text:
        raise InputError(name, "holds no article that can be told from the page around it: save its text as .txt")
    about.setdefault("title", found.title or "")
    about.setdefault("url", found.url or "")
    about.setdefault("publication", found.sitename or "")
    blocks = [x.strip() for x in found.text.split("\n") if x.strip()]
    return Raw([Line(n, x) for n, x in enumerate(blocks, 1)], encoding, about)


def _characters(data: bytes, name: str) -> tuple[str, str]:
    stated = _CHARSET.search(data[:4096])
    encoding = _CHINESE.get(stated[1].decode("ascii").lower(), "") if stated else ""
    if encoding:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass  # the page says one thing and is another
    return decode(data, name)


def _stated(text: str) -> dict[str, str]:
    """What the page's meta elements say; a date is taken from nowhere else."""
    said: dict[str, str] = {}
    for element in _META.findall(text):
        attributes = {k.lower(): a or b for k, a, b in _ATTRIBUTE.findall(element)}
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        said.setdefault(key.lower(), attributes.get("content", ""))
    about = {
        "date": next((said[k] for k in _DATES if said.get(k)), ""),
        "title": said.get("og:title", ""),
        "publication": said.get("og:site_name", ""),
        "url": said.get("og:url", ""),
    }
    return {k: v for k, v in about.items() if v}
