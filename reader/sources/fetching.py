"""Documents from the web: one request that cannot hang, flood, or be led elsewhere than the web."""

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from reader import __version__
from reader.failure import Unreadable
from reader.text.cleaning import clean_line

SIZE_LIMIT = 64 << 20
"""Bytes that are taken at most."""
PATIENCE = 10.0
"""Seconds that an answer, or its next piece, may take."""
TIME_LIMIT = 60.0
"""Seconds that all of it may take."""
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the server sent, and what it said of it."""

    raw: bytes
    name: str
    media_type: str
    charset: str


def fetch(address: str) -> Fetched:
    """The document at a web address; raises `Unreadable`, after `TIME_LIMIT` at the latest."""
    answers: SimpleQueue[Fetched | Unreadable] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_fetched(address))
        except Unreadable as why:
            answers.put(why)

    # A server can keep each of many waits short: only a thread can be left behind whatever it does.
    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=TIME_LIMIT)
    except Empty as error:
        raise Unreadable("cannot be fetched: it takes too long") from error
    if isinstance(answer, Unreadable):
        raise answer
    return answer


def _fetched(address: str) -> Fetched:
    try:
        with _opener().open(_request(address), timeout=PATIENCE) as response:
            raw = _body(response)
            headers = response.headers
            parts = urlsplit(response.url)
            name = unquote(parts.path).rsplit("/", 1)[-1] or parts.netloc
            media_type = headers.get_content_type() if "Content-Type" in headers else ""
            return Fetched(raw, clean_line(name), media_type, headers.get_content_charset() or "")
    except urllib.error.HTTPError as error:
        error.close()
        said = clean_line(f"{error.code} {error.reason}".partition("\n")[0]).strip()
        raise Unreadable(f"cannot be fetched: the server says {said}") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise Unreadable(f"cannot be fetched: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """What went wrong below, as the end of a sentence."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "it takes too long"
    if isinstance(cause, OSError) and cause.strerror:
        return clean_line(cause.strerror.lower())
    return clean_line(str(cause)) or type(cause).__name__


def _opener() -> urllib.request.OpenerDirector:
    """What opens web addresses and nothing else, not even when sent elsewhere."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener


def _request(address: str) -> urllib.request.Request:
    parts = urlsplit(address)
    if not parts.hostname:
        raise ValueError("the address names no host")
    host = parts.netloc.encode("idna").decode()
    path = quote(parts.path, safe="/%:=&~+!$,;'@()*")
    query = quote(parts.query, safe="/%:=&?~+!$,;'@()*[]")
    ready = urlunsplit((parts.scheme, host, path, query, ""))
    return urllib.request.Request(  # noqa: S310 - the opener knows no other schemes
        ready, headers={"User-Agent": f"open-letter-reader/{__version__}"}
    )


def _body(response: http.client.HTTPResponse) -> bytes:
    end = time.monotonic() + TIME_LIMIT
    body = bytearray()
    while piece := response.read1(_PIECE):
        body += piece
        if len(body) > SIZE_LIMIT:
            raise Unreadable(f"is too large: it has more than {SIZE_LIMIT >> 20} MB")
        if time.monotonic() > end:
            raise TimeoutError
    if response.length:
        raise Unreadable("cannot be fetched: the connection ended before all of it had come")
    return bytes(body)
