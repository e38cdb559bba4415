"""The second page: SPARQL on the build's own files inside the browser, as one file that asks the network for nothing."""

import json
import re
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.graph import store, terms
from kg.graph.named import named_queries
from kg.graph.query import OTHERS
from kg.view.modules import bundle
from kg.view.page import HERE, digest, embedded, filled, inlined, policy
from kg.view.style import words

VENDOR = ("htm-preact.min.js", "codemirror.min.js")
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n|(?=class |function |async function ))", re.MULTILINE)


def fill_query(out_dir: Path, view: str = "") -> str:
    """The whole page on graph.ttl and evidence.ttl of a build; `view` is the file that names of nodes lead to, "" for none."""
    graph = out_dir / "graph.ttl"
    if not graph.is_file():
        raise InputError(str(graph), "not there: build the graph first, `kg build SOURCE --out FOLDER`")
    evidence = out_dir / "evidence.ttl"
    style = "".join((HERE / "page" / name).read_text("utf-8") for name in ("style.css", "ask.css"))
    scripts = [inlined((HERE / "vendor" / name).read_text("utf-8")) for name in VENDOR]
    scripts.append(inlined(bundle(HERE / "page", "ask")))
    # WebAssembly may be compiled, and a worker may come from a text of this file: the engine, nothing else
    sources = (*map(digest, scripts), "'wasm-unsafe-eval'")
    said = json.dumps(_words(out_dir, view), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    engine = _classic((HERE / "vendor" / "oxigraph.js").read_text("utf-8")) + (HERE / "page" / "engine.js").read_text("utf-8")
    parts = {
        "policy": policy(style, sources, "worker-src blob:", trusted="engine"),
        "style": style,
        "words": embedded(said.encode("utf-8")),
        "graph": embedded(graph.read_bytes()),
        "evidence": embedded(evidence.read_bytes() if evidence.is_file() else b""),
        "engine": embedded(engine.encode("utf-8")),
        "wasm": embedded((HERE / "vendor" / "oxigraph.wasm").read_bytes()),
        "preact": scripts[0],
        "codemirror": scripts[1],
        "ask": scripts[2],
    }
    return filled("query.html", parts)


def _classic(module: str) -> str:
    """An ES module as a classic script: of a page from disk, browsers start no other worker."""
    return _EXPORT.sub("", module).replace("import.meta.url", "self.location.href")


def _words(out_dir: Path, view: str) -> dict[str, Any]:
    """Named queries, prefixes that need no declaration, and the ontology's terms for checks and completion."""
    prefixes = {**OTHERS, **terms.prefixes(), **store.prefixes([out_dir])}
    return {
        "view": view,
        "base": prefixes["org"].removesuffix("org/"),
        "prefixes": prefixes,
        "queries": [{"name": q.name, "zh": q.title_zh, "en": q.title_en, "text": q.text} for q in named_queries()],
        "terms": [
            {"id": w.id, "zh": w.zh, "en": w.en, "noteZh": w.zh_note, "noteEn": w.en_note, "isClass": w.id[:1].isupper()}
            for w in words().values()
            if w.id.isidentifier()
        ],
    }
