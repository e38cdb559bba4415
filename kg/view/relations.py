"""What a relation is called from either end."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.view.style import words

CLOSE_MATCH = ("可能是同一人", "possibly the same")


@dataclass(frozen=True, slots=True)
class Relation:
    """Names of a relation as a heading: at the subject (发布机关) and at the object (发布的政策文件)."""

    id: str
    zh: str
    en: str
    back_zh: str
    back_en: str


@cache
def _inverse() -> dict[str, tuple[str, str]]:
    lines = (Path(__file__).parent / "inverse.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {name: (zh, en) for name, zh, en in rows[1:]}


def relation(name: str) -> Relation:
    """The labels of the ontology, and of inverse.tsv for the way back."""
    zh, en = (words()[name].zh, words()[name].en) if name in words() else CLOSE_MATCH
    back_zh, back_en = _inverse().get(name, (f"{zh}（反向）", f"{en} (of)"))
    return Relation(name, zh, en, back_zh, back_en)
