"""Virtuoso, loaded by isql and asked over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import ask, free_port, running
from tests.stores.programs import needed, run
from tests.stores.rows import Rows, rows
from tests.stores.same_rows import QUERIES, SameRows

INSTALL = "apt-get install virtuoso-opensource-7-bin"
GRAPH = "https://w3id.org/zhengwen/graph"
SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa

[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx

[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folders}

[HTTPServer]
ServerPort = 127.0.0.1:{http}

[SPARQL]
ResultSetMaxRows = 1000000
"""


@pytest.fixture(scope="module")
def endpoint(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    virtuoso, isql, folder = needed("virtuoso-t", INSTALL), needed("isql-vt", INSTALL), tmp_path_factory.mktemp("virtuoso")
    sql, http = free_port(), free_port()
    folders = ", ".join(sorted({str(f.parent) for f in files}))
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql=sql, http=http, folders=folders), "utf-8")
    loads = [f"DB.DBA.TTLP_MT(file_to_string_output('{f}'), '', '{GRAPH}');" for f in files]
    (folder / "load.sql").write_text("\n".join([*loads, "checkpoint;", ""]), "utf-8")
    with running([virtuoso, "-f", "-c", "virtuoso.ini"], f"http://127.0.0.1:{http}/sparql", folder):
        run([isql, f"127.0.0.1:{sql}", "dba", "dba", "ERRORS=STDOUT", folder / "load.sql"])
        yield f"http://127.0.0.1:{http}/sparql"


@pytest.fixture(scope="module")
def answers(endpoint: str) -> dict[str, Rows]:
    return {name: rows(ask(endpoint, text, **{"default-graph-uri": GRAPH})) for name, text in QUERIES.items()}


class TestVirtuoso(SameRows):
    """Virtuoso 7 of Debian."""
