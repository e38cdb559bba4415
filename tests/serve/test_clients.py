"""The endpoint as it is used: by rdflib, SPARQLWrapper, pandas, curl."""

import os
import subprocess
import warnings
from io import BytesIO

import pytest
from conftest import Server

from kg.vocab import DATA

KG_ = "https://w3id.org/zhengwen/ontology#"
NAMES = f"PREFIX kg: <{KG_}> SELECT ?n WHERE {{ ?x a kg:Province ; kg:name ?n }} ORDER BY ?n LIMIT 3"
ROWS = ["上海市", "内蒙古自治区", "北京市"]


def test_rdflib_as_a_store(server: Server) -> None:
    from rdflib import Graph, URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    for method in ("GET", "POST", "POST_FORM"):
        graph = Graph(SPARQLStore(f"{server.address}/sparql", method=method))
        assert [str(row[0]) for row in graph.query(NAMES)] == ROWS
    place, name = URIRef(DATA + "place/440000"), URIRef(KG_ + "name")
    assert str(graph.value(place, name)) == "广东省"
    assert (place, name, None) in graph
    assert len(list(graph.triples((place, None, None)))) > 3
    built = Graph(SPARQLStore(f"{server.address}/sparql")).query(
        f"PREFIX kg: <{KG_}> CONSTRUCT {{ ?x kg:name ?n }} WHERE {{ ?x a kg:Province ; kg:name ?n }}"
    )
    assert len(list(built)) == 14


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(server: Server, method: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import SPARQLWrapper as Sw

        client = Sw.SPARQLWrapper(f"{server.address}/sparql")
        client.setMethod(method)
        client.setQuery(NAMES)
        for form in (Sw.JSON, Sw.CSV, Sw.TSV, Sw.XML):
            client.setReturnFormat(form)
            found = client.queryAndConvert()
            text = found.toxml() if form == Sw.XML else found.decode() if isinstance(found, bytes) else str(found)
            assert all(name in text for name in ROWS), form
        client.setQuery("DESCRIBE <https://w3id.org/zhengwen/id/place/440000>")
        client.setReturnFormat(Sw.TURTLE)
        assert "广东省" in client.queryAndConvert().decode()
        client.setReturnFormat(Sw.JSON)
        client.setQuery("SELECT nonsense")
        with pytest.raises(Sw.SPARQLExceptions.QueryBadFormed, match="line 1"):
            client.query()


def test_pandas_reads_csv(server: Server) -> None:
    import pandas

    answer = server.ask("SELECT ?name ?value WHERE { ?f kg:value ?value ; kg:indicator ?name } ORDER BY ?name")
    frame = pandas.read_csv(BytesIO(answer.body))
    assert list(frame.columns) == ["name", "value"]
    assert len(frame) > 20
    assert frame["value"].dtype.kind == "f"
    from urllib.parse import urlencode

    direct = pandas.read_csv(
        f"{server.address}/sparql?" + urlencode({"query": NAMES}), storage_options={"Accept": "text/csv", "User-Agent": "pandas"}
    )
    assert list(direct["n"]) == ROWS


@pytest.mark.parametrize(
    "arguments",
    [
        ["--data-urlencode", f"query={NAMES}"],
        ["-G", "--data-urlencode", f"query={NAMES}"],
        ["-H", "Content-Type: application/sparql-query", "--data-binary", NAMES],
        ["-H", "Content-Type: application/sparql-query", "-H", "Transfer-Encoding: chunked", "--data-binary", NAMES],
        ["--http1.0", "--data-urlencode", f"query={NAMES}"],
    ],
)
def test_curl(server: Server, arguments: list[str]) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    command = ["curl", "-sf", "-H", "Accept: text/csv", *arguments, f"{server.address}/sparql"]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert done.stdout.decode().split() == ["n", *ROWS]
