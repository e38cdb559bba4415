"""Fills the template: styles, scripts and data inside one file, and a policy that lets nothing else run or load."""

import base64
import hashlib
import os
import re
import tempfile
import zlib
from collections.abc import Iterable
from pathlib import Path

from kg.view.modules import bundle

HERE = Path(__file__).parent
VENDOR = ("vis-network.min.js", "htm-preact.min.js")
SLOT = re.compile(r"\{\{ (\w+) \}\}")


def fill(payload: str) -> str:
    """The whole page around the data, which travels compressed and in base64: no byte of it can end a script element."""
    style = (HERE / "page" / "style.css").read_text("utf-8")
    scripts = [inlined((HERE / "vendor" / name).read_text("utf-8")) for name in VENDOR]
    scripts.append(inlined(bundle(HERE / "page", "app")))
    parts = {
        "policy": policy(style, map(digest, scripts)),
        "style": style,
        "data": embedded(payload.encode("utf-8")),
        "vis": scripts[0],
        "preact": scripts[1],
        "app": scripts[2],
    }
    return filled("template.html", parts)


def filled(template: str, parts: dict[str, str]) -> str:
    """A template of the page with its slots filled."""
    return SLOT.sub(lambda m: parts[m[1]], (HERE / "page" / template).read_text("utf-8"))


def save(page: str, target: Path) -> Path:
    """Write the page at once or not at all, as UTF-8 whatever the locale."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(page)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return target


def policy(style: str, scripts: Iterable[str], *more: str, trusted: str = "'none'") -> str:
    """No source but these very texts; images only from the page's own canvas; no string becomes markup, nor a script but through the policies in `trusted`."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(scripts),
            "style-src " + digest(style),
            "img-src data: blob:",
            *more,
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            f"trusted-types {trusted}",
        )
    )


def digest(text: str) -> str:
    """A text as a source of the policy: its hash."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def inlined(script: str) -> str:
    """A script that cannot end its element early."""
    return "\n" + re.sub(r"<(?=/script|!--|script)", r"\\x3c", script, flags=re.IGNORECASE).strip() + "\n"


def embedded(data: bytes) -> str:
    """Data compressed, in base64; in zlib's own wrapper: unlike gzip's it holds neither time nor system."""
    return base64.b64encode(zlib.compress(data, 9)).decode("ascii")
