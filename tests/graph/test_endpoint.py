"""`kg query` asked of endpoints: Oxigraph's own server, and servers that answer as bad ones do."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.errors import InputError, KgError, QueryError
from kg.graph import query
from kg.graph.named import named_queries
from tests.conftest import ROOT
from tests.servers import free_port, running

Answering = Callable[[BaseHTTPRequestHandler, str], None]
EMPTY = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": []}}).encode()
ROWS = "application/sparql-results+json"


@pytest.fixture(scope="module")
def oxigraph(handmade: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Oxigraph's own server over the handmade graph."""
    folder, program = tmp_path_factory.mktemp("oxigraph"), Path(sys.executable).with_name("oxigraph")
    subprocess.run([program, "load", "-l", folder / "db", "-f", *sorted(handmade.glob("*.ttl"))], check=True, capture_output=True)
    bind = f"127.0.0.1:{free_port()}"
    with running([str(program), "serve-read-only", "-l", "db", "-b", bind], f"http://{bind}/", folder):
        yield f"http://{bind}/query"


@pytest.fixture
def serve() -> Iterator[Callable[[Answering], str]]:
    """Starts a server on 127.0.0.1 that answers as a function says, given the query's form; gives its address."""
    started = []

    def start(answer: Answering) -> str:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                answer(self, self.rfile.read(int(self.headers["Content-Length"] or 0)).decode())

            def do_GET(self) -> None:
                answer(self, self.path.partition("?")[2])

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        started.append(server)
        return f"http://127.0.0.1:{server.server_port}/sparql"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def send(it: BaseHTTPRequestHandler, status: int, body: bytes = b"", kind: str = "text/plain", **headers: str) -> None:
    it.send_response(status)
    for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
        it.send_header(name, value)
    it.end_headers()
    it.wfile.write(body)


def kg(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def refusal(url: str, timeout: float = 5) -> str:
    with pytest.raises(KgError) as e:
        query.Endpoint(url, timeout).answer("SELECT ?x { ?x a kg:Policy }")
    return str(e.value)


@pytest.mark.parametrize("shape", ["table", "csv", "json", "markdown"])
def test_a_named_query_has_the_output_of_files(oxigraph: str, handmade: Path, shape: str) -> None:
    for named in named_queries():
        mine = kg("query", named.name, str(handmade), "--format", shape)
        assert kg("query", named.name, "--endpoint", oxigraph, "--format", shape).stdout == mine.stdout, named.name


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?x kg:name '张三' }",
        "CONSTRUCT { ?p kg:worksFor ?o } WHERE { ?p kg:worksFor ?o }",
        "DESCRIBE org:广东省民政厅",
        "SELECT ?x ?missing { ?x a kg:Place } ORDER BY ?x",
    ],
)
def test_every_form_of_query(oxigraph: str, handmade: Path, text: str) -> None:
    assert query.Endpoint(oxigraph).answer(text) == query.Files(handmade).answer(text)


def test_parameters_and_hints(oxigraph: str) -> None:
    done = kg("query", "posts-at-agency", "--endpoint", oxigraph, "--set", "agency=广东省民政厅", "--format", "csv")
    assert "厅长,张三" in done.stdout
    done = kg("query", "posts-at-agency", "--endpoint", oxigraph, "--set", 'agency=广东民政厅"} } #')
    assert "(0 rows)" in done.stdout
    assert "nearest: 广东省民政厅" in done.stderr
    assert done.exit_code == 0


def test_a_refused_query_is_explained_by_both(oxigraph: str) -> None:
    done = kg("query", "SELECT ?x WHERE { ?x a kg:Policy } ORDER ?x", "--endpoint", oxigraph)
    assert done.exit_code == 1
    assert "refuses the query" in done.stderr
    assert "expected BY" in done.stderr
    done = kg("query", "DELETE WHERE { ?s ?p ?o }", "--endpoint", oxigraph)
    assert "DELETE would change the graph" in done.stderr
    assert done.exit_code == 1
    assert "kg:issuedBy" in kg("query", "SELECT ?x { ?x kg:isuedBy ?y }", "--endpoint", oxigraph).stderr


def test_what_an_endpoint_says_in_plain_words_is_kept_whole(serve: Callable[[Answering], str]) -> None:
    assert "no <https://example.org/> here" in refusal(serve(lambda it, form: send(it, 400, b"no <https://example.org/> here")))


