"""The screen, in Textual. Opens no document and decides nothing that `session` can decide."""
