"""From a document to what is kept of it on this machine."""

from pathlib import Path

from reader import sources
from reader.document.model import Document
from reader.reach import Reach
from reader.session.memory import Memory
from reader.session.store import Store


def opened_store(reach: Reach) -> Store:
    """The user's store, or one that leaves no trace where nothing may be kept."""
    file = reach.store_file
    return Store(Path(file) if file else None)


def remembered(store: Store, document: Document, path: str) -> Memory:
    """What is kept of a document that was read at `path`, as `reader.sources` takes it."""
    return Memory(store, document, sources.full_path(path))
