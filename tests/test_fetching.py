"""Web addresses, against a server on this machine."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader import sources
from reader.sources import SourceError, fetching
from reader.sources.reading import read

LETTER = "Dear all,\n\nwe “write” to you.\n"
PAGES = {
    "/letter.txt": ("text/plain; charset=utf-8", LETTER.encode()),
    "/latin": ("text/plain; charset=iso-8859-1", "Café, été".encode("latin-1")),
    "/letter.txt.gz": ("application/gzip", gzip.compress(LETTER.encode())),
    "/letter.md": ("text/plain", b"# A letter\n\nDear *all*,\n"),
    "/marked": ("text/markdown", b"# A letter\n\nDear *all*,\n"),
    "/l%C3%A9ttre.txt": ("text/plain", LETTER.encode()),
    "/empty": ("text/plain", b""),
    "/": ("text/plain", LETTER.encode()),
}
ELSEWHERE = {
    "/moved": "/letter.txt",
    "/round": "/round",
    "/file": "file:///etc/hostname",
    "/ftp": "ftp://127.0.0.1/x",
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in PAGES:
            media_type, body = PAGES[self.path]
            self.send_response(200)
            self.send_header("Content-Type", media_type)
            self.end_headers()
            self.wfile.write(body)
        elif self.path in ELSEWHERE:
            self.send_response(302)
            self.send_header("Location", ELSEWHERE[self.path])
            self.end_headers()
        elif self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"again and again\n" * 1000)
            except OSError:
                pass
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(LETTER.encode())
        elif self.path == "/dripping":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            while not self.server.released.wait(0.01):  # type: ignore[attr-defined]  # set below
                self.wfile.write(b"X-More: to come\r\n")
        elif self.path == "/silent":
            self.server.released.wait()  # type: ignore[attr-defined]  # set below
        else:
            self.send_error(404, "Not \x1b[31m here")

    def log_message(self, format: str, *args: object) -> None: ...  # noqa: A002 - its own name


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.released = threading.Event()  # type: ignore[attr-defined]  # read above
    thread = threading.Thread(target=server.serve_forever, args=[0.01])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.released.set()  # type: ignore[attr-defined]  # set above
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "name", "text"),
    [
        ("/letter.txt", "letter.txt", LETTER),
        ("/latin", "latin", "Café, été"),
        ("/letter.txt.gz", "letter.txt", LETTER),
        ("/letter.md", "letter.md", "A letter\n\nDear all,"),
        ("/marked", "marked", "A letter\n\nDear all,"),
        ("/léttre.txt", "léttre.txt", LETTER),
        ("/moved", "letter.txt", LETTER),
    ],
)
def test_a_web_address_is_read_like_a_file(host: str, path: str, name: str, text: str) -> None:
    source = read(host + path)
    assert (source.name, source.text) == (name, text)


def test_an_address_without_a_path_is_called_by_its_host(host: str) -> None:
    assert read(host).name == host.removeprefix("http://")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/missing", "cannot be fetched: the server says 404 Not ␛[31m here."),
        ("/file", "cannot be fetched: the server says 302 "),
        ("/ftp", "cannot be fetched: unknown url type: ftp."),
        ("/round", "cannot be fetched: the server says 302 "),
        ("/cut", "cannot be fetched: the connection ended before all of it had come."),
        ("/empty", "is empty."),
    ],
)
def test_what_cannot_be_fetched_is_told_in_one_sentence(host: str, path: str, why: str) -> None:
    with pytest.raises(SourceError) as refusal:
        read(host + path)
    assert str(refusal.value).startswith(f"{host}{path} {why}")
    assert "␊" not in str(refusal.value)


def test_a_page_without_end_is_given_up(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SIZE_LIMIT", 1 << 20)
    with pytest.raises(SourceError, match="is too large: it has more than 1 MB"):
        read(host + "/endless")


@pytest.mark.parametrize(
    ("path", "limit"),
    [("/silent", "PATIENCE"), ("/endless", "TIME_LIMIT"), ("/dripping", "TIME_LIMIT")],
)
def test_a_server_that_takes_too_long_is_given_up(
    host: str, monkeypatch: pytest.MonkeyPatch, path: str, limit: str
) -> None:
    monkeypatch.setattr(fetching, limit, 0.05)
    with pytest.raises(SourceError, match="cannot be fetched: it takes too long"):
        read(host + path)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1:1/x", "connection refused"),
        ("http://", "the address names no host"),
        ("http://[::1/x", "Invalid IPv6 URL"),
        ("http://a b/", "URL can't contain control characters"),
        ("http://127.0.0.1:port/", "nonnumeric port: 'port'"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, why: str) -> None:
    with pytest.raises(SourceError) as refusal:
        read(address)
    assert str(refusal.value).startswith(f"{address} cannot be fetched: {why}")


@pytest.mark.parametrize(
    ("argument", "found"),
    [
        ("https://a.org/letter#letter:3", ("https://a.org/letter", "letter:3")),
        ("https://a.org/letter#top", ("https://a.org/letter#top", None)),
        ("https://a.org/letter", ("https://a.org/letter", None)),
    ],
)
def test_the_fragment_of_a_web_address_may_be_a_place(
    argument: str, found: tuple[str, str | None]
) -> None:
    assert sources.located(argument) == found
