"""A SPARQL 1.1 endpoint anywhere, asked over HTTP: a question → an Answer, as from files.

Only the standard library and our RDF library; proxies of the environment are used for other machines. What goes wrong is said in words: nobody there, no answer in time, a web page
instead of results, a login, a refused query (with what the endpoint says of it). A login in the address is sent to its host alone
and never shown. `default-graph-uri` and `named-graph-uri` in the address become parameters of the question.
"""

import html
import http.client
import re
import ssl
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from kg.errors import InputError, QueryError
from kg.graph import prologue
from kg.graph.answer import Answer
from kg.graph.results import GRAPHS, ROWS, read

_GRAPH_PARAMETERS = ("default-graph-uri", "named-graph-uri")
_MOVED = (301, 302, 303, 307, 308)
_MOST_MOVES = 5


class Endpoint:
    """One endpoint; `timeout` is the time in seconds that one question may take in all, `prefixes` are declared in every question."""

    def __init__(self, url: str, prefixes: Mapping[str, str], timeout: float = 60) -> None:
        parts = _checked(url)
        query = parse_qsl(parts.query, keep_blank_values=True)
        self.prefixes = dict(prefixes)
        self._timeout = timeout
        self._graphs = [(k, v) for k, v in query if k in _GRAPH_PARAMETERS]
        self._url = parts._replace(netloc=_host(parts), query=urlencode([x for x in query if x[0] not in _GRAPH_PARAMETERS]))
        self._login = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}" if parts.username else ""
        self.name = urlunsplit(self._url._replace(query=""))

    def answer(self, text: str) -> Answer:
        """What the endpoint answers; raises InputError if it cannot be talked to, QueryError if it refuses the query."""
        graph = prologue.form(text) in ("CONSTRUCT", "DESCRIBE")
        form = [("query", prologue.completed(text, self.prefixes)), *self._graphs]
        kind, body = self._sent(form, GRAPHS if graph else ROWS)
        try:
            return read(kind, body, graph)
        except QueryError as e:
            raise InputError(self.name, str(e)) from e

    def _sent(self, form: list[tuple[str, str]], accept: str) -> tuple[str, bytes]:
        """The answer's media type and its bytes. A question goes by POST; where only GET is allowed, by GET."""
        until = time.monotonic() + self._timeout
        target, method = self._url, "POST"
        for _ in range(_MOST_MOVES):
            request = self._request(target, method, urlencode(form), accept)
            opener = _near if target.hostname in _OURSELVES else _far
            try:
                with opener.open(request, timeout=max(until - time.monotonic(), 0.001)) as response:
                    return response.headers.get_content_type(), self._body(response, until)
            except urllib.error.HTTPError as e:
                with e:
                    moved = e.headers.get("Location")
                    if e.code in _MOVED and moved:
                        target = _checked(urljoin(urlunsplit(target), moved))
                    elif e.code in (405, 501) and method == "POST":
                        method = "GET"
                    else:
                        raise self._refused(e, self._body(e, until)) from e
            except TimeoutError as e:
                raise self._late() from e
            except urllib.error.URLError as e:
                raise self._unreachable(e.reason) from e
            except (http.client.HTTPException, OSError) as e:
                raise self._unreachable(e) from e
        raise InputError(self.name, "sends from one address to the next and never answers")

    def _request(self, target: SplitResult, method: str, form: str, accept: str) -> urllib.request.Request:
        headers = {"Accept": accept, "User-Agent": "zhengwen"}
        if self._login and target.netloc == self._url.netloc:
            headers["Authorization"] = "Basic " + b64encode(self._login.encode()).decode()
        target = target._replace(netloc=_host(target))
        if method == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            return urllib.request.Request(urlunsplit(target), form.encode(), headers)
        return urllib.request.Request(urlunsplit(target._replace(query="&".join(filter(None, [target.query, form])))), headers=headers)

    def _body(self, response: http.client.HTTPResponse | urllib.error.HTTPError, until: float) -> bytes:
        parts = []
        while part := response.read1(1 << 16):
            parts.append(part)
            if time.monotonic() > until:
                raise self._late()
        if getattr(response, "length", None):
            raise InputError(self.name, "broke off in the middle of its answer; ask again")
        return b"".join(parts)

    def _late(self) -> InputError:
        return InputError(self.name, f"gave no whole answer in {self._timeout:g} s; ask for less (LIMIT), or wait longer: --timeout")

    def _unreachable(self, reason: object) -> InputError:
        if isinstance(reason, TimeoutError):
            return self._late()
        if isinstance(reason, ConnectionRefusedError):
            return InputError(self.name, "nobody answers there (connection refused); start the store, or correct the address")
        if isinstance(reason, ssl.SSLError):
            return InputError(self.name, f"no secure connection ({reason.reason or reason}); is it an http:// address?")
        if isinstance(reason, http.client.HTTPException):
            return InputError(
                self.name, f"answers, but not as a web server does ({type(reason).__name__}); correct the address or the port"
            )
        return InputError(self.name, f"cannot be reached ({reason}); correct the address, or look to the network")

    def _refused(self, error: urllib.error.HTTPError, body: bytes) -> InputError | QueryError:
        said = _said(error.headers.get_content_type(), body)
        if error.code == 400:
            return QueryError(f"{self.name} refuses the query: {said or 'it does not say why'}")
        why = {
            401: "wants a login; write it into the address: https://user:password@…",
            403: "does not let you ask; is a login needed (https://user:password@…), or is the address another?",
            404: "there is nothing at this address; an endpoint's often ends in /sparql or /query",
            414: "takes no query of this length",
            429: "takes no more questions for now; ask again later",
            503: "is busy or has stopped the query; ask again later, or for less (LIMIT)",
            504: "gave up before its store had answered; ask for less (LIMIT)",
        }.get(error.code, "failed" if error.code >= 500 else "does not take the question")
        return InputError(self.name, f"{why} (HTTP {error.code}{': ' + said if said else ''})")


class _StayingHandler(urllib.request.HTTPRedirectHandler):
    """Leaves redirects to us: the library's own would turn a POST into a GET without its question."""

    def redirect_request(self, *_: object) -> None:
        return None


_far = urllib.request.build_opener(_StayingHandler)
_near = urllib.request.build_opener(_StayingHandler, urllib.request.ProxyHandler({}))
"""For this machine itself, which no proxy of the environment could reach."""
_OURSELVES = ("localhost", "127.0.0.1", "::1")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and not re.search(r"[\s<>\"{}|\\^`\x00-\x20]", url):
            return parts._replace(fragment="")
    except ValueError:
        pass
    shown = re.sub(r"//[^/@]*@", "//", url)
    raise InputError(shown, "is no address of an endpoint; give one such as http://127.0.0.1:7878/query")


def _host(parts: SplitResult) -> str:
    """Host and port without the login."""
    return parts.netloc.rpartition("@")[2]


def _said(kind: str, body: bytes) -> str:
    """The first words of an error's text; of a page, without its markup."""
    text = body[:20_000].decode("utf-8", "replace")
    if "html" in kind or "xml" in kind:
        text = html.unescape(re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^<>]*>", " ", text))
    words = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text).split())
    return words if len(words) <= 300 else words[:299] + "…"