def test_nobody_there() -> None:
    said = refusal(f"http://127.0.0.1:{free_port()}/query")
    assert "connection refused" in said
    assert "start the store" in said


@pytest.mark.parametrize(
    "url", ["ftp://127.0.0.1/x", "file:///etc/hosts", "sparql", "http://", "http://127.0.0.1:x/", "http://a b/", "http://[::1/"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(InputError, match="no address of an endpoint"):
        query.Endpoint(url)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, ["refuses the query", "Virtuoso says no"]),
        (401, ["wants a login", "HTTP 401"]),
        (403, ["does not let you ask"]),
        (404, ["nothing at this address"]),
        (429, ["ask again later"]),
        (500, ["failed", "HTTP 500", "Virtuoso says no"]),
        (503, ["busy"]),
    ],
)
def test_http_errors_say_what_to_do(serve: Callable[[Answering], str], status: int, words: list[str]) -> None:
    page = b"<html><style>p { color: red }</style><p>Virtuoso&nbsp;says <b>no</b>\x1b[31m</p></html>"
    said = refusal(serve(lambda it, form: send(it, status, page, "text/html")))
    for word in words:
        assert word in said
    assert "<" not in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("text/html", b"<!DOCTYPE html><html><body>Welcome</body></html>", "a web page"),
        (ROWS, b"  <html><body>Welcome</body></html>", "a web page"),
        (ROWS, b'{"head": {"vars": ["x"]}, "results"', "cannot be read"),
        (ROWS, b"[]", "cannot be read"),
        (ROWS, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "what", "value": "1"}}]}}', "cannot be read"),
        ("text/plain", b"hello", "of another kind"),
        (ROWS, b"", "cannot be read"),
        (ROWS, b"\xff\xfe", "cannot be read"),
    ],
)
def test_an_answer_that_is_none(serve: Callable[[Answering], str], kind: str, body: bytes, words: str) -> None:
    assert words in refusal(serve(lambda it, form: send(it, 200, body, kind)))


def test_results_with_additions_and_in_xml(serve: Callable[[Answering], str]) -> None:
    more = json.dumps(
        {
            "head": {"link": [], "vars": ["x", "y"]},
            "results": {
                "distinct": False,
                "bindings": [{"x": {"type": "typed-literal", "datatype": "http://www.w3.org/2001/XMLSchema#gYear", "value": "1999"}}],
            },
            "metadata": {"httpRequests": 0},
        }
    ).encode()
    answer = query.Endpoint(serve(lambda it, form: send(it, 200, more, "application/json"))).answer("SELECT ?x ?y {}")
    assert answer.variables == ("x", "y")
    assert answer.values() == [("1999", "")]
    xml = (
        b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head>'
        b'<results><result><binding name="x"><literal>a</literal></binding></result></results></sparql>'
    )
    url = serve(lambda it, form: send(it, 200, xml, "application/sparql-results+xml"))
    assert query.Endpoint(url).answer("SELECT ?x {}").values() == [("a",)]


def test_control_characters_of_a_stranger_do_not_reach_the_terminal(serve: Callable[[Answering], str]) -> None:
    body = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "a\x1b[2J\x07b"}}]}}).encode()
    url = serve(lambda it, form: send(it, 200, body, ROWS))
    for shape in ("table", "markdown"):
        shown = kg("query", "SELECT ?x {}", "--endpoint", url, "--format", shape).stdout
        assert "\x1b" not in shown
        assert "\x07" not in shown


def _never(it: BaseHTTPRequestHandler, form: str) -> None:
    time.sleep(3)


def _drips(it: BaseHTTPRequestHandler, form: str) -> None:
    it.send_response(200)
    it.send_header("Content-Type", ROWS)
    it.end_headers()
    for _ in range(30):
        try:
            it.wfile.write(b" ")
            it.wfile.flush()
        except OSError:
            return
        time.sleep(0.1)


def _cut(it: BaseHTTPRequestHandler, form: str) -> None:
    it.send_response(200)
    it.send_header("Content-Type", ROWS)
    it.send_header("Content-Length", "1000")
    it.end_headers()
    it.wfile.write(EMPTY)
    it.close_connection = True


@pytest.mark.parametrize("answer", [_never, _drips])
def test_an_answer_that_does_not_come(serve: Callable[[Answering], str], answer: Answering) -> None:
    began = time.monotonic()
    assert "no whole answer in 0.5 s" in refusal(serve(answer), timeout=0.5)
    assert time.monotonic() - began < 2


