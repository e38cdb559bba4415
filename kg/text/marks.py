"""What a printed line says by its form alone: a byline, an attribution, the opening of a lead or of a body, an end."""

import re

from kg.lexicon import one_of, words
from kg.text.fold import HAN, simplified

_NAME = rf"[{HAN}·]{{1,6}}"
_PERSON = rf"[{HAN}]{{1,6}}(?:·[{HAN}]{{1,6}}){{0,3}}"
_BULLET = "[■●◆▲□▪★◎◇○△▌▍|]"
_ROLE = "(?:特约|见习|实习|驻[^，。]{1,6})?(?:记者|通讯员|评论员|特派员|撰稿人?|撰文|作者|编辑)"
BYLINE = re.compile(
    rf"(?:^|[ \u3000]+)(?P<sign>{_BULLET}\s*)?(?:[（(]\s*)?(?:(?:(?:本报|本刊|本网|全媒体|{_NAME}[报网社刊])\s*)?{_ROLE}|文[/／]|[◎□■]\s*文)"
    rf"(?P<apart>\s*[:：/／]\s*|\s*)"
    rf"(?P<names>{_PERSON}(?:[ \u3000、，,/]+(?:{_ROLE}\s*)?{_PERSON}){{0,5}})\s*(?:[)）]|文|报道|摄影报道)?$"
)
_LONGEST_LINE = 200  # characters: a headline printed on one line, with its byline
_LONGEST_BYLINE = 60
_SOURCE = r"[^（）()。，；]{2,24}"
ATTRIBUTION = re.compile(
    rf"[（(]\s*(?:(?:据|来源\s*[:：]?|(?:本文|信息|稿件|图文|文章|内容)来源\s*[:：]?|摘自|转自|转载自|稿源\s*[:：]?|综合)\s*(?P<name>{_SOURCE}?)"
    rf"|(?P<outlet>[^（）()。，；：:]{{2,16}}(?:{one_of('page_words', 'outlet')}|[厅局])))\s*(?:消息|报道|供稿)?\s*[)）]$"
)
_TORN_ATTRIBUTION = re.compile(r"[（(]\s*(?:据|来源|摘自|转自)[^（）()。，；]{0,24}$")
_BARE_ATTRIBUTION = re.compile(rf"^(?:(?:本文|信息|稿件|图文|文章|内容)?来源|稿源)\s*[:：]\s*(?P<name>{_SOURCE})$")

END = re.compile(r"[。！？!?…][”’」』）)】》\"]*$")
UNFINISHED = re.compile(r"[，、,“‘（(《〈「『·]$")
NO_START = re.compile(r"^[，。、；：！？,.;:!?”’）)》〉」』】％%…—]")
_FULL = str.maketrans(",;:?!()", "，；：？！（）")

_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_SHEET = r"(?:第?\s*[A-Z]?\d{1,2}|第\s*[一二三四五六七八九十]{1,3})\s*版"
FURNITURE = re.compile(
    rf"^(?:{_SHEET}(?:\s*[：: ]\s*\S{{1,8}})?|(?:本报)?(?:公益)?广告|.{{0,4}}扫描二维码.{{0,4}}"
    rf"|(?:{one_of('page_words', 'imprint')}|本版(?:责任|责)?编辑?|广告)"
    r"\s*[：:/]\s*[^\s。，][^。，]*)$"
)
DATE_LINE = re.compile(
    rf"^(?:\d{{4}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日)?\s*(?:{_WEEKDAY})?\s*(?:{_SHEET})?$|^[A-Z]\d{{1,2}}\s*[{HAN}]{{2,4}}$|^[{HAN}]{{2,4}}\s+(?:[A-Z]\d{{1,2}}|0\d)$"
)

