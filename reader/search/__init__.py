"""Finding: phrases in the paragraphs of a document, and people in its signatory list."""
