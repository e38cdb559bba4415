"""What the documents show is what the program does."""

import doctest
import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.conftest import ROOT, SEEDS

READMES = ("README.md", "README.zh.md")


@pytest.fixture
def checkout(seeds_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with seeds/ and a built out/, as after `make graph`, and current."""
    (tmp_path / "seeds").symlink_to(SEEDS)
    (tmp_path / "out").symlink_to(seeds_build)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("readme", READMES)
def test_the_python_session_of_the_readme(readme: str, checkout: Path) -> None:
    blocks = re.findall(r"```pycon\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.S)
    assert blocks
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, readme, readme, 0)
    output: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test, out=output.append)
    assert runner.failures == 0, "".join(output)


@pytest.mark.parametrize("readme", READMES)
def test_the_commands_of_the_readme_print_what_it_shows(readme: str, checkout: Path) -> None:
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.S)
    assert blocks
    for block in blocks:
        command, _, shown = block.partition("\n")
        assert command.startswith("$ kg ")
        done = CliRunner().invoke(main, shlex.split(command.removeprefix("$ kg ")))
        assert done.exit_code == 0, done.output
        assert without_seconds(done.output) == without_seconds(shown)


def without_seconds(text: str) -> list[str]:
    return [re.sub(r"in \d+\.\d s", "in … s", line).rstrip() for line in text.strip().splitlines()]


@pytest.mark.parametrize(
    "page", [*READMES, "CONTRIBUTING.md", "CHANGELOG.md", *sorted(str(p.relative_to(ROOT)) for p in (ROOT / "docs").glob("*.md"))]
)
def test_every_link_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        if not target.startswith(("http://", "https://")):
            assert ((ROOT / page).parent / target).exists(), target


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_in_the_readme(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    assert [c for c in main.commands if f"kg {c} " not in text] == []


def test_the_version_has_an_entry_in_the_changelog() -> None:
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_documents_know_no_machine() -> None:
    for page in ROOT.glob("**/*.md"):
        if ".venv" not in page.parts and "node_modules" not in page.parts:
            assert str(ROOT.parent) + os.sep not in page.read_text("utf-8"), page
