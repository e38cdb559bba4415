"""What the documents show is what the program does."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.conftest import ROOT, SEEDS
from tests.servers import free_port

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
        if "\n$ " in shown:
            assert printed_by_a_shell(block) == [line for line in block.splitlines() if not line.startswith("$ ")], block
            continue
        assert command.startswith("$ kg ")
        done = CliRunner().invoke(main, shlex.split(command.removeprefix("$ kg ")))
        assert done.exit_code == 0, done.output
        assert without_seconds(done.output) == without_seconds(shown)


def printed_by_a_shell(block: str) -> list[str]:
    """What a session of several commands prints. Servers that it starts get free ports, and the next command waits for them."""
    ports = {port: str(free_port()) for port in re.findall(r"127\.0\.0\.1:(\d+)", block)}
    script = "set -euo pipefail\ntrap 'kill $(jobs -p) 2> jobs.txt || true; wait' EXIT\n"
    for line in re.findall(r"^\$ (.+)$", block, re.M):
        script += f"{line}\n"
        if line.endswith(" &"):
            script += f"until (exec 3<> /dev/tcp/127.0.0.1/{next(iter(ports))}) 2> waiting.txt; do sleep 0.1; done\n"
    for shown, free in ports.items():
        script = re.sub(rf"\b{shown}\b", free, script)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "no_proxy": "127.0.0.1"}
    done = subprocess.run(["bash", "-c", script], env=env, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    for shown, free in ports.items():
        done.stdout = done.stdout.replace(f"127.0.0.1:{free}", f"127.0.0.1:{shown}")
    return [line.rstrip() for line in done.stdout.splitlines()]


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
