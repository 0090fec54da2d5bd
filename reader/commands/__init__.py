"""What is done with a document. Each module has `run(options)`, which returns the exit status.

Those that print also have `add_options(parser)`; the options of `read` are the program's own.
"""

COMMANDS = {
    "show": "print the text, a part of it or a paragraph",
    "signatories": "list who signed, or find someone among them",
    "quotes": "list the quotations, and whether they are as they were said",
    "export": "print the whole document as JSON, CSV or Markdown",
    "notes": "print your marks and notes, with citations",
    "keys": "print the keys, in the form of the file that changes them",
    "completion": "print what makes a shell complete the command line",
}
"""The commands besides reading, which needs none. Each is a module here."""
