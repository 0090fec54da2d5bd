"""What a format reader says of a file that it cannot read."""


class DamagedError(Exception):
    """The predicate of a sentence: `is damaged: it cannot be read as a PDF file`."""
