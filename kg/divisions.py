"""China's administrative divisions by code and by name, to county level (GB/T 2260), from kg/data/divisions.tsv."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.lexicon import cells, table

LEVELS: Final = ("province", "prefecture", "county", "area")
"""`area`: new areas and zones, which have no code (雄安新区)."""

_SHORT_TAIL: Final = {"特别行政区": "特区", "自治州": "州", "自治县": "县", "自治旗": "旗"}


@dataclass(frozen=True, slots=True, order=True)
class Division:
    """One division: `Division("440100", "广州市", "广州", "440000", "prefecture")`; `parent` is a code, "" above provinces.

    `letters`: a province's one-character names (粤). `former`: renamed or abolished, the code is the old one.
    """

    code: str
    name: str
    short: str
    parent: str
    level: str
    letters: tuple[str, ...] = ()
    former: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Names that stand for it in text: 恩施土家族苗族自治州, 恩施州, 恩施; districts only in full."""
        out = [self.name]
        for tail, plain in _SHORT_TAIL.items():
            if self.name.endswith(tail) and self.short:
                out.append(self.short + plain)
        return tuple(dict.fromkeys([*out, *([self.short] if self.short else [])]))


@cache
def every() -> tuple[Division, ...]:
    """All divisions, present ones first, then areas, then former ones."""
    now = [_of(row) for row in table("divisions")]
    areas = [Division("", r["name"], r["short"], r["parent"], "area") for r in table("areas")]
    return (*now, *areas, *(_of(row, former=True) for row in table("former_divisions")))


@cache
def provinces() -> tuple[Division, ...]:
    """The 34 divisions of the first level."""
    return tuple(d for d in every() if d.level == "province" and not d.former)


def _of(row: dict[str, str], former: bool = False) -> Division:
    return Division(row["code"], row["name"], row["short"], row["parent"], row["level"], cells(row["letters"]), former)


@cache
def _by_code() -> dict[str, Division]:
    return {d.code: d for d in reversed(every()) if d.code}


@cache
def _by_form() -> dict[str, tuple[Division, ...]]:
    out: dict[str, list[Division]] = {}
    for d in every():
        for form in d.forms:
            out.setdefault(form, []).append(d)
    for row in table("place_aliases"):
        d = _by_code()[row["code"]]
        if d not in out.setdefault(row["name"], []):
            out[row["name"]].append(d)
    return {form: tuple(ds) for form, ds in out.items()}


def get(code: str) -> Division | None:
    """The division of a code: 440100 → 广州市; a present one before a former one of the same code."""
    return _by_code().get(code)


def parent(code: str) -> Division | None:
    """The division that this one lies in: 330106 → 杭州市, 110105 → 北京市; None for provinces and unknown codes."""
    d = get(code)
    return get(d.parent) if d and d.parent else None


def province(code: str) -> Division | None:
    """The province of a code: 330106 → 浙江省."""
    return get(code[:2] + "0000") if code[:2].isdigit() else None


def lies_in(code: str, outer: str) -> bool:
    """Whether the division `code` is `outer` or lies inside it: ("330106", "330000") → True."""
    while code:
        if code == outer:
            return True
        d = get(code)
        code = d.parent if d else ""
    return False


@lru_cache(maxsize=8192)
def by_name(name: str, within: str = "") -> tuple[Division, ...]:
    """All divisions that a full or short name may mean, widest first: 吉林 → 吉林省, 吉林市; `within` keeps those inside a code."""
    found = _by_form().get(name, ())
    if within:
        found = tuple(d for d in found if lies_in(d.code or d.parent, within))
    return tuple(sorted(found, key=lambda d: (d.former, LEVELS.index(d.level), d.code)))


def every_form() -> frozenset[str]:
    """All names, full, short and popular, that stand for some division."""
    return frozenset(_by_form())


@cache
def by_letter() -> dict[str, Division]:
    """Provinces by their one-character names: 粤 → 广东省."""
    return {letter: d for d in every() if d.level == "province" for letter in d.letters}
