"""Formats: from the text of a file to clean text and the layout that the format states.

Each module has `read(text) -> (text, blocks)`. Decoding bytes and choosing the format is done in
`reader.sources`.
"""
