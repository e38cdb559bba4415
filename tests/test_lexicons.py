"""The tables of kg/data: well formed, sorted, without doubles; codes and names that others rely on."""

import unicodedata
from pathlib import Path

import pytest

from kg import divisions
from kg.lexicon import cells, table
from kg.mentions.organ_words import organs
from kg.resources import PACKAGE

TABLES = sorted((PACKAGE / "data").glob("*.tsv"), key=lambda p: p.name)
BY_CODE = ("divisions", "former_divisions")


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)
def test_table_is_well_formed(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("# "), f"{path.name}: say origin, date and licence in comment lines on top"
    assert text.endswith("\n")
    assert unicodedata.normalize("NFC", text) == text, f"{path.name}: not NFC"
    rows = table(path.stem)
    assert rows
    for row in rows:
        for value in row.values():
            assert value == value.strip(), f"{path.name}: {row}"
    assert len({tuple(r.values()) for r in rows}) == len(rows), f"{path.name}: a row stands twice"


@pytest.mark.parametrize(
    "name",
    ["organs", "organ_names_then", "organizations", "sar_organs", "departments", "towns", "areas", "countries", "naming_words", *BY_CODE],
)
def test_rows_are_sorted(name: str) -> None:
    first = [next(iter(row.values())) for row in table(name)]
    assert first == sorted(first), f"kg/data/{name}.tsv: sort by the first column"


def test_parents_of_divisions_exist() -> None:
    codes = {row["code"] for row in table("divisions")}
    for name in (*BY_CODE, "areas"):
        for row in table(name):
            assert row["parent"] in codes or (row["parent"] == "" and row["level"] == "province"), row
    assert {p for row in table("towns") for p in cells(row["parents"])} <= codes | {r["code"] for r in table("former_divisions")}


def test_there_are_34_provinces_and_all_prefectures() -> None:
    levels = [d.level for d in divisions.every() if not d.former]
    assert levels.count("province") == 34
    assert levels.count("prefecture") == 333
    assert levels.count("county") > 2800


@pytest.mark.parametrize(
    ("code", "name", "parent"),
    [
        ("440000", "广东省", ""),
        ("330106", "西湖区", "330100"),
        ("110105", "朝阳区", "110000"),
        ("659001", "石河子市", "650000"),
        ("810000", "香港特别行政区", ""),
    ],
)
def test_division_by_code(code: str, name: str, parent: str) -> None:
    d = divisions.get(code)
    assert d
    assert (d.name, d.parent) == (name, parent)


def test_divisions_by_name() -> None:
    assert [d.name for d in divisions.by_name("吉林")] == ["吉林省", "吉林市"]
    assert [d.code for d in divisions.by_name("恩施州")] == ["422800"]
    assert len(divisions.by_name("西湖区")) == 2
    assert [d.code for d in divisions.by_name("西湖区", within="330000")] == ["330106"]
    assert [d.former for d in divisions.by_name("沙县")] == [False, True]
    assert divisions.by_letter()["粤"].name == "广东省"
    province = divisions.province("330106")
    assert province is not None
    assert province.name == "浙江省"
    assert divisions.lies_in("330106", "330000")
    assert not divisions.lies_in("330106", "360000")


def test_no_short_name_of_two_organs() -> None:
    seen: dict[str, str] = {}
    for row in table("organs"):
        for form in (row["name"], *cells(row["aliases"])):
            assert seen.setdefault(form, row["name"]) == row["name"], form
    known = {row["name"] for row in table("organs")}
    for row in table("organs"):
        assert not row["parent"] or row["parent"] in known, row
        assert not row["successor"] or row["successor"] in known, row
    assert organs()["中华人民共和国民政部"].name == "民政部"
