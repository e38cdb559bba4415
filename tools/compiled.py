"""The compiled package of these sources, in build/: python tools/compiled.py prints its folder.

What `CFLAGS=-fvisibility=hidden HATCH_BUILD_HOOK_ENABLE_MYPYC=1 pip install .` installs, built once for each state of kg/ and
schema/ (some minutes, needs a C compiler and the headers of Python).
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
CFLAGS = "-fvisibility=hidden"
"""Functions of one module call those of another without a detour by the linker's table: worth three per cent."""


def folder() -> Path:
    """The folder that holds the compiled `kg` of these sources; built if it is not there."""
    digest = hashlib.sha256(sys.version.encode())
    files = [path for top in ("kg", "schema") for path in (ROOT / top).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    for path in [*sorted(files), ROOT / "pyproject.toml"]:
        digest.update(f"{path.relative_to(ROOT).as_posix()}\n".encode() + path.read_bytes())
    out = BUILD / f"compiled-{digest.hexdigest()[:16]}"
    if not out.is_dir():
        build(out)
    return out


def build(out: Path) -> None:
    """Builds the wheel with mypyc and unpacks it as `out`; what was built of earlier sources goes."""
    print("compiling kg/mentions and kg/facts (some minutes)", file=sys.stderr)
    shutil.rmtree(BUILD, ignore_errors=True)
    part = BUILD / "part"
    source = part / "source"  # a copy, since the hook of the build moves files of the folder that it works in
    for name in ("kg", "schema"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    env = {**os.environ, "HATCH_BUILD_HOOK_ENABLE_MYPYC": "1", "CFLAGS": CFLAGS}
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", part]
    done = subprocess.run(command, cwd=source, env=env, stdout=sys.stderr, check=False)
    wheels = sorted(part.glob("*.whl"))
    if done.returncode or not wheels:
        shutil.rmtree(part)
        sys.exit(
            "The package could not be compiled: a C compiler and Python's headers are needed, on Debian: sudo apt-get install gcc python3-dev"
        )
    with zipfile.ZipFile(wheels[0]) as wheel:
        wheel.extractall(part / "unpacked")
    (part / "unpacked").rename(out)
    shutil.rmtree(part)


if __name__ == "__main__":
    print(folder())
