"""What a document is, and how its parts, signatories and quotations are recognised."""
