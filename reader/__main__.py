"""The program: `reader`, or `python -m reader`."""

import gc
import os
import sys
from contextlib import suppress

try:
    from reader.cli import run
except KeyboardInterrupt:
    sys.exit(130)


def main() -> None:
    """Run the command line and leave with its status, at once.

    Taking apart what was made of a long document would take seconds.
    """
    # What is imported and recognised stays: looking through it for garbage finds none, and takes a
    # seventh of a start. Whatever goes on for long turns it on again.
    gc.disable()
    status = run(sys.argv[1:])
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
