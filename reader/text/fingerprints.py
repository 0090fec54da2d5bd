"""Fingerprints: short names for texts; two texts hardly ever share one."""

try:
    # `hashlib` would load a library of ciphers as well: 3.7 MB for nothing.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b", "fingerprint", "fingerprint_of_whole"]


def fingerprint(text: str, *, size: int = 8) -> str:
    """The fingerprint of a text, of `size` bytes, in hexadecimal digits."""
    return blake2b(text.encode(), digest_size=size).hexdigest()


def fingerprint_of_whole(source: str) -> str:
    """That of all of a document."""
    return fingerprint(source, size=16)
