"""Builds the compiled wheel: python tools/compiled_wheel.py [FOLDER] puts it into FOLDER, dist/ unless named.

mypyc compiles what `[tool.hatch.build.targets.wheel.hooks.mypyc]` lists. With gcc that is done twice: the first wheel counts on seeds/
which way each branch goes, the second is laid out by the counts (profile-guided optimization, about a twentieth of the time). It takes
some seven minutes and needs a C compiler and the headers of Python.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CFLAGS = "-DNDEBUG -fwrapv -fvisibility=hidden"
"""What Python itself is compiled with, which setuptools drops where flags are given. Hidden: functions of one module call those of another
without a detour by the linker's table, which is worth three per cent."""
TRAINING = """
from pathlib import Path
from kg import facts
from kg.api import read_articles
assert not facts.__file__.endswith(".py")
for article in read_articles(*sorted(Path("seeds").glob("*.txt"))) * 3:
    facts.extract(article)
"""


def wheel(into: Path) -> Path:
    """The compiled wheel, built in the folder `into`. Ends the program with a message where it cannot be built."""
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder).resolve()
        source = part / "source"  # a copy, since the hook of the build moves files of the folder that it works in
        for name in ("kg", "schema", "seeds"):
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, source)
        if not _is_gcc():
            return _built(source, part / "objects", CFLAGS, into)
        counts = part / "counts"
        counting = _built(source, part / "objects", f"{CFLAGS} -fprofile-generate={counts}", part)
        with zipfile.ZipFile(counting) as packed:
            packed.extractall(part / "counting")
        _run([sys.executable, "-c", TRAINING], source, {**os.environ, "PYTHONPATH": str(part / "counting")})
        return _built(source, part / "objects", f"{CFLAGS} -fprofile-use={counts} -Wno-missing-profile", into)


def _is_gcc() -> bool:
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")
    try:
        return "Free Software Foundation" in subprocess.run([compiler[0], "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return False


def _built(source: Path, objects: Path, flags: str, into: Path) -> Path:
    """A wheel compiled with these flags; counts are kept by the names of the object files, which are the same each time."""
    shutil.rmtree(objects, ignore_errors=True)
    objects.mkdir()
    env = {**os.environ, "HATCH_BUILD_HOOK_ENABLE_MYPYC": "1", "HATCH_MYPYC_BUILD_DIR": str(objects), "CFLAGS": flags}
    _run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(into)], source, env)
    return max(into.glob("*.whl"), key=lambda path: path.stat().st_mtime)


def _run(command: list[str], folder: Path, env: dict[str, str]) -> None:
    if subprocess.run(command, cwd=folder, env=env, stdout=sys.stderr, check=False).returncode:
        sys.exit(
            "The package could not be compiled: a C compiler and Python's headers are needed, on Debian: sudo apt-get install gcc python3-dev"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    print(wheel(args.folder.resolve()))
