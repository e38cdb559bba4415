"""Files and folders → inputs with their metadata."""

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.text.sources import date_in, discover

TEXT = "甲省民政厅召开座谈会\n近日，甲省民政厅召开座谈会。\n"


def put(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_folder_is_listed_in_order_without_hidden_files_and_sidecars(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".hidden.txt", ".git/x.txt", "b.txt.meta.json", "picture.png"):
        put(tmp_path / name, "{}" if name.endswith("json") else TEXT)
    assert [i.name for i in discover([tmp_path])] == ["a/c.txt", "b.txt", "picture.png"]


def test_several_sources_carry_the_folders_name(tmp_path: Path) -> None:
    put(tmp_path / "x" / "one.txt")
    put(tmp_path / "y" / "one.txt")
    single = put(tmp_path / "z.txt")
    names = [i.name for i in discover([tmp_path / "x", tmp_path / "y", single])]
    assert names == ["x/one.txt", "y/one.txt", "z.txt"]
    assert names == [i.name for i in discover([single, tmp_path / "y", tmp_path / "x"])]


def test_two_files_of_one_name_stay_apart(tmp_path: Path) -> None:
    one, two = put(tmp_path / "x" / "a.txt"), put(tmp_path / "y" / "a.txt")
    assert [i.name for i in discover([one, two])] == ["x/a.txt", "y/a.txt"]


def test_missing_paths_and_folders_without_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        discover([tmp_path / "nothing"])
    put(tmp_path / "p" / "a.png")
    with pytest.raises(InputError, match="holds no text"):
        discover([tmp_path / "p"])


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2023-07-28", "2023-07-28"),
        ("人民日报20230728.txt", "2023-07-28"),
        ("xwlb-20230425-08.txt", "2023-04-25"),
        ("2023年7月8日要闻.txt", "2023-07-08"),
        ("2023_07_28_03.txt", "2023-07-28"),
        ("20231345.txt", ""),
        ("000_adaf7f22d0ccb604.txt", ""),
        ("a20230411f.txt", ""),
        ("1234567820230101999.txt", ""),
    ],
)
def test_dates_in_names(name: str, day: str) -> None:
    assert date_in(name) == day


def test_folders_of_year_month_and_day(tmp_path: Path) -> None:
    put(tmp_path / "2023" / "07" / "28" / "a.txt")
    assert discover([tmp_path])[0].date == "2023-07-28"


def test_a_sidecar_wins_over_the_name(tmp_path: Path) -> None:
    put(tmp_path / "20230101.txt")
    put(
        tmp_path / "20230101.meta.json",
        json.dumps({"date": "2023-07-28", "newspaper": "某报", "page": 3, "url": "https://example.org/a"}),
    )
    (item,) = discover([tmp_path])
    assert (item.date, item.publication, item.page, item.url) == ("2023-07-28", "某报", "3", "https://example.org/a")


def test_a_broken_sidecar_is_told_and_the_text_is_still_listed(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "a.txt.meta.json", "{")
    (item,) = discover([tmp_path])
    assert "a.txt.meta.json" in item.problem
