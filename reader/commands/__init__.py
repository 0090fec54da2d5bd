"""What is done with a document. Each module has `run(options)`, which returns the exit status.

Those that print also have `add_options(parser)`; the options of `read` are the program's own.
"""