def test_an_answer_that_is_cut(serve: Callable[[Answering], str]) -> None:
    assert "broke off" in refusal(serve(_cut))


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_moved_endpoint_still_gets_the_question(serve: Callable[[Answering], str], status: int) -> None:
    asked = []

    def answer(it: BaseHTTPRequestHandler, form: str) -> None:
        if it.path == "/new":
            asked.append((it.command, parse_qs(form)["query"][0], it.headers["Authorization"]))
            send(it, 200, EMPTY, ROWS)
        else:
            send(it, status, Location="/new")

    url = serve(answer).replace("http://", "http://user:secret@")
    assert query.Endpoint(url).answer("SELECT ?x { ?x a kg:Policy }").rows == ()
    assert asked == [("POST", "PREFIX kg: <https://w3id.org/zhengwen/ontology#> SELECT ?x { ?x a kg:Policy }", "Basic dXNlcjpzZWNyZXQ=")]


def test_a_login_stays_with_its_host_and_is_never_shown(serve: Callable[[Answering], str]) -> None:
    seen = []

    def stranger(it: BaseHTTPRequestHandler, form: str) -> None:
        seen.append(it.headers["Authorization"])
        send(it, 401)

    elsewhere = serve(stranger)
    url = serve(lambda it, form: send(it, 307, Location=elsewhere)).replace("http://", "http://user:secret@")
    assert "secret" not in refusal(url)
    assert seen == [None]
    with pytest.raises(InputError) as e:
        query.Endpoint("ftp://user:secret@127.0.0.1/")
    assert "secret" not in str(e.value)


def test_a_circle_of_redirects_ends(serve: Callable[[Answering], str]) -> None:
    assert "never answers" in refusal(serve(lambda it, form: send(it, 307, Location="/sparql")))
    assert "no address" in refusal(serve(lambda it, form: send(it, 307, Location="file:///etc/passwd")))


def test_where_only_get_is_allowed(serve: Callable[[Answering], str]) -> None:
    asked = []

    def answer(it: BaseHTTPRequestHandler, form: str) -> None:
        if it.command == "POST":
            send(it, 405)
        else:
            asked.append(parse_qs(form))
            send(it, 200, EMPTY, ROWS)

    assert query.Endpoint(serve(answer) + "?repository=a&default-graph-uri=urn:g").answer("SELECT ?x { ?x ?p '民政' }").rows == ()
    assert asked == [{"repository": ["a"], "query": ["SELECT ?x { ?x ?p '民政' }"], "default-graph-uri": ["urn:g"]}]


def test_no_proxy_is_asked_for_this_machine(oxigraph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert query.Endpoint(oxigraph).answer("ASK { ?s ?p ?o }").values() == [("true",)]


def test_another_machine_is_asked_through_the_proxy(serve: Callable[[Answering], str]) -> None:
    """In a process of its own: the environment is read when the module is imported."""
    asked = []

    def proxy(it: BaseHTTPRequestHandler, form: str) -> None:
        asked.append((it.path, it.headers["Host"]))
        send(it, 200, EMPTY, ROWS)

    env = {"PATH": "/usr/bin:/bin", "http_proxy": serve(proxy).removesuffix("/sparql"), "PYTHONUTF8": "1"}
    code = "from kg.graph.query import Endpoint; print(len(Endpoint('http://store.example/sparql').answer('SELECT ?x { ?x a kg:Policy }')))"
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
    assert asked == [("http://store.example/sparql", "store.example")]


def test_what_stands_behind_the_question_mark_is_not_shown(serve: Callable[[Answering], str]) -> None:
    assert "secret" not in refusal(serve(lambda it, form: send(it, 500)) + "?key=secret")


def test_source_and_endpoint_together_are_wrong_usage() -> None:
    assert kg("query", "holders-of-post", "out", "--endpoint", "http://127.0.0.1/").exit_code == 2


def test_a_service_may_be_asked_by_the_endpoint_not_by_us(oxigraph: str) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}/"
    text = f"SELECT ?x {{ SERVICE SILENT <{nowhere}> {{ ?x ?p ?o }} }}"
    with pytest.raises(QueryError, match="SERVICE"):
        query.Files(ROOT / "tests" / "schema" / "made.ttl").answer(text)
    assert query.Endpoint(oxigraph).answer(text) is not None
