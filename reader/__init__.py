"""A terminal reader for articles that quote a statement and an open letter and list who signed."""

__version__ = "0.1.0"
