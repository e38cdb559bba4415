"""The pool: answers, limits, a query that is really ended, and processes that come back."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.serve import disk
from kg.serve.asking import ClosedError, NotAcceptableError, Question, StoppedError, TooBigError, UnavailableError
from kg.serve.workers import Limits, Pool, Ticket

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
NAMES = "SELECT ?n WHERE { ?x a kg:Province ; kg:name ?n } ORDER BY ?n"


@pytest.fixture(scope="module")
def held(out: Path) -> Iterator[Path]:
    held = disk.hold(out)
    yield held.path
    held.release()


@pytest.fixture(scope="module")
def pool(held: Path) -> Iterator[Pool]:
    with Pool(held, Limits(seconds=2, rows=1000, megabytes=600)) as pool:
        yield pool


def csv(query: str, **more: int) -> Question:
    return Question(query, rows="text/csv", **more)  # type: ignore[arg-type]


def test_an_answer_and_its_type(pool: Pool) -> None:
    found = pool.ask(csv(NAMES))
    assert (found.media, found.cut) == ("text/csv", 0)
    assert found.read().decode().split("\r\n")[0] == "n"
    assert pool.ask(Question("ASK { ?x a kg:Province }")).read() == b'{"head":{},"boolean":true}'
    graph = pool.ask(Question("CONSTRUCT { ?x kg:name ?n } WHERE { ?x a kg:Province ; kg:name ?n }")).read()
    assert b"place:440000" in graph
    assert [line.split()[1] for line in graph.splitlines() if line.startswith(b"@prefix")] == [b"kg:", b"place:"]
    assert len(list(ox.parse(graph, format=ox.RdfFormat.TURTLE))) == 14


def test_rows_beyond_the_limit_are_cut_and_it_is_said(pool: Pool) -> None:
    every = pool.ask(csv("SELECT ?s WHERE { ?s ?p ?o }"))
    assert every.cut == 1000
    assert every.read().count(b"\r\n") == 1001
    assert pool.ask(csv(NAMES, most=3)).cut == 3
    assert pool.ask(csv(NAMES, most=14)).cut == 0
    own = pool.ask(csv(f"{NAMES} LIMIT 2"))
    assert (own.cut, own.read().count(b"\r\n")) == (0, 3)
    graph = pool.ask(Question("CONSTRUCT WHERE { ?s ?p ?o }", graph="application/n-triples"))
    assert (graph.cut, graph.read().count(b" .\n")) == (1000, 1000)


def test_what_cannot_be_asked_is_told_with_its_line(pool: Pool) -> None:
    for query, words in {
        "SELECT ?x WHERE {\n ?x kg:isuedBy ?y }": "line 2: the ontology has no term kg:isuedBy; nearest: kg:issuedBy",
        "SELECT ?x WHERE {\n ?x kg:name ?y": "line 2, column",
        "INSERT DATA { kg:Policy a kg:Policy }": "INSERT would change the graph",
        "LOAD <http://127.0.0.1/>": "LOAD would change the graph",
        "SELECT * WHERE {\n\n SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }": "line 3: SERVICE would ask",
        "SELECT * WHERE { FILTER(1<1)SERVICE#>\n<http://127.0.0.1:9/> { ?s ?p ?o } }": "line 1: SERVICE would ask",
        "SELECT * WHERE { FILTER(1<<http://x#y>)SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }": "line 1: SERVICE would ask",
        "SELECT * WHERE " + "{" * 20_000 + "}" * 20_000: "more than 200 deep",
    }.items():
        with pytest.raises(QueryError) as told:
            pool.ask(csv(query))
        assert words in str(told.value)
    with pytest.raises(NotAcceptableError):
        pool.ask(Question(NAMES, rows=""))


def test_a_word_in_a_string_or_an_iri_is_no_service(pool: Pool) -> None:
    for query in (
        "ASK { ?x kg:name 'SERVICE' }",
        'ASK { ?x kg:name """a"SERVICE"b""" } # SERVICE',
        "ASK { ?x ?p <http://www.w3.org/ns/sparql-service-description#Service>, <http://example.org/(a)/service> }",
        "ASK { ?service ?p ?SERVICE }",
    ):
        assert b"false" in pool.ask(Question(query)).read() or "?service" in query


def test_a_query_without_end_is_stopped_while_others_are_answered(pool: Pool) -> None:
    with ThreadPoolExecutor(4) as threads:
        endless = threads.submit(pool.ask, csv(ENDLESS))
        time.sleep(0.1)
        answered = 0
        while not endless.done():
            assert pool.ask(csv(NAMES)).read()
            answered += 1
        with pytest.raises(StoppedError, match="longer than 2 s"):
            endless.result()
    assert answered > 20
    assert len([pool.ask(csv(NAMES)).read() for _ in range(4)]) == 4


def test_a_query_that_eats_memory_ends_alone(held: Path) -> None:
    with Pool(held, Limits(seconds=60, megabytes=300, workers=1)) as pool:
        with pytest.raises(TooBigError, match="300 MB"):
            pool.ask(csv("SELECT DISTINCT ?a ?d ?g WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a"))
        assert pool.ask(csv(NAMES)).read()


def test_a_question_is_given_up_by_its_ticket(pool: Pool) -> None:
    ticket = Ticket()
    threading.Timer(0.2, ticket.give_up).start()
    begun = time.monotonic()
    with pytest.raises(UnavailableError):
        pool.ask(csv(ENDLESS), ticket)
    assert time.monotonic() - begun < 1.5
    assert pool.ask(csv(NAMES)).read()


def test_a_process_that_dies_is_replaced(held: Path) -> None:
    with Pool(held, Limits(workers=1)) as pool:
        os.kill(pool._idle[0].process.pid or 0, signal.SIGKILL)
        with pytest.raises(TooBigError):
            pool.ask(csv(NAMES))
        assert pool.ask(csv(NAMES)).read()


def test_too_many_are_refused_and_a_closed_pool_answers_what_it_was_asked(held: Path) -> None:
    pool = Pool(held, Limits(seconds=30, workers=1, waiting=2))
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a rdfs:label ?c . ?d rdfs:label ?e . ?f rdfs:label ?h FILTER(?c < ?e) }"
    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(pool.ask, csv(slow, most=10))
        time.sleep(0.1)
        others = [threads.submit(pool.ask, csv(NAMES)) for _ in range(2)]
        time.sleep(0.1)
        with pytest.raises(UnavailableError, match="too many"):
            pool.ask(csv(NAMES))
        pool.close()
        assert first.result(timeout=0.5).read()
        for other in others:
            with pytest.raises(ClosedError):
                other.result()
    with pytest.raises(ClosedError):
        pool.ask(csv(NAMES))
