"""Fingerprints: short names for texts; two texts hardly ever share one."""

from hashlib import blake2b


def fingerprint(text: str, *, size: int = 8) -> str:
    """The fingerprint of a text, of `size` bytes, in hexadecimal digits."""
    return blake2b(text.encode(), digest_size=size).hexdigest()


def fingerprint_of_whole(source: str) -> str:
    """That of all of a document."""
    return fingerprint(source, size=16)
