"""The compiled package of these sources, in build/: python tools/compiled.py prints its folder.

What `make wheel` packs (tools/compiled_wheel.py), built once for each state of kg/, schema/ and seeds/.
"""

import hashlib
import shutil
import sys
import zipfile
from pathlib import Path

from compiled_wheel import wheel

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"


def folder() -> Path:
    """The folder that holds the compiled `kg` of these sources; built if it is not there."""
    digest = hashlib.sha256(sys.version.encode())
    files = [
        path for top in ("kg", "schema", "seeds") for path in (ROOT / top).rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    for path in [*sorted(files), ROOT / "pyproject.toml", ROOT / "tools" / "compiled_wheel.py"]:
        digest.update(f"{path.relative_to(ROOT).as_posix()}\n".encode() + path.read_bytes())
    out = BUILD / f"compiled-{digest.hexdigest()[:16]}"
    if not out.is_dir():
        build(out)
    return out


def build(out: Path) -> None:
    """Builds the wheel and unpacks it as `out`; what was built of earlier sources goes."""
    print("compiling kg/mentions and kg/facts (some minutes)", file=sys.stderr)
    shutil.rmtree(BUILD, ignore_errors=True)
    part = BUILD / "part"
    part.mkdir(parents=True)
    with zipfile.ZipFile(wheel(part)) as packed:
        packed.extractall(part / "unpacked")
    (part / "unpacked").rename(out)
    shutil.rmtree(part)


if __name__ == "__main__":
    print(folder())
