"""What keeps a document from being read."""


class SourceError(Exception):
    """A document cannot be read; the message is a sentence that says which and why."""


class Unreadable(Exception):  # noqa: N818 - reads as what it says of the document
    """The predicate of such a sentence: `is a folder, not a document`."""
