"""Files of every kind, damaged at random, and what the program makes of them."""

from __future__ import annotations

import gzip
import io
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random

from reader.cli import run
from tests.formats.test_office import pdf_file, word_file

_LINES = [
    "Councillors defy the leader",
    "They speak of “solidarity with the people of the valley” in a statement.",
    "The full text of the letter:",
    "We write in solidarity with the people of the valley, and ask you to listen.",
    "Signed by:",
    *(f"{name}, Oldbridge, Councillor" for name in ("Ann Lee", "Omar Shah", "Zoë Núñez")),
]
_TEXT = "\n\n".join(_LINES)
_HTML = "<html><head><title>Councillors</title></head><body><article>{}</article></body></html>"
FILES = {
    "a.txt": _TEXT.encode(),
    "utf16.txt": _TEXT.encode("utf-16"),
    "a.md": ("# " + _TEXT.replace("Signed by:", "## Signed by:\n\n| a | b |\n|---|---|")).encode(),
    "a.html": _HTML.format("".join(f"<p>{line}</p>" for line in _LINES)).encode(),
    "a.txt.gz": gzip.compress(_TEXT.encode()),
    "a.docx": word_file(*(("Normal", line) for line in _LINES)),
    "a.pdf": pdf_file([line.replace("“", '"').replace("”", '"') for line in _LINES]),
    "a.eml": f"From: a@example.org\nSubject: Letter\n\n{_TEXT}".encode(),
}
"""A file of each kind, by its name."""
_PIECES = [
    *(b"\0", b"\x1b]52;c;eA==\x07", b"\x9b2J", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\n" * 50),
    *("\u202e\u2066\u200b\U000e0041".encode(), b"[/][@click=app.quit]x[/]", b"<", b">", b"&#x1b;"),
    *(
        b"<table>" * 40,
        b"((((",
        b"999999999999",
        b"-1",
        b"obj",
        b"endstream",
        b"|" * 60,
        b"> " * 99,
    ),
]


def damaged(name: str, chance: Random) -> bytes:
    """A file in which a few things are not as they were; of an archive, now and then its inside."""
    raw = FILES[name]
    if name.endswith(".docx") and chance.random() < 0.7:
        return _inside(raw, chance)
    if name.endswith(".gz") and chance.random() < 0.5:
        return gzip.compress(_changed(gzip.decompress(raw), chance))
    return _changed(raw, chance)


def _inside(raw: bytes, chance: Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w") as new:
        unlucky = chance.choice(old.namelist())
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, _changed(content, chance) if member == unlucky else content)
    return file.getvalue()


def _changed(raw: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice([1, 1, 2, 5, 30])):
        at, size = chance.randrange(len(raw) + 1), chance.choice([1, 1, 4, 60])
        kind = chance.randrange(5)
        if kind == 0:
            raw = raw[:at] + chance.randbytes(size) + raw[at + size :]
        elif kind == 1:
            raw = raw[:at] + chance.choice(_PIECES) + raw[at:]
        elif kind == 2:
            raw = raw[:at] + raw[at + size :]
        elif kind == 3:
            raw = raw[:at] + raw[at : at + size] * chance.choice([2, 50]) + raw[at:]
        elif chance.random() < 0.3:
            raw = raw[:at]
    return raw


def outcome(path: Path) -> int:
    """Print a file, and all that is recognised in it; the status.

    Raises `AssertionError` unless it is a document, or one sentence on standard error.
    """
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run(["export", "--format", "json", str(path)])
        out.flush()
    told, printed = err.getvalue(), out.buffer
    assert isinstance(printed, io.BytesIO)
    text = printed.getvalue().decode()
    if status:
        assert status == 2, (status, told)
        assert told.startswith("reader: "), told
        assert told.count("\n") == 1, told
        assert not text
    else:
        assert text.startswith("{"), text[:80]
    assert not [c for c in told + text if c != "\n" and (c < " " or "\x7f" <= c < "\xa0")]
    return status
