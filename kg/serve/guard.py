"""Around every request: how large it may be, how long it may take, and what every answer says of itself."""

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BODY = 1 << 20
"""Bytes of a request's body."""
MOST_ADDRESS = 32 << 10
"""Bytes of a request's path and query."""
MOST_HEADERS = 64 << 10
"""Bytes of all names and values of a request's headers."""
_PASSED_OVER = 16 << 20
"""Bytes of too long a body that are read, so that the client comes to read the answer."""
PATIENCE = 30.0
"""Seconds in which a client must send its body, and take a piece of the answer."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
_SAID = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"x-sparql-maxrows, content-location, link, retry-after"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)


class Guard:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers 413 and 414 itself, and passes on the rest with its limits."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if len(scope["raw_path"]) + len(scope["query_string"]) > MOST_ADDRESS:
            await refuse(send, 414, f"the address is longer than {MOST_ADDRESS} bytes; send the query with POST")
            return
        if sum(len(name) + len(value) for name, value in scope["headers"]) > MOST_HEADERS:
            await refuse(send, 431, f"the headers are longer than {MOST_HEADERS} bytes")
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > MOST_BODY:
            await _passed_over(receive)
            await refuse(send, 413, f"the body is longer than {MOST_BODY} bytes")
            return
        await self._app(scope, _measured(receive), _told(send))


async def _passed_over(receive: Receive) -> None:
    taken = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while taken < _PASSED_OVER:
                message = await receive()
                taken += len(message.get("body", b""))
                if not message.get("more_body"):
                    return


class TooLongError(Exception):
    """A body that goes on beyond the limit without having said so."""


class TooSlowError(Exception):
    """A client that does not send what it announced."""


def _measured(receive: Receive) -> Receive:
    taken = 0
    whole = False

    async def measured() -> Message:
        nonlocal taken, whole
        if whole:
            return await receive()  # waits for the client to leave
        try:
            async with asyncio.timeout(PATIENCE):
                message = await receive()
        except TimeoutError as e:
            raise TooSlowError from e
        taken += len(message.get("body", b""))
        whole = not message.get("more_body", False)
        if taken > MOST_BODY:
            raise TooLongError
        return message

    return measured


def _told(send: Send) -> Send:
    async def told(message: Message) -> None:
        if message["type"] == "http.response.start":
            known = {name for name, _ in message["headers"]}
            more = [pair for pair in _SAID if pair[0] not in known]
            if b"content-security-policy" not in known:
                more.append((b"content-security-policy", POLICY.encode()))
            message = {**message, "headers": [*message["headers"], *more]}
        async with asyncio.timeout(PATIENCE):
            await send(message)

    return told


async def refuse(send: Send, status: int, words: str) -> None:
    """Answers in plain words, and closes the connection."""
    body = f"{words}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *_SAID]})
    await send({"type": "http.response.body", "body": body})