_DAY = r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*(?:\d{1,2}\s*(?:日|号))?"
LEAD = re.compile(
    rf"^[“”‘’\"]?\s*(?:{one_of('page_words', 'lead')}|昨[日天]|今[日天]|前[日天]|[^，。]{{0,12}}[（(]?(?:记者|通讯员)[^，。）)]{{2,16}}[）)]"
    rf"|(?:截至|自|从|到)?\s*(?:{_DAY})(?:至\d{{1,2}}日)?(?:[上下]午|起|，|电|讯|晚|，)?|\d{{1,2}}\s*日(?:[上下]午|至|，|晚)|记者(?:近日|日前|从)"
    f"|[（(]?[^，。（）]{{2,12}}[社报网][^，。]{{0,8}}(?:{_DAY})?[^，。]{{0,6}}[电讯])"
)
WEAK_LEAD = re.compile(r"^(?:为[^。]{4,60}，|(?:自|截至)[^。，]{2,16}，|《[^》]{8,60}》显示)")
SOON = re.compile(r"(?:近日|日前|昨[日天]|今[日天]|\d月\d{1,2}日|\d日(?:在|至|[上下]午|晚))")
DEFINES = re.compile(r"以下(?:统)?(?:简)?称[“《]?([^”》，。）]{2,20})")
_SPEECH = f"(?:{one_of('page_words', 'says')})"
_TOPIC = one_of("page_words", "topic")
BODY = re.compile(
    f"^(?:(?:{_TOPIC})(?:还|同时|[^，。]{{0,6}}，)?{_SPEECH}"
    f"|(?:{one_of('page_words', 'goes_on_telling')}|同时，|他们?(?:说|表示|指出)|她们?(?:说|表示|指出)|最后，|再次，|第[二三四五六]，|不过，|厅?党组班子)|该[《{HAN}]{{1,8}}"
    f"|《[^》]{{2,8}}》(?:{_SPEECH}|{one_of('page_words', 'document_says')}))"
)
SHORT_TITLE = re.compile(r"《([^》《]{2,8})》")


def form(text: str) -> str:
    """The line for matching, character for character: simplified, Chinese punctuation."""
    return simplified(text).translate(_FULL)


def byline(text: str) -> tuple[int, str] | None:
    """Where a byline begins in the line and the names alone: `■ 本报记者 皮磊` → (0, "皮磊"); a headline may stand before it.

    Words that only go on after 记者 are no names: 记者在现场看到, 特派员下沉一线.
    """
    if "。" in text or len(text) > _LONGEST_LINE:
        return None
    found = BYLINE.search(text, max(0, len(text) - _LONGEST_BYLINE))
    if not found:
        return None
    signed = names(found["names"])
    parted = bool(found["sign"] or found["apart"])
    for name in signed.split("、"):
        if not (name[:1] in words("surnames", "surname") and 2 <= len(name) <= 4) and not (
            parted and 2 <= len(name) <= 12 and ("·" in name or len(name) <= 3)
        ):
            return None
    return found.start(), signed


def names(text: str) -> str:
    """Several names with 、 between; the space that spreads a name of two characters is closed: `李 明 王小明` → `李明、王小明`."""
    joined: list[str] = []
    for word in filter(None, re.split(r"[ \u3000、，,/]+", re.sub(_ROLE, " ", text))):
        if joined and len(word) == 1 and len(joined[-1]) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return "、".join(joined)


def attribution(text: str) -> tuple[int, str] | None:
    """Where an attribution begins in the line and whom it names: `务中心。 （据山东省民政厅）` → (5, "山东省民政厅")."""
    found = ATTRIBUTION.search(text) or _BARE_ATTRIBUTION.search(text)
    if not found:
        return None
    name = found["name"] or (found.groupdict().get("outlet") or "")
    before = text[: found.start()].rstrip()
    if not name.strip() or (before and not END.search(before) and not found["name"]):
        return None
    return found.start(), name.strip()


def opens_attribution(text: str) -> bool:
    """An attribution that the next line must finish: `（据广东省民政`."""
    return bool(_TORN_ATTRIBUTION.search(text))
