"""What documents were recognised as, kept so that opening them again takes no recognising.

That of the document that comes with the reader lies where Python keeps what it made of the
modules (`__pycache__`), the user's documents' in the user's cache folder. It is used only for the
same bytes under the same name, by the same program on the same Python with the same libraries,
and only as it was written.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress

from reader import __version__, sources
from reader.document.model import Document
from reader.document.packing import packed, unpacked
from reader.sources import Taken
from reader.text.fingerprints import blake2b

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_RECOGNISING = ("text", "document", "formats", "sources")
"""The folders whose modules decide what a document is recognised as."""
_SUFFIX = ".recognised"
_LARGEST = 1 << 20
"""Bytes of a document above which reading what was kept takes too long to be worth it."""
_MOST = 100
"""Documents of the user's that are kept; the oldest go."""
_OTHERS_MAY_WRITE = 0o022


def known(taken: Taken, cache: str | None) -> Document | None:
    """What these bytes were recognised as before; none if that is not known for certain.

    `cache` is the folder of the user's documents, if there is one.
    """
    if len(taken.raw) > _LARGEST:
        return None
    key = _key(taken)
    for folder in _places(taken, cache):
        with suppress(OSError, ValueError):
            return unpacked(_written(os.path.join(folder, key + _SUFFIX), key))
    return None


def keep(taken: Taken, document: Document, cache: str | None) -> None:
    """Keep what these bytes were recognised as, where that can be done."""
    if len(taken.raw) > _LARGEST:
        return
    key = _key(taken)
    for folder in _places(taken, cache):
        with suppress(OSError, ValueError):
            _write(folder, key, document)
            return


def is_bundled(taken: Taken) -> bool:
    """Whether this is the document that comes with the reader."""
    return taken.path == sources.bundled()


def _places(taken: Taken, cache: str | None) -> Iterator[str]:
    """The folders in which it may lie."""
    if is_bundled(taken) and not sys.dont_write_bytecode:
        yield os.path.join(_PACKAGE, "__pycache__")
    if cache is not None:
        yield cache


def _key(taken: Taken) -> str:
    """A name for what decides the outcome; two hardly ever share one."""
    digest = blake2b(digest_size=20)
    for said in (*_program(), taken.name, taken.media_type, taken.charset):
        digest.update(said.encode("utf-8", "surrogatepass") + b"\0")
    digest.update(taken.raw)
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """What tells this program, its Python and its libraries from others, before and after."""
    yield f"{__version__} {sys.version}"
    for folder in _RECOGNISING:
        with os.scandir(os.path.join(_PACKAGE, folder)) as entries:
            modules = sorted(entry.name for entry in entries if entry.name.endswith(".py"))
        for module in modules:
            yield f"{module} {_state(os.path.join(_PACKAGE, folder, module))}"
    # Installing or removing anything changes these folders.
    for folder in sys.path:
        if folder.endswith("-packages"):
            yield f"{folder} {_state(folder)}"


def _state(path: str) -> str:
    state = os.stat(path)
    return f"{state.st_size} {state.st_mtime_ns}"


def _written(path: str, key: str) -> object:
    """What was written there under that key; raises `OSError` or `ValueError`."""
    with open(path, "rb") as file:
        state = os.fstat(file.fileno())
        # Beside the program's own code it is as safe as that.
        own = path.startswith(_PACKAGE) or os.name == "nt" or state.st_uid == os.geteuid()
        if not own or state.st_mode & _OTHERS_MAY_WRITE:
            raise ValueError("somebody else may have written it")
        seal, _, text = file.read().partition(b"\n")
    if seal != _seal(key, text):
        raise ValueError("it is damaged, or another document's")
    return json.loads(text)


def _seal(key: str, text: bytes) -> bytes:
    return blake2b(key.encode() + text, digest_size=20).hexdigest().encode()


def _write(folder: str, key: str, document: Document) -> None:
    """Write it there whole, and remove what need not be kept any more."""
    text = json.dumps(packed(document), ensure_ascii=False, separators=(",", ":")).encode()
    ours = folder.startswith(_PACKAGE)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    unfinished = os.path.join(folder, f"{key}.{os.getpid()}")
    try:
        new = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644 if ours else 0o600)
        with open(new, "wb") as file:
            file.write(_seal(key, text) + b"\n" + text)
        os.replace(unfinished, os.path.join(folder, key + _SUFFIX))
    finally:
        with suppress(FileNotFoundError):
            os.unlink(unfinished)
    _remove_oldest(folder, 1 if ours else _MOST)


def _remove_oldest(folder: str, most: int) -> None:
    with os.scandir(folder) as entries:
        kept = [entry for entry in entries if entry.name.endswith(_SUFFIX)]
    for entry in sorted(kept, key=lambda entry: entry.stat().st_mtime_ns, reverse=True)[most:]:
        os.unlink(entry.path)
