"""The tables of words by role: what the patterns of kg/text, kg/mentions and kg/facts are made of."""

import ast
import re
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon import alternatives, one_of, table, words, words_with
from kg.resources import PACKAGE, data_file

TABLES = (
    "body_words",
    "character_roles",
    "drive_words",
    "figure_words",
    "goal_words",
    "meeting_verbs",
    "meeting_words",
    "name_limits",
    "page_words",
    "people_words",
    "place_words",
    "policy_verbs",
    "policy_words",
    "quantity_words",
    "subject_words",
    "time_words",
)
_ASKED = re.compile(r"""(?:one_of|words_with)\(\s*['"](\w+)['"]((?:,\s*['"]\w+['"])+),?\s*\)""")
_VERBS = re.compile(r"\bverbs\(('[^)]*)\)")
_FIGURES = re.compile(r"""\b(?:(?:any_of|_last)\(|unless\([^,()]+, )['"](\w+)['"]""")


def asked_for() -> dict[str, set[str]]:
    """The roles that code names, by table; those of policy_verbs also through `kg.facts.issuing.verbs`, of figure_words through kg.mentions.indicator_words."""
    out: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        code = path.read_text("utf-8")
        asked = _ASKED.findall(code)
        asked += [("policy_verbs", roles) for roles in _VERBS.findall(code)] + [("figure_words", role) for role in _FIGURES.findall(code)]
        for name, roles in asked:
            out.setdefault(name, set()).update(re.findall(r"\w+", roles))
    return out


def roles_of(name: str) -> set[str]:
    return {row["role"] for row in table(name)}


@pytest.mark.parametrize("name", TABLES)
def test_words_are_sorted_and_stand_once_in_a_role(name: str) -> None:
    rows = [(row["word"], row["role"]) for row in table(name)]
    assert rows == sorted(set(rows)), f"kg/data/{name}.tsv: sort by word and role"


@pytest.mark.parametrize("name", TABLES)
def test_words_are_words_and_no_patterns(name: str) -> None:
    for row in table(name):
        assert re.fullmatch(r"[\u4e00-\u9fffA-Za-z“”]+", row["word"]), row


@pytest.mark.parametrize("name", TABLES)
def test_code_asks_for_every_role_and_for_no_other(name: str) -> None:
    assert asked_for()[name] == roles_of(name), f"kg/data/{name}.tsv"


@pytest.mark.parametrize("name", TABLES)
def test_every_role_is_explained(name: str) -> None:
    head = "".join(x for x in data_file(f"{name}.tsv").read_text("utf-8").splitlines(True) if x.startswith("#"))
    told = set(re.findall(r"\w+", head))
    missing = {role for role in roles_of(name) if role not in told and f"{role.split('_')[0]}_KIND" not in told}
    assert not missing, f"kg/data/{name}.tsv: say in the comment on top what these are"


def test_every_table_that_is_asked_by_role_is_tested_here() -> None:
    assert set(asked_for()) == set(TABLES)


@pytest.mark.parametrize(
    ("name", "role", "word"),
    [
        ("character_roles", "surname_or_thing", "路"),
        ("drive_words", "after_project", "师"),
        ("drive_words", "slogan", "一带一路"),
        ("figure_words", "whole", "中央"),
        ("goal_words", "handed_out", "慰问"),
        ("meeting_words", "plain", "工作"),
        ("meeting_words", "says", "指出"),
        ("policy_words", "begins_no_title", "一系列"),
        ("body_words", "unit_of_seat", "组织部"),
        ("people_words", "unnamed", "负责人"),
        ("place_words", "zone", "高新区"),
        ("quantity_words", "stretch", "航段"),
        ("time_words", "after_day", "均"),
    ],
)
def test_a_word_has_its_role(name: str, role: str, word: str) -> None:
    assert word in words_with(name, role)
    assert re.fullmatch(one_of(name, role), word)


def test_roles_of_characters_are_of_single_ones() -> None:
    assert {len(row["word"]) for row in table("character_roles")} == {1}
    for role in ("surname_begins_noun", "surname_begins_word", "surname_or_thing"):
        assert words_with("character_roles", role) <= words("surnames", "surname")
    assert words_with("character_roles", "by_sound").isdisjoint(words_with("character_roles", "by_sound_too"))


def test_longer_words_are_tried_first() -> None:
    assert alternatives(["会", "会议", "全会", "会"]) == "会议|全会|会"


def test_a_role_that_no_word_has_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"drive_words\.tsv: no word has the role cutt"):
        one_of("drive_words", "cutt")


LEVELS = frozenset(
    [
        "省",
        "市",
        "自治区",
        "自治州",
        "特别行政区",
        "县",
        "区",
        "州",
        "盟",
        "旗",
        "乡",
        "镇",
        "街道",
        "村",
        "兵团",
        "省区市",
        "省市",
        "区县",
        "市县",
        "县区",
        "县市",
        "市州",
        "州市",
        "市区",
    ]
)
"""The words of division levels are few and fixed: a class of the grammar, no list."""
_DOZEN = 12
_HAN = "[\u4e00-\u9fff]+"
_LONG = re.compile(rf"(?:{_HAN}\|){{{_DOZEN},}}{_HAN}")


def lists_in(path: Path) -> list[list[str]]:
    """Lists of more than a dozen words in a module's strings, sets and rows."""
    out = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            out += [m[0].split("|") for m in _LONG.finditer(node.value)]
        elif isinstance(node, ast.Set | ast.List | ast.Tuple):
            values = [x.value for x in node.elts if isinstance(x, ast.Constant) and isinstance(x.value, str)]
            out.append([x for x in values if re.fullmatch(_HAN, x)])
    return [words for words in out if len(words) > _DOZEN and not set(words) <= LEVELS]


def test_lists_of_words_stand_in_tables() -> None:
    found = {str(path.relative_to(PACKAGE)): lists_in(path) for path in sorted(PACKAGE.rglob("*.py"))}
    assert not {name: lists for name, lists in found.items() if lists}, "move these to a table of kg/data and ask for them by role"


@pytest.mark.parametrize("room", ["text", "mentions", "facts"])
def test_counts_in_made_patterns_keep_their_braces(room: str) -> None:
    """`f"{0,12}"` is the words (0, 12) and no count: it takes two braces."""
    for path in sorted((PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not (isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Tuple | ast.Constant)), (
                f"{path.name}:{node.lineno}"
            )
