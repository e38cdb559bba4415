"""Entity → IRI: made from what the entity is, never from a counter, a clock or the order of the input."""

import hashlib
import re
import unicodedata

from kg.model import FIGURE_KEY, Entity
from kg.vocab import KG

KINDS = ("org", "person", "post", "tenure", "place", "policy", "campaign", "meeting", "figure", "article", "source", "evidence")

_KIND_OF = {
    KG.Agency: "org",
    KG.Organization: "org",
    KG.Person: "person",
    KG.Post: "post",
    KG.Tenure: "tenure",
    KG.Place: "place",
    KG.Province: "place",
    KG.Policy: "policy",
    KG.Campaign: "campaign",
    KG.Meeting: "meeting",
    KG.Statistic: "figure",
    KG.Target: "figure",
    KG.Article: "article",
}
DIGEST = 24
"""Hex digits of a digest in an IRI: 96 bits."""

# PN_CHARS of Turtle 1.1 that an IRI may hold; the dot may stand inside a name, not at its ends.
_LETTERS = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd"
)
_FORBIDDEN = re.compile(rf"[^{_LETTERS}_0-9.\-\u00b7\u0300-\u036f\u203f-\u2040]")
_BAD_START = re.compile(rf"^[^{_LETTERS}_0-9]+")
_LONGEST, _HEAD, _TAIL = 80, 60, 10


def digest(*parts: str) -> str:
    """24 hex digits over the parts, which are kept apart by a character that no part holds."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:DIGEST]


def clean(name: str) -> str:
    """A legal Turtle local name: `“十四五”规划` → `十四五规划`; over 80 characters the first 60, `-` and ten hex digits."""
    whole = unicodedata.normalize("NFC", name)
    kept = _BAD_START.sub("", _FORBIDDEN.sub("", whole))
    local = unicodedata.normalize("NFC", kept).rstrip(".")  # again: what was between two marks may be gone
    hexes = hashlib.sha256(whole.encode()).hexdigest()[:_TAIL]
    if len(local) > _LONGEST:
        return f"{local[:_HEAD]}-{hexes}"
    return local or hexes


def key(entity: Entity) -> str:
    """What the local name is made of, before cleaning; parts joined by `_`, unknown ones left out."""
    kind = _KIND_OF[KG[entity.kind]]
    if kind == "org":
        code = entity.key[0] if entity.key else ""
        return _join(entity.name, code if _is_below_province(code) else "")
    if kind == "place":
        return entity.key[0] or _join(entity.key[1], entity.name)
    if kind == "post":
        return _join(*(key(o) for o in entity.of), *entity.key)
    if kind == "tenure":
        return _join(*(key(o) for o in entity.of))
    if kind == "figure":
        return _figure(entity)
    if kind == "meeting":
        return _join(entity.name, *(part.lstrip("-") for part in entity.key))
    return _join(entity.name, *entity.key)


def _is_below_province(code: str) -> bool:
    """330106 yes, 330000 and cn no."""
    return code[:6].isdigit() and not code.endswith("0000")


def _join(*parts: str) -> str:
    return "_".join(p for p in parts if p)


def _figure(entity: Entity) -> str:
    value = dict(zip(FIGURE_KEY, entity.key, strict=False))
    belongs = [f"{_KIND_OF[KG[o.kind]]}:{clean(key(o))}" for o in entity.of]
    return digest(
        *sorted(belongs),
        *(value[p] for p in ("indicator", "value", "unit")),
        value["period"] or value["deadline"],
        *entity.key[len(FIGURE_KEY) :],
    )


def local(entity: Entity) -> tuple[str, str]:
    """(kind, local name): `("org", "西湖区民政局_330106")`."""
    return _KIND_OF[KG[entity.kind]], clean(key(entity))
