"""Plain text: cleaning, folding and wrapping. Knows nothing of documents or screens."""
